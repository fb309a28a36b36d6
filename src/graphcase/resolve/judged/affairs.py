"""What people say of cases, which are built after all others: that two are one, or two; their names, and none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...model import Article, CaseBonds, Entity, Findings, Judgement, Match, Ref, Side, Unapplied, signed
from .anchors import Anchors, about_cases, separated, shown, sides
from .chosen import Chosen, chosen
from .owners import Owner, owners

_PAIRS = ("same", "different")


def case_bonds(
    found: Sequence[Entity], facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement]
) -> CaseBonds:
    """Return which mentions of cases people hold to be of one case, and which to be of two.

    `found` are the cases as the rules have them, for sides whose mention is gone and whose case is known by its name
    alone; `facts` hold the articles that these judgements name, if they are still there.
    """
    wanted = [one for one in _about(judgements) if one.verdict in _PAIRS]
    if not wanted:
        return CaseBonds()
    anchors = _anchored(wanted, facts)
    whom = owners(found, [side for one in wanted for side in sides(one)], judgements, anchors)
    same = []
    apart = list(separated(wanted, anchors))
    for one in wanted:
        ends = [end for side in sides(one) if (end := _ref(side, whom[side], found, anchors)) is not None]
        if len(set(ends)) < len(_PAIRS):
            continue
        if one.verdict == "same":
            same.append(Match(ends[0], ends[1], 1.0, signed(one, "the same")))
        elif len({whom[side].entity for side in sides(one)}) == len(_PAIRS):  # two cases by their names
            apart.append((ends[0], ends[1]))
    return CaseBonds(tuple(same), tuple(dict.fromkeys(apart)))


def cases(
    found: Sequence[Entity], facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement]
) -> Chosen:
    """Apply to cases, gathered by rules and by `case_bonds`, what people say of each: its name, and that it is none.

    `facts` as there. What a case is cannot be judged, nor that it is one with another thing.
    """
    wanted = list(_about(judgements))
    anchors = _anchored(wanted, facts)
    idle = [Unapplied(one.id, why) for one in wanted if (why := _idle(one, found, judgements, anchors))]
    settled = chosen(found, wanted, anchors)
    return Chosen(tuple(sorted(settled.entities, key=lambda case: case.id)), (*idle, *settled.unapplied))


def _about(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    return (one for one in judgements if about_cases(one))


def _anchored(wanted: Sequence[Judgement], facts: Iterable[tuple[Article, Findings]]) -> Anchors:
    anchors = Anchors(wanted)
    for _, findings in facts:
        anchors.see(findings)
    return anchors


def _ref(side: Side, owner: Owner, found: Sequence[Entity], anchors: Anchors) -> Ref | None:
    """The mention that a side means; where it is gone, the first of the case that is known by its name."""
    if (ref := anchors.ref(side)) is not None:
        return ref
    return next((case.members[0] for case in found if case.id == owner.entity), None)


def _idle(one: Judgement, found: Sequence[Entity], judgements: Sequence[Judgement], anchors: Anchors) -> str:
    """Why a judgement did nothing, or ""."""
    if one.verdict in ("rename", "hide"):
        return ""
    if one.verdict not in _PAIRS or any(side.type != "case" for side in sides(one)):
        return "a case is of no other type, and one with no other thing"
    whom = owners(found, sides(one), judgements, anchors)
    ends = [whom[side] for side in sides(one)]
    if gone := next((end.reason for end in ends if end.entity is None), ""):
        return gone
    if (one.verdict == "same") == (ends[0].entity == ends[1].entity):
        return ""
    if one.verdict == "same":
        return f"{' and '.join(shown(side) for side in sides(one))} are held to be two"
    return f"what was to be taken out of {shown(sides(one)[1])} is gone"
