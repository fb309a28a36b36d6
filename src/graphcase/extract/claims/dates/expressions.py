"""Words of time in a text: where they stand, what they mean, and whether they tell when, since when or until when.

A small grammar over words, signs and numbers, with the vocabulary of time.toml. It knows no parse: which of these
words are of time at all ("May", "2010") and what happened then is for when.py to say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from ...words.timewords import TimeWords, timewords
from .intervals import Anchored, Calendar, Meaning, Shift, Weekday

Edge = Literal["at", "since", "until", "none"]

_ATOM = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_YEARS = range(1500, 2100)
_LED = 12  # atoms that may lead to a date: "in the second half of the late ..."
_POSSESSIVE = ("'", "’")
_SLASH, _DOT, _DASHES = "/", ".", ("-", "–", "—")
_BEFORE_FIGURES, _BEHIND_FIGURES = ("$", "€", "£", "#", ".", ",", "/"), ("%", "°", "/")


class Atom(NamedTuple):
    """A word, number or sign: as it stands, in lower case, and where."""

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Expression:
    """`start` to `end` of the text tell a time; what comes before `core` only leads to it ("since the end of").

    It is at, since or until `meaning`; with `to`, since `meaning` until `to`, or at one of the two ("2018 or 2019").
    Of the edge "none" is what only bounds a time, or may be any of many ("before 2010", "every Monday"). A `bare` one
    is a month or a year with no word of time about it, and may be something else ("Theresa May", "room 2010").
    """

    start: int
    core: int
    end: int
    meaning: Meaning
    edge: Edge = "at"
    to: Meaning | None = None
    bare: bool = False


Read = tuple[Meaning, int]
"""What was read, and the index of the atom behind it."""
Two = tuple[Meaning, Meaning | None, int, str]
"""One date or two, the index of the atom behind them, and what links them ("to", "or")."""


@lru_cache(maxsize=4096)
def expressions(text: str, language: str) -> tuple[Expression, ...]:
    """Return the words of time of `text`, in order, the longest reading of each."""
    return tuple(_Reader(text, timewords(language)).read())


class _Reader:
    """Reads the atoms of one text; a method that begins at an index returns what it read there, or None."""

    def __init__(self, text: str, words: TimeWords) -> None:
        self._words = words
        self._leading = words.vague | words.periods | words.the | words.of | {"-"}
        self._atoms = [Atom(m.group(), m.group().lower(), m.start(), m.end()) for m in _ATOM.finditer(text)]

    def read(self) -> Iterator[Expression]:
        at = 0
        while at < len(self._atoms):
            found = self._expression(at)
            if found is None:
                at += 1
            else:
                expression, at = found
                yield expression

    # -- with its edge

    def _expression(self, at: int) -> tuple[Expression, int] | None:
        words, begin = self._words, at
        edge: Edge = "at"
        two = False
        if self._is(at, words.since | words.beginning | words.between):
            two, edge, at = self._is(at, words.between), "since", at + 1
            at += self._is(at, words.at)  # "starting in"
        elif self._is(at, words.until):
            edge, at = "until", at + 1
        elif self._is(at, words.bounds):
            edge, at = "none", at + 1
        led = self._vague(at)
        first = self._ranged(led) or self._single(led)
        if first is None:
            return None
        meaning, to, end, link = first
        if two and to is None:
            return None
        if self._owns(end):  # "after Tuesday's raid": the day of the raid
            edge = "at"
        if self._is(begin - 1, words.any) and isinstance(meaning, Weekday):
            edge = "none"
        if self._is(begin - 1, words.rough) and isinstance(meaning, Shift | Anchored):
            edge = "none"
        if link in words.to and edge == "at":
            edge = "since"
        bare = edge == "at" and led == at and self._is_bare(at, end) and not self._is(begin - 1, words.at | {"("})
        where = (self._atoms[begin].start, self._atoms[led].start, self._atoms[end - 1].end)
        return Expression(*where, meaning, edge, to, bare), end

    def _vague(self, at: int) -> int:
        """Skip what leaves a date as vague as it is: "the end of", "late", "the second half of"."""
        begin = at
        while at - begin < _LED and self._is(at, self._leading) and self._date(at) is None:
            at += 1
        return at if at == begin or self._date(at) is not None else begin

    def _ranged(self, at: int) -> Two | None:
        """ "2010 to 2014", "3-5 May", "May 3-5", "May and July 2019", "late 2018 or early 2019"."""
        number = self._number(at)
        if number in range(1, 32) and (found := self._linked(at + 1)):
            link, (second, end) = found
            if isinstance(second, Calendar) and second.day:
                return replace(second, day=number), second, end, link
        first = self._date(at)
        if first is None:
            return None
        meaning, end = first
        if found := self._linked(end):
            link, (second, behind) = found
            return _filled(meaning, second), second, behind, link
        number, link = self._number(end + 1), self._lower(end)
        if link not in self._words.to or not isinstance(meaning, Calendar):
            return None
        if meaning.day and number in range(meaning.day + 1, 32):
            second, behind = self._with_year(replace(meaning, day=number), end + 2)
            return _filled(meaning, second), second, behind, link
        century = meaning.year - meaning.year % 100
        if meaning.year and not meaning.month and number in range(meaning.year - century + 1, 100):
            return meaning, Calendar(century + number), end + 2, link  # "2010-14"
        return None

    def _linked(self, at: int) -> tuple[str, Read] | None:
        """The second of two dates and the word or sign before it; "and in 2012" begins something else."""
        words, link = self._words, self._lower(at)
        if link not in words.to | words.and_ | words.or_ or (link not in words.to and self._is(at + 1, words.of)):
            return None
        found = self._date(self._vague(at + 1))
        return None if found is None else (link, found)

    def _single(self, at: int) -> Two | None:
        found = self._date(at)
        return None if found is None else (found[0], None, found[1], "")

    def _owns(self, at: int) -> bool:
        """True for a date in the possessive."""
        return self._is(at, _POSSESSIVE) and self._is(at + 1, ("s",))

    def _is_bare(self, at: int, end: int) -> bool:
        """True for the name of a month or a year, and nothing more."""
        return end == at + 1 and bool(self._month(at) or self._year(at))

    # -- dates

    def _date(self, at: int) -> Read | None:
        if at >= len(self._atoms):
            return None
        for read in (self._numeric, self._monthly, self._relative, self._week, self._yearly):
            found = read(at)
            if found is not None:
                return found
        return None

    def _numeric(self, at: int) -> Read | None:
        """ "2019-03-04"; "4.3.2019"; "25/3/2019", and of "3/4/2019", which may be March or April, the year."""
        parts = [self._number(at + step) for step in (0, 2, 4)]
        signs = {self._text(at + step) for step in (1, 3)}
        if 0 in parts or len(signs) > 1 or not self._touch(at, at + 4):
            return None
        one, two, three = parts
        sign = signs.pop()
        if one in _YEARS and sign in (*_DASHES, _SLASH) and two in range(1, 13) and three in range(1, 32):
            return Calendar(one, two, three), at + 5
        if three not in _YEARS or sign not in (_SLASH, _DOT, *_DASHES):
            return None
        days = [
            (month, day) for month, day in ((two, one), (one, two)) if month in range(1, 13) and day in range(1, 32)
        ]
        if sign == _DOT or one == two:
            days = days[:1]
        return (Calendar(three, *days[0]) if len(days) == 1 else Calendar(three), at + 5) if days else None

    def _monthly(self, at: int) -> Read | None:
        """ "Monday, May 3, 2019", "3 May", "the 3rd of May", "last May", "May last year"."""
        words = self._words
        if self._weekday(at) is not None:
            day = at + 1 + self._is(at + 1, (",",))
            dated = self._monthly(day) if self._weekday(day) is None else None
            if dated and isinstance(dated[0], Calendar) and dated[0].day:
                return dated
            return None
        turn = words.shifts.get(self._lower(at))
        if turn is not None and (month := self._month(at + 1)):
            day, behind = self._day(self._behind_month(at + 1))  # "last May 3"
            return Calendar(month=month, day=day, turn=turn), behind
        at += self._is(at, words.the)
        day, behind = self._day(at)
        if day:
            behind += self._is(behind, words.of)
            month = self._month(behind)
            return self._with_year(Calendar(month=month, day=day), self._behind_month(behind)) if month else None
        month = self._month(at)
        if not month:
            return None
        behind = self._behind_month(at)
        day, end = self._day(behind)
        if day and not (self._is(end, (",", ".")) and len(self._text(end + 1)) == 3 and self._touch(end, end + 1)):
            return self._with_year(Calendar(month=month, day=day), end)
        return self._with_year(Calendar(month=month), behind)

    def _with_year(self, named: Calendar, at: int) -> Read:
        """Read the year behind a month or a day: "2019", ", 2019", "of last year", "that year"."""
        behind = at + self._is(at, (",",))
        year = self._year(behind)
        if year:
            return replace(named, year=year), behind + 1
        behind = at + self._is(at, self._words.of)
        if self._year(behind):
            return replace(named, year=self._year(behind)), behind + 1
        outer = self._relative(behind)
        if outer and isinstance(outer[0], Shift | Anchored) and outer[0].unit == "year":
            return replace(named, within=outer[0]), outer[1]
        return named, at

    def _yearly(self, at: int) -> Read | None:
        year = self._year(at)
        return (Calendar(year), at + 1) if year else None

    def _week(self, at: int) -> Read | None:
        """ "Tuesday", "last Tuesday", "Tuesday night"."""
        turn = self._words.shifts.get(self._lower(at))
        number = self._weekday(at if turn is None else at + 1)
        if number is None:
            return None
        at += 1 if turn is None else 2
        return Weekday(number, turn or 0), at + self._is(at, self._words.parts_of_day)

    def _relative(self, at: int) -> Read | None:
        words = self._words
        here = self._lower(at)
        if here in words.days:
            return Shift("day", words.days[here]), at + 1
        unit = words.units.get(self._lower(at + 1))
        if here in words.shifts and unit and not self._is(at - 1, words.the):
            return Shift(unit, words.shifts[here]), at + 2
        if here in words.same and unit:
            return Anchored(unit, 0), at + 2
        if here in words.following | words.preceding and unit and self._is(at - 1, words.the):
            return Anchored(unit, 1 if here in words.following else -1), at + 2
        count = words.counts.get(here) or self._number(at)
        if count and unit and not self._is(at + 1, words.parts_of_day):  # "one night"
            if self._is(at + 2, words.ago):
                return Shift(unit, -count), at + 3
            if self._is(at + 2, words.later | words.sooner):
                return Anchored(unit, count if self._is(at + 2, words.later) else -count), at + 3
        own = words.units.get(here)
        if own and self._is(at - 1, words.the) and self._is(at + 1, words.later | words.sooner):
            return Anchored(own, 1 if self._is(at + 1, words.later) else -1), at + 2  # "the day before"
        return None

    # -- atoms

    def _lower(self, at: int) -> str:
        return self._atoms[at].lower if 0 <= at < len(self._atoms) else ""

    def _text(self, at: int) -> str:
        return self._atoms[at].text if 0 <= at < len(self._atoms) else ""

    def _is(self, at: int, words: Collection[str]) -> bool:
        return self._lower(at) in words and self._lower(at) != ""

    def _touch(self, first: int, last: int) -> bool:
        """True if no space stands between the atoms from `first` to `last`."""
        if first < 0 or last >= len(self._atoms):
            return False
        return all(self._atoms[i].end == self._atoms[i + 1].start for i in range(first, last))

    def _number(self, at: int) -> int:
        text = self._text(at)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else 0

    def _month(self, at: int) -> int:
        return self._words.months.get(self._lower(at), 0) if self._text(at)[:1].isupper() else 0

    def _behind_month(self, at: int) -> int:
        """Behind a month's name and the dot of its short form."""
        dotted = self._is(at + 1, (_DOT,)) and self._touch(at, at + 1) and len(self._text(at)) <= 4
        return at + 1 + dotted

    def _weekday(self, at: int) -> int | None:
        return self._words.weekdays.get(self._lower(at)) if self._text(at)[:1].isupper() else None

    def _day(self, at: int) -> tuple[int, int]:
        """A day of the month, 0 if there is none, and what is behind it and its ending ("3rd")."""
        number = self._number(at)
        if number not in range(1, 32):
            return 0, at
        return number, at + 1 + (self._touch(at, at + 1) and self._is(at + 1, self._words.suffixes))

    def _year(self, at: int) -> int:
        """A year: four figures that stand alone ("1990s", "2,010", "$2010" and "2010.5" are none)."""
        number = self._number(at)
        if len(self._text(at)) != 4 or number not in _YEARS or self._joined(at - 1, at, _BEFORE_FIGURES):
            return 0
        after = self._text(at + 1)
        figures = self._text(at + 2).isdigit() and self._touch(at + 1, at + 2)
        if self._joined(at, at + 1, _BEHIND_FIGURES) or (self._touch(at, at + 1) and after.isalpha()):
            return 0
        return 0 if figures and self._joined(at, at + 1, (",", _DOT)) else number

    def _joined(self, left: int, right: int, signs: Collection[str]) -> bool:
        """True if one of `signs` is one of two atoms without a space between."""
        return self._touch(left, right) and (self._is(left, signs) or self._is(right, signs))


def _filled(first: Meaning, second: Meaning) -> Meaning:
    """Give the first date of a range the year of the second: "from May to July 2019"."""
    if isinstance(first, Calendar) and isinstance(second, Calendar) and second.year and not first.year and first.month:
        earlier = second.month and (first.month, first.day) > (second.month, second.day or first.day)
        return replace(first, year=second.year - bool(earlier))
    return first
