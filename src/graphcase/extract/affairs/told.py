"""An affair of an article while its incidents are gathered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ...model import LAW
from .held import Held
from .incidents import Incident, Place
from .named import CaseName
from .offences import HELD_BY_LAW, Offence, offences
from .standing import DONE_OR_SUFFERED


@dataclass(slots=True)
class Told:
    """An affair: the family of its offences, whether it stands apart from what the article is about, its incidents.

    `people` are parties by deed or by law, `victims` those who suffered it, `towns` where it happened.
    """

    language: str
    family: str
    apart: bool
    incidents: list[Incident] = field(default_factory=list)
    names: list[CaseName] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    victims: set[int] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    _sentences: dict[int, list[int]] = field(default_factory=dict)

    def add(self, incidents: Iterable[Incident]) -> Told:
        """Add `incidents`, and return self."""
        for incident in incidents:
            self.incidents.append(incident)
            self.people |= people([incident])
            self.victims |= {h.who for h in incident.parts if h.person and h.part.role == "victim"}
            self.towns |= incident.towns()
            self._sentences.setdefault(incident.scene, []).append(incident.sentence)
        return self

    @property
    def weight(self) -> int:
        """The weight of all its incidents."""
        return sum(i.weight for i in self.incidents)

    @property
    def suffered(self) -> set[str]:
        """The dates of what its victims suffered."""
        return suffered(self.incidents)

    @property
    def kinds(self) -> list[Offence]:
        """The classes of its offences, one for each word."""
        known = offences(self.language)
        return [known[t.kind] for i in self.incidents for t in i.clues if t.kind != LAW]

    @property
    def punctual(self) -> bool:
        """True if it happened at one place and time."""
        return any(i.punctual for i in self.incidents)

    def placed(self, places: Sequence[tuple[Place, ...]]) -> None:
        """Give each incident its `places`."""
        self.incidents = [replace(i, places=found) for i, found in zip(self.incidents, places, strict=True)]
        self.towns = {town for i in self.incidents for town in i.towns()}

    def last(self, incident: Incident) -> int:
        """Return where it is last told before an incident in the same paragraph, -1 if it is not."""
        return max((s for s in self._sentences.get(incident.scene, ()) if s <= incident.sentence), default=-1)


def people(incidents: Iterable[Incident]) -> set[int]:
    """Return the people who are parties by deed or by law."""
    return {h.who for i in incidents for h in i.parts if _party(h)}


def suffered(incidents: Iterable[Incident]) -> set[str]:
    """Return the dates of what victims suffered."""
    dates = {h.part.evidence.time.when for i in incidents for h in i.parts if h.part.role == "victim"}
    return dates - {""}


def _party(held: Held) -> bool:
    return held.person and held.part.role in HELD_BY_LAW | DONE_OR_SUFFERED
