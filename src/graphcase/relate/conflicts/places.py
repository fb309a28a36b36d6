"""Where it was: the deed of a case, a birth, a death."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...model import AFFIRMS, Entity
from ..cases.offences import kinds
from .told import Agreement, Matter, Page, Point, Told
from .words import conflict_words

_NEAR = 30.0  # kilometres: closer places are one for a reader, or a town and its outskirts
_RADIUS = 6371.0
_ONE_PLACE = ("born_in", "died_in")
"""What happens in one place."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, with the places that are known to hold it or to lie in it."""

    shown: str
    place: Entity = field(repr=False)
    within: frozenset[str]

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
        if self.vague or other.vague:
            return "unrelated"  # what takes place in one region may do so in another
        distance = _distance(here, there)
        if distance is None:
            return "unrelated"  # nobody knows where they are
        return "precision" if distance <= _NEAR else "apart"


def places(page: Page) -> Iterator[Told]:
    """Yield where an article says that a deed took place, and where people were born and died."""
    words = conflict_words(page.article.language)
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if source is None or target is None or target.type != "place" or claim.status not in AFFIRMS:
            continue
        spot = Spot(target.name, target, page.known.around(target))
        if claim.relation in _ONE_PLACE:
            yield page.told(Matter("place", source.id, words.matters[claim.relation]), spot, claim)
        elif claim.relation == "located_in" and source.type == "case" and _punctual(claim.source, page):
            yield page.told(Matter("place", source.id, words.matters["place"]), spot, claim)


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
    """Kilometres on the great circle (haversine formula), None where a place has no coordinates."""
    if not (here.get("latitude") and there.get("latitude")):
        return None
    a, b = (math.radians(float(place["latitude"])) for place in (here, there))
    east = math.radians(float(here["longitude"]) - float(there["longitude"]))
    half = math.sin((a - b) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(east / 2) ** 2
    return 2 * _RADIUS * math.asin(math.sqrt(min(1.0, half)))
