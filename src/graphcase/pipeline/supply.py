"""What the workers are handed: batches of articles, with their bytes or, on shared storage, with the paths alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import ceil

from .. import engine, read
from ..model import Entry, Source
from .work import Extraction, Failed, Item

_WORTH_A_WORKER = 8  # articles: about what is read in the time that a fresh process takes to load its pipelines
_SENT = frozenset("#\\")  # in the path of what no worker can open by it
_BATCH_BYTES = 4_000_000  # a few hundred articles of plain text, or one scanned report


def supply(extraction: Extraction, new: Sequence[Entry], failed: dict[str, Failed]) -> Iterator[tuple[Item, ...]]:
    """Cut `new` into batches, read as they are asked for; what cannot be read any more is put among `failed`.

    Where workers see the corpus, they open its files themselves; what lies within a file is unpacked here, once, and
    so is sent a file whose name is no UTF-8 and is written otherwise.
    """
    settings = extraction.settings
    workers = settings.workers or engine.cores()
    most = min(settings.batch, max(_WORTH_A_WORKER, ceil(len(new) / workers)))
    there = [entry for entry in new if settings.shared_corpus and not _SENT & {*entry.path}]
    here = [entry for entry in new if not settings.shared_corpus or _SENT & {*entry.path}]
    return _batches(chain(there, _loaded(extraction, here, failed)), most)


def _loaded(extraction: Extraction, new: Sequence[Entry], failed: dict[str, Failed]) -> Iterator[Source]:
    """The sources of `new`."""
    keys = {entry.path: entry.key for entry in new}
    for found in read.loaded(extraction.corpus, new, extraction.settings.limits):
        if isinstance(found, Source):
            yield found
        else:
            failed[keys[found.path]] = Failed(keys[found.path], found)


def _batches(items: Iterable[Item], most: int) -> Iterator[tuple[Item, ...]]:
    """Cut `items` into tuples of `most`, or of fewer where they are large: what is in flight is in memory."""
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.data) if isinstance(item, Source) else 0
        if len(batch) == most or size >= _BATCH_BYTES:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)
