"""Groups of affairs while they grow: which may meet, what is known of each as a whole, and why it is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce

from ...model import Match
from .affairs import Affair, Profile, united
from .clues import AGREED, Verdict
from .evidence import weigh
from .known import Known
from .sides import sides, weigh_sides


@dataclass(frozen=True, slots=True)
class Group:
    """The affairs of one case, in the order of their mentions, and why they are one; `parts` are those of several cases
    that people hold to be one, else empty."""

    affairs: tuple[Affair, ...]
    matches: tuple[Match, ...]
    parts: tuple[tuple[Affair, ...], ...] = ()


class Groups:
    """Groups of affairs, by their numbers."""

    def __init__(self, found: Sequence[Affair], known: Known, apart: Collection[tuple[int, int]] = ()) -> None:
        """Begin with each affair by itself; those of a pair that is held `apart` never meet."""
        self._found, self._known = found, known
        self._group = list(range(len(found)))
        self._members = {n: [n] for n in self._group}
        self._profiles: dict[int, Profile] = {n: affair.profile for n, affair in enumerate(found)}
        self._matches: dict[int, list[Match]] = defaultdict(list)
        self._parts: dict[int, list[tuple[Affair, ...]]] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def members(self, affair: int) -> list[int]:
        """The affairs of the group of one."""
        return self._members[self._group[affair]]

    def join(self, left: int, right: int, verdict: Verdict) -> None:
        """Make one group of those of two affairs, unless something keeps them apart.

        Two affairs of one article never meet, nor do two groups of which as wholes too little speaks for it.
        """
        a, b = self._group[left], self._group[right]
        if a != b and self._may_meet(a, b) and self._agree(a, b):
            match = Match(self._found[left].members[0], self._found[right].members[0], verdict.score, verdict.reason)
            self._unite(min(a, b), max(a, b), match)

    def join_sides(self) -> None:
        """Make one group of those that are sides of one affair; where one article tells of both, others must say so,
        and the smaller have nobody of its own."""
        sizes = {group: len(members) for group, members in self._members.items()}
        for left, right in list(sides(self._profiles, sizes, self._known)):
            a, b = self._group[left], self._group[right]
            if a == b or self._held_apart(a, b):
                continue
            elsewhere, smaller = self._without_articles_of(a, b), self._profiles[b]
            if elsewhere and (smaller.core <= elsewhere.core or self._may_meet(a, b)):
                verdict = weigh_sides(elsewhere, smaller, self._known)
                if verdict.is_one:
                    one, other = (self._found[self._members[group][0]].members[0] for group in (a, b))
                    self._unite(min(a, b), max(a, b), Match(one, other, verdict.score, verdict.reason))

    def force(self, left: int, right: int, match: Match) -> None:
        """Make one group of those of two affairs that people hold to be one, unless they are held apart."""
        a, b = self._group[left], self._group[right]
        if a != b and not self._held_apart(a, b):
            parts = [*self._parts.pop(a, [self._affairs(a)]), *self._parts.pop(b, [self._affairs(b)])]
            self._unite(min(a, b), max(a, b), match)
            self._parts[min(a, b)] = parts

    def made(self) -> list[Group]:
        """The groups as they are."""
        return [
            Group(self._affairs(a), tuple(self._matches[a]), tuple(self._parts.get(a, ())))
            for a in sorted(self._members)
        ]

    def _affairs(self, group: int) -> tuple[Affair, ...]:
        return tuple(self._found[n] for n in sorted(self._members[group]))

    def _unite(self, a: int, b: int, match: Match) -> None:
        self._profiles[a] = united(self._profiles[a], self._profiles.pop(b))
        self._matches[a] += [*self._matches.pop(b, []), match]
        for member in self._members.pop(b):
            self._members[a].append(member)
            self._group[member] = a

    def _without_articles_of(self, group: int, other: int) -> Profile | None:
        """What is known of a group from articles that do not tell of the other; None where there are none."""
        keys = {self._found[n].key for n in self._members[other]}
        told = [self._found[n].profile for n in self._members[group] if self._found[n].key not in keys]
        return reduce(united, told) if told else None

    def _may_meet(self, a: int, b: int) -> bool:
        one, other = ({self._found[n].key for n in self._members[group]} for group in (a, b))
        return one.isdisjoint(other) and not self._held_apart(a, b)

    def _held_apart(self, a: int, b: int) -> bool:
        other = self._members[b]
        return any(not self._apart[n].isdisjoint(other) for n in self._members[a] if n in self._apart)

    def _agree(self, a: int, b: int) -> bool:
        if len(self._members[a]) == len(self._members[b]) == 1:
            return True  # their verdict is that of the two affairs
        return weigh(self._profiles[a], self._profiles[b], self._known).points >= AGREED
