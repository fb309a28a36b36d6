"""Dates as two sources give them, with the precision of their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .told import Agreement, Point

_DAY, _MONTH, _YEAR = 10, 7, 4  # characters of an ISO date
_SLIP = 15  # days: dates of one step differ by no more, unless month or year is another
_WEEK = 7  # "on Tuesday" may be of this week or the last: dates that are weeks apart may be one


@dataclass(frozen=True, slots=True)
class Day:
    """An ISO date of the precision that the text gives; others of the matter are no more than `slip` days away."""

    shown: str
    slip: int = _SLIP

    @property
    def vague(self) -> bool:
        """True for a month or a year."""
        return len(self.shown) < _DAY

    def against(self, other: Point) -> Agreement:
        """Two dates disagree where they differ by days, or in one part; further apart they are of two events."""
        if not isinstance(other, Day) or not self.shown or not other.shown:
            return "unrelated"
        if self.shown == other.shown:
            return "same"
        known = min(len(self.shown), len(other.shown))
        if self.shown[:known] == other.shown[:known]:
            return "precision"
        days = apart(self.shown, other.shown)
        if days is None:
            return "unrelated"
        if days % _WEEK == 0:
            return "unrelated"
        near = days <= min(self.slip, other.slip)
        return "apart" if near or (self.slip == _SLIP and _one_slip(self.shown, other.shown)) else "unrelated"


def apart(left: str, right: str) -> int | None:
    """The days between two dates that both have a day, else None."""
    if len(left) != _DAY or len(right) != _DAY:
        return None
    return abs((date.fromisoformat(left) - date.fromisoformat(right)).days)


def _one_slip(left: str, right: str) -> bool:
    """True if two dates differ in the month or the year alone, by one: one number is wrong."""
    year, month = int(left[:_YEAR]) - int(right[:_YEAR]), int(left[5:_MONTH]) - int(right[5:_MONTH])
    return left[_MONTH:] == right[_MONTH:] and sorted((abs(year), abs(month))) == [0, 1]
