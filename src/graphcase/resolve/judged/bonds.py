"""People's judgements that two are the same, or different, bound to the clusters of all articles.

What people say stands over every rule. Where they contradict each other, "different" holds, as the safer error: a
network that misses a link is mended by the next judgement, one that merges two persons may libel one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ...model import EntityType, Judgement, Match, Ref, Side, Unapplied, signed
from ...names import fold
from ..sets import Sets
from ..unions import Unions
from ..within import Cluster
from .anchors import Anchors, bears, missing, shown, sides


class Bound(NamedTuple):
    """A judgement of two clusters, by their numbers; of a type, of one cluster, which is both."""

    judgement: Judgement
    left: int
    right: int

    @property
    def ends(self) -> tuple[int, int]:
        """The numbers alone."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Bonds:
    """What judgements say of clusters: who is one, who is two, and the judgements that say nothing now. `ordered` are
    those of `same`, and those of types, in the order in which people decided."""

    same: tuple[Bound, ...] = ()
    different: tuple[Bound, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()
    ordered: tuple[Bound, ...] = ()


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

    A side whose mention is gone, or leads to no name any more, means the one entity that bears its name: where several
    clusters do, all is `resolved` by the other judgements first, to see whether they are one.
    """
    pairs = [judgement for judgement in judgements if judgement.verdict in ("same", "different")]
    seats = _seats(clusters, pairs, anchors)
    lost = list(dict.fromkeys(side for one in pairs for side in sides(one) if side not in seats.of))
    if lost:
        bearing = _bearing(clusters, lost, judgements)
        several = any(len(found) > 1 for found in bearing.values())
        root = resolved(_bonds(len(clusters), pairs, seats)).root if several else int
        for side in lost:
            found = sorted({root(number) for number in bearing[side]})
            if len(found) == 1:
                seats.of[side] = found[0]
            elif found or side not in seats.alone:
                seats.empty[side] = missing(side, len(found))
            else:
                seats.empty[side] = f"{shown(side)} leads to no name in its article"
    return _bonds(len(clusters), pairs, seats)


def unite(sets: Sets, decided: Sequence[Bound], anchors: Anchors) -> United:
    """Make one set of each two that people hold to be one, when all else is decided.

    So two join as wholes: what the rules found for each stays, and no name of one speaks against a name of the other.
    The left side gives the type, until a later judgement of a type, bound to a cluster of the set, gives another.
    """
    leaders: dict[int, int] = {}
    for judgement, left, right in decided:
        one, other = sets.root(left), sets.root(right)
        is_typed = judgement.verdict == "retype"
        leader = left if is_typed else leaders.get(one, one)
        if sets.unite(left, right) or is_typed:
            for root in (one, other):
                leaders.pop(root, None)
            leaders[sets.root(left)] = leader
    matches: dict[int, list[Match]] = defaultdict(list)
    for judgement, left, right in (bound for bound in decided if bound.judgement.verdict == "same"):
        ends = [
            _mention(anchors.ref(side), sets.clusters[number])
            for side, number in zip(sides(judgement), (left, right), strict=True)
        ]
        if ends[0] != ends[1]:
            matches[sets.root(left)].append(Match(ends[0], ends[1], 1.0, signed(judgement, "the same")))
    return United(leaders, matches)


def typed_too(
    found: Bonds, judgements: Sequence[Judgement], clusters: Sequence[Cluster], typed: Mapping[str, Ref]
) -> Bonds:
    """Return `found` with the judgements of types among its ordered ones, bound to the clusters of the mentions that
    they gave a type (`typed`, by judgement)."""
    number_of = _numbers(clusters, typed.values())
    bound = {one.judgement.id: one for one in found.same}
    for one in judgements:
        if (ref := typed.get(one.id)) in number_of:
            bound[one.id] = Bound(one, number_of[ref], number_of[ref])
    return replace(found, ordered=tuple(bound[one.id] for one in judgements if one.id in bound))


def _numbers(clusters: Sequence[Cluster], refs: Collection[Ref]) -> dict[Ref | None, int]:
    """The numbers of the clusters of the articles of `refs`, by their mentions."""
    articles = {ref.key for ref in refs}
    return {
        Ref(cluster.article, index): number
        for number, cluster in enumerate(clusters)
        if cluster.article in articles
        for index in (*cluster.names, *cluster.pointers)
    }


def _mention(ref: Ref | None, cluster: Cluster) -> Ref:
    """The judged mention if it is of this cluster, else the first that names it."""
    known = ref is not None and ref.key == cluster.article and ref.index in (*cluster.names, *cluster.pointers)
    return ref if ref and known else Ref(cluster.article, cluster.names[0])


@dataclass(frozen=True, slots=True)
class _Seats:
    """For each side its cluster, or why it has none. The words of those that are `alone` stand, and name nobody."""

    of: dict[Side, int]
    empty: dict[Side, str]
    alone: frozenset[Side]


def _seats(clusters: Sequence[Cluster], pairs: Sequence[Judgement], anchors: Anchors) -> _Seats:
    """Seat the sides whose mention stands."""
    refs = {side: ref for one in pairs for side in sides(one) if (ref := anchors.ref(side)) is not None}
    number_of = _numbers(clusters, refs.values())
    alone = frozenset(side for side, ref in refs.items() if ref not in number_of)
    of = {side: number_of[ref] for side, ref in refs.items() if ref in number_of}
    return _Seats(of, {}, alone)


def _bearing(
    clusters: Sequence[Cluster], lost: Sequence[Side], judgements: Sequence[Judgement]
) -> dict[Side, list[int]]:
    """The clusters that bear the name of each side."""
    by_name: dict[str, list[tuple[Side, frozenset[EntityType]]]] = defaultdict(list)
    for side in lost:
        known = bears(side, judgements)
        for name in known.names:
            by_name[name].append((side, known.types))
    found: dict[Side, list[int]] = {side: [] for side in lost}
    for number, cluster in enumerate(clusters):
        bearers = {pair for written in cluster.shown for pair in by_name.get(fold(written), ())}
        for side, types in bearers:
            if cluster.type in types:
                found[side].append(number)
    return found


def _bonds(size: int, pairs: Sequence[Judgement], seats: _Seats) -> Bonds:
    """All that are different first, then those that are the same, each unless an earlier one speaks against it.

    Of two that say the opposite of just the same two clusters, the later one counts.
    """
    bound, unapplied = _seated(pairs, seats)
    last = {frozenset(one.ends): one.judgement for one in bound}
    for one in bound:
        if (later := last[frozenset(one.ends)]).verdict != one.judgement.verdict:
            unapplied.append(Unapplied(one.judgement.id, _says(later), "overruled"))
    standing = [one for one in bound if last[frozenset(one.ends)].verdict == one.judgement.verdict]
    different = [one for one in standing if one.judgement.verdict == "different"]
    held = Unions(size, [one.ends for one in different])
    order = [one.judgement.id for one in bound]
    same: list[Bound] = []
    for one in standing:
        if one.judgement.verdict == "same" and held.apart(*one.ends):
            against = _against(one, different, held)
            is_later = order.index(against.id) > order.index(one.judgement.id)
            unapplied.append(Unapplied(one.judgement.id, _says(against), "overruled" if is_later else "unapplied"))
        elif one.judgement.verdict == "same":
            held.join(*one.ends)
            same.append(one)
    return Bonds(tuple(same), tuple(different), tuple(unapplied), tuple(same))


def _seated(pairs: Sequence[Judgement], seats: _Seats) -> tuple[list[Bound], list[Unapplied]]:
    """Bind judgements to clusters, or say why they cannot be. Those with a side not looked for yet are passed over."""
    bound: list[Bound] = []
    unapplied: list[Unapplied] = []
    for one in pairs:
        ends = [seats.of[side] for side in sides(one) if side in seats.of]
        empty = [side for side in sides(one) if side in seats.empty]
        if one.verdict == "different" and empty and seats.alone.issuperset(empty):
            continue  # what belongs to nobody is in no entity with the other
        if empty:
            unapplied.append(Unapplied(one.id, seats.empty[empty[0]]))
        elif len(ends) == 2 and (one.verdict == "same" or ends[0] != ends[1]):
            bound.append(Bound(one, *ends))
        elif len(ends) == 2:
            names = " and ".join(shown(side) for side in sides(one))
            unapplied.append(Unapplied(one.id, f"{names} can no longer be told apart by their names"))
    return bound, unapplied


def _against(one: Bound, different: Sequence[Bound], held: Unions) -> Judgement:
    """What a judgement that two are the same contradicts."""
    ends = {held.root(one.left), held.root(one.right)}
    return next(d.judgement for d in different if {held.root(d.left), held.root(d.right)} == ends)


def _says(judgement: Judgement) -> str:
    names = " and ".join(shown(side) for side in sides(judgement))
    said = "the same" if judgement.verdict == "same" else "different"
    return f"{names}: {signed(judgement, said)} ({judgement.id})"
