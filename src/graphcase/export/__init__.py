"""The formats that a case leaves in. One module of this folder is one format; putting it here is all that it takes.

A format's module or package has

    SUFFIX: str                                what the name of its file or folder ends in, with the dot
    write(view: View, out: BinaryIO) -> None   the bytes, streamed, the same for the same view
    FILES: {name: write}                       instead of `write`: the format is a folder of these files
    share(view: View, out: BinaryIO) -> None   where it can be handed on: as `write`, without paths, articles, judges
    CO_MENTIONS = True                         only where mere co-mentions belong in it unasked
    DOSSIER = True                             only where it is about one entity, if one is asked for, and is called so

and the first line of its docstring is what `graphcase export --help` says of it. A name with a leading underscore is no
format.
"""

from __future__ import annotations

import ast
import errno
import os
import pkgutil
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..explore.lookup import only
from ..explore.view import UNFILTERED, Filter, View
from ..names import fold, words
from ._placing import Write, archive, place_file, place_folder

if TYPE_CHECKING:
    from ..store import Store

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LONGEST = 60
"""So many characters of an entity's name stand in the name of a file."""


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted; nothing is imported for it."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def described() -> Iterator[tuple[str, str]]:
    """Yield each format's name and what it is: the first line of its docstring, read without importing the module."""
    for name in formats():
        yield name, (ast.get_docstring(_parsed(name)) or "").partition("\n")[0]


def default_path(name: str, folder: Path, share: bool = False, about: str = "") -> Path:
    """Where `graphcase export NAME` writes unless told: graph and the format's suffix, beside the store. The dossier of
    one entity is called after it (`about`, a slug), so that it replaces nothing else."""
    module = _format(name, share)
    stem = f"dossier-{about}" if about and getattr(module, "DOSSIER", False) else "graph"
    return folder / f"{stem}{'-share' if share else ''}{module.SUFFIX}"


def slug(store: Store, name: str) -> str:
    """The name of the one entity that `name` means as any file system takes it, of namesakes with the id; "" for "".

    Raises NotFound, and UsageError where it means several.
    """
    if not name:
        return ""
    node = only(store, name)
    plain = "-".join(words(node.name))[:_LONGEST].strip("-")
    bearers = {one.entity for one in store.named(fold(node.name)) if not one.is_alias}
    return plain if plain and bearers <= {node.id} else f"{plain}-{node.id}".strip("-")


def export(
    store: Store, name: str, to: Path | None, wanted: Filter = UNFILTERED, share: bool = False
) -> tuple[str, ...]:
    """Write what `wanted` keeps of the case in the format `name` to a file, or to standard output if `to` is None.

    Returns what the user should know of it: that something was left out, say.

    With `share` it is written so that it can be handed on, which not every format can.

    The file or folder appears whole or not at all: it is written beside its place and then moved there; a link stays
    one. Only its owner can read it, unless it is to be handed on, or replaces one that others can read. A pipe or a
    device is written into, and gets a format that is a folder as one ZIP. Raises UsageError for a format that does not
    exist or cannot be shared, or a place that cannot be written, NotFound where a filter keeps nothing, and what View
    raises.
    """
    module = _format(name, share)
    view = View(store, wanted, co_mentions=getattr(module, "CO_MENTIONS", False))
    if wanted != UNFILTERED and next(view.entities(), None) is None:
        raise NotFound("nothing of the case passes these filters, so nothing is written", "leave one of them out")
    files: dict[str, Write] = {file: partial(write, view) for file, write in getattr(module, "FILES", {}).items()}
    whole: Write = partial(archive, files) if files else partial(module.share if share else module.write, view)
    if to is None:
        if files and sys.stdout.isatty():
            raise UsageError(f"{name} is a ZIP here, and no terminal shows one", f"graphcase export {name} --to FOLDER")
        whole(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return tuple(view.remarks)
    place, rights = Path(os.path.realpath(to)), 0o666 if share else 0o600
    try:
        if to.exists() and not to.is_file() and not to.is_dir():
            with to.open("wb") as out:
                whole(out)
        elif files:
            place_folder(place, files, rights)
        else:
            place_file(place, whole, rights)
    except BrokenPipeError:  # a pipe that nobody reads any more
        raise
    except OSError as error:
        is_there = to.parent.exists()
        hint = "choose another file with --to" if is_there else f"make its folder first: {to.parent}"
        if error.errno in _FULL:
            hint = "make room, and try again"
        raise UsageError(f"{to}: cannot be written: {error.strerror}", hint) from error
    took_place = wanted.is_narrow and to == default_path(name, store.path.parent, share)
    return (*view.remarks, *([_part(view, name)] if took_place else []))


def _part(view: View, name: str) -> str:
    """Say that a part stands where the whole is looked for."""
    kept, all_ = (sum(1 for _ in one.positions()) for one in (view, view.store))
    return f"a part: {kept} of {all_} entities; the whole again: graphcase export {name}"


def _format(name: str, share: bool = False) -> ModuleType:
    if name not in formats():
        raise UsageError(f"no export format {name!r}", f"there are: {', '.join(formats())}")
    module = import_module(f"{__name__}.{name}")
    if share and not hasattr(module, "share"):
        able = [other for other in formats() if "share" in _defined(other)]
        raise UsageError(f"{name} cannot be written with --share", f"these can: {', '.join(able)}")
    return module


def _defined(name: str) -> set[str]:
    """The names of a format's own functions; it is not imported."""
    return {node.name for node in _parsed(name).body if isinstance(node, ast.FunctionDef)}


def _parsed(name: str) -> ast.Module:
    spec = find_spec(f"{__name__}.{name}")
    return ast.parse(Path(spec.origin or "").read_text(encoding="utf-8") if spec else "")
