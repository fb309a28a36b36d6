"""E-books: the chapters in the order of their spine, read as one article.

One book is one article, as one PDF is: a report's chapters lean on each other ("the mayor" of the third was named in
the first), they have one publisher and one date, and a reporter who cites the book cites its file.
What the parts mean: EPUB 3.3 and Open Packaging Format 2.0.1, of the W3C and the IDPF.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from ...names import fold
from .. import rules
from ..decode import marked, scalar
from ..markup import hear, hear_page
from ..reader import Broken, Draft, Reader
from ..titles import titled
from ..unpack import Archive
from ._chapters import Chapters

_CONTAINER, _RIGHTS = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})["']""")
_FILE = re.compile(r"[^\s\d_.]*+[\d_.]\S*+")  # the name of a file, where nobody gave a title
_HEAD = 1024  # bytes in which a chapter declares its encoding
_LOCKED = ("protected against copying (DRM)", "ask its publisher for a copy without protection")
_NO_BOOK = ("not an EPUB: it does not say which chapters it has", "open it, and save it as EPUB anew")


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the book, as its manifest has it."""

    path: str
    page: bool
    contents: bool


class _Container:
    """Listens to container.xml, which says where the package is, and to encryption.xml, which says what is locked."""

    def __init__(self) -> None:
        self.package = ""
        self.locked: set[str] = set()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A root file or a locked file is named."""
        if name == "rootfile" and not self.package:
            self.package = attributes.get("full-path", "")
        elif name == "CipherReference":
            self.locked.add(unquote(attributes.get("URI", "")))

    def end(self, name: str) -> None:
        """Nothing more is said of it."""

    def data(self, words: str) -> None:
        """No words are said here."""


class _Package:
    """Listens to the package: what the book says of itself, its files, and the order of its chapters."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._files: dict[str, _File] = {}
        self._spine: list[tuple[str, bool]] = []
        self._contents: set[str] = set()
        self._said: dict[str, list[str]] = {}
        self._words: list[str] = []
        self._counts = False  # what is being said is of the whole book

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A file, a chapter, or something that the book says of itself."""
        self._words.clear()
        self._counts = (
            attributes.get("role", "aut") == "aut" and attributes.get("event", "publication") == "publication"
        )
        if name == "item":
            self._files[attributes.get("id", "")] = _File(
                self._path(attributes.get("href", "")),
                attributes.get("media-type", "") in _PAGES,
                "nav" in attributes.get("properties", "").split(),
            )
        elif name == "itemref":
            self._spine.append((attributes.get("idref", ""), attributes.get("linear") != "no"))
        elif name == "reference" and attributes.get("type") == "toc":
            self._contents.add(self._path(attributes.get("href", "")))

    def end(self, name: str) -> None:
        """What the book said is whole."""
        words = " ".join(scalar("".join(self._words)).split())
        if words and self._counts and fold(words) not in rules.words("office", "untitled"):
            self._said.setdefault(name, []).append(words)
        self._words.clear()

    def data(self, words: str) -> None:
        """Words of what the book says of itself."""
        self._words.append(words)

    def _path(self, href: str) -> str:
        return posixpath.normpath(posixpath.join(self._folder, unquote(href.partition("#")[0])))

    def said(self, name: str) -> list[str]:
        """What the book says of itself under `name`."""
        return self._said.get(name, [])

    def chapters(self) -> Iterator[str]:
        """The paths of the chapters, those outside of the row last; tables of contents are none."""
        for wanted in (True, False):
            for name, linear in self._spine:
                file = self._files.get(name)
                if file and linear == wanted and file.page and not file.contents and file.path not in self._contents:
                    yield file.path


def draft(data: bytes) -> Draft:
    """The book's text, and what it says of itself. Raises Broken."""
    book = Archive(data)
    if _CONTAINER not in book.names:
        raise Broken(*_NO_BOOK)
    container = _Container()
    hear(book.pieces(_CONTAINER), container)
    if container.package not in book.names:
        raise Broken(*_NO_BOOK)
    package = _Package(posixpath.dirname(container.package))
    hear(book.pieces(container.package), package)
    if _RIGHTS in book.names:
        hear(book.pieces(_RIGHTS), container)
    chapters = Chapters()
    for path in dict.fromkeys(package.chapters()):
        if path in container.locked:
            raise Broken(*_LOCKED)
        if path in book.names:  # readers of books pass over what is not there
            hear_page(_decoded(book.read(path)), chapters)
            chapters.flow.paragraph()
    return _drafted(chapters, package)


def _drafted(chapters: Chapters, package: _Package) -> Draft:
    text = scalar(chapters.flow.text)
    if not text:
        raise Broken("no text in the book", "where its pages are pictures, run it through OCR, and save the words")
    title = next((said for said in package.said("title") if not _FILE.fullmatch(said)), "") or chapters.flow.title()
    return Draft(
        titled(title, text),
        title=title,
        outlet=next(iter(package.said("publisher")), ""),
        author=", ".join(package.said("creator")),
        published=next(iter(package.said("date")), ""),
        url=next((said for said in package.said("source") if said.startswith(("http://", "https://"))), ""),
    )


def _decoded(data: bytes) -> str:
    """A chapter's text: by its byte order mark, else as UTF-8, else as it declares."""
    declared = _DECLARED.search(data[:_HEAD])
    for encoding in (marked(data), "utf-8", declared[1].decode("ascii") if declared else ""):
        try:
            if encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")


READER = Reader((".epub",), draft)
