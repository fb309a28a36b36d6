"""How long the strings are that an expression is asked of: a stand-in for a compiled pattern that notes it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


class Watched:
    """A pattern that notes the longest string it was given."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        self._pattern = pattern
        self.longest = -1

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._pattern, name)
        return self._noting(found, name in {"sub", "subn"}) if callable(found) else found

    def _noting(self, method: Callable[..., Any], replaces: bool) -> Callable[..., Any]:
        def ask(*given: Any, **named: Any) -> Any:
            text, *bounds = given[replaces:]
            begin, end = (0, len(text)) if replaces or not bounds else (bounds[0], (*bounds, len(text))[1])
            self.longest = max(self.longest, min(end, len(text)) - begin)
            return method(*given, **named)

        return ask


@contextmanager
def watched(module: ModuleType, name: str) -> Iterator[list[Watched]]:
    """What stands under a name of a module, or is returned by the function of that name, notes what it is given."""
    kept, made = getattr(module, name), list[Watched]()

    def wrap(pattern: re.Pattern[Any]) -> Watched:
        made.append(Watched(pattern))
        return made[-1]

    setattr(module, name, wrap(kept) if isinstance(kept, re.Pattern) else lambda *given: wrap(kept(*given)))
    try:
        yield made
    finally:
        setattr(module, name, kept)


def module(file: str) -> ModuleType:
    """The module of a file of graphcase."""
    return sys.modules["graphcase." + file.removesuffix(".py").replace("/", ".")]
