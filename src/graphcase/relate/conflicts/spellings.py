"""How articles spell a name: "Odwori" and "Odwory" of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Mention
from ...names import clean, words
from .slips import slip
from .told import Agreement, Matter, Page, Point, Told
from .words import conflict_words


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as an article spells it: `shown`, and its folded words."""

    shown: str
    words: tuple[str, ...]

    @property
    def vague(self) -> bool:
        """True for a surname alone."""
        return len(self.words) < 2

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
        if mention.form == "name" and entity is not None and (entity := page.known.spelt(entity)) is not None:
            spelt = tuple(word for word in words(clean(mention.text)) if len(word) > 1)
            forms[entity.id].setdefault(spelt, mention)
    for entity_id, named in forms.items():
        for spelt, mention in named.items():
            if not any(set(spelt) < set(other) for other in named):
                spelling = Spelling(clean(mention.text), spelt)
                yield page.spelt(Matter("spelling", entity_id, matter), spelling, mention)
