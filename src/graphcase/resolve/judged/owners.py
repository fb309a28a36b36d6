"""Whom the sides of judgements mean, when all entities are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model import Entity, Judgement, Ref, Side
from ...names import fold
from .anchors import Anchors, bears, missing


@dataclass(frozen=True, slots=True)
class Owner:
    """The id of the entity that a side means, or None and the reason."""

    entity: str | None
    reason: str = ""


def owners(
    entities: Sequence[Entity], wanted: Iterable[Side], judgements: Sequence[Judgement], anchors: Anchors
) -> dict[Side, Owner]:
    """Return whom each of the wanted sides means: who holds its mention, else who alone bears its name."""
    refs = {side: anchors.ref(side) for side in wanted}
    sought = set(refs.values())
    holder: dict[Ref | None, str] = {ref: e.id for e in entities for ref in e.members if ref in sought}
    lost = {side: bears(side, judgements) for side, ref in refs.items() if ref not in holder}
    main: dict[Side, list[str]] = {side: [] for side in lost}
    other: dict[Side, list[str]] = {side: [] for side in lost}
    for entity in entities if lost else ():
        for side, known in lost.items():
            if entity.type not in known.types:
                continue
            if fold(entity.name) in known.names:
                main[side].append(entity.id)
            elif any(fold(alias) in known.names for alias in entity.aliases):
                other[side].append(entity.id)
    return {
        side: Owner(holder[ref]) if ref in holder else _by_name(side, main[side] or other[side])
        for side, ref in refs.items()
    }


def _by_name(side: Side, found: Sequence[str]) -> Owner:
    return Owner(found[0]) if len(found) == 1 else Owner(None, missing(side, len(found)))
