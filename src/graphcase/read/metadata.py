"""What a table of the user's says of files that do not say it themselves: outlet, date, url, title, author."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from ..errors import UsageError
from ..model import UNTOLD, Given
from ..settings import Limits
from . import dates
from .bounds import BUFFER, Bounds
from .opening import holders
from .reader import Broken, Opened
from .tables import Row, opened

_LISTED = 5  # rows that a line names
_YEAR = 4  # letters of an ISO date of which only the year is sure
_SHAPE = "its first row names the columns: path, and any of outlet, date, url, title, author"


class Metadata:
    """What a table says, by path below the corpus; of a folder's files, and of what lies in them."""

    def __init__(self, table: Path | None) -> None:
        """Read the table, if there is one. Raises UsageError for a file that cannot be read or is none."""
        self.place = table.resolve() if table else None
        self._name = table.name if table else ""
        self._said: dict[str, Given] = {}
        self._idle: dict[str, int] = {}  # the rows of what has not been met so far, by path
        self._twice: list[tuple[int, str]] = []
        self._undated: list[tuple[int, str]] = []
        self._broken: list[tuple[int, str]] = []
        self._others: tuple[str, ...] = ()
        if table:
            self._read(table)

    def _read(self, table: Path) -> None:
        """Take down the table. Raises UsageError."""
        limits = Limits()
        try:
            stream: io.BufferedReader = io.BufferedReader(io.FileIO(table), BUFFER)
            with stream, opened(Opened(table.name, stream, Bounds(limits, limits.bytes))) as found:
                if "path" not in found.fields or not found.fields & set(Given._fields):
                    raise UsageError(f"{table}: not a table about files", _SHAPE)
                self._others = found.others
                for row in found.rows():
                    self._note(row)
        except OSError as error:
            raise UsageError(f"{table}: cannot be read: {error.strerror}", "--metadata names a CSV file") from None
        except Broken as error:
            raise UsageError(f"{table}: {error.reason}", error.hint or _SHAPE) from None

    def _note(self, row: Row) -> None:
        if row.broken:
            self._broken.append((row.number, row.broken.reason))
        path = _plain(row.fields.get("path", ""))
        if not path:
            return
        if path in self._said:
            self._twice.append((row.number, path))
        said = {name: " ".join(row.fields.get(name, "").split()) for name in Given._fields}
        date = said["published"]
        said["published"] = dates.iso(date)
        if date and (not said["published"] or len(said["published"]) == _YEAR < len(date)):
            self._undated.append((row.number, date))
        self._said[path] = Given(**said)
        self._idle[path] = row.number

    def met(self, path: str) -> None:
        """There is something at `path`."""
        if self._idle:
            self._idle.pop(_plain(path), None)

    def given(self, path: str, told: Given) -> Given:
        """What is said of `path`, else of what it lies in, else what that tells of it."""
        if not self._said:
            return told
        said = [self._said.get(_plain(one), UNTOLD) for one in (path, *holders(path))]
        return Given(*(next(filter(None, values), "") for values in zip(*said, told, strict=True)))

    def remarks(self, asked: Callable[[str], bool]) -> Iterator[str]:
        """A line about each kind of rows that are of little use, when all files have been met that are `asked` for."""
        if self._others:
            yield f"{self._name}: columns that mean nothing here: {', '.join(self._others[:_LISTED])}"
        idle = [(row, path) for path, row in self._idle.items() if asked(path)]
        below = "paths are below the corpus folder, as graphcase info shows them"
        for rows, fault in (
            (idle, f"rows about files that are not there; {below}"),
            (self._broken, "rows that cannot be read"),
            (self._twice, "a second row about the same file, which counts"),
            (self._undated, "no date, or one of which only the year is sure; write it as 2018-11-23"),
        ):
            if rows:
                listed = ", ".join(f"{what} (row {row})" for row, what in rows[:_LISTED])
                more = f" and {len(rows) - _LISTED} more" if len(rows) > _LISTED else ""
                yield f"{self._name}: {fault}: {listed}{more}"


def _plain(path: str) -> str:
    """A path as people write it: with either slash, from here on, in whichever form of Unicode."""
    return unicodedata.normalize("NFC", path.strip().replace("\\", "/").removeprefix("./"))
