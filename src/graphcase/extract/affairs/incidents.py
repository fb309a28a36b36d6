"""What each sentence of an article tells of each family of offences: its words, its parties, its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import LAW
from ...names import fold
from ..claims.scene import Scene
from ..words.gazetteer import places
from .held import Held
from .offences import PROMINENT, Clue, offences
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
    """What one sentence tells of one family of offences; `apart` from what the article is about or not; `punctual` if
    it happened at one place and time."""

    sentence: int
    family: str
    clues: tuple[Clue, ...]
    parts: tuple[Held, ...]
    places: tuple[Place, ...]
    apart: bool
    punctual: bool

    @property
    def weight(self) -> int:
        """How much the sentence makes of it: its words by their place in the article, and its parties."""
        return sum(t.weight for t in self.clues) + PROMINENT * len(self.parts)

    @property
    def scene(self) -> int:
        """The scene of the sentence."""
        return self.clues[0].scene if self.clues else self.parts[0].part.segment

    def towns(self) -> frozenset[str]:
        """The places that are no countries or regions of the world."""
        return frozenset(p.name for p in self.places if not p.wide)


def incidents(
    scenes: Sequence[Scene], clues: Sequence[Clue], held: Sequence[Held], other: frozenset[tuple[int, int]]
) -> Iterator[Incident]:
    """Yield the incidents of an article, in text order; `other` are the words that tell of other affairs."""
    told: dict[int, list[Clue]] = defaultdict(list)
    for clue in clues:
        told[clue.sentence].append(clue)
    stand: dict[int, list[Held]] = defaultdict(list)
    for one in held:
        scene = scenes[one.part.segment]
        stand[scene.sentence(scene.doc[one.part.token])[0]].append(one)
    before: list[Clue] = []
    for sentence in sorted(told.keys() | stand.keys()):
        own = told[sentence]
        parts: dict[tuple[str, bool], list[Held]] = defaultdict(list)
        acts: dict[int, tuple[str, bool]] = {}
        for one in stand[sentence]:
            matter = _matter(one, own, before, other)
            parts[matter].append(one)
            acts.setdefault(one.part.token, matter)
        words: dict[tuple[str, bool], list[Clue]] = defaultdict(list)
        for clue in own:
            matter = clue.family, (clue.scene, clue.token.i) in other
            words[acts.get(clue.token.i, matter) if clue.family == LAW else matter].append(clue)
        for key in dict.fromkeys([*words, *parts]):
            incident = _incident(sentence, words[key], parts[key], scenes, key)
            if incident.parts or incident.places or incident.weight:
                yield incident
        before = own


def _matter(
    one: Held, own: Sequence[Clue], before: Sequence[Clue], other: frozenset[tuple[int, int]]
) -> tuple[str, bool]:
    """The family of what a part is held for, else of the word that it stands nearest to, an offence before an act of
    the law; and whether it is of another affair. "Denied the accusations" without a word for them means those of the
    sentence before."""
    part = one.part
    away = (part.segment, part.token) in other
    if one.charge is not None:
        return one.charge.family, away or (one.charge.scene, one.charge.token.i) in other
    classed = [clue for clue in own if clue.family != LAW and ((clue.scene, clue.token.i) in other) == away]
    if not classed and part.evidence.status == "denied":
        classed = [clue for clue in before if clue.family != LAW and clue.scene == part.segment][-1:]
        return (classed[0].family if classed else LAW), away
    near = min(classed or own, key=lambda clue: (abs(clue.token.i - part.token), clue.token.i), default=None)
    return (near.family if near and classed else LAW), away


def _incident(
    sentence: int, found: Sequence[Clue], parts: Sequence[Held], scenes: Sequence[Scene], key: tuple[str, bool]
) -> Incident:
    where: dict[int, Place] = {}
    for clue in found:
        if not clue.onsite and (parts or clue.weight < PROMINENT):
            continue  # where a named person was arrested or tried is not where it happened
        for mention in whereabouts(clue.token, scenes[clue.scene]):
            where.setdefault(mention, place(clue.scene, mention, scenes[clue.scene]))
    family, away = key
    punctual = any(offences(scenes[clue.scene].language)[clue.kind].punctual for clue in found)
    places = tuple(where[m] for m in sorted(where))
    return Incident(sentence, family, tuple(found), tuple(parts), places, away, punctual)


def place(number: int, mention: int, scene: Scene) -> Place:
    """Return `mention`, which stands in `scene`, the article's scene `number`, as a place."""
    name = fold(scene.mentions[mention].text)
    return Place(number, mention, name, places(scene.language).get(name, ""))
