"""The formats that graphcase reads: every module of this folder is one, and has a READER. There is no other list."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from ..reader import Reader


@cache
def readers() -> dict[str, Reader]:
    """All readers by suffix (".txt"), in the order of the suffixes."""
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return dict(sorted((suffix, module.READER) for module in modules for suffix in module.READER.suffixes))
