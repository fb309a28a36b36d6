"""How articles spell a name: "Cinthia Tell" and "Cintia Tello" of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Mention
from ...names import clean, words
from .told import Agreement, Matter, Page, Point, Told
from .words import conflict_words

_LONG = 4  # letters: shorter words differ by more than a slip


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as an article spells it: `shown`, and its folded words."""

    shown: str
    words: tuple[str, ...]

    def against(self, other: Point) -> Agreement:
        """Two names disagree where a word of one is a word of the other with a letter or two changed."""
        if not isinstance(other, Spelling):
            return "unrelated"
        if set(self.words) <= set(other.words) or set(other.words) <= set(self.words):
            return "same"
        left = [word for word in self.words if word not in other.words]
        right = [word for word in other.words if word not in self.words]
        return "apart" if any(slip(a, b) for a in left for b in right) else "unrelated"


def spellings(page: Page) -> Iterator[Told]:
    """Yield how an article spells the name of each entity that has several: each full form once."""
    matter = conflict_words(page.article.language).matters["name"]
    forms: defaultdict[str, dict[tuple[str, ...], Mention]] = defaultdict(dict)
    for index, mention in enumerate(page.findings.mentions):
        entity = page.owner(index)
        if mention.form == "name" and entity is not None and entity.aliases and entity.type != "case":
            spelt = tuple(word for word in words(clean(mention.text)) if len(word) > 1)
            forms[entity.id].setdefault(spelt, mention)
    for entity_id, named in forms.items():
        for spelt, mention in named.items():
            if not any(set(spelt) < set(other) for other in named):
                spelling = Spelling(clean(mention.text), spelt)
                yield page.named(Matter("spelling", entity_id, matter), spelling, mention)


def slip(left: str, right: str) -> bool:
    """True for two folded words that differ by a letter, or by two if long, and not by what one goes on with."""
    short, long = sorted((left, right), key=len)
    if len(short) < _LONG - 1 or left == right or (long.startswith(short) and len(long) > len(short) + 1):
        return False
    allowed = 2 if len(short) >= 2 * _LONG - 2 else 1
    return len(long) - len(short) <= allowed and _distance(left, right) <= allowed


def _distance(left: str, right: str) -> int:
    """How many letters differ, two that change places being one (optimal string alignment; Damerau 1964)."""
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, a in enumerate(left, 1):
        line = [row]
        for column, b in enumerate(right, 1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (a != b))
            if before and column > 1 and a == right[column - 2] and left[row - 2] == b:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, above = above, line
    return above[-1]
