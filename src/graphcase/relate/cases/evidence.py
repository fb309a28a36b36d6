"""What speaks for two affairs being one case, and what against it, in points that add up.

Each function weighs one matter, and says in a reader's words what it found. Two affairs are one if all points together
reach ENOUGH, and those that tell who, where or by which name reach SOMETHING: that they are of one kind and time alone
says nothing. The weights are those of a careful reader, in halves of a point, tried on invented affairs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, sqrt

from .affairs import Profile, Told
from .known import Known
from .times import DAY, MONTH, Gap, gaps

ENOUGH = 8.0
"""Points from which two affairs are one."""
SOMETHING = 3.5
"""So many of them must tell who, where, or by which name."""
_SCALE = 6.0  # points at which a decision is about two thirds sure

_NAME = 12.0
_VICTIM, _OTHER_VICTIMS = 9.0, -5.0
_ACCUSED, _OTHER_ACCUSED = 6.5, -4.0
_MAIN = 2.5  # both put the same accused first, or the same victim
_BODY = 3.0  # a group or company that is accused or harmed in both: it may have many affairs
_DOUBTED, _NAMED = 6.0, 5.5  # accused in one, and doubted, or only named, in the other
_OFFICIAL, _MOST_OFFICIALS = 2.0, 3.0
_NEAR, _NEAR_BODY, _MOST_NEAR = 1.5, 1.0, 6.0  # both name somebody or something who is no party
_PEOPLE = 2  # more shared parties of one side than these add nothing
_KIND, _FAMILY, _LAW, _OTHER_FAMILY = 3.0, 2.0, 1.5, -6.0
_PLACE, _WITHIN, _CLOSE, _WIDE = 4.0, 3.0, 3.0, 1.0
_ELSEWHERE, _ELSEWHERE_DEED, _UNKNOWN, _HALF_KNOWN = -2.0, -6.0, -3.0, -1.0
_NAMED_THERE = 2.0  # the place of one is named with the other
_CLOSE_BY = 40.0  # km: a town and its suburb
_SAME_DAY, _DAYS, _SAME_MONTH, _MONTHS = 4.0, 3.0, 2.0, 1.0
_OTHER_TIME, _OTHER_DAY = -2.0, -4.0
_FEW_DAYS, _MONTH, _SEASON, _YEARS = 4, 31, 92, 730
_REPORTED_TOGETHER, _REPORTED_NEAR, _REPORTED_LATER = 2.0, 1.0, -2.0
_TOGETHER = 7  # days between two reports of one event


@dataclass(frozen=True, slots=True)
class Clue:
    """What one matter says: points for (or against) one case, why, and whether it tells who, where or by which name."""

    points: float
    reason: str = ""
    identifies: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all clues say together; `reason` has the strongest ones first."""

    points: float
    identity: float
    reason: str

    @property
    def is_one(self) -> bool:
        """True if this is enough for one case."""
        return self.points >= ENOUGH and self.identity >= SOMETHING

    @property
    def score(self) -> float:
        """The points as a score from 0 to 1."""
        return round(1 - exp(-max(0.0, self.points) / _SCALE), 2)


def weigh(left: Profile, right: Profile, known: Known) -> Verdict:
    """Return what two profiles say for one affair, and against it."""
    clues = [
        *_names(left, right),
        *_victims(left, right, known),
        *_accused(left, right, known),
        *_others(left, right, known),
        _place(left, right, known),
        _kind(left, right),
        _time(left, right),
    ]
    told = sorted((c for c in clues if c.points > 0 and c.reason), key=lambda c: -c.points)
    return Verdict(
        points=sum(c.points for c in clues),
        identity=sum(c.points for c in clues if c.identifies and c.points > 0),
        reason="; ".join(c.reason for c in told[:3]),
    )


# --- by which name, and who ------------------------------------------------------------------------------------------


