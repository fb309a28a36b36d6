"""Reading a finished store. Every iterator streams, in an order that depends on nothing but the content."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ..errors import StoreMissing
from . import file
from .changes import Changes
from .disagreements import Disagreements
from .documents import Documents
from .entities import Entities
from .fulltext import Fulltext
from .network import Network
from .relations import Relations

if TYPE_CHECKING:
    from .write import Draft


class Store(Documents, Entities, Relations, Network, Disagreements, Changes, Fulltext):
    """One finished build, as it was when opened: one that ends meanwhile does not show. Close it, or use `with`."""

    @classmethod
    def open(cls, output: Path) -> Store:
        """Open the store in the folder `output` for reading.

        Raises StoreMissing if there is none, none that a build has finished, or one that is not of this graphcase.
        """
        path = _there(output)
        with file.plain_errors(path):
            connection = file.connect(path)
            try:
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")  # one snapshot for all that is asked
                _check(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    @classmethod
    def compared(cls, output: Path, other: Path) -> Store:
        """Open the store in the folder `output` with what has changed in it against the store `other`, a folder or its
        file.

        Raises StoreMissing as `open` does, for either.
        """
        from . import comparing

        path = _there(output)
        before = other if other.is_file() else _there(other)
        with file.plain_errors(path):
            connection = file.connect(path)
            try:
                with file.plain_errors(before):
                    comparing.attach(connection, before)
                file.keep_temporary(connection, output)
                connection.execute("BEGIN")
                _check(connection, path)
                with file.plain_errors(before):
                    _check(connection, before, "old")
                    comparing.compare(connection)
                connection.execute("PRAGMA query_only = ON")
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    @staticmethod
    def create(output: Path, fingerprint: str, readers: Iterable[tuple[str, str]] = ()) -> Draft:
        """Begin or go on with a build into the folder `output`; see Draft. A reader does not load it."""
        from .write import Draft

        return Draft(output, fingerprint, readers)

    @staticmethod
    def forget(output: Path) -> None:
        """Make the store in the folder `output` forget what it was before the last build, and what that removed.

        Raises StoreMissing as `open` does, and GraphcaseError while another program has the store in use.
        """
        from .forgetting import forget

        forget(output, _there(output))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Store:
        """Return self."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


def _there(output: Path) -> Path:
    path = output / file.FILE_NAME
    if not path.is_file():
        raise StoreMissing(f"there is no store in {output}", f"make one: graphcase build CORPUS -o {output}")
    return path


def _check(connection: sqlite3.Connection, path: Path, schema: str = "main") -> None:
    """Raise StoreMissing unless a build of this version was finished there."""
    blank = file.is_blank(connection, schema)
    if not blank:
        file.check_ours(connection, path, schema)
    if blank or connection.execute(f"SELECT 1 FROM {schema}.meta").fetchone() is None:
        folder = path.parent
        raise StoreMissing(f"there is no finished build in {folder}", f"end it: graphcase build CORPUS -o {folder}")
