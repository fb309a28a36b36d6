"""What speaks for two affairs being one case, and what against it, in points that add up.

Each function of who.py, where.py and when.py weighs one matter, and says in a reader's words what it found. Two affairs
are one if all points together reach ENOUGH, and those that tell who, where or by which name reach SOMETHING: that they
are of one kind and time alone says nothing. The weights are those of a careful reader, in halves of a point, tried on
invented affairs.
"""

from __future__ import annotations

from math import inf

from .affairs import Profile
from .clues import AGREED, Clue, Verdict, together
from .known import Known
from .when import time
from .where import place
from .who import MOST_BESIDE, accused, names, others, victims

_KIND, _FAMILY, _LAW, _OTHER_FAMILY = 3.0, 2.0, 1.5, -6.0


def weigh(left: Profile, right: Profile, known: Known) -> Verdict:
    """Return what two profiles say for one affair, and against it; without what can no longer change the verdict."""
    around = [_kind(left, right), time(left, right), place(left, right, known)]
    verdict = together(around)
    if not left.names and verdict.points + _at_most(left, right) < AGREED:
        return verdict
    people = (*victims(left, right, known), *accused(left, right, known), *others(left, right, known))
    return together((*names(left, right), *people, *around))


def _at_most(left: Profile, right: Profile) -> float:
    """How much those whom two profiles share can say at most; no bound where a party of one is among them."""
    shared = left.around & right.around
    if not shared and left.officials.keys().isdisjoint(right.officials):
        return 0.0
    return MOST_BESIDE if shared.isdisjoint(left.core | right.core) else inf


def _kind(left: Profile, right: Profile) -> Clue:
    """The classes of offence; an affair that only acts of the law tell of may be of any."""
    if not left.families or not right.families:
        return Clue(_LAW, identifies=False)
    if not left.kinds.keys().isdisjoint(right.kinds):
        return Clue(_KIND, "of one kind", identifies=False)
    if not left.families.isdisjoint(right.families):
        return Clue(_FAMILY, identifies=False)
    return Clue(_OTHER_FAMILY, identifies=False)
