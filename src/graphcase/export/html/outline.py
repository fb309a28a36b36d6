"""Who and what there is in a page, by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import ENTITY_TYPES, STATUSES, Entity, Relation
from .edges import Edges
from .limits import Left
from .nodes import Nodes

if TYPE_CHECKING:
    from ...store import DocumentView


@dataclass(frozen=True, slots=True)
class Outline:
    """Who and what there is: `articles` are the documents whose text the page holds, `left` what it leaves out for its
    size, if it does."""

    documents: tuple[DocumentView, ...]
    nodes: Nodes
    edges: Edges
    articles: frozenset[int]
    left: Left | None = None

    def entity(self, node: int) -> Entity:
        """Who that is: id, type and name."""
        known = self.nodes
        return Entity(known.ids[node], ENTITY_TYPES[known.types[node]], known.names[node], (), ())

    def relation(self, edge: int) -> Relation:
        """That relation, without its claims."""
        ties, ids = self.edges, self.nodes.ids
        return Relation(
            id=ties.ids[edge],
            source=ids[ties.source[edge]],
            target=ids[ties.target[edge]],
            type=ties.kinds[ties.relation[edge]],
            symmetric=bool(ties.symmetric[edge]),
            status=STATUSES[ties.status[edge]],
            disputed=bool(ties.disputed[edge]),
            documents=ties.documents[edge],
            independent_sources=ties.sources[edge],
            claims=(),
        )
