"""Which place a name means in its article: toponym resolution.

Candidates come from the atlas. An article uses a name in one sense (Gale, Church and Yarowsky, "One sense per
discourse", 1992); of several, the likeliest is the one where most people live, the more so where the article names its
country, its region, or what lies near (Leidner, "Toponym resolution in text", 2007: population, containment, spatial
minimality). The weights are made into shares, with one for a place that no gazetteer holds; below SURE there is no
identity.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from .. import lexicon
from ..geodesy import kilometres
from ..names import sound, words
from .atlas import Named, Place, PlaceKind, atlas, bare, is_bare, places_table
from .beside import Wider
from .lexemes import place_words

SURE = 0.75
"""A place is taken only with such a share of all that the name may mean."""

_FAR_LARGEST = 0.9  # and with such a one, where others bear the name and nothing tells
_BESIDE = 0.98  # the score of a place whose country or region stands beside its name
_CAPITAL = 30.0  # a capital is in the news as a town of thirty times its size
_COUNTRY = 50_000_000  # a country is in the news as a town of so many people more
_FAMOUS = 1_000_000  # people of a town that is meant wherever its name stands, if nothing says that it is another
_SELDOM = 0.2  # for a name that is not the place's usual one
_SPOKEN_OF = 30.0  # for a place in the only country that an article speaks of; by its share where there are several
_NEAR = 30.0  # for a place in the region of another of the article's, or near it
_NEAR_KM = 150.0
_UNKNOWN = 15_000  # people at most of a place that no gazetteer holds; it is likelier in a country spoken of
_UNKNOWN_SPOKEN_OF = 3.0
_STATED = 1_000_000  # people of a town that no gazetteer holds, where an article of the corpus says that there is one
_LARGE = 300_000  # people of a town that a name means, though it is that of a region of the world too
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name of one article: folded, all that stands for it there, with what stands beside, and how often."""

    names: tuple[str, ...]
    wider: tuple[Wider, ...] = ()
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Located:
    """The place that a name means, how sure (0 to 1), and why in words."""

    place: Place
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Option:
    """A place that a name may mean, how many people make it known, and whether it is its usual name."""

    place: Place
    weight: float
    usual: bool


class _Told:
    """What the names of an article tell of each other: its countries, and the places that are known already.

    `besides` is the number of the name that asks: it tells nothing of itself.
    """

    def __init__(self, toponyms: Sequence[Toponym], known: Sequence[Located | None], spoken_of: Counter[str]) -> None:
        self._countries = Counter(spoken_of)
        self._own: dict[int, tuple[str, int]] = {}
        self._cells: defaultdict[tuple[int, int], list[tuple[int, Place]]] = defaultdict(list)
        self._areas: defaultdict[str, list[tuple[int, Place]]] = defaultdict(list)
        for number, (toponym, found) in enumerate(zip(toponyms, known, strict=True)):
            if found is None or not (country := found.place.country):
                continue
            self._countries[country] += toponym.mentions
            self._own[number] = (country, toponym.mentions)
            if found.place.kind != "country" and found.place.id:
                self._areas[found.place.area].append((number, found.place))
                self._cells[_cell(found.place)].append((number, found.place))
        self._total = self._countries.total()

    def share(self, code: str, besides: int) -> float:
        """How much of what the article says of countries is said of this one."""
        own, mentions = self._own.get(besides, ("", 0))
        said = self._countries[code] - (mentions if own == code else 0)
        return said / (self._total - mentions) if said else 0.0

    def top(self, besides: int) -> float:
        """The share of the country that is spoken of most."""
        return max((self.share(code, besides) for code in self._countries), default=0.0)

    def near(self, place: Place, besides: int) -> Place | None:
        """The largest of the known places that lies in the same region or near."""
        if place.kind in ("country", "continent") or not place.id:
            return None
        found = [other for number, other in self._areas.get(place.area, ()) if number != besides]
        if not found and place.latitude:
            row, column = _cell(place)
            around = [(row + y, column + x) for y in (-1, 0, 1) for x in (-1, 0, 1)]
            others = [other for cell in around for other in self._cells.get(cell, ())]
            found = [other for number, other in others if number != besides and _distance(place, other) < _NEAR_KM]
        return max(found, key=lambda other: (other.people, other.id), default=None)


