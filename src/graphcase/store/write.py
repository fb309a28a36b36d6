"""Writing a build. Killed at any moment, the file holds the last finished build and all facts committed so far."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from pathlib import Path
from types import TracebackType

from ..errors import GraphcaseError
from ..model import Article, Figure, Findings, Zone
from . import comparing, derived, file, lock, private, rows, seal
from .records import About, Published, Since

_BATCH = 32  # articles a transaction: a kill loses no more work than that


class Draft:
    """A build under way: facts are added batch by batch, unseen, until `publish` makes them the store's content.

    Facts carry the `fingerprint` of the pipeline and that of the reader of their format (`readers`, by suffix); those
    of others are never reused, and stay what readers see until the build is published. Raises, when entered,
    GraphcaseError if another build is at work in the folder, UsageError if it cannot be written, StoreMissing if its
    file is not ours.
    """

    def __init__(self, output: Path, fingerprint: str, readers: Iterable[tuple[str, str]] = ()) -> None:
        """Name the folder; nothing is touched before `with`."""
        self._output = output
        self._path = output / file.FILE_NAME
        self._fingerprint = fingerprint
        self._readers = {suffix.lstrip("."): way for suffix, way in readers}
        self.renewed = False
        """True if there was a store of an older graphcase, which nothing can be taken from."""
        self._waiting: list[tuple[Article, Findings]] = []
        self._open = ExitStack()

    def __enter__(self) -> Draft:
        """Take hold of the folder and open its store, or make both."""
        with ExitStack() as stack:
            private.make_folder(self._output)
            stack.enter_context(lock.held(self._output))
            with file.plain_errors(self._path):
                self._connection, self.renewed = _writable(self._path)
                stack.callback(seal.put, self._path)  # when it is closed
                stack.callback(self._connection.close)
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep the facts added so far, leave one plain file behind, and let go of the folder."""
        with self._open:
            with nullcontext() if kind is None else suppress(GraphcaseError):  # one thing is said: what came first
                self._flush()  # what was extracted is kept, even if the build ends early
            with suppress(sqlite3.Error):  # a reader is in the way, or the disk is full: the next build tidies up
                self._connection.execute("PRAGMA busy_timeout = 1000")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.execute("PRAGMA journal_mode = DELETE")

    def known(self) -> frozenset[str]:
        """The keys of the articles whose facts are kept already, under these fingerprints."""
        return frozenset(self._numbers())

    def before(self) -> tuple[About | None, frozenset[str]]:
        """What readers see: which build it is, None if there is none yet, and the keys of its articles."""
        with file.plain_errors(self._path):
            told = self._connection.execute("SELECT name, value FROM meta").fetchall()
            keys = self._connection.execute("SELECT key FROM article WHERE num IN (SELECT article FROM document)")
            return rows.about(told) if told else None, frozenset(key for (key,) in keys)

    def add(self, article: Article, findings: Findings) -> None:
        """Keep the facts of one article; they are on disk after at most a few dozen more, or when the build ends."""
        self._waiting.append((article, findings))
        if len(self._waiting) >= _BATCH:
            self._flush()

    def facts(self, keys: Iterable[str]) -> Iterator[tuple[Article, Findings]]:
        """The facts of the articles of `keys`, in key order. Raises KeyError for one that was not added."""
        self._flush()
        for key in sorted(set(keys)):
            with file.plain_errors(self._path):
                yield _fact(self._connection, key, self._of(key))

    def articles(self, keys: Iterable[str]) -> Iterator[Article]:
        """The articles of `keys`, in key order, without what was found in them. Raises as `facts` does."""
        self._flush()
        for key in sorted(set(keys)):
            with file.plain_errors(self._path):
                yield _article(self._connection, key, self._of(key))[1]

    def publish(self, published: Published) -> Since:
        """Replace all documents and derived rows by these, drop the facts that no document needs, and commit.

        What that changes against the last build is noted with it. Return what it replaces.
        """
        self._flush()
        with file.plain_errors(self._path), comparing.beside(self._connection, self._path), self._transaction():
            derived.replace(self._connection, published, self._numbers())
            return comparing.keep(self._connection)

    def _of(self, key: str) -> str:
        """The fingerprint that the facts of an article of that key have in this build."""
        return f"{self._fingerprint} {self._readers.get(key.partition('-')[0], '')}".rstrip()

    def _numbers(self) -> dict[str, int]:
        """The numbers of the articles whose facts have the fingerprints of this build, by key."""
        with file.plain_errors(self._path):
            found = self._connection.execute("SELECT key, fingerprint, num FROM article")
            return {key: num for key, fingerprint, num in found if fingerprint == self._of(key)}

    def _flush(self) -> None:
        if self._waiting:
            with self._transaction():
                for article, findings in self._waiting:
                    _insert(self._connection, article, findings, self._of(article.key))
            self._waiting.clear()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with file.plain_errors(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                with suppress(sqlite3.OperationalError):  # a full disk has rolled back already
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def _writable(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open the file, or make it; and whether it takes the place of one of an older graphcase."""
    private.make_file(path)
    connection = file.connect(path)
    try:
        if is_outdated := file.is_outdated(connection):  # no older reader is owed anything: facts can be read again
            connection.close()
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            private.make_file(path)
            connection = file.connect(path)
        if file.is_blank(connection):
            seal.lift(path)  # of a store that was removed
            file.lay_schema(connection)
        file.check_ours(connection, path)
        file.check_whole(connection, path)
        seal.lift(path)
        file.keep_temporary(connection, path.parent)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")  # KiB
    except BaseException:
        connection.close()
        raise
    return connection, is_outdated


def _insert(connection: sqlite3.Connection, article: Article, findings: Findings, fingerprint: str) -> None:
    a = article
    about = (a.key, fingerprint, a.title, a.outlet, a.author, a.published, a.url, a.language, findings.tokens)
    added = connection.execute(
        "INSERT OR IGNORE INTO article"
        " (key, fingerprint, title, outlet, author, published, url, language, tokens, pages, text)"
        f" VALUES ({_marks(len(about) + 2)})",
        (*about, rows.pages_text(a.pages), a.text),
    )
    if not added.rowcount:  # equal content, added twice
        return
    num = added.lastrowid

    def fill(table: str, records: Iterable[rows.Row]) -> None:
        numbered = [(num, position, *record) for position, record in enumerate(records)]
        if numbered:
            connection.executemany(f"INSERT INTO {table} VALUES ({_marks(len(numbered[0]))})", numbered)

    fill("zone", ((z.kind, z.start, z.end, z.language) for z in a.zones))
    fill("mention", map(rows.mention_row, findings.mentions))
    fill("link", findings.links)
    fill("claim", map(rows.claim_row, findings.claims))
    fill("figure", map(rows.figure_row, findings.figures))


def _article(connection: sqlite3.Connection, key: str, fingerprint: str) -> tuple[rows.Row, Article]:
    """The number and tokens of an article, and the article."""
    found = connection.execute(
        "SELECT num, tokens, text, title, outlet, author, published, url, language, pages FROM article"
        " WHERE key = ? AND fingerprint = ?",
        (key, fingerprint),
    ).fetchone()
    if found is None:
        raise KeyError(key)
    num, tokens, text, *about, pages = found
    zones = tuple(Zone(*row) for row in _of(connection, num, "kind, start_at, end_at, language", "zone"))
    return (num, tokens), Article(key, text, zones, *(*about, rows.pages(pages)))


def _fact(connection: sqlite3.Connection, key: str, fingerprint: str) -> tuple[Article, Findings]:
    (num, tokens), article = _article(connection, key, fingerprint)
    mentions = tuple(map(rows.mention, _of(connection, num, rows.MENTION, "mention")))
    links = rows.links(_of(connection, num, "mention, antecedent, reason", "link"))
    claims = tuple(map(rows.claim, _of(connection, num, rows.CLAIM, "claim")))
    figures = tuple(Figure(*row) for row in _of(connection, num, rows.FIGURE, "figure"))
    return article, Findings(key, mentions, links, claims, tokens, figures)


def _of(connection: sqlite3.Connection, num: int, columns: str, table: str) -> Iterator[rows.Row]:
    """The rows of a table that belong to the article of that number, in order."""
    letter = columns.partition(".")[0] if "." in columns else "t"
    return connection.execute(f"SELECT {columns} FROM {table} {letter} WHERE article = ? ORDER BY position", (num,))


def _marks(count: int) -> str:
    return ", ".join("?" * count)
