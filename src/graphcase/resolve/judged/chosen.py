"""What people say of whole entities, when all are known: their names, and that some are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...model import Entity, Judgement, Unapplied
from .anchors import Anchors
from .owners import owners


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entities as people want them, and the judgements that did nothing."""

    entities: tuple[Entity, ...]
    unapplied: tuple[Unapplied, ...]


def chosen(entities: Sequence[Entity], judgements: Sequence[Judgement], anchors: Anchors) -> Chosen:
    """Apply what people say of names, and leave out what they have hidden.

    An id is made from the words of the articles, so a name that a person chose changes none: links to a node, positions
    in a picture and notes about it stay.
    """
    wanted = [(one, one.left) for one in judgements if one.verdict in ("rename", "hide") and one.left]
    if not wanted:
        return Chosen(tuple(entities), ())
    whom = owners(entities, [side for _, side in wanted], judgements, anchors)
    last = {whom[side].entity: one for one, side in wanted if one.verdict == "rename"}
    found = {entity.id: entity for entity in entities}
    hidden: set[str] = set()
    unapplied = []
    for one, side in wanted:
        owner = whom[side]
        if owner.entity is None:
            unapplied.append(Unapplied(one.id, owner.reason))
        elif one.verdict == "hide":
            hidden.add(owner.entity)
        elif (later := last[owner.entity]) is not one:  # of two mentions of it: the earlier name is none that it bears
            unapplied.append(Unapplied(one.id, f"called “{later.value}” by a later one ({later.id})", "overruled"))
        else:
            found[owner.entity] = _renamed(found[owner.entity], one.value)
    return Chosen(tuple(entity for entity in found.values() if entity.id not in hidden), tuple(unapplied))


def _renamed(entity: Entity, name: str) -> Entity:
    """Everything it was called before is an alias."""
    others = dict.fromkeys(other for other in (entity.name, *entity.aliases) if other != name)
    return replace(entity, name=name, aliases=tuple(others))
