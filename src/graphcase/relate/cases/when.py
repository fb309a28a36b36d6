"""When two affairs happened: dates of any precision held against each other."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from .affairs import Profile
from .clues import Clue

_MONTH, _DAY = 7, 10  # letters of an ISO date that names a month, a day
_MOST = 8  # so many dates of each side are held against each other
_SAME_DAY, _DAYS, _SAME_MONTH, _MONTHS = 4.0, 3.0, 2.0, 1.0
_OTHER_TIME, _OTHER_DAY = -2.0, -4.0
_REPORTED_TOGETHER, _REPORTED_NEAR, _REPORTED_LATER = 2.0, 1.0, -2.0
_FEW_DAYS, _WEEK, _MONTH_LONG, _SEASON, _YEARS = 4, 7, 31, 92, 730


@dataclass(frozen=True, slots=True)
class _Gap:
    """How many days lie between two dates at least (0: one may mean the other), and how precise the rougher one is."""

    days: int
    precision: int


def time(left: Profile, right: Profile) -> Clue:
    """When the deeds were done; where an article does not say, when it was published."""
    deed = left.punctual and right.punctual
    told = [_dated(gap, deed) for gap in _gaps(left.days, right.days)]
    told += [Clue(_DAYS, "dated the same day", False) for gap in _gaps(left.acts, right.acts) if gap == _Gap(0, _DAY)]
    if not told:
        told = [_reported(gap) for gap in _gaps(left.days or left.published, right.days or right.published)]
    return max(told, key=lambda clue: (clue.points, clue.reason), default=Clue(0.0))


def _dated(gap: _Gap, deed: bool) -> Clue:
    """What it says that two deeds are dated so far apart."""
    if not gap.days and gap.precision < _MONTH:
        return Clue(0.0, identifies=False)
    if not gap.days:
        precise = gap.precision == _DAY
        reason = "dated the same day" if precise else "dated at one time"
        return Clue(_SAME_DAY if precise else _SAME_MONTH, reason, identifies=False)
    if gap.days <= _FEW_DAYS:
        return Clue(_DAYS, "dated at one time", identifies=False)
    if deed:
        return Clue(_OTHER_DAY, identifies=False)
    if gap.days <= _SEASON:
        return Clue(_MONTHS, identifies=False)
    return Clue(_OTHER_TIME if gap.days > _YEARS else 0.0, identifies=False)


def _reported(gap: _Gap) -> Clue:
    if gap.precision < _DAY or _MONTH_LONG < gap.days <= _YEARS:
        return Clue(0.0, identifies=False)
    if gap.days > _YEARS:
        return Clue(_REPORTED_LATER, identifies=False)
    near = gap.days <= _WEEK
    return Clue(_REPORTED_TOGETHER if near else _REPORTED_NEAR, "reported at one time" if near else "", False)


def _gaps(left: Sequence[str], right: Sequence[str]) -> Iterator[_Gap]:
    for one in left[:_MOST]:
        for other in right[:_MOST]:
            (a, b), (c, d) = span(one), span(other)
            yield _Gap(max(0, c - b, a - d), min(len(one), len(other)))


@lru_cache(maxsize=1 << 16)
def span(iso: str) -> tuple[int, int]:
    """Return the first and the last day that an ISO date of any precision may mean, as ordinals.

    Raises ValueError for what is no date.
    """
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return first.toordinal(), last.toordinal()
