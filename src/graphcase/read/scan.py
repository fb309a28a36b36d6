"""What a corpus holds, without its bytes; and the bytes of what is wanted of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import Entry, Given, Skipped, Source
from ..settings import Limits
from .metadata import Metadata
from .opening import Excluded, Found, holders, opened
from .selection import ALL, Selection, means
from .walk import File, walk

_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Scan:
    """What a corpus holds: the articles, by the paths of their files and then by their places in a file; what was left
    out with the reason, in path order; how many files the selection leaves out; and a line on each fault of the table
    of metadata."""

    entries: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]
    excluded: int = 0
    remarks: tuple[str, ...] = ()


def scan(corpus: Path, selection: Selection = ALL, limits: Limits = _LIMITS) -> Scan:
    """Look at every file under `corpus`, or `corpus` itself, a single file.

    Raises UsageError if it is not there, or the table of metadata is none.
    """
    choice = _Chosen(selection)
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    paths: set[str] = set()
    excluded = 0
    for found in _opened(corpus, choice, limits):
        match found:
            case Source(path=path) if path in paths:
                skipped.append(Skipped(path, "something else has this path already", "rename it"))
            case Source():
                paths.add(found.path)
                entries.append(found.entry)
            case Skipped():
                skipped.append(found)
            case Excluded():
                excluded += 1
    return Scan(tuple(entries), tuple(sorted(skipped, key=lambda one: one.path)), excluded, choice.remarks())


def sources(corpus: Path, selection: Selection = ALL, limits: Limits = _LIMITS) -> Iterator[Found]:
    """What `scan` sees, with the bytes: one article at a time is in memory. Raises UsageError."""
    yield from _opened(corpus, _Chosen(selection), limits)


def _opened(corpus: Path, choice: _Chosen, limits: Limits) -> Iterator[Found]:
    for file in walk(corpus):
        if isinstance(file, Skipped):
            yield file if choice.takes(file.path) else Excluded(file.path)
        elif not choice.is_table(file):
            yield from opened(file, choice, limits)


def loaded(corpus: Path, entries: Iterable[Entry], limits: Limits = _LIMITS) -> Iterator[Source | Skipped]:
    """Yield the source of each of `entries`, in a scan's order, or Skipped where it is not what it was.

    A file is opened once, and left as soon as all that is wanted of it has been found. Raises UsageError if the corpus
    is gone.
    """
    wanted = {entry.path: entry for entry in entries}
    choice = _Wanted(wanted)
    for file in walk(corpus) if wanted else ():
        if isinstance(file, File) and choice.takes(file.path):
            yield from _found(file, choice, limits)
    yield from map(_changed, wanted.values())


def present(corpus: Path, entries: Iterable[Entry], limits: Limits = _LIMITS) -> Iterator[Source | Skipped]:
    """What stands now where `entries` stood, changed or not; and why a folder, or a file that held them, cannot be
    opened. Raises UsageError if the corpus is gone."""
    choice = _Wanted({entry.path: entry for entry in entries})
    for file in walk(corpus):
        if isinstance(file, Skipped):
            yield file
        elif choice.takes(file.path):
            yield from (found for found in opened(file, choice, limits) if not isinstance(found, Excluded))


def at(corpus: Path, entry: Entry, limits: Limits = _LIMITS) -> Source | Skipped:
    """The source of an entry that is a file of its own, Skipped where it is not what it was. Opens nothing else."""
    root = corpus if corpus.is_dir() else corpus.parent
    choice = _Wanted({entry.path: entry})
    return next(_found(File(entry.path, root / entry.path), choice, limits), _changed(entry))


def _found(file: File, choice: _Wanted, limits: Limits) -> Iterator[Source | Skipped]:
    """What is wanted of one file; it is wanted no more."""
    left = choice.within(file.path)
    for found in opened(file, choice, limits):
        entry = choice.wanted.pop(found.path, None)
        if entry is None:
            continue
        yield found if isinstance(found, Source) and found.sha256 == entry.sha256 else _changed(entry)
        left -= 1
        if not left:
            return


def _changed(entry: Entry) -> Skipped:
    return Skipped(entry.path, "changed while it was read", "build again when nobody writes to the corpus")


class _Chosen:
    """Chooses as people said."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._metadata = Metadata(selection.metadata)
        self._idle = [*selection.include, *selection.exclude]  # globs that have meant nothing so far

    def is_table(self, file: File) -> bool:
        """True for the table of metadata, which may lie in the corpus."""
        return self._metadata.place is not None and file.place.resolve() == self._metadata.place

    def takes(self, path: str) -> bool:
        """True for what is selected."""
        self._metadata.met(path)
        if self._idle:
            self._idle = [glob for glob in self._idle if not means(glob, path)]
        return self._selection.takes(path)

    def enters(self, path: str) -> bool:
        """True for what is not left out."""
        return self._selection.enters(path)

    def given(self, path: str, told: Given) -> Given:
        """What the table says, before what is told otherwise."""
        return self._metadata.given(path, told)

    def remarks(self) -> tuple[str, ...]:
        """What of it all was of no use."""
        return (*(f"{glob!r} means no file" for glob in self._idle), *self._metadata.remarks(self._selection.takes))


class _Wanted:
    """Chooses what is in `wanted`, by path, and the files that it lies in."""

    def __init__(self, wanted: dict[str, Entry]) -> None:
        self.wanted = wanted
        self._counts: Counter[str] = Counter()
        for path in wanted:
            self._counts.update((path, *holders(path)))

    def within(self, path: str) -> int:
        """How many are at `path` and in the file there."""
        return self._counts[path]

    def takes(self, path: str) -> bool:
        """True for what is wanted, and for what holds it."""
        return path in self._counts

    def enters(self, path: str) -> bool:
        """As `takes`."""
        return self.takes(path)

    def given(self, path: str, told: Given) -> Given:
        """What was given when it was scanned."""
        entry = self.wanted.get(path)
        return entry.given if entry else told
