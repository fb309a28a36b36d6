"""The main entities of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import EntityType
from .lookup import nodes
from .records import Ranking

if TYPE_CHECKING:
    from ..store import Store


def top(store: Store, type_: EntityType | None = None, limit: int = 20) -> Ranking:
    """Return the `limit` entities (of one type, if given) with most relations; among equals, in most documents."""
    chosen = [node for node in nodes(store).values() if type_ in (None, node.type)]
    chosen.sort(key=lambda node: (-node.relations, -node.documents, -node.mentions, node.name, node.id))
    return Ranking(tuple(chosen[:limit]))
