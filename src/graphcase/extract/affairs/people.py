"""Who the mentions of an article stand for: names that are one person's, and what points to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...model import Link
from ...names import fold
from ..claims.scene import Scene


class People:
    """Who the mentions of an article stand for: each is led to one mention, whatever it is called there."""

    def __init__(self, scenes: Sequence[Scene], links: Iterable[Link]) -> None:
        self._first = _first(links)
        self._full = _fullest(scenes)
        self._named: dict[str, int] = {}

    def who(self, mention: int, scene: Scene) -> int:
        """Return the mention that `mention` of the article, which stands in `scene`, is led to."""
        meant = scene.meant(mention)
        meant = self._first.get(meant, meant)
        name = fold(scene.mentions[meant].text)
        return self._named.setdefault(self._full.get(name, name), meant)

    def named(self, scene: Scene, sentence: int) -> frozenset[int]:
        """Return whom the sentence that begins at `sentence` names or points to."""
        here = next((s for s in scene.doc.sents if scene.sentence(s[0])[0] >= sentence), scene.doc[:])
        inside = (m for m, (start, _) in scene.spans.items() if here.start <= start < here.end)
        return frozenset(self.who(m, scene) for m in sorted(inside))


def _fullest(scenes: Sequence[Scene]) -> Mapping[str, str]:
    """Lead from each folded name of a person to the longest of the article that holds its words, if but one does."""
    people = [m for m in scenes[0].mentions if m.type == "person" and m.form == "name"] if scenes else []
    words = {fold(m.text): frozenset(fold(m.text).split()) for m in people}
    found = {}
    for name, own in words.items():
        longer = [other for other, held in words.items() if own < held]
        longest = [other for other in longer if not any(words[other] < words[more] for more in longer)]
        if len(longest) == 1:
            found[name] = longest[0]
    return found


def _first(links: Iterable[Link]) -> Mapping[int, int]:
    """Lead from each mention to the first of those that it is the same as."""
    direct = {link.mention: link.antecedent for link in links}
    ends = {}
    for mention in direct:
        end, seen = direct[mention], {mention}
        while end in direct and end not in seen:
            seen.add(end)
            end = direct[end]
        ends[mention] = end
    return ends
