"""An affair of an article while its incidents are gathered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ...model import LAW
from .held import Held
from .incidents import Incident
from .named import CaseName
from .offences import HELD_BY_LAW, Offence, offences
from .standing import DONE_OR_SUFFERED


@dataclass(slots=True)
class Told:
    """An affair: the family of its offences, whether it stands apart from what the article is about, its incidents."""

    language: str
    family: str
    apart: bool
    incidents: list[Incident] = field(default_factory=list)
    names: list[CaseName] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """The weight of all its incidents."""
        return sum(i.weight for i in self.incidents)

    @property
    def people(self) -> set[int]:
        """Who is a party by deed or by law."""
        return people(self.incidents)

    @property
    def victims(self) -> set[int]:
        """Who of its people suffered it."""
        return {h.who for i in self.incidents for h in i.parts if h.person and h.part.role == "victim"}

    @property
    def suffered(self) -> set[str]:
        """The dates of what its victims suffered."""
        return suffered(self.incidents)

    @property
    def towns(self) -> frozenset[str]:
        """The towns of all its incidents."""
        return frozenset().union(*(i.towns() for i in self.incidents))

    @property
    def kinds(self) -> list[Offence]:
        """The classes of its offences, one for each word."""
        known = offences(self.language)
        return [known[t.kind] for i in self.incidents for t in i.clues if t.kind != LAW]

    @property
    def punctual(self) -> bool:
        """True if it happened at one place and time."""
        return any(i.punctual for i in self.incidents)

    def last(self, incident: Incident) -> int:
        """Return where it is last told before an incident in the same paragraph, -1 if it is not."""
        here = (i.sentence for i in self.incidents if i.scene == incident.scene and i.sentence <= incident.sentence)
        return max(here, default=-1)


def people(incidents: Iterable[Incident]) -> set[int]:
    """Return the people who are parties by deed or by law."""
    return {h.who for i in incidents for h in i.parts if _party(h)}


def suffered(incidents: Iterable[Incident]) -> set[str]:
    """Return the dates of what victims suffered."""
    dates = {h.part.evidence.time.when for i in incidents for h in i.parts if h.part.role == "victim"}
    return dates - {""}


def _party(held: Held) -> bool:
    return held.person and held.part.role in HELD_BY_LAW | DONE_OR_SUFFERED
