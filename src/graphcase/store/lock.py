"""One build at a time in a folder: an exclusive SQLite lock on an empty file beside the store.

The system lets go of it when the process ends, however it ends, so no lock is ever stale; and it works wherever
SQLite does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ..errors import GraphcaseError
from . import private
from .file import plain_errors

_FILE_NAME = ".graph.lock"
_HINT = "wait for it to end, or name another folder with -o (on a disk of this machine: some networks lock no files)"


@contextmanager
def held(output: Path) -> Iterator[None]:
    """Hold the folder for one build. Raises GraphcaseError if another build holds it."""
    path = output / _FILE_NAME
    private.make_file(path)
    with plain_errors(path):
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    with closing(connection):
        with plain_errors(path):
            try:
                connection.execute("PRAGMA journal_mode = MEMORY")  # nothing is written: no second file
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                raise GraphcaseError(f"another build is writing to {output}", _HINT) from error
        yield
