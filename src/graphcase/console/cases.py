"""The list of cases as a reader scans it: each with what, where, when, how far, who, and how well it is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..explore.parts import ACCUSED
from ..model import AFFIRMS, REJECTS
from .text import count, date, faint, plain, strong, warning, wrapped
from .words import NOTE, support

if TYPE_CHECKING:
    from ..explore.cases import Case, Cases
    from ..explore.parts import Part

MOST = 8
"""So many names are printed for one role; JSON has them all."""
_ACQUITTED = "acquitted"
_VERDICTS = ("convicted", _ACQUITTED)
"""That one denies what he is accused of does not put in dispute that there is a verdict."""


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
    for role, names in _roles(case.parties).items():
        yield from _names(role, names)
    yield from _names("cleared, or said not to be", _rejected(case.parties))


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


def _roles(parties: tuple[Part, ...]) -> dict[str, list[str]]:
    """The names by role, as the vocabulary orders these; of those who are not cleared, and each of the accused in the
    furthest role that somebody affirms, or else supposes, and as acquitted wherever he is."""
    furthest: dict[str, Part] = {}
    for part in sorted((p for p in parties if p.role in ACCUSED), key=_order):
        furthest.setdefault(part.id, part)
    disputed: defaultdict[str, list[str]] = defaultdict(list)
    for part in parties:
        if part.disputed and part.role not in _VERDICTS:
            disputed[part.id].append(part.role)
    roles: defaultdict[str, list[str]] = defaultdict(list)
    for part in parties:
        shown = part.role not in ACCUSED or part == furthest[part.id] or (part.role == _ACQUITTED and _is_told(part))
        if shown and not _is_rejected(part):
            accused = part.role in ACCUSED and part.role not in _VERDICTS
            roles[part.role].append(_party(part, disputed[part.id] if accused else ()))
    return roles


def _order(part: Part) -> tuple[bool, int]:
    return not _is_told(part), ACCUSED.index(part.role)


def _is_told(part: Part) -> bool:
    return part.status in AFFIRMS


def _is_rejected(part: Part) -> bool:
    return part.cleared or part.status in REJECTS


def _rejected(parties: tuple[Part, ...]) -> list[str]:
    """Those who are cleared, or said not to be what they are named as: "Ivo Marren (arrested)"."""
    told = {part.id for part in parties if part.role in ACCUSED and not _is_rejected(part)}
    roles: defaultdict[str, list[str]] = defaultdict(list)
    names = {part.id: plain(part.name) for part in parties}
    for part in parties:
        if _is_rejected(part) and not (part.role in ACCUSED and part.id in told):
            roles[part.id].append(part.role if _is_told(part) else f"not {part.role}")
    return [f"{names[who]} ({', '.join(of)})" for who, of in roles.items()]


def _party(part: Part, disputed: Sequence[str]) -> str:
    """A name, marked where it is not asserted: "Ivo Marren (alleged)"; `disputed` are the lesser roles that are, of one
    who is named in his furthest: "Ivo Marren (disputed as suspect)"."""
    status = "maybe" if part.status == "hypothetical" else part.status
    marks = [mark for mark in (status if status != "asserted" else "", _doubt(part, disputed)) if mark]
    return f"{plain(part.name)} ({', '.join(marks)})" if marks else plain(part.name)


def _doubt(part: Part, disputed: Sequence[str]) -> str:
    if part.disputed or not disputed:
        return "disputed" * part.disputed
    return f"disputed as {', '.join(disputed)}"
