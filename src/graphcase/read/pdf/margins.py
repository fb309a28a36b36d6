"""What stands on page after page: running headers and footers, and the numbers of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .lines import Line

_OUTER = 3  # lines from the top, and from the foot, of a page that may run
_BLOCK = 3.0  # of the type size: the lines of a header stand no further apart
_APART = 1.5  # of the type size: the number of a page does not stand right above or below its text
_NEAR = 8.0  # points by which a running line may move from page to page
_OFTEN = 3  # pages on which a line must stand to be one that runs; in a short file, half of its pages
_ALONE = re.compile(r"[\W_]*(?:\d{1,5}|[ivxlc]{1,7})[\W_]*")
_NUMBER = re.compile(r"^[\W_]*(\d{1,5})\b|\b(\d{1,5})[\W_]*$")
_DIGITS = re.compile(r"\d{1,5}")
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
    with only the page's number changing; an outermost line with the number of its page; and a number alone out there.
    """
    often = min(_OFTEN, max(2, len(pages) // 2))
    edges = [_edges([line for line in page if not line.running]) for page in pages]
    firsts = _firsts(edges, often)
    forms = [_Forms({first + index for first in firsts}) for index in range(len(pages))]
    seen = Counter(
        place
        for page, told in zip(edges, forms, strict=True)
        for place in {told.place(line) for edge in page for row in edge for line in row}
    )
    kept: list[tuple[Line, ...]] = []
    ran: dict[str, str] = {}
    for page, ends, told in zip(pages, edges, forms, strict=True):
        runs = {line for line in page if line.running}
        for edge in ends:
            for place, row in enumerate(edge):
                apart = len(edge) < 2 or abs(row[0].y - edge[1][0].y) > _APART * row[0].size
                if place and abs(edge[place - 1][0].y - row[0].y) > _BLOCK * row[0].size:
                    break
                if not (place == 0 and apart and told.number(row)) and all(
                    told.count(seen, line) < often for line in row
                ):
                    break
                runs.update(row)
        kept.append(tuple(line for line in page if line not in runs))
        for line in page:
            if line in runs and sum(map(str.isalpha, line.text)) >= _WORDED:
                ran.setdefault(told.place(line)[0], line.text)
    return Bare(tuple(kept), tuple(ran.values()))


Rows = list[list[Line]]


@dataclass(frozen=True, slots=True)
class _Forms:
    """How the lines of one page look with the numbers that it may have taken out of them."""

    numbers: set[int]

    def place(self, line: Line) -> tuple[str, int]:
        """The line without those numbers, and its height."""
        form = _DIGITS.sub(lambda found: "#" if int(found[0]) in self.numbers else found[0], line.text.casefold())
        return "".join(form.split()), round(line.y / _NEAR)

    def count(self, seen: Counter[tuple[str, int]], line: Line) -> int:
        """The pages on which `line` stands about as high as here."""
        form, height = self.place(line)
        return sum(seen[form, near] for near in (height - 1, height, height + 1))

    def number(self, row: Sequence[Line]) -> bool:
        """True for an outermost row that gives the number of its page, or some number and nothing else."""
        alone = len(row) == 1 and _ALONE.fullmatch(row[0].text.casefold()) is not None
        return alone or not self.numbers.isdisjoint(_told(row))


def _edges(page: Page) -> tuple[Rows, Rows]:
    """The rows of a page from the top, and from the foot, none where it has so few that they are what it says."""
    rows: Rows = []
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


def _firsts(pages: Sequence[tuple[Rows, Rows]], often: int) -> set[int]:
    """What the first page may be numbered, by the numbers in the outermost rows that count the pages."""
    firsts = Counter(
        first
        for index, page in enumerate(pages)
        for first in {number - index for edge in page for row in edge[:1] for number in _told(row)}
    )
    return {first for first, count in firsts.items() if count >= max(often, len(pages) // 3)}
