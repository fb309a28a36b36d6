"""The words of one language that tell where something is or somebody is at home, as a typed record (places.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from .wordlists import words


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words in lower case; what each list is for stands in places.toml. `bodies` are all nouns for bodies, `kinds`
    those for places; `origins` and `ties` lead to the relation that they state."""

    bodies: frozenset[str]
    kinds: frozenset[str]
    based: frozenset[str]
    born: frozenset[str]
    died: frozenset[str]
    rulers: frozenset[str]
    person_place: frozenset[str]
    person_body: frozenset[str]
    belonging: frozenset[str]
    parts: frozenset[str]
    shares: frozenset[str]
    premises: frozenset[str]
    dwellings: frozenset[str]
    origins: Mapping[str, str]
    ties: Mapping[str, str]


_LISTS = (
    "based",
    "born",
    "died",
    "rulers",
    "person_place",
    "person_body",
    "belonging",
    "parts",
    "shares",
    "premises",
    "dwellings",
)


@cache
def placewords(language: str) -> PlaceWords:
    """Return the words of place of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    data, names = lexicon.load(language, "places"), words(language)
    return PlaceWords(
        bodies=names.organisation_kinds,
        kinds=names.place_kinds,
        origins=data["origins"],
        ties=data["ties"],
        **{name: frozenset(data[name]) for name in _LISTS},
    )
