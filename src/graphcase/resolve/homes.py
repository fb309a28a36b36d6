"""Where a place or a body belongs: the place that a name means, and the country of a body that every country has.

It keeps two of one name apart ("Supreme Court"), and becomes attributes of the entity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ..model import EntityType
from ..names import words
from .atlas import Place, atlas, places_table
from .beside import Surroundings
from .forms import Form
from .geography import SURE, Located, Toponym, Unrecorded, country_without, locate
from .lexemes import organisation_words, place_words
from .sets import Merge, Sets, identities
from .within import Cluster

SECURE = 0.9
"""A place of this score is a home: it holds two clusters of one name apart."""

_STATED = 0.98  # the score of a country that is part of a body's name, or stands beside it
_ALONE = 0.9  # the score of the only country that an article speaks of
_TWICE = 2  # how often it speaks of it at least
_DATELINE = 2  # by how many more mentions one in a dateline counts
_LONGEST = 4  # words of a country's name

_NOTHING = Surroundings({}, Counter())


@dataclass(frozen=True, slots=True)
class Homes:
    """For each cluster, where it belongs, or None."""

    found: tuple[Located | None, ...]

    def keys(self) -> tuple[str, ...]:
        """Return what must not differ between clusters of one entity: a country, a region, or "" where it is in doubt.

        A town goes by its region: whether “Arequipa” is the town or the region around it is no difference.
        """
        return tuple(home.place.area if home is not None and home.score >= SECURE else "" for home in self.found)

    def of(self, clusters: Iterable[int]) -> Located | None:
        """Return where most of these clusters belong, by the sum of their scores; None if that is no majority."""
        clusters = [number for number in clusters if self.found[number] is not None]
        if not clusters:
            return None
        votes: defaultdict[Place, float] = defaultdict(float)
        best: dict[Place, Located] = {}
        for number in clusters:
            home = self.found[number]
            if home is not None:
                votes[home.place] += home.score
                best[home.place] = max(best.get(home.place, home), home, key=lambda h: (h.score, h.reason))
        winner = max(votes, key=lambda place: (votes[place], place.id, place.code))
        return best[winner] if 2 * votes[winner] > sum(votes.values()) else None


def homes(clusters: Sequence[Cluster], around: Mapping[str, Surroundings]) -> Homes:
    """Return where each cluster belongs. The clusters of an article stand together; `around` goes by article."""
    found: list[Located | None] = []
    unrecorded = _unrecorded(clusters, around)
    for article, of_article in groupby(clusters, key=lambda cluster: cluster.article):
        rows = list(of_article)
        one_person = len(rows) == 1 and rows[0].type == "person"
        found += [None] if one_person else _article(rows, around.get(article, _NOTHING), unrecorded)
    return Homes(tuple(found))


def _unrecorded(clusters: Iterable[Cluster], around: Mapping[str, Surroundings]) -> Unrecorded:
    """What the articles say of towns that no gazetteer holds: it tells which town other articles mean."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for cluster in clusters:
        near = around.get(cluster.article)
        if near is None or cluster.type != "place" or near.wider.keys().isdisjoint(cluster.names):
            continue
        toponym = _toponym(cluster, near)
        if country := country_without(toponym):
            for name in toponym.names:
                found[name].add(country)
    return {name: frozenset(countries) for name, countries in found.items()}


def join_homes(sets: Sets, where: Homes) -> None:
    """Join the places that are one in the gazetteer, whatever they are called ("Davao", "Davao City"), and the bodies
    that a country has one of, whether their names state it or not ("Peruvian Supreme Court", "the Supreme Court")."""
    first: dict[tuple[str, ...], int] = {}
    likely = []
    for number, home in enumerate(where.found):
        if home is None or home.score < SECURE:
            if home is not None and home.score >= SURE and sets.clusters[number].type == "place":
                likely.append((number, home))
            continue
        for key, reason in _same(sets.clusters[number], home):
            other = first.setdefault(key, number)
            if other != number and sets.agree(sets.root(other), sets.root(number)):
                sets.join(Merge(other, number, home.score, reason))
    for number, home in likely:
        for key, reason in _same(sets.clusters[number], home):
            other = first.get(key, number)
            if other != number and sets.agree(sets.root(other), sets.root(number)):
                sets.join(Merge(other, number, home.score, reason))


def _same(cluster: Cluster, home: Located) -> Iterator[tuple[tuple[str, ...], str]]:
    """What another cluster of the type must have in common with one that is at home, to be one with it, and why."""
    place = home.place
    if cluster.type != "place":
        for form in cluster.forms:
            if _is_general("", rest := _split(form)[1]):
                yield ("body", place.id, *rest), f"{place.name} has one such body: {home.reason}"
    elif place.id:
        yield ("place", place.id), f"both are {taken_for(place)} (GeoNames {place.id})"
    else:
        for form in cluster.forms:
            yield ("place", place.code, form.key), f"both are {taken_for(place)}: {home.reason}"


def attributes(home: Located | None, kind: EntityType) -> tuple[tuple[str, str], ...]:
    """Return what is known of a place or a body as attributes of its entity, in the order in which they are shown."""
    if home is None:
        return ()
    place = home.place
    country = atlas().by_code.get(place.country)
    rows = [("country", country.name), ("country_code", place.country)] if country else []
    if kind == "place":
        region = atlas().by_code.get(place.area) if "." in place.area else None
        rows += [("region", region.name)] if region else []
        rows += [("latitude", place.latitude), ("longitude", place.longitude), ("geonames", place.id)]
    return (*((name, value) for name, value in rows if value), ("identified", f"as {taken_for(place)}: {home.reason}"))


