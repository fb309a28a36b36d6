"""Zip archives that are one document: what is unpacked is counted as it comes, whatever the archive says of itself."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from struct import error as StructError  # noqa: N812  # an error, not a constant

from ..settings import Limits
from .bounds import Bounds, Exceeded
from .reader import Broken

PROTECTED = ("protected by a password", "open it, and save a copy without the password")
"""The reason and the hint of every file that only a password opens."""
_MOST = 500_000_000  # bytes that one document may unpack to
_PIECE = 64 * 1024
_SMALL = 4096  # of the packings that zipfile unpacks as far as their input goes: 64 KB of bzip2 can be a gigabyte
_ENCRYPTED = 0x1  # the flag of a member that a password protects
DAMAGED = ("damaged: it cannot be unpacked", "fetch it again, or open it and save it anew")
FAULTS: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    StructError,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
    NotImplementedError,
)
"""What the standard library raises of archives that are damaged."""


class Archive:
    """A document's archive. `names` are its members; of all together no more is unpacked than a document can need."""

    def __init__(self, data: bytes) -> None:
        """Raises Broken if `data` is no whole zip archive."""
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except FAULTS:
            raise Broken(*DAMAGED) from None
        self.names = frozenset(self._zip.namelist())
        self._bounds = Bounds(Limits(), len(data))

    def read(self, name: str) -> bytes:
        """The bytes of one member. Raises Broken."""
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """The same piece by piece, so that a large member is never in memory whole. Raises Broken, also half way."""
        if name not in self.names:
            raise Broken(f"damaged: there is no {name} in it", "open it and save it anew")
        try:
            for piece in pieces(self._zip, self._zip.getinfo(name)):
                self._bounds.unpack(len(piece))
                if self._bounds.unpacked > _MOST:
                    raise Exceeded(f"it unpacks to more than {_MOST // 1_000_000} MB")
                yield piece
        except Exceeded as error:
            raise Broken(f"too large: {error.reason}", "divide it, and save the parts") from None


def pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of one member of any archive, piece by piece: who asks must count them. Raises Broken."""
    if info.flag_bits & _ENCRYPTED:
        raise Broken(*PROTECTED)
    try:
        with archive.open(info) as file:
            size = _PIECE if info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) else _SMALL
            while piece := file.read(size):
                yield piece
    except NotImplementedError:
        raise Broken("packed in a way that is not known here", "unpack it, and pack it as a usual zip") from None
    except RuntimeError:  # zipfile's word for a password that it would need
        raise Broken(*PROTECTED) from None
    except FAULTS:
        raise Broken(*DAMAGED) from None
