"""What a file of the corpus may unpack to: nothing is believed of what an archive says of itself, all is counted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from ..settings import Limits

DEPTH = 4
"""Containers within containers: an archive that a mail of a mailbox in a packed archive brought, and no deeper."""
BUFFER = 1 << 16
"""Bytes of a stream that can be looked at before they are read."""
_ITEMS = 3_000_000  # an entry each: about as many as fit into a laptop's memory
_TOTAL = 1000  # times what one article may have
_RATIO = 200  # words pack to a fourth, tables to a fiftieth
_FREE = 10_000_000  # bytes: a small file may be packed as tightly as it likes


class Exceeded(Exception):
    """A file holds more than any of people's does: nothing more of it is read. `reason` says what was too much."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Bounds:
    """What one file of the corpus, of `size` bytes, has cost so far, with all that lies in it."""

    limits: Limits
    size: int
    items: int = 0
    unpacked: int = 0

    def item(self) -> None:
        """One more file or article lies in it. Raises Exceeded."""
        self.items += 1
        if self.items > _ITEMS:
            raise Exceeded(f"it holds more than {_ITEMS:,} articles")

    def unpack(self, count: int) -> None:
        """So many more bytes are unpacked. Raises Exceeded."""
        self.unpacked += count
        if self.unpacked > self.limits.bytes * _TOTAL:
            raise Exceeded(f"it unpacks to more than {self.limits.bytes * _TOTAL // 1_000_000:,} MB")
        if self.unpacked > _FREE + self.size * _RATIO:
            raise Exceeded(f"it unpacks to more than {_RATIO} times its size")

    def metered(self, pieces: Iterator[bytes]) -> Unpacked:
        """What is unpacked piece by piece, as a stream that counts it. Reading it raises Exceeded."""
        return Unpacked(pieces, self)


class Unpacked(io.BufferedReader):
    """A stream of pieces. Where they break off it ends, so that nothing before is lost; `check` says so."""

    def __init__(self, pieces: Iterator[bytes], bounds: Bounds) -> None:
        self._pieces = _Pieces(pieces, bounds)
        super().__init__(self._pieces, BUFFER)

    def check(self) -> None:
        """Raise what broke the pieces off, if anything did."""
        if self._pieces.broken:
            raise self._pieces.broken


class _Pieces(io.RawIOBase):
    """Fills a buffer from pieces, as far as they go."""

    def __init__(self, pieces: Iterator[bytes], bounds: Bounds) -> None:
        self._pieces = pieces
        self._bounds = bounds
        self._left = memoryview(b"")
        self.broken: ValueError | None = None

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the whole of `buffer` while there is anything."""
        filled = 0
        while filled < len(buffer) and (self._left or self._more()):
            count = min(len(self._left), len(buffer) - filled)
            buffer[filled : filled + count] = self._left[:count]
            filled += count
            self._left = self._left[count:]
        return filled

    def _more(self) -> bool:
        """Take the next piece; False at the end."""
        if self.broken:
            return False
        try:
            piece = next(self._pieces, b"")
        except ValueError as error:  # a Broken, which stands above this
            self.broken = error
            return False
        self._bounds.unpack(len(piece))
        self._left = memoryview(piece)
        return bool(piece)
