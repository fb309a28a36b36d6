# ruff: noqa: E501  # tables that are wider than a page
"""Files spoilt at random, the same for the same seed: bits, bytes, runs, lengths, and what lies in archives."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Callable, Sequence

from packing import zipped

_NUMBERS = (
    b"\0",
    b"\xff",
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\xff",
    b"\x80\0\0\0",
    b"\0\0\0\0\0\0\0\0",
    b"-1",
    b"4294967296",
    b"1e400",
)
_TOKENS = (
    b"<", b">", b"&#xD800;", b"&#0;", b"&lt;", b"<!DOCTYPE x [", b"<![CDATA[", b"]]>", b"<!--", b"--", b"<?", b"\0", b"\r\n", b"\n\n", b'"', b"'", b",", b"\t",
    b"{", b"}", b"\\", b"\\u-1 ", b"\\bin999999999 ", b"\\'", b"(", b")", b"[", b"]", b"/", b"obj", b"endobj", b"stream\n", b"endstream", b"/Kids [1 0 R]",
    b"/Filter /FlateDecode", b"/Length 999999999", b"1 0 R", b"%%EOF", b"xref", b"trailer", b"--m", b"--", b"Content-Type: multipart/mixed; boundary=x\n\n",
    b"Content-Transfer-Encoding: base64\n", b"Content-Length: 99999999999\r\n", b"=?utf-8?b?//8=?=", b"From ", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff",
    b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"charset=utf-7", b"charset=utf-16", b"../", b"#", b"PK\x03\x04", b"PK\x01\x02", b"\x1f\x8b",
    b"<w:tc>", b"</w:p>", b"<td>", b"<table>", b"<text:s text:c='999999999'/>", b"<w:gridSpan w:val='999999999'/>", b"colspan=99999999",
)  # fmt: skip
_LARGEST = 200_000  # bytes of what is made

Change = Callable[[bytearray, random.Random], None]


def mutated(data: bytes, others: Sequence[bytes], seed: int) -> bytes:
    """The file with a few changes; every other one of an archive is made to what lies in it, and packed anew."""
    rng = random.Random(seed)
    if rng.random() < 0.5 and (inner := _within(data, others, rng)):
        return inner
    spoilt = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        if rng.random() < 0.05:
            other = rng.choice(others)
            spoilt[_at(spoilt, rng) :] = other[_at(other, rng) :]
        rng.choice(_CHANGES)(spoilt, rng)
    return bytes(spoilt[:_LARGEST])


def _within(data: bytes, others: Sequence[bytes], rng: random.Random) -> bytes:
    """The archive with one member changed; nothing if it is none."""
    if data.startswith(b"\x1f\x8b"):
        return gzip.compress(mutated(gzip.decompress(data), others, rng.randrange(1 << 30)), mtime=0)
    if not data.startswith(b"PK"):
        return b""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(one.filename, archive.read(one)) for one in archive.infolist()]
    at = rng.randrange(len(members))
    name, content = members[at]
    if rng.random() < 0.1:
        name = rng.choice(("../x", "/x", "C:\\x", name * 2, " ", "a\0b", "x/" * 300, members[0][0]))
    members[at] = name, mutated(content, others, rng.randrange(1 << 30))
    return zipped(members, rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def _at(data: Sequence[int], rng: random.Random) -> int:
    return rng.randrange(len(data) + 1)


def _flip(data: bytearray, rng: random.Random) -> None:
    if data:
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _byte(data: bytearray, rng: random.Random) -> None:
    if data:
        data[rng.randrange(len(data))] = rng.randrange(256)


def _cut(data: bytearray, rng: random.Random) -> None:
    start = _at(data, rng)
    del data[start : start + rng.choice((1, 2, 7, 40, 400))]


def _end(data: bytearray, rng: random.Random) -> None:
    del data[_at(data, rng) :]


def _again(data: bytearray, rng: random.Random) -> None:
    start = _at(data, rng)
    piece = data[start : start + rng.choice((1, 3, 17, 90))]
    data[start:start] = piece * rng.choice((1, 2, 30, 1000))


def _moved(data: bytearray, rng: random.Random) -> None:
    start = _at(data, rng)
    piece = data[start : start + rng.choice((4, 30, 200))]
    del data[start : start + len(piece)]
    there = _at(data, rng)
    data[there:there] = piece


def _token(data: bytearray, rng: random.Random) -> None:
    start = _at(data, rng)
    data[start : start + rng.choice((0, 0, 1, 4))] = rng.choice(_TOKENS) * rng.choice((1, 1, 1, 50, 3000))


def _number(data: bytearray, rng: random.Random) -> None:
    start = _at(data, rng)
    number = rng.choice(_NUMBERS)
    data[start : start + len(number)] = number


def _digits(data: bytearray, rng: random.Random) -> None:
    """Another number where one stands."""
    places = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if places:
        start = rng.choice(places)
        data[start : start + 1] = rng.choice((b"0", b"-1", b"99999999999", b"65536", b"1.5", b""))


_CHANGES: tuple[Change, ...] = (_flip, _byte, _cut, _end, _again, _moved, _token, _token, _number, _digits)
