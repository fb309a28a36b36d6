"""The words by which one mention is known to stand for another, as a record (lexicon/LANGUAGE/coreference.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ..words.wordlists import words


@dataclass(frozen=True, slots=True)
class Anaphora:
    """Word lists in lower case, by lemma."""

    neuters: frozenset[str]  # pronouns for what is no person
    idle: frozenset[str]  # verbs before which "it" is often nobody
    told: frozenset[str]  # verbs whose passive before a clause has nobody for its subject
    shares: frozenset[str]
    having: frozenset[str]
    state: frozenset[str]  # bodies of which a state has one, in one word
    elder: frozenset[str]
    younger: frozenset[str]
    first: frozenset[str]  # generations, as they stand behind names
    second: frozenset[str]
    married: frozenset[str]  # before a husband's surname
    called: frozenset[str]  # between a name and its other name
    either: frozenset[str]  # between them, where the language is told behind
    tongues: frozenset[str]  # "in Spanish"
    innocent: frozenset[str]  # of the nouns for gangs, those for groups of any kind
    alike: Mapping[str, frozenset[str]]  # a role noun to those that may be said of the same person


@cache
def anaphora(language: str) -> Anaphora:
    """The words of `language`. Raises FileNotFoundError if there is no lexicon for it."""
    rows = lexicon.load(language, "coreference")
    neuter, others = rows["neuter"], rows["others"]
    languages = sorted(words(language).languages)
    return Anaphora(
        neuters=frozenset(neuter["pronouns"]),
        idle=frozenset(neuter["idle"]),
        told=frozenset(neuter["told"]),
        shares=frozenset(neuter["shares"]),
        having=frozenset(neuter["having"]),
        state=frozenset(rows["short"]["state"]),
        called=frozenset(phrase.format(language=one) for phrase in others["called"] for one in languages),
        either=frozenset(others["either"]),
        tongues=frozenset(phrase.format(language=one) for phrase in others["tongues"] for one in languages),
        innocent=frozenset(rows["groups"]["innocent"]),
        alike={noun: frozenset(row) for row in rows["roles"]["alike"] for noun in row},
        married=frozenset(rows["married"]["particles"]),
        **{name: frozenset(rows["ages"][name]) for name in ("elder", "younger", "first", "second")},
    )
