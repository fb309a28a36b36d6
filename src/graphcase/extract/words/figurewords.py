"""Numbers, currencies and acts that are counted, in one language, as a typed record (figures.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import lexicon
from ...model import Bound


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Words in lower case, but for symbols; what each group is for stands in figures.toml. `symbols` and `currencies`
    give the ISO 4217 code by ISO 3166 country; "" stands for what they mean by themselves."""

    numbers: Mapping[str, int]
    magnitudes: Mapping[str, int]
    plurals: Mapping[str, int]
    article: frozenset[str]
    half: frozenset[str]
    joining: frozenset[str]
    many: frozenset[str]
    rough: frozenset[str]
    between: frozenset[str]
    denying: frozenset[str]
    rising: frozenset[str]
    links: tuple[str, ...]
    short_units: frozenset[str]
    bounds: Mapping[str, Bound]
    symbols: Mapping[str, Mapping[str, str]]
    currencies: Mapping[str, Mapping[str, str]]
    verbs: frozenset[str]
    doing: frozenset[str]
    nouns: frozenset[str]
    things: frozenset[str]
    wholes: frozenset[str]
    measures: frozenset[str]
    reaching: frozenset[str]
    occasions: frozenset[str]
    being: frozenset[str]
    states: frozenset[str]
    ages: frozenset[str]
    terms: frozenset[str]
    sentencing: frozenset[str]


@cache
def figurewords(language: str) -> FigureWords:
    """Return the words of figures of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    data: Mapping[str, Any] = lexicon.load(language, "figures")
    tables = ("numbers", "magnitudes", "plurals", "symbols", "currencies")
    groups: dict[str, Any] = {name: frozenset(words) for name, words in data["words"].items() if name != "links"}
    groups |= {name: frozenset(words) for name, words in data["counting"].items()}
    return FigureWords(
        **{name: data[name] for name in tables},
        **groups,
        links=tuple(data["words"]["links"]),
        bounds={word: bound for bound, words in data["bounds"].items() for word in words},
    )
