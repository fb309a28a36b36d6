"""Reading the build, its documents and articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from ..model import Article, Skipped, Zone
from ..vocabulary import RelationType
from . import file, rows
from .counting import counts
from .records import About, Counts, DocumentView
from .snapshot import Snapshot
from .texts import Span, Wordless, ZoneCount


class Documents(Snapshot):
    """The build, its documents and articles."""

    def check_whole(self) -> None:
        """Raise StoreMissing if the pages of the file do not hold together."""
        with file.plain_errors(self.path):
            file.check_whole(self._connection, self.path)

    def about(self) -> About:
        """Which build this is."""
        return rows.about(self._rows("SELECT name, value FROM meta"))

    def stamp(self) -> str:
        """What tells this build from others: all that is derived follows from what it is made of, which is the
        pipeline, the documents and what people judged."""
        from hashlib import sha256  # loads OpenSSL, which who only asks a name does not need

        told = (
            self._rows("SELECT name, value FROM meta ORDER BY name"),
            self._rows(f"SELECT d.id, d.path, a.key, a.fingerprint FROM {rows.SEEN} ORDER BY d.num"),
            self._rows("SELECT id, effect, value FROM judgement ORDER BY position"),
        )
        return sha256(repr([list(each) for each in told]).encode("utf-8", "replace")).hexdigest()[:16]

    @cached_property
    def vocabulary(self) -> Mapping[str, RelationType]:
        """The relations that the build knew, the user's own among them, by name."""
        return rows.vocabulary(self._rows("SELECT value FROM meta WHERE name = ?", rows.VOCABULARY))

    def tables(self) -> Iterator[str]:
        """The names of the tables, which are graphcase's own; people read the views."""
        return (
            str(name) for (name,) in self._rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        )

    def counts(self) -> Counts:
        """How much the store holds; mentions and claims are counted once a document."""
        return counts(self._rows)

    def documents(self) -> Iterator[DocumentView]:
        """All documents, in path order."""
        return map(rows.document_view, self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} ORDER BY d.num"))

    def document(self, document_id: str) -> DocumentView | None:
        """The document of that id, or None."""
        found = self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} WHERE d.id = ?", document_id)
        return next(map(rows.document_view, found), None)

    def document_at(self, path: str) -> DocumentView | None:
        """The document of that path, or None."""
        found = self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} WHERE d.path = ?", path)
        return next(map(rows.document_view, found), None)

    def skipped(self) -> Iterator[Skipped]:
        """The files that could not be read, in path order."""
        return (Skipped(*row) for row in self._rows("SELECT path, reason, hint FROM skipped ORDER BY position"))

    def wordless(self) -> Iterator[Wordless]:
        """The documents that have pages without words, in path order."""
        query = f"SELECT d.path, a.pages, length(a.text) FROM {rows.SEEN} WHERE a.pages != '' ORDER BY d.num"
        for path, told, end in self._rows(query):
            begins = (*rows.pages(told), end)
            if without := sum(left == right for left, right in pairwise(begins)):
                yield Wordless(path, len(begins) - 1, without)

    def article(self, key: str) -> Article | None:
        """The article of that key with its text and zones, or None. A document names its article in `key`."""
        for row in self._rows(
            "SELECT a.num, a.title, a.outlet, a.author, a.published, a.url, a.language, a.pages, a.text"
            f" FROM {rows.SEEN} WHERE a.key = ?",
            key,
        ):
            num, *about, pages, text = row
            zones = self._rows(
                "SELECT kind, start_at, end_at, language FROM zone WHERE article = ? ORDER BY position", num
            )
            return Article(key, text, tuple(Zone(*z) for z in zones), *(*about, rows.pages(pages)))
        return None

    def spans(self, key: str) -> Iterator[Span]:
        """All words that mentions and claims of one article stand on, in the article's order."""
        return (
            Span(start, end, words, bool(is_quote))
            for start, end, words, is_quote in self._rows(
                f"SELECT m.start_at, m.end_at, m.text, 0 FROM {rows.SEEN} JOIN mention m ON m.article = a.num"
                " WHERE a.key = ?1 UNION"
                f" SELECT c.start_at, c.end_at, c.quote, 1 FROM {rows.SEEN} JOIN claim c ON c.article = a.num"
                " WHERE a.key = ?1 ORDER BY 1, 2, 4",
                key,
            )
        )

    def zones(self) -> Iterator[ZoneCount]:
        """The kinds of zones of all documents with their sizes, by kind and language."""
        return (
            ZoneCount(*row)
            for row in self._rows(
                "SELECT z.kind, z.language, count(*), sum(z.end_at - z.start_at)"
                " FROM document d JOIN zone z ON z.article = d.article GROUP BY z.kind, z.language"
                " ORDER BY z.kind, z.language"
            )
        )
