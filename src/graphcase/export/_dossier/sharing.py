"""What of a dossier may be handed on: all that is said, and whose words it is; not where files lie, nor who judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...explore.conflicts import Disagreement, Version
from ...explore.dossier import Dossier
from ...explore.events import Event
from ...explore.records import Evidence
from ...explore.sources import Issue, Origin, Sources
from ...explore.timeline import Timeline
from ...explore.why import Grounds
from ...model import unsigned
from .._plain import public


def quoted(one: Evidence) -> Evidence:
    """A claim without the path of its file."""
    return replace(one, path="", url=public(one.url))


def dossier(one: Dossier) -> Dossier:
    """Without judgements and paths; that something is settled stays."""
    counts = tuple(replace(count, paths=()) for count in one.counts)
    return replace(one, decided=(), counts=counts, disagreements=tuple(map(_disagreement, one.disagreements)))


def _disagreement(one: Disagreement) -> Disagreement:
    settled = one.settled and replace(one.settled, user="", at="", note="")
    return replace(one, versions=tuple(map(_version, one.versions)), settled=settled)


def _version(one: Version) -> Version:
    return replace(one, words=tuple(replace(words, path="", url=public(words.url)) for words in one.words))


def grounds(one: Grounds) -> Grounds:
    """The merges without paths and without who judged."""
    merges = (replace(m, left_path="", right_path="", reason=unsigned(m.reason)) for m in one.merges)
    return replace(one, merges=tuple(merges))


def timeline(one: Timeline) -> Timeline:
    """The events without paths."""
    return replace(one, events=tuple(map(_event, one.events)))


def _event(one: Event) -> Event:
    return replace(one, best=quoted(one.best), against=one.against and quoted(one.against))


def sources(one: Sources) -> Sources:
    """The sources without paths: what rests on an article names that by outlet or title."""
    listed = [issue for origin in one.origins for issue in origin.documents]
    names = {issue.path: issue.outlet or f"“{issue.title}”" for issue in listed}
    return replace(
        one,
        origins=tuple(_origin(origin, names) for origin in one.origins),
        quoted=tuple((outlet, ()) for outlet, _ in one.quoted),
    )


def _origin(one: Origin, names: Mapping[str, str]) -> Origin:
    return replace(one, documents=tuple(_issue(issue, names) for issue in one.documents))


def _issue(one: Issue, names: Mapping[str, str]) -> Issue:
    rests = tuple(replace(rest, on=names.get(rest.on, "another article") if rest.on else "") for rest in one.rests)
    return replace(one, path="", rests=rests)
