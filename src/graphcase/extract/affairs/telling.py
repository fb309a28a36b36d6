"""Which affairs an article tells of: its sentences' incidents, gathered by class, party and place.

An incident is what one sentence tells of one family of offences. Incidents of a family are one affair, with three
exceptions: an offence that happens at one place and time (an attack, a kidnapping) is another affair at another place
with a party of its own; what the text tells apart (apart.py) is another affair; and what is told of another country
without a party is background and left out. Families whose incidents share a victim, or a person within one sentence,
are sides of one affair ("the kidnapping and murder of X"). Acts of the law belong to the affair that knows their
people, else to the one that the sentences before them tell of; where no class of offence carries an affair, they and
the wrongs that have a person are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

from ...model import AFFIRMS, LAW, Article, Link
from ...names import fold
from ..claims.dates.when import Teller
from ..claims.scene import Scene
from ..claims.stated import Part
from .apart import Apart, spread
from .closing import closings, overturned
from .held import Held, deeds, held
from .incidents import Incident, Place, incidents, place
from .lawful import JUDGED, lawful, worded
from .named import CaseName, called, named
from .offences import HELD_BY_LAW, clues, governed, looking, offences, opening
from .people import People
from .standing import DONE_OR_SUFFERED, standing
from .whereabouts import named_near

_ENOUGH = 3  # weight from which an article is about an affair


@dataclass(slots=True)
class Told:
    """An affair of the article while it is gathered."""

    family: str
    apart: bool
    incidents: list[Incident] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    victims: set[int] = field(default_factory=set)
    names: list[CaseName] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """The weight of all its incidents."""
        return sum(i.weight for i in self.incidents)

    def towns(self) -> frozenset[str]:
        """The towns of all its incidents."""
        return frozenset().union(*(i.towns() for i in self.incidents))


class Reader:
    """Gathers the affairs of one article; holds what its steps share."""

    def __init__(self, article: Article, scenes: Sequence[Scene], parts: Sequence[Part], links: Iterable[Link]) -> None:
        self._scenes, self._language = scenes, article.language
        self._opening = opening(scenes)
        self._names = list(named(scenes))
        people = People(scenes, links)
        stand = standing(parts, scenes, people)
        stand += tuple(overturned(stand, scenes, Teller(article.published, article.language)))
        acts = {(p.segment, p.token) for p in stand if p.role in HELD_BY_LAW}
        ends = list(closings(scenes))
        ended = {(c.scene, c.token.i) for c in ends}
        words = [c for c in clues(article, scenes, acts) if c.kind != LAW or (c.scene, c.token.head.i) not in ended]
        words += [*called(self._names, scenes), *ends]
        found = self.clues = deeds(words, stand, scenes)
        parties = held(stand, found, scenes, people)
        other = Apart(scenes, found, parties, article.published).words()
        inside = {(name.scene, i) for name in self._names for i in range(name.start, name.end)}
        told = [self._outside(i, inside) for i in incidents(scenes, found, parties, other)]
        self._incidents = list(spread(told, scenes, people))

    def affairs(self) -> list[Told]:
        """Return the article's affairs, the main one first."""
        told: list[Told] = []
        loose: list[Incident] = []
        for incident in self._incidents:
            if incident.family == LAW:
                if not self._passing(incident):
                    loose.append(incident)
            else:
                self._gather(incident, told)
        united = self._united(told)
        main = next((t for t in united if not t.apart), None)
        towns = frozenset(town for one in united for town in one.towns())
        for one in (t for t in united if any(self._punctual(i) for i in t.incidents)):
            self._locate(one, towns)
        happened = [t for t in united if self._happened(t, [i for i in loose if not i.apart] if t is main else [])]
        found = self._attached(happened, united, loose)
        towns = frozenset(town for one in found for town in one.towns())
        for one in found:
            self._locate(one, towns)
        return self._named(found)

    def _outside(self, incident: Incident, names: Set[tuple[int, int]]) -> Incident:
        """An incident without the places that are parts of `names` ("United States v. Ribas")."""
        kept = tuple(p for p in incident.places if (p.scene, self._scenes[p.scene].spans[p.mention][0]) not in names)
        return replace(incident, places=kept)

    # --- gathering ------------------------------------------------------------------------------------------------

    def _gather(self, incident: Incident, told: list[Told]) -> None:
        """Add an incident to the affair that it belongs to, open a new one, or leave it out as background."""
        people, victims = _people(incident.parts)
        family = [t for t in told if t.family == incident.family and t.apart == incident.apart]
        home = next((t for t in family if people & t.people), None) or next(
            (t for t in reversed(family) if incident.towns() & t.towns()), None
        )
        if home is None and incident.apart:
            home = next((t for t in reversed(family) if self._follows(incident, t)), None)
        elif home is None and family and not (people and self._another(incident, family)):
            if self._elsewhere(incident, family):
                if not incident.parts:
                    if self._foreign(incident, family):
                        return
                    incident = replace(incident, places=())
                    home = family[-1]
            else:
                home = family[-1] if self._punctual(incident) else family[0]
        if home is None:
            home = Told(incident.family, incident.apart)
            told.append(home)
        home.incidents.append(incident)
        home.people |= people
        home.victims |= victims

    def _another(self, incident: Incident, family: list[Told]) -> bool:
        """True if the incident's people cannot be those of the family's affairs: a second drunk driver, or a victim of
        another day in another paragraph."""
        known = [i for t in family for i in t.incidents]
        kinds = [offences(self._language)[t.kind] for t in incident.clues]
        if any(kind.single for kind in kinds):
            return any(h.part.role in JUDGED for h in incident.parts) and any(t.people for t in family)
        if not self._punctual(incident) or any(i.scene == incident.scene for i in known):
            return False
        return _at_other_times(_suffered([incident]), _suffered(known))

    def _follows(self, incident: Incident, told: Told) -> bool:
        """True if an affair is told in the paragraph of the incident before it, and of no other town."""
        here, there = incident.towns(), told.towns()
        return self._last(incident, told) >= 0 and not (here and there and here.isdisjoint(there))

    def _punctual(self, incident: Incident) -> bool:
        return any(offences(self._language)[t.kind].punctual for t in incident.clues)

    def _elsewhere(self, incident: Incident, family: list[Told]) -> bool:
        """True if the incident's places are others than those of every affair of its family."""
        if self._foreign(incident, family):
            return True
        known = [t.towns() for t in family]
        return self._punctual(incident) and bool(incident.towns()) and any(known)

    def _foreign(self, incident: Incident, family: list[Told]) -> bool:
        """True if the incident names a country, and no place of it is one of the family's affairs."""
        own = {p.name for p in incident.places}
        known = {p.name for t in family for i in t.incidents for p in i.places}
        countries = {p.name for p in incident.places if p.kind == "country"}
        return bool(countries) and bool(known) and not own & known

    def _passing(self, incident: Incident) -> bool:
        """True for an act of the law without a person that is told of another affair."""
        return incident.apart and not any(h.person for h in incident.parts)

    def _united(self, told: list[Told]) -> list[Told]:
        """Join affairs of different families that are sides of one into the weightier."""
        kept: list[Told] = []
        for one in sorted(told, key=lambda t: (-t.weight, t.incidents[0].sentence)):
            like = (k for k in kept if k.family != one.family and k.apart == one.apart)
            home = next((k for k in like if _sides(k, one) or self._one_event(k, one)), None)
            if home is None:
                kept.append(one)
            else:
                home.incidents += one.incidents
                home.people |= one.people
                home.victims |= one.victims
        return kept

    def _one_event(self, left: Told, right: Told) -> bool:
        """True for deeds of a place and time that one paragraph tells of, unless their places or dates differ: "was
        taken by force; his driver was beaten"."""
        if left.apart or not all(any(self._punctual(i) for i in t.incidents) for t in (left, right)):
            return False
        if not {i.scene for i in left.incidents} & {i.scene for i in right.incidents}:
            return False
        towns = left.towns() and right.towns() and left.towns().isdisjoint(right.towns())
        return not towns and not _at_other_times(_suffered(left.incidents), _suffered(right.incidents))

    # --- what counts ----------------------------------------------------------------------------------------------

    def _happened(self, told: Told, loose: Sequence[Incident]) -> bool:
        """True for an event, not a topic: a person is a party, or a deed has a place; and it carries some weight.

        `loose` are the acts of the law that would be the affair's.
        """
        kinds = [offences(self._language)[t.kind] for i in told.incidents for t in i.clues if t.kind != LAW]
        if all(self._scenes[t.scene].segment.kind == "headline" for i in told.incidents for t in i.clues):
            return False  # a headline never decides alone
        parts = [h for i in (*told.incidents, *loose) for h in i.parts if h.told]
        person = any(h.person for h in parts)
        if kinds and all(kind.aside for kind in kinds) and len({i.sentence for i in told.incidents}) < 2:
            person = person and any(h.part.role in JUDGED for h in parts)
        if kinds and all(kind.accident for kind in kinds) and not self._pursued([*told.incidents, *loose]):
            return False
        placed = [i for i in (*told.incidents, *loose) if i.places]
        weight = told.weight + sum(i.weight for i in loose if i.places)
        if person or (parts and placed):
            return weight >= _ENOUGH
        if all(kind.personal for kind in kinds):
            return False
        if told.apart:
            return any(self._punctual(i) and i.towns() for i in told.incidents)
        if weight >= _ENOUGH and self._before_the_law(told):
            return True
        punctual = any(self._punctual(i) for i in placed)
        early = any(t.weight > 1 for i in placed for t in i.clues)
        if not any(i.towns() for i in placed):
            return False
        return (punctual and early) or (weight >= _ENOUGH and (early or len(placed) > 1))

    def _pursued(self, incidents: Sequence[Incident]) -> bool:
        """True if the law holds somebody, searches or tries: more than an inquiry into what happened."""
        if any(h.told and h.part.role in HELD_BY_LAW for i in incidents for h in i.parts):
            return True
        return any(c.kind == LAW and c.weight and not looking(c, self._language) for i in incidents for c in i.clues)

    def _before_the_law(self, told: Told) -> bool:
        """True if the article opens with an act of the law on the offence, whoever it was: "three men were charged with
        smuggling"."""
        first = {n for n in self._opening if self._scenes[n].segment.kind == "body"}
        acts = {n: {c.token.i for c in self.clues if c.kind == LAW and c.scene == n} for n in first}
        deeds = (t for i in told.incidents for t in i.clues if t.kind != LAW and t.scene in first)
        return any(governed(t.token, acts[t.scene]) for t in deeds)

    def _attached(self, happened: list[Told], united: list[Told], loose: list[Incident]) -> list[Told]:
        """Return the affairs with the acts of the law that belong to them; these alone may be one, and, where they are
        told apart, others."""
        main = [t for t in happened if not t.apart]
        others = [t for t in happened if t.apart]
        near = [i for i in loose if not i.apart]
        if main:
            for incident in near:
                self._attach(incident, main, others)
        else:
            classed = [t for t in united if not t.apart]
            near += [i for n, t in enumerate(classed) for i in t.incidents if n == 0 or i.parts]
            main = [_told(LAW, False, told) for told in [lawful(near, self._scenes, self._named_sentences())] if told]
        for incident in (i for i in loose if i.apart):
            people, _ = _people(incident.parts)
            home = next((t for t in others if people & t.people), None) or next(
                (t for t in others if self._last(incident, t) >= 0), None
            )
            if home is not None:
                _add(home, incident)
            elif any(_alone(h) for h in incident.parts):
                others.append(_told(LAW, True, [worded(incident, self._scenes)]))
        return [*main, *others]

    def _attach(self, incident: Incident, main: list[Told], others: list[Told]) -> None:
        """Give an act of the law to the affair that knows its people, else to the one told before it in its paragraph,
        else to the main one.

        A deed without a word for it ("was threatened") is another matter, unless the affair is one of violence.
        """
        people, _ = _people(incident.parts)
        told = sorted([*main, *others], key=lambda t: -self._last(incident, t))
        home = next((t for t in told if people & t.people), None)
        if home is None:
            before = [t for t in told if self._last(incident, t) >= 0 and not (people and t.apart)]
            home = before[0] if before else main[0]
            if not any(self._punctual(i) for i in home.incidents):
                kept = tuple(h for h in incident.parts if h.part.role not in DONE_OR_SUFFERED)
                incident = replace(incident, parts=kept)
        if incident.clues or incident.parts:
            _add(home, incident)

    def _last(self, incident: Incident, told: Told) -> int:
        """Where an affair is last told before an incident in its paragraph, -1 if it is not."""
        here = (i.sentence for i in told.incidents if i.scene == incident.scene and i.sentence <= incident.sentence)
        return max(here, default=-1)

    # --- where, and how it is called ------------------------------------------------------------------------------

    def _locate(self, told: Told, taken: frozenset[str]) -> None:
        """Where no word of an affair has a place of its own, the only town that its first sentences name has to do; not
        one of `taken`, where another affair happened."""
        if any(i.towns() if told.apart else i.places for i in told.incidents):
            return
        near = {n: self._near(incident, told.apart) for n, incident in enumerate(told.incidents)}
        names = {p.name for found in near.values() for p in found}
        if len(names) == 1 and names.isdisjoint(taken):
            told.incidents = [replace(i, places=near[n][:1]) for n, i in enumerate(told.incidents)]

    def _near(self, incident: Incident, anywhere: bool) -> tuple[Place, ...]:
        """The towns beside the words of an incident, not `anywhere` but in the headline or the first paragraph."""
        parts = [(h.part.segment, self._scenes[h.part.segment].doc[h.part.token]) for h in incident.parts]
        words = [*((t.scene, t.token) for t in incident.clues), *parts]
        here = [(n, token) for n, token in words if anywhere or n in self._opening]
        found = [place(n, m, self._scenes[n]) for n, token in here for m in named_near(token, self._scenes[n])]
        return tuple(p for p in found if not p.wide)

    def _named_sentences(self) -> frozenset[int]:
        return frozenset(self._sentence(name) for name in self._names)

    def _sentence(self, name: CaseName) -> int:
        scene = self._scenes[name.scene]
        return scene.sentence(scene.doc[name.start])[0]

    def _named(self, told: list[Told]) -> list[Told]:
        """Give each name to the affair of its sentence, else to that of its paragraph or of its namesakes."""
        known: dict[str, Told] = {}
        for name in self._names:
            text = fold(self._scenes[name.scene].doc[name.start : name.end].text)
            home = self._home(name, told) or known.get(text)
            if home is not None:
                known.setdefault(text, home)
                home.names.append(name)
        return told

    def _home(self, name: CaseName, told: list[Told]) -> Told | None:
        sentence = self._sentence(name)
        near = ((i, n) for n, t in enumerate(told) for i in t.incidents if i.scene == name.scene)
        here = [(abs(i.sentence - sentence), n) for i, n in near]
        return told[min(here)[1]] if here else None


