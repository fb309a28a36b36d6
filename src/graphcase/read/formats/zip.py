"""Zip archives: each file in them is read as what it is."""

from __future__ import annotations

import stat
from io import BufferedReader, BytesIO
from typing import cast
from zipfile import ZipFile, ZipInfo

from ..bounds import Exceeded
from ..reader import Item, Items, Opened, Reader, Refused, whole
from ..unpack import FAULTS, pieces
from ._members import Names, base
from ._torn_zip import salvaged

_DIRECTORY = 32_000_000  # bytes of the list of members, which is read whole
_UTF8 = 0x800  # the flag of a name in UTF-8; others are said to be in code page 437


def items(file: Opened) -> Items:
    """Each file in the archive. Of one that is cut short, what stands before the cut; then raises Broken."""
    stream = _seekable(file)
    try:
        archive = ZipFile(cast("BufferedReader", _Bounded(stream)))
    except FAULTS:
        stream.seek(0)
        yield from salvaged(stream, file.bounds)
        return
    names = Names()
    for info in archive.infolist():
        label = None if _name(info).endswith("/") else names.label(_name(info))
        if isinstance(label, Refused):
            yield label
        elif label:
            if stat.S_ISLNK(info.external_attr >> 16):
                yield Refused(label, "a link", "put the file that it leads to into the archive")
            else:
                yield Item(label, file.bounds.metered(pieces(archive, info)), base(_name(info)))


def _name(info: ZipInfo) -> str:
    """A member's name: many programs write UTF-8 and do not say so."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _seekable(file: Opened) -> BufferedReader | BytesIO:
    """The archive's bytes, to be read in any order: of one in another they must fit into the memory. Raises Broken."""
    if file.stream.seekable():
        return file.stream
    return BytesIO(whole(file.stream, file.bounds.limits.bytes))


class _Bounded:
    """A file that is never read in pieces larger than an honest archive's."""

    def __init__(self, stream: BufferedReader | BytesIO) -> None:
        self._stream = stream
        self.seek = stream.seek
        self.tell = stream.tell
        self.seekable = stream.seekable

    def read(self, count: int = -1) -> bytes:
        """As of any stream. Raises Exceeded."""
        if count > _DIRECTORY:
            raise Exceeded("its list of members is too long")
        return self._stream.read(count if count >= 0 else _DIRECTORY)


READER = Reader((".zip",), items=items, files=True)
