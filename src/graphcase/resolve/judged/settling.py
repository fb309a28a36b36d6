"""Where sources disagree and a person has said which of them is right, or that it does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Article, Conflict, Entity, Findings, Judgement, Relation, Unapplied
from .anchors import Anchors, sides
from .owners import Owner, owners


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

    A settled conflict stays, whatever values later articles add, as long as the value found right is among them. Of
    two lines about one conflict the later counts, even where its value is gone.
    """
    wanted = [one for one in judgements if one.verdict == "settle"]
    if not wanted:
        return Settled(tuple(found.conflicts), ())
    anchors = Anchors(wanted)
    for _, findings in facts:
        anchors.see(findings)
    whom = owners(found.entities, [side for one in wanted for side in sides(one)], judgements, anchors)
    known = _known(found)
    meant = {one.id: _meant(one, [whom[side] for side in sides(one)], known) for one in wanted}
    last = {conflict.id: one for one in wanted if isinstance(conflict := meant[one.id], Conflict)}
    by_id = {conflict.id: conflict for conflict in found.conflicts}
    unapplied = []
    for one in wanted:
        conflict = meant[one.id]
        if not isinstance(conflict, Conflict):
            unapplied.append(Unapplied(one.id, conflict))
        elif (later := last[conflict.id]) is not one:
            unapplied.append(Unapplied(one.id, f"settled by a later one ({later.id})", "overruled"))
        elif one.value and one.value not in {" ".join(value.value.split()) for value in conflict.values}:
            unapplied.append(Unapplied(one.id, f"no source gives {one.value} any more"))
        else:
            by_id[conflict.id] = replace(conflict, settled=one.id)
    return Settled(tuple(by_id.values()), tuple(unapplied))


_Called = tuple[str, tuple[str, ...]]
"""What a conflict is called, and whom it is about: an entity, or the two of a relation."""


def _meant(one: Judgement, ends: Sequence[Owner], known: Mapping[_Called, Conflict]) -> Conflict | str:
    """The conflict that a line settles, or why it settles none.

    The two of a relation may have changed places, as those of a symmetric one do when one of them is merged.
    """
    if gone := next((end.reason for end in ends if end.entity is None), ""):
        return gone
    about = tuple(end.entity or "" for end in ends)
    found = known.get((one.matter, about)) or known.get((one.matter, about[::-1]))
    return found or "sources do not disagree on this any more"


def _known(found: Disagreed) -> dict[_Called, Conflict]:
    """By what they are called; of two that are called the same the first, which matters more."""
    ends = {relation.id: (relation.source, relation.target) for relation in found.relations}
    about = {c.id: (c.about, *(end for end in ends.get(c.relation, ()) if end != c.about)) for c in found.conflicts}
    return {(conflict.called, about[conflict.id]): conflict for conflict in reversed(found.conflicts)}
