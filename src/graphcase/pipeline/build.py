"""build(): the one conductor. Each stage is a call; what passes between them are records."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from pathlib import Path

from .. import __version__, config, engine, extract, judgements, read
from ..errors import NothingRead, UsageError
from ..explore.changes import Tally, tallies
from ..extract.parsing import models
from ..model import Ruling, Skipped, Source
from ..settings import Settings
from ..store import About, Counts, Since, Store
from ..store.write import Draft
from ..vocabulary import NOTHING, Additions
from .derive import derive, document
from .publish import Watch, write
from .work import Extracted, Failed, lost, work

_WORTH_A_WORKER = 8  # articles: about what is read in the time that a fresh process takes to load its pipelines


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made: what the store holds now, how many articles were new to it, the files written, the judgements
    that do nothing any more, how many lines of their file cannot be read, what the user adds to the vocabulary; what it
    replaced, and how much has changed against that."""

    counts: Counts
    extracted: int
    files: tuple[Path, ...]
    idle: tuple[Ruling, ...] = ()
    lines: int = 0
    added: Additions = NOTHING
    since: Since = "nothing"
    news: tuple[Tally, ...] = ()


def build(corpus: Path, output: Path, settings: Settings, watch: Watch) -> Report:
    """Build the store and the exports of `corpus` in the folder `output`. Only what is new there is extracted.

    Raises UsageError for a missing corpus, a graphcase.toml that is wrong or an output that cannot be written,
    NothingRead if no article could be read, ModelMissing, and what Draft raises. The last finished build stands until
    this one is.
    """
    if settings.workers < 0 or settings.batch < 1:
        raise UsageError("workers and batch are counts", "--workers 2 --batch 16, or leave them out")
    settings = config.read(corpus, settings)
    watch.stage("Reading files")
    scan = read.scan(corpus)
    if not scan.sources:
        raise _nothing(corpus, scan.skipped)
    about = _about(corpus, settings)
    with Store.create(output, about.fingerprint) as draft:
        known = draft.known()
        new = {source.key: source for source in reversed(scan.sources) if source.key not in known}
        failed = _extract(list(new.values())[::-1], draft, settings, watch)
        read_ones = [source for source in scan.sources if source.key not in failed]
        skipped = (*scan.skipped, *_skipped(scan.sources, failed))
        if not read_ones:
            raise _nothing(corpus, skipped)
        watch.stage("Resolving names and relations")
        documents = [document(source.path, source.key, source.sha256) for source in read_ones]
        judged = judgements.read(corpus)
        since = draft.publish(derive(draft, about, documents, skipped, judged))
        files = write(output, watch)
    with Store.open(output) as store:
        idle = tuple(store.unapplied())
        return Report(
            store.counts(),
            len(new) - len(failed),
            files,
            idle,
            len(judged.skipped),
            settings.additions,
            since,
            tuple(tallies(store)),
        )


def _extract(new: Sequence[Source], draft: Draft, settings: Settings, watch: Watch) -> dict[str, Failed]:
    """Add the facts of `new` to the draft; return what failed, by key."""
    if not new:
        return {}
    workers = settings.workers or engine.cores()
    size = min(settings.batch, max(_WORTH_A_WORKER, ceil(len(new) / workers)))
    failed: dict[str, Failed] = {}
    watch.expect(len(new))
    for outcome in engine.run(partial(work, settings), engine.batches(new, size), workers, lost):
        match outcome:
            case Extracted(article, findings):
                draft.add(article, findings)
            case Failed(key, skipped, trace):
                failed[key] = outcome
                if trace:
                    watch.failed(skipped, trace)
        watch.done()
    return failed


def _skipped(sources: Iterable[Source], failed: dict[str, Failed]) -> tuple[Skipped, ...]:
    """Equal files fail alike, each under its own path."""
    return tuple(replace(failed[s.key].skipped, path=s.path) for s in sources if s.key in failed)


def _about(corpus: Path, settings: Settings) -> About:
    return About(
        generator=f"graphcase {__version__}",
        corpus=os.fsencode(corpus.resolve()).decode("utf-8", "backslashreplace"),
        fingerprint=f"{__version__} {read.fingerprint()} {extract.fingerprint(settings)}",
        model=models.fingerprint(settings),
        additions=settings.additions,
    )


def _nothing(corpus: Path, skipped: Sequence[Skipped]) -> NothingRead:
    if not skipped:
        return NothingRead(f"no article in {corpus}", "put .txt, .md, .html or .jsonl files there")
    first = skipped[0]
    others = f", and {len(skipped) - 1} more" if skipped[1:] else ""
    return NothingRead(f"no article in {corpus} could be read: {first.path}: {first.reason}{others}", first.hint)
