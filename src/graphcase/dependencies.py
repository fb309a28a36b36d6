"""What a module of graphcase rests on: which of our own files, and which versions of other packages.

Facts are kept as long as nothing changes that they follow from. Found by following the imports in the source, so that
nobody who changes a file has to remember to say so; nothing is imported for it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

_HOUSE = Path(__file__).parent
_NAME = _HOUSE.name


@dataclass(frozen=True, slots=True)
class Dependencies:
    """Files of ours, sorted, and the names of other packages, sorted, as they are imported."""

    files: tuple[Path, ...]
    packages: tuple[str, ...]

    def versions(self) -> str:
        """The packages with their versions: "lxml 6.0.2, trafilatura 2.0.0"."""
        return ", ".join(f"{name} {_version(name)}" for name in self.packages)


def of(*modules: str) -> Dependencies:
    """What these modules ("graphcase.read.reading") import, themselves or by way of others, wherever in their files."""
    reached: dict[str, Path] = {}
    packages: set[str] = set()
    waiting = list(modules)
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        file = _file(name)
        if file is None:
            packages.update({name.partition(".")[0]} - {_NAME} - sys.stdlib_module_names)
        else:
            reached[name] = file
            waiting += _imports(file, name)
    return Dependencies(tuple(sorted(reached.values())), tuple(sorted(packages)))


def digest(files: Iterable[Path]) -> str:
    """A short text that changes whenever one of `files` does."""
    whole = sha256()
    for file in files:
        whole.update(sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def _file(module: str) -> Path | None:
    """Where a module of ours lies; None for a package of others, and for a name within a module."""
    top, *parts = module.split(".")
    if top != _NAME:
        return None
    place = _HOUSE.joinpath(*parts)
    return next((file for file in (place.with_suffix(".py"), place / "__init__.py") if parts and file.is_file()), None)


@cache
def _imports(file: Path, module: str) -> tuple[str, ...]:
    """The modules that a file imports, but for the type checker only."""
    package = module.split(".") if file.name == "__init__.py" else module.split(".")[:-1]
    found: list[str] = []
    for node in _statements(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        else:
            base = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")] if node.level else []
            name = ".".join(filter(None, base)) or node.module or ""
            whole = [f"{name}.{alias.name}" for alias in node.names]
            found += [one if _file(one) else name for one in whole]
    return tuple(found)


def _statements(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case) and not _is_for_types(child):
            yield from _statements(child)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "missing"
