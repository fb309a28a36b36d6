"""People's judgements that two are the same, or different, bound to the clusters of all articles.

What people say stands over every rule. Where they contradict each other, "different" holds, as the safer error: a
network that misses a link is mended by the next judgement, one that merges two persons may libel one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import EntityType, Judgement, Match, Ref, Side, Unapplied
from ..names import fold
from .anchors import Anchors, bears, shown, sides, signed
from .sets import Sets
from .unions import Unions
from .within import Cluster


class Bound(NamedTuple):
    """A judgement of two clusters, by their numbers."""

    judgement: Judgement
    left: int
    right: int

    @property
    def ends(self) -> tuple[int, int]:
        """The numbers alone."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Bonds:
    """What judgements say of clusters: who is one, who is two, and the judgements that say nothing now."""

    same: tuple[Bound, ...] = ()
    different: tuple[Bound, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


@dataclass(frozen=True, slots=True)
class United:
    """What came of uniting: for a set's root the cluster that gives it its type, and the matches that people made."""

    leaders: dict[int, int] = field(default_factory=dict)
    matches: dict[int, list[Match]] = field(default_factory=dict)


def bonds(
    clusters: Sequence[Cluster],
    judgements: Sequence[Judgement],
    anchors: Anchors,
    resolved: Callable[[Bonds], Sets],
) -> Bonds:
    """Return what `judgements` say of `clusters`.

    A side whose mention is gone means the one entity that bears its name: where several clusters do, all is `resolved`
    by the other judgements first, to see whether they are one.
    """
    pairs = [judgement for judgement in judgements if judgement.verdict in ("same", "different")]
    seats = _seats(clusters, pairs, anchors)
    lost = list(dict.fromkeys(side for one in pairs for side in sides(one) if side not in seats))
    if lost:
        bearing = _bearing(clusters, lost, judgements)
        known = [one for one in pairs if all(side in seats for side in sides(one))]
        several = any(len(found) > 1 for found in bearing.values())
        root = resolved(_bonds(len(clusters), known, seats, {})).root if several else int
        missing: dict[Side, str] = {}
        for side in lost:
            found = sorted({root(number) for number in bearing[side]})
            if len(found) == 1:
                seats[side] = found[0]
            else:
                missing[side] = _missing(side, len(found))
        return _bonds(len(clusters), pairs, seats, missing)
    return _bonds(len(clusters), pairs, seats, {})


def unite(sets: Sets, same: Sequence[Bound], anchors: Anchors) -> United:
    """Make one set of each two that people hold to be one, when all else is decided; the left side gives the type.

    So two join as wholes: what the rules found for each stays, and no name of one speaks against a name of the other.
    """
    leaders: dict[int, int] = {}
    for _, left, right in same:
        one, other = sets.root(left), sets.root(right)
        leader = leaders.get(one, one)
        if sets.unite(left, right):
            leaders = {root: who for root, who in leaders.items() if root not in (one, other)}
            leaders[sets.root(left)] = leader
    matches: dict[int, list[Match]] = defaultdict(list)
    for judgement, left, right in same:
        ends = [
            anchors.ref(side) or Ref(sets.clusters[number].article, sets.clusters[number].names[0])
            for side, number in zip(sides(judgement), (left, right), strict=True)
        ]
        if ends[0] != ends[1]:
            matches[sets.root(left)].append(Match(ends[0], ends[1], 1.0, signed(judgement, "the same")))
    return United(leaders, matches)


def _seats(clusters: Sequence[Cluster], pairs: Sequence[Judgement], anchors: Anchors) -> dict[Side, int]:
    """The clusters of the sides whose mention stands, and belongs to a cluster."""
    sought = {ref: side for one in pairs for side in sides(one) if (ref := anchors.ref(side)) is not None}
    articles = {ref.key for ref in sought}
    number_of = {
        Ref(cluster.article, index): number
        for number, cluster in enumerate(clusters)
        if cluster.article in articles
        for index in (*cluster.names, *cluster.pointers)
    }
    found = {}
    for one in pairs:
        for side in sides(one):
            ref = anchors.ref(side)
            if ref in number_of:
                found[side] = number_of[ref]
    return found


def _bearing(
    clusters: Sequence[Cluster], lost: Sequence[Side], judgements: Sequence[Judgement]
) -> dict[Side, list[int]]:
    """The clusters that bear the name of each side."""
    by_name: dict[tuple[str, EntityType], list[Side]] = defaultdict(list)
    for side in lost:
        for name in bears(side, judgements):
            by_name[name].append(side)
    found: dict[Side, list[int]] = {side: [] for side in lost}
    for number, cluster in enumerate(clusters):
        for folded in sorted({fold(written) for written in cluster.shown}):
            for side in by_name.get((folded, cluster.type), ()):
                found[side].append(number)
    return found


def _missing(side: Side, number: int) -> str:
    if not number:
        return f"no article names {shown(side)} any more"
    return f"{shown(side)} means {number} entities now, and the mention that was meant is gone"


def _bonds(size: int, pairs: Sequence[Judgement], seats: dict[Side, int], missing: dict[Side, str]) -> Bonds:
    """All that are different first, then those that are the same, each unless an earlier one speaks against it."""
    bound: dict[str, list[Bound]] = {"same": [], "different": []}
    unapplied: list[Unapplied] = []
    for one in pairs:
        why = [missing[side] for side in sides(one) if side in missing]
        if why:
            unapplied.append(Unapplied(one.id, why[0]))
            continue
        left, right = (seats[side] for side in sides(one))
        if one.verdict == "different" and left == right:
            names = " and ".join(shown(side) for side in sides(one))
            unapplied.append(Unapplied(one.id, f"{names} can no longer be told apart by their names"))
        else:
            bound[one.verdict].append(Bound(one, left, right))
    different = bound["different"]
    same: list[Bound] = []
    held = Unions(size, [pair.ends for pair in different])
    for pair in bound["same"]:
        if held.apart(*pair.ends):
            unapplied.append(Unapplied(pair.judgement.id, _against(pair, different, held)))
        else:
            held.join(*pair.ends)
            same.append(pair)
    return Bonds(tuple(same), tuple(different), tuple(unapplied))


def _against(one: Bound, different: Sequence[Bound], held: Unions) -> str:
    """What a judgement that two are the same contradicts."""
    ends = {held.root(one.left), held.root(one.right)}
    other = next(d.judgement for d in different if {held.root(d.left), held.root(d.right)} == ends)
    names = " and ".join(shown(side) for side in sides(other))
    return f"{names}: {signed(other, 'different')} ({other.id})"
