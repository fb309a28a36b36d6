"""How a case looks, wherever it is drawn: which entities matter most, where each stands, and in which colour and shape.

importance.py   an order whose every beginning is a telling picture
layout.py       a place for each entity, the same at each build
looks.py        colours, shapes, sizes and lines, which the page, GraphML, GEXF and SVG share
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Entity, Position, Relation
from .importance import order, ties
from .layout import places
from .looks import size

__all__ = ["positions"]


def positions(entities: Iterable[Entity], relations: Iterable[Relation]) -> tuple[Position, ...]:
    """Return the rank and the place of each entity, in id order, by the relations among them."""
    nodes = sorted(entities, key=lambda entity: entity.id)
    links = ties(nodes, relations)
    rank = {node: place for place, node in enumerate(order([entity.type for entity in nodes], links))}
    found = places([size(len({ref.key for ref in entity.members})) for entity in nodes], links)
    return tuple(Position(entity.id, rank[node], *found[node]) for node, entity in enumerate(nodes))
