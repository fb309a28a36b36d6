"""The main entities of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import EntityType
from .lookup import short
from .records import Node

if TYPE_CHECKING:
    from ..store import Store


@dataclass(frozen=True, slots=True)
class Ranking:
    """The main entities: those with most relations first, then those in most documents. Co-mentions do not count."""

    nodes: tuple[Node, ...]


def top(store: Store, type_: EntityType | None = None, limit: int = 20) -> Ranking:
    """Return the `limit` entities (of one type, if given) with most relations; among equals, in most documents."""
    chosen = sorted(
        map(short, store.standings(type_)),
        key=lambda one: (-one.relations, -one.documents, -one.mentions, one.name, one.id),
    )
    return Ranking(tuple(chosen[:limit]))
