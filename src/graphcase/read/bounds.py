"""What a file of the corpus may unpack to: nothing is believed of what an archive says of itself, all is counted."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO

from ..settings import Limits

DEPTH = 3
"""Containers within containers: a mail's attachment in a mailbox in an archive, and no deeper."""
MEMBERS = 200_000
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
    members: int = 0
    unpacked: int = 0

    def member(self) -> None:
        """One more file lies in it. Raises Exceeded."""
        self.members += 1
        if self.members > MEMBERS:
            raise Exceeded(f"it holds more than {MEMBERS:,} files")

    def unpack(self, count: int) -> None:
        """So many more bytes are unpacked. Raises Exceeded."""
        self.unpacked += count
        if self.unpacked > self.limits.bytes * _TOTAL:
            raise Exceeded(f"it unpacks to more than {self.limits.bytes * _TOTAL // 1_000_000:,} MB")
        if self.unpacked > _FREE + self.size * _RATIO:
            raise Exceeded(f"it unpacks to more than {_RATIO} times its size")

    def metered(self, stream: BinaryIO) -> io.BufferedReader:
        """A stream that unpacks, as one that counts what comes out of it. Raises Exceeded when read."""
        return io.BufferedReader(_Metered(stream, self), 1 << 16)


class _Metered(io.RawIOBase):
    """Fills a buffer from a stream that unpacks, as far as the stream goes."""

    def __init__(self, stream: BinaryIO, bounds: Bounds) -> None:
        self._stream = stream
        self._bounds = bounds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        filled = 0
        while filled < len(buffer):
            data = self._stream.read(len(buffer) - filled)
            if not data:
                break
            buffer[filled : filled + len(data)] = data
            filled += len(data)
        self._bounds.unpack(filled)
        return filled
