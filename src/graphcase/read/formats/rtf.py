"""Rich text: control words read one by one; notes at the end, deleted and hidden text left out.

What the words mean: Microsoft's Rich Text Format Specification 1.9.1. The package striprtf reads the words of a body,
too, but loses notes and text boxes, keeps what was deleted or hidden, and writes addresses of links into sentences.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import Literal

from ..flow import Flow
from ..reader import Broken, Draft, Reader
from ._office import drafted
from ._rtf_words import ENDS, PAGES, READ, SIGNS, SYMBOLS, UNREAD

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,20})? ?"  # a control word
    rb"|\\'([0-9a-fA-F]{2})"  # a byte in the font's code page
    rb"|\\([^a-zA-Z])"  # a control symbol
    rb"|([{}])"
    rb"|([^\\{}\r\n\0]+)"
    rb"|[\r\n\0]+|\\"
)
_DEEPEST = 1000  # groups within one another
_ANSI = "cp1252"
Sink = Literal["", "title", "author", "style"]
_PROPERTIES: dict[str, Sink] = {"title": "title", "author": "author"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds until the group ends."""

    unread: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int = -1
    skip: int = 1  # characters that stand for one in Unicode, for readers who know none
    sink: Sink = ""  # where words go that are not the document's
    place: Literal["", "note", "box"] = ""  # what ends with the group


@dataclass(slots=True)
class _Paragraph:
    """The properties of the paragraph that is open."""

    cell: bool = False
    item: bool = False
    style: int = -1
    outline: bool = False


@dataclass(slots=True)
class _Table:
    """Which of a table is open in the document, a note or a box."""

    table: bool = False
    cell: bool = False


