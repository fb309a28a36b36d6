"""The list of cases as a reader scans it: each with what, where, when, how far, who, and how well it is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..model import AFFIRMS
from .text import count, date, faint, plain, strong, warning, wrapped
from .words import NOTE, support

if TYPE_CHECKING:
    from ..explore.cases import Case, Cases, Part

MOST = 8
"""So many names are printed for one role; JSON has them all."""
_FURTHEST = ("convicted", "acquitted", "charged", "arrested", "perpetrator", "suspect")
"""Of these, what the law did to one, and what he is held to have done, only the first that one has is printed."""


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
    for role, parts in _roles(case.parties).items():
        names = "; ".join(map(_party, parts[:MOST]))
        more = f"; and {len(parts) - MOST} more: --json" if len(parts) > MOST else ""
        yield from wrapped(f"{role}: {names}{more}", "  ", "    ")


def _where(case: Case) -> str:
    """The place, with what it lies in: "Veldhaven, Sarnia"."""
    return ", ".join(dict.fromkeys(name for name in (case.place, case.country) if name))


def _reported(case: Case) -> str:
    days = " to ".join(dict.fromkeys(date(day) for day in (case.since, case.until) if day))
    return f", {days}" if days else ""


def _roles(parties: tuple[Part, ...]) -> dict[str, list[Part]]:
    """The parties by role, as the vocabulary orders these; each accused in the furthest role that somebody affirms, or
    else that is said at all."""
    held: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for part in parties:
        held[part.id][part.role] = part.status in AFFIRMS
    roles: defaultdict[str, list[Part]] = defaultdict(list)
    for part in parties:
        if part.role in (*_others(held[part.id]), _furthest(held[part.id])):
            roles[part.role].append(part)
    return roles


def _furthest(held: Mapping[str, bool]) -> str:
    known = [role for role in _FURTHEST if role in held]
    return next((role for role in known if held[role]), known[0] if known else "")


def _others(held: Mapping[str, bool]) -> Iterator[str]:
    return (role for role in held if role not in _FURTHEST)


def _party(part: Part) -> str:
    """A name, marked where it is not asserted: "Ivo Marren (alleged)"."""
    marks = [mark for mark in (part.status if part.status != "asserted" else "", "disputed" * part.disputed) if mark]
    return f"{plain(part.name)} ({', '.join(marks)})" if marks else plain(part.name)