def taken_for(place: Place) -> str:
    """Return a place with its country ("Arequipa, Peru")."""
    country = atlas().by_code.get(place.country)
    if not place.name:
        return f"a place in {country.name if country else place.code} that no gazetteer holds"
    return place.name if country is None or country is place else f"{place.name}, {country.name}"


def label(home: Located | None, kind: EntityType) -> str | None:
    """Return what tells an entity from others of its name: a town's region, a region's or a body's country. "" for what
    needs no more than its name, None where the home is not known."""
    if home is None:
        return None
    place = home.place
    if place.kind in ("country", "continent") and kind == "place":
        return ""
    region = atlas().by_code.get(place.area) if place.kind == "town" else None
    wider = region if region is not None and region.name != place.name else atlas().by_code.get(place.country)
    return wider.name if wider is not None else ""


def _article(rows: list[Cluster], around: Surroundings, unrecorded: Unrecorded) -> Iterator[Located | None]:
    """Places first: they tell in which country an article is at home."""
    numbers = [i for i, row in enumerate(rows) if row.type == "place"]
    bodies = {i: body for i, row in enumerate(rows) if row.type == "organisation" and (body := _body(row, around))}
    if not numbers and not any(body.general for body in bodies.values()):
        return iter([None] * len(rows))
    spoken_of = around.countries + Counter(body.country for body in bodies.values() if body.country)
    toponyms = [_toponym(rows[i], around) for i in numbers]
    located = dict(zip(numbers, locate(toponyms, spoken_of, unrecorded), strict=True))
    for toponym, place in zip(toponyms, located.values(), strict=True):
        if place is not None and place.place.country:
            spoken_of[place.place.country] += toponym.mentions
    only = _only(spoken_of)
    return (located[i] if i in located else _home(bodies.get(i), only) for i in range(len(rows)))


def _toponym(cluster: Cluster, around: Surroundings) -> Toponym:
    """A place cluster as the geographer sees it; what stands after a comma in its name stands beside it."""
    names = dict.fromkeys(name for form in cluster.forms for name in (form.key, " ".join(words(form.shown))))
    wider = [near for index in cluster.names for near in around.wider.get(index, ())]
    led = sum(index in around.datelines for index in cluster.names)
    return Toponym(tuple(names), tuple(dict.fromkeys(wider)), len(cluster.names) + _DATELINE * led)


@dataclass(frozen=True, slots=True)
class _Body:
    """An organisation: its country, by its name or by what stands beside it, and whether every country has one."""

    country: str
    stated: str
    general: bool


def _body(cluster: Cluster, around: Surroundings) -> _Body | None:
    """None for an organisation that has a name of its own and no country in it."""
    names = identities(cluster.forms)
    own = Counter(code for form in names if (code := _split(form)[0]))
    general = all(_is_general(*_split(form)) for form in names)
    if own:
        return _Body(max(own, key=lambda code: (own[code], code)), "its name states the country", general)
    if not general:
        return None
    for index in cluster.names:
        for near in around.wider.get(index, ()):
            if country := _one_country(near.codes):
                return _Body(country, f"“{near.shown}” stands beside it", general)
    return _Body("", "", general)


def _one_country(codes: tuple[str, ...]) -> str:
    """The country that a name means: “Mexico”, though its capital and a state are called so; not “Georgia”."""
    countries = {code.partition(".")[0] for code in codes}
    return countries.pop() if len(countries) == 1 and not countries.isdisjoint(codes) else ""


def _home(body: _Body | None, only: str) -> Located | None:
    if body is None or not body.general:
        return None
    if body.country:
        return _in(body.country, _STATED, body.stated)
    return _in(only, _ALONE, "the article speaks of no other country") if only else None


def _in(code: str, score: float, reason: str) -> Located | None:
    country: Place | None = atlas().by_code.get(code)
    return Located(country, score, reason) if country is not None else None


def _only(spoken_of: Counter[str]) -> str:
    """The one country that an article speaks of, if it does so more than once."""
    codes = [code for code, count in spoken_of.items() if count]
    return codes[0] if len(codes) == 1 and spoken_of[codes[0]] >= _TWICE else ""


def _split(form: Form) -> tuple[str, tuple[str, ...]]:
    """The country that opens or closes a body's name ("Chilean ...", "... of Chile"), and the rest of the name."""
    found, small, (first, last) = form.words, organisation_words().small, _country_ends()
    longest = min(_LONGEST, len(found) - 1)
    if found[0] in first:
        for length in range(longest, 0, -1):
            if code := atlas().country(" ".join(found[:length])):
                return code, found[length:]
    if found[-1] in last:
        for length in range(longest - 1, 0, -1):
            if found[-length - 1] in small and (code := atlas().country(" ".join(found[-length:]))):
                return code, found[: -length - 1]
    return "", found


@cache
def _country_ends() -> tuple[frozenset[str], frozenset[str]]:
    """The first words, and the last, of all names of countries."""
    names = [name.split() for name in (*place_words().usual, *place_words().codes)]
    return frozenset(name[0] for name in names), frozenset(name[-1] for name in names)


def _is_general(country: str, name: tuple[str, ...]) -> bool:
    """True for the name of a body that other countries have too: made only of words that say what it is and does."""
    if len(name) == 1 and not country:
        return name[0] in places_table()["bodies"]["alone"]
    return " ".join(name) not in _unique() and set(name) <= _general() and not _kinds().isdisjoint(name)


@cache
def _unique() -> frozenset[str]:
    return frozenset(places_table()["bodies"]["unique"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(places_table()["bodies"]["kinds"])


@cache
def _general() -> frozenset[str]:
    return _kinds() | frozenset(places_table()["bodies"]["general"]) | organisation_words().small
