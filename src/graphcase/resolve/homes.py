"""Where a place or a body belongs: the place that a name means, and the country of a body that every country has.

It keeps two of one name apart ("Supreme Court"), and becomes attributes of the entity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from ..model import EntityType
from ..names import words
from .adrift import Adrift, berth
from .atlas import Place, atlas, places_table
from .beside import Surroundings
from .forms import Form, parse
from .geography import SURE, Located, Toponym, Unrecorded, country_without, locate
from .lexemes import organisation_words, place_words
from .sets import Merge, Sets, identities
from .within import Cluster

SECURE = 0.9
"""A place of this score is a home: it holds two clusters of one name apart."""

_STATED = 0.98  # the score of a country that is part of a body's name, or stands beside it
_ALONE = 0.9  # the score of the only country that an article speaks of
_TWICE = 2  # how often it speaks of it at least
_MOSTLY, _TIMES = 3, 2  # so often, and so many times as often as of any other, it speaks mostly of one country
_SEATED = 0.85  # the score of the country of a town in which a body is said to be
_DOUBT = 0.6  # and of a body that may be its country's, in an article that speaks of several
_DATELINE = 2  # by how many more mentions one in a dateline counts
_LONGEST = 4  # words of a country's name

NOTHING = Surroundings({}, Counter())


@dataclass(frozen=True, slots=True)
class Homes:
    """For each cluster, where it belongs, or None."""

    found: tuple[Located | None, ...]
    adrift: Mapping[int, Adrift] = field(default_factory=dict)

    def keys(self) -> tuple[str, ...]:
        """Return what must not differ between clusters of one entity: a country, a region, or "" where it is in doubt.

        A town goes by its region: whether “Arequipa” is the town or the region around it is no difference. A body of
        which a country has one, and nobody knows which country, is at home with no other.
        """
        found = [home.place.area if home is not None and home.score >= SECURE else "" for home in self.found]
        for number in self.adrift:
            found[number] = berth(number)
        return tuple(found)

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
    adrift: dict[int, Adrift] = {}
    unrecorded = _unrecorded(clusters, around)
    for article, of_article in groupby(clusters, key=lambda cluster: cluster.article):
        rows = list(of_article)
        if len(rows) == 1 and rows[0].type == "person":
            found.append(None)
            continue
        near = around.get(article, NOTHING)
        read = _read(rows, near, unrecorded)
        for row, body, place in zip(rows, read.bodies, read.located, strict=True):
            home = place if row.type == "place" else _home(body, read)
            if body is not None and body.general and (home is None or home.score < SECURE):
                likely = (home.place.code,) if home is not None else read.likely()
                country = likely[0] if len(likely) == 1 else ""
                adrift[len(found)] = Adrift(_general_name(row), country, likely, near.outlet)
            found.append(home)
    return Homes(tuple(found), adrift)


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


def join_homes(sets: Sets, where: Homes) -> list[Merge]:
    """Join the places that are one in the gazetteer, whatever they are called ("Davao", "Davao City"), and the bodies
    that a country has one of, whether their names state it or not ("Peruvian Supreme Court", "the Supreme Court").

    Return what is likely one: a body that is adrift, and that of the country of which its article speaks most."""
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
    return list(_likely_homes(where, first))


def _likely_homes(where: Homes, first: Mapping[tuple[str, ...], int]) -> Iterator[Merge]:
    for number, body in where.adrift.items():
        for country in (atlas().by_code[code] for code in body.likely):
            if (other := first.get(("body", country.id, *body.name.split()))) is not None:
                yield Merge(other, number, _DOUBT, f"same name; the article speaks of {country.name} as much as of any")


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


@dataclass(frozen=True, slots=True)
class _Read:
    """Of one article, for each cluster: its place, and what is known of it as a body; and the countries spoken of."""

    located: tuple[Located | None, ...]
    bodies: tuple[_Body | None, ...]
    spoken_of: Counter[str]

    def likely(self) -> tuple[str, ...]:
        """Return the countries that are spoken of as often as any other."""
        most = max(self.spoken_of.values(), default=0)
        return tuple(sorted(code for code, count in self.spoken_of.items() if count and count == most))

    def most(self, least: int, times: int = 1) -> str:
        """Return the country that is spoken of `least` times and more, and over so many times as often as any other;
        "" if none is."""
        ranked = self.spoken_of.most_common(2)
        if not ranked or ranked[0][1] < least:
            return ""
        other = ranked[1][1] if len(ranked) > 1 else 0
        return ranked[0][0] if ranked[0][1] > other and ranked[0][1] >= times * other else ""


def _read(rows: Sequence[Cluster], around: Surroundings, unrecorded: Unrecorded) -> _Read:
    """Places first: they tell in which country an article is at home, and where its bodies are."""
    numbers = [i for i, row in enumerate(rows) if row.type == "place"]
    bodies = [_body(row, around) if row.type == "organisation" else None for row in rows]
    located: list[Located | None] = [None] * len(rows)
    spoken_of = Counter(around.countries)
    spoken_of.update(body.country for body in bodies if body is not None and body.country)
    if not numbers:
        return _Read(tuple(located), tuple(bodies), spoken_of)
    toponyms = [_toponym(rows[i], around) for i in numbers]
    seen: dict[int, Place] = {}
    called: dict[str, Place] = {}
    for i, place in zip(numbers, locate(toponyms, spoken_of, unrecorded), strict=True):
        located[i] = place
        if place is not None and place.place.country:
            seen |= dict.fromkeys(rows[i].names, place.place)
            called |= dict.fromkeys((form.key for form in rows[i].forms), place.place)
    for i, toponym in zip(numbers, toponyms, strict=True):
        if (place := located[i]) is not None and place.place.country:
            spoken_of[place.place.country] += toponym.mentions
    seated = (
        _seated(row, body, around, seen) if body is not None or row.type != "organisation" else _local(row, called)
        for row, body in zip(rows, bodies, strict=True)
    )
    return _Read(tuple(located), tuple(seated), spoken_of)


def _local(cluster: Cluster, called: Mapping[str, Place]) -> _Body | None:
    """A body that is called after a place of the article: "Mombasa police". It is not its country's only one."""
    for form in identities(cluster.forms):
        for length in range(1, min(_LONGEST, len(form.words) - 1) + 1):
            place = called.get(" ".join(form.words[:length]))
            if place is not None and _is_public(form.words[length:]):
                return _Body(place.country, f"it is called after {taken_for(place)}", general=False, local=True)
    return None


