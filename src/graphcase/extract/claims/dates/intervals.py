"""What words of time mean: days on the calendar, told from the day of the article or from another date of the text.

Every meaning is resolved to its first and last day; the ISO date is as precise as both of them agree. So nothing is
ever more precise than the words: "last week" is a month, "two years ago" a year, "the 1990s" no date at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ...words.timewords import Unit

_LEAP = 8  # so many years may lie between two 29ths of February
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year, month or day; 0 for what is not said. `turn` is -1 in "last May", 1 in "next May".

    Without a year of its own it may stand within another meaning: "May last year", "July of that year"."""

    year: int = 0
    month: int = 0
    day: int = 0
    turn: int = 0
    within: Shift | Anchored | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0; `turn` as in Calendar."""

    number: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the day of the article: "yesterday", "last month", "two years ago"."""

    unit: Unit
    by: int


@dataclass(frozen=True, slots=True)
class Anchored:
    """So many units from another date of the text: "three days later", "the same year"."""

    unit: Unit
    by: int


Meaning = Calendar | Weekday | Shift | Anchored


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, both included."""

    first: date
    last: date

    @property
    def iso(self) -> str:
        """The ISO date that holds all these days, as precise as there is one; "" if there is none."""
        one, other = self.first.isoformat(), self.last.isoformat()
        return next((one[:length] for length in (10, 7, 4) if one[:length] == other[:length]), "")


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where words of time are read: the day of the article (None if unknown), whether its verb looks ahead, and
    the date of the text that "later" and "the same day" lean on."""

    published: Days | None
    ahead: bool = False
    anchor: Days | None = None


def published(iso: str) -> Days | None:
    """The days on which an article may have appeared: `iso` is a date of any precision, or ""."""
    if not iso:
        return None
    if len(iso) >= len("2018-11-07"):
        day = date.fromisoformat(iso[:10])
        return Days(day, day)
    return _calendar(int(iso[:4]), int(iso[5:7] or 0), 0)


def resolve(meaning: Meaning, seen: Standpoint) -> Days | None:
    """Return the days that `meaning` may be, seen from there; None if that cannot be told.

    Of an article known only to its month or year all days are held for possible.
    """
    try:
        return _resolved(meaning, seen)
    except (ValueError, OverflowError):  # "9000 years ago": no year of the calendar
        return None


def _resolved(meaning: Meaning, seen: Standpoint) -> Days | None:
    if isinstance(meaning, Anchored):
        return None if seen.anchor is None else _anchored(meaning, seen.anchor)
    if isinstance(meaning, Calendar) and meaning.year:
        return _calendar(meaning.year, meaning.month, meaning.day)
    if isinstance(meaning, Calendar) and meaning.within is not None:
        outer = resolve(meaning.within, seen)
        whole = outer is not None and outer.first.year == outer.last.year
        return _calendar(outer.first.year, meaning.month, meaning.day) if outer and whole else None
    if seen.published is None:
        return None
    ends = [_from(meaning, day, seen.ahead) for day in (seen.published.first, seen.published.last)]
    found = [days for days in ends if days is not None]
    return Days(min(d.first for d in found), max(d.last for d in found)) if len(found) == len(ends) else None


def _calendar(year: int, month: int, day: int) -> Days | None:
    try:
        if day:
            return Days(date(year, month, day), date(year, month, day))
        if month:
            return Days(date(year, month, 1), _month(year, month + 1) - timedelta(days=1))
        return Days(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return None


def _month(year: int, month: int) -> date:
    """The first day of a month, counted on over the turn of the year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _from(meaning: Calendar | Weekday | Shift, day: date, ahead: bool) -> Days | None:
    if isinstance(meaning, Weekday):
        return _weekday(meaning, day, ahead)
    return _shifted(meaning, day) if isinstance(meaning, Shift) else _nearest(meaning, day, ahead)


def _nearest(meaning: Calendar, day: date, ahead: bool) -> Days | None:
    """The day or month of that name next to `day`: the last one that has begun, or ahead of it the first not over."""
    forward = meaning.turn > 0 or (ahead and not meaning.turn)
    if meaning.turn:  # "last May" is over, "next May" has not begun
        fitting = {(False, False)} if forward else {(True, True)}
    else:
        fitting = {(False, False), (True, False)} if forward else {(True, False), (True, True)}
    for distance in range(_LEAP + 1):
        found = _calendar(day.year + (distance if forward else -distance), meaning.month, meaning.day)
        if found is None:
            continue
        begun, over = found.first <= day, found.last < day
        if (begun, over) in fitting:
            return found
    return None


def _weekday(meaning: Weekday, day: date, ahead: bool) -> Days:
    back = (day.weekday() - meaning.number) % 7  # "on Thursday" in Thursday's paper is that day
    on = (meaning.number - day.weekday()) % 7
    if meaning.turn > 0 or (ahead and not meaning.turn):
        found = day + timedelta(days=on or (7 if meaning.turn else 0))
    else:
        found = day - timedelta(days=back or (7 if meaning.turn else 0))
    return Days(found, found)


def _shifted(meaning: Shift, day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    match meaning.unit:
        case "day":
            day += timedelta(days=meaning.by)
            return Days(day, day)
        case "fortnight":
            return _shifted(Shift("week", 2 * meaning.by), day)
        case "week":
            return Days(monday + meaning.by * _WEEK, monday + meaning.by * _WEEK + timedelta(days=6))
        case "weekend":
            return Days(
                monday + meaning.by * _WEEK + timedelta(days=5), monday + meaning.by * _WEEK + timedelta(days=6)
            )
        case "month":
            begin = _month(day.year, day.month + meaning.by)
            return Days(begin, _month(begin.year, begin.month + 1) - timedelta(days=1))
    return Days(date(day.year + meaning.by, 1, 1), date(day.year + meaning.by, 12, 31))


def _anchored(meaning: Anchored, anchor: Days) -> Days | None:
    """Shift another date: one that is known to the unit at least."""
    if meaning.unit == "year" and anchor.first.year == anchor.last.year:
        return _shifted(Shift("year", meaning.by), anchor.first)
    if meaning.unit == "month" and len(anchor.iso) >= len("2018-11"):
        return _shifted(Shift("month", meaning.by), anchor.first)
    if anchor.first != anchor.last or meaning.unit in ("month", "year"):
        return None
    if meaning.unit == "day":
        return _shifted(Shift("day", meaning.by), anchor.first)
    middle = anchor.first + meaning.by * _WEEK * (2 if meaning.unit == "fortnight" else 1)
    return Days(middle - timedelta(days=3), middle + timedelta(days=3))
