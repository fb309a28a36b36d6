"""Dates as newspapers write them, to ISO dates of the same precision. Nothing is guessed from the day of reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from . import rules

_CENTURY = 60  # two-digit years from 60 on are of the twentieth century: wire archives begin there
_YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
_ISO = re.compile(
    rf"\b{_YEAR}([-/.])(?P<m>[01][0-9])(?:\2(?P<d>[0-3][0-9]))?(?![0-9])(?:T[0-9:.]{{4,15}}(?:Z|[+-][0-9:]{{4,6}})?)?"
)
_NUMERIC = re.compile(rf"\b(?P<a>[0-3]?[0-9])(?P<by>[/.-])(?P<b>[0-3]?[0-9])(?P=by){_YEAR}\b")
_YEAR_ALONE = re.compile(rf"{_YEAR}\Z")


class Found(NamedTuple):
    """A date in a text: where it stands, and the ISO date."""

    start: int
    end: int
    iso: str


def find(text: str) -> Found | None:
    """The first date in `text`, or None. Give it a line, not an article."""
    return min(_all(text), key=lambda found: (found.start, -found.end), default=None)


def iso(value: str) -> str:
    """A metadata field as an ISO date ("2018-11-23", "2018-11", "2018"), or "" if it is no date."""
    value = value.strip()
    if (year := _YEAR_ALONE.match(value)) is not None:
        return year["y"]
    found = find(value[:100])
    return found.iso if found else ""


def _all(text: str) -> Iterator[Found]:
    for expression in (_ISO, _NUMERIC, *_written()):
        for match in expression.finditer(text):
            value = _value(match.groupdict())
            if value:
                yield Found(match.start(), match.end(), value)


@cache
def _written() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{rules.one_of(rules.months())})\b\.?"
    day = rf"(?P<d>[0-3]?[0-9])(?:{rules.either('date', 'ordinals')})?"
    of = rf"(?:(?:{rules.either('date', 'joiners')}) )?"
    short = r"(?P<y>(?:19|20)[0-9]{2}|['’]?[0-9]{2}(?![0-9:/.]))"
    return tuple(
        re.compile(expression, re.IGNORECASE)
        for expression in (
            rf"\b{month} {{0,2}}{day}(?: ?,)? {{0,2}}{_YEAR}\b",
            rf"\b{day}[ -]{of}{month},?[ -]{of}{short}",
            rf"\b{_YEAR},? {month} {day}\b",
            rf"\b{month},? {of}{_YEAR}\b",
        )
    )


def _value(parts: dict[str, str]) -> str:
    if "a" in parts:
        day, month, year = int(parts["a"]), int(parts["b"]), int(parts["y"])
        return _checked(year, month, day) if parts["by"] == "." else _slashed(day, month, year)
    digits = parts["y"].lstrip("'’")
    year = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= _CENTURY else 2000)
    month = rules.months()[parts["month"].lower()] if "month" in parts else int(parts["m"])
    return _checked(year, month, int(parts["d"])) if parts.get("d") else _checked(year, month)


def _slashed(first: int, second: int, year: int) -> str:
    """23/11/2018 and 11/23/2018 are one day; of 4/10/2013 only the year is sure. Who writes 4.10.2013 means October."""
    if first > 12:
        return _checked(year, second, first)
    if second > 12 or first == second:
        return _checked(year, first, second)
    return str(year) if min(first, second) >= 1 else ""


def _checked(year: int, month: int, day: int = 0) -> str:
    try:
        stands = date(year, month, day or 1).isoformat()
    except ValueError:
        return ""
    return stands if day else stands[:7]
