"""From the file to the settings of a build."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..settings import Settings
from ..vocabulary import KINDS, Additions
from .relations import relations
from .role_nouns import role_nouns
from .table import Table, shown

FILE_NAME = "graphcase.toml"

_LARGEST = 1 << 20  # bytes; nobody writes so much by hand
_PACKAGE = re.compile(r"[\w-]*", re.ASCII)
_TABLES = ("settings", "relations", "role_nouns")
_SYNTAX = 'a text stands in quotation marks, a list in [brackets]: words = ["lobby", "canvass"]'


def path(corpus: Path) -> Path:
    """Return where the file about `corpus` lies: in the folder, or beside a corpus that is a single file."""
    return (corpus.parent if corpus.is_file() else corpus) / FILE_NAME


def read(corpus: Path, settings: Settings) -> Settings:
    """Return `settings` with what the file about `corpus` adds; as they are if there is none.

    What `settings` name themselves, such as a model, goes before what the file says. Raises UsageError for a file that
    cannot be read, and for the first entry in it that cannot be what its writer meant.
    """
    file = path(corpus)
    if not file.is_symlink() and not file.exists():
        return settings
    table = Table(str(file), (), _parsed(file))
    _in_its_table(table)
    table.only(_TABLES)
    chosen = table.table("settings")
    chosen.only(("model",))
    nouns = table.table("role_nouns")
    new, triggers = relations(table.table("relations"), tuple(nouns.rows))
    return replace(
        settings,
        model=settings.model or _model(chosen),
        additions=Additions(new, triggers, role_nouns(nouns, new)),
    )


def _model(chosen: Table) -> str:
    """The pipeline that is named, an installed one: the file may come with the articles from a stranger, and must not
    lead to what the stranger has put beside it."""
    model = chosen.text("model") if "model" in chosen.rows else ""
    if not _PACKAGE.fullmatch(model):
        raise chosen.error(f"{shown(model)} is no name of an installed pipeline", "a folder is for --model alone")
    return model


def _in_its_table(table: Table) -> None:
    """Raise UsageError for a relation that stands as in graphcase's own file, without "relations." before it."""
    for key, rows in table.rows.items():
        if key not in _TABLES and isinstance(rows, dict) and not rows.keys().isdisjoint(("from", *KINDS)):
            raise replace(table, keys=(key,)).error("there is no such table", f"a relation is [relations.{key}]")


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file} is no TOML: {_place(error)}", _SYNTAX) from error
    except (RecursionError, ValueError) as error:  # brackets in brackets in brackets, a number of thousands of digits
        raise UsageError(f"{file} is no TOML that can be read: {error}", "write it plainer") from error


def _place(error: tomllib.TOMLDecodeError) -> str:
    """What tomllib says, with the place in front: "line 3, column 8: Invalid value"."""
    said, _, place = str(error).removesuffix(")").rpartition(" (at ")
    return f"{place}: {said}" if said else str(error)


def _text(file: Path) -> str:
    if not file.is_file():  # a pipe would be waited for, for ever
        kind = "a folder" if file.is_dir() else "no regular file" if file.exists() else "a link that leads nowhere"
        raise UsageError(f"{file} is {kind}", "put a TOML file there, or nothing")
    try:
        if file.stat().st_size > _LARGEST:
            raise UsageError(f"{file} is larger than a megabyte", "is it the right file?")
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror}", "mend its permissions") from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{file} is not UTF-8: line {line}", "save it as UTF-8") from error
