"""Which affairs are worth holding against each other: those that share something, near in time where many do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .affairs import Affair
from .known import Known

_ALL_PAIRS = 24  # affairs that share something: each is held against each up to this number
_NEIGHBOURS = 6  # beyond it, each against so many that are next to it in time


def candidates(found: Sequence[Affair], known: Known) -> Iterator[tuple[int, int]]:
    """Yield the pairs of affairs (their numbers) that are worth weighing: they share a name, a party, a place or a
    region, or one names a party of the other.

    Of what many affairs share, each is compared with its neighbours in time only, so that the pairs are not many more
    than the affairs.
    """
    seen: set[tuple[int, int]] = set()
    for numbers in _sharing(found, known):
        for pair in _near(numbers, found):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _sharing(found: Sequence[Affair], known: Known) -> Iterator[list[int]]:
    """Yield the affairs that have one thing in common, for each such thing."""
    by_name: dict[str, list[int]] = defaultdict(list)
    by_party: dict[str, list[int]] = defaultdict(list)
    by_place: dict[tuple[str, ...], list[int]] = defaultdict(list)
    named: dict[str, list[int]] = defaultdict(list)
    for number, affair in enumerate(found):
        told = affair.profile
        for word in sorted({word for name in told.names for word in name}):
            by_name[word].append(number)
        parties = told.core | {*told.doubted}
        for party in sorted(parties):
            by_party[party].append(number)
        for entity in sorted(told.near - parties):
            if known.is_person(entity):
                named[entity].append(number)
        for key in sorted({key for place in told.places for key in _where(place, known)}):
            by_place[key].append(number)
    yield from (by_name[word] for word in sorted(by_name))
    yield from (numbers + named.get(party, [])[:_ALL_PAIRS] for party, numbers in sorted(by_party.items()))
    yield from (by_place[key] for key in sorted(by_place))


def _where(place: str, known: Known) -> Iterator[tuple[str, ...]]:
    """A place, and the region in which it lies."""
    spot = known.spot(place)
    yield (place,)
    if spot.region:
        yield spot.country, spot.region


def _near(numbers: list[int], found: Sequence[Affair]) -> Iterator[tuple[int, int]]:
    ordered = sorted(dict.fromkeys(numbers), key=lambda n: (_when(found[n]), n))
    reach = len(ordered) if len(ordered) <= _ALL_PAIRS else _NEIGHBOURS
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + reach]:
            if found[one].key != found[other].key:
                yield min(one, other), max(one, other)


def _when(affair: Affair) -> str:
    return affair.published or min(affair.profile.days, default="")
