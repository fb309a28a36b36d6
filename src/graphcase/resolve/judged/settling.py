"""Where sources disagree and a person has said which of them is right, or that it does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model import Article, Conflict, Entity, Findings, Judgement, Relation, Unapplied
from .anchors import Anchors, sides
from .owners import owners


@dataclass(frozen=True, slots=True)
class Settled:
    """The conflicts, those that people settled with the judgement that did; and the judgements that did nothing."""

    conflicts: tuple[Conflict, ...]
    unapplied: tuple[Unapplied, ...]


@dataclass(frozen=True, slots=True)
class Disagreed:
    """What a settle may mean: the conflicts of a build, and the entities and relations that they are about."""

    conflicts: Sequence[Conflict]
    entities: Sequence[Entity]
    relations: Sequence[Relation]


def settled(found: Disagreed, facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement]) -> Settled:
    """Apply the verdicts "settle" among `judgements`; `facts` hold the articles that these name, if still there.

    A settled conflict stays, whatever values later articles add, as long as the value found right is among them.
    """
    wanted = [one for one in judgements if one.verdict == "settle"]
    if not wanted:
        return Settled(tuple(found.conflicts), ())
    anchors = Anchors(wanted)
    for _, findings in facts:
        anchors.see(findings)
    whom = owners(found.entities, [side for one in wanted for side in sides(one)], judgements, anchors)
    known = _known(found)
    by_id = {conflict.id: conflict for conflict in found.conflicts}
    unapplied = []
    for one in wanted:
        ends = [whom[side] for side in sides(one)]
        gone = next((end.reason for end in ends if end.entity is None), "")
        conflict = known.get((one.matter, frozenset(end.entity or "" for end in ends)))
        if gone or conflict is None:
            unapplied.append(Unapplied(one.id, gone or f"sources no longer disagree: {one.matter}"))
        elif one.value and one.value not in {value.value for value in conflict.values}:
            unapplied.append(Unapplied(one.id, f"no source gives {one.value} any more: {one.matter}"))
        else:
            by_id[conflict.id] = replace(conflict, settled=one.id)
    return Settled(tuple(by_id.values()), tuple(unapplied))


def _known(found: Disagreed) -> dict[tuple[str, frozenset[str]], Conflict]:
    ends = {r.id: frozenset((r.source, r.target)) for r in found.relations}
    return {(c.called, ends.get(c.relation, frozenset((c.about,)))): c for c in found.conflicts}
