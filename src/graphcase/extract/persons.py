"""Which mentions of people are one person by name, and whether the article takes them for a man or a woman.

Only for reading this article (pronouns, descriptions): resolve/ decides on its own who is who.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..names import fold
from .draft import Draft
from .gazetteer import given_names
from .segments import Segment
from .words import Words

_TITLE, _KIN, _GIVEN = 8, 4, 3  # how much more a title tells than a kin word, and that than a given name


class Persons:
    """The people whom an article names: `of` gives the same number for the same person, `gender` "m", "f" or ""."""

    def __init__(self, names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> None:
        """Count the people among `names`."""
        people = [draft for draft in names if draft.type == "person" and draft.form == "name"]
        full = _fullest(people)
        numbers: dict[str, int] = {}
        self._of: dict[Draft, int] = {}
        for draft in people:
            self._of[draft] = numbers.setdefault(full[draft.key], len(numbers))
        self._gender = self._genders(people, segments, words)

    def of(self, draft: Draft) -> int | None:
        """The number of the person whom `draft` names, or None if it names none."""
        return self._of.get(draft)

    def gender(self, person: int) -> str:
        """ "m", "f", or "" if the article does not tell."""
        return self._gender.get(person, "")

    def _genders(self, people: Iterable[Draft], segments: Sequence[Segment], words: Words) -> Mapping[int, str]:
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        for draft in people:
            for gender, weight in _signs(draft, segments, words):
                if gender:
                    votes[self._of[draft]][gender] += weight
        return {person: _winner(count) for person, count in votes.items()}


def _fullest(people: Sequence[Draft]) -> dict[str, str]:
    """For each name of a person, the one longer name of the article that it is short for, or itself."""
    parts = {draft.key: frozenset(draft.key.split()) for draft in people}
    found = {}
    for key, words in parts.items():
        longer = [other for other in parts if words < parts[other]]
        longest = [k for k in longer if not any(parts[k] < parts[other] for other in longer)]
        found[key] = longest[0] if len(longest) == 1 else key
    return found


def _signs(draft: Draft, segments: Sequence[Segment], words: Words) -> Iterable[tuple[str, int]]:
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
    if count["m"] >= 2 * count["f"]:
        return "m"
    return "f" if count["f"] >= 2 * count["m"] else ""
