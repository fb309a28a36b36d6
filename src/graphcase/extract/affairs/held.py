"""Who has a part in an affair, and for which offence: one record for each part, whatever its holder is called there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model import AFFIRMS, LAW, REJECTS, Mention
from ..claims.scene import Scene
from ..claims.stated import Part
from .offences import Clue, deed, governed, offences
from .people import People
from .standing import entries


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
    """Return `clues` with the predicates of parts in a wrong that no entry of the lexicon names, in text order: what is
    a matter of its own ("was threatened"), and what somebody suffered in a sentence without a word for it ("was taken
    by force")."""
    known = {(c.scene, c.token.i) for c in clues}
    told = {c.sentence for c in clues if c.kind != LAW}
    found = list(clues)
    for part in parts:
        scene = scenes[part.segment]
        if part.evidence.status not in AFFIRMS or (part.segment, part.token) in known:
            continue
        clue = deed(scene.doc[part.token], part.segment, scene, entries(part, scene))
        kind = offences(scene.language)[clue.kind]
        if kind.aside or (kind.punctual and part.role == "victim" and clue.sentence not in told):
            known.add((part.segment, part.token))
            found.append(clue)
    return sorted(found, key=lambda c: (c.scene, c.token.i))


def charge(part: Part, clues: Sequence[Clue]) -> Clue | None:
    """Return what somebody is held for: the offence that the predicate of `part` is or governs, the nearest."""
    found = [c for c in clues if c.scene == part.segment and c.kind != LAW and governed(c.token, (part.token,))]
    return min(found, key=lambda c: (abs(c.token.i - part.token), c.token.i), default=None)
