"""build(): the one conductor. Each stage is a call; what passes between them are records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .. import config, engine, judgements, read
from ..errors import NothingRead, UsageError
from ..explore.changes import Tally, tallies
from ..explore.telling import count
from ..model import Entry, Ruling, Skipped
from ..settings import Settings
from ..store import About, Counts, Since, Store
from ..store.private import open_to_others
from ..store.write import Draft
from ..vocabulary import NOTHING, Additions
from .derive import derive, document
from .engines import pool
from .origin import about as about_of
from .origin import again
from .publish import Watch, ahead, write
from .supply import supply
from .work import Extracted, Extraction, Failed


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made: what the store holds now, of how many articles it extracted the facts, the files written, how
    many of these articles the last build had read by other means; the judgements that do nothing any more, how many
    lines of their file cannot be read, what the user adds to the vocabulary, and how
    many files were left out as asked; what it replaced, and how much has changed against that."""

    counts: Counts
    extracted: int
    files: tuple[Path, ...]
    again: int = 0
    idle: tuple[Ruling, ...] = ()
    lines: int = 0
    added: Additions = NOTHING
    excluded: int = 0
    since: Since = "nothing"
    news: tuple[Tally, ...] = ()


def build(corpus: Path, output: Path, settings: Settings, watch: Watch, selection: read.Selection = read.ALL) -> Report:
    """Build the store and the exports of `corpus` in the folder `output`. Only what is new there is extracted.

    Raises UsageError for a missing corpus, a graphcase.toml that is wrong or an output that cannot be written,
    NothingRead if no article could be read, ModelMissing, and what Draft raises. The last finished build stands until
    this one is.
    """
    if settings.workers < 0 or settings.batch < 1:
        raise UsageError("workers and batch are counts", "--workers 2 --batch 16, or leave them out")
    settings = config.read(corpus, settings)
    workers = pool(settings, watch)
    watch.stage("Reading files")
    scan = read.scan(corpus, selection, settings.limits)
    if not scan.entries:
        raise _nothing(corpus, scan.skipped, scan.excluded)
    for remark in scan.remarks:
        watch.remark(remark)
    about = replace(about_of(corpus, settings, (e.suffix for e in scan.entries)), excluded=scan.excluded)
    with Store.create(output, about.fingerprint, about.readers) as draft:
        _remark(draft, output, watch)
        new = _new(scan.entries, draft.known())
        known = _known_otherwise(new, draft, about, watch) if new else frozenset()
        failed = _extract(new, draft, Extraction(settings, corpus.absolute()), workers, watch)
        read_ones = [entry for entry in scan.entries if entry.key not in failed]
        skipped = (*scan.skipped, *_skipped(scan.entries, failed))
        if not read_ones:
            raise _nothing(corpus, skipped)
        watch.stage("Resolving names and relations")
        documents = sorted((document(e.path, e.key, e.sha256) for e in read_ones), key=lambda one: one.path)
        judged = judgements.read(corpus)
        derived = derive(draft, about, documents, skipped, judged)
        with ahead(output):
            since = draft.publish(derived)
            files = write(output, watch)
    with Store.open(output) as store:
        idle = tuple(store.unapplied())
        return Report(
            store.counts(),
            len(new) - len(failed),
            files,
            len(known - failed.keys()),
            idle,
            len(judged.skipped),
            settings.additions,
            scan.excluded,
            since,
            tuple(tallies(store)),
        )


def _remark(draft: Draft, output: Path, watch: Watch) -> None:
    """Say what the user should know of the folder."""
    if draft.renewed:
        watch.remark("The store was made by an older graphcase, which is read otherwise: all articles are read again.")
    if names := open_to_others(output):
        watch.remark(f"Everybody on this machine can read {', '.join(names)}: chmod -R go= {output}")


def _new(entries: Iterable[Entry], known: frozenset[str]) -> tuple[Entry, ...]:
    """The entries whose content has no facts yet, each content once."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if (key := entry.key) not in known:
            first.setdefault(key, entry)
    return tuple(first.values())


def _known_otherwise(new: Sequence[Entry], draft: Draft, about: About, watch: Watch) -> frozenset[str]:
    """The keys of those of `new` that the last build had read, by other means than are to be used now; and say so."""
    before, keys = draft.before()
    known = [entry for entry in new if entry.key in keys]
    if before and known:
        watch.remark(again(before, about, len(known), (entry.suffix for entry in known)))
    return frozenset(entry.key for entry in known)


def _extract(
    new: Sequence[Entry], draft: Draft, extraction: Extraction, workers: engine.Pool, watch: Watch
) -> dict[str, Failed]:
    """Add the facts of `new` to the draft; return what failed, by key."""
    if not new:
        return {}
    failed: dict[str, Failed] = {}
    watch.expect(len(new))
    for outcome in engine.run(extraction.work, supply(extraction, new, failed), extraction.lost, workers):
        match outcome:
            case Extracted(article, findings):
                draft.add(article, findings)
            case Failed(key, skipped, trace):
                failed[key] = outcome
                if trace:
                    watch.failed(skipped, trace)
        watch.done()
    return failed


def _skipped(entries: Iterable[Entry], failed: dict[str, Failed]) -> tuple[Skipped, ...]:
    """Equal files fail alike, each under its own path."""
    if not failed:
        return ()
    return tuple(replace(failed[e.key].skipped, path=e.path) for e in entries if e.key in failed)


def _nothing(corpus: Path, skipped: Sequence[Skipped], excluded: int = 0) -> NothingRead:
    if excluded and not skipped:
        asked = f"no article in {corpus} is asked for: {count(excluded, 'file')} left out"
        return NothingRead(asked, 'what --include and --exclude mean: "*.pdf" at any depth, "2019/*.pdf" from there on')
    if not skipped:
        return NothingRead(f"no article in {corpus}", f"put files there that graphcase reads: {read.told()}")
    first = skipped[0]
    others = f", and {len(skipped) - 1} more" if skipped[1:] else ""
    return NothingRead(f"no article in {corpus} could be read: {first.path}: {first.reason}{others}", first.hint)
