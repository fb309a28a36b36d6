"""The closed classes of a language's grammar (grammar.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ..parsing.tokens import Token


@dataclass(frozen=True, slots=True)
class Closed:
    """The closed classes; the head of each list in grammar.toml says what it holds."""

    agents: frozenset[str]
    genitive: frozenset[str]
    of_subject: frozenset[str]
    light: frozenset[str]
    undergoing: frozenset[str]
    causative: frozenset[str]
    contents: frozenset[str]
    naming: frozenset[str]
    partitive: frozenset[str]
    relative_places: frozenset[str]
    locative: frozenset[str]
    citing: frozenset[str]


def closed(token: Token) -> Closed:
    """Return the closed classes of the language that `token` is parsed in."""
    return _closed(token.doc.lang)


@cache
def _closed(language: str) -> Closed:
    data = lexicon.load(language, "grammar")
    return Closed(**{name: frozenset(data[name]) for name in Closed.__slots__})