def _names(left: Profile, right: Profile) -> Iterable[Clue]:
    """A name of the affair, or a docket number: one may be longer ("Operation Blue Heron", "Operation Heron")."""
    shared = sorted(left.names[a] for a in left.names for b in right.names if a <= b or b <= a)
    if shared:
        yield Clue(_NAME, f"both are called “{max(shared, key=len)}”")


def _victims(left: Profile, right: Profile, known: Known) -> Iterable[Clue]:
    """One victim is nearly all that it takes; where both name victims, and none is of both, they are two affairs."""
    yield from _parties(left.victims, right.victims, known, _VICTIM, "{} is a victim in both")
    everybody = (right.core | right.near | {*right.doubted}, left.core | left.near | {*left.doubted})
    if _other(left.victims, right.victims, everybody, known):
        yield Clue(_OTHER_VICTIMS)


def _accused(left: Profile, right: Profile, known: Known) -> Iterable[Clue]:
    """One accused, the more the more both make of him."""
    yield from _parties(left.accused, right.accused, known, _ACCUSED, "{} is accused in both")
    everybody = (right.core | right.near | {*right.doubted}, left.core | left.near | {*left.doubted})
    if _other(left.accused, right.accused, everybody, known):
        yield Clue(_OTHER_ACCUSED)


def _parties(left: Told, right: Told, known: Known, weight: float, says: str) -> Iterable[Clue]:
    most = [1 + max(side.values(), default=0) for side in (left, right)]
    found = []
    for party in left.keys() & right.keys():
        if known.is_person(party):
            salience = sqrt((1 + left[party]) / most[0] * (1 + right[party]) / most[1])
            main = _MAIN if party == _first(left) == _first(right) else 0.0
            found.append(Clue(weight * salience + main, says.format(known.name(party))))
        else:
            found.append(Clue(_BODY, says.format(known.name(party))))
    return sorted(found, key=lambda clue: (-clue.points, clue.reason))[:_PEOPLE]


def _first(told: Told) -> str:
    """Whom it puts first, if that is one alone."""
    ranked = sorted(told.values(), reverse=True)[:2]
    return max(told, key=lambda e: told[e]) if len(ranked) == 1 or ranked[0] > ranked[-1] else ""


def _other(left: Told, right: Told, everybody: tuple[frozenset[str], frozenset[str]], known: Known) -> bool:
    """True if both name people on this side, and neither names one of the other's anywhere."""
    people = [{p for p in side if known.is_person(p)} for side in (left, right)]
    return all(people) and not (people[0] & everybody[0] or people[1] & everybody[1])


def _others(left: Profile, right: Profile, known: Known) -> Iterable[Clue]:
    """Who is a party in one and doubted, or only named, in the other; officials; and what else both name."""
    crossing = (left.core & (right.near | {*right.doubted})) | (right.core & (left.near | {*left.doubted}))
    crossing -= left.core & right.core
    for party in [p for p in _by_name(crossing, known) if known.is_person(p)][:1]:
        doubted = party in left.doubted or party in right.doubted
        yield Clue(_DOUBTED if doubted else _NAMED, f"{known.name(party)} stands in both")
    held = (left.officials.keys() & right.officials.keys()) | (left.doubted.keys() & right.doubted.keys())
    offices = [p for p in _by_name(held - crossing - (left.core & right.core), known) if known.is_person(p)]
    if offices:
        points = min(_MOST_OFFICIALS, sum(_OFFICIAL * known.rarity(p) for p in offices))
        yield Clue(points, f"{known.name(offices[0])} has to do with both")
    beside = (left.near & right.near) - left.core - right.core - crossing - {*offices, *left.places, *right.places}
    named = [e for e in _by_name(beside, known) if not (known.is_place(e) and known.spot(e).is_wide)]
    if named:
        said = ((_NEAR_BODY if known.is_body(e) else _NEAR) * known.rarity(e) for e in named)
        yield Clue(min(_MOST_NEAR, sum(said)), f"both name {known.name(named[0])}")


def _by_name(entities: Iterable[str], known: Known) -> list[str]:
    return sorted(entities, key=lambda e: (known.affairs(e), known.name(e), e))


