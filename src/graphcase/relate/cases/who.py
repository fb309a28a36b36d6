"""Which names two affairs share: their own, their parties', and those of others beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from .affairs import Profile, Told
from .clues import Clue
from .known import Known

_NAME = 12.0
_OTHER_VICTIMS, _OTHER_ACCUSED = -6.0, -4.0
_MAIN = 2.5  # both put the same accused first, or the same victim
_BODY = 2.5  # a group or company on one side in both: it may have many affairs
_PEOPLE = 2  # more shared parties of one side than these add nothing
_DOUBTED, _NAMED = 6.0, 5.5  # a party of one, and doubted, or only named, in the other
_NAMED_ALONE = 6.5  # named in one that has no accused or victim of its own
_OFFICIAL, _MOST_OFFICIALS = 2.0, 2.5
_NEAR, _NEAR_BODY, _MOST_NEAR = 1.5, 1.0, 6.0  # both name somebody or something who is no party

MOST_BESIDE = _MOST_OFFICIALS + _MOST_NEAR
"""So much do those say whom two affairs share, and who are a party of neither."""


@dataclass(frozen=True, slots=True)
class _Role:
    """What it says that one stands on one side in both: the points for a person, and whether a body there tells which
    affair it is. A shop is seldom robbed twice; a gang is behind many deeds."""

    points: float
    says: str
    body_identifies: bool


_VICTIM = _Role(9.0, "{} is a victim in both", body_identifies=True)
_ACCUSED = _Role(6.5, "{} is accused in both", body_identifies=False)


def names(left: Profile, right: Profile) -> Iterator[Clue]:
    """A name of the affair, or a docket number: one may be longer ("Operation Blue Heron", "Operation Heron")."""
    shared = sorted(left.names[a] for a in left.names for b in right.names if a <= b or b <= a)
    if shared:
        yield Clue(_NAME, f"both are called “{max(shared, key=len)}”")


def victims(left: Profile, right: Profile, known: Known) -> Iterator[Clue]:
    """One victim is nearly all that it takes; where both name victims, and none is of both, they are two affairs, even
    where one names the other's: that is by way of comparison."""
    yield from _parties(left.victims, right.victims, known, _VICTIM)
    if _are_others(left.victims, right.victims, (left.standing, right.standing), known):
        yield Clue(_OTHER_VICTIMS)


def accused(left: Profile, right: Profile, known: Known) -> Iterator[Clue]:
    """One accused, the more the more both make of him."""
    yield from _parties(left.accused, right.accused, known, _ACCUSED)
    if _are_others(left.accused, right.accused, (left.around, right.around), known):
        yield Clue(_OTHER_ACCUSED)


def _parties(left: Told, right: Told, known: Known, role: _Role) -> list[Clue]:
    found = []
    for party in left.keys() & right.keys():
        says = role.says.format(known.name(party))
        if known.is_person(party):
            points = role.points * sqrt(_salience(party, left) * _salience(party, right))
            points += _MAIN if party == _first(left) == _first(right) else 0.0
            found.append(Clue(points, says))
        else:
            found.append(Clue(_BODY, says, role.body_identifies))
    return sorted(found, key=lambda clue: (-clue.points, clue.reason))[:_PEOPLE]


def _salience(party: str, told: Told) -> float:
    """How much is made of one, beside whom most is made of."""
    return (1 + told[party]) / (1 + max(told.values()))


def _first(told: Told) -> str:
    """Whom it puts first, if that is one alone."""
    most = max(told.values())
    first = [party for party, times in told.items() if times == most]
    return first[0] if len(first) == 1 else ""


def _are_others(left: Told, right: Told, there: tuple[frozenset[str], frozenset[str]], known: Known) -> bool:
    """True if both name people on this side, and none of one's is `there` in the other."""
    if not left or not right:
        return False
    one, other = ({party for party in side if known.is_person(party)} for side in (left, right))
    return bool(one and other) and one.isdisjoint(there[1]) and other.isdisjoint(there[0])


def others(left: Profile, right: Profile, known: Known) -> Iterator[Clue]:
    """Who is a party in one and doubted, or only named, in the other; officials; and what else both name."""
    both = left.core & right.core
    crossing = (_crossing(left, right) | _crossing(right, left)) - both
    for party in [p for p in _rarest(crossing, known) if known.is_person(p)][:1]:
        doubted = party in left.doubted or party in right.doubted
        points = _NAMED_ALONE if not (left.core and right.core) else _DOUBTED if doubted else _NAMED
        yield Clue(points, f"{known.name(party)} stands in both")
    held = {*(left.officials.keys() & right.officials), *(left.doubted.keys() & right.doubted)} - crossing - both
    offices = [p for p in _rarest(held, known) if known.is_person(p)]
    if offices:
        points = min(_MOST_OFFICIALS, sum(_OFFICIAL * known.rarity(p) for p in offices))
        yield Clue(points, f"{known.name(offices[0])} has to do with both")
    parties = left.core.union(right.core, offices, left.places, right.places)
    yield from _beside((left.near & right.near) - parties, known)


def _crossing(one: Profile, other: Profile) -> set[str]:
    """The parties of one whom the other doubts, or names; no victim, where the other has victims of its own."""
    compared = {*one.victims} if other.victims else set()
    return {p for p in one.core if p in other.standing or (p in other.around and p not in compared)}


def _beside(shared: Iterable[str], known: Known) -> Iterator[Clue]:
    """What both name beside their parties and places; that both name a country says nothing."""
    named = [e for e in _rarest(shared, known) if not (known.is_place(e) and known.spot(e).is_wide)]
    if named:
        said = ((_NEAR_BODY if known.is_body(e) else _NEAR) * known.rarity(e) for e in named)
        yield Clue(min(_MOST_NEAR, sum(said)), f"both name {known.name(named[0])}")


def _rarest(entities: Iterable[str], known: Known) -> list[str]:
    return sorted(entities, key=lambda e: (known.affairs(e), known.name(e), e))
