"""A dossier as a reporter reads it: who, other names, and what is said, grouped, each with its words and source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..explore.attributes import facts
from ..explore.plain import plain
from ..explore.telling import NOTE, count, reported
from .text import date, faint, strong, wrapped
from .words import judged, tie

if TYPE_CHECKING:
    from ..explore.conflicts import Disagreement
    from ..explore.counts import Count
    from ..explore.dossier import Dossier, Group
    from ..explore.records import Evidence

MOST = 12
"""So many relations are printed under one heading; JSON has them all."""
_LIKELY = 3
"""So many others that may be the same are named."""
_GUESSED = {"topic": "What tells of it:", "similar": "The nearest name:", "contained": "The nearest name:"}


def render(dossier: Dossier) -> str:
    """Return the dossier as text."""
    node = dossier.node
    lines = []
    if dossier.how in _GUESSED:
        lines += [*wrapped(f"Nobody and nothing is named “{dossier.asked}”. {_GUESSED[dossier.how]}"), ""]
    lines += [f"{strong(plain(node.name))}  {faint(f'{node.type} · {node.id}')}"]
    if dossier.aliases:
        lines += wrapped("also: " + "; ".join(dossier.aliases), "", "      ")
    lines += [line for fact in facts(dossier.attributes) for line in wrapped(fact, "", "  ")]
    lines += wrapped(f"{reported(node)}{_span(dossier)}")
    lines += [faint(line) for one in dossier.decided for line in wrapped(f"judged: {judged(one)}", "", "  ")]
    if dossier.maybe:
        names = "; ".join(dict.fromkeys(one.other.name for one in dossier.maybe[:_LIKELY]))
        lines += [faint(line) for line in wrapped(f"may also be: {names} (graphcase review)", "", "  ")]
    for group in dossier.groups:
        lines += ["", strong(group.title.upper()), *_group(group)]
    if dossier.disagreements:
        lines += ["", strong("SOURCES DISAGREE"), *_disagreements(dossier.disagreements, node.id)]
    if dossier.counts:
        lines += ["", strong("FIGURES"), *_counts(dossier.counts)]
    if dossier.co_mentioned:
        others = count(dossier.co_mentioned, "other")
        lines += ["", *wrapped(f"Also named in one sentence with {others}, with no relation stated.")]
    return "\n".join([*lines, "", *(faint(line) for line in wrapped(NOTE))])


def _group(group: Group) -> list[str]:
    lines: list[str] = []
    before: Evidence | None = None
    for one in group.ties[:MOST]:
        lines += ["", *tie(one, before)]
        before = one.best if one.against is None else one.against
    if (more := len(group.ties) - MOST) > 0:
        lines += ["", f"  and {more} more: --json"]
    return lines


def _disagreements(found: Sequence[Disagreement], entity: str) -> list[str]:
    """Those that matter, and what is settled; of the ones that differ only in precision the number."""
    from .conflicts import HOW, disagreement  # most entities have none

    told = [one for one in found if not one.compatible or one.settled]
    lines = [line for one in told[:MOST] for line in ("", *disagreement(one, entity))]
    if (more := len(told) - MOST) > 0:
        lines += ["", f"  and {more} more: graphcase conflicts {entity}"]
    if rough := len(found) - len(told):
        said = f"{count(rough, 'matter is', 'matters are')} told more or less precisely: graphcase conflicts {entity}"
        lines += ["", *wrapped(f"{said} --compatible", "  ", "    ")]
    if any(one.settled is None for one in told):
        lines += ["", *(faint(line) for line in wrapped(HOW, "  ", "    "))]
    return lines


def _counts(counts: Sequence[Count]) -> list[str]:
    """What the articles count of a case, a line each: "arrested: 14 people (asserted, 3 documents)"."""
    lines: list[str] = []
    for one in counts[:MOST]:
        speaker = f", according to {plain(one.attributed_to)}" if one.attributed_to else ""
        held = f"{one.status}{speaker} · {count(len(one.documents), 'document')}"
        lines += wrapped(f"{plain(one.act)}: {plain(one.text)}  ({held})", "  ", "    ")
        where = ", ".join(plain(path) for path in one.paths[:_LIKELY])
        lines += [faint(line) for line in wrapped(where, "    ", "    ")]
    if (more := len(counts) - MOST) > 0:
        lines += [f"  and {more} more: --json"]
    return lines


def _span(dossier: Dossier) -> str:
    """The time over which it is reported: ", 4 Mar 2021 to 6 Mar 2021"."""
    if not dossier.first:
        return ""
    days = dict.fromkeys((date(dossier.first), date(dossier.last)))
    return ", " + " to ".join(days)
