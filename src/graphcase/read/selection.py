"""Which files of a corpus are read: what people leave out is not skipped, it is not asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path

_PARTED = re.compile(r"[/#]")


@dataclass(frozen=True, slots=True)
class Selection:
    """Globs over paths below the corpus, and a table of what files do not say of themselves (metadata.py).

    A name ("drafts", "*.pdf") is meant at any depth, a path ("2019/*", "2019/**/b.txt") from the corpus on; a folder or
    an archive is meant with all that lies in it. With `include`, only what it means is read; what `exclude` means is
    never read.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    metadata: Path | None = None

    def takes(self, path: str) -> bool:
        """True if the file at `path` is to be read."""
        return self.enters(path) and (not self.include or _means(self.include, path))

    def enters(self, path: str) -> bool:
        """True if a file in the archive at `path` may be to be read."""
        return not _means(self.exclude, path)


ALL = Selection()
"""The whole corpus."""


def means(glob: str, path: str) -> bool:
    """True if `glob` means what is at `path`."""
    return _matches(_parts(glob), _PARTED.split(path))


def _means(globs: Sequence[str], path: str) -> bool:
    return any(means(glob, path) for glob in globs)


@lru_cache(maxsize=256)
def _parts(glob: str) -> tuple[str, ...]:
    """The parts of a glob; a lone name is meant at any depth."""
    parts = tuple(part for part in _PARTED.split(glob.removeprefix("./")) if part)
    return parts if _PARTED.search(glob.rstrip("/")) or parts == ("**",) else ("**", *parts)


def _matches(glob: tuple[str, ...], parts: Sequence[str]) -> bool:
    """True if `glob` matches `parts`, or the first of them: a folder is meant with what lies in it."""
    reached = {0}  # how many parts of the glob may be used up
    for part in parts:
        after = set()
        for used in _skipping(glob, reached):
            if used < len(glob) and glob[used] == "**":
                after.add(used)
            elif used < len(glob) and fnmatchcase(part, glob[used]):
                after.add(used + 1)
        if len(glob) in _skipping(glob, after):
            return True
        reached = after
    return False


def _skipping(glob: tuple[str, ...], reached: set[int]) -> set[int]:
    """`reached`, and what is reached where each ** stands for no folder."""
    found = set(reached)
    for used in sorted(reached):
        end = used
        while end < len(glob) and glob[end] == "**":
            end += 1
            found.add(end)
    return found
