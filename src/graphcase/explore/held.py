"""What people decided about an entity, and what they have still to decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .lookup import node
from .records import Node

if TYPE_CHECKING:
    from ..model import Judgement
    from ..store import Store


@dataclass(frozen=True, slots=True)
class Maybe:
    """Another entity that is likely the same, but not safely."""

    other: Node
    score: float
    reason: str


def decided(store: Store, *entities: str) -> tuple[Judgement, ...]:
    """Return the judgements in effect that say who all of these entities (ids) are, in the order of their file.

    What people settled where sources disagree is told with the disagreement.
    """
    applied = (ruling.judgement for ruling in store.judgements() if ruling.effect == "applied")
    shaping = (one for one in applied if one.verdict != "settle")
    return tuple(one for one in shaping if _meant(store, one).issuperset(entities))


def _meant(store: Store, judgement: Judgement) -> set[str | None]:
    return {store.meant(side) for side in (judgement.left, judgement.right) if side}


def maybe(store: Store, entity: str) -> Iterator[Maybe]:
    """Yield those that may be the same as this entity (an id), likeliest first."""
    for seen in store.suggestions(entity):
        other = seen.right if seen.left == entity else seen.left
        yield Maybe(node(store, other), seen.suggestion.score, seen.suggestion.reason)
