"""A text's paragraphs: divided by blank lines, and by line ends except where lines are wrapped at a width."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, pairwise

from . import rules

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+")
_LIST = re.compile(r"\s{0,8}(?:[-•*–†]|\[?\(?\d{1,3}[\].)])\s")
_END = re.compile(r"[.!?…][\"”’'»)\]*_]*$")
_LAST = re.compile(r"([\w.]{1,12})\.[\"”’'»)\]*_]*$")
_SEEN = 400  # characters of a paragraph that patterns see: no input can make them slow
_WIDEST = 110  # no text is hard-wrapped at more
_RAGGED = 12  # characters by which a wrapped line may fall short inside of a sentence


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: where it stands (no outer space), and what its kind is judged by.

    `head` and `tail` are its first and last 400 characters with single spaces. `heading` is markdown's mark.
    """

    start: int
    end: int
    head: str = field(repr=False)
    tail: str = field(repr=False)
    words: int
    lower: float  # the share of words that begin in lower case
    sentence: bool  # it ends as a sentence does
    heading: bool = False
    item: bool = False  # of a list

    @property
    def prose(self) -> bool:
        """True for running text; False for titles, labels, names, links and dates."""
        return not self.heading and ((self.sentence and self.words >= 6 and self.lower >= 0.3) or self.words >= 30)


def paragraphs(text: str, start: int = 0, aside: Sequence[tuple[int, int]] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` from `start` on, in order, without the lines of the spans `aside`."""
    blocks = list(_blocks(text, start, aside))
    width = _width(text, blocks)
    return tuple(_paragraph(text, first, last) for block in blocks for first, last in _joined(text, block, width))


def _blocks(text: str, start: int, aside: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without a blank one, or one of `aside`, between them; each as (start, end) without outer space."""
    block: list[tuple[int, int]] = []
    position = start
    spans = deque(aside)
    for found in chain(_BREAK.finditer(text, start), (None,)):
        end = found.start() if found else len(text)
        line = text[position:end]
        stripped = line.strip()
        while spans and spans[0][1] <= position:
            spans.popleft()
        if stripped and not (spans and spans[0][0] <= position):
            first = position + len(line) - len(line.lstrip())
            block.append((first, first + len(stripped)))
        elif block:
            yield block
            block = []
        position = found.end() if found else end
    if block:
        yield block


def _width(text: str, blocks: list[list[tuple[int, int]]]) -> int:
    """The column at which the text is hard-wrapped, or 0 if it is not."""
    pairs = [(left, right) for block in blocks for left, right in pairwise(block)]
    lengths = sorted(left[1] - left[0] for left, _ in pairs)
    if len(lengths) < 3:
        return 0
    if sum(text[right[0]].islower() for _, right in pairs) < 0.4 * len(pairs):
        return 0  # where a width alone ends the lines, most begin within a sentence; headlines of a list do not
    width = lengths[int(0.95 * (len(lengths) - 1))]
    full = sum(_full(text, left, right, width) for left, right in pairs)
    return width if 40 <= width <= _WIDEST and full >= 0.6 * len(pairs) else 0


def _full(text: str, left: tuple[int, int], right: tuple[int, int], width: int) -> bool:
    """True if the first word of `right` would not have fitted into the line `left`.

    Where a sentence ends with `left`, a paragraph may end there, too, and the line must be full to the last character.
    """
    ragged = 0 if _END.search(text[max(left[0], left[1] - 12) : left[1]]) else _RAGGED
    word = text[right[0] : min(right[1], right[0] + 40)].split(maxsplit=1)[0]
    return left[1] - left[0] + 1 + len(word) > width - ragged


def _joined(text: str, block: list[tuple[int, int]], width: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of one block: its lines, with wrapped ones joined."""
    first = previous = block[0]
    for line in block[1:]:
        if not _wrapped(text, previous, line, width):
            yield first[0], previous[1]
            first = line
        previous = line
    yield first[0], previous[1]


def _wrapped(text: str, left: tuple[int, int], right: tuple[int, int], width: int) -> bool:
    """True if `right` goes on with the paragraph of `left`."""
    if _LIST.match(text, right[0]) or _HEADING.match(text, right[0]) or _HEADING.match(text, left[0]):
        return False
    if width and _full(text, left, right, width):
        return True
    goes_on = text[right[0]].islower() and not _END.search(text[max(left[0], left[1] - 12) : left[1]])
    return goes_on and 40 <= left[1] - left[0] <= _WIDEST


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    mark = _HEADING.match(text, start, end)
    start = mark.end() if mark else start
    content = text[start:end]
    tokens = content.split()
    lettered = [token for token in tokens if any(map(str.isalpha, token[:3]))]
    tail = " ".join(content[-_SEEN:].split())
    return Paragraph(
        start=start,
        end=end,
        head=" ".join(content[: 2 * _SEEN].split())[:_SEEN],
        tail=tail,
        words=len(tokens),
        lower=sum(token.lstrip("\"'“‘(")[:1].islower() for token in lettered) / max(1, len(lettered)),
        sentence=_ends(tail),
        heading=mark is not None,
        item=_LIST.match(text, start) is not None,
    )


def _ends(tail: str) -> bool:
    """True if `tail` ends a sentence: "was held." does, "in the U.S." and "Acme Inc." do not."""
    if not _END.search(tail):
        return False
    last = _LAST.search(tail)
    return last is None or last[1].lower() not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return rules.words("abbreviations")
