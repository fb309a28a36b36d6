"""What stands on page after page: running headers and footers, and the numbers of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .lines import Line

_OUTER = 3  # lines from the top, and from the foot, of a page that may run
_NEAR = 8.0  # points by which a running line may move from page to page
_OFTEN = 3  # pages on which a line must stand to be one that runs; in a short file, half of its pages
_ALONE = re.compile(r"[\W_]*(?:\d{1,5}|[ivxlc]{1,7})[\W_]*")
_NUMBER = re.compile(r"^[\W_]*(\d{1,5})\b|\b(\d{1,5})[\W_]*$")
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_WORDED = 3  # letters of a running line that says anything

Page = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Bare:
    """Pages without what runs over them, and the lines that ran, each once, as where it first stood."""

    pages: tuple[tuple[Line, ...], ...]
    running: tuple[str, ...]


def bare(pages: Sequence[Page]) -> Bare:
    """Take away what runs over the pages.

    That is what the file marks as a header or footer; a line near the edge that stands at one height on several pages,
    with only its numbers changing; an outermost line with the number of its page; and a number alone out there.
    """
    often = min(_OFTEN, max(2, len(pages) // 2))
    outer = [[line for edge in _edges(page) for row in edge for line in row] for page in pages]
    seen = Counter(place for lines in outer for place in {_place(line) for line in lines})
    first = _first(pages, often)
    kept: list[tuple[Line, ...]] = []
    ran: dict[str, str] = {}
    for index, page in enumerate(pages):
        runs = {line for line in page if line.running}
        for edge in _edges([line for line in page if not line.running]):
            for place, row in enumerate(edge):
                ends = place == 0 and _numbers(row, index + first)
                if not ends and all(_count(seen, line) < often for line in row):
                    break
                runs.update(row)
        kept.append(tuple(line for line in page if line not in runs))
        for line in page:
            if line in runs and sum(map(str.isalpha, line.text)) >= _WORDED:
                ran.setdefault(_form(line), line.text)
    return Bare(tuple(kept), tuple(ran.values()))


def _edges(page: Page) -> tuple[list[list[Line]], list[list[Line]]]:
    """The rows of a page from the top, and from the foot, none where it has so few that they are what it says."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda line: -line.y):
        if rows and rows[-1][0].y - line.y < line.size / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    reach = min(_OUTER, len(rows) // 2)
    return rows[:reach], rows[len(rows) - reach :][::-1]


def _told(row: Sequence[Line]) -> Iterator[int]:
    """The numbers with which the lines of a row begin or end."""
    for line in row:
        for begin, end in _NUMBER.findall(line.text):
            yield int(begin or end)


def _first(pages: Sequence[Page], often: int) -> int:
    """The number of the first page, by the numbers in the outermost rows; past all numbers where they agree on none."""
    firsts = Counter(
        first
        for index, page in enumerate(pages)
        for first in {number - index for edge in _edges(page) for row in edge[:1] for number in _told(row)}
    )
    first = max(firsts, key=lambda first: (firsts[first], -abs(first)), default=0)
    return first if firsts[first] >= max(often, len(pages) // 3) else 1_000_000


def _numbers(row: Sequence[Line], number: int) -> bool:
    """True for an outermost row that gives the number of its page, or some number and nothing else."""
    return number in _told(row) or (len(row) == 1 and _ALONE.fullmatch(row[0].text.casefold()) is not None)


def _form(line: Line) -> str:
    """A line as it stays from page to page."""
    return "".join(_DIGITS.sub("#", line.text.casefold()).split())


def _place(line: Line) -> tuple[str, int]:
    return _form(line), round(line.y / _NEAR)


def _count(seen: Counter[tuple[str, int]], line: Line) -> int:
    """The pages on which `line` stands about as high as here."""
    form, height = _place(line)
    return sum(seen[form, near] for near in (height - 1, height, height + 1))
