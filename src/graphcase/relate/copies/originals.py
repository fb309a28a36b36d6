"""Which of two texts that are alike is the copy, and of what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model import Article, Dependence, Document
from .likeness import Likeness, likeness
from .phrases import Phrases
from .sketches import Candidates
from .texts import Text, text

SHORT = 30
"""Texts of fewer words are copies only when they are equal: two briefs may well share a sentence."""
COPIED, MORE = 0.45, 14
"""Of a copy this share and so many words more stand in the other text, or the other's in it: two reports of one affair
share quotations, and two by one hand a paragraph on what went before, which are a part of their words."""
TELLING = 10
"""So many words of what a copy keeps are no phrases of the whole corpus."""
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
    search = _copied([texts[document.key] for document in ordered])
    found = {
        ordered[number].id: Dependence(
            ordered[number].id, "copy", ordered[search.root(number)].id, "", copy.reason, share=copy.share
        )
        for number, copy in search.copied.items()
    }
    return Copies(
        tuple(replace(one, copy_of=found[one.id].on if one.id in found else "") for one in documents),
        tuple(found[one.id] for one in documents if one.id in found),
    )


def _copied(texts: Sequence[Text]) -> _Search:
    """Search twice: only who knows the copies can say what many texts have of which none copies another."""
    first: dict[bytes, int] = {}
    twins = {
        number: _Copy(first[one.digest])
        for number, one in enumerate(texts)
        if first.setdefault(one.digest, number) != number
    }
    candidates = Candidates(
        "" if number in twins or len(one.words) < SHORT else one.words for number, one in enumerate(texts)
    )
    glance = _Search(texts, twins, candidates, Phrases([]))
    candidates.again()
    return _Search(
        texts, twins, candidates, Phrases([one for number, one in enumerate(texts) if number not in glance.copied])
    )


class _Search:
    """One pass through texts in the order of their originality: `copied` says what each copy copies.

    Only a text that copies nothing is ever given something to copy, so that the arrows end in an original.
    """

    def __init__(
        self, texts: Sequence[Text], twins: dict[int, _Copy], candidates: Candidates, phrases: Phrases
    ) -> None:
        self.copied = dict(twins)
        self._texts = texts
        self._candidates = candidates
        self._phrases = phrases
        for number in range(len(texts)):
            if number not in twins:
                self._place(number)
                candidates.add(number)

    def root(self, number: int) -> int:
        """Follow copies of copies to their original."""
        while number in self.copied:
            number = self.copied[number].of
        return number

    def _place(self, number: int) -> None:
        """Say of a text what it copies, and of earlier ones that they were taken from it."""
        mine = self._texts[number]
        near = [(other, likeness(self._texts[other], mine, self._phrases)) for other in self._candidates.of(number)]
        alike = [(other, likely) for other, likely in near if _alike(likely)]
        reprinted = [(other, likely) for other, likely in alike if likely.reused >= EXCERPT * len(mine.words)]
        if reprinted:
            other, likely = max(reprinted, key=lambda pair: (pair[1].reused, -pair[0]))
            self._note(number, other, likely)
        for other, likely in alike:
            whole = not reprinted or self._undated(other, number, likely)
            if whole and other not in self.copied and self.root(number) != other:
                self._note(other, number, likely)

    def _undated(self, other: int, number: int, likely: Likeness) -> bool:
        """True if the later text holds much of the earlier one, and no date says that it came after it.

        So two rewritings that share little meet in their original, wherever its path stands; of a round-up of two
        older texts, which neither was taken from, the date tells.
        """
        earlier, later = self._texts[other], self._texts[number]
        return earlier.published == later.published and likely.reused >= EXCERPT * len(earlier.words)

    def _note(self, copy: int, original: int, likely: Likeness) -> None:
        mine, theirs = len(self._texts[copy].words), len(self._texts[original].words)
        share = min(1.0, likely.reused / mine)
        self.copied[copy] = _Copy(original, share, _REASONS[mine < CUT * theirs, likely.kept < REWRITTEN * mine])
        self._candidates.join(original, copy)


def _alike(likely: Likeness) -> bool:
    return likely.reused >= COPIED * likely.words + MORE and likely.telling >= TELLING
