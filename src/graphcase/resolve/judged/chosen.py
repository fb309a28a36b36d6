"""What people say of whole entities, when all are known: their names, and that some are none. And of cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model import Article, Entity, Findings, Judgement, Match, Unapplied
from .anchors import Anchors, about_cases, sides, signed
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


def cases(
    found: Sequence[Entity], facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement]
) -> Chosen:
    """Apply to cases what people say of them: their names, that two are the same, that one is none.

    `facts` hold the articles that these judgements name, if they are still there. That two cases are different, or what
    a case is, cannot be judged.
    """
    wanted = [judgement for judgement in judgements if about_cases(judgement)]
    anchors = Anchors(wanted)
    for _, findings in facts:
        anchors.see(findings)
    united = _united(found, wanted, anchors)
    settled = chosen(united.entities, wanted, anchors)
    return Chosen(tuple(sorted(settled.entities, key=lambda case: case.id)), (*united.unapplied, *settled.unapplied))


def _united(found: Sequence[Entity], judgements: Sequence[Judgement], anchors: Anchors) -> Chosen:
    """Make one case of two: the left one, with what is told of both."""
    known = {case.id: case for case in found}
    unapplied = []
    for one in judgements:
        if one.verdict in ("rename", "hide"):
            continue
        if one.verdict != "same" or any(side.type != "case" for side in sides(one)):
            unapplied.append(Unapplied(one.id, "of cases only two can be judged the same, or one renamed or hidden"))
            continue
        held = owners(tuple(known.values()), sides(one), judgements, anchors)
        left, right = (held[side] for side in sides(one))
        if left.entity is None or right.entity is None:
            unapplied.append(Unapplied(one.id, left.reason or right.reason))
        elif left.entity != right.entity:
            other = known.pop(right.entity)
            known[left.entity] = _union(known[left.entity], other, signed(one, "the same"))
    return Chosen(tuple(known.values()), tuple(unapplied))


def _union(left: Entity, right: Entity, reason: str) -> Entity:
    return replace(
        left,
        aliases=tuple(dict.fromkeys(n for n in (*left.aliases, right.name, *right.aliases) if n != left.name)),
        members=tuple(sorted({*left.members, *right.members})),
        matches=(*left.matches, *right.matches, Match(left.members[0], right.members[0], 1.0, reason)),
    )


def _renamed(entity: Entity, name: str) -> Entity:
    """Everything it was called before is an alias."""
    others = dict.fromkeys(other for other in (entity.name, *entity.aliases) if other != name)
    return replace(entity, name=name, aliases=tuple(others))