@dataclass(slots=True)
class _Reading:
    """One document on its way to text."""

    flow: Flow = field(default_factory=Flow)
    said: dict[str, str] = field(default_factory=dict)
    state: _State = _State()
    groups: list[_State] = field(default_factory=list)
    paragraph: _Paragraph = field(default_factory=_Paragraph)
    tables: list[_Table] = field(default_factory=lambda: [_Table()])
    page: str = _ANSI
    pages: dict[int, str] = field(default_factory=dict)  # by font
    default_font: int = -1
    styles: dict[int, str] = field(default_factory=dict)  # their names
    defined: int = 0  # the style that is being named
    bytes_: bytearray = field(default_factory=bytearray)  # not yet decoded: a character may need two
    to_skip: int = 0
    starred: bool = False  # the next word may be unknown, and its group then is not for us

    def read(self, data: bytes) -> None:
        """Read the whole document."""
        position = 0
        while found := _TOKEN.match(data, position):
            position = found.end()
            word, number, code, symbol, brace, words = found.groups()
            if word is None and code is None and words is None and symbol is None and brace is None:
                continue  # the end of a line means nothing
            if code is not None or words is not None:
                self._characters(bytes.fromhex(code.decode()) if code is not None else words)
                continue
            self._decoded()
            if word == b"bin":
                position += min(max(0, int(number or 0)), len(data))
            elif word is not None:
                self._word(word.decode().lower(), None if number is None else int(number))
            elif symbol is not None:
                self._symbol(symbol)
            elif brace == b"{":
                self._begin()
            elif not self._end():
                break
        self._decoded()
        while self.groups:  # the document broke off
            self._end()
        self._end_table()

    def _begin(self) -> None:
        self.to_skip = 0
        if len(self.groups) >= _DEEPEST:
            raise Broken(f"not readable: its groups are nested more than {_DEEPEST} deep", "open it and save it anew")
        self.groups.append(self.state)
        self.state = replace(self.state, place="")

    def _end(self) -> bool:
        """End a group; False if it was the document."""
        self.to_skip, self.starred = 0, False
        if not self.groups:
            return False
        if self.state.place:
            self._end_table()
            self.tables.pop()
            if self.state.place == "note":
                self.flow.notes(self.flow.note())
            else:
                self.flow.box()
        self.state = self.groups.pop()
        return bool(self.groups)

    def _characters(self, words: bytes) -> None:
        skipped = min(self.to_skip, len(words))
        self.to_skip -= skipped
        self.starred = False
        self.bytes_ += words[skipped:]

    def _decoded(self) -> None:
        if self.bytes_:
            self._write(self.bytes_.decode(self.pages.get(self.state.font, self.page), "replace"))
            self.bytes_.clear()

    def _write(self, words: str) -> None:
        if self.state.sink == "style":
            self.styles[self.defined] = self.styles.get(self.defined, "") + words.lower()
        elif self.state.sink:
            self.said[self.state.sink] = self.said.get(self.state.sink, "") + words
        elif not (self.state.unread or self.state.hidden or self.state.deleted):
            self._in_place()
            self.flow.write(words)

    def _in_place(self) -> None:
        """Words go into a cell, or behind the table that has ended."""
        here = self.tables[-1]
        if self.paragraph.cell:
            if not here.table:
                self.flow.open()
            if not here.cell:
                self.flow.open()
            here.table = here.cell = True
        else:
            self._end_table()

    def _end_table(self) -> None:
        here = self.tables[-1]
        if here.cell:
            self.flow.cell()
        if here.table:
            self.flow.table()
        here.table = here.cell = False

    def _symbol(self, symbol: bytes) -> None:
        if self.to_skip:
            self.to_skip -= 1
        elif symbol == b"*":
            self.starred = True
        elif symbol in b"\r\n":
            self._word("par", None)
        elif symbol in SYMBOLS:
            self._write(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        """Heed one control word."""
        starred, self.starred = self.starred, False
        if self.to_skip and word not in ENDS:
            self.to_skip -= 1
        elif word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self.to_skip = self.state.skip
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif self._of_characters(word, number) or self._of_fonts(word, number):
            return
        elif word in UNREAD or (starred and word not in READ):
            self.state = replace(self.state, unread=True)
            if word in {"listtext", "pntext"}:
                self.paragraph.item = True
        elif word in _PROPERTIES and self.state.unread:
            self.state = replace(self.state, sink=_PROPERTIES[word])
        elif word == "stylesheet":
            self.state = replace(self.state, unread=True, sink="style")
        elif not self.state.unread:
            self._of_paragraphs(word, number)
        elif self.state.sink == "style" and word == "s":
            self.defined = number or 0

    def _of_characters(self, word: str, number: int | None) -> bool:
        """Heed what says how characters look, or how many stand for one."""
        on = number != 0
        if word == "plain":
            self.state = replace(self.state, hidden=False, deleted=False, font=self.default_font)
        elif word == "v":
            self.state = replace(self.state, hidden=on)
        elif word == "deleted":
            self.state = replace(self.state, deleted=on)
        elif word == "uc":
            self.state = replace(self.state, skip=max(0, number or 0))
        else:
            return False
        return True

    def _of_fonts(self, word: str, number: int | None) -> bool:
        """Heed what says in which code page bytes are."""
        if number is None:
            self.page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(word, self.page)
            return word in {"mac", "pc", "pca"}
        if word == "f":
            self.state = replace(self.state, font=number)
        elif word == "deff":
            self.default_font = number
        elif word == "fcharset":
            if number in PAGES:
                self.pages[self.state.font] = PAGES[number]
        elif word == "ansicpg":
            self.page = _known(f"cp{number}") or self.page
        else:
            return False
        return True

    def _of_paragraphs(self, word: str, number: int | None) -> None:
        if word == "pard":
            self.paragraph = _Paragraph()
        elif word == "intbl":
            self.paragraph.cell = True
        elif word == "s":
            self.paragraph.style = number or 0
        elif word == "outlinelevel":
            self.paragraph.outline = True
        elif word in ENDS:
            self._in_place()
            self._end_paragraph()
        elif word in {"cell", "nestcell", "row"}:
            self._of_tables(word)
        elif word in {"footnote", "shptxt"}:
            self.state = replace(self.state, place="note" if word == "footnote" else "box")
            self.flow.open()
            self.tables.append(_Table())
            self.paragraph = _Paragraph()

    def _of_tables(self, word: str) -> None:
        if word == "row":
            if self.tables[-1].table:
                self.flow.row()
        else:
            self.paragraph.cell = True
            self._in_place()
            if word == "nestcell":
                self.flow.paragraph()
            else:
                self.flow.cell()
                self.tables[-1].cell = False

    def _end_paragraph(self) -> None:
        name = self.styles.get(self.paragraph.style, "").rstrip("; ")
        if name == "title" or self.paragraph.outline or name.startswith("heading "):
            self.flow.heading(name == "title")
        else:
            self.flow.paragraph(self.paragraph.item)
        self.paragraph.item = False


def _known(page: str) -> str:
    """`page` if Python can decode it, else ""."""
    try:
        codecs.lookup(page)
    except LookupError:
        return ""
    return page


def draft(data: bytes) -> Draft:
    """The document's text, and its title and author. Raises Broken."""
    data = data.lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if not data.startswith(b"{\\rtf"):
        raise Broken("not RTF: it does not begin with {\\rtf", "if it is plain text, name it .txt")
    reading = _Reading()
    reading.read(data)
    return drafted(reading.flow, reading.said.get("title", ""), reading.said.get("author", ""))


READER = Reader((".rtf",), draft)
