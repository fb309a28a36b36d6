"""Which mentions of people are one person by name, and whether the article takes them for a man or a woman.

Only for reading this article (pronouns, descriptions): resolve/ decides on its own who is who.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..names import fold
from .draft import Draft
from .gazetteer import given_names
from .segments import Segment
from .words import Words

_TITLE, _KIN, _GIVEN = 8, 4, 3  # how much more a title tells than a kin word, and that than a given name


class Persons:
    """The people whom an article names: the same number is the same person, as far as names tell."""

    def __init__(
        self, names: Sequence[Draft], segments: Sequence[Segment], words: Words, told: Mapping[Draft, Draft]
    ) -> None:
        """Count the people among `names`; `told` says of a short name which full one it is ("the elder Salas")."""
        people = [draft for draft in names if draft.type == "person" and draft.form == "name"]
        self._full = _fullest(people)
        self._numbers: dict[Draft, int] = {}
        numbers: dict[str, int] = {}
        last: dict[str, int] = {}  # of each full name, when it was last read
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._own: dict[Draft, str] = {}
        for when, draft in enumerate(people):
            fullest = self._full[told.get(draft, draft).key]
            name = max(fullest, key=lambda key: (last.get(key, -1), key))
            last[name] = when
            self._numbers[draft] = numbers.setdefault(name, len(numbers))
            signs = _signs(draft, segments, words)
            self._own[draft] = _winner(signs)
            if len(self._full[draft.key]) == 1:
                votes[name].update(signs)
        self._gender = {name: _winner(signs) for name, signs in votes.items()}

    def of(self, draft: Draft) -> int | None:
        """The number of the person whom `draft` names, or None. A shared surname is taken for its last bearer's."""
        return self._numbers.get(draft)

    def gender(self, draft: Draft) -> str:
        """ "m", "f", or "" if the article does not tell, or if a shared surname could be a man's or a woman's."""
        if draft not in self._own:
            return ""
        names = self._full[draft.key]
        genders = {self._gender.get(name, "") for name in names}
        return genders.pop() if len(genders) == 1 else self._own[draft]


def _fullest(people: Sequence[Draft]) -> dict[str, list[str]]:
    """For each name of a person, the longest names of the article that it may be short for, or itself."""
    parts = {draft.key: frozenset(draft.key.split()) for draft in people}
    found = {}
    for key, words in parts.items():
        longer = [other for other in parts if words < parts[other]]
        found[key] = [k for k in longer if not any(parts[k] < parts[other] for other in longer)] or [key]
    return found


def _signs(draft: Draft, segments: Sequence[Segment], words: Words) -> Counter[str]:
    """What the title, the nouns and the given name at one mention tell of the gender, weighed."""
    signs: Counter[str] = Counter()
    for gender, weight in _told(draft, segments, words):
        if gender:
            signs[gender] += weight
    return signs


def _told(draft: Draft, segments: Sequence[Segment], words: Words) -> Iterator[tuple[str, int]]:
    for title in draft.title.split():
        yield words.honorifics.get(title.lower(), ""), _TITLE
    span = draft.span(segments)
    head = span.root
    if head.dep_ == "appos":
        yield words.relations.get(head.head.lemma_, "") or words.people.get(head.head.lemma_, ""), _KIN
    for child in head.children:
        if child.dep_ in ("appos", "compound", "nmod"):
            noun = child.lemma_.lower()
            yield words.relations.get(noun, "") or words.people.get(noun, ""), _KIN
    if len(span) > 1:
        yield given_names().get(fold(span[0].text), ""), _GIVEN


def _winner(count: Counter[str]) -> str:
    if count["m"] > 2 * count["f"]:
        return "m"
    return "f" if count["f"] > 2 * count["m"] else ""
