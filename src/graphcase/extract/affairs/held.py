"""Who has a part in an affair, and for which offence: one record for each part, whatever its holder is called there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model import AFFIRMS, LAW, REJECTS, Link, Mention
from ...names import fold
from ..claims.scene import Scene
from ..claims.stated import Part
from .offences import Clue, deed, governed, offences


@dataclass(frozen=True, slots=True)
class Held:
    """A part, whose it is (the first mention of a person or body in the article), and what it is held for.

    `negating` are the words of plain negation in the article's language.
    """

    part: Part
    who: int
    mention: Mention
    charge: Clue | None
    negating: frozenset[str]

    @property
    def year(self) -> str:
        """The year of the act, or ""."""
        return self.part.evidence.time.when[:4]

    @property
    def kind(self) -> str:
        """The class of the offence, or ""."""
        return self.charge.kind if self.charge is not None else ""

    @property
    def told(self) -> bool:
        """True for a part that the article affirms, and for an act of the law that was taken back later: that somebody
        was convicted is an affair though the verdict was quashed, that he was never charged is none."""
        evidence = self.part.evidence
        annulled = evidence.status in REJECTS and evidence.cue.lower() not in self.negating
        return evidence.status in AFFIRMS or (annulled and self.part.role in ("charged", "convicted"))

    @property
    def person(self) -> bool:
        """True for a part of a person."""
        return self.mention.type == "person"


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


def held(parts: Iterable[Part], clues: Sequence[Clue], scenes: Sequence[Scene], people: People) -> list[Held]:
    """Return what `parts` are held for, in their order."""
    found = []
    for part in parts:
        scene = scenes[part.segment]
        mention = scene.mentions[scene.meant(part.mention)]
        who, negating = people.who(part.mention, scene), scene.words.cues.negating_words
        found.append(Held(part, who, mention, charge(part, clues), negating))
    return found


def deeds(clues: list[Clue], parts: Iterable[Part], scenes: Sequence[Scene]) -> list[Clue]:
    """Return `clues` with the predicates of parts in a wrong that no entry of the lexicon names, and that is a matter
    of its own ("was threatened"), in text order."""
    known = {(c.scene, c.token.i) for c in clues}
    found = list(clues)
    for part in parts:
        scene = scenes[part.segment]
        if part.evidence.status not in AFFIRMS or (part.segment, part.token) in known:
            continue
        clue = deed(scene.doc[part.token], part.segment, scene)
        if offences(scene.language)[clue.kind].aside:
            known.add((part.segment, part.token))
            found.append(clue)
    return sorted(found, key=lambda c: (c.scene, c.token.i))


def charge(part: Part, clues: Sequence[Clue]) -> Clue | None:
    """Return what somebody is held for: the offence that the predicate of `part` is or governs, the nearest."""
    found = [c for c in clues if c.scene == part.segment and c.kind != LAW and governed(c.token, (part.token,))]
    return min(found, key=lambda c: (abs(c.token.i - part.token), c.token.i), default=None)


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
