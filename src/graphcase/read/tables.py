"""Tables in CSV, as spreadsheets, archives and scripts write them, row by row."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from .decode import marked
from .encodings import guess
from .reader import Broken, Opened, too_large

_DELIMITERS = ",;\t|"
_SEVERAL = 2  # lines
_SAMPLE = 1 << 16  # bytes by which an encoding is known
_CELLS = 1_000_000  # of a row: more fit no spreadsheet
_LONGEST = 2**31 - 1  # characters of a cell: the most that csv can be told everywhere
_STRAY = re.compile("[\udc80-\udcff]")  # bytes that are no letters
_SAVE_AS = "save it as CSV in UTF-8"
_UNCLOSED = ("a quotation mark in this row is never closed", "close it, or write it twice where it is meant")
_HEADER = 1 << 20  # characters
_SAID = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)  # what Excel writes above a header
_LETTERS = re.compile(r"[\W_]+")
_PLAIN = str.maketrans("áéíóú", "aeiou")
_NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "fulltext",
        "articletext",
        "article",
        "maintext",
        "story",
        "texto",
        "contenido",
    ),
    "title": ("title", "headline", "heading", "titulo", "titular"),
    "url": ("url", "link", "permalink", "canonicalurl", "weburl", "sourceurl", "articleurl", "enlace"),
    "outlet": (
        *("outlet", "publication", "publisher", "newspaper", "sourcename", "source", "medium", "media"),
        *("sitename", "site", "website", "domain", "medio", "fuente"),
    ),
    "author": ("author", "authors", "byline", "writer", "creator", "autor", "autores"),
    "published": (
        *("published", "date", "datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat"),
        *("pubdate", "datetime", "day", "fecha"),
    ),
    "path": ("path", "file", "filename", "filepath", "archivo"),
}
"""The fields of an article, by the names that people's columns have; of several that are there, the first is it."""


class Row(NamedTuple):
    """One row: the number that a spreadsheet shows beside it, and what its cells say of an article, by field; or why it
    is not read."""

    number: int
    fields: dict[str, str]
    broken: Broken | None = None


@contextmanager
def opened(file: Opened) -> Iterator[Table]:
    """The table that `file` is. Raises Broken for what is no text."""
    encoding = _encoding(file.stream.peek(_SAMPLE))
    words = io.TextIOWrapper(file.stream, encoding, errors="surrogateescape", newline="")
    try:
        yield Table(_Lines(words, file.bounds.limits.bytes))
    finally:
        words.detach()  # it would close the stream, which is another's


class Table:
    """A table that is open: `fields` are those of an article that it has columns for, `others` its other columns."""

    def __init__(self, lines: _Lines) -> None:
        """Read its header. Raises Broken for what is no text."""
        self._lines = lines
        line = self._lines.header()
        if said := _SAID.fullmatch(line):
            line = self._lines.header()
        parted = ((each, _parted(line, each)) for each in (said[1] if said else _DELIMITERS))
        self._delimiter, header = max(parted, key=lambda one: (len(columns(one[1])), len(one[1])))
        self._columns = columns(header)
        self.fields = frozenset(self._columns)
        known = self._columns.values()
        self.others = tuple(name.strip() for place, name in enumerate(header) if place not in known and name.strip())

    def rows(self) -> Iterator[Row]:
        """The rows below the header in which there is anything. Raises Broken where it is no text any more."""
        csv.field_size_limit(_LONGEST)  # the length of a row is bounded by its lines
        number = self._lines.passed
        rows = csv.reader(self._lines, delimiter=self._delimiter)
        while True:
            number += 1
            self._lines.begin()
            try:
                cells = next(rows)
            except StopIteration:
                return
            except Broken as broken:
                yield Row(number, {}, broken)
                rows = csv.reader(self._lines, delimiter=self._delimiter)
                continue
            except (csv.Error, UnicodeError) as error:
                raise Broken(f"not readable from row {number} on: {error}", _SAVE_AS) from None
            if self._lines.unclosed():
                yield Row(number, {}, Broken(*_UNCLOSED))
                rows = csv.reader(self._lines, delimiter=self._delimiter)
                continue
            if _STRAY.search("".join(cells)):
                yield Row(number, {}, Broken("it holds bytes of another encoding than the first rows", _SAVE_AS))
                continue
            said = {name: cells[place] for name, place in self._columns.items() if place < len(cells)}
            if any(cell.strip() for cell in cells):
                yield Row(number, {name: cell for name, cell in said.items() if cell.strip()})


class _Lines:
    """The lines of a table, of which one row never takes more than an article may have."""

    def __init__(self, words: io.TextIOWrapper, most: int) -> None:
        self._words = words
        self._most = most
        self._taken = self._marks = 0
        self.passed = 0  # lines above the first row
        self._row: list[str] = []
        self._again: deque[str] = deque()  # lines that were taken for a part of a row, and are not
        self._ended = False

    def header(self) -> str:
        """The next line that is not blank. Raises Broken."""
        try:
            while line := self._words.readline(_HEADER):
                self.passed += 1
                if line.strip():
                    return line
        except UnicodeError as error:
            raise Broken(f"not readable: {error}", _SAVE_AS) from None
        raise Broken("there is nothing in it", "remove it")

    def begin(self) -> None:
        """A row begins."""
        self._taken = self._marks = 0
        self._row.clear()
        self._ended = False

    def unclosed(self) -> bool:
        """True if the row went on to the end of the table: all of it but its first line is to be read again."""
        if not self._ended or len(self._row) < _SEVERAL:
            return False
        self._again.extend(self._row[1:])
        return True

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        """The next line. Raises Broken where the row is too large; its line is passed over."""
        line = self._again.popleft() if self._again else self._words.readline(self._most)
        if not line:
            self._ended = True
            raise StopIteration
        self._row.append(line)
        self._taken += len(line)
        self._marks += sum(map(line.count, _DELIMITERS))
        if self._taken < self._most and self._marks <= _CELLS:
            return line
        while line and not line.endswith(("\n", "\r")):
            line = self._words.readline(_HEADER)
        raise too_large(self._most) if self._taken >= self._most else Broken(f"more than {_CELLS:,} cells", "split it")


def _encoding(sample: bytes) -> str:
    """The encoding of a table that begins with `sample`, of which the last letter may be cut. Raises Broken."""
    if mark := marked(sample):
        return mark
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        if told := guess(sample):
            return told
        raise Broken("not UTF-8, and what else it is cannot be told", _SAVE_AS) from None
    return "utf-8"


def _parted(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def columns(header: Sequence[str]) -> dict[str, int]:
    """Where the fields of an article stand among columns of those names."""
    named: dict[str, int] = {}
    for index, name in enumerate(header):
        named.setdefault(_LETTERS.sub("", name).lower().translate(_PLAIN), index)
    found = {field: next((named[name] for name in names if name in named), -1) for field, names in _NAMES.items()}
    return {field: index for field, index in found.items() if index >= 0}
