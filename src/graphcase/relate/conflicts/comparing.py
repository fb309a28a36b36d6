"""From what articles tell of one matter to what they tell differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from .told import Agreement, Point, Told

MOST = 24
"""So many articles are held against each other, and so many values of one article."""
_SHOWN = 3  # sources that are quoted for one value
_NUMBERS = frozenset({"count", "amount"})  # of these, what is only more or less precise is told with what is apart
_SPOKEN = _NUMBERS | {"date"}  # a denial beside the charge is no disagreement of sources
_AGREEING: tuple[Agreement, ...] = ("same", "precision", "apart")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The values of a matter that are told differently, the most reported first; `apart` if more than in precision."""

    told: tuple[Told, ...]
    apart: bool


def disagreement(group: Sequence[Told]) -> Disagreement | None:
    """Return what independent sources tell differently of one matter, None if they do not.

    Two articles agree if any of their values do, and if a later article of one of their sources agrees with the other:
    that corrects it.
    """
    found: dict[Agreement, set[str]] = defaultdict(set)
    for agreement, values in _held(_sides(group)):
        found[agreement] |= values
    shown = found["apart"] | (found["precision"] if found["apart"] and group[0].matter.kind in _NUMBERS else set())
    shown = shown or found["precision"]
    if not shown:
        return None
    return Disagreement(_ordered(one for one in group if one.point.shown in shown), bool(found["apart"]))


def may_disagree(points: Sequence[Point]) -> bool:
    """False if no two of these stand apart, in precision or more, so that whoever tells them, there is no disagreement.

    Of more than are compared it is not known.
    """
    return len(points) > MOST or any(
        one.against(other) in ("precision", "apart") for one, other in product(points, repeat=2)
    )


def _sides(group: Iterable[Told]) -> Sequence[Sequence[Told]]:
    """What each article tells, the surest first; the earliest article first. Of very many, those that tell anything
    that none of the others does."""
    articles: defaultdict[str, list[Told]] = defaultdict(list)
    for one in _altered(group):
        articles[one.value.key].append(one)
    by_date = sorted(articles.values(), key=lambda told: (told[0].published, told[0].value.key))
    if len(by_date) > MOST:
        first = {frozenset(one.point.shown for one in told): told for told in reversed(by_date)}
        by_date = [told for told in by_date if first[frozenset(one.point.shown for one in told)] is told]
    return [_distinct(told) for told in by_date[:MOST]]


def _altered(group: Iterable[Told]) -> Iterator[Told]:
    """What is told, with copies as voices of their own where they say what nobody else of their source says."""
    known = list(group)
    voices: defaultdict[frozenset[str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in known:
        voices[one.side][one.point.shown].add(one.value.key)
    for one in known:
        alone = one.copied and voices[one.side][one.point.shown] == {one.value.key}
        yield replace(one, apart=frozenset({one.value.key})) if alone else one


def _distinct(told: Iterable[Told]) -> Sequence[Told]:
    """The values of an article, each once, the surest first; no date that it gives more precisely, too."""
    found = {(one.point, one.side, one.value.attributed_to): one for one in sorted(told, key=_rank, reverse=True)}
    exact = [one for one in found.values() if one.matter.kind == "date" and not one.point.vague]
    kept = (one for one in found.values() if not (one.point.vague and _is_of(one, exact)))
    return sorted(kept, key=_rank)[:MOST]


def _is_of(vague: Told, exact: Iterable[Told]) -> bool:
    return any(vague.point.against(one.point) == "precision" for one in exact)


def _held(sides: Sequence[Sequence[Told]]) -> Iterator[tuple[Agreement, set[str]]]:
    """How independent articles stand to each other, and two speakers of one ("police said 12, the hospital 19")."""
    pairs = {pair: _between(sides[pair[0]], sides[pair[1]]) for pair in combinations(range(len(sides)), 2)}
    for (left, right), (agreement, values) in pairs.items():
        later = [(n, right) for n in range(left + 1, len(sides)) if _one_source(sides[n], sides[left])]
        later += [(left, n) for n in range(right + 1, len(sides)) if _one_source(sides[n], sides[right])]
        agreed = (pairs[min(pair), max(pair)][0] for pair in later if pair[0] != pair[1])
        if _independent(sides[left], sides[right]) and not any(one in ("same", "precision") for one in agreed):
            yield agreement, values
    for told in sides if sides and sides[0][0].matter.kind in _SPOKEN else ():
        named = [one for one in told if one.value.attributed_to]
        for one, other in combinations(named[:MOST], 2):
            if one.value.attributed_to != other.value.attributed_to:
                agreement, values = _between([one], [other])
                if agreement == "apart":
                    yield agreement, values


def _independent(left: Sequence[Told], right: Sequence[Told]) -> bool:
    return all(one.side.isdisjoint(other.side) for one in left for other in right)


def _one_source(left: Sequence[Told], right: Sequence[Told]) -> bool:
    return left[0].side == right[0].side


def _between(left: Iterable[Told], right: Sequence[Told]) -> tuple[Agreement, set[str]]:
    """How two sides stand to each other: as the two of their values that agree best, and which these are."""
    best: tuple[Agreement, set[str]] = "unrelated", set()
    for one in left:
        for other in right:
            agreement = one.point.against(other.point)
            if agreement != "unrelated" and (
                best[0] == "unrelated" or _AGREEING.index(agreement) < _AGREEING.index(best[0])
            ):
                best = agreement, {one.point.shown, other.point.shown}
    return best


def _ordered(told: Iterable[Told]) -> tuple[Told, ...]:
    """One value a source, those that most sources give first, the surest and earliest of each first."""
    by_value: defaultdict[str, dict[frozenset[str], Told]] = defaultdict(dict)
    for one in sorted(told, key=_rank):
        by_value[one.point.shown].setdefault(one.sources, one)
    ranked = sorted(by_value.values(), key=lambda sources: (-len(sources), _rank(next(iter(sources.values())))))
    return tuple(_counted(one, sources) for sources in ranked for one in list(sources.values())[:_SHOWN])


def _counted(told: Told, sources: Iterable[frozenset[str]]) -> Told:
    """With the number of sources that give its value, more than are quoted."""
    return replace(told, value=replace(told.value, independent_sources=len(frozenset().union(*sources))))


def _rank(told: Told) -> tuple[bool, bool, bool, bool, str, str, int, str]:
    """What is asserted, exact, told in the body and no copy comes first, the earliest of it."""
    value, point = told.value, told.point
    sure = (value.status != "asserted", point.vague, told.headline, bool(told.copied))
    return *sure, told.published or "~", value.key, value.start, point.shown
