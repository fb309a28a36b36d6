"""A digest of the store as its build left it, beside it: no byte of a store can change without `verify` noticing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ..errors import UsageError
from . import private

FILE_NAME = ".graph.seal"


def put(path: Path) -> None:
    """Seal the file at `path`, unless some of it still lies in a log beside it. A disk that is full stays without."""
    if path.with_name(f"{path.name}-wal").exists() or not path.exists():
        return
    part = path.with_name(f"{FILE_NAME}.part")
    with suppress(OSError):
        private.make_file(part)
        part.write_text(_digest(path), encoding="ascii")
        part.replace(path.with_name(FILE_NAME))


def lift(path: Path) -> None:
    """The file at `path` is about to be changed. Raises UsageError where nothing can be."""
    try:
        path.with_name(FILE_NAME).unlink(missing_ok=True)
    except OSError as error:
        said = f"cannot write into {path.parent}: {error.strerror}"
        raise UsageError(said, "check the permissions of the folder") from error


def is_whole(path: Path) -> bool | None:
    """True if every byte of the file at `path` is as its build left it, False if not, None if there is no seal."""
    told = _told(path)
    if told is None:
        return None
    whole = told == _digest(path)
    return whole if _told(path) == told else None  # a build has begun meanwhile


def _told(path: Path) -> str | None:
    try:
        return path.with_name(FILE_NAME).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return None


def _digest(path: Path) -> str:
    from hashlib import file_digest  # loads OpenSSL, which who only asks a name does not need

    with path.open("rb", buffering=0) as stream:
        return file_digest(stream, "sha256").hexdigest()
