"""Affairs of single articles are joined into cases: those that may be one are weighed, and joined best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import CaseBonds, Ref
from .affairs import Affair
from .blocking import candidates
from .clues import Verdict
from .evidence import weigh
from .groups import Group, Groups
from .known import Known

_CLEARLY = 1.5
"""What goes with an affair that was taken out of a case is so much more like it than like the rest."""


@dataclass(frozen=True, slots=True)
class _Decided:
    """Two affairs, by their numbers, that are one."""

    verdict: Verdict
    left: int
    right: int


def joined(found: Sequence[Affair], known: Known, bonds: CaseBonds) -> list[Group]:
    """Return the cases that `found`, in the order of their mentions, are affairs of.

    Decisions are taken in the order of their strength. What people hold to be two never meets, not even by a chain;
    what they hold to be one is joined last, so that two cases join as wholes.
    """
    weighed = (_Decided(weigh(found[a].profile, found[b].profile, known), a, b) for a, b in candidates(found, known))
    decided = sorted((one for one in weighed if one.verdict.is_one), key=lambda d: (-d.verdict.points, d.left, d.right))
    groups = Groups(found, known)
    numbers = _numbers(found, bonds)
    apart = [(numbers[a], numbers[b]) for a, b in bonds.apart if a in numbers and b in numbers]
    if apart:
        groups = Groups(found, known, [*apart, *_following(apart, found, _by_rules(groups, decided), known)])
    groups = _by_rules(groups, decided)
    for match in bonds.same:
        if match.left in numbers and match.right in numbers:
            groups.force(numbers[match.left], numbers[match.right], match)
    return groups.made()


def _by_rules(groups: Groups, decided: Sequence[_Decided]) -> Groups:
    for one in decided:
        groups.join(one.left, one.right, one.verdict)
    groups.join_sides()
    return groups


def _numbers(found: Sequence[Affair], bonds: CaseBonds) -> dict[Ref, int]:
    """The affairs, by their numbers, of the mentions that people speak of."""
    spoken_of = {ref for pair in bonds.apart for ref in pair} | {r for m in bonds.same for r in (m.left, m.right)}
    return {ref: number for number, affair in enumerate(found) for ref in affair.members if ref in spoken_of}


def _following(
    apart: Sequence[tuple[int, int]], found: Sequence[Affair], unjudged: Groups, known: Known
) -> Iterator[tuple[int, int]]:
    """Yield which others, of a case of which people took an affair out, are apart from that affair, and which from the
    rest: with it goes what is clearly more like it, all else stays. `unjudged` are the groups by the rules alone."""
    for left, right in apart:
        members = unjudged.members(left)
        for other in members if right in members else ():
            if other not in (left, right) and (other, right) not in apart:
                to_left, to_right = (weigh(found[end].profile, found[other].profile, known) for end in (left, right))
                goes = to_left.points > 0 and to_left.points >= _CLEARLY * to_right.points
                yield (other, right) if goes else (other, left)
