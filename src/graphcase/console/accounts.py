"""What build, info and verify have to say, as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Skipped
from ..store import About, Counts, Store, ZoneCount
from .text import plain, quoted, wrapped

if TYPE_CHECKING:
    from ..pipeline import Report, Verdict

_READ = frozenset({"headline", "dateline", "body"})


@dataclass(frozen=True, slots=True)
class Information:
    """What `info` tells of a store."""

    store: str
    about: About
    counts: Counts
    zones: tuple[ZoneCount, ...]
    skipped: tuple[Skipped, ...]


def information(store: Store) -> Information:
    """Gather what `info` tells."""
    return Information(str(store.path), store.about(), store.counts(), tuple(store.zones()), tuple(store.skipped()))


def built(report: Report, output: Path) -> Iterator[str]:
    """The lines that end a build: what there is now, what was skipped, what to open next."""
    counts = report.counts
    yield f"{_articles(counts)}, {report.extracted} of them new: {_network(counts)}."
    if counts.skipped:
        yield f"{_many(counts.skipped, 'file')} skipped; which and why: graphcase info{_to(output)}"
    yield f"Open {output / 'graph.html'} in a browser, {output / 'graph.graphml'} in Gephi, or ask:"
    yield f"  graphcase top{_to(output)}"
    yield f"  graphcase query NAME{_to(output)}"


def told(info: Information, columns: int) -> Iterator[str]:
    """The lines of `info`."""
    yield f"{info.store}: {_articles(info.counts)}, {info.counts.tokens} words and signs read"
    yield f"  {_network(info.counts)}"
    yield f"  {_many(info.counts.mentions, 'mention')}, {_many(info.counts.claims, 'claim')}"
    yield f"  corpus     {plain(info.about.corpus)}"
    yield f"  made by    {info.about.generator}"
    yield f"  pipelines  {info.about.model}"
    aside = [zone for zone in info.zones if zone.kind not in _READ]
    if aside:
        yield "Set aside, and never read for names:"
        for zone in aside:
            kind = f"{zone.kind} ({zone.language})" if zone.language else zone.kind.replace("_", " ")
            yield f"  {zone.zones:6} {kind}, {zone.characters} characters"
    if info.skipped:
        yield "Skipped:"
        for skipped in info.skipped:
            why = f"{skipped.path}: {skipped.reason}" + (f" ({skipped.hint})" if skipped.hint else "")
            yield from wrapped(why, columns, "  ", "    ")


def verdict(found: Verdict, columns: int) -> Iterator[str]:
    """The lines of `verify`."""
    for file in found.changed:
        lost = f"{_many(file.quotes, 'quote')} and {_many(file.mentions, 'mention')} no longer stand there"
        stands = "every quote and mention still stands"
        yield from wrapped(f"{file.path}: {file.reason}; {lost if file.first else stands}", columns, "", "  ")
        if file.first:
            yield from quoted(file.first, columns, "  ")
    checked = f"{_many(found.quotes, 'quote')} and {_many(found.mentions, 'mention')}"
    where = _many(found.documents, "document")
    if not found.lost:
        yield f"{checked} stand word for word in {where}."
    else:
        yield f"{checked} checked in {where}; {found.lost} no longer stand."


def _articles(counts: Counts) -> str:
    copies = f" ({counts.copies} copies)" if counts.copies > 1 else " (1 copy)" if counts.copies else ""
    return _many(counts.documents, "article") + copies


def _network(counts: Counts) -> str:
    people = f"{counts.people} {'person' if counts.people == 1 else 'people'}"
    rest = ((counts.organisations, "organisation"), (counts.places, "place"), (counts.cases, "case"))
    return ", ".join((people, *(_many(n, one) for n, one in rest), _many(counts.relations, "relation")))


def _many(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def _to(output: Path) -> str:
    return "" if output == Path("output") else f" -o {output}"
