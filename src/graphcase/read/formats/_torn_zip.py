"""A zip archive without its end, where the list of members would stand: read from the front, as far as it goes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from typing import NamedTuple

from ..bounds import Bounds
from ..reader import Broken, Item, Items, Refused
from ..unpack import PROTECTED
from ._members import Names, base

_HEADER = struct.Struct("<4s2x4H3I2H")
_MAGIC = b"PK\x03\x04"
_NEXT = (_MAGIC, b"PK\x01\x02")  # what follows a member: another, or the list of all
_ENCRYPTED, _UNSIZED = 0x1, 0x8  # flags: a password; the sizes stand behind the bytes
_STORED, _DEFLATED = 0, 8
_BEHIND = 24  # bytes of the longest record of sizes
_PIECE = 1 << 16
_UNTOLD = ("where it ends was told in the lost end of the archive", "fetch it again")
_CUT = ("damaged or cut short: what stands before the break is read", "fetch it again")


class _Header(NamedTuple):
    """What stands before a member's bytes."""

    flags: int
    method: int
    packed: int
    name: str

    @property
    def readable(self) -> bool:
        """True if its bytes can be read, and their end found, without the list."""
        sized = not self.flags & _UNSIZED and self.packed != 0xFFFFFFFF
        return not self.flags & _ENCRYPTED and (self.method == _DEFLATED or (self.method == _STORED and sized))


def salvaged(stream: BufferedReader | BytesIO, bounds: Bounds) -> Items:
    """Each file up to the break, and then Broken."""
    names = Names()
    while header := _header(stream):
        label = None if header.name.endswith("/") else names.label(header.name)
        if not header.readable:
            if label:
                why = PROTECTED if header.flags & _ENCRYPTED else _UNTOLD
                yield label if isinstance(label, Refused) else Refused(label, *why)
            break
        content = _Content(stream, header)
        if isinstance(label, Refused):
            yield label
        elif label:
            yield Item(label, bounds.metered(content.pieces()), base(header.name))
        if not content.passed(bounds):
            break
    raise Broken(*_CUT)


def _header(stream: BufferedReader | BytesIO) -> _Header | None:
    """The next member's header, None where none stands whole."""
    fixed = stream.read(_HEADER.size)
    if len(fixed) < _HEADER.size or not fixed.startswith(_MAGIC):
        return None
    _, flags, method, _, _, _, packed, _, name_length, extra = _HEADER.unpack(fixed)
    name = stream.read(name_length)
    stream.read(extra)
    return _Header(flags, method, packed, name.decode("utf-8", "replace"))


class _Content:
    """The bytes of one member, which may be read, or passed over, or both in part."""

    def __init__(self, stream: BufferedReader | BytesIO, header: _Header) -> None:
        self._stream = stream
        self._whole = False
        self._rest = self._stored(header.packed) if header.method == _STORED else self._inflated(header.flags)

    def pieces(self) -> Iterator[bytes]:
        """What is in it. Raises Broken where it is cut."""
        yield from self._rest
        if not self._whole:
            raise Broken(*_CUT)

    def passed(self, bounds: Bounds) -> bool:
        """Go on to its end; False if it has none. Raises Exceeded."""
        for piece in self._rest:
            bounds.unpack(len(piece))
        return self._whole

    def _stored(self, left: int) -> Iterator[bytes]:
        while left and (piece := self._stream.read(min(left, _PIECE))):
            left -= len(piece)
            yield piece
        self._whole = not left

    def _inflated(self, flags: int) -> Iterator[bytes]:
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            while not unpacking.eof and (packed := unpacking.unconsumed_tail or self._stream.read(_PIECE)):
                if piece := unpacking.decompress(packed, _PIECE):
                    yield piece
        except zlib.error:
            return
        self._stream.seek(-len(unpacking.unused_data), 1)
        self._whole = unpacking.eof and (not flags & _UNSIZED or self._behind())

    def _behind(self) -> bool:
        """Pass over the sizes; False if nothing that is known follows."""
        seen = self._stream.read(_BEHIND + len(_MAGIC))
        found = min((place for mark in _NEXT if (place := seen.find(mark)) >= 0), default=-1)
        self._stream.seek((found if found >= 0 else 0) - len(seen), 1)
        return found >= 0
