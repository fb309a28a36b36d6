"""Which names a person may be typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..names import fold
from .lookup import node, short
from .records import Node

if TYPE_CHECKING:
    from ..store import Store

MOST = 100
"""More names than this help nobody who is typing."""


def completions(store: Store, typed: str) -> tuple[Node, ...]:
    """Return whom the beginning of a name may mean, the most reported first: those whose name begins so, else those of
    whom an alias does, else those of whom a word of a name does. Accents and case do not matter."""
    begin = fold(typed)
    if not begin:
        return tuple(short(one) for one, _ in zip(store.standings(), range(MOST), strict=False))
    found = list(store.beginning(begin))
    begun = [one for one in found if one.folded.startswith(begin)]
    best = [one for one in begun if not one.is_alias] or begun or found
    nodes = [node(store, entity) for entity in dict.fromkeys(one.entity for one in best)]
    return tuple(sorted(nodes, key=lambda one: (-one.documents, -one.relations, one.name, one.id))[:MOST])
