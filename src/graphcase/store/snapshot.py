"""What all parts of a reader share: the open snapshot, and how it is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from . import file, rows


class Snapshot:
    """One finished build, as it was when the file was opened."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Read over `connection`, which has `path` open."""
        self._connection = connection
        self.path = path

    def _rows(self, sql: str, *values: object) -> Iterator[rows.Row]:
        with file.plain_errors(self.path):
            # "yield from" would close the cursor, which may outlive its connection where an answer ends half way.
            for row in self._connection.execute(sql, values):  # noqa: UP028
                yield row
