"""A content stream to its operators (ISO 32000-2, 7.2, 7.3 and 7.8.2), several times as fast as pypdf takes it apart.

Operands are numbers, bytes for strings, str for names (with their slash), lists and dicts. What is no token is passed
over, as readers do; so are the bytes of pictures within the stream.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Operator = tuple[list[Any], bytes]
"""The operands, and the operator that they stand before."""

TOKENS = 1_000_000
"""So many tokens has no page of a text, by far: a map may."""
_DEPTH = 32  # arrays and dictionaries within each other
_OPERANDS = 64  # before one operator; the standard has no operator with more than six
_TOKEN = re.compile(
    rb"(?P<number>[+-]{0,3}[\d.][\d.+-]*+)"
    rb"|(?P<operator>[A-Za-z'\"][\w*'\"]*+)"
    rb"|\((?P<string>(?:[^()\\]++|\\.)*+)\)"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*+)>"
    rb"|(?P<name>/[^\s\0()<>\[\]{}/%]*+)"
    rb"|(?P<open>\[|<<)|(?P<shut>\]|>>)"
    rb"|(?P<nested>\()"
    rb"|(?P<comment>%[^\r\n]*+)",
    re.DOTALL,
)
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_HEX = re.compile(r"#([0-9A-Fa-f]{2})")
_PICTURE = re.compile(rb"\sEI(?=[\s/]|\Z)")
_VALUES = {b"true": True, b"false": False, b"null": None}


def operators(data: bytes) -> Iterator[Operator]:
    """Yield the operators in their order. Raises ValueError for a stream that is too large, or nested too deep."""
    operands: list[Any] = []
    open_: list[list[Any]] = []
    place, left = 0, TOKENS
    while token := _TOKEN.search(data, place):
        place, left = token.end(), left - 1
        if left < 0 or len(open_) > _DEPTH:
            raise ValueError("a content stream beyond measure")
        kind, word = token.lastgroup, token[0]
        if kind == "operator":
            if word not in _VALUES:
                yield operands, word
                operands, open_ = [], []  # what is open here was never shut
                place = _after_picture(data, place) if word == b"ID" else place
                continue
            value: Any = _VALUES[word]
        elif kind == "open":
            open_.append([word])
            continue
        elif kind == "shut":
            if not open_:
                continue
            value = _gathered(open_.pop())
        elif kind == "comment":
            continue
        elif kind == "nested":
            value, place = _nested(data, token.start())
        else:
            value = _value(kind, token)
        (open_[-1] if open_ else operands).append(value)
        del operands[:-_OPERANDS]


def _value(kind: str | None, token: re.Match[bytes]) -> Any:
    if kind == "number":
        return _number(token[0])
    if kind == "string":
        return _unescaped(token["string"])
    if kind == "hex":
        digits = b"".join(token["hex"].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _HEX.sub(lambda found: chr(int(found[1], 16)), token["name"].decode("utf-8", "replace"))


def _number(word: bytes) -> float:
    """A number; one that is none counts as nought."""
    try:
        return float(word)
    except ValueError:
        return 0.0


def _unescaped(string: bytes) -> bytes:
    return _ESCAPED.sub(_letter, string) if b"\\" in string else string


def _letter(found: re.Match[bytes]) -> bytes:
    told = found[1]
    return bytes([int(told, 8) & 0xFF]) if told[:1].isdigit() and told < b"8" else _LETTERS.get(told, told)


def _nested(data: bytes, start: int) -> tuple[bytes, int]:
    """A string that holds parentheses, and where it ends; one without an end is empty."""
    depth = 0
    for found in _PARENTHESIS.finditer(data, start):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return _unescaped(data[start + 1 : found.start()]), found.end()
    return b"", len(data)


def _gathered(items: list[Any]) -> Any:
    """An array, or a dictionary, from what stood between its ends; the first item is how it was opened."""
    opened, *values = items
    if opened == b"[":
        return values
    return {key: value for key, value in zip(values[::2], values[1::2], strict=False) if isinstance(key, str)}


def _after_picture(data: bytes, place: int) -> int:
    """Where a picture within the stream ends."""
    end = _PICTURE.search(data, place)
    return end.end() if end else len(data)
