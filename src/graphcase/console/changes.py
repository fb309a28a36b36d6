"""What is new, as a reporter reads it: the numbers, then each kind with its words, and why what has gone has gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..explore.plain import plain
from ..explore.telling import NOTE, brief, count
from ..model import AFFIRMS
from .conflicts import disagreement
from .text import date, faint, quoted, strong, warning, wrapped
from .words import origin, quote, signed, status, tie

if TYPE_CHECKING:
    from ..explore.changes import Change, Changes, Tally, Told, Why
    from ..explore.parties import Held, Party
    from ..store import Alteration, Baseline, What

_WHATS: tuple[What, ...] = ("new", "changed", "gone")
_MOST = 2
"""So many claims that a relation has got, or lost, are quoted."""
_PARTIES = 8
"""So many of those whose part in a case is new or another are named."""
_NO_BASELINE = "There is nothing to compare with: this is the first build here, or what was before it is forgotten."
_HEADINGS: Mapping[str, tuple[str, str]] = {
    "document": ("article", "articles"),
    "case": ("case", "cases"),
    "conflict": ("disagreement", "disagreements"),
    "relation": ("relation", "relations"),
    "person": ("person", "people"),
    "organisation": ("organisation", "organisations"),
    "place": ("place", "places"),
    "claim": ("claim", "claims"),
}


def render(found: Changes) -> str:
    """Return the changes as text."""
    if found.baseline is None:
        return "\n".join(wrapped(_NO_BASELINE))
    lines = [*_against(found, found.baseline), *wrapped(f"{summary(found.tallies)}")]
    tallies = {tally.kind: tally for tally in found.tallies}
    for (kind, what), shown in groupby(found.changes, key=lambda change: (change.kind, change.what)):
        told = list(shown)
        lines += ["", strong(f"{what} {_HEADINGS[kind][1]}".upper())]
        lines += [line for change in told for line in ("", *_change(change))]
        if more := getattr(tallies[kind], what) - len(told):
            lines += ["", *wrapped(f"and {more} more {what}: a higher --limit", "  ")]
    return "\n".join([*lines, "", *(faint(line) for line in wrapped(NOTE))] if found.changes else lines)


def _against(found: Changes, before: Baseline) -> list[str]:
    now = found.now
    then = count(before.documents, "article")
    if found.other:
        lines = wrapped(f"Against {plain(found.other)}: {then} there, {now.documents} here.")
    else:
        lines = wrapped(f"Against the build before: {then} then, {now.documents} now.")
    if before.fingerprint != now.fingerprint:
        rules = [f"{plain(one.generator)}, {plain(one.model)}" for one in (before, now)]
        by = f"by {rules[0]}; now by {rules[1]}" if rules[0] != rules[1] else "with other words or rules than now"
        lines += [warning(line) for line in wrapped(f"The articles were read {by}: that may be why something differs.")]
    return lines


def summary(tallies: Sequence[Tally]) -> str:
    """All in one paragraph: "New: 3 articles, 5 people. Changed: 2 relations. Gone: 1 article."."""
    told = ((what, [_counted(one, what) for one in tallies if getattr(one, what)]) for what in _WHATS)
    said = [f"{what.capitalize()}: {', '.join(counts)}." for what, counts in told if counts]
    return " ".join(said) or "Nothing is new, nothing has changed or gone."


def _counted(tally: Tally, what: What) -> str:
    return count(getattr(tally, what), *_HEADINGS[tally.kind])


def _change(change: Change) -> list[str]:
    if change.tie and change.what == "changed":
        return _altered(change)
    if change.tie:
        return [*tie(change.tie, subject=f"{change.name}: "), *_reasons(change)]
    if change.disagreement:
        return [*disagreement(change.disagreement), *_reasons(change)]
    if change.what == "gone":
        what = f"{change.name}: {change.says}" if change.says else change.name
        held = wrapped(status(change.evidence), "    ") if change.evidence and change.kind == "relation" else []
        return [*_headed(change, what), *held, *_words(change)]
    return [*_headed(change, _named(change)), *_parties(change), *_words(change)]


def _parties(change: Change) -> list[str]:
    """Whose part in a case has changed, the gravest with words; of a new case who has one."""
    if change.what == "new":
        named = (f"{one.name} ({_roles(one.now)})" for one in change.parties[:_PARTIES])
        lines = wrapped(f"parties: {'; '.join(named)}", "    ", "      ") if change.parties else []
    else:
        lines = []
        for one in change.parties[:_PARTIES]:
            lines += [strong(line) for line in wrapped(f"{one.name}: {_turned(one)}", "    ", "      ")]
            lines += quote(one.evidence, "      ") if one.grave and one.evidence else []
    if (more := len(change.parties) - _PARTIES) > 0:
        lines += wrapped(f"and {count(more, 'more party', 'more parties')}: --json", "    ")
    return lines


def _turned(one: Party) -> str:
    """What became of one's part: "charged → convicted", "new, judge", "no longer lawyer"."""
    lost = f"no longer {_roles(one.lost)}" if one.lost else ""
    if not one.now:
        return lost
    if not one.before:
        return f"new, {_roles(one.now)}"
    same = next((held for held in one.before if held.role == one.now[0].role), None)
    before = same if same and same.status in AFFIRMS else one.before[0]
    turned = f"{_roles((before,))} → " if same or one.now[0].status in AFFIRMS else ""
    return "; ".join(part for part in (turned + _roles(one.now), lost) if part)


