"""Clusters of many articles become entities: equal full names first, then likely ones by score, bare names last.

What is likely and not safe is handed back, for people to decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from .adrift import Adrift, moor
from .bare import bare_names, is_initials
from .blocking import blocks, pairs
from .compare import compare
from .context import Context
from .doubts import Doubts
from .frequent import Name, common_names, divide_common
from .sets import Merge, Sets
from .shortened import shortened

SURE = 0.86
"""Names this much alike are one without more evidence."""
LIKELY = 0.72
"""Names this much alike are one if their articles share other names."""
ALIKE = 0.8
"""Names less alike than this are two where one article has both."""
MAYBE = 0.55
"""Names this much alike are worth a look, if their articles share other names."""
RIVALS = 12
"""How many sets that fit one name are held against each other."""
MARGIN = 0.125
"""A name that fits so much less well is no rival."""


class _Likely(NamedTuple):
    """Merges of all pairs of sets whose names are alike, in the order of their numbers; and which of them a veto keeps
    apart none the less."""

    merges: list[Merge]
    vetoed: set[tuple[int, ...]]


_Fits = dict[int, list[Merge]]
"""For each set whose names are like those of several others, the merges with these."""


def resolve(sets: Sets, adrift: Mapping[int, Adrift]) -> list[Merge]:
    """Join the sets that are one entity; return the merges that are likely, and not safe enough to make.

    `adrift` are the clusters of bodies that many countries have, where it is not known whose they are.
    """
    common = common_names(sets)
    _equal_names(sets, blocks(n for n in _named(sets) if n[1] not in common and n[0] not in adrift))
    doubts = _common_names(sets, common) if common else []
    if adrift:
        moor(sets, adrift)
    doubts += _likely_names(sets, Context(sets))
    return doubts + bare_names(sets, Context(sets))


def _common_names(sets: Sets, common: frozenset[Name]) -> list[Merge]:
    bearers = list(blocks(named for named in _named(sets) if named[1] in common))
    doubts = divide_common(sets, Context(sets), bearers)
    _equal_names(sets, bearers)
    return doubts


def _equal_names(sets: Sets, bearers: Iterable[Sequence[int]]) -> None:
    """Join the clusters of each full name.

    Those with a title or a generation go first; where two differ in it, a cluster that has neither stays by itself. So
    do those with a home; where two differ in it, all that have none are one. A name without "Jr." is not the
    son's where it is the father's in an article that has both.
    """
    for numbers in bearers:
        heads: list[int] = []
        for number in sorted(
            numbers, key=lambda n: (not sets.generation(n), not sets.marks(n), not sets.at_home(n), n)
        ):
            fitting = [head for head in heads if sets.agree(sets.root(head), sets.root(number))]
            if len(fitting) > 1 and not sets.generation(number):
                fitting = [head for head in fitting if not sets.generation(head)]
            if sum(sets.at_home(sets.root(head)) for head in fitting) > 1:
                fitting = [head for head in fitting if not sets.at_home(sets.root(head))]
            if fitting and (len(fitting) == 1 or sets.marks(number)):
                sets.join(equal(sets, fitting[0], number))
            else:
                heads.append(number)


def _named(sets: Sets) -> Iterator[tuple[int, Name]]:
    """Each cluster with each name by which it is joined to others."""
    return (
        (number, (sets.type_of(number), key))
        for number in range(len(sets.clusters))
        for key in joining_keys(sets, number)
    )


def joining_keys(sets: Sets, number: int) -> Iterator[str]:
    """Yield the names by which a cluster is joined to others of just this name: no bare surname, no initials."""
    for form in sets.own_names(number):
        if (form.full or form.type != "person") and not is_initials(form):
            yield form.key


def equal(sets: Sets, left: int, right: int) -> Merge:
    """Return the merge of two clusters of one name."""
    found = [compare(a, b) for a in sets.own_names(left) for b in sets.own_names(right)]
    best = max(found, key=lambda comparison: (comparison.score, comparison.reason))
    return Merge(left, right, best.score, best.reason)


def _likely_names(sets: Sets, context: Context) -> list[Merge]:
    """Join sets of like names: at once where the names say enough, else where their articles share a name.

    Return those that could be one, and want for evidence.
    """
    found = _likely_pairs(sets)
    fits = _fits(found.merges)
    rivals = _rivals(sets, found, fits)
    doubts = Doubts(context)
    grown: set[int] = set()  # sets that are no longer those that were compared
    for merge in sorted(found.merges, key=lambda m: -m.score):  # among equals in the order of their numbers
        contested = merge[:2] in rivals
        shared = context.shared(merge.left, merge.right) if merge.score < SURE or contested else ""
        left, right = sets.root(merge.left), sets.root(merge.right)
        if left == right or not _may_be(sets, merge.score, left, right):
            continue
        now = None if grown.isdisjoint((left, right)) else sets.compare(left, right)
        if now is not None and not now.score:
            continue
        told = bool(shared) or (merge.score >= SURE and not contested)
        told = told and not (contested and _undecided(sets, context, fits, merge))
        speaks = now is None or not now.veto
        if merge.score >= LIKELY and told and speaks and _may_join(sets, merge.score, left, right):
            sets.join(merge._replace(reason=f"{merge.reason}; both are named with {shared}") if shared else merge)
            grown.add(sets.root(left))
        elif merge.score >= LIKELY or shared:
            doubts.add(merge, rivals.get(merge[:2]))
    return list(doubts)


def _may_be(sets: Sets, score: float, left: int, right: int) -> bool:
    """No title, home or judgement speaks against it. An article that names two people of two sets means two; so do
    articles that never name the one body without the other, if the names are not much alike."""
    if not sets.agree(left, right):
        return False
    if sets.type_of(left) == "person":
        return not sets.together(left, right)
    return score >= ALIKE or not sets.inseparable(left, right)


def _may_join(sets: Sets, score: float, left: int, right: int) -> bool:
    """Of a body, one article may have a longer and a shorter name, but hardly two that are not much alike."""
    return score >= ALIKE or not sets.together(left, right)


def _likely_pairs(sets: Sets) -> _Likely:
    names = [(root, form) for root in sets.roots() for form in sets.names(root)]
    found = _Likely([], set())
    for left, right in pairs(names, shortened(names)):
        comparison = sets.compare(left, right)
        if comparison.score >= MAYBE:
            found.merges.append(Merge(left, right, comparison.score, comparison.reason))
            if comparison.veto:
                found.vetoed.add((left, right))
    return found


def _fits(found: Iterable[Merge]) -> _Fits:
    fits: _Fits = {}
    first: dict[int, Merge] = {}  # most sets are like one other or none, and need no list
    for merge in found:
        for one in merge[:2]:
            if (known := first.setdefault(one, merge)) is not merge:
                near = fits.setdefault(one, [known])
                if len(near) < RIVALS:
                    near.append(merge)
    return fits


def _undecided(sets: Sets, context: Context, fits: _Fits, merge: Merge) -> bool:
    """True if a rival of one side shares as much with the other."""
    return any(
        near.score >= merge.score - MARGIN and context.shared(middle, rival) and _two(sets, rival, side)
        for middle, side in ((merge.left, merge.right), (merge.right, merge.left))
        for near in fits.get(middle, ())
        if (rival := _other(near, middle)) != side
    )


def _other(merge: Merge, number: int) -> int:
    return merge.right if merge.left == number else merge.left


def _alike(found: _Likely, fits: _Fits, left: int, right: int) -> bool:
    """True if it is known without comparing them again that two sets' names are alike."""
    known = next((merge for merge in fits.get(left, ()) if _other(merge, left) == right), None)
    return known is not None and known[:2] not in found.vetoed


def _rivals(sets: Sets, found: _Likely, fits: _Fits) -> dict[tuple[int, ...], str]:
    """The pairs of which one side fits a third about as well that is not likely the other, with that third's name:
    “Juan Sosa” between two of them."""
    rivals: dict[tuple[int, ...], str] = {}
    for middle, near in fits.items():
        for one, other in combinations(near, 2):
            first = other.score >= one.score - MARGIN and one[:2] not in rivals
            second = one.score >= other.score - MARGIN and other[:2] not in rivals
            if first or second:
                a, b = _other(one, middle), _other(other, middle)
                if not sets.consistent(a, b) if _alike(found, fits, a, b) else _two(sets, a, b):
                    if first:
                        rivals[one[:2]] = sets.shown(b)
                    if second:
                        rivals[other[:2]] = sets.shown(a)
    return rivals


def _two(sets: Sets, left: int, right: int) -> bool:
    """Two sets are not one by what is told of them; bodies and places that are merely not alike are two as well.

    That people hold them to be two does not count: else it would part a third from the one that it was joined to.
    """
    comparison = sets.compare(left, right)
    if comparison.veto or not sets.consistent(left, right):
        return True
    return sets.type_of(left) != "person" and comparison.score < MAYBE
