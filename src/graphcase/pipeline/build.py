"""build(): the one conductor. Each stage is a call; what passes between them are records."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Protocol

from .. import __version__, engine, export, extract, read, relate, resolve
from ..errors import NothingRead, UsageError
from ..extract import models
from ..model import Document, Skipped, Source
from ..settings import Settings
from ..store import About, Counts, Published, Store
from ..store.write import Draft
from .work import Extracted, Failed, lost, work

EXPORTS = ("html", "graphml")
"""The formats that every build writes beside the store."""

_WORTH_A_WORKER = 8  # articles: about what is read in the time that a fresh process takes to load its pipelines


class Watch(Protocol):
    """Who is told how a build goes."""

    def stage(self, name: str) -> None:
        """A stage begins."""

    def expect(self, articles: int) -> None:
        """So many articles are to be extracted."""

    def done(self) -> None:
        """One of them is done."""

    def failed(self, skipped: Skipped, trace: str) -> None:
        """An article was given up, for a reason that no file should give."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made: what the store holds now, how many articles were new to it, and the files written."""

    counts: Counts
    extracted: int
    files: tuple[Path, ...]


def build(corpus: Path, output: Path, settings: Settings, watch: Watch) -> Report:
    """Build the store and the exports of `corpus` in the folder `output`. Only what is new there is extracted.

    Raises UsageError for a missing corpus or an output that cannot be written, NothingRead if no article could be read,
    ModelMissing, and what Draft raises. The last finished build stands until this one is.
    """
    if settings.workers < 0 or settings.batch < 1:
        raise UsageError("workers and batch are counts", "--workers 2 --batch 16, or leave them out")
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
        draft.publish(_derive(draft, about, read_ones, skipped))
        return _report(output, len(new) - len(failed), watch)


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


def _derive(draft: Draft, about: About, sources: Sequence[Source], skipped: tuple[Skipped, ...]) -> Published:
    """Resolve and relate. The facts stream from the store at each pass, so that memory holds no corpus."""
    keys = frozenset(source.key for source in sources)
    documents = relate.copies([_document(source) for source in sources], (a for a, _ in draft.facts(keys)))
    named = resolve.entities(draft.facts(keys)).entities
    entities = (*named, *relate.cases(draft.facts(keys), named))
    return Published(about, documents, skipped, entities, relate.relations(draft.facts(keys), entities, documents))


def _document(source: Source) -> Document:
    """A document is a path: its id stays while other files come and go, and when its words change."""
    return Document(f"d{sha256(source.path.encode()).hexdigest()[:12]}", source.path, source.key, source.sha256)


def _about(corpus: Path, settings: Settings) -> About:
    return About(
        generator=f"graphcase {__version__}",
        corpus=os.fsencode(corpus.resolve()).decode("utf-8", "backslashreplace"),
        fingerprint=f"{__version__} {read.fingerprint()} {extract.fingerprint(settings)}",
        model=models.fingerprint(settings),
    )


def _report(output: Path, extracted: int, watch: Watch) -> Report:
    """Write the exports of what was published."""
    files = []
    with Store.open(output) as store:
        for name in EXPORTS:
            watch.stage(f"Writing {name}")
            files.append(export.default_path(name, output))
            export.export(store, name, files[-1])
        return Report(store.counts(), extracted, (store.path, *files))


def _nothing(corpus: Path, skipped: Sequence[Skipped]) -> NothingRead:
    if not skipped:
        return NothingRead(f"no article in {corpus}", "put .txt, .md, .html or .jsonl files there")
    first = skipped[0]
    others = f", and {len(skipped) - 1} more" if skipped[1:] else ""
    return NothingRead(f"no article in {corpus} could be read: {first.path}: {first.reason}{others}", first.hint)
