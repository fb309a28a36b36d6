"""The words of one language that tell whose words something is, as a typed record (speech.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ... import lexicon


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Lemmas in lower case; what each group is for stands in speech.toml."""

    acts_of_law: frozenset[str]
    suspecting: frozenset[str]
    seeming: frozenset[str]
    knowing: frozenset[str]
    addressing: frozenset[str]
    of_people: frozenset[str]
    calling: frozenset[str]
    accounts: frozenset[str]
    matters: frozenset[str]
    citing: frozenset[str]
    professing: frozenset[str]
    reports: frozenset[str]
    authors: frozenset[str]
    making: frozenset[str]
    bodies: frozenset[str]
    nobody: frozenset[str]


@cache
def speechwords(language: str) -> SpeechWords:
    """Return the words of speech of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    rows = lexicon.load(language, "speech")
    return SpeechWords(**{name: frozenset(words) for name, words in rows.items()})
