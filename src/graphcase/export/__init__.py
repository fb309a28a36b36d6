"""The formats that a case leaves in. One module of this folder is one format; putting it here is all that it takes.

A format's module or package has

    SUFFIX: str                                what its file's name ends in, with the dot
    write(view: View, out: BinaryIO) -> None   the bytes, streamed, the same for the same view
    CO_MENTIONS = True                         only where mere co-mentions belong in it unasked

and the first line of its docstring is what `graphcase export --help` says of it. A name with a leading underscore is no
format.
"""

from __future__ import annotations

import ast
import os
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from glob import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..explore.view import UNFILTERED, Filter, View

if TYPE_CHECKING:
    from ..store import Store

_PART = ".part"


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted; nothing is imported for it."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def described() -> Iterator[tuple[str, str]]:
    """Yield each format's name and what it is: the first line of its docstring, read without importing the module."""
    for name in formats():
        spec = find_spec(f"{__name__}.{name}")
        source = Path(spec.origin or "").read_text(encoding="utf-8") if spec else ""
        yield name, (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]


def default_path(name: str, folder: Path) -> Path:
    """Where `graphcase export NAME` writes unless told: graph and the format's suffix, beside the store."""
    return folder / f"graph{_format(name).SUFFIX}"


def export(store: Store, name: str, to: Path | None, wanted: Filter = UNFILTERED) -> None:
    """Write what `wanted` keeps of the case in the format `name` to a file, or to standard output if `to` is None.

    The file appears whole or not at all: it is written beside its place and then moved there; a link stays one, and a
    pipe or a device is written into. Raises UsageError for a format that does not exist or a place that cannot be
    written, and what View raises.
    """
    module = _format(name)
    view = View(store, wanted, co_mentions=getattr(module, "CO_MENTIONS", False))
    if to is None:
        module.write(view, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    try:
        if to.exists() and not to.is_file():
            with to.open("wb") as out:
                module.write(view, out)
        else:
            _replace(module, view, Path(os.path.realpath(to)))
    except OSError as error:
        raise UsageError(f"{to}: cannot be written: {error.strerror}", "choose another file with --to") from error


def _replace(module: ModuleType, view: View, to: Path) -> None:
    _sweep(to)
    part = to.with_name(f".{to.name}.{os.getpid()}{_PART}")
    try:
        with part.open("wb") as out:
            module.write(view, out)
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)


def _sweep(to: Path) -> None:
    """Remove what exports to `to` that were killed have left beside it."""
    for part in to.parent.glob(f".{escape(to.name)}.*{_PART}"):
        writer = part.name.removesuffix(_PART).rpartition(".")[2]
        if writer.isdecimal() and not _at_work(int(writer)):
            with suppress(OSError):
                part.unlink()


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


def _format(name: str) -> ModuleType:
    if name not in formats():
        raise UsageError(f"no export format {name!r}", f"there are: {', '.join(formats())}")
    return import_module(f"{__name__}.{name}")
