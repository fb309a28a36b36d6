"""The words of a page to lines, and these to columns in the order of reading, by where they stand and by nothing else.

The order in which a page shows its words is not asked: it is up to the program that made it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..flow import clean
from .showing import Shown

_SAME = 0.5  # of the type size: what is set higher or lower by less stands on the same line (superscripts)
_SPACE = 0.1  # of the type size: a wider gap is a space (poppler's TextOutputDev, minWordBreakSpace)
_APART = 0.8  # of the type size: a wider gap may divide columns
_CELL = 2.5  # of the type size: no line that is only set to a width has such a gap
_TWICE = 0.15  # of the type size: the same letters shown this near to each other are one word, set bold
_GUTTER = 0.6  # of the type size: columns stand at least this far apart
_ROWS = 3  # lines that a column has at least
_LETTERS = 15  # of a column's line on average: less is the cell of a table
_FULL = 0.85  # of a column's width: a line that fills it was ended by the width
_FILLED = 0.3  # of a column's lines that do: fewer are a list, or a table
_MARK = 0.8  # of the line's size: smaller digits that stand higher are the mark of a note
_RAISED_BY = 0.15  # of the line's size
_NOTE = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)\]\"”’'»])$")  # what a note is tied to: a word, or the end of a clause
_BULLET = re.compile(r"^[\ue000-\uf8ff](?= )")  # a sign of Symbol or Wingdings, for which Unicode has no place
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# One letter for what is one letter to a reader; a PDF shows the hyphen of every kind, also of the soft one.
_PLAIN = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\xad": "-",
        "\u2010": "-",
        **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e", "•"),
    }
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its words, and where they stand (`y` of the baseline, upwards). A `row` is of a table: its
    words stand far apart."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    running: bool = False
    row: bool = False


Column = tuple[Line, ...]
"""Lines from above to below."""


def pieces(words: Sequence[Shown]) -> tuple[tuple[Line, ...], ...]:
    """The words of a page as pieces of lines, from above to below; those that are turned come by themselves, last."""
    turns = Counter[int]()
    for word in words:
        turns[word.turn] += len(word.text)
    order = sorted(turns, key=lambda turn: (-turns[turn], turn))
    ways = ([word for word in words if word.turn == turn] for turn in order)
    return tuple(tuple(piece for row in _rows(way) for piece in _pieces(row)) for way in ways)


def columns(pieces: Sequence[Line]) -> list[Column]:
    """Pieces as columns: above, left, right and below of the best gutter, each divided again; rows where none is."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [tuple(_joined(pieces))] if pieces else []
    begin, end, x = gutter
    inside = pieces[begin:end]
    return [
        *columns(pieces[:begin]),
        *columns([piece for piece in inside if piece.x1 <= x]),
        *columns([piece for piece in inside if piece.x0 >= x]),
        *columns(pieces[end:]),
    ]


def _rows(words: Sequence[Shown]) -> Iterator[list[Shown]]:
    """The words that stand at one height, from left to right; the rows from above to below."""
    row: list[Shown] = []
    top = largest = 0.0
    for word in sorted(words, key=lambda word: (-word.y, word.x0)):
        if row and top - word.y > _SAME * max(largest, word.size):
            yield sorted(row, key=lambda word: word.x0)
            row = []
        if not row:
            top, largest = word.y, 0.0
        row.append(word)
        largest = max(largest, word.size)
    if row:
        yield sorted(row, key=lambda word: word.x0)


def _pieces(row: Sequence[Shown]) -> Iterator[Line]:
    """A row, divided where a gap is so wide that the next column may begin."""
    piece: list[Shown] = []
    end = 0.0
    for word in row:
        if not word.text.strip():
            continue
        if piece and word.x0 - end > _APART * max(piece[-1].size, word.size):
            yield _line(piece)
            piece = []
        end = word.x1 if not piece else max(end, word.x1)
        piece.append(word)
    if piece:
        yield _line(piece)


