"""The words of time of one language as a typed record (time.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ... import lexicon

Unit = Literal["day", "week", "fortnight", "weekend", "month", "year"]


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words in lower case; what each group is for stands in time.toml."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    counts: Mapping[str, int]
    days: Mapping[str, int]
    shifts: Mapping[str, int]
    suffixes: frozenset[str]
    ago: frozenset[str]
    of: frozenset[str]
    the: frozenset[str]
    later: frozenset[str]
    sooner: frozenset[str]
    sequel: frozenset[str]
    same: frozenset[str]
    following: frozenset[str]
    preceding: frozenset[str]
    parts_of_day: frozenset[str]
    vague: frozenset[str]
    periods: frozenset[str]
    bounds: frozenset[str]
    any: frozenset[str]
    rough: frozenset[str]
    since: frozenset[str]
    beginning: frozenset[str]
    until: frozenset[str]
    between: frozenset[str]
    and_: frozenset[str]
    or_: frozenset[str]
    to: frozenset[str]
    at: frozenset[str]
    expletive: frozenset[str]
    together: frozenset[str]


@cache
def timewords(language: str) -> TimeWords:
    """Return the words of time of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    data: Mapping[str, Any] = lexicon.load(language, "time")
    sets: dict[str, Any] = {name: frozenset(words) for name, words in data["words"].items()}
    return TimeWords(**{name: table for name, table in data.items() if name != "words"}, **sets)
