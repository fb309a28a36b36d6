"""Which affairs an article tells of.

An incident is what one sentence tells of one family of offences (incidents.py); gathering.py makes affairs of these,
and happening.py says which of them are events. Here the acts of the law go to the affair that knows their people, else
to the one that the sentences before them tell of; where no class of offence carries an affair, they and the wrongs that
have a person are one (lawful.py). Names go to the affair of their sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from ...model import AFFIRMS, LAW, Article, Link
from ...names import fold
from ..claims.dates.when import Teller
from ..claims.scene import Scene
from ..claims.stated import Part
from .apart import Apart, spread
from .closing import closings, overturned
from .gathering import gathered
from .happening import Happening
from .held import Held, deeds, held
from .incidents import Incident, incidents
from .lawful import lawful, worded
from .named import CaseName, called, named
from .offences import HELD_BY_LAW, Clue, clues
from .people import People
from .standing import DONE_OR_SUFFERED, standing
from .told import Told, people


class Reader:
    """Reads the affairs of one article; `clues` are all the words for affairs in it."""

    def __init__(self, article: Article, scenes: Sequence[Scene], parts: Sequence[Part], links: Iterable[Link]) -> None:
        self._scenes, self._language = scenes, article.language
        self._names = list(named(scenes))
        persons = People(scenes, links)
        stand = standing(parts, scenes, persons)
        stand += tuple(overturned(stand, scenes, Teller(article.published, article.language)))
        self.clues = self._words(article, stand)
        parties = held(stand, self.clues, scenes, persons)
        other = Apart(scenes, self.clues, parties, article.published).words()
        inside = {(name.scene, i) for name in self._names for i in range(name.start, name.end)}
        told = [self._outside(i, inside) for i in incidents(scenes, self.clues, parties, other)]
        self._incidents = list(spread(told, scenes, persons))

    def _words(self, article: Article, parts: Sequence[Part]) -> list[Clue]:
        """The words for affairs; of "shelved the inquiry" the verb."""
        acts = {(p.segment, p.token) for p in parts if p.role in HELD_BY_LAW}
        ends = list(closings(self._scenes))
        ended = {(c.scene, c.token.i) for c in ends}
        found = [
            c for c in clues(article, self._scenes, acts) if c.kind != LAW or (c.scene, c.token.head.i) not in ended
        ]
        return deeds([*found, *called(self._names, self._scenes), *ends], parts, self._scenes)

    def _outside(self, incident: Incident, names: Set[tuple[int, int]]) -> Incident:
        """An incident without the places that are parts of `names` ("United States v. Ribas")."""
        kept = tuple(p for p in incident.places if (p.scene, self._scenes[p.scene].spans[p.mention][0]) not in names)
        return replace(incident, places=kept)

    def affairs(self) -> list[Told]:
        """Return the article's affairs, the main one first."""
        loose = [i for i in self._incidents if i.family == LAW and not _passing(i)]
        judge = Happening(self._scenes)
        told = gathered((i for i in self._incidents if i.family != LAW), self._language)
        told.sort(key=lambda t: t.apart or not judge.opens(t))
        main = next((t for t in told if not t.apart), None)
        towns = frozenset(town for one in told for town in one.towns)
        for one in (t for t in told if t.punctual):
            judge.locate(one, towns)
        near = [i for i in loose if not i.apart]
        found = self._attached([t for t in told if judge.happened(t, near if t is main else [])], told, loose)
        towns = frozenset(town for one in found for town in one.towns)
        for one in found:
            judge.locate(one, towns)
        return self._named(found)

    # --- acts of the law ----------------------------------------------------------------------------------------------

    def _attached(self, happened: list[Told], told: list[Told], loose: list[Incident]) -> list[Told]:
        """Return the affairs with the acts of the law that belong to them; these alone may be one, and, where they are
        told apart, others."""
        main = [t for t in happened if not t.apart]
        others = [t for t in happened if t.apart]
        near = [i for i in loose if not i.apart]
        if main:
            for incident in near:
                _attach(incident, main, others)
        else:
            classed = [t for t in told if not t.apart]
            near += [i for n, t in enumerate(classed) for i in t.incidents if n == 0 or i.parts]
            one = lawful(near, self._scenes, frozenset(self._sentence(name) for name in self._names))
            main = [Told(self._language, LAW, False).add(one)] if one else []
        for incident in (i for i in loose if i.apart):
            own = people([incident])
            home = next((t for t in others if own & t.people), None) or next(
                (t for t in others if t.last(incident) >= 0), None
            )
            if home is not None:
                home.add([incident])
            elif any(_alone(h) for h in incident.parts):
                others.append(Told(self._language, LAW, True).add([worded(incident, self._scenes)]))
        return [*main, *others]

    # --- names --------------------------------------------------------------------------------------------------------

    def _named(self, told: list[Told]) -> list[Told]:
        """Give each name to the affair of its sentence, else to that of its paragraph or of its namesakes; what a court
        calls it, to the main one."""
        main = next((t for t in told if not t.apart), None)
        known: dict[str, Told] = {}
        for name in self._names:
            text = fold(self._scenes[name.scene].doc[name.start : name.end].text)
            home = self._home(name, told) or known.get(text) or (main if name.at_law else None)
            if home is not None:
                known.setdefault(text, home)
                home.names.append(name)
        return told

    def _home(self, name: CaseName, told: list[Told]) -> Told | None:
        sentence = self._sentence(name)
        near = ((i, n) for n, t in enumerate(told) for i in t.incidents if i.scene == name.scene)
        here = [(abs(i.sentence - sentence), n) for i, n in near]
        return told[min(here)[1]] if here else None

    def _sentence(self, name: CaseName) -> int:
        scene = self._scenes[name.scene]
        return scene.sentence(scene.doc[name.start])[0]


def _attach(incident: Incident, main: list[Told], others: list[Told]) -> None:
    """Give an act of the law to the affair that knows its people, else to the one told before it in its paragraph, else
    to the main one.

    A deed without a word for it is another matter, unless the affair is one of violence.
    """
    own = people([incident])
    told = sorted([*main, *others], key=lambda t: -t.last(incident))
    home = next((t for t in told if own & t.people), None)
    if home is None:
        before = [t for t in told if t.last(incident) >= 0 and not (own and t.apart)]
        home = before[0] if before else main[0]
        if not home.punctual:
            kept = tuple(h for h in incident.parts if h.part.role not in DONE_OR_SUFFERED)
            incident = replace(incident, parts=kept)
    if incident.clues or incident.parts:
        home.add([incident])


def _passing(incident: Incident) -> bool:
    """True for an act of the law without a person that is told of another affair."""
    return incident.apart and not any(h.person for h in incident.parts)


def _alone(held: Held) -> bool:
    """True for a part that is an affair though nothing else is told of it: the law's act on a person."""
    return held.person and held.part.evidence.status in AFFIRMS and held.part.role in HELD_BY_LAW
