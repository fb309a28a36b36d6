"""Two of one name that people hold to be two: to whom of them the equal names of other articles belong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ...model import EntityType
from ..across import equal, joining_keys
from ..sets import Sets
from .bonds import Bound

Name = tuple[EntityType, str]


def heads(sets: Sets, different: Sequence[Bound]) -> dict[Name, list[int]]:
    """Return the clusters that people hold to be two, by the names that two of them bear."""
    found: dict[Name, list[int]] = {}
    for _, left, right in different:
        theirs = set(_names(sets, right))
        for name in _names(sets, left):
            if name in theirs:
                known = found.setdefault(name, [])
                known += [number for number in (left, right) if number not in known]
    return found


def divide_namesakes(sets: Sets, bearers: Mapping[Name, Sequence[int]], unjudged: Sets) -> None:
    """Join each other cluster of these names to the one of its bearers whose article names most of the same others.

    Names that few articles hold say more. Where the articles say nothing, it is the first whom the judgements name.
    Only what is one in `unjudged`, the sets as the rules alone have them, is divided: that two are two joins nobody.
    """
    beside: dict[str, set[Name]] = defaultdict(set)
    others: dict[Name, list[int]] = {name: [] for name in bearers}
    for number, cluster in enumerate(sets.clusters):
        for name in _names(sets, number):
            beside[cluster.article].add(name)
            if name in others and number not in bearers[name]:
                others[name].append(number)
    articles = Counter(name for names in beside.values() for name in names)
    for name, known in bearers.items():
        for number in others[name]:
            fitting = [head for head in known if _fits(sets, unjudged, head, number)]
            if not fitting or sets.root(number) in {sets.root(head) for head in known}:
                continue
            own = beside[sets.clusters[number].article]
            shared = [sorted(own & beside[sets.clusters[head].article] - {name}) for head in fitting]
            weights = [sum(1 / articles[other] for other in found) for found in shared]
            best = max(range(len(fitting)), key=lambda place: (weights[place], -place))
            why = "the articles share names" if weights[best] else "the first of this name that was told apart"
            merge = equal(sets, fitting[best], number)
            sets.join(merge._replace(reason=f"{merge.reason}; {why}"))


def _fits(sets: Sets, unjudged: Sets, head: int, number: int) -> bool:
    return unjudged.root(head) == unjudged.root(number) and sets.agree(sets.root(head), sets.root(number))


def _names(sets: Sets, number: int) -> list[Name]:
    return [(sets.clusters[number].type, key) for key in joining_keys(sets, number)]
