"""The list of cases as a reader scans it: each with what, where, when, how far, who, and how well it is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..explore.lineup import lineup
from ..explore.plain import plain
from ..explore.telling import NOTE, count, party, support
from .text import date, faint, strong, warning, wrapped

if TYPE_CHECKING:
    from ..explore.cases import Case, Cases

MOST = 8
"""So many names are printed for one role; JSON has them all."""


def render(found: Cases) -> str:
    """Return the list as text."""
    if not found.cases:
        return "No case is told of."
    lines = [line for case in found.cases for line in (*_case(case), "")]
    if found.more:
        lines += [*wrapped(f"and {count(found.more, 'more case')}: a higher --limit"), ""]
    return "\n".join([*lines, *(faint(line) for line in wrapped(NOTE))])


def _case(case: Case) -> Iterator[str]:
    yield f"{strong(plain(case.name))}  {faint(case.id)}"
    if case.aliases:
        yield from wrapped("also: " + "; ".join(case.aliases), "  ", "    ")
    what = (case.kind, case.stage, _where(case), date(case.date))
    yield from wrapped(" · ".join(part for part in what if part), "  ", "    ")
    yield from wrapped(support(case.documents, case.independent_sources) + _reported(case), "  ", "    ")
    if case.conflicts:
        said = f"{count(case.conflicts, 'disagreement')}: graphcase conflicts {case.id}"
        yield from (warning(line) for line in wrapped(said, "  ", "    "))
    who = lineup(case.parties)
    for role, places in who.roles.items():
        yield from _names(role, [party(place) for place in places])
    cleared = [f"{plain(one.name)} ({', '.join(one.told)})" for one in who.cleared]
    yield from _names("cleared, or said not to be", cleared)


def _names(heading: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        more = f"; and {len(names) - MOST} more: --json" if len(names) > MOST else ""
        yield from wrapped(f"{heading}: {'; '.join(names[:MOST])}{more}", "  ", "    ")


def _where(case: Case) -> str:
    """The place, with what it lies in: "Veldhaven, Sarnia"."""
    return ", ".join(dict.fromkeys(name for name in (case.place, case.country) if name))


def _reported(case: Case) -> str:
    days = " to ".join(dict.fromkeys(date(day) for day in (case.since, case.until) if day))
    return f", {days}" if days else ""
