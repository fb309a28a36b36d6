"""Where it was: the deed of a case, a birth, a death."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...geodesy import Position, kilometres
from ...model import AFFIRMS, Claim, Entity, Figure
from ...names import words
from ..cases.offences import kinds
from .figures import case as figure_case
from .told import Agreement, Matter, Page, Point, Told
from .words import ConflictWords, conflict_words

_NEAR = 30.0  # kilometres: closer places are one for a reader, or a town and its outskirts
_ONE_PLACE = ("born_in", "died_in")
"""What happens in one place."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, with the places that are known to hold it; `sole` if it is the only one that a sentence names."""

    shown: str
    id: str
    place: Entity = field(repr=False, compare=False)
    within: frozenset[str]
    sole: bool = False

    @property
    def vague(self) -> bool:
        """True for a country or a region, and where nobody knows."""
        return dict(self.place.attributes).get("region", "") in ("", self.shown)

    def against(self, other: Point) -> Agreement:
        """Two places disagree if neither holds the other and they are not near."""
        if not isinstance(other, Spot):
            return "unrelated"
        if self.place.id == other.place.id or self.place.id in other.within or other.place.id in self.within:
            return "same"
        here, there = dict(self.place.attributes), dict(other.place.attributes)
        if _holds(here, there) or _holds(there, here):
            return "precision"
        distance = _distance(here, there)
        if distance is None:  # nobody knows where they are
            return "apart" if self._alone and other._alone and not self._akin(other) else "unrelated"
        if self.vague or other.vague:
            return "unrelated"  # what takes place in one region may do so in another
        return "precision" if distance <= _NEAR else "apart"

    @property
    def _alone(self) -> bool:
        """True for a place that no gazetteer holds, and that nothing else places."""
        return self.sole and not dict(self.place.attributes).get("latitude")

    def _akin(self, other: Spot) -> bool:
        """True if one name is in the other: "Osk" and "Osk Harbour"."""
        return not set(words(self.shown)).isdisjoint(words(other.shown))


def places(page: Page) -> Iterator[Told]:
    """Yield where an article says that a deed took place, and where people were born and died."""
    yield from _sites(page)
    known = conflict_words(page.article.language)
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if source is None or target is None or target.type != "place" or claim.status not in AFFIRMS:
            continue
        spot = Spot(target.name, target.id, target, page.known.around(target))
        if claim.relation in _ONE_PLACE:
            yield page.told(Matter("place", source.id, known.matters[claim.relation]), spot, claim)
        elif claim.relation == "located_in" and source.type == "case" and _punctual(claim.source, page):
            yield page.told(Matter("place", source.id, known.matters["place"]), spot, claim)


def _sites(page: Page) -> Iterator[Told]:
    """Where somebody was arrested, and where things were seized: the place that the sentence names, if it is one."""
    known = conflict_words(page.article.language)
    for claim in page.findings.claims:
        person = page.owner(claim.source)
        if (
            claim.relation == "party_to"
            and claim.role in known.sites
            and claim.status in AFFIRMS
            and person is not None
        ):
            for spot in _named(claim, page, known):
                yield page.told(Matter("place", person.id, known.sites[claim.role]), spot, claim)
    for figure in page.findings.figures:
        about = figure_case(figure, page)
        counted = figure.counted.lower().split()
        if about is None or not counted or figure.status not in AFFIRMS:
            continue
        for act in known.acts.get(figure.act, ()):
            for spot in _named(figure, page, known) if act.says in known.evidence else ():
                matter = Matter("place", about.id, f"{known.where_found} {counted[-1]} {act.says}")
                yield page.told(matter, spot, figure)


def _named(said: Claim | Figure, page: Page, known: ConflictWords) -> Iterator[Spot]:
    """The places that a sentence names behind a word of place; more than one say nothing of unknown ones."""
    found = {}
    for index, mention in enumerate(page.findings.mentions):
        if mention.type == "place" and mention.form == "name" and said.start <= mention.start < said.end:
            place = page.owner(index)
            before = page.article.text[said.start : mention.start].lower().split()[-1:]
            if place is not None and place.type == "place":
                found[place.id] = place, bool(before) and before[0] in known.locative
    for place, located in found.values():
        if located:
            yield Spot(place.name, place.id, place, page.known.around(place), len(found) == 1)


def _punctual(mention: int, page: Page) -> bool:
    """True if the word tells of a deed that happens at one place."""
    kind = kinds(page.article.language).get(page.findings.mentions[mention].kind)
    return kind is not None and kind.punctual


def _holds(outer: Mapping[str, str], inner: Mapping[str, str]) -> bool:
    """True for a country or a region and what lies in it: it has no finer attribute that differs."""
    if not outer.get("country") or outer.get("country") != inner.get("country"):
        return False
    return not outer.get("region") or not inner.get("region")


def _distance(here: Mapping[str, str], there: Mapping[str, str]) -> float | None:
    """Kilometres, None where a place has no coordinates."""
    one, other = _position(here), _position(there)
    return kilometres(one, other) if one and other else None


def _position(place: Mapping[str, str]) -> Position | None:
    latitude, longitude = place.get("latitude"), place.get("longitude")
    return (float(latitude), float(longitude)) if latitude and longitude else None
