"""A build as it is served: read once, its blocks from the store when they are asked for, until there is a newer one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from ..explore.view import View
from ..export.html import Blocks, Imprint, opening, read, shell
from ..store import Store

ADDRESS = "/case"
"""Where the blocks are: /case/STAMP/NAME."""

FILES = ("graph.db", "graph.db-wal")
"""The store, and what a build that goes on has written of it."""

Mark = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One build: its stamp, the page without data, its core, and what the other blocks are."""

    stamp: str
    shell: bytes
    core: bytes
    blocks: Blocks


class Outdated(Exception):
    """What is asked for is of a build that has been replaced."""


class Served:
    """The case of a store. Several threads may ask at a time; each opens the store for itself."""

    def __init__(self, output: Path) -> None:
        """Serve the store in the folder `output`, which is read at once. Raises what Store.open does."""
        self._output = output
        self._lock = Lock()
        self._known = self._read(None)

    def edition(self) -> Edition:
        """The build that stands in the store. Raises what Store.open does."""
        return self._current()[1]

    def block(self, stamp: str, name: str) -> bytes | None:
        """A block of the build of that stamp, or None if it has none of that name.

        Raises Outdated if that build has been replaced, and what Store.open does.
        """
        while True:
            mark, edition = self._current()
            if edition.stamp != stamp:
                raise Outdated
            if name == "core":
                return edition.core
            with Store.open(self._output) as store:
                if self._marked() == mark:  # else a build ended meanwhile: look again
                    return edition.blocks.block(View(store, co_mentions=True), name)

    def _current(self) -> tuple[Mark, Edition]:
        """The build that stands in the store, and what marks the file that it was read from."""
        with self._lock:
            if self._marked() != self._known[0]:
                self._known = self._read(self._known[1])
            return self._known

    def _read(self, known: Edition | None) -> tuple[Mark, Edition]:
        """Read the build, unless it is the one that is known: a build that goes on changes the file, and no more."""
        mark = self._marked()
        with Store.open(self._output) as store:
            stamp = store.stamp()
            return mark, known if known and known.stamp == stamp else _edition(store, stamp)

    def _marked(self) -> Mark:
        """What changes whenever anything is written into the store."""
        found = []
        for name in FILES:
            with suppress(FileNotFoundError):
                told = (self._output / name).stat()
                found.append((told.st_ino, told.st_size, told.st_mtime_ns))
        return tuple(found)


def _edition(store: Store, stamp: str) -> Edition:
    about = store.about()
    imprint = Imprint(about.generator, about.additions)
    case = read(View(store, co_mentions=True))
    blocks = Blocks(case)
    return Edition(stamp, shell(imprint, f"{ADDRESS}/{stamp}"), opening(case, blocks, imprint), blocks)
