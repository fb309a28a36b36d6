"""Which of two texts that are alike is the copy, and of what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Article, Dependence, Document
from .likeness import Likeness, likeness
from .phrases import Phrases
from .sketches import Candidates
from .texts import Text, text

SHORT = 30
"""Texts of fewer words are copies only when they are equal: two briefs may well share a sentence."""
EXCERPT = 0.45
"""A later text that holds an earlier one reprints it only if this share of it stands there, else it is fuller."""
CUT, REWRITTEN = 0.8, 0.9
"""A copy with a smaller share of its original's words was cut; one that keeps less of its own was rewritten."""

_REASONS = {
    (False, False): "nearly the same text",
    (False, True): "the text, rewritten in part",
    (True, False): "a part of the text",
    (True, True): "a part of the text, rewritten",
}


@dataclass(frozen=True, slots=True)
class Copies:
    """The documents, each copy naming its original, and what each copy rests on; both in the documents' order."""

    documents: tuple[Document, ...]
    dependences: tuple[Dependence, ...]


@dataclass(frozen=True, slots=True)
class _Copy:
    """Of which text one is a copy, by its number; how much of it stands there; and what was done to it."""

    of: int
    share: float = 1.0
    reason: str = "the same text"


def copies(documents: Sequence[Document], articles: Iterable[Article]) -> Copies:
    """Find the copies among `documents`, whose articles may come in any order.

    The earlier document is the original: by date of publication, then by path; undated ones come after dated ones. One
    exception: an earlier text that is only a small part of a later, fuller one names that one. No original is a copy.
    """
    texts = {article.key: text(article) for article in articles}
    ordered = sorted(
        (document for document in documents if document.key in texts),
        key=lambda document: (texts[document.key].published or "~", document.path),
    )
    arrows = _search([texts[document.key] for document in ordered])
    found = {
        ordered[number].id: Dependence(
            ordered[number].id, "copy", ordered[arrows.root(number)].id, "", copy.reason, share=copy.share
        )
        for number, copy in arrows.copied.items()
    }
    return Copies(
        tuple(replace(one, copy_of=found[one.id].on if one.id in found else "") for one in documents),
        tuple(found[one.id] for one in documents if one.id in found),
    )


def _search(texts: Sequence[Text]) -> _Arrows:
    """Find the copies among texts in the order of their originality.

    What a first look takes for alike is looked at again: only who knows the copies can tell the phrases of the corpus.
    """
    first: dict[bytes, int] = {}
    twins = {
        number: _Copy(first[one.digest])
        for number, one in enumerate(texts)
        if first.setdefault(one.digest, number) != number
    }
    glance, alike = _glance(texts, twins)
    phrases = Phrases([one for number, one in enumerate(texts) if number not in glance.copied])
    look = _Arrows(texts, twins)
    for number, others in alike.items():
        look.draw(number, _alike(texts, number, others, phrases))
    return look


def _glance(texts: Sequence[Text], twins: Mapping[int, _Copy]) -> tuple[_Arrows, dict[int, list[int]]]:
    """Compare each text with its candidates, as if the corpus had no phrases: arrows, and which earlier are alike."""
    candidates = Candidates(
        "" if number in twins or len(one.words) < SHORT else one.words for number, one in enumerate(texts)
    )
    arrows, alike, none = _Arrows(texts, twins), dict[int, list[int]](), Phrases([])
    for number in range(len(texts)):
        if near := _alike(texts, number, candidates.of(number), none):
            alike[number] = [pair.other for pair in near]
            for copy, original in arrows.draw(number, near):
                candidates.join(original, copy)
        candidates.add(number)
    return arrows, alike


@dataclass(frozen=True, slots=True)
class _Pair:
    """An earlier text, by its number, that a later one is like."""

    other: int
    likeness: Likeness


def _alike(texts: Sequence[Text], number: int, others: Iterable[int], phrases: Phrases) -> list[_Pair]:
    """Those of some earlier texts that a text is so much like that one of the two is a copy."""
    pairs = [_Pair(other, likeness(texts[other], texts[number], phrases)) for other in others]
    return [pair for pair in pairs if pair.likeness.copied]


class _Arrows:
    """Arrows from copies to what they copy: `copied`, by the numbers of texts.

    Only a text that copies nothing is ever given something to copy, so that all arrows end in an original.
    """

    def __init__(self, texts: Sequence[Text], twins: Mapping[int, _Copy]) -> None:
        self.copied = dict(twins)
        self._texts = texts

    def root(self, number: int) -> int:
        """Follow copies of copies to their original."""
        while number in self.copied:
            number = self.copied[number].of
        return number

    def draw(self, number: int, alike: Sequence[_Pair]) -> list[tuple[int, int]]:
        """Draw the arrow from a text to an earlier one, and those from earlier ones to it: copies and originals."""
        drawn = []
        reprinted = [pair for pair in alike if pair.likeness.reused >= EXCERPT * len(self._texts[number].words)]
        if reprinted:
            best = max(reprinted, key=lambda pair: (pair.likeness.reused, -pair.other))
            drawn.append(self._arrow(number, best.other, best.likeness))
        for pair in alike:
            taken = not reprinted or self._undated(number, pair)
            if taken and pair.other not in self.copied and self.root(number) != pair.other:
                drawn.append(self._arrow(pair.other, number, pair.likeness))
        return drawn

    def _undated(self, number: int, pair: _Pair) -> bool:
        """True if the later text holds much of the earlier one, and no date says that it came after it.

        So two rewritings that share little meet in their original, wherever its path stands; of a round-up of two
        older texts, which neither was taken from, the date tells.
        """
        earlier, later = self._texts[pair.other], self._texts[number]
        return earlier.published == later.published and pair.likeness.reused >= EXCERPT * len(earlier.words)

    def _arrow(self, copy: int, original: int, likely: Likeness) -> tuple[int, int]:
        mine, theirs = len(self._texts[copy].words), len(self._texts[original].words)
        share = min(1.0, likely.reused / mine)
        self.copied[copy] = _Copy(original, share, _REASONS[mine < CUT * theirs, likely.kept < REWRITTEN * mine])
        return copy, original