def _roles(held: Sequence[Held]) -> str:
    """Roles with how they are held where they are not asserted: "convicted; suspect (alleged, disputed)"."""
    marks = (
        ", ".join(mark for mark in (one.status * (one.status != "asserted"), "disputed" * one.disputed) if mark)
        for one in held
    )
    return "; ".join(f"{one.role} ({mark})" if mark else one.role for one, mark in zip(held, marks, strict=True))


def _headed(change: Change, said: str) -> list[str]:
    return [*(strong(line) for line in wrapped(said, "  ", "    ")), *_reasons(change)]


def _named(change: Change) -> str:
    """What is there, in a line: an entity with its weight, a document with its title."""
    if change.node:
        return f"{change.name} · {brief(change.node)}"
    return change.name


def _words(change: Change) -> list[str]:
    if change.evidence:
        return quote(change.evidence, "    ")
    if change.place:
        return [
            *quoted(change.place.sentence, "    "),
            *(faint(o) for o in wrapped(f"— {origin(change.place)}", "    ")),
        ]
    return []


def _altered(change: Change) -> list[str]:
    """A relation that has changed: how, and by which claims."""
    assert change.tie is not None
    lines = _headed(change, f"{change.name}: {change.tie.says}")
    return [*lines, *_claims(change.came, "new"), *_claims(change.went, "no longer")]


def _claims(claims: Sequence[Told], said: str) -> list[str]:
    lines: list[str] = []
    for one in claims[:_MOST]:
        lines += wrapped(f"{said}: {status(one.evidence)}", "    ", "      ")
        lines += quote(one.evidence, "    ")
        lines += [line for why in _why(one.why) for line in wrapped(why, "      ", "      ")]
    if (more := len(claims) - _MOST) > 0:
        lines += wrapped(f"and {count(more, 'more claim')} {said}: --json", "    ")
    return lines


def _reasons(change: Change) -> list[str]:
    """How it has changed, and why."""
    told = [*map(_alteration, change.alterations), *_why(change.why, change)]
    if change.document:
        title = f"“{change.document.title}”" if change.document.title else ""
        about = (title, change.document.outlet, date(change.document.published))
        told.insert(0, ", ".join(part for part in about if part))
    return [line for one in told for line in wrapped(one, "    ", "      ")]


def _alteration(one: Alteration) -> str:
    say = _SAID.get(one.field)
    if say:
        return say(one)
    return f"{one.field.replace('_', ' ')}: {date(one.before) or 'none'} → {date(one.after) or 'none'}"


_SAID: Mapping[str, Callable[[Alteration], str]] = {
    "text": lambda one: "its text has changed",  # noqa: ARG005
    "path": lambda one: f"moved here from {one.before}",
    "copy_of": lambda one: f"a copy of {one.after}" if one.after else f"no longer held to be a copy of {one.before}",
    "name": lambda one: f"called {one.before} before",
    "disputed": lambda one: "disputed now" if one.after == "1" else "no longer disputed",
    "documents": lambda one: f"articles: {one.before} → {one.after}",
    "values": lambda one: f"values: {one.before}{f' → {one.after}' if one.after else ''}",
    "settled": lambda one: "settled" if one.after else "open again",
}


def _why(why: Why | None, of: Change | None = None) -> Iterator[str]:
    """Why it is so, as far as it is known: `of` a change, or of a claim."""
    if why is None:
        return
    if why.cause in _MEANWHILE:
        yield _MEANWHILE[why.cause][of is not None and of.what == "new"]
        return
    others = f", and {count(why.more, 'other article')}" if why.more else ""
    path = f": {why.path}{others}" if why.path else ""
    node = why.node.name if why.node else "another"
    by = signed(why.judgement) if why.judgement else ""
    yield {
        "removed": f"no longer in the corpus{path}",
        "unread": f"can no longer be read{path}{f': {why.note}' if why.note else ''}",
        "edited": f"{why.path} has changed{others}",
        "left": f"its articles were removed or have changed{path}",
        "merged": f"{_merged(node, why, of)}{f': {why.note}' if why.note else ''}",
        "split": f"was part of {node} before{f'; held to be two by {by}' if by else ''}",
        "hidden": f"hidden by {by}" if by else "hidden",
        "one": f"both ends are {node} now",
        "end": f"{why.note} has gone",
        "retyped": f"{node} is of type {why.node.type if why.node else 'another'} now",
        "compatible": "its values differ only in precision now",
        "judged": f"judged so by {by}",
    }[why.cause]


def _merged(node: str, why: Why, of: Change | None) -> str:
    """What one became: another, one of another type, or one with its namesake."""
    if why.node and of and why.node.type != of.kind:
        return f"{node} is of type {why.node.type} now"
    return f"one with the other {node} now" if of and of.name == node else f"is {node} now"


_MEANWHILE: Mapping[str, tuple[str, str]] = {
    "regrouped": (
        "its articles are as they were; by what else was read or judged they are understood otherwise",
        "not in a new article: by what else was read or judged, an older one is understood otherwise",
    ),
    "reread": (
        "its articles are as they were, and are read otherwise now",
        "not in a new article: an older one is read otherwise now",
    ),
}
"""For what has gone, and for what is new."""
