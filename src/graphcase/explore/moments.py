"""When something was, in the precision of the words: which dates may be one, and how far others lie apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from ..errors import UsageError
from .dates import is_date

_YEAR, _MONTH = 4, 7  # the length of an ISO date of that precision


class Moment(NamedTuple):
    """The time that a claim gives: when it happened, or since when and until when it was so; each ISO, or ""."""

    when: str = ""
    since: str = ""
    until: str = ""

    @property
    def date(self) -> str:
        """Where it stands in a timeline."""
        return self.when or self.since or self.until

    @property
    def precision(self) -> int:
        """How much it says."""
        return sum(map(len, self))


def agree(one: Moment, other: Moment) -> bool:
    """True if both give a time of one kind, and differ in nothing but precision: "2018-11" and "2018-11-07"."""
    both = [(a, b) for a, b in zip(one, other, strict=True) if a and b]
    return bool(both) and all(a.startswith(b) or b.startswith(a) for a, b in both)


def gathered(moments: Iterable[Moment]) -> dict[Moment, Moment]:
    """Lead each of the moments to the one it is told as, the most precise of those that agree with each other.

    One that agrees with several which do not agree among themselves ("2018" beside two days of that year) may be
    either, and stays what it is.
    """
    groups: list[list[Moment]] = []
    for moment in sorted(set(moments), key=lambda m: (-m.precision, m)):
        fitting = [group for group in groups if all(agree(moment, member) for member in group)]
        if len(fitting) == 1:
            fitting[0].append(moment)
        else:
            groups.append([moment])
    return {moment: _sharpest(group) for group in groups for moment in group}


def _sharpest(group: list[Moment]) -> Moment:
    return Moment(*(max(values, key=len) for values in zip(*group, strict=True)))


def apart(one: str, other: str) -> int:
    """The least number of days between two ISO dates of any precision; 0 where they may be one."""
    (begin, end), (first, last) = days(one), days(other)
    return max((first - end).days, (begin - last).days, 0)


def check_span(since: str, until: str) -> None:
    """Raise UsageError for what is no date ("" is open), and for a time that ends before it begins."""
    for given in (since, until):
        if given and not is_date(given):
            raise UsageError(f"{given!r} is no date", "write 2018, 2018-11 or 2018-11-07")
    if since and until and apart(since, until) and since > until:
        raise UsageError(f"--since {since} is after --until {until}", "give the earlier date first")


def within(moment: Moment, since: str, until: str) -> bool:
    """True if it may lie, or may have been so, between two dates ("" leaves that side open)."""
    begin, end = moment.when or moment.since, moment.when or moment.until
    return (not since or not end or days(end)[1] >= days(since)[0]) and (
        not until or not begin or days(begin)[0] <= days(until)[1]
    )


def days(iso: str) -> tuple[date, date]:
    """The first and the last day of an ISO date of any precision."""
    year, month = int(iso[:_YEAR]), int(iso[_YEAR + 1 : _MONTH] or 0)
    if len(iso) > _MONTH:
        return date.fromisoformat(iso), date.fromisoformat(iso)
    if month == 0:
        return date(year, 1, 1), date(year, 12, 31)
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return date(year, month, 1), following - timedelta(days=1)
