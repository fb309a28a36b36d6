"""Web archives, by warcio: each page that was fetched whole, with its address."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any, TypeAlias

from ...model import Given
from ..encodings import named
from ..reader import Broken, Item, Items, Opened, Reader, Refused, whole

Record: TypeAlias = Any  # warcio's, which ships no types

_NAMES = {
    "text/html": "page.html",
    "application/xhtml+xml": "page.html",
    "text/plain": "page.txt",
    "application/pdf": "page.pdf",
}
_TYPES = frozenset({"response", "resource", "conversion"})
_PACKINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_PIECE = 1 << 14
_CUT = ("damaged or cut short: what stands before the break is read", "fetch it again")


def items(file: Opened) -> Items:
    """Each page, by the number of its record from 1; what pages show besides is no article. Raises Broken."""
    for number, record in enumerate(_records(file), start=1):
        name = _name(record)
        if not name:
            continue
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        try:
            data = _content(record, file)
        except Broken as broken:
            yield Refused(f"R{number}", broken.reason, broken.hint)
        else:
            yield Item(f"R{number}", data, name, Given(url=url.strip("<> ")))


def _records(file: Opened) -> Iterator[Record]:
    """The records, each before the next is looked for. Raises Broken."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # it ships no types
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # it ships no types

    try:
        records = ArchiveIterator(file.stream)
        while True:
            with redirect_stderr(io.StringIO()):  # what it prints of a record, Broken says
                record = next(records, None)
            if record is None:
                return
            yield record
            while record.raw_stream.read(_PIECE):
                pass
            if getattr(record.raw_stream, "limit", 0):
                raise Broken(*_CUT)
    except (ArchiveLoadFailed, EOFError, OSError, LookupError, TypeError, AttributeError, ValueError) as error:
        raise error if isinstance(error, Broken) else Broken(*_CUT) from None


def _name(record: Record) -> str:
    """What a page would be called as a file; "" for what is no page, or was not got."""
    http = record.http_headers
    if record.rec_type not in _TYPES or (http and http.get_statuscode() != "200"):
        return ""
    said = (http.get_header("Content-Type") if http else record.rec_headers.get_header("Content-Type")) or ""
    return _NAMES.get(said.partition(";")[0].strip().lower(), "")


def _content(record: Record, file: Opened) -> bytes:
    """A page's bytes, in UTF-8 where its server named the charset. Raises Broken, and Exceeded."""
    http = record.http_headers
    packing = ((http and http.get_header("Content-Encoding")) or "").strip().lower()
    if packing not in _PACKINGS:
        raise Broken(f"packed as {packing!r}, which is not known here", "fetch the page anew")
    stream = file.bounds.metered(_pieces(record))
    data = whole(stream, file.bounds.limits.bytes)
    stream.check()
    said = ((http and http.get_header("Content-Type")) or "").lower().partition("charset=")[2].strip(" \"';")
    charset = named(said) if _name(record).endswith((".html", ".txt")) else ""
    try:
        return codecs.BOM_UTF8 + data.decode(charset).encode() if charset else data
    except ValueError:
        return data


def _pieces(record: Record) -> Iterator[bytes]:
    content = record.content_stream()
    while piece := content.read(_PIECE):
        yield piece
    if getattr(record.raw_stream, "limit", 0):
        raise Broken(*_CUT)


READER = Reader((".warc",), items=items)