def _line(words: Sequence[Shown]) -> Line:
    """Words side by side as one line; what is shown twice is read once, the mark of a note not at all."""
    weights = Counter[float]()
    for word in words:
        weights[round(word.size, 1)] += len(word.text)
    size = max(weights, key=lambda size: (weights[size], size))
    base = median(word.y for word in words if round(word.size, 1) == size)
    written = ""
    last: Shown | None = None
    for word in words:
        if last and word.text == last.text and abs(word.x0 - last.x0) < _TWICE * size:
            continue
        text = word.text
        if (
            written
            and word.size <= _MARK * size
            and word.y > base + _RAISED_BY * size
            and _NOTE.fullmatch(text.strip())
        ):
            if _NOTED.search(written.rstrip()):
                continue
            text = text.translate(_RAISED)
        if last and word.x0 - last.x1 > _SPACE * min(size, word.size) and not written.endswith(" "):
            written += " "
        written += text
        last = word
    text = _BULLET.sub("•", " ".join(clean(written.translate(_PLAIN)).split()))
    return Line(text, words[0].x0, max(word.x1 for word in words), base, size, any(word.running for word in words))


def _joined(pieces: Sequence[Line]) -> Iterator[Line]:
    """Pieces of one height as one line, from left to right."""
    row: list[Line] = []
    for piece in pieces:
        if row and abs(row[0].y - piece.y) > _SAME * max(row[0].size, piece.size):
            yield _side_by_side(row)
            row = []
        row.append(piece)
    if row:
        yield _side_by_side(row)


def _side_by_side(row: list[Line]) -> Line:
    row.sort(key=lambda piece: piece.x0)
    main = max(row, key=lambda piece: len(piece.text))
    text = " ".join(piece.text for piece in row)
    apart = any(right.x0 - left.x1 > _CELL * main.size for left, right in pairwise(row))
    return Line(text, row[0].x0, max(p.x1 for p in row), main.y, main.size, any(p.running for p in row), apart)


def _gutter(pieces: Sequence[Line]) -> tuple[int, int, float] | None:
    """The stretch of `pieces` (first, one past the last) that a gutter at `x` divides into columns of prose, if any.

    Of several, the one with most lines beside each other; no piece of the stretch crosses it.
    """
    best: tuple[int, int, int, float] | None = None
    edges = Counter(round(piece.x0 - 1) for piece in pieces)  # a column has an edge at which its lines begin
    for x in sorted(edge for edge, lines in edges.items() if lines >= _ROWS):
        begin = 0
        for end in (*(i for i, piece in enumerate(pieces) if piece.x0 < x < piece.x1), len(pieces)):
            rows = _beside(pieces[begin:end], x)
            if rows >= _ROWS and (best is None or rows > best[0]):
                best = rows, begin, end, x
            begin = end + 1
    return best[1:] if best else None


def _beside(pieces: Sequence[Line], x: float) -> int:
    """How many lines of prose stand beside each other on either side of `x`, 0 where these are no columns."""
    left = list(_joined([piece for piece in pieces if piece.x1 <= x]))
    right = list(_joined([piece for piece in pieces if piece.x0 >= x]))
    if min(len(left), len(right)) < _ROWS:
        return 0
    top = min(left[0].y, right[0].y) + left[0].size
    foot = max(left[-1].y, right[-1].y) - left[0].size
    left, right = ([line for line in side if foot < line.y < top] for side in (left, right))
    if min(len(left), len(right)) < _ROWS or not (_prose(left) and _prose(right)):
        return 0
    gap = min(line.x0 for line in right) - max(line.x1 for line in left)
    return min(len(left), len(right)) if gap >= _GUTTER * median(line.size for line in (*left, *right)) else 0


def _prose(column: Sequence[Line]) -> bool:
    """True for lines that are long enough, and full enough, to be the column of a text and not of a table."""
    width = max(piece.x1 for piece in column) - min(piece.x0 for piece in column)
    full = sum(piece.x1 - piece.x0 >= _FULL * width for piece in column)
    return full >= _FILLED * len(column) and sum(len(piece.text) for piece in column) >= _LETTERS * len(column)
