"""Chapters of a book as they are told: XHTML to paragraphs, notes to the end, page numbers and contents left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..flow import Flow, flowing

_BLOCKS = frozenset(
    {
        *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "section", "article", "main", "header"),
        *(
            "footer",
            "aside",
            "figure",
            "figcaption",
            "caption",
            "address",
            "hr",
            "body",
            "center",
            "details",
            "summary",
        ),
    }
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD = frozenset(
    {
        *("head", "script", "style", "nav", "svg", "template", "iframe", "object", "audio", "video", "noscript"),
        *("rt", "rp", "annotation", "annotation-xml", "button", "form"),
    }
)
_EMPTY = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "wbr", "area", "base", "col", "embed", "source", "track"}
)
_UNREAD_TYPES = frozenset({"pagebreak", "noteref", "toc", "landmarks", "page-list", "loi", "lot", "index", "backlink"})
_NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARKED = 500  # characters of an attribute that are looked at


class Chapters:
    """Listens to one chapter after the other."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._path: list[tuple[str, bool]] = []  # the open elements, and whether each opened a note
        self._unread = 0  # elements deep in what is not read
        self._cells = 0
        self._item = False  # the next paragraph begins an item of a list

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name in _EMPTY:
            self._empty(name)
            return
        said = {attributes.get("epub:type", ""), attributes.get("role", "")}
        types = {word for words in said for word in words[:_MARKED].lower().split()}
        if self._unread or name in _UNREAD or types & _UNREAD_TYPES or self._hides(name, attributes):
            self._unread += 1
            self._path.append((name, False))
            return
        note = bool(types & _NOTE_TYPES) and name not in _HEADINGS
        if name in _BLOCKS or name in _HEADINGS or note:
            self._paragraph()
        if note or name in {"table", "td", "th"}:
            self._paragraph()
            self.flow.open()
        if name == "li":
            self._item = not note
        self._path.append((name, note))

    def end(self, name: str) -> None:
        """An element ends, and with it those within that never did."""
        if name in _EMPTY or name not in {one for one, _ in self._path}:
            return
        last = ""
        while last != name:
            last, note = self._path.pop()
            if self._unread:
                self._unread -= 1
            else:
                self._close(last, note)

    def _close(self, name: str, note: bool) -> None:
        if name in _HEADINGS:
            self.flow.heading()
            self._item = False
        elif name in _BLOCKS or note:
            self._paragraph()
        if note:
            self.flow.notes(self.flow.note())
        elif name in {"td", "th"}:
            self._paragraph()
            self.flow.cell()
        elif name == "tr":
            self.flow.row()
        elif name == "table":
            self.flow.table()

    def data(self, words: str) -> None:
        """Words."""
        if not self._unread:
            pre = any(name == "pre" for name, _ in self._path[-3:])
            self.flow.write(words if pre else flowing(words))

    def _paragraph(self) -> None:
        if self.flow.paragraph(self._item):
            self._item = False

    def _empty(self, name: str) -> None:
        if name == "br" and not self._unread:
            self.flow.write("\n")
        elif name == "hr" and not self._unread:
            self._paragraph()

    def _hides(self, name: str, attributes: Mapping[str, str]) -> bool:
        """True for what is not shown, and for the number of a note: a raised link to a place in the book."""
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")[:_MARKED]):
            return True
        around = self._path[-1][0] if self._path else ""
        raised = (name == "sup" and around == "a") or (name == "a" and around == "sup")
        return raised and (name == "sup" or "#" in attributes.get("href", ""))
