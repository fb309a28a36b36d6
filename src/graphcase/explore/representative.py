"""The mention that represents an entity when a person names it: what a judgement is bound to, where a chain begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..names import fold, words
from . import references
from .lookup import node, settle
from .records import Ambiguous, Node

if TYPE_CHECKING:
    from ..store import MentionView, Store


@dataclass(frozen=True, slots=True)
class Representative:
    """An entity, and the mention of it that a person meant."""

    node: Node
    mention: MentionView


def representative(store: Store, asked: str) -> Representative | Ambiguous:
    """Return whom `asked`, a name, an id or a reference, means, or the list of those it may mean. Raises NotFound, and
    UsageError for an entity without a mention.

    For a name it is the first mention that is written just so, else the first of this name but for accents and case,
    else one that holds all its words, else the first by the entity's main name.
    """
    asked = references.typed(asked)
    if (found := references.pointed(store, asked)) is not None:
        return Representative(node(store, found.entity), found.mention)
    named, several = settle(store, asked)
    if several:
        return several
    return _of(store, named.nodes[0], asked)


def main(store: Store, entity: str) -> Representative:
    """Return the entity of that id with the first mention by its main name, else the first. Raises as above."""
    who = node(store, entity)
    return _of(store, who, who.name)


def _of(store: Store, who: Node, asked: str) -> Representative:
    mentions = list(store.mentions(who.id))
    if not mentions:
        raise UsageError(f"no words of an article name {who.name}", "it was gathered from claims; ask with query")
    return Representative(who, _meant(asked, who.name, mentions))


def _meant(asked: str, name: str, mentions: Sequence[MentionView]) -> MentionView:
    """The first mention that is written just so, and so on: see `representative`."""
    wanted = set(words(asked))

    def order(mention: MentionView) -> tuple[bool, ...]:
        said = fold(mention.text)
        holds = bool(wanted) and wanted <= set(words(mention.text))
        return mention.text != asked.strip(), said != fold(asked), not holds, said != fold(name), mention.form != "name"

    return min(mentions, key=order)
