"""What build, info and verify have to say, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..config import FILE_NAME as TOML
from ..explore.plain import plain
from ..explore.telling import count
from ..judgements import FILE_NAME
from ..model import READ_ZONES, Ruling, Skipped
from ..store import About, Counts, Store, Wordless, ZoneCount
from ..vocabulary import KINDS, Additions
from .changes import summary
from .sources import unnamed
from .text import quoted, warning, wrapped
from .words import judged, to

if TYPE_CHECKING:
    from ..pipeline.build import Report
    from ..pipeline.verify import Verdict

_ALIKE = 3  # files that were skipped for one reason, and are named


@dataclass(frozen=True, slots=True)
class Information:
    """What `info` tells of a store."""

    store: str
    about: About
    counts: Counts
    zones: tuple[ZoneCount, ...]
    skipped: tuple[Skipped, ...]
    wordless: tuple[Wordless, ...]
    idle: tuple[Ruling, ...]  # judgements that do nothing


def information(store: Store) -> Information:
    """Gather what `info` tells."""
    return Information(
        store=str(store.path),
        about=store.about(),
        counts=store.counts(),
        zones=tuple(store.zones()),
        skipped=tuple(store.skipped()),
        wordless=tuple(store.wordless()),
        idle=tuple(store.unapplied()),
    )


def built(report: Report, output: Path) -> str:
    """Return the lines that end a build: what there is now, what was skipped, what to open next."""
    return "\n".join(_built(report, output))


def _built(report: Report, output: Path) -> Iterator[str]:
    counts = report.counts
    again = f", {report.again} read again" if report.again else ""
    yield f"{_articles(counts)}, {report.extracted - report.again or 'none'} new{again}: {_network(counts)}."
    if added := _added(report.added):
        yield f"Looked also for {added} from {TOML}."
    files = counts.skipped - report.lines
    for skipped in (count(files, "file"), f"{count(report.lines, 'line')} of {FILE_NAME}"):
        if not skipped.startswith("0 "):
            yield f"{skipped} skipped; which and why: graphcase info{to(output)}"
    if report.excluded:
        yield f"{count(report.excluded, 'file')} left out, as asked."
    yield from _unnamed(counts, "")
    waiting = (_disagreements(counts, to(output)), _judged(counts, to(output)), _to_review(counts, to(output)))
    yield from filter(None, waiting)
    yield from _idle(report.idle)
    yield from _news(report, to(output))
    yield f"Open {output / 'graph.html'} in a browser, {output / 'graph.graphml'} in Gephi, or ask:"
    yield f"  graphcase top{to(output)}"
    yield f"  graphcase query NAME{to(output)}"


def _news(report: Report, folder: str) -> Iterator[str]:
    """What has changed against the last build, if there was one."""
    if report.since == "same":
        yield from wrapped(f"The articles are those of the last build. What was new in it: graphcase diff{folder}")
    elif report.since == "last":
        yield from wrapped(f"Against the last build: {summary(report.news)} See graphcase diff{folder}", "", "  ")


def told(info: Information) -> str:
    """Return the lines of `info`."""
    return "\n".join(_told(info))


def _told(info: Information) -> Iterator[str]:
    yield f"{info.store}: {_articles(info.counts)}, {info.counts.tokens} tokens read"
    yield f"  {_network(info.counts)}"
    yield f"  {count(info.counts.mentions, 'mention')}, {count(info.counts.claims, 'claim')}"
    yield f"  corpus     {plain(info.about.corpus)}"
    yield f"  made by    {info.about.generator}"
    yield f"  pipelines  {info.about.model}"
    yield from wrapped(f"Python {info.about.python}, {info.about.packages}", "  with       ", "             ")
    if added := _added(info.about.additions):
        yield f"  added      {added} from {TOML}"
    if info.about.excluded:
        yield f"  left out   {count(info.about.excluded, 'file')}, by --include and --exclude"
    yield from _unnamed(info.counts, "  ")
    folder = to(Path(info.store).parent)
    if says := _disagreements(info.counts, folder):
        yield f"  disagree   {says}"
    if says := _judged(info.counts, folder):
        yield f"  judged     {says}"
    if says := _to_review(info.counts, folder):
        yield f"  to review  {says}"
    yield from _idle(info.idle)
    aside = [zone for zone in info.zones if zone.kind not in READ_ZONES]
    if aside:
        yield "Set aside, and never read for names:"
        for zone in aside:
            kind = f"{zone.kind} ({zone.language})" if zone.language else zone.kind.replace("_", " ")
            yield f"  {zone.zones:6} {kind}, {zone.characters} characters"
    if info.wordless:
        yield from wrapped("Pages without words, blank or scanned (for those: ocrmypdf --skip-text FILE.pdf NEW.pdf):")
        for one in info.wordless:
            yield from wrapped(f"{one.path}: {one.without} of {count(one.pages, 'page')}", "  ", "    ")
    if info.skipped:
        yield "Skipped:"
        for line in _skipped(info.skipped):
            yield from wrapped(line, "  ", "    ")


def _skipped(skipped: Sequence[Skipped]) -> Iterator[str]:
    """A line a file, but one for all that were skipped for one reason where they are many."""
    alike: dict[tuple[str, str], list[str]] = {}
    for one in skipped:
        alike.setdefault((one.reason, one.hint), []).append(one.path)
    for (reason, hint), paths in alike.items():
        why = reason + (f" ({hint})" if hint else "")
        if len(paths) <= _ALIKE:
            yield from (f"{path}: {why}" for path in paths)
        else:
            yield f"{', '.join(paths[:_ALIKE])} and {len(paths) - _ALIKE} more (all: info --json): {why}"


def _added(additions: Additions) -> str:
    """What the user added to the vocabulary: "1 relation, 3 verbs, 2 role nouns"; "" if nothing."""
    words = {kind: sum(len(one.words) for one in additions.triggers if one.kind == kind) for kind in KINDS}
    counted = (
        (len(additions.relations), "relation"),
        (words["verbs"], "verb"),
        (words["nouns"], "noun"),
        (len(additions.role_nouns), "role noun"),
    )
    return ", ".join(count(number, one) for number, one in counted if number)


def _disagreements(counts: Counts, folder: str) -> str:
    """How many disagreements nobody has settled; "" if there are none."""
    open_ = count(counts.conflicts, "disagreement")
    return f"{open_} of sources: graphcase conflicts{folder}" if counts.conflicts else ""


def _unnamed(counts: Counts, indent: str) -> Iterator[str]:
    """That articles name no outlet, and how to mend it."""
    if counts.unnamed:
        yield from (warning(line) for line in wrapped(unnamed(counts.unnamed), indent, indent + "  "))


def _judged(counts: Counts, folder: str) -> str:
    """How many judgements are in effect; "" if there are none."""
    decided = count(counts.judgements, "judgement")
    return f"{decided} in effect: graphcase judgements{folder}" if counts.judgements else ""


def _to_review(counts: Counts, folder: str) -> str:
    """How much waits for people; "" if nothing does."""
    pairs = count(counts.suggestions, "pair")
    return f"{pairs} of names may be one: graphcase review{folder}" if counts.suggestions else ""


def _idle(rulings: tuple[Ruling, ...]) -> Iterator[str]:
    """The judgements that do nothing, and why."""
    for ruling in rulings:
        said = f"A judgement does nothing: {judged(ruling.judgement)}. {ruling.reason} ({ruling.judgement.id})"
        yield from (warning(line) for line in wrapped(said, "", "  "))


def verdict(found: Verdict) -> str:
    """Return the lines of `verify`."""
    return "\n".join(_verdict(found))


def _verdict(found: Verdict) -> Iterator[str]:
    for file in found.changed:
        lost = f"{count(file.quotes, 'quote')} and {count(file.mentions, 'mention')} no longer stand there"
        stands = "every quote and mention still stands"
        yield from wrapped(f"{file.path}: {file.reason}; {lost if file.first else stands}", "", "  ")
        if file.first:
            yield from quoted(file.first, "  ")
    if found.behind:
        said = f"{' and '.join(found.behind)} beside the store may be of an earlier build; a build writes them anew."
        yield from (warning(line) for line in wrapped(said, "", "  "))
    checked = f"{count(found.quotes, 'quote')} and {count(found.mentions, 'mention')}"
    where = count(found.documents, "document")
    if not found.lost:
        yield f"{checked} stand word for word in {where}."
    else:
        yield f"{checked} checked in {where}; {found.lost} no longer stand."


def _articles(counts: Counts) -> str:
    copies = f" ({count(counts.copies, 'copy', 'copies')})" if counts.copies else ""
    return count(counts.documents, "article") + copies


def _network(counts: Counts) -> str:
    kinds = ((counts.organisations, "organisation"), (counts.places, "place"), (counts.cases, "case"))
    known = (count(counts.people, "person", "people"), *(count(number, one) for number, one in kinds))
    return ", ".join((*known, count(counts.relations, "relation")))
