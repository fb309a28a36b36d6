"""The words of the articles: an index that follows them in and out, and where in an article words stand."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice, product

from ..names import fold, spellings
from . import rows
from .records import DocumentView
from .snapshot import Snapshot
from .texts import Marks

_COLUMNS = "title, text, set_aside"
_PUBLISHED = "(SELECT article FROM document)"
_INDEXED = "(SELECT id FROM sources_fts_docsize)"
_FIRST = "(SELECT min(num) FROM document WHERE article = f.rowid)"
"""The first document by path that has the article found."""
_WEIGHTS = "2.0, 1.0, 0.5"
"""A word of the title counts for two of the text; one of what was set aside for half."""
_PROSE = frozenset({"headline", "dateline", "body", "foreign"})
"""The zones that the view `prose` calls text."""
_HIGHEST = "\U0010ffff"
_MARKS = range(0x10FFFF, 0xFFFF, -1)
"""Code points that hardly any text holds, and more of them than any text holds: what a match stands between."""
_MOST_WAYS = 64
_WORD = re.compile(r"[^\W_]+")


def follow(connection: sqlite3.Connection) -> None:
    """Let the index hold the words of the published articles and no others. Those to go must still be in the store."""
    connection.execute(
        f"INSERT INTO sources_fts (sources_fts, rowid, {_COLUMNS}) SELECT 'delete', num, {_COLUMNS} FROM prose"
        f" WHERE num NOT IN {_PUBLISHED} AND num IN {_INDEXED}"
    )
    connection.execute(
        f"INSERT INTO sources_fts (rowid, {_COLUMNS}) SELECT num, {_COLUMNS} FROM prose"
        f" WHERE num IN {_PUBLISHED} AND num NOT IN {_INDEXED} ORDER BY num"
    )


def renew(connection: sqlite3.Connection) -> None:
    """Make the index anew: one that only follows keeps words of articles that went, until parts of it are merged."""
    connection.execute("INSERT INTO sources_fts (sources_fts) VALUES ('delete-all')")
    follow(connection)


class Fulltext(Snapshot):
    """The words of the articles.

    A term is a word, or several that stand side by side; "*" at its end stands for any ending. Accents and case do not
    matter, nor whether a letter like "ø" is written "o". Nothing else in a term has a meaning beside itself.
    """

    def found(self, terms: Sequence[str], set_aside: bool = False) -> Iterator[DocumentView]:
        """The documents that have all of these terms, those that are most about them first (BM25), equal ones in a row;
        with `set_aside` also in the parts of their articles that are not read for names."""
        return map(
            rows.document_view,
            self._rows(
                f"SELECT {rows.DOCUMENT} FROM sources_fts f JOIN document d ON d.article = f.rowid"
                " JOIN article a ON a.num = d.article WHERE sources_fts MATCH ?"
                f" ORDER BY bm25(sources_fts, {_WEIGHTS}), {_FIRST}, d.num",
                self._match(terms, set_aside),
            ),
        )

    def having(self, terms: Sequence[str], set_aside: bool = False) -> int:
        """How many articles have all of these terms."""
        match = self._match(terms, set_aside)
        ((number,),) = self._rows("SELECT count(*) FROM sources_fts WHERE sources_fts MATCH ?", match)
        return int(number)

    def marks(self, terms: Sequence[str], key: str, set_aside: bool = False) -> Marks:
        """Where in the article of that key the terms stand; nowhere, if it does not have them all."""
        (num, *texts), *_ = self._rows(
            "SELECT p.num, p.title, p.text, p.set_aside FROM prose p WHERE p.num ="
            f" (SELECT a.num FROM {rows.SEEN} WHERE a.key = ?)",
            key,
        )
        opened, closed = islice((mark for mark in map(chr, _MARKS) if not any(mark in text for text in texts)), 2)
        zones = list(self._rows("SELECT kind, start_at, end_at FROM zone WHERE article = ? ORDER BY position", num))
        for marked in self._rows(
            f"SELECT {', '.join(f'highlight(sources_fts, {column}, ?2, ?3)' for column in range(3))}"
            " FROM sources_fts WHERE sources_fts MATCH ?1 AND rowid = ?4",
            *(self._match(terms, set_aside), opened, closed, num),
        ):
            title, text, aside = (tuple(_spans(one, opened, closed)) for one in marked)
            prose, others = ([z[1:] for z in zones if (z[0] in _PROSE) is wanted] for wanted in (True, False))
            return Marks(title, tuple(_in(prose, text)), tuple(_in(others, aside)))
        return Marks((), (), ())

    def words(self) -> Iterator[str]:
        """All words of the articles, without accents and case, in their order."""
        return (str(word) for (word,) in self._rows("SELECT term FROM sources_words ORDER BY term"))

    def _match(self, terms: Sequence[str], set_aside: bool) -> str:
        """The terms in the words of FTS5, where what stands in quotation marks has no meaning of its own."""
        columns = "" if set_aside else "{title text} : "
        return f"{columns}({' AND '.join(map(self._phrases, terms))})"

    def _phrases(self, term: str) -> str:
        """A term in all the ways in which its words are written in some article."""
        ending = "*" if term.endswith("*") else ""
        words = _WORD.findall(fold(term))
        written = [self._written(word, bool(ending) and n == len(words)) for n, word in enumerate(words, 1)]
        ways = islice(product(*written), _MOST_WAYS)
        phrases = (f'"{" ".join(way)}"{ending}' for way in ways)
        return f"({' OR '.join(phrases)})"

    def _written(self, word: str, begins: bool) -> list[str]:
        """The spellings of a folded word that articles have; `begins`: with any ending. If there are none, the word."""
        above = "term < ?1 || ?2" if begins else "?2 AND term = ?1"
        known = f"SELECT 1 FROM sources_words WHERE term >= ?1 AND {above} LIMIT 1"
        return [one for one in spellings(word) if any(self._rows(known, one, _HIGHEST if begins else 1))] or [word]


def _spans(marked: str, opened: str, closed: str) -> Iterator[tuple[int, int]]:
    """The marked spans of a text as offsets in it without its marks."""
    length = 0
    for before, _, rest in (part.partition(opened) for part in marked.split(closed)):
        start = length + len(before)
        length = start + len(rest)
        if rest:
            yield start, length


def _in(zones: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of the words of zones, which are joined by one character, as spans of the article's text."""
    begins, left = 0, list(zones)
    for start, end in spans:
        while left and start >= begins + left[0][1] - left[0][0] + 1:
            begins += left[0][1] - left[0][0] + 1
            left.pop(0)
        if left:
            offset = left[0][0] - begins
            yield start + offset, min(end + offset, left[0][1])
