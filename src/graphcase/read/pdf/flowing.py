"""Lines to paragraphs, also over the ends of columns and pages, and where in the text each page begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .hyphens import Hyphens
from .lines import Column, Line

_SIZES = 0.12  # of a type size: what differs by more is another kind of text
_GAP = 1.3  # of the usual distance of lines: a wider one parts paragraphs
_LOOSE = 2.0  # of the type size: lines of one paragraph stand no further apart
_INDENT = 0.7  # of the type size
_SPARE = 0.6  # of the type size: a word fits into a line that has so much more room
_BLANK = 0.25  # of the type size: a space
_CENTRED = 1.0  # of the type size: the margins of a centred line differ by less
_HEADING = 1.15  # of the size of most text
_END = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_ITEM = re.compile(r"(?:[-•▪●○■–*†‡§]|\(?\d{1,3}[.)]|\(?[a-z]\)|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z]))\s?")
_LEADERS = re.compile(r"(?:\. ?){5}[\divxlc]{0,6}$")  # a line of a table of contents


@dataclass(frozen=True, slots=True)
class Flow:
    """The text of a document, where the text proper begins (after what runs over its pages), and where each page."""

    text: str = field(repr=False)
    begin: int
    pages: tuple[int, ...]


@dataclass(slots=True)
class _Paragraph:
    """The lines of a paragraph so far, each with its page, and the left and right edge of their column."""

    lines: list[Line]
    numbers: list[int]
    edges: tuple[float, float]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    def margins(self, line: Line) -> tuple[float, float]:
        """How far a line stands from the left and the right edge."""
        return line.x0 - self.edges[0], self.edges[1] - line.x1


def flow(pages: Sequence[Sequence[Column]], above: Sequence[str]) -> Flow:
    """The text of `pages`, with the lines `above` before it; a blank line divides its paragraphs."""
    lines = [line for page in pages for column in page for line in column]
    paragraphs = _Setting(lines).paragraphs(pages)
    return _written(paragraphs, Hyphens(line.text for line in lines), above, len(pages))


class _Setting:
    """How a document is set: the size of most of its text, and how far apart its lines stand."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes = Counter[float]()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        self.body = max(sizes, key=lambda size: (sizes[size], size), default=0.0)

    def paragraphs(self, pages: Sequence[Sequence[Column]]) -> list[_Paragraph]:
        """The paragraphs of all pages, in order."""
        found: list[_Paragraph] = []
        for number, page in enumerate(pages):
            for column in page:
                fresh = self._column(column, number)
                place = self._open(found, fresh[0])
                if place is not None:
                    found.append(found.pop(place))  # what stood between, notes at the foot, comes before it
                    found[-1].lines.extend(fresh[0].lines)
                    found[-1].numbers.extend(fresh[0].numbers)
                    found[-1].edges = fresh[0].edges
                    fresh = fresh[1:]
                found.extend(fresh)
        return found

    def _column(self, column: Column, number: int) -> list[_Paragraph]:
        edges = min(line.x0 for line in column), max(line.x1 for line in column)
        spacing = _spacing(column)
        found = [_Paragraph([column[0]], [number], edges)]
        for line in column[1:]:
            if self._parted(found[-1], line, spacing):
                found.append(_Paragraph([line], [number], edges))
            else:
                found[-1].lines.append(line)
                found[-1].numbers.append(number)
        return found

    def _parted(self, paragraph: _Paragraph, line: Line, spacing: float) -> bool:
        """True if `line`, the next of its column, begins another paragraph."""
        above = paragraph.last
        gap = (above.y - line.y) / max(above.size, line.size)
        if _differ(above.size, line.size) or not 0 < gap <= min(_LOOSE, _GAP * spacing) or _ITEM.match(line.text):
            return True
        if above.row or line.row or _LEADERS.search(above.text):
            return True
        goes_on = line.text[:1].islower() and not _END.search(above.text)
        step = (line.x0 - above.x0) / line.size
        if step > _INDENT:  # a paragraph's first line, or what hangs below the first line of an item
            hangs = len(paragraph.lines) == 1 and (goes_on or _ITEM.match(above.text) or not _fits(line, paragraph))
            return not hangs
        if step < -_INDENT and len(paragraph.lines) > 1:
            return not goes_on
        return not goes_on and _fits(line, paragraph)

    def _open(self, found: Sequence[_Paragraph], fresh: _Paragraph) -> int | None:
        """The index of the paragraph that `fresh`, the first of a new column, goes on with; None if it begins there.

        Between the two may stand what is set smaller: notes at the foot of the column before.
        """
        begin = fresh.lines[0]
        if not found or begin.size > _HEADING * self.body or _ITEM.match(begin.text):
            return None
        page = found[-1].numbers[-1]
        for index in range(len(found) - 1, -1, -1):
            paragraph = found[index]
            if paragraph.numbers[-1] != page or paragraph.last.size > _HEADING * self.body:
                return None
            if not _differ(paragraph.last.size, begin.size):
                goes_on = begin.text[:1].islower() or not _fits(begin, paragraph)
                return index if goes_on and not _END.search(paragraph.last.text) else None
            if paragraph.last.size > begin.size:
                return None
        return None


def _spacing(column: Column) -> float:
    """How far apart the lines of a column stand, in type sizes: a low quartile, as some gaps part paragraphs."""
    gaps = sorted((a.y - b.y) / a.size for a, b in pairwise(column) if a.size and 0 < a.y - b.y <= _LOOSE * a.size)
    return gaps[len(gaps) // 4] if gaps else _LOOSE


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > _SIZES * max(one, other)


def _fits(line: Line, paragraph: _Paragraph) -> bool:
    """True if the first word of `line` would have fitted into the line above, which therefore was ended on purpose."""
    word = line.text.split(maxsplit=1)[0]
    width = (line.x1 - line.x0) * len(word) / len(line.text)
    left, right = paragraph.margins(paragraph.last)
    centred = all(_centred(paragraph.margins(one), line.size) for one in (paragraph.last, line))
    return (_BLANK + _SPARE) * line.size + width < right + (left if centred else 0)


def _centred(margins: tuple[float, float], size: float) -> bool:
    left, right = margins
    return left > _INDENT * size and abs(left - right) < _CENTRED * size


def _written(paragraphs: Sequence[_Paragraph], hyphens: Hyphens, above: Sequence[str], count: int) -> Flow:
    out = ["\n".join(above)] if above else []
    at = begin = sum(map(len, out))
    begins = [0]
    for paragraph in paragraphs:
        if out:
            out.append("\n\n")
            at += 2
        for index, (line, number) in enumerate(zip(paragraph.lines, paragraph.numbers, strict=True)):
            begins.extend([at] * (number + 1 - len(begins)))
            last = index + 1 == len(paragraph.lines)
            words = line.text if last else hyphens.joined(line.text, paragraph.lines[index + 1].text)
            out.append(words)
            at += len(words)
    begins.extend([at] * (count - len(begins)))
    return Flow("".join(out), begin, tuple(begins))
