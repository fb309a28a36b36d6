"""What an article tells of each of its people being a man or a woman, and whose kin it calls them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from ...names import fold
from ..names.draft import Draft
from ..parsing.segments import Segment
from ..syntax.tree import SUBJECTS
from ..words.gazetteer import given_names
from ..words.wordlists import Words

if TYPE_CHECKING:
    from ..parsing.tokens import Token

_TITLE, _KIN, _GIVEN, _PRONOUN = 8, 4, 3, 1  # how much more a title tells than a kin word, that than a given name ...
_NEAR = 2  # sentences on
_BESIDE = ("appos", "compound", "nmod")


class Signs:
    """The signs at the mentions of one article's people, weighed."""

    def __init__(self, people: Iterable[Draft], segments: Sequence[Segment], words: Words) -> None:
        """Read what stands around `people`."""
        self._segments = segments
        self._words = words
        self._starts: defaultdict[int, list[int]] = defaultdict(list)
        for draft in people:
            self._starts[draft.segment].append(draft.start)

    def at(self, draft: Draft) -> Counter[str]:
        """What the title and the nouns at one mention tell."""
        signs: Counter[str] = Counter()
        for gender, weight in self._told(draft):
            if gender:
                signs[gender] += weight
        return signs

    def given(self, draft: Draft) -> Counter[str]:
        """What the given name tells that a full name opens with."""
        span = draft.span(self._segments)
        gender = given_names().get(fold(span[0].text), "") if len(span) > 1 else ""
        return Counter({gender: _GIVEN}) if gender else Counter()

    def behind(self, draft: Draft) -> Counter[str]:
        """What the pronouns behind a mention tell, if its sentence names nobody else: less than all other signs."""
        doc, sentence = self._segments[draft.segment].doc, draft.span(self._segments).root.sent
        if sum(sentence.start <= start < sentence.end for start in self._starts[draft.segment]) > 1:
            return Counter()
        after = [*takewhile(lambda token: token.text != '"', doc[draft.end : max(draft.end, sentence.end)])]
        if following := self._following(draft.segment, sentence.end):
            after.append(following)
        told = (self._words.pronouns.get(token.lower_, "") for token in after)
        return Counter({gender: _PRONOUN for gender in told if gender})

    def near(self, draft: Draft, full: Draft) -> bool:
        """True if `full` is the subject of a clause in this sentence of a paragraph or the few before it."""
        if full.segment != draft.segment or not full < draft or full.span(self._segments).root.dep_ not in SUBJECTS:
            return False
        between = self._segments[draft.segment].doc[full.end : draft.end]
        return sum(bool(token.is_sent_start) for token in between) <= _NEAR

    def kin(self, draft: Draft) -> bool:
        """True for a name that is brought in as somebody's kin: "his son Otto", "her son, Otto Berg"."""
        doc, head = draft.span(self._segments).doc, draft.span(self._segments).root
        nouns = [head.head] if head.dep_ == "appos" else []
        nouns += [child for child in head.children if child.dep_ in _BESIDE]
        before = draft.start - 1 - (draft.start > 1 and doc[draft.start - 1].text == ",")
        if before >= 0:
            nouns.append(doc[before])
        return any(noun.lemma_.lower() in self._words.relations for noun in nouns)

    def _following(self, number: int, end: int) -> Token | None:
        """The first word of the next sentence, here or in the next paragraph."""
        doc = self._segments[number].doc
        if end < len(doc):
            return doc[end]
        beyond = number + 1
        if beyond < len(self._segments) and self._segments[beyond].kind == "body" and len(self._segments[beyond].doc):
            return self._segments[beyond].doc[0]
        return None

    def _told(self, draft: Draft) -> Iterator[tuple[str, int]]:
        words = self._words
        for title in draft.title.split():
            yield words.honorifics.get(title.lower(), ""), _TITLE
        span = draft.span(self._segments)
        head = span.root
        if head.dep_ == "appos":
            yield words.relations.get(head.head.lemma_, "") or words.people.get(head.head.lemma_, ""), _KIN
        for child in head.children:
            if child.dep_ in _BESIDE:
                noun = child.lemma_.lower()
                yield words.relations.get(noun, "") or words.people.get(noun, ""), _KIN


def winner(count: Counter[str]) -> str:
    """The gender of which there are more than twice the signs of the other, or ""."""
    if count["m"] > 2 * count["f"]:
        return "m"
    return "f" if count["f"] > 2 * count["m"] else ""
