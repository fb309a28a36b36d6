"""Writing a build. Killed at any moment, the file holds the last finished build and all facts committed so far."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType

from ..errors import UsageError
from ..model import Article, Figure, Findings, Zone
from . import comparing, derived, file, lock, rows
from .records import Published, Since

_BATCH = 32  # articles a transaction: a kill loses no more work than that


class Draft:
    """A build under way: facts are added batch by batch, unseen, until `publish` makes them the store's content.

    Facts carry the pipeline's `fingerprint`; those of another are never reused. Raises, when entered, GraphcaseError if
    another build is at work in the folder, UsageError if it cannot be written, StoreMissing if its file is not ours.
    """

    def __init__(self, output: Path, fingerprint: str) -> None:
        """Name the folder; nothing is touched before `with`."""
        self._output = output
        self._path = output / file.FILE_NAME
        self._fingerprint = fingerprint
        self._waiting: list[tuple[Article, Findings]] = []
        self._open = ExitStack()

    def __enter__(self) -> Draft:
        """Take hold of the folder and open its store, or make both."""
        with ExitStack() as stack:
            _make_folder(self._output)
            stack.enter_context(lock.held(self._output))
            with file.plain_errors(self._path):
                self._connection = _writable(self._path)
                stack.callback(self._connection.close)
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep the facts added so far, leave one plain file behind, and let go of the folder."""
        with self._open:
            if kind is None or not issubclass(kind, sqlite3.Error):
                self._flush()  # what was extracted is kept, even if the build ends early
            with suppress(sqlite3.OperationalError):  # a reader is in the way: the next build tidies up
                self._connection.execute("PRAGMA busy_timeout = 1000")
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.execute("PRAGMA journal_mode = DELETE")

    def known(self) -> frozenset[str]:
        """The keys of the articles whose facts are kept already, under this fingerprint."""
        with file.plain_errors(self._path):
            found = self._connection.execute("SELECT key FROM article WHERE fingerprint = ?", (self._fingerprint,))
            return frozenset(key for (key,) in found)

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
                yield _fact(self._connection, key, self._fingerprint)

    def articles(self, keys: Iterable[str]) -> Iterator[Article]:
        """The articles of `keys`, in key order, without what was found in them. Raises as `facts` does."""
        self._flush()
        for key in sorted(set(keys)):
            with file.plain_errors(self._path):
                yield _article(self._connection, key, self._fingerprint)[1]

    def publish(self, published: Published) -> Since:
        """Replace all documents and derived rows by these, drop the facts that no document needs, and commit.

        What that changes against the last build is noted with it. Return what it replaces.
        """
        self._flush()
        with file.plain_errors(self._path), comparing.beside(self._connection, self._path), self._transaction():
            derived.replace(self._connection, published, self._fingerprint)
            return comparing.keep(self._connection)

    def _flush(self) -> None:
        if self._waiting:
            with self._transaction():
                for article, findings in self._waiting:
                    _insert(self._connection, article, findings, self._fingerprint)
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


def _make_folder(output: Path) -> None:
    try:
        output.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {output}: {error.strerror}", "name another with -o") from error


def _writable(path: Path) -> sqlite3.Connection:
    connection = file.connect(path)
    try:
        if file.is_outdated(connection):  # no older reader is owed anything: facts can be read again
            connection.close()
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            connection = file.connect(path)
        if file.is_blank(connection):
            file.lay_schema(connection)
        file.check_ours(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")  # KiB
    except BaseException:
        connection.close()
        raise
    return connection


def _insert(connection: sqlite3.Connection, article: Article, findings: Findings, fingerprint: str) -> None:
    a = article
    about = (a.key, fingerprint, a.title, a.outlet, a.author, a.published, a.url, a.language, findings.tokens, a.text)
    added = connection.execute(
        "INSERT OR IGNORE INTO article"
        " (key, fingerprint, title, outlet, author, published, url, language, tokens, text)"
        f" VALUES ({_marks(len(about))})",
        about,
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
        "SELECT num, tokens, text, title, outlet, author, published, url, language FROM article"
        " WHERE key = ? AND fingerprint = ?",
        (key, fingerprint),
    ).fetchone()
    if found is None:
        raise KeyError(key)
    num, tokens, text, *about = found
    zones = tuple(Zone(*row) for row in _of(connection, num, "kind, start_at, end_at, language", "zone"))
    return (num, tokens), Article(key, text, zones, *about)


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