def _seated(cluster: Cluster, body: _Body | None, around: Surroundings, seen: Mapping[int, Place]) -> _Body | None:
    """A body with the country of the place in which it is said to be; what is in a capital is taken for the country's
    own ("the High Court in Nairobi"), what is elsewhere may be one of many ("the police in Mombasa")."""
    if body is None or body.country or not body.general:
        return body
    places = [seen[at] for index in cluster.names if (at := around.seats.get(index, -1)) in seen]
    if not places:
        return body
    place = max(places, key=lambda p: (p.capital, p.id))
    return _Body(place.country, f"it is in {place.name or taken_for(place)}", True, local=not place.capital)


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
    local: bool = False  # it is told in which town, and a country may have several


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


def _home(body: _Body | None, read: _Read) -> Located | None:
    if body is None or not (body.general or body.local):
        return None
    if body.country:
        return _in(body.country, _SEATED if body.local else _STATED, body.stated)
    if (only := read.most(_TWICE)) and len(+read.spoken_of) == 1:
        return _in(only, _ALONE, "the article speaks of no other country")
    mostly = read.most(_MOSTLY, times=_TIMES)
    return _in(mostly, _ALONE, f"the article speaks mostly of {atlas().by_code[mostly].name}") if mostly else None


def _in(code: str, score: float, reason: str) -> Located | None:
    country: Place | None = atlas().by_code.get(code)
    return Located(country, score, reason) if country is not None else None


def of_two_countries(rows: Sequence[Cluster], around: Surroundings) -> list[tuple[int, int]]:
    """Return the mentions, in pairs, that an article's clusters hold to be one body, and that are two: the name of one
    states its country, that of the other does not, and the article speaks mostly of another country."""
    found = []
    for cluster in rows:
        stated, plain = _by_country(cluster)
        if not (len(stated) == 1 and plain):
            continue
        ((country, told),) = stated.items()
        others = [row for row in rows if row is not cluster]
        mostly = _read(others, around, {}).most(_MOSTLY, times=_TIMES)
        if mostly and mostly != country:
            found += [(one, other) for one in plain for other in told]
    return found


def _by_country(cluster: Cluster) -> tuple[dict[str, list[int]], list[int]]:
    """The mentions of a general body: those that state its country, by country, and those that do not."""
    stated: defaultdict[str, list[int]] = defaultdict(list)
    plain: list[int] = []
    if cluster.type == "organisation" and len(cluster.forms) > 1:
        for index, shown in zip(cluster.names, cluster.shown, strict=True):
            code, rest = _split(parse(shown, "organisation"))
            if rest and _is_general(code, rest):
                (stated[code] if code else plain).append(index)
    return stated, plain


def _general_name(cluster: Cluster) -> str:
    return min((" ".join(_split(form)[1]) for form in identities(cluster.forms)), default="")


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
    return " ".join(name) not in _unique() and _is_public(name)


def _is_public(name: tuple[str, ...]) -> bool:
    return set(name) <= _general() and not _kinds().isdisjoint(name)


@cache
def _unique() -> frozenset[str]:
    return frozenset(places_table()["bodies"]["unique"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(places_table()["bodies"]["kinds"])


@cache
def _general() -> frozenset[str]:
    return _kinds() | frozenset(places_table()["bodies"]["general"]) | organisation_words().small
