"""Reading a finished store. Every iterator streams, in an order that depends on nothing but the content."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ..errors import StoreMissing
from . import file
from .disagreements import Disagreements
from .documents import Documents
from .entities import Entities
from .relations import Relations

if TYPE_CHECKING:
    from .write import Draft


class Store(Documents, Entities, Relations, Disagreements):
    """One finished build, as it was when opened: one that ends meanwhile does not show. Close it, or use `with`."""

    @classmethod
    def open(cls, output: Path) -> Store:
        """Open the store in the folder `output` for reading.

        Raises StoreMissing if there is none, none that a build has finished, or one that is not of this graphcase.
        """
        path = output / file.FILE_NAME
        if not path.is_file():
            raise StoreMissing(f"there is no store in {output}", f"make one: graphcase build CORPUS -o {output}")
        with file.plain_errors(path):
            connection = file.connect(path)
            try:
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")  # one snapshot for all that is asked
                blank = file.is_blank(connection)
                if not blank:
                    file.check_ours(connection, path)
                if blank or connection.execute("SELECT 1 FROM meta").fetchone() is None:
                    raise StoreMissing(
                        f"there is no finished build in {output}", f"end it: graphcase build CORPUS -o {output}"
                    )
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    @staticmethod
    def create(output: Path, fingerprint: str) -> Draft:
        """Begin or go on with a build into the folder `output`; see Draft. A reader does not load it."""
        from .write import Draft

        return Draft(output, fingerprint)

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
