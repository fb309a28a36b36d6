"""Incidents of offences, gathered into affairs by class, party, place and date.

Incidents of a family are one affair, with three exceptions: an offence that happens at one place and time is another
affair at another place with a party of its own, or on another day with another victim; what the text tells apart
(apart.py) is another affair; and what is told of another country without a party is background and left out. Families
whose incidents share a victim, or a person within one sentence, or that one paragraph tells as one event, are sides of
one affair ("the kidnapping and murder of X").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from .incidents import Incident
from .lawful import JUDGED
from .offences import offences
from .told import Told, people, suffered


def gathered(incidents: Iterable[Incident], language: str) -> list[Told]:
    """Return the affairs that `incidents` of offences, in text order, come to, the weightiest first."""
    told: list[Told] = []
    for incident in incidents:
        _gather(incident, told, language)
    return _united(told)


def _gather(incident: Incident, told: list[Told], language: str) -> None:
    """Add an incident to the affair that it belongs to, open a new one, or leave it out as background."""
    own = people([incident])
    family = [t for t in told if t.family == incident.family and t.apart == incident.apart]
    home = next((t for t in family if own & t.people), None) or next(
        (t for t in reversed(family) if incident.towns() & t.towns), None
    )
    if home is None and incident.apart:
        home = next((t for t in reversed(family) if _follows(incident, t)), None)
    elif home is None and family and not (own and _another(incident, family)):
        if not _elsewhere(incident, family):
            home = family[-1] if incident.punctual else family[0]
        elif not incident.parts:
            if _foreign(incident, family):
                return
            incident = replace(incident, places=())
            home = family[-1]
    if home is None:
        home = Told(language, incident.family, incident.apart)
        told.append(home)
    home.add([incident])


def _another(incident: Incident, family: Sequence[Told]) -> bool:
    """True if the incident's people cannot be those of the family's affairs: a second drunk driver, or a victim of
    another day in another paragraph."""
    known = [i for t in family for i in t.incidents]
    if any(offences(family[0].language)[t.kind].single for t in incident.clues):
        return any(h.part.role in JUDGED for h in incident.parts) and any(t.people for t in family)
    if not incident.punctual or any(i.scene == incident.scene for i in known):
        return False
    return _at_other_times(suffered([incident]), suffered(known))


def _follows(incident: Incident, told: Told) -> bool:
    """True if an affair is told in the paragraph of the incident before it, and of no other town."""
    here, there = incident.towns(), told.towns
    return told.last(incident) >= 0 and not (here and there and here.isdisjoint(there))


def _elsewhere(incident: Incident, family: Sequence[Told]) -> bool:
    """True if the incident's places are others than those of every affair of its family."""
    towns = incident.punctual and bool(incident.towns()) and any(t.towns for t in family)
    return towns or _foreign(incident, family)


def _foreign(incident: Incident, family: Sequence[Told]) -> bool:
    """True if the incident names a country, and no place of it is one of the family's affairs."""
    own = {p.name for p in incident.places}
    known = {p.name for t in family for i in t.incidents for p in i.places}
    countries = {p.name for p in incident.places if p.kind == "country"}
    return bool(countries) and bool(known) and not own & known


# --- families that are sides of one affair -------------------------------------------------------------------------


def _united(told: Iterable[Told]) -> list[Told]:
    """Join affairs of different families that are sides of one into the weightier."""
    kept: list[Told] = []
    for one in sorted(told, key=lambda t: (-t.weight, t.incidents[0].sentence)):
        like = (k for k in kept if k.family != one.family and k.apart == one.apart)
        home = next((k for k in like if _sides(k, one) or _one_event(k, one)), None)
        if home is None:
            kept.append(one)
        else:
            home.add(one.incidents)
    return kept


def _sides(left: Told, right: Told) -> bool:
    """True if two families share a victim, or a person in a sentence that tells of both; where that names people for
    one of them only, they are the other's as well ("the kidnapping and murder of X"). And if somebody is held for both
    in one paragraph ("was also charged with robbery"), or stands in both and neither is a deed of one day: the bribes
    that a smuggler paid."""
    if left.victims & right.victims:
        return True
    if not (left.apart or left.punctual or right.punctual) and _affirmed(left) & _affirmed(right):
        return True
    named: list[dict[int, set[int]]] = [{}, {}]
    held: list[set[tuple[int, int]]] = [set(), set()]
    for side, told in enumerate((left, right)):
        for incident in told.incidents:
            named[side].setdefault(incident.sentence, set()).update(people([incident]))
            held[side] |= {(incident.scene, h.who) for h in incident.parts if h.part.role in JUDGED}
    both = [(named[0][s], named[1][s]) for s in named[0].keys() & named[1].keys()]
    if any(one & other for one, other in both):
        return True
    return not left.apart and (bool(held[0] & held[1]) or any(bool(one) != bool(other) for one, other in both))


def _affirmed(told: Told) -> set[int]:
    """The people who did it or whom the law holds for it, as far as the article affirms that."""
    return people(
        replace(i, parts=tuple(h for h in i.parts if h.told and h.part.role != "victim")) for i in told.incidents
    )


def _one_event(left: Told, right: Told) -> bool:
    """True for deeds of a place and time that one paragraph tells of, unless their places or dates differ: "was taken
    by force; his driver was beaten"."""
    if left.apart or not (left.punctual and right.punctual):
        return False
    if not {i.scene for i in left.incidents} & {i.scene for i in right.incidents}:
        return False
    towns = left.towns and right.towns and left.towns.isdisjoint(right.towns)
    return not towns and not _at_other_times(left.suffered, right.suffered)


def _at_other_times(left: Set[str], right: Set[str]) -> bool:
    """True if both give dates, and none of them may be one, as far as they are precise."""
    return bool(left and right) and not any(a.startswith(b) or b.startswith(a) for a in left for b in right)
