"""Affairs of single articles are joined into cases: those that may be one are found, weighed, and joined best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ...model import Match
from .affairs import Affair, Profile, united
from .evidence import ENOUGH, Verdict, weigh
from .known import Known

_ALL_PAIRS = 24  # affairs that share something: each is held against each up to this number
_NEIGHBOURS = 6  # beyond it, each against so many that are next to it in time
_AGREE = ENOUGH / 2  # two groups that as wholes say less than this for each other are two cases


@dataclass(frozen=True, slots=True)
class Group:
    """The affairs of one case, in the order of their mentions, and why they are one."""

    affairs: tuple[Affair, ...]
    matches: tuple[Match, ...]


def joined(found: Sequence[Affair], known: Known, apart: Collection[tuple[int, int]] = ()) -> list[Group]:
    """Return the cases that `found`, in the order of their mentions, are affairs of.

    Decisions are taken in the order of their strength. Two affairs of one article never meet, nor two that are `apart`
    (pairs of their numbers), not even by a chain; nor do two groups of which most of what is known speaks against it.
    """
    groups = _Groups(found, known, apart)
    decided = [
        (verdict, *pair) for pair in candidates(found, known) if (verdict := _verdict(found, pair, known)).is_one
    ]
    for verdict, left, right in sorted(decided, key=lambda d: (-d[0].points, d[1], d[2])):
        groups.join(left, right, verdict)
    return groups.made()


def _verdict(found: Sequence[Affair], pair: tuple[int, int], known: Known) -> Verdict:
    return weigh(found[pair[0]].profile, found[pair[1]].profile, known)


class _Groups:
    """Groups of affairs (by their numbers) while they grow."""

    def __init__(self, found: Sequence[Affair], known: Known, apart: Collection[tuple[int, int]]) -> None:
        self._found, self._known = found, known
        self._group = list(range(len(found)))
        self._members = {n: [n] for n in self._group}
        self._profiles: dict[int, Profile] = {n: affair.profile for n, affair in enumerate(found)}
        self._matches: dict[int, list[Match]] = defaultdict(list)
        self._apart: dict[int, set[int]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def join(self, left: int, right: int, verdict: Verdict) -> None:
        """Make one group of those of two affairs, unless something keeps them apart."""
        a, b = sorted((self._group[left], self._group[right]))
        if a == b or not self._may_meet(a, b):
            return
        match = Match(self._found[left].members[0], self._found[right].members[0], verdict.score, verdict.reason)
        self._profiles[a] = united(self._profiles[a], self._profiles.pop(b))
        self._matches[a] += [*self._matches.pop(b, []), match]
        for member in self._members.pop(b):
            self._members[a].append(member)
            self._group[member] = a

    def made(self) -> list[Group]:
        """The groups as they are."""
        return [
            Group(tuple(self._found[n] for n in sorted(self._members[a])), tuple(self._matches[a]))
            for a in sorted(self._members)
        ]

    def _may_meet(self, a: int, b: int) -> bool:
        one, other = self._members[a], self._members[b]
        if not {self._found[n].key for n in one}.isdisjoint(self._found[n].key for n in other):
            return False
        if any(not self._apart[n].isdisjoint(other) for n in one if n in self._apart):
            return False
        if len(one) == len(other) == 1:
            return True  # their verdict is that of the two affairs
        return weigh(self._profiles[a], self._profiles[b], self._known).points >= _AGREE


# --- which to compare ------------------------------------------------------------------------------------------------


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
