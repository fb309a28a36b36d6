"""The running text of a document, as its format tells it from beginning to end: paragraphs, rows, boxes, notes.

What stands in the middle of a sentence and is not of it, as a footnote or a text box, comes after: a box behind its
paragraph, the notes behind everything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..names import fold

_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, *range(0x09), *range(0x0E, 0x20), 0x7F])
_CLEAN = {**_SPACES, **_UNSEEN, 0x2011: "-", 0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_GAPS = re.compile(" {2,}")
_WHITE = re.compile(r"[ \t\r\n\f]+")
_CELL = 40  # words: a cell that holds more lays out a page, and is read as paragraphs
_OPENING = 12  # blocks among which a title stands


@dataclass(slots=True)
class _Place:
    """Where words go: the document itself, a note, a box, a cell, or (as a holder of cells) a table."""

    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # of the paragraph that is open
    after: list[str] = field(default_factory=list)  # boxes that are tied to it
    cells: list[list[str]] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)


def clean(words: str) -> str:
    """`words` as they are read: one kind of space, no hyphen that only shows where a word may be divided."""
    lines = (_GAPS.sub(" ", line).strip() for line in words.translate(_CLEAN).split("\n"))
    return "\n".join(line for line in lines if line)


def flowing(words: str) -> str:
    """`words` of a format in which white space only divides them: each run of it is a space."""
    return _WHITE.sub(" ", words)


class Flow:
    """Takes a document down. What is opened (a box, a note, a table, a cell) must be shut; `text` is what there is."""

    def __init__(self) -> None:
        self._places = [_Place()]
        self._notes: list[str] = []
        self._title = ""
        self._heading = ""

    def write(self, words: str) -> None:
        """Add to the open paragraph."""
        self._places[-1].words.append(words)

    def paragraph(self, item: bool = False) -> bool:
        """End the open paragraph; `item` where it begins an item of a list. False if there are no words in it."""
        place = self._places[-1]
        words = clean("".join(place.words))
        place.words.clear()
        if words:
            place.blocks.append(f"- {words}" if item else words)
        place.blocks.extend(place.after)
        place.after.clear()
        return bool(words)

    def heading(self, title: bool = False) -> None:
        """End the open paragraph, which is a heading, or the `title`; it is one line."""
        place = self._places[-1]
        words = " ".join(clean("".join(place.words)).split())
        place.words[:] = [words]
        if len(self._places) == 1 and len(place.blocks) < _OPENING:
            self._title = self._title or (words if title else "")
            self._heading = self._heading or words
        self.paragraph()

    def open(self) -> None:
        """A box, a note, a table or a cell begins."""
        self._places.append(_Place())

    def _shut(self) -> _Place:
        self.paragraph()
        self.row()
        self._lines(self._places[-1])
        return self._places.pop()

    def box(self) -> None:
        """A text box ends: it stands behind the paragraph that it is tied to."""
        blocks = self._shut().blocks
        self._places[-1].after.extend(blocks)

    def note(self) -> list[str]:
        """A footnote ends: it stands behind everything. Returned, and no longer here, for who must put it in order."""
        return self._shut().blocks

    def notes(self, blocks: list[str]) -> None:
        """Put a note behind everything that is there."""
        self._notes.extend(blocks)

    def cell(self) -> None:
        """A cell ends."""
        blocks = self._shut().blocks
        self._places[-1].cells.append(blocks)

    def row(self) -> None:
        """A row ends: one line, or the paragraphs of its cells where they are no words of a table but a page."""
        place = self._places[-1]
        cells = place.cells[:]
        place.cells.clear()
        while cells and not cells[-1]:
            cells.pop()
        if sum(map(bool, cells)) == 1 or any(sum(len(block.split()) for block in blocks) > _CELL for blocks in cells):
            self._lines(place)
            place.blocks.extend(block for blocks in cells for block in blocks)
        elif cells:
            place.rows.append(" ".join(" | ".join(" ".join(blocks) for blocks in cells).split()))

    def table(self) -> None:
        """A table ends."""
        blocks = self._shut().blocks
        self._places[-1].blocks.extend(blocks)

    @staticmethod
    def _lines(place: _Place) -> None:
        """The rows that are there make a block of lines."""
        if place.rows:
            place.blocks.append("\n".join(place.rows))
            place.rows.clear()

    @property
    def text(self) -> str:
        """All of it, with a blank line between paragraphs; the notes last."""
        while len(self._places) > 1:  # the document broke off within
            self._places[-2].blocks.extend(self._shut().blocks)
        self.paragraph()
        self.row()
        self._lines(self._places[0])
        return "\n\n".join([*self._places[0].blocks, *self._notes])

    def title(self, said: str = "") -> str:
        """The title: the paragraph that has its style, else what the file's properties say (`said`) if the document
        begins with it, else its first heading; "" if the text must tell by itself."""
        said = " ".join(clean(said).split())
        first = {fold(block) for block in self._places[0].blocks[:_OPENING]}
        return self._title or (said if said and fold(said) in first else "") or self._heading
