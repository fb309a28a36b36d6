"""Every regular expression of graphcase: run as a script, it prints them as JSON.

It stands before `re` and notes whatever is compiled for a file of graphcase, while all modules are imported and all
functions that keep patterns are called; of the other calls of `re` it reads the pattern from the source; and it tells
the calls whose pattern it never saw. So a new expression is found without a word here.
"""

from __future__ import annotations

import ast
import contextlib
import importlib.util
import inspect
import json
import pkgutil
import re
import sys
import types
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

METHODS = ("match", "fullmatch", "finditer")
"""What an expression is asked: whether a text begins with it, whether it is all of it, where it is within."""
_ASKING = {"match": "match", "fullmatch": "fullmatch"} | dict.fromkeys(
    ("search", "sub", "subn", "split", "findall", "finditer"), "finditer"
)
_MAKERS = ("read/rules.py", "outlets.py")
_ROOT = Path(str(importlib.util.find_spec("graphcase").origin)).parent  # type: ignore[union-attr]


@dataclass(frozen=True, order=True, slots=True)
class Expression:
    """A pattern, its flags, the file and line that ask for it, the name that it is bound to there or the function that
    makes it, and how it is asked."""

    file: str
    line: int
    name: str
    pattern: str
    flags: int
    is_bytes: bool = False
    methods: tuple[str, ...] = METHODS


@dataclass(frozen=True, slots=True)
class Call:
    """A call in the source that makes a pattern: of `re`, or of a function that makes one of the words of a lexicon."""

    module: types.ModuleType
    node: ast.Call
    name: str
    method: str

    @property
    def place(self) -> tuple[str, int]:
        return _file(self.module), self.node.lineno

    @property
    def is_plain(self) -> bool:
        """True for a call of `re` itself."""
        owner = self.node.func.value if isinstance(self.node.func, ast.Attribute) else None
        return isinstance(owner, ast.Name) and owner.id == "re"


def collected() -> tuple[list[Expression], list[str]]:
    """All expressions, and the places that make some which nobody saw."""
    seen = _hooked()
    modules = list(_modules())
    trees = {module: ast.parse(inspect.getsource(module) or "pass") for module in modules}
    for module in modules:
        for function in list(vars(module).values()):
            _made(function)
    calls = {call.place: call for module, tree in trees.items() for call in _calls(module, tree)}
    asked = {_file(module): _asked(tree) for module, tree in trees.items()}
    for call in calls.values():
        seen.update(_written(call))
    _exercise()
    found = {_known(one, calls.get((one.file, one.line)), asked[one.file]) for one in seen}
    places = {(one.file, one.line) for one in found}
    unseen = sorted(place for place in calls if place not in places)
    return sorted(_once(found)), [f"{file}:{line}" for file, line in unseen]


def _once(found: set[Expression]) -> Iterator[Expression]:
    """Without what a function made for a call that is known: there it is known, too, how it is asked."""
    known = {one.pattern for one in found if one.file not in _MAKERS}
    return (one for one in found if one.file not in _MAKERS or one.pattern not in known)


def _hooked() -> set[Expression]:
    """What is compiled for graphcase from now on."""
    seen: set[Expression] = set()
    compiled: Any = re._compile  # type: ignore[attr-defined]  # all functions of `re` go through it

    def note(pattern: Any, flags: int) -> Any:
        frame = sys._getframe(1)
        while frame.f_code.co_filename == re.__file__ and frame.f_back:
            frame = frame.f_back
        for asking in (frame, frame.f_back):  # a guest may compile on our behalf
            if asking and Path(asking.f_code.co_filename).is_relative_to(_ROOT) and isinstance(pattern, str | bytes):
                words = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
                file = Path(asking.f_code.co_filename).relative_to(_ROOT).as_posix()
                seen.add(
                    Expression(file, _line(asking), "", words, int(flags) & ~re.UNICODE, isinstance(pattern, bytes))
                )
                break
        return compiled(pattern, flags)

    re._compile = note  # type: ignore[attr-defined]
    return seen


