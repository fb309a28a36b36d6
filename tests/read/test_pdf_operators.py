"""A PDF's content stream, taken apart: as pypdf does it where it is well made, and without end where it is not."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import ContentStream, StreamObject

from graphcase.read.pdf.operators import TOKENS, operators

STREAMS: dict[str, tuple[bytes, list[tuple[list[Any], bytes]]]] = {
    "numbers": (b"1 -2 +.5 4. -.0 Tm", [([1, -2, 0.5, 4, 0], b"Tm")]),
    "numbers that are none": (b"--5 1.2.3 - Td", [([0, 0], b"Td")]),
    "a string": (b"(mayor) Tj", [([b"mayor"], b"Tj")]),
    "parentheses in it": (rb"(a (b (c)) \) d) Tj", [([b"a (b (c)) ) d"], b"Tj")]),
    "escapes": (rb"(\101\7x\n\\\(\q) Tj" + b"(a\\\nb) '", [([b"A\x07x\n\\(q"], b"Tj"), ([b"ab"], b"'")]),
    "hex": (b"<41 4> Tj <> Tj", [([b"A@"], b"Tj"), ([b""], b"Tj")]),
    "names": (b"/F#31 12 Tf /Span BMC", [(["/F1", 12], b"Tf"), (["/Span"], b"BMC")]),
    "arrays": (b"[(a) -20 [<42>]] TJ", [([[b"a", -20, [b"B"]]], b"TJ")]),
    "dictionaries": (
        b"/S << /A (x) /B [1 2] /C true >> BDC",
        [(["/S", {"/A": b"x", "/B": [1, 2], "/C": True}], b"BDC")],
    ),
    "comments": (b"% (no) Tj\n1 w % 2 w\r3 w", [([1], b"w"), ([3], b"w")]),
    "a picture": (b"BI /W 1 ID (\x00\xff<[ EI\nq", [([], b"BI"), (["/W", 1], b"ID"), ([], b"q")]),
    "never shut": (b"[ (a) << /B Tj ( Tj", [([], b"Tj")]),
    "never opened": (b"] >> ) 1 w", [([1], b"w")]),
    "stars and quotes": (b"T* f* (a) ' 1 2 (b) \"", [([], b"T*"), ([], b"f*"), ([b"a"], b"'"), ([1, 2, b"b"], b'"')]),
}


@pytest.mark.parametrize(("stream", "expected"), STREAMS.values(), ids=STREAMS)
def test_operators(stream: bytes, expected: list[tuple[list[Any], bytes]]) -> None:
    assert list(operators(stream)) == expected


STRINGS = st.binary(max_size=12).map(lambda data: b"<" + data.hex().encode() + b">")
NUMBERS = st.decimals(-10_000, 10_000, places=3).map(lambda number: f"{number:f}".encode())
NAMES = st.text("abcXYZ019", min_size=1, max_size=6).map(lambda name: b"/" + name.encode())
FLAT = STRINGS | NUMBERS | NAMES
OPERANDS = FLAT | st.lists(FLAT, max_size=4).map(lambda items: b"[" + b" ".join(items) + b"]")
WORDS = st.sampled_from([b"Tj", b"TJ", b"Tm", b"T*", b"'", b"re", b"cm", b"BT", b"ET"])


@given(st.lists(st.tuples(st.lists(OPERANDS, max_size=6), WORDS), max_size=20))
def test_what_is_well_made_is_read_as_pypdf_reads_it(told: list[tuple[list[bytes], bytes]]) -> None:
    data = b"\n".join(b" ".join([*operands, word]) for operands, word in told)
    whole = StreamObject()
    whole.set_data(data)
    known = ContentStream(whole, None, "bytes").operations
    assert [(list(operands), word) for operands, word in operators(data)] == [(list(a), b) for a, b in known]


@given(st.binary(max_size=200) | st.text("()<>[]{}/%\\ \n\0'\"-.1aTjBIDE", max_size=300).map(str.encode))
def test_noise_ends(data: bytes) -> None:
    assert all(isinstance(word, bytes) for _, word in operators(data))


@pytest.mark.parametrize("data", [b"0 " * (TOKENS + 1), b"[" * 100, b"<<" * 100], ids=["long", "deep", "deeper"])
def test_what_is_beyond_measure_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="beyond measure"):
        list(operators(data))


@pytest.mark.parametrize("part", [b"(", b"\\(", b"(a\\", b"<4", b"%", b"((", b"BI ID ", b"1-"])
def test_no_stream_takes_long(part: bytes) -> None:
    """Each is refused, or read in a time that grows with its length; a square of it would be minutes."""
    with suppress(ValueError):
        list(operators(part * 200_000))