def _cell(place: Place) -> tuple[int, int]:
    """Where a place lies on a grid whose cells are wider than what is near, but at the poles."""
    return (int(float(place.latitude) // 2), int(float(place.longitude) // 5)) if place.latitude else (999, 999)


Unrecorded = Mapping[str, frozenset[str]]
"""The countries in which articles of the corpus place a town of a (folded) name, and no gazetteer does."""


def locate(
    toponyms: Sequence[Toponym], spoken_of: Counter[str], unrecorded: Unrecorded = MappingProxyType({})
) -> tuple[Located | None, ...]:
    """Return the place of each name of an article, or None in doubt.

    `spoken_of` are the countries that the article speaks of without naming a place ("Peruvian miners"). What is known
    after one round tells in the next, until nothing changes.
    """
    options = [_options(toponym, unrecorded) for toponym in toponyms]
    known: list[Located | None] = [_country(found) for found in options]
    for _ in range(_ROUNDS):
        told = _Told(toponyms, known, spoken_of)
        before, known = known, [_choose(i, toponym, options[i], told) for i, toponym in enumerate(toponyms)]
        if known == before:
            break
    return tuple(known)


def _country(options: Sequence[_Option]) -> Located | None:
    """A name that means a country and nothing else is known before all others."""
    if len(options) == 1 and options[0].place.kind == "country":
        return Located(options[0].place, 1.0, "")
    return None


def country_without(toponym: Toponym) -> str:
    """Return the country in which a name is said to be a town, if the gazetteer has none of the name there; else "".

    A famous town is not taken for a namesake because a country stands near ("when they played Barcelona in Germany"),
    nor is any other than a town.
    """
    if not any(wider.tie != "near" for wider in toponym.wider):
        return ""
    found = [named for name in toponym.names for named in _named(name)]
    if any(_holder(toponym, named.place) or named.place.kind in ("country", "continent") for named in found):
        return ""
    told = any(wider.tie == "settlement" for wider in toponym.wider)
    if not told and (not found or any(n.usual and (n.place.capital or n.place.people >= _FAMOUS) for n in found)):
        return ""
    codes = {code for wider in toponym.wider if wider.tie != "near" for code in wider.codes if "." not in code}
    return codes.pop() if len(codes) == 1 and not any(_vast() & {name} for name in toponym.names) else ""


def _unrecorded_in(country: str) -> Place:
    """A town of which no more is known than its country."""
    return Place("", "town", "", country, "", "")


def _options(toponym: Toponym, unrecorded: Unrecorded) -> list[_Option]:
    """The places that a name may mean, with how many people make them known; one for each region."""
    if country := country_without(toponym):
        return [_Option(_unrecorded_in(country), 1.0, usual=True)]
    found = [named for name in toponym.names for named in _named(name)]
    stated = {code for name in toponym.names for code in unrecorded.get(name, ())}
    if toponym.wider:
        stated = set()
        inside = [named for named in found if _holder(toponym, named.place)]
        found = inside or [named for named in found if named.place.kind in ("country", "continent")]  # it is a list
    countries = {named.place.code for named in found if named.place.kind == "country"}
    found = [n for n in found if n.place.kind == "country" or n.place.country not in countries]
    areas: dict[str, list[Named]] = {}
    for named in found:
        areas.setdefault(named.place.area, []).append(named)
    return [
        _Option(_one_of(rows, toponym.names), max(map(_known, rows)), any(named.usual for named in rows))
        for rows in areas.values()
    ] + [_Option(_unrecorded_in(code), _STATED, usual=False) for code in sorted(stated)]


def _holder(toponym: Toponym, place: Place) -> str:
    """What stands beside a name and holds this place, as it is written; "" if nothing does."""
    held = (wider.shown for wider in toponym.wider for code in wider.codes if place.inside(code))
    return next(held, "")


def _named(name: str) -> tuple[Named, ...]:
    """The places of a name; of the kind that a word of the name says, if the whole name is none."""
    usual = place_words().usual.get(name, name)
    if found := atlas().named(usual):
        return tuple(n for n in found if n.place.kind != "town" or _is_large(n.place)) if usual in _vast() else found
    kinds = _said(name)
    return tuple(n for n in atlas().named(bare(name)) if n.place.kind in kinds) if kinds else ()


def _said(name: str) -> frozenset[PlaceKind]:
    """The kinds of place that the words around a name allow."""
    table = places_table()["kinds"]
    parts = name.split()
    ends = {parts[0], parts[-1]} if len(parts) > 1 else set()
    said: set[PlaceKind] = set()
    if ends & set(table["region"]):
        said.add("region")
    if ends & set(table["town"]):
        said.add("town")
    return frozenset(said)


@cache
def _vast() -> frozenset[str]:
    """Names of regions of the world, which small towns bear too ("Andes")."""
    return frozenset(
        name for code in lexicon.languages() for name in lexicon.load(code, "mentions")["places"]["regions"]
    )


def _is_large(place: Place) -> bool:
    return place.capital or place.people >= _LARGE


def _one_of(rows: Sequence[Named], names: Sequence[str]) -> Place:
    """Of a region and its towns of one name: the town, but where a larger one lies in a region that is called just so.

    “Quebec” is the province; “Mecca” is not “Mecca Region”.
    """
    usual = [row.place for row in rows if row.usual or _respelt(row.place, names)] or [row.place for row in rows]
    places = sorted(usual, key=lambda p: (p.kind != "country", len(p.code), -p.people, p.id))
    towns = [place for place in places if place.kind == "town"]
    regions = [place for place in places if place.kind != "town"]
    rivals = [place for place in regions if place.code == place.area and is_bare(place.name)]
    if towns and (not rivals or towns[0].id == atlas().largest.get(towns[0].area)):
        return towns[0]
    return regions[0]


def _respelt(place: Place, names: Sequence[str]) -> bool:
    """True if one of the names is the place's own, as it sounds ("Cuzco" is Cusco)."""
    own = [sound(word) for word in words(place.name)]
    return any([sound(word) for word in name.split()] == own for name in names)


def _known(named: Named) -> float:
    place = named.place
    weight = place.people * (_CAPITAL if place.capital and named.usual else 1.0)
    if place.kind in ("country", "continent"):
        weight = place.people + _COUNTRY
    return weight if named.usual else weight * _SELDOM


def _choose(number: int, toponym: Toponym, options: Sequence[_Option], told: _Told) -> Located | None:
    """The option with the largest share, if it is large enough."""
    if not options:
        return None
    weights = [option.weight * _likelier(option.place, number, told) for option in options]
    best = max(range(len(options)), key=lambda i: (weights[i], options[i].place.id, options[i].place.code))
    place = options[best].place
    held = _holder(toponym, place)
    unknown = 0.0 if held else _UNKNOWN * (1 + _UNKNOWN_SPOKEN_OF * told.top(number))
    share = weights[best] / (sum(weights) + unknown)
    spoken_of = held or told.share(place.country, number)
    if share < (SURE if spoken_of or len(options) == 1 else _FAR_LARGEST) or not (spoken_of or options[best].usual):
        return None
    if held:
        reason = f"“{held}” stands beside it"
    else:
        reason = (
            _reason(place, number, told)
            or f"{'the only' if len(options) == 1 else 'by far the largest'} place of this name"
        )
    return Located(place, min(round(share, 2), _BESIDE), reason)


def _likelier(place: Place, number: int, told: _Told) -> float:
    """How much likelier the article makes a place."""
    return (1 + _SPOKEN_OF * told.share(place.country, number)) * (_NEAR if told.near(place, number) else 1.0)


def _reason(place: Place, number: int, told: _Told) -> str:
    """What the article tells for a place, in words; "" if nothing."""
    if place.kind in ("country", "continent"):
        return f"the name of a {place.kind}"
    country = atlas().by_code.get(place.country)
    near = told.near(place, number)
    names = [country.name] if country and told.share(place.country, number) else []
    names += [near.name] if near and near.name != place.name and near.people > place.people else []
    return f"the article speaks of {' and '.join(names)}" if names else ""


def _distance(left: Place, right: Place) -> float:
    """Kilometres; far where a place has no coordinates."""
    if not (left.latitude and right.latitude):
        return math.inf
    one, other = ((float(place.latitude), float(place.longitude)) for place in (left, right))
    return kilometres(one, other)