def _line(frame: types.FrameType) -> int:
    """The line on which the call that is under way begins: its own, not that of its argument."""
    return list(frame.f_code.co_positions())[frame.f_lasti // 2][0] or frame.f_lineno


def _file(module: types.ModuleType) -> str:
    return Path(str(module.__file__)).relative_to(_ROOT).as_posix()


def _modules() -> Iterator[types.ModuleType]:
    import graphcase

    for found in pkgutil.walk_packages(graphcase.__path__, "graphcase."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _made(function: Any) -> None:
    """Call a function that keeps what it makes, if it wants nothing or a language: so patterns are kept."""
    if hasattr(function, "cache_info") and list(inspect.signature(function).parameters) in ([], ["language"]):
        function(*("en" for _ in inspect.signature(function).parameters))


def _calls(module: types.ModuleType, tree: ast.Module) -> Iterator[Call]:
    parents = _parents(tree)
    for node in parents:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            above, method = parents[node], node.func.attr
            if method not in _ASKING and isinstance(above, ast.Attribute):
                method = above.attr
            call = Call(module, node, _bound(node, parents), _ASKING.get(method, ""))
            makes = node.func.attr in {"pattern", "patterns"} and node.args
            if makes or (call.is_plain and (node.func.attr in _ASKING or node.func.attr == "compile")):
                yield call


def _bound(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    """The name that a call is bound to, or the function that it stands in."""
    while node in parents:
        node = parents[node]
        if isinstance(node, ast.FunctionDef):
            return node.name
        if isinstance(node, ast.Assign) and isinstance(parents[node], ast.Module):
            return node.targets[0].id if isinstance(node.targets[0], ast.Name) else ""
    return ""


def _asked(tree: ast.Module) -> dict[str, set[str]]:
    """By name, what a module asks of an expression of that name, or of what a function of it returns; all where it is
    handed on."""
    parents = _parents(tree)
    asked: dict[str, set[str]] = {}
    for node in parents:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            above = parents[node]
            if isinstance(above, ast.Call) and above.func is node:
                above = parents[above]
            own = isinstance(above, ast.Attribute) and {*filter(None, [_ASKING.get(above.attr)])}
            is_text = isinstance(above, ast.Attribute) and above.attr == "pattern"
            asked.setdefault(node.id, set()).update(own or (() if is_text else METHODS))
    return asked


def _parents(tree: ast.Module) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def _known(expression: Expression, call: Call | None, asked: dict[str, set[str]]) -> Expression:
    """The expression with its name, and how it is asked as far as the source tells: in every way where it does not."""
    if call is None:
        return expression
    methods = {call.method} if call.method else asked.get(call.name, set(METHODS))
    return replace(expression, name=call.name, methods=tuple(name for name in METHODS if name in methods))


def _written(call: Call) -> Iterator[Expression]:
    """The expressions of a call whose arguments can be known from the source alone."""
    for made in _values(call):
        for one in made if isinstance(made, tuple) else [made]:
            if isinstance(one, re.Pattern | str):
                words, flags = (one.pattern, one.flags) if isinstance(one, re.Pattern) else (one, _flags(call))
                yield Expression(*call.place, call.name, words, flags & ~re.UNICODE)


def _values(call: Call) -> Iterator[Any]:
    """What the first argument of a call of `re` is, or what a function makes of words of a lexicon: of all that stand
    under the keys which can be known, where the last cannot."""
    with contextlib.suppress(NameError):  # of what is known within a function only
        yield _value(call, call.node.args[0] if call.is_plain else call.node)
        return
    if not call.is_plain:
        maker = _value(call, call.node.func)
        keys = [key.value for key in call.node.args if isinstance(key, ast.Constant)]
        for table in _tables(maker.__module__, keys):
            yield from (maker(*keys, key) for key, words in table.items() if _are_words(words))


def _are_words(words: Any) -> bool:
    return isinstance(words, list) and all(isinstance(word, str) for word in words)


def _tables(maker: str, keys: list[str]) -> Iterator[dict[str, Any]]:
    from graphcase import lexicon

    for language in lexicon.languages():
        table: Any = lexicon.load(language, {"graphcase.read.rules": "zones", "graphcase.outlets": "outlets"}[maker])
        for key in keys:
            table = table.get(key, {})
        yield table


def _value(call: Call, node: ast.expr) -> Any:
    return eval(compile(ast.Expression(node), "<call>", "eval"), dict(vars(call.module)))


def _flags(call: Call) -> int:
    return next((int(_value(call, word.value)) for word in call.node.keywords if word.arg == "flags"), 0)


def _exercise() -> None:
    """Calls that make expressions of words that are theirs alone."""
    from graphcase import outlets
    from graphcase.explore import decisions
    from graphcase.extract.figures import numbers
    from graphcase.model import Side
    from graphcase.pipeline import reanchor
    from graphcase.read import encodings, mastheads

    mastheads._received("Open Quays", ())
    mastheads._called("a blog")
    list(mastheads._story((), "Open Quays"))
    encodings._asian(("日本の警察は元市長を逮捕したと発表した。" * 20).encode("shift_jis"))
    list(outlets.spoken("the BBC and Reuters"))
    numbers._last_words(3)
    decisions._right("two", ["two"])
    for words in ("Ana Ruiz", ""):
        reanchor._places(Side("Ana Ruiz", "person", "", "a.txt", 0, 8, words), "Ana Ruiz")


if __name__ == "__main__":
    found, unseen = collected()
    print(json.dumps({"expressions": [asdict(expression) for expression in found], "unseen": unseen}))
