"""What is known of the entities that stand in affairs: who is a person, where a place is, how common a thing is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from ...geodesy import Position, kilometres
from ...model import Entity
from ...names import fold, tokens
from .affairs import Affair

_OFTEN = 20  # what more affairs than this share says less and less


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is, by the gazetteer's attributes of its entity; "" and None where it knows nothing."""

    name: str
    region: str
    country: str
    at: Position | None

    @property
    def is_country(self) -> bool:
        """True for a country."""
        return bool(self.country) and fold(self.country) == fold(self.name)

    @property
    def is_wide(self) -> bool:
        """True for a country or one of its regions."""
        return self.is_country or (bool(self.region) and fold(self.region) == fold(self.name))

    def holds(self, other: Spot) -> bool:
        """True if `other` lies in this region or country, or has its name in its own."""
        if set(tokens(self.name)) < set(tokens(other.name)):
            return not other.country or other.country == self.country  # "Northeast Portside" lies in Portside
        within = other.country if self.is_country else other.region if self.is_wide else ""
        return bool(within) and fold(within) == fold(self.name) and self.country == other.country

    def distance(self, other: Spot) -> float | None:
        """Return how far apart two places are in km, None where that is not known."""
        return kilometres(self.at, other.at) if self.at and other.at else None


class Known:
    """The entities by id, and in how many affairs each of them stands."""

    def __init__(self, entities: Iterable[Entity], affairs: Iterable[Affair]) -> None:
        """Count once; places are looked up when they are asked for."""
        self._entities: Mapping[str, Entity] = {entity.id: entity for entity in entities}
        self._affairs: Counter[str] = Counter()
        for affair in affairs:
            told = affair.profile
            self._affairs.update({*told.core, *told.officials, *told.doubted, *told.near, *told.places})
        self._spots: dict[str, Spot] = {}

    def name(self, entity: str) -> str:
        """What an entity is called."""
        return self._entities[entity].name

    def is_person(self, entity: str) -> bool:
        """True for a person."""
        return self._entities[entity].type == "person"

    def is_body(self, entity: str) -> bool:
        """True for an organisation."""
        return self._entities[entity].type == "organisation"

    def is_place(self, entity: str) -> bool:
        """True for a place."""
        return self._entities[entity].type == "place"

    def affairs(self, entity: str) -> int:
        """In how many affairs the entity stands, or is named near one."""
        return self._affairs[entity]

    def rarity(self, entity: str) -> float:
        """How much it says that two affairs share the entity: 1 unless many others do too."""
        return min(1.0, sqrt(_OFTEN / max(1, self._affairs[entity])))

    def spot(self, place: str) -> Spot:
        """Where a place is."""
        if place not in self._spots:
            entity = self._entities[place]
            known = dict(entity.attributes)
            latitude, longitude = known.get("latitude", ""), known.get("longitude", "")
            at = (float(latitude), float(longitude)) if latitude and longitude else None
            self._spots[place] = Spot(entity.name, known.get("region", ""), known.get("country", ""), at)
        return self._spots[place]
