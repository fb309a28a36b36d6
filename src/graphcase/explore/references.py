"""A mention as people point to it: `PATH:START`, the path of its document and the offset of its first character."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..names import fold

if TYPE_CHECKING:
    from ..store import MentionView, Store

_REFERENCE = re.compile(r"(.+):(\d{1,15})", re.DOTALL)
_OFFERED = 3
"""So many mentions or documents are offered in place of one that is not there."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A mention that a reference points to, and the id of the entity that it belongs to."""

    mention: MentionView
    entity: str


def reference(path: str, start: int) -> str:
    """How a mention is pointed to: "articles/03.txt:120"."""
    return f"{path}:{start}"


def typed(text: str) -> str:
    """Return `text` without what a terminal of another encoding hands over: it stands in no name."""
    return text.encode("utf-8", "ignore").decode()


def pointed(store: Store, text: str) -> Pointed | None:
    """Return the mention that `text` points to, with its entity, or None where `text` has not the form of a reference
    or is somebody's name.

    Of several that begin there it is one that belongs to an entity, a name before a description, the longest. Raises
    NotFound, with the nearest, if there is no such document, or no mention of an entity begins there.
    """
    match = _REFERENCE.fullmatch(text.strip())
    if match is None or next(store.named(fold(text)), None):
        return None
    path, start = match[1], int(match[2])
    found = list(store.mentions_at(path, start))
    for one in found:
        if entity := store.bearer(one.ref):
            return Pointed(one, entity)
    if found:
        said = f"“{found[0].text}” at {reference(path, start)} belongs to no entity"
        raise NotFound(said, "descriptions that lead to no name, and what people have hidden, belong to none")
    raise _nothing_there(store, path, start)


def _nothing_there(store: Store, path: str, start: int) -> NotFound:
    document = store.document_at(path)
    if document is None:
        ending = f"/{path}"
        alike = [one.path for one in store.documents() if one.path.endswith(ending)][:_OFFERED]
        hint = f"did you mean: {', '.join(reference(one, start) for one in alike)}" if alike else _LISTED
        return NotFound(f"no document {path!r} in the store of {store.path.parent}", hint)
    spans = [span for span in store.spans(document.key) if not span.is_quote]
    near = sorted(spans, key=lambda span: (_distance(span.start, span.end, start), span.start))[:_OFFERED]
    offered = ", ".join(dict.fromkeys(f"{reference(path, span.start)} (“{span.words}”)" for span in near))
    return NotFound(f"no mention begins at {reference(path, start)}", f"did you mean: {offered}" if near else _LISTED)


_LISTED = "see where each mention stands: graphcase why NAME"


def _distance(begin: int, end: int, at: int) -> int:
    """How far a place is from a span; 0 within it."""
    return max(begin - at, at - end + 1, 0)
