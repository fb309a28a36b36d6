"""What a person takes out of a case: an article, by its path, or the words at PATH:START."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from . import references
from .records import Ambiguous
from .representative import Representative, representative

if TYPE_CHECKING:
    from ..store import DocumentView, Store

Ends = tuple[Representative, Representative]
"""What is taken out, and what stays."""


def article_out(store: Store, a: str, b: str) -> Ends | Ambiguous | None:
    """Return what is taken out, and what stays, where `a` or `b` is the path of a document and the other a case.

    None where neither is a path. Raises NotFound, and UsageError for what is no case.
    """
    for path, case in ((a, b), (b, a)):
        if (document := store.document_at(path)) is not None:
            kept = representative(store, case)
            return kept if isinstance(kept, Ambiguous) else _article(store, document, kept)
    return None


def mention_out(store: Store, asked: tuple[str, str], ends: Ends) -> Ends:
    """Return what is taken out, and what stays, of `ends`, what was asked for, one of which is of a case.

    Two cases stay two for ever. Of one case what is pointed to goes; of two mentions that are, the first. Raises
    UsageError for what cannot be parted.
    """
    one, other = ends
    if one.node.type != other.node.type:
        raise UsageError(f"they are two already: {_named(one)}, {_named(other)}", "a case is one with no other thing")
    if one.node.id != other.node.id:
        return ends
    pointed = [end for end, name in zip(ends, asked, strict=True) if _points(store, name)]
    if not pointed:
        hint = f"name an article, or PATH:START, as listed by: graphcase why {one.node.id}"
        raise UsageError(f"both mean one case: {_named(one)}", hint)
    if len(pointed) == 1:
        return pointed[0], _rest(store, pointed[0], whole=False)
    if one.mention.ref == other.mention.ref:
        raise UsageError(f"both mean the words at {_at(one)}", "one mention cannot be two")
    return ends


def _article(store: Store, document: DocumentView, kept: Representative) -> Ends:
    if kept.node.type != "case":
        raise UsageError(f"an article can be taken out of a case only, and this is none: {_named(kept)}")
    told = [mention for mention in store.mentions(kept.node.id) if mention.path == document.path]
    if not told:
        raise NotFound(
            f"{document.path} does not tell of {_named(kept)}", f"see who does: graphcase why {kept.node.id}"
        )
    taken = Representative(kept.node, told[0])
    return taken, _rest(store, taken, whole=True)


def _rest(store: Store, taken: Representative, whole: bool) -> Representative:
    """What stays of the case when an article, or a mention, is taken out: its first mention in another article; when
    there is none and no `whole` article goes, another mention."""
    mentions = [mention for mention in store.mentions(taken.node.id) if mention.ref != taken.mention.ref]
    elsewhere = [mention for mention in mentions if mention.ref.key != taken.mention.ref.key]
    if found := elsewhere or ([] if whole else mentions):
        return Representative(taken.node, found[0])
    raise UsageError(f"nothing else tells of {_named(taken)}", "take out words: graphcase split PATH:START CASE")


def _points(store: Store, asked: str) -> bool:
    return references.pointed(store, references.typed(asked)) is not None


def _at(one: Representative) -> str:
    return references.reference(one.mention.path, one.mention.start)


def _named(one: Representative) -> str:
    return f"{one.node.name} ({one.node.type}, {one.node.id})"