def _suffered(incidents: Iterable[Incident]) -> set[str]:
    """The dates of what victims suffered."""
    dates = {h.part.evidence.time.when for i in incidents for h in i.parts if h.part.role == "victim"}
    return dates - {""}


def _at_other_times(left: Set[str], right: Set[str]) -> bool:
    """True if both give dates, and none of them may be one, as far as they are precise."""
    return bool(left and right) and not any(a.startswith(b) or b.startswith(a) for a in left for b in right)


def _people(parts: Iterable[Held]) -> tuple[set[int], set[int]]:
    """The people that are parties by deed or by law, and the victims among them."""
    stand = [h for h in parts if h.person and h.part.role in HELD_BY_LAW | DONE_OR_SUFFERED]
    return {h.who for h in stand}, {h.who for h in stand if h.part.role == "victim"}


def _sides(left: Told, right: Told) -> bool:
    """True if two families share a victim, or a person in a sentence that tells of both; where that names people for
    one of them only, they are the other's as well ("the kidnapping and murder of X"). And if somebody is held for both
    in one paragraph ("was also charged with robbery")."""
    if left.victims & right.victims:
        return True
    people: list[dict[int, set[int]]] = [{}, {}]
    held: list[set[tuple[int, int]]] = [set(), set()]
    for side, told in enumerate((left, right)):
        for incident in told.incidents:
            people[side].setdefault(incident.sentence, set()).update(_people(incident.parts)[0])
            held[side] |= {(incident.scene, h.who) for h in incident.parts if h.part.role in JUDGED}
    both = [(people[0][s], people[1][s]) for s in people[0].keys() & people[1].keys()]
    shared = bool(held[0] & held[1]) and not left.apart
    return shared or any(one & other or (bool(one) != bool(other) and not left.apart) for one, other in both)


def _alone(held: Held) -> bool:
    """True for a part that is an affair though nothing else is told of it: the law's act on a person."""
    return held.person and held.part.evidence.status in AFFIRMS and held.part.role in HELD_BY_LAW


def _told(family: str, apart: bool, incidents: list[Incident]) -> Told:
    told = Told(family, apart)
    for incident in incidents:
        _add(told, incident)
    return told


def _add(told: Told, incident: Incident) -> None:
    people, victims = _people(incident.parts)
    told.incidents.append(incident)
    told.people |= people
    told.victims |= victims
