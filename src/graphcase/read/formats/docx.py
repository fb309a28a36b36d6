"""Word: the document read as it streams, its notes at the end; what was deleted or hidden is not read.

The archive's XML is listened to, and not python-docx asked: that holds whole documents in memory, and passes over text
boxes, notes, insertions and content controls. What the elements mean: ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from ..flow import Flow
from ..markup import hear
from ..reader import Broken, Draft, Reader
from ..unpack import Archive
from ._office import Properties, drafted, opened, properties
from ._word_styles import PLAIN, Style, Styles, off

_UNREAD = frozenset(
    {
        *("del", "moveFrom"),  # what a change took away
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange"),  # how it looked before
        *("Fallback", "rt"),  # the same again for older programs; how it is pronounced
    }
)
_WRITTEN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BOXES = frozenset({"txbxContent", "txBody"})
_NOTES = frozenset({"footnote", "endnote"})
_NOTE_PARTS = ("footnotes", "endnotes")


@dataclass(slots=True)
class _Paragraph:
    """The paragraph that is open, by its properties."""

    style: Style = PLAIN
    item: bool | None = None  # None: as its style says
    runs_on: bool = False  # into the next paragraph: its mark was deleted, or it is the next one's large first letter


class _Story:
    """Listens to a document, or to its notes, which are kept by what they are called ("footnote 2")."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.flow = Flow()
        self.cited: list[str] = []
        self.notes: dict[str, list[str]] = {}
        self._styles = styles
        self._path: list[str] = []
        self._unread = 0  # elements deep in what is not read
        self._paragraphs: list[_Paragraph] = []
        self._hidden: list[bool] = []  # of the runs that are open
        self._fields: list[bool] = []  # those that are open: True where the result begins
        self._instructions = 0  # of them whose result has not begun
        self._placeholders: list[bool] = []
        self._note = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._mark(name)
        if self._unread or name in _UNREAD or (name == "sdtContent" and any(self._placeholders[-1:])):
            self._unread += 1
        elif name == "r":
            self._hidden.append(False)
        elif name == "p":
            self._paragraphs.append(_Paragraph())
        elif name in _BOXES or name in {"tbl", "tc"}:
            self.flow.open()
        elif name == "sdt":
            self._placeholders.append(False)
        elif name in _NOTES:
            self._note = f"{name} {attributes.get('id')}"
            self.flow.open()
        elif attributes or name in _WRITTEN or name in {"vanish", "showingPlcHdr"}:
            self._property(name, attributes)
        self._path.append(name)

    def end(self, name: str) -> None:
        """An element ends."""
        self._path.pop()
        if self._unread:
            self._unread -= 1
        elif name == "r":
            self._hidden.pop()
        elif name == "p":
            self._end_paragraph(self._paragraphs.pop())
        elif name in _BOXES:
            self.flow.box()
        elif name == "tc":
            self.flow.cell()
        elif name == "tr":
            self.flow.row()
        elif name == "tbl":
            self.flow.table()
        elif name == "sdt":
            self._placeholders.pop()
        elif name in _NOTES:
            self.notes[self._note] = self.flow.note()

    def data(self, words: str) -> None:
        """Words, of a run or between elements."""
        if self._path[-1] == "t":
            self._write(words)

    def _mark(self, name: str) -> None:
        """Notes that the mark at the paragraph's end was deleted, which is a property of the mark, not a deletion."""
        if name in {"del", "moveFrom"} and self._path[-2:] == ["pPr", "rPr"] and self._paragraphs and not self._unread:
            self._paragraphs[-1].runs_on = True

    def _write(self, words: str) -> None:
        contents = self._paragraphs and self._paragraphs[-1].style.contents
        if not (self._unread or contents or any(self._hidden[-1:]) or self._instructions):
            self.flow.write(words)

    def _property(self, name: str, attributes: Mapping[str, str]) -> None:
        """What an element without content of its own says of the run, the paragraph, or the field around it."""
        value = attributes.get("val", "")
        inside = self._path[-1:]
        if name in _WRITTEN and inside == ["r"]:
            self._write(_WRITTEN[name])
        elif name in {"vanish", "rStyle"} and self._path[-2:] == ["r", "rPr"] and self._hidden:
            hidden = self._styles.get(value, PLAIN).hidden if name == "rStyle" else not off(value)
            self._hidden[-1] = hidden or (self._hidden[-1] and name == "rStyle")
        elif name == "fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif name in {"footnoteReference", "endnoteReference"} and not any(self._hidden[-1:]):
            self.cited.append(f"{name.removesuffix('Reference')} {attributes.get('id')}")
        elif name == "showingPlcHdr" and self._placeholders:
            self._placeholders[-1] = not off(value)
        elif self._paragraphs:
            paragraph = self._paragraphs[-1]
            if name == "pStyle" and inside == ["pPr"]:
                paragraph.style = self._styles.get(value, PLAIN)
            elif name == "numId" and self._path[-2:] == ["pPr", "numPr"]:
                paragraph.item = value != "0"
            elif name == "framePr":
                paragraph.runs_on = attributes.get("dropCap") in {"drop", "margin"}

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
            self._instructions += 1
        elif kind == "separate" and self._fields and not self._fields[-1]:
            self._fields[-1] = True
            self._instructions -= 1
        elif kind == "end" and self._fields:
            self._instructions -= not self._fields.pop()

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        while self._fields and not self._fields[-1]:  # one that never came to its result swallows no more than this
            self._fields.pop()
            self._instructions -= 1
        if paragraph.runs_on:
            return
        if paragraph.style.title or paragraph.style.heading:
            self.flow.heading(paragraph.style.title)
        else:
            self.flow.paragraph(paragraph.style.item if paragraph.item is None else paragraph.item)


class _Relations:
    """Listens to what parts a part has: their paths by kind ("styles"). What lies outside of the archive is no part."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.parts: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A part is named."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            path = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", "")))
            self.parts.setdefault(kind, path.lstrip("/"))

    def end(self, name: str) -> None:
        """Nothing more is said of it."""

    def data(self, words: str) -> None:
        """No words are said here."""


def _parts(document: Archive, part: str) -> dict[str, str]:
    """The parts of `part` ("" for the archive) that are there, by kind."""
    folder, name = posixpath.split(part)
    relations = _Relations(folder)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path in document.names:
        hear(document.pieces(path), relations)
    return {kind: path for kind, path in relations.parts.items() if path in document.names}


def draft(data: bytes) -> Draft:
    """The document's text, and its title and maker. Raises Broken."""
    document = opened(data)
    package = _parts(document, "")
    main = package.get("officeDocument", "word/document.xml")
    if main not in document.names:
        raise Broken("not a Word document: there is no text part in it", "open it, and save it as .docx")
    parts = _parts(document, main)
    styles = Styles()
    if "styles" in parts:
        hear(document.pieces(parts["styles"]), styles)
    by_id = styles.by_id()
    story = _Story(by_id)
    hear(document.pieces(main), story)
    for kind in _NOTE_PARTS:
        cited = [note for note in story.cited if note.split()[0] == kind.removesuffix("s")]
        if cited and kind in parts:
            notes = _Story(by_id)
            hear(document.pieces(parts[kind]), notes)
            story.flow.notes([block for note in cited for block in notes.notes.pop(note, [])])
    core = package.get("core-properties")
    said = properties(document.pieces(core)) if core else Properties()
    return drafted(story.flow, said.title, said.creator)


READER = Reader((".docx", ".docm", ".dotx", ".dotm"), draft)
