"""A timeline as a reporter reads it: date by date what happened, how sure, by which words of which article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..explore.attributes import facts
from ..explore.plain import plain
from ..explore.telling import NOTE, count, time
from .text import date, faint, strong, warning, wrapped
from .words import quote, status

if TYPE_CHECKING:
    from ..explore.events import Event
    from ..explore.records import Evidence
    from ..explore.timeline import Timeline


def render(timeline: Timeline) -> str:
    """Return the timeline as text."""
    lines = _head(timeline)
    before: Evidence | None = None
    for heading, events in groupby(timeline.events, key=time):
        lines += ["", strong(plain(heading))]
        for event in events:
            lines += ["", *_event(event, before)]
            before = event.best if event.against is None else event.against
    if timeline.more:
        lines += ["", *wrapped(f"and {count(timeline.more, 'later event')}: a higher --limit")]
    return "\n".join([*lines, "", *(faint(line) for line in wrapped(NOTE))])


def _head(timeline: Timeline) -> list[str]:
    node = timeline.node
    lines = [f"{strong(plain(node.name))}  {faint(f'{node.type} · {node.id}')}"] if node else []
    lines += [line for fact in facts(timeline.attributes) for line in wrapped(fact, "", "  ")]
    told = count(len(timeline.events) + timeline.more, "event") + _over(timeline.events, bool(timeline.more))
    if timeline.undated and not any(event.reported for event in timeline.events):
        told += f"; {count(timeline.undated, 'relation')} without a date (--undated)"
    return lines + wrapped(told)


def _over(events: Sequence[Event], cut: bool) -> str:
    """From when until when: ", 4 Mar 2021 to 6 Mar 2021"; ", from 4 Mar 2021" where the end is cut off."""
    dates = [date(event.date) for event in events if event.date]
    if not dates:
        return ""
    return f", from {dates[0]}" if cut else ", " + " to ".join(dict.fromkeys((dates[0], dates[-1])))


def _event(event: Event, before: Evidence | None) -> list[str]:
    held = "" if event.status == "asserted" else f"{event.status}: "
    lines = [strong(line) for line in wrapped(held + event.says, "  ", "    ")]
    copies = f" ({count(event.copies, 'copy', 'copies')})" if event.copies else ""
    lines += wrapped(f"{status(event.best)} · {count(event.documents, 'document')}{copies}", "  ", "    ")
    lines += [line for one in event.cases for line in wrapped(f"case: {one.name}", "  ", "    ")]
    if before and (before.path, before.quote) == (event.best.path, event.best.quote):
        lines.append(faint("    (the words quoted above)"))
    else:
        lines += quote(event.best, "    ")
    if event.against:
        lines += [warning(line) for line in wrapped(f"but {status(event.against)}:", "  ", "    ")]
        lines += quote(event.against, "    ")
    return lines + _other_dates(event)


def _other_dates(event: Event) -> list[str]:
    """Less precise dates of the same event, and dates that do not agree with it."""
    shown = (event.when, event.since, event.until)
    rougher = ", ".join(date(iso) for iso in event.dates if iso not in shown)
    lines = wrapped(f"also dated {rougher}", "  ", "    ") if rougher else []
    if event.elsewhere:
        other = ", ".join(map(date, event.elsewhere))
        lines += [warning(line) for line in wrapped(f"sources disagree: others say {other}", "  ", "    ")]
    return lines
