"""The file itself: where it lies, how one tells ours from a stranger's, and what to say when SQLite refuses."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import GraphcaseError, StoreMissing, UsageError
from . import seal

FILE_NAME = "graph.db"
_APPLICATION = 0x67_63_61_73  # "gcas", in the header of every store of ours
_VERSION = 10  # of schema.sql; PRAGMA user_version
_UNLOCKABLE = frozenset(
    {
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_IOERR_LOCK,
        sqlite3.SQLITE_IOERR_RDLOCK,
        sqlite3.SQLITE_IOERR_UNLOCK,
        sqlite3.SQLITE_IOERR_SHMLOCK,
    }
)
_WAIT = 30.0  # seconds for another program to let go of the file


def connect(path: Path) -> sqlite3.Connection:
    """Open `path` in autocommit mode, with foreign keys on; by a URI others can be attached."""
    connection = sqlite3.connect(path.absolute(), timeout=_WAIT, isolation_level=None, uri=True)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def lay_schema(connection: sqlite3.Connection) -> None:
    """Create all tables and views in one transaction, and sign the file as ours."""
    here = Path(__file__)
    schema = "\n".join(here.with_name(name).read_text(encoding="utf-8") for name in ("schema.sql", "views.sql"))
    signature = f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_VERSION};"
    connection.executescript(f"BEGIN IMMEDIATE; {signature} {schema} COMMIT;")


def is_blank(connection: sqlite3.Connection, schema: str = "main") -> bool:
    """True for a database without any table: a new file, or one whose build was killed in its first moment."""
    return connection.execute(f"SELECT 1 FROM {schema}.sqlite_master").fetchone() is None


def is_outdated(connection: sqlite3.Connection) -> bool:
    """True for a store of ours that an older graphcase laid out."""
    return _pragma(connection, "application_id") == _APPLICATION and _pragma(connection, "user_version") < _VERSION


def check_ours(connection: sqlite3.Connection, path: Path, schema: str = "main") -> None:
    """Raise StoreMissing unless the file is a store of this version."""
    if _pragma(connection, "application_id", schema) != _APPLICATION:
        raise StoreMissing(f"{path} is not a graphcase store", "name another folder with -o")
    version = _pragma(connection, "user_version", schema)
    if version > _VERSION:
        raise StoreMissing(
            f"{path} was written by a newer graphcase", "upgrade graphcase, or build into another folder"
        )
    if version < _VERSION:
        raise StoreMissing(f"{path} was written by an older graphcase", "run the build again")


def check_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreMissing if the file is not what its build left; without a seal, if its pages do not hold together."""
    is_whole = seal.is_whole(path)
    if is_whole is False:
        hint = f"delete it and run the build again; or only {seal.FILE_NAME}, if it was changed on purpose"
        raise StoreMissing(f"{path} is damaged: it is not what its build wrote", hint)
    if is_whole:
        return
    (found,) = connection.execute("PRAGMA main.quick_check(1)").fetchone()
    if found != "ok":
        raise _damaged(path, str(found).splitlines()[-1])


def keep_temporary(connection: sqlite3.Connection, folder: Path) -> None:
    """Have this process keep in `folder` what does not fit into memory, and not where all users' programs do."""
    if os.access(folder, os.W_OK):
        connection.execute("PRAGMA temp_store_directory = '{}'".format(str(folder.absolute()).replace("'", "''")))


def _pragma(connection: sqlite3.Connection, name: str, schema: str = "main") -> int:
    return int(connection.execute(f"PRAGMA {schema}.{name}").fetchone()[0])


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into one line about `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _plain(error, path) from error
    except UnicodeDecodeError as error:  # of names in the schema, which the module does not wrap
        raise _damaged(path, "what should be text is none") from error


def _damaged(path: Path, what: str) -> StoreMissing:
    return StoreMissing(f"{path} is damaged ({what})", "delete it and run the build again")


def _plain(error: sqlite3.Error, path: Path) -> GraphcaseError:
    code = getattr(error, "sqlite_errorcode", 0)  # none where Python could not make a str of what was read
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_NOTADB:
        return StoreMissing(f"{path} is not a graphcase store", "name another folder with -o")
    if primary == sqlite3.SQLITE_CORRUPT or not code:
        return _damaged(path, str(error))
    if code in _UNLOCKABLE:
        return UsageError(
            f"{path} is on a file system that cannot lock files", "name a folder on a disk of this machine: -o"
        )
    if primary == sqlite3.SQLITE_IOERR:
        hint = "make sure that the disk is there and has room, and try again; the last finished build stands"
        return GraphcaseError(f"{path} cannot be read or written ({error})", hint)
    if primary == sqlite3.SQLITE_FULL:
        return GraphcaseError(f"no space left while writing {path}", "make room, and run the build again")
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return UsageError(f"cannot open or write {path} ({error})", "check the permissions of the folder")
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return GraphcaseError(f"{path} is in use by another program", "wait for it to end, and try again")
    return GraphcaseError(f"{path}: {error}", "if this goes on, delete it and run the build again")
