"""A file packed alone, by gzip, bzip2 or xz: what is in it is read as what it is, and keeps the packed file's path."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import PurePosixPath
from typing import Protocol

from ..reader import Broken, Item, Items, Opened, Reader

_PIECE = 1 << 16
_MARK = 6  # bytes of the longest that begins a packing
_MEMORY = 200_000_000  # bytes that xz may ask for: its strongest setting wants 65 MB
_TARS = frozenset({".tgz", ".tbz", ".tbz2", ".txz"})
_SUFFIXES = (".gz", ".bz2", ".xz", *sorted(_TARS))
_CUT = ("damaged or cut short: what stands before the break is read", "fetch it again")


class _Unpacking(Protocol):
    """What the decompressors of the standard library have in common."""

    @property
    def eof(self) -> bool:
        """The packed data is at its end."""

    @property
    def needs_input(self) -> bool:
        """Nothing more comes out unless something goes in."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end."""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """What comes out when `data` goes in, and no more of it than that."""


class _Gzip:
    """zlib's, whose manners are a little different."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 16)

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)


def _xz() -> _Unpacking:
    return lzma.LZMADecompressor(memlimit=_MEMORY)


_PACKINGS: dict[bytes, Callable[[], _Unpacking]] = {b"\x1f\x8b": _Gzip, b"BZh": bz2.BZ2Decompressor, b"\xfd7zXZ\0": _xz}


def items(file: Opened) -> Items:
    """The one file that is in it; the file as it is, if it was unpacked and kept its name."""
    name = PurePosixPath(file.name)
    inner = name.stem if name.suffix.lower() in _SUFFIXES else name.name  # packed, and nobody says so
    inner = f"{inner}.tar" if name.suffix.lower() in _TARS else inner
    packing = _packing(file.stream.peek(_PIECE))
    yield Item("", file.bounds.metered(_pieces(file.stream, packing)) if packing else file.stream, inner)


def _packing(head: bytes) -> Callable[[], _Unpacking] | None:
    return next((packing for mark, packing in _PACKINGS.items() if head.startswith(mark)), None)


def _pieces(stream: BufferedReader, packing: Callable[[], _Unpacking]) -> Iterator[bytes]:
    """What is unpacked, of all that were joined into one file. Raises Broken."""
    try:
        packed = _begun(stream, b"")
        while _packing(packed) is packing:
            unpacking = packing()
            while not unpacking.eof:
                if piece := unpacking.decompress(packed, _PIECE):
                    yield piece
                packed = stream.read(_PIECE) if unpacking.needs_input and not unpacking.eof else b""
                if not piece and not packed and not unpacking.eof:
                    raise Broken(*_CUT)
            packed = _begun(stream, unpacking.unused_data)
        if packed:
            raise Broken(
                "what stands behind the packed data is not read", "unpack it, and look whether anything is lost"
            )
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as error:
        raise error if isinstance(error, Broken) else Broken(*_CUT) from None


def _begun(stream: BufferedReader, packed: bytes) -> bytes:
    """`packed` and what follows, without zeros before it, as far as tells whether more is packed there."""
    packed = packed.lstrip(b"\0")
    while len(packed) < _MARK and (more := stream.read(_PIECE)):
        packed = (packed + more).lstrip(b"\0")
    return packed


READER = Reader(_SUFFIXES, items=items, files=True)
