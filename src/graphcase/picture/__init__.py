"""How a case looks, wherever it is drawn: which entities matter most, where each stands, and in which colour and shape.

importance.py   an order whose every beginning is a telling picture
layout.py       a place for each entity, the same at each build
looks.py        colours, shapes, sizes and lines, which the page, GraphML, GEXF and SVG share
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Entity, Position, Relation
from .importance import order, ties
from .layout import places
from .looks import size

__all__ = ["positions"]


def positions(entities: Sequence[Entity], relations: Iterable[Relation]) -> tuple[Position, ...]:
    """Return the rank and the place of each entity, in their order, by the relations among them."""
    links = ties(entities, relations)
    rank = {node: place for place, node in enumerate(order([entity.type for entity in entities], links))}
    found = places([size(len({ref.key for ref in entity.members})) for entity in entities], links)
    return tuple(Position(entity.id, rank[node], *found[node]) for node, entity in enumerate(entities))
