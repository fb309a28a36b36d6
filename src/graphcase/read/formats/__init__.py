"""The formats that graphcase reads: every module of this folder is one, and has a READER. There is no other list.

Modules whose names begin with an underscore are no formats: they are what several share.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from ..reader import Reader


@cache
def readers() -> dict[str, Reader]:
    """All readers by suffix (".txt"), in the order of the suffixes."""
    names = [found.name for found in pkgutil.iter_modules(__path__) if not found.name.startswith("_")]
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return dict(sorted((suffix, module.READER) for module in modules for suffix in module.READER.suffixes))


def told() -> str:
    """The suffixes of what is read, for people."""
    return " ".join(readers())
