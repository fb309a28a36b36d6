"""OpenDocument text, as an archive or as one flat XML file; read as it streams, notes at the end.

What the elements mean: OASIS OpenDocument 1.3, part 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..flow import Flow, flowing
from ..markup import hear
from ..reader import Broken, Draft, Reader
from ..unpack import PROTECTED
from ._office import Properties, drafted, opened, properties

_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_UNREAD = frozenset(
    {
        *("tracked-changes", "annotation", "note-citation", "ruby-text", "forms", "master-styles"),
        *("table-of-content", "alphabetical-index", "user-index", "illustration-index", "table-index", "object-index"),
        *("hidden-text", "hidden-paragraph", "script", "event-listeners", "binary-data"),
    }
)
_TOLD_OF = frozenset({"title", "desc"})  # of a picture; within a line, the document's title as a field
_BOXES = frozenset({"text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "caption"})
_PARAGRAPHS = frozenset({"p", "h"})
_CHAIN = 20  # styles that may be based on one another


@dataclass(slots=True)
class _Style:
    parent: str = ""
    hidden: bool = False


class _Story:
    """Listens to content.xml or to a flat document, of which it hears the properties too."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.said = Properties()
        self._path: list[str] = []
        self._unread = 0  # elements deep in what is not read
        self._meta = 0
        self._styles: dict[str, _Style] = {}
        self._style = _Style()
        self._paragraphs: list[str] = []  # their styles
        self._items: list[bool] = []  # the list items that are open: True before their first paragraph
        self._region = ""  # of the text: the change that is told of
        self._deletions: set[str] = set()
        self._deleted = 0  # deletions that are shown and open

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._path.append(name)
        if self._meta or name == "meta":
            self._meta += 1
            self.said.start(name, attributes)
        elif self._unread or name in _UNREAD or self._hides(name, attributes):
            self._unread += 1
            self._change(name, attributes)
        elif name in _PARAGRAPHS:
            self._paragraphs.append(attributes.get("style-name", ""))
        elif name in _BOXES or name in {"table", "table-cell", "note-body"}:
            self.flow.open()
        elif name in {"list-item", "list-header"}:
            self._items.append(name == "list-item")
        elif name in {"style", "text-properties"}:
            self._define(name, attributes)
        elif name in {"change-start", "change-end"}:
            if attributes.get("change-id") in self._deletions:
                self._deleted += 1 if name == "change-start" else -1
        elif self._paragraphs:
            self._character(name)

    def end(self, name: str) -> None:
        """An element ends."""
        self._path.pop()
        if self._meta:
            self._meta -= 1
            self.said.end(name)
        elif self._unread:
            self._unread -= 1
        elif name in _PARAGRAPHS:
            self._end_paragraph(name, self._paragraphs.pop())
        elif name in _BOXES:
            self.flow.box()
        elif name == "note-body":
            self.flow.notes(self.flow.note())
        elif name == "table-cell":
            self.flow.cell()
        elif name == "table-row":
            self.flow.row()
        elif name == "table":
            self.flow.table()
        elif name in {"list-item", "list-header"}:
            self._items.pop()

    def data(self, words: str) -> None:
        """Words of a paragraph."""
        if self._meta:
            self.said.data(words)
        elif self._paragraphs and not self._unread and words:
            self._write(flowing(words))

    def _change(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note which changes took words away: where changes are shown, these still stand in the text."""
        if name == "changed-region":
            self._region = attributes.get("id", "")
        elif name == "deletion":
            self._deletions.add(self._region)

    def _write(self, words: str) -> None:
        if words and self._deleted < 1:
            self.flow.write(words)

    def _character(self, name: str) -> None:
        """What an element stands for within a paragraph."""
        if name == "s":
            self._write(" ")
        elif name == "tab":
            self._write("\t")
        elif name == "line-break":
            self._write("\n")

    def _end_paragraph(self, name: str, style: str) -> None:
        item = any(self._items[-1:])
        if self._items:
            self._items[-1] = False
        title = any(named == "Title" for named in self._chain(style))
        if name == "h" or title:
            self.flow.heading(title)
        else:
            self.flow.paragraph(item)

    def _hides(self, name: str, attributes: Mapping[str, str]) -> bool:
        """True for a section, a paragraph or a span that is not shown, and for what is told of a picture."""
        if name == "section":
            return attributes.get("display") == "none" or attributes.get("is-hidden") == "true"
        if name in _TOLD_OF:
            return self._path[-2] not in {"p", "h", "span", "a"}
        if name == "span" or name in _PARAGRAPHS:
            styles = self._chain(attributes.get("style-name", ""))
            return any(self._styles[named].hidden for named in styles if named in self._styles)
        return False

    def _define(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style":
            self._style = _Style(attributes.get("parent-style-name", ""))
            self._styles[attributes.get("name", "")] = self._style
        elif attributes.get("display") == "none":
            self._style.hidden = True

    def _chain(self, style: str) -> list[str]:
        """A style and those that it is based on."""
        chain: list[str] = []
        while style and len(chain) < _CHAIN:
            chain.append(style)
            style = self._styles[style].parent if style in self._styles else ""
        return chain


def draft(data: bytes) -> Draft:
    """The document's text, and its title and maker. Raises Broken."""
    story = _Story()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        hear([data], story)
        return drafted(story.flow, story.said.title, story.said.creator)
    document = opened(data)
    there = document.names
    if "encrypted-package" in there or (_MANIFEST in there and b"encryption-data" in document.read(_MANIFEST)):
        raise Broken(*PROTECTED)
    if _CONTENT not in there:
        raise Broken("not an OpenDocument text: there is no text part in it", "open it, and save it as .odt")
    hear(document.pieces(_CONTENT), story)
    said = properties(document.pieces(_META)) if _META in there else story.said
    return drafted(story.flow, said.title, said.creator)


READER = Reader((".odt", ".ott", ".fodt"), draft)
