"""The output folder is nobody else's: what is made in it is so from the first byte, and what is open to others is told.

Windows has other rights than these, and gives a user's folder to that user.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from ..errors import UsageError

_FOLDER, _FILE = 0o700, 0o600


def make_folder(output: Path) -> None:
    """Make the folder, unless it is there. Raises UsageError."""
    try:
        output.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {output}: {error.strerror}", "name another with -o") from error


def make_file(path: Path) -> None:
    """Make an empty file, unless there is one: SQLite keeps its rights, for all that it writes beside it too."""
    with suppress(OSError):  # there is one; or SQLite says what is wrong
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))


def open_to_others(output: Path) -> tuple[str, ...]:
    """The names of the files in `output` that every user of this machine can read."""
    folders = [output.resolve(), *output.resolve().parents]
    if os.name == "nt" or not all(folder.stat().st_mode & stat.S_IXOTH for folder in folders):
        return ()
    found = (entry for entry in os.scandir(output) if entry.name.startswith("graph.") and entry.is_file())
    return tuple(sorted(entry.name for entry in found if entry.stat().st_mode & stat.S_IROTH))
