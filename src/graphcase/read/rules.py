"""The words and patterns of zones.toml, of every language, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from .. import lexicon
from ..names import named


@cache
def words(*keys: str) -> frozenset[str]:
    """The words under `keys` in any language's zones.toml."""
    return frozenset(word for table in _found(keys) for word in table)


@cache
def pattern(*keys: str) -> re.Pattern[str]:
    """The patterns under `keys` as one, without regard to case. They see one short, bounded paragraph, never a file."""
    return re.compile("|".join(f"(?:{part})" for part in _parts(keys)) or r"(?!)", re.IGNORECASE)


@cache
def patterns(*keys: str) -> tuple[re.Pattern[str], ...]:
    """The same patterns, one by one, for those that name a group."""
    return tuple(re.compile(part, re.IGNORECASE) for part in _parts(keys))


@cache
def months() -> dict[str, int]:
    """The number of every month's name and abbreviation."""
    return {
        name: number for table in _found(("date", "months")) for number, names in enumerate(table, 1) for name in names
    }


def either(*keys: str) -> str:
    """The words under `keys` as alternatives of an expression, the longer before those that begin them."""
    return one_of(words(*keys))


def one_of(found: Iterable[str]) -> str:
    """Words as alternatives of an expression."""
    return "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))


def _parts(keys: tuple[str, ...]) -> list[str]:
    parts = [part for table in _found(keys) for part in ([table] if isinstance(table, str) else table)]
    return [part.replace("{name}", named(words("name_joiners"))).replace("{title}", ".{2,200}") for part in parts]


def _found(keys: tuple[str, ...]) -> list[Any]:
    tables = []
    for language in lexicon.languages():
        table: Any = lexicon.load(language, "zones")
        for key in keys:
            table = table.get(key, [])
        tables.append(table)
    return tables
