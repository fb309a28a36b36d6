"""What each sentence of an article tells of each family of offences: its words, its parties, its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import LAW
from ...names import fold
from ..claims.scene import Scene
from ..claims.stated import Part
from ..words.gazetteer import places
from .offences import PROMINENT, Clue
from .whereabouts import whereabouts

_WIDE = ("country", "region")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an incident: the mention, its scene, its folded name and what a gazetteer calls it ("" if nothing)."""

    scene: int
    mention: int
    name: str
    kind: str

    @property
    def wide(self) -> bool:
        """True for a country, or a region of the world."""
        return self.kind in _WIDE


@dataclass(frozen=True, slots=True)
class Incident:
    """What one sentence tells of one family of offences."""

    sentence: int
    family: str
    clues: tuple[Clue, ...]
    parts: tuple[Part, ...]
    places: tuple[Place, ...]

    @property
    def weight(self) -> int:
        """How much the sentence makes of it: its words by their place in the article, and its parties."""
        return sum(t.weight for t in self.clues) + PROMINENT * len(self.parts)

    def towns(self) -> frozenset[str]:
        """The places that are no countries or regions of the world."""
        return frozenset(p.name for p in self.places if not p.wide)


def incidents(scenes: Sequence[Scene], clues: Sequence[Clue], parts: Sequence[Part]) -> Iterator[Incident]:
    """Yield the incidents of an article, in text order."""
    told: dict[int, list[Clue]] = defaultdict(list)
    for clue in clues:
        told[clue.sentence].append(clue)
    stand: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        scene = scenes[part.segment]
        stand[scene.sentence(scene.doc[part.token])[0]].append(part)
    before: list[Clue] = []
    for sentence in sorted(told.keys() | stand.keys()):
        own = told[sentence]
        held: dict[str, list[Part]] = defaultdict(list)
        for part in stand[sentence]:
            held[_family(part, own, before)].append(part)
        for family in dict.fromkeys([*(clue.family for clue in own), *held]):
            found = [clue for clue in own if clue.family == family]
            incident = _incident(sentence, found, held[family], scenes, family)
            if incident.parts or incident.places or incident.weight:
                yield incident
        before = own


def _family(part: Part, own: Sequence[Clue], before: Sequence[Clue]) -> str:
    """The family of the word that a part stands nearest to, an offence before an act of the law. "Denied the
    accusations" without a word for them means those of the sentence before."""
    classed = [clue for clue in own if clue.family != LAW]
    if not classed and part.evidence.status == "denied":
        classed = [clue for clue in before if clue.family != LAW and clue.scene == part.segment][-1:]
        return classed[0].family if classed else LAW
    near = min(classed or own, key=lambda clue: (abs(clue.token.i - part.token), clue.token.i), default=None)
    return near.family if near else LAW


def _incident(
    sentence: int, found: Sequence[Clue], parts: Sequence[Part], scenes: Sequence[Scene], family: str
) -> Incident:
    where: dict[int, Place] = {}
    for clue in found:
        if not clue.onsite and (parts or clue.weight < PROMINENT):
            continue  # where a named person was arrested or tried is not where it happened
        for mention in whereabouts(clue.token, scenes[clue.scene]):
            where.setdefault(mention, place(clue.scene, mention, scenes[clue.scene]))
    return Incident(sentence, family, tuple(found), tuple(parts), tuple(where[m] for m in sorted(where)))


def place(number: int, mention: int, scene: Scene) -> Place:
    """Return `mention`, which stands in `scene`, the article's scene `number`, as a place."""
    name = fold(scene.mentions[mention].text)
    return Place(number, mention, name, places(scene.language).get(name, ""))
