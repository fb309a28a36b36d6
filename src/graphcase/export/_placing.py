"""Where an export goes: a file or a folder that appears whole or not at all, or a stream."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from glob import escape
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ..errors import UsageError

Write = Callable[[BinaryIO], None]
"""Writes all of a file."""

_PART = ".part"


class _Forwards:
    """A stream that is only ever written to, so that a ZIP has the same bytes in a file as in a pipe."""

    def __init__(self, out: BinaryIO) -> None:
        self.write, self.flush, self.close = out.write, out.flush, out.close


def place_file(to: Path, write: Write, rights: int) -> None:
    """Write a file beside its place, then move it there. Raises UsageError where a folder stands, and OSError.

    It has the `rights` of the one that it replaces, and else these, as far as the umask lets it.
    """
    if to.is_dir():
        raise UsageError(f"{to} is a folder, and this format is one file", "name a file with --to")
    _sweep(to)
    part = _beside(to)
    try:
        _write(part, write, rights)
        with suppress(FileNotFoundError):
            part.chmod(stat.S_IMODE(to.stat().st_mode))
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)


def place_folder(to: Path, files: Mapping[str, Write], rights: int) -> None:
    """Write a folder of these files beside its place, then move it there, for the one that an earlier export left.

    Who may read the files, by `rights`, may enter the folder. One that is replaced hands on its own rights.
    Raises UsageError for a place that holds anything else, which would be lost, and OSError.
    """
    _check_ours(to, files)
    _sweep(to)
    part, old = _beside(to), _beside(to, "old")
    try:
        part.mkdir(mode=rights | (rights & 0o444) >> 2)
        for name, write in files.items():
            _write(part / name, write, rights)
        with suppress(FileNotFoundError):
            part.chmod(stat.S_IMODE(to.stat().st_mode))
        _swap(part, to, old)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def archive(files: Mapping[str, Write], out: BinaryIO) -> None:
    """Write these files as one ZIP, the same for the same files."""
    with ZipFile(_Forwards(out), "w", ZIP_DEFLATED) as zipped:
        for name, write in files.items():
            entry = ZipInfo(name)  # of 1 January 1980
            entry.compress_type = ZIP_DEFLATED
            with zipped.open(entry, "w", force_zip64=True) as file:
                write(cast(BinaryIO, file))


def _write(path: Path, write: Write, rights: int) -> None:
    """Write a file that nobody but who has the rights can read, not even while it is empty; then it is on the disk."""
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, rights)) as out:  # which knows its own name
        write(out)
        out.flush()
        os.fsync(out.fileno())


def _check_ours(to: Path, files: Mapping[str, Write]) -> None:
    """Raise UsageError where `to` is anything but a folder of such files, or nothing."""
    parts = ", ".join(files)
    if to.is_file():
        raise UsageError(f"{to} is a file, and this format is a folder of {parts}", "name a folder with --to")
    if to.is_dir():
        others = sorted(path.name for path in to.iterdir() if path.name not in files)
        if others:
            hint = f"name a folder of its own: --to {to / 'graph'}"
            raise UsageError(f"{to} holds other files ({others[0]}), and would be replaced by {parts}", hint)


def _swap(part: Path, to: Path, old: Path) -> None:
    if to.exists():
        to.rename(old)
    try:
        part.rename(to)
    except OSError:
        if old.exists():
            old.rename(to)
        raise


def _beside(to: Path, what: str = "") -> Path:
    return to.with_name(f".{to.name}.{what}{'.' if what else ''}{os.getpid()}{_PART}")


def _sweep(to: Path) -> None:
    """Remove what exports to `to` that were killed have left beside it."""
    for part in to.parent.glob(f".{escape(to.name)}.*{_PART}"):
        writer = part.name.removesuffix(_PART).rpartition(".")[2]
        if writer.isdecimal() and not _at_work(int(writer)):
            with suppress(OSError):
                shutil.rmtree(part) if part.is_dir() else part.unlink()


def _at_work(process: int) -> bool:
    """True if there is such a process. Windows, where asking would end it, refuses to remove a file in use anyway."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # another user's
    except (ProcessLookupError, OverflowError):
        return False
    return True
