"""Tar archives: each file in them is read as what it is."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator
from io import BufferedReader
from typing import IO, cast

from ..reader import Broken, Item, Items, Opened, Reader, Refused
from ._members import Names, base

_PIECE = 1 << 16
_LARGEST = 4_000_000  # bytes that are read at once, whatever a header asks for
_CUT = ("damaged or cut short: what stands before the break is read", "fetch it again")
_LINK = ("a link", "put the file that it leads to into the archive")
_DEVICE = ("not a regular file", "leave it out of the archive")
_FAULTS = (tarfile.TarError, EOFError, OSError, ValueError, OverflowError)


def items(file: Opened) -> Items:
    """Each file in the archive, as it comes. Raises Broken where it is cut short."""
    stream = _Forward(file.stream)
    names = Names()
    for archive, member in _members(stream):
        label = None if member.isdir() else names.label(_name(member))
        if isinstance(label, Refused):
            yield label
        elif label:
            if member.isfile():
                yield Item(label, file.bounds.metered(_pieces(archive, member)), base(_name(member)))
            else:
                yield Refused(label, *(_LINK if member.issym() or member.islnk() else _DEVICE))


def _members(stream: _Forward) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    """Each member, while the archive stands at it. Raises Broken."""
    try:
        archive = tarfile.TarFile(fileobj=cast("IO[bytes]", stream))
        while member := archive.next():
            archive.members.clear()  # type: ignore[attr-defined]  # it would keep them all
            yield archive, member
    except _FAULTS:
        raise Broken(*_CUT) from None
    if not stream.last or stream.last.strip(b"\0"):  # tarfile takes for the end whatever is no header, and nothing
        raise Broken(*_CUT)


def _name(member: tarfile.TarInfo) -> str:
    return os.fsencode(member.name).decode("utf-8", "backslashreplace")


def _pieces(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[bytes]:
    """What is in one member. Raises Broken."""
    try:
        content = archive.extractfile(member)
        while content and (piece := content.read(_PIECE)):
            yield piece
    except _FAULTS:
        raise Broken(*_CUT) from None


class _Forward:
    """A stream that goes forward only, in steps that fit into the memory; `last` is what was read at last."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self._at = 0
        self.last = b""

    def tell(self) -> int:
        """How far it is."""
        return self._at

    def seek(self, place: int) -> None:
        """Go on to `place`, or to the end. Raises Broken for what lies behind."""
        if place < self._at:
            raise Broken(*_CUT)
        while self._at < place and self.read(min(_PIECE, place - self._at)):
            pass

    def read(self, count: int) -> bytes:
        """The next bytes. Raises Broken if they are too many at once."""
        if not 0 <= count <= _LARGEST:
            raise Broken(*_CUT)
        self.last = self._stream.read(count)
        self._at += len(self.last)
        return self.last


READER = Reader((".tar",), items=items, files=True)
