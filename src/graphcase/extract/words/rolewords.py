"""The words around role nouns of one language as a typed record (roles.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words in lower case; what each list is for stands in roles.toml. `possessive` are pronouns with their gender."""

    former: frozenset[str]
    acting: frozenset[str]
    coming: frozenset[str]
    describing: frozenset[str]
    single: frozenset[str]
    tenures: frozenset[str]
    vacating: frozenset[str]
    proposing: frozenset[str]
    holding: frozenset[str]
    promoting: frozenset[str]
    pretending: frozenset[str]
    mutual: frozenset[str]
    others: frozenset[str]
    inverse: frozenset[str]
    local_offices: frozenset[str]
    possessive: Mapping[str, str]


@cache
def rolewords(language: str) -> RoleWords:
    """Return the words around role nouns of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    data = lexicon.load(language, "roles")
    lists = {name: frozenset(data[name]) for name in RoleWords.__slots__ if name != "possessive"}
    return RoleWords(**lists, possessive=data["possessive"])
