"""Two of one name that people hold to be two: to whom of them the equal names of other articles belong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ...model import EntityType
from ..across import equal, joining_keys
from ..sets import Sets
from .bonds import Bound

_Name = tuple[EntityType, str]


def divide_namesakes(sets: Sets, different: Sequence[Bound]) -> None:
    """Join each cluster of a name that two bear to the one whose article names most of the same others.

    Names that few articles hold say more. Where the articles say nothing, it is the first whom the judgements name.
    """
    heads = _heads(sets, different)
    if not heads:
        return
    beside: dict[str, set[_Name]] = defaultdict(set)
    bearers: dict[_Name, list[int]] = defaultdict(list)
    for number, cluster in enumerate(sets.clusters):
        for name in _names(sets, number):
            beside[cluster.article].add(name)
            bearers[name].append(number)
    articles = Counter(name for names in beside.values() for name in names)
    for name, known in heads.items():
        for number in bearers[name]:
            fitting = [] if number in known else [head for head in known if _fits(sets, head, number)]
            if not fitting or sets.root(number) in {sets.root(head) for head in known}:
                continue
            own = beside[sets.clusters[number].article]
            shared = [sorted(own & beside[sets.clusters[head].article] - {name}) for head in fitting]
            weights = [sum(1 / articles[other] for other in others) for others in shared]
            best = max(range(len(fitting)), key=lambda place: (weights[place], -place))
            why = "the articles share names" if weights[best] else "the first of this name that was told apart"
            merge = equal(sets, fitting[best], number)
            sets.join(replace(merge, reason=f"{merge.reason}; {why}"))


def _heads(sets: Sets, different: Sequence[Bound]) -> dict[_Name, list[int]]:
    """The clusters that are held to be two, by the names that two of them bear."""
    found: dict[_Name, list[int]] = {}
    for _, left, right in different:
        theirs = set(_names(sets, right))
        for name in _names(sets, left):
            if name in theirs:
                known = found.setdefault(name, [])
                known += [number for number in (left, right) if number not in known]
    return found


def _names(sets: Sets, number: int) -> list[_Name]:
    return [(sets.clusters[number].type, key) for key in joining_keys(sets, number)]


def _fits(sets: Sets, head: int, number: int) -> bool:
    return sets.agree(sets.root(head), sets.root(number))
