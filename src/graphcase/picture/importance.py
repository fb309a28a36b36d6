"""Which entities a reader should meet first: an order whose every beginning is a connected, telling picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import CO_MENTIONED, Entity, EntityType, Relation

_WORTH: Mapping[str, float] = {"case": 3.0, "person": 1.0, "organisation": 0.8, "place": 0.3}
"""What a tie to an entity of this type says of the other end: much if it is a case, little if it is a place."""
_CO_MENTION = 0.05
"""What a co-mention weighs against a relation that one source reports."""
_PARTIES = 5
"""How many neighbours follow an entity before the next most important one: who it is seen with."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two entities, by position. `weight` grows with its independent sources."""

    source: int
    target: int
    weight: float


def ties(entities: Sequence[Entity], relations: Iterable[Relation]) -> tuple[Tie, ...]:
    """Return the relations between different entities as ties."""
    position = {entity.id: index for index, entity in enumerate(entities)}
    return tuple(
        Tie(position[relation.source], position[relation.target], _weight(relation))
        for relation in relations
        if relation.source != relation.target
    )


def _weight(relation: Relation) -> float:
    return _CO_MENTION if relation.type == CO_MENTIONED else math.sqrt(max(1, relation.independent_sources))


def order(types: Sequence[EntityType], links: Iterable[Tie]) -> list[int]:
    """Return the positions of all nodes, most important first, each followed by its main neighbours.

    A node's importance is the sum of its ties' weights, each by the worth of its other end and of itself. So the first
    fifty of a thousand are the great affairs with their main parties, not fifty strangers. Equals stand by position.
    """
    near: list[dict[int, float]] = [{} for _ in types]
    for tie in links:
        for one, other in ((tie.source, tie.target), (tie.target, tie.source)):
            near[one][other] = near[one].get(other, 0.0) + tie.weight
    score = [
        _WORTH[kind] * (0.01 + sum(weight * _WORTH[types[other]] for other, weight in ties.items()))
        for kind, ties in zip(types, near, strict=True)
    ]
    found: dict[int, None] = {}
    for node in sorted(range(len(types)), key=lambda index: (-score[index], index)):
        found[node] = None
        new = [other for other in near[node] if other not in found]
        new.sort(key=lambda other: (near[node][other] < 1, -score[other], other))
        found.update(dict.fromkeys(new[:_PARTIES]))
    return list(found)
