"""Dates of any precision held against each other."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTH, DAY = 7, 10
"""Letters of an ISO date that names a month, a day."""
_MOST = 8  # so many dates of each side are held against each other


@dataclass(frozen=True, slots=True)
class Gap:
    """How many days lie between two dates at least (0: one may mean the other), and how precise the rougher one is."""

    days: int
    precision: int


@lru_cache(maxsize=1 << 16)
def span(iso: str) -> tuple[int, int]:
    """Return the first and the last day that an ISO date of any precision may mean, as ordinals.

    Raises ValueError for what is no date.
    """
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return first.toordinal(), last.toordinal()


def gaps(left: Sequence[str], right: Sequence[str]) -> Iterator[Gap]:
    """Yield how far each of the dates on the left lies from each on the right."""
    for one in left[:_MOST]:
        for other in right[:_MOST]:
            (a, b), (c, d) = span(one), span(other)
            yield Gap(max(0, c - b, a - d), min(len(one), len(other)))
