"""Whether what an article tells of an offence is an event and no topic, and in which town it happened."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...model import LAW
from ..claims.scene import Scene
from .incidents import Incident, Place, place
from .lawful import JUDGED
from .offences import HELD_BY_LAW, governed, looking, opening
from .told import Told
from .whereabouts import named_near

_ENOUGH = 3  # weight from which an article is about an affair


class Happening:
    """Judges the affairs of one article by its scenes."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        self._opening = opening(scenes)

    def opens(self, told: Told) -> bool:
        """True for an affair that the article opens with."""
        return any(i.scene in self._opening for i in told.incidents)

    def happened(self, told: Told, loose: Sequence[Incident]) -> bool:
        """Return whether a person is a party, a deed has a place or the article opens with the law's act on it; and it
        carries some weight. `loose` are the acts of the law that would be the affair's."""
        if all(self._scenes[t.scene].segment.kind == "headline" for i in told.incidents for t in i.clues):
            return False  # a headline never decides alone
        kinds, incidents = told.kinds, [*told.incidents, *loose]
        if kinds and all(kind.accident for kind in kinds) and not _pursued(incidents, told.language):
            return False
        parts = [h for i in incidents for h in i.parts if h.told]
        person = any(h.person for h in parts)
        if kinds and all(kind.aside for kind in kinds) and len({i.sentence for i in told.incidents}) < 2:
            person = person and any(h.part.role in JUDGED for h in parts)
        placed = [i for i in incidents if i.places]
        weight = told.weight + sum(i.weight for i in loose if i.places)
        if person or (parts and placed):
            return weight >= _ENOUGH
        if all(kind.personal for kind in kinds):
            return False
        if told.apart:
            return any(i.punctual and i.towns() for i in told.incidents)
        return (weight >= _ENOUGH and self._before_the_law(told)) or _placed(placed, weight)

    def _before_the_law(self, told: Told) -> bool:
        """True if the article opens with an act of the law on the offence, whoever it was: "three men were charged with
        smuggling"."""
        for incident in told.incidents:
            first = incident.scene in self._opening and self._scenes[incident.scene].segment.kind == "body"
            acts = {c.token.i for c in incident.clues if c.kind == LAW} if first else set()
            if any(governed(c.token, acts) for c in incident.clues if c.kind != LAW):
                return True
        return False

    def locate(self, told: Told, taken: Set[str]) -> None:
        """Where no word of an affair has a place of its own, let the only town that its first sentences name do; not
        one of `taken`, where another affair happened."""
        if any(i.towns() if told.apart else i.places for i in told.incidents):
            return
        near = [self._near(incident, told.apart, told.family == LAW) for incident in told.incidents]
        names = {p.name for found in near for p in found}
        if len(names) == 1 and names.isdisjoint(taken):
            told.placed([found[:1] for found in near])

    def _near(self, incident: Incident, anywhere: bool, courts: bool) -> tuple[Place, ...]:
        """The towns beside the words of an incident, not `anywhere` but in the headline or the first paragraph; those
        of `courts` only where the law's act is all that there is."""
        parts = [(h.part.segment, self._scenes[h.part.segment].doc[h.part.token]) for h in incident.parts]
        words = [*((t.scene, t.token) for t in incident.clues), *parts]
        here = [(n, token) for n, token in words if anywhere or n in self._opening]
        found = [place(n, m, self._scenes[n]) for n, token in here for m in named_near(token, self._scenes[n], courts)]
        return tuple(p for p in found if not p.wide)


def _placed(placed: Sequence[Incident], weight: int) -> bool:
    """True for a deed in a town that the article opens with, or comes back to."""
    early = any(t.weight > 1 for i in placed for t in i.clues)
    if not any(i.towns() for i in placed):
        return False
    return (early and any(i.punctual for i in placed)) or (weight >= _ENOUGH and (early or len(placed) > 1))


def _pursued(incidents: Sequence[Incident], language: str) -> bool:
    """True if the law holds somebody, searches or tries: more than an inquiry into what happened."""
    if any(h.told and h.part.role in HELD_BY_LAW for i in incidents for h in i.parts):
        return True
    return any(c.kind == LAW and c.weight and not looking(c, language) for i in incidents for c in i.clues)
