"""From a folder to its sources: what is read, what is not, and why, in the order of the paths."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ..errors import UsageError
from ..model import Skipped, Source
from .formats import readers
from .reader import Broken

OURS = frozenset({"graphcase.toml", "graphcase.judgements.jsonl"})
"""Files of the user's that may lie in the corpus folder and are never articles."""
_STORE = "graph.db"  # beside a store, the names that begin as it does are exports of ours: output may lie in the corpus


@dataclass(frozen=True, slots=True)
class Scan:
    """What a corpus holds: the sources to read, and what was left out with the reason, both in path order."""

    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


def scan(corpus: Path) -> Scan:
    """Read every file under `corpus`, or `corpus` itself, a single file. Raises UsageError if it is not there.

    Hidden files, graphcase's own files, and links that lead out of the corpus are not read.
    """
    try:
        root = corpus.resolve(strict=True)
    except (OSError, RuntimeError):
        raise UsageError(f"no such folder: {corpus}", "name the folder that holds the articles") from None
    base, files = (root, _walk(root, root)) if root.is_dir() else (root.parent, iter([root]))
    found = [item for file in files for item in (_open(file, base) if isinstance(file, Path) else [file])]
    return Scan(
        tuple(sorted((item for item in found if isinstance(item, Source)), key=lambda source: source.path)),
        tuple(sorted((item for item in found if isinstance(item, Skipped)), key=lambda skipped: skipped.path)),
    )


def _walk(folder: Path, root: Path) -> Iterator[Path | Skipped]:
    """The files under `folder` that are the user's, and what cannot be entered."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(_name(folder, root), f"cannot open the folder: {error.strerror}", "mend its permissions")
        return
    beside_store = any(entry.name == _STORE for entry in entries)
    stem = _STORE.partition(".")[0] + "."
    for entry in entries:
        if entry.name.startswith(".") or entry.name in OURS or (beside_store and entry.name.startswith(stem)):
            continue
        path = Path(entry.path)
        if entry.is_symlink():
            yield path if _stays(path, root) else Skipped(_name(path, root), *_LINK)
        elif entry.is_dir():
            yield from _walk(path, root)
        else:
            yield path


_LINK = ("a link that leads out of the corpus, to a folder, or nowhere", "copy what it points to into the corpus")


def _stays(link: Path, root: Path) -> bool:
    """True if `link` leads to a file in the corpus. A folder is read where it lies, so no circle can arise."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_relative_to(root) and not target.is_dir()


def _open(file: Path, root: Path) -> Iterator[Source | Skipped]:
    """The sources of one file, or why there are none."""
    path, suffix = _name(file, root), file.suffix.lower()
    reader = readers().get(suffix)
    if reader is None:
        kind = f"no reader for {suffix} files" if suffix else "no reader for files without a suffix"
        yield Skipped(path, kind, f"graphcase reads {' '.join(readers())}")
        return
    if not file.is_file():  # a pipe or a device would be waited for, for ever
        yield Skipped(path, "not a regular file", "remove it")
        return
    try:
        data = file.read_bytes()
        if reader.items is None or not data.strip():
            yield _source(path, suffix, data)
        else:
            yield from [_source(f"{path}#L{number}", suffix, item) for number, item in reader.items(data)]
    except OSError as error:
        yield Skipped(path, f"cannot be read: {error.strerror}", "mend its permissions")
    except Broken as error:
        yield Skipped(path, error.reason, error.hint)


def _source(path: str, suffix: str, data: bytes) -> Source:
    return Source(path, suffix, data, sha256(data).hexdigest())


def _name(path: Path, root: Path) -> str:
    """`path` below `root` with forward slashes; bytes of a file name that are no UTF-8 are written as \\xNN."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")
