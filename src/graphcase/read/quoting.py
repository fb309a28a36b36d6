"""What of a mail's text is not its own: other mails that it quotes, what announces them, and what ends every mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import rules

_SEEN = 400  # characters of a line that patterns see
_ANNOUNCED = 3  # lines that "On 3 May 2019, Ana Ruiz wrote:" may be broken into
_FIELDS = 3  # "From:", "Sent:", "To:" in a row: fewer are a list that somebody wrote
_QUOTED = re.compile(r"\s{0,3}>")
_RULE = re.compile(r"[_-]{5,200}")  # may stand above the headers
_ENDED = re.compile(r"--\s?")


class _Line(NamedTuple):
    """Where a line stands, and its words with single spaces."""

    start: int
    end: int
    words: str


def aside(text: str, begin: int = 0, forwarded: bool = False) -> tuple[tuple[int, int], ...]:
    """The spans of `text`, from `begin` on, that are quoted, announce a quotation, or sign: in order, whole lines.

    What a mail forwards is why it was sent: with `forwarded`, only the lines above it are set aside. So it is where a
    mail has no other words.
    """
    lines = tuple(_lines(text, begin))
    for kept in (forwarded, True):
        spans = tuple(_runs(lines, kept))
        taken = {index for first, last in spans for index in range(first, last)}
        if any(line.words for index, line in enumerate(lines) if index not in taken):
            return tuple((lines[first].start, lines[last - 1].end) for first, last in spans)
    return ()


def forwards(subject: str) -> bool:
    """True if a mail's subject says that it is another's, passed on."""
    return bool(rules.pattern("mail", "forward").match(subject[:_SEEN]))


def _lines(text: str, begin: int) -> Iterator[_Line]:
    position = begin
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        yield _Line(position, end, " ".join(text[position : min(end, position + _SEEN)].replace("*", "").split()))
        position = end + 1


def _runs(lines: Sequence[_Line], kept: bool) -> Iterator[tuple[int, int]]:
    """The lines that are set aside, from the first to behind the last; quotations are not, if they are `kept`."""
    index = 0
    while index < len(lines):
        last = _announced(lines, index)
        if last > index:
            if rules.pattern("mail", "forwarded").fullmatch(lines[index].words):
                kept = True
            last = last if kept else _quotation(lines, last)
        elif not kept and _QUOTED.match(lines[index].words):
            last = _quoted(lines, index)
        elif _ENDED.fullmatch(lines[index].words):
            last = _signed(lines, index)
        if last > index:
            yield index, last
        index = max(last, index + 1)


def _announced(lines: Sequence[_Line], index: int) -> int:
    """Behind what announces another mail at `index`: a line of dashes, "Ana wrote:", its headers; else `index`."""
    words = lines[index].words
    if not words:
        return index
    if rules.pattern("mail", "original").fullmatch(words) or rules.pattern("mail", "forwarded").fullmatch(words):
        return _fields(lines, index + 1)
    for last in range(index + 1, min(index + _ANNOUNCED, len(lines)) + 1):
        if lines[last - 1].words.endswith(":"):
            said = " ".join(line.words for line in lines[index:last])[:_SEEN]
            if rules.pattern("mail", "wrote").fullmatch(said):
                return last
    last = _fields(lines, index + 1 if _RULE.fullmatch(words) else index)
    return last if last - index >= _FIELDS else index


def _fields(lines: Sequence[_Line], index: int) -> int:
    """Behind the headers that stand from `index` on, blank lines before them included; `index` if none do."""
    last = index
    while last < len(lines) and not lines[last].words:
        last += 1
    first = last
    while last < len(lines) and rules.pattern("mail", "fields").match(lines[last].words):
        last += 1
    return last if last > first else index


def _quotation(lines: Sequence[_Line], index: int) -> int:
    """Behind the mail that was announced above `index`: its lines as far as they are marked, else all that follows."""
    last = _quoted(lines, index)
    return last if last > index else len(lines)


def _quoted(lines: Sequence[_Line], index: int) -> int:
    """Behind the lines that begin with a mark of quotation, and blank ones among them; `index` if none do."""
    last = index
    for place in range(index, len(lines)):
        if _QUOTED.match(lines[place].words):
            last = place + 1
        elif lines[place].words:
            break
    return last


def _signed(lines: Sequence[_Line], index: int) -> int:
    """Behind a signature: it ends where a quotation begins, or with the mail."""
    last = index + 1
    while last < len(lines) and not _QUOTED.match(lines[last].words) and _announced(lines, last) == last:
        last += 1
    return last