# --- where -----------------------------------------------------------------------------------------------------------


def _place(left: Profile, right: Profile, known: Known) -> Clue:
    """The best that two of their places say; a deed at one place and time was not done elsewhere as well.

    That the place of one is named beside the other outweighs a place that may be a background's.
    """
    deed = left.punctual and right.punctual
    found = [_places(a, b, deed, known) for a in left.places for b in right.places]
    there = (right.near & left.places.keys()) | (left.near & right.places.keys())
    named = [place for place in _by_name(there, known) if not known.spot(place).is_wide]
    found += [Clue(_NAMED_THERE * known.rarity(place), f"both name {known.name(place)}") for place in named[:1]]
    return max(found, key=lambda clue: (clue.points, clue.reason), default=Clue(0.0))


def _places(a: str, b: str, deed: bool, known: Known) -> Clue:
    one, other = known.spot(a), known.spot(b)
    if a == b:
        return Clue((_WIDE if one.is_country else _PLACE) * known.rarity(a), f"both in {one.name}")
    if one.holds(other) or other.holds(one):
        wide = one.is_country or other.is_country
        return Clue(_WIDE if wide else _WITHIN, f"one in {one.name}, one in {other.name}")
    distance = one.distance(other)
    if distance is not None and distance <= _CLOSE_BY and not (one.is_wide or other.is_wide):
        return Clue(_CLOSE, f"{one.name} is near {other.name}")
    if not deed:
        return Clue(_ELSEWHERE)
    if distance is not None or (one.country and other.country and one.country != other.country):
        return Clue(_ELSEWHERE_DEED)
    return Clue(_HALF_KNOWN if one.country or other.country else _UNKNOWN)  # a village may lie anywhere


# --- what and when ---------------------------------------------------------------------------------------------------


def _kind(left: Profile, right: Profile) -> Clue:
    """The classes of offence; an affair that only acts of the law tell of may be of any."""
    if not left.families or not right.families:
        return Clue(_LAW, identifies=False)
    if left.kinds.keys() & right.kinds.keys():
        return Clue(_KIND, "of one kind", identifies=False)
    if left.families & right.families:
        return Clue(_FAMILY, identifies=False)
    return Clue(_OTHER_FAMILY, identifies=False)


def _time(left: Profile, right: Profile) -> Clue:
    """When the deeds were done; where an article does not say, when it was published."""
    deed = left.punctual and right.punctual
    told = [_dated(gap, deed) for gap in gaps(left.days, right.days)]
    told += [Clue(_DAYS, "dated the same day", False) for gap in gaps(left.acts, right.acts) if gap == Gap(0, DAY)]
    if not told:
        told = [_reported(gap) for gap in gaps(left.days or left.published, right.days or right.published)]
    return max(told, key=lambda clue: (clue.points, clue.reason), default=Clue(0.0))


def _dated(gap: Gap, deed: bool) -> Clue:
    """What it says that two deeds are dated so far apart."""
    if not gap.days and gap.precision < MONTH:
        return Clue(0.0, identifies=False)
    if not gap.days:
        precise = gap.precision == DAY
        return Clue(
            _SAME_DAY if precise else _SAME_MONTH, "dated the same day" if precise else "dated at one time", False
        )
    if gap.days <= _FEW_DAYS:
        return Clue(_DAYS, "dated at one time", False)
    if deed:
        return Clue(_OTHER_DAY, identifies=False)
    if gap.days <= _SEASON:
        return Clue(_MONTHS, identifies=False)
    return Clue(_OTHER_TIME if gap.days > _YEARS else 0.0, identifies=False)


def _reported(gap: Gap) -> Clue:
    if gap.precision < DAY or _MONTH < gap.days <= _YEARS:
        return Clue(0.0, identifies=False)
    if gap.days > _YEARS:
        return Clue(_REPORTED_LATER, identifies=False)
    near = gap.days <= _TOGETHER
    return Clue(_REPORTED_TOGETHER if near else _REPORTED_NEAR, "reported at one time" if near else "", False)
