"""Which affairs an article tells of: its sentences' incidents, gathered by class, party and place.

An incident is what one sentence tells of one family of offences. Incidents of a family are one affair, with two
exceptions: an offence that happens at one place and time (an attack, a kidnapping) is another affair at another place
with a party of its own; and what is told of another country without a party is background and left out. Families whose
incidents share a victim, or a person within one sentence, are sides of one affair ("the kidnapping and murder of X").
Where no class of offence carries an affair, the acts of the law and the wrongs that have a person are one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from ...model import AFFIRMS, LAW, Article, Mention
from ...names import tokens
from ..claims.scene import Scene
from ..claims.stated import Part
from ..syntax.tree import is_verb
from .incidents import Incident, Place, incidents, place
from .offences import HELD_BY_LAW, act_of_law, by_chance, clues, deed, offences, opening, setting
from .standing import DONE_OR_SUFFERED, accused, entries, standing
from .whereabouts import named_near

_ENOUGH = 3  # weight from which an article is about an affair
_JUDGED = frozenset({"arrested", "charged", "convicted", "acquitted"})
"""Parts that are an affair by themselves."""
_OF_A_DEED = ("party:death", "party:marked", "party:wronged")
"""Rules of grammar whose word, though no verb, tells of a deed: "the slain X", "X's killer"."""


@dataclass(slots=True)
class Told:
    """An affair of the article while it is gathered."""

    family: str
    incidents: list[Incident] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    victims: set[str] = field(default_factory=set)

    @property
    def weight(self) -> int:
        """The weight of all its incidents."""
        return sum(i.weight for i in self.incidents)

    @property
    def parts(self) -> list[Part]:
        """The parties of all its incidents."""
        return [p for i in self.incidents for p in i.parts]

    def towns(self) -> frozenset[str]:
        """The towns of all its incidents."""
        return frozenset().union(*(i.towns() for i in self.incidents))


class Reader:
    """Gathers the affairs of one article; holds what its steps share."""

    def __init__(self, article: Article, scenes: Sequence[Scene], parts: Sequence[Part]) -> None:
        self._scenes, self._language = scenes, article.language
        self._parts = standing(parts, scenes)
        acts = {(p.segment, p.token) for p in self._parts if p.role in HELD_BY_LAW}
        self._clues = list(clues(article, scenes, acts))
        self._opening = opening(scenes)

    def affairs(self) -> list[Told]:
        """Return the article's affairs, the main one first."""
        told: list[Told] = []
        loose: list[Incident] = []
        for incident in incidents(self._scenes, self._clues, self._parts):
            if incident.family == LAW:
                loose.append(incident)
            else:
                self._gather(incident, told)
        united = self._united(told)
        told = [t for place, t in enumerate(united) if self._happened(t, loose if place == 0 else [])]
        if not told:
            return self._by_parties(united, loose)
        for incident in loose:
            self._attach(incident, told)
        towns = frozenset(town for one in told for town in one.towns())
        for one in told:
            self._locate(one, towns)
        return told

    # --- gathering -------------------------------------------------------------------------------------------------

    def _gather(self, incident: Incident, told: list[Told]) -> None:
        """Add an incident to the affair that it belongs to, open a new one, or leave it out as background."""
        people, victims = self._people(incident.parts)
        family = [t for t in told if t.family == incident.family]
        home = next((t for t in family if people & t.people), None) or next(
            (t for t in reversed(family) if incident.towns() & t.towns()), None
        )
        if home is None and family:
            if self._elsewhere(incident, family):
                if not incident.parts:
                    if self._foreign(incident, family):
                        return
                    incident = replace(incident, places=())
                    home = family[-1]
            else:
                home = family[-1] if self._punctual(incident) else family[0]
        if home is None:
            home = Told(incident.family)
            told.append(home)
        home.incidents.append(incident)
        home.people |= people
        home.victims |= victims

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

    def _people(self, parts: Sequence[Part]) -> tuple[set[str], set[str]]:
        """The surnames of the people that are parties by deed or by law, and those of the victims."""
        named = [(p, self._name(p)) for p in parts if self._mention(p).type == "person"]
        people = {n for p, n in named if n and p.role in HELD_BY_LAW | DONE_OR_SUFFERED}
        return people, {n for p, n in named if n and p.role == "victim"}

    def _mention(self, part: Part) -> Mention:
        scene = self._scenes[part.segment]
        return scene.mentions[scene.meant(part.mention)]

    def _name(self, part: Part) -> str:
        return (tokens(self._mention(part).text) or ("",))[-1]

    def _united(self, told: list[Told]) -> list[Told]:
        """Join affairs of different families that share a victim, or a person in one sentence, into the weightier."""
        kept: list[Told] = []
        for one in sorted(told, key=lambda t: (-t.weight, t.incidents[0].sentence)):
            home = next((k for k in kept if k.family != one.family and self._sides(k, one)), None)
            if home is None:
                kept.append(one)
            else:
                home.incidents += one.incidents
                home.people |= one.people
                home.victims |= one.victims
        return kept

    def _sides(self, left: Told, right: Told) -> bool:
        """True if two families share a victim, or a person in a sentence that tells of both; where that names people
        for one of them only, they are the other's as well ("the kidnapping and murder of X")."""
        if left.victims & right.victims:
            return True
        people: list[dict[int, set[str]]] = [{}, {}]
        for told, named in zip((left, right), people, strict=True):
            for incident in told.incidents:
                named.setdefault(incident.sentence, set()).update(self._people(incident.parts)[0])
        both = [(people[0][s], people[1][s]) for s in people[0].keys() & people[1].keys()]
        return any(one & other or bool(one) != bool(other) for one, other in both)

    # --- what counts -------------------------------------------------------------------------------------------------

    def _happened(self, told: Told, loose: list[Incident]) -> bool:
        """True for an event, not a topic: a person is a party, or a deed has a place; and it carries some weight.

        `loose` are the acts of the law that would be the affair's.
        """
        if all(self._scenes[t.scene].segment.kind == "headline" for i in told.incidents for t in i.clues):
            return False  # a headline never decides alone
        parts = [p for i in (*told.incidents, *loose) for p in i.parts if p.evidence.status in AFFIRMS]
        person = any(self._mention(p).type == "person" for p in parts)
        placed = [i for i in (*told.incidents, *loose) if i.places]
        weight = told.weight + sum(i.weight for i in loose if i.places)
        if person or (parts and placed):
            return weight >= _ENOUGH
        if all(offences(self._language)[t.kind].personal for i in told.incidents for t in i.clues):
            return False
        punctual = any(self._punctual(i) for i in placed)
        early = any(t.weight > 1 for i in placed for t in i.clues)
        if not any(i.towns() for i in placed):
            return False
        return (punctual and early) or (weight >= _ENOUGH and (early or len(placed) > 1))

    def _attach(self, incident: Incident, told: list[Told]) -> None:
        """Give an act of the law to the affair that knows its people, else to the main one.

        A deed without a word for it ("was threatened") is another matter, unless the main affair is one of violence.
        """
        people, _ = self._people(incident.parts)
        home = next((t for t in told if people & t.people), None)
        if home is None:
            home = told[0]
            if not any(self._punctual(i) for i in home.incidents):
                incident = replace(incident, parts=tuple(p for p in incident.parts if p.role not in DONE_OR_SUFFERED))
                people, _ = self._people(incident.parts)
        home.incidents.append(incident)
        home.people |= people

    def _locate(self, told: Told, taken: frozenset[str]) -> None:
        """Where no word of an affair has a place of its own, the only town that its first sentences name has to do; not
        one of `taken`, where another affair happened."""
        if any(i.places for i in told.incidents):
            return
        near = {
            n: tuple(p for w in self._opening_words(i) for p in self._near(*w)) for n, i in enumerate(told.incidents)
        }
        names = {p.name for found in near.values() for p in found}
        if len(names) == 1 and names.isdisjoint(taken):
            told.incidents = [replace(i, places=near[n][:1]) for n, i in enumerate(told.incidents)]

    def _opening_words(self, incident: Incident) -> list[tuple[int, Token]]:
        """The words of an incident that stand in the headline or the first paragraph, with their scenes."""
        parts = [(p.segment, self._scenes[p.segment].doc[p.token]) for p in incident.parts]
        words = [*((t.scene, t.token) for t in incident.clues), *parts]
        return [(scene, token) for scene, token in words if scene in self._opening]

    def _near(self, scene: int, word: Token) -> list[Place]:
        found = [place(scene, m, self._scenes[scene]) for m in named_near(word, self._scenes[scene])]
        return [p for p in found if not p.wide]

    # --- where no class of offence carries it ------------------------------------------------------------------------

    def _by_parties(self, told: list[Told], loose: list[Incident]) -> list[Told]:
        """The one affair of an article that only the acts of the law, or wrongs without a word for them, tell of."""
        main = told[0].incidents if told else []
        incidents = [*loose, *main, *(i for t in told[1:] for i in t.incidents if i.parts)]
        incidents.sort(key=lambda i: i.sentence)
        if not any(self._stands(p, i) for i in incidents for p in i.parts):
            return []
        one = Told(LAW, [self._worded(i) for i in incidents])
        self._locate(one, frozenset())
        return [one] if any(i.clues for i in one.incidents) else []

    def _stands(self, part: Part, incident: Incident) -> bool:
        """True if a part makes an affair: the law's word on a person, or a part that a word of the law goes with."""
        scene = self._scenes[part.segment]
        if scene.segment.kind == "headline":
            return False
        word, person = scene.doc[part.token], self._mention(part).type == "person"
        lawful = any(c.kind == LAW for c in incident.clues) or setting(word, scene) is not None
        if part.role in DONE_OR_SUFFERED and (not person or by_chance(word, scene)):
            return False
        if lawful or part.role in _JUDGED:
            return lawful or person
        if part.role not in HELD_BY_LAW | DONE_OR_SUFFERED:
            return act_of_law(word, scene) is not None or (part.role == "witness" and is_verb(word))
        found = entries(part, scene)
        blamed = part.role == "suspect" and part.evidence.status in AFFIRMS and not any(t.wrong for t in found)
        if accused(part, scene) or (blamed and any(c.kind != LAW for c in incident.clues)):
            return True
        paid = any(t.doubt_part and not t.wrong for t in found)
        if paid and scene.words.cues.accusers.isdisjoint(tokens(part.evidence.attributed_to or "")):
            return False
        harmed = part.role != "perpetrator" or any(p.role == "victim" for p in incident.parts)
        return person and harmed and part.evidence.status in AFFIRMS

    def _worded(self, incident: Incident) -> Incident:
        """An incident whose own words tell of no affair is told by the predicates of its parties, or its setting."""
        if incident.clues:
            return incident
        stated = sorted({(p.segment, p.token) for p in incident.parts if self._predicated(p)})
        words = [(n, self._scenes[n].doc[token]) for n, token in stated]
        if not words and incident.parts:
            part = incident.parts[0]
            scene = self._scenes[part.segment]
            word = setting(scene.doc[part.token], scene) or act_of_law(scene.doc[part.token], scene)
            words = [(part.segment, word)] if word is not None else []
        return replace(incident, clues=tuple(deed(word, n, self._scenes[n]) for n, word in words))

    def _predicated(self, part: Part) -> bool:
        """True if the predicate of a part tells what happened, and not who somebody is."""
        scene = self._scenes[part.segment]
        word = scene.doc[part.token]
        if is_verb(word):
            return word.lemma_ not in scene.words.cues.copulas
        return part.rule in _OF_A_DEED or bool(entries(part, scene))
