"""Which affairs are worth holding against each other: those that share something, near in time where many do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import floor

from ...names import tokens
from .affairs import Affair
from .known import Known

_ALL_PAIRS = 24  # affairs that share something: each is held against each up to this number
_FEW = 6  # affairs that merely name something, each against each up to this number
_WORD = 4  # letters of a word that tells places from others
_NEIGHBOURS = 6  # beyond it, each against so many that are next to it in time


def candidates(found: Sequence[Affair], known: Known) -> Iterator[tuple[int, int]]:
    """Yield the pairs of affairs (their numbers) that are worth weighing: they share a name, a party, a place or a
    region, one names a party or the place of the other, or both name what few others do.

    Of what many affairs share, each is compared with its neighbours in time only, so that the pairs are not many more
    than the affairs.
    """
    seen: set[int] = set()  # numbers of pairs, which take less room than pairs
    for numbers in _sharing(found, known):
        for one, other in _near(numbers, found):
            if (number := one * len(found) + other) not in seen:
                seen.add(number)
                yield one, other


def _sharing(found: Sequence[Affair], known: Known) -> Iterator[list[int]]:
    """Yield the affairs that have one thing in common, for each such thing."""
    called: dict[str, list[int]] = defaultdict(list)
    own: dict[str, list[int]] = defaultdict(list)
    areas: dict[tuple[object, ...], list[int]] = defaultdict(list)
    named: dict[str, list[int]] = defaultdict(list)
    for number, affair in enumerate(found):
        told = affair.profile
        for word in sorted({word for name in told.names for word in name}):
            called[word].append(number)
        mine = told.core | {*told.doubted, *told.places}
        for entity in sorted(mine):
            own[entity].append(number)
        for entity in sorted(told.near - mine):
            named[entity].append(number)
        for area in dict.fromkeys(area for place in told.places for area in _areas(place, known)):
            areas[area].append(number)
    yield from (called[word] for word in sorted(called))
    for entity in sorted(own.keys() | named.keys()):
        beside = named.get(entity, [])
        yield own.get(entity, []) + (beside if len(beside) <= (_ALL_PAIRS if entity in own else _FEW) else [])
    yield from areas.values()


def _areas(place: str, known: Known) -> Iterator[tuple[object, ...]]:
    """The region in which a place lies, the squares of a degree around it on two grids, and the words of its name."""
    spot = known.spot(place)
    if spot.region:
        yield spot.country, spot.region
    if spot.at is not None:
        yield "square", *map(floor, spot.at)
        yield "shifted", *map(round, spot.at)
    yield from (("word", word) for word in tokens(spot.name) if len(word) >= _WORD)


def _near(numbers: list[int], found: Sequence[Affair]) -> Iterator[tuple[int, int]]:
    ordered = sorted(dict.fromkeys(numbers), key=lambda n: (_when(found[n]), n))
    reach = len(ordered) if len(ordered) <= _ALL_PAIRS else _NEIGHBOURS
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            if found[one].key != found[other].key:
                yield min(one, other), max(one, other)


def _when(affair: Affair) -> str:
    return affair.published or min(affair.profile.days, default="")
