"""Which names a query fits: exact, by words in any order, by beginnings, and only then by similar spelling.

Pure: names in, a Fit out. rapidfuzz is imported only when nothing else fits, so that a right spelling costs nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..model import EntityType
from ..names import words

How = Literal["exact", "words", "beginning", "topic", "contained", "similar", "none"]
"""How a name fits; "topic" is for cases only, and decided in topics.py."""
Words = tuple[str, ...]

SIMILAR = 0.7
"""Two words at least this alike may be one word misspelt: one letter in five changed, or two in seven."""
RESEMBLES = 0.55
"""Words at least this alike are worth a "did you mean"."""
NEAR_BEST = 0.04
"""Answers this close to the best similar one are given beside it."""
SHORT = 3
"""Words of up to so many letters are too short to be misspelt recognisably."""
SUGGESTIONS = 5


class Named(NamedTuple):
    """An entity as a query sees it: the words of its main name, and those of each alias."""

    id: str
    type: EntityType
    name: Words
    aliases: tuple[Words, ...] = ()

    @property
    def names(self) -> tuple[Words, ...]:
        """The main name and the aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Fit:
    """What fits a query, and how: ids in the order given. For "none", `ids` are suggestions, best first."""

    how: How
    ids: tuple[str, ...]


def fit(query: str, everyone: Sequence[Named]) -> Fit:
    """Return who fits `query`, trying the strictest reading first and stopping at the first that anybody fits."""
    asked = words(query)
    if not asked:
        return Fit("none", ())
    if found := _exact(query.strip(), asked, everyone):
        return Fit("exact", found)
    readings: tuple[tuple[How, Callable[[Words, Words], bool]], ...] = (
        ("words", _has_words),
        ("beginning", _begins),
        ("contained", _is_contained),
    )
    for how, fits in readings:
        if bearers := _bearers([one for one in everyone if any(fits(asked, name) for name in one.names)]):
            return Fit(how, tuple(one.id for one in bearers))
    return _similar(asked, everyone)


def _bearers(found: Sequence[Named]) -> Sequence[Named]:
    """All, but for cases that are named after one of them ("Bribery, Ivo Marren (2021)")."""
    return [one for one in found if one.type != "case"] or found


def _exact(query: str, asked: Words, everyone: Sequence[Named]) -> tuple[str, ...]:
    """An id, else main names, else aliases. A single word that names a person fits everybody who bears that name."""
    key = "".join(asked)
    found = {one.id for one in everyone if one.id == query or "".join(one.name) == key}
    found = found or {one.id for one in everyone if any("".join(alias) == key for alias in one.aliases)}
    if len(asked) == 1 and any(one.type == "person" for one in everyone if one.id in found):
        found |= {one.id for one in everyone if one.type == "person" and asked[0] in one.name}
    return tuple(one.id for one in everyone if one.id in found)


def _has_words(asked: Words, name: Words) -> bool:
    """All words asked for stand in the name, in any order."""
    return set(asked).issubset(name) and not Counter(asked) - Counter(name)


def _begins(asked: Words, name: Words) -> bool:
    """Each word asked for begins a word of its own in the name ("r becer"), and one has at least two letters."""
    left = list(name)
    for word in sorted(asked, key=len, reverse=True):
        match = next((candidate for candidate in left if candidate.startswith(word)), None)
        if match is None:
            return False
        left.remove(match)
    return max(map(len, asked)) > 1


def _is_contained(asked: Words, name: Words) -> bool:
    """The query is the whole name and something more, as a title before it; a name of one word is too little."""
    return len(name) > 1 and set(name).issubset(asked) and not Counter(name) - Counter(asked)


def _similar(asked: Words, everyone: Iterable[Named]) -> Fit:
    """Correct each word asked for to words of known names, and keep the entities that bear all the corrected words."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for one in everyone:
        for word in dict.fromkeys(word for name in one.names for word in name):
            bearers[word].append(one.id)
    scores: dict[str, list[float]] = defaultdict(list)
    for word in asked:
        best: dict[str, float] = {}
        for candidate, score in alike(word, tuple(bearers)):
            for bearer in bearers[candidate]:
                best[bearer] = max(score, best.get(bearer, 0.0))
        for bearer, score in best.items():
            scores[bearer].append(score)
    ranked = sorted(scores, key=lambda bearer: -sum(scores[bearer]))
    whole = [one for one in ranked if len(scores[one]) == len(asked) and min(scores[one]) >= SIMILAR]
    if whole:
        floor = sum(scores[whole[0]]) - NEAR_BEST * len(asked)
        return Fit("similar", tuple(one for one in whole if sum(scores[one]) >= floor))
    return Fit("none", tuple(ranked[:SUGGESTIONS]))


def alike(word: str, vocabulary: Sequence[str]) -> list[tuple[str, float]]:
    """Words of `vocabulary` that resemble `word`, with their likeness from 0 to 1; for a short word only itself.

    Likeness is one less the share of letters that are added, lost, changed or swapped (optimal string alignment).
    """
    if len(word) <= SHORT:
        return [(known, 1.0) for known in vocabulary if known == word]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    hits = process.extract(word, vocabulary, scorer=OSA.normalized_similarity, score_cutoff=RESEMBLES, limit=50)
    return [(known, score) for known, score, _ in hits]
