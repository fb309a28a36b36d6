"""Two that people hold to be two, and that were one: who of all that was one with them belongs to whom.

That A and B are two takes A out of B. With A goes what clearly is A's; all the rest stays with B.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ...model import EntityType, Ref
from ..across import equal, joining_keys
from ..gather import head_noun
from ..sets import Merge, Sets
from ..within import Cluster
from .bonds import Bound

_Name = tuple[EntityType, str]
_CLEARLY = 2.0
"""The names that an article shares with A's have to weigh so much more than those that it shares with B's."""


def origins(clusters: Sequence[Cluster], unjudged: Sets) -> list[int]:
    """Return for each of `clusters` the set of `unjudged`, the sets without any judgement, that has its first name."""
    root_of = {
        Ref(cluster.article, index): unjudged.root(number)
        for number, cluster in enumerate(unjudged.clusters)
        for index in cluster.names
    }
    return [root_of[Ref(cluster.article, cluster.names[0])] for cluster in clusters]


def part(sets: Sets, different: Sequence[Bound], unjudged: Sets) -> None:
    """Divide what was one in `unjudged` and is held to be two; join in `sets` what stays together."""
    origin = origins(sets.clusters, unjudged)
    parting = [one for one in different if origin[one.left] == origin[one.right]]
    if not parting:
        return
    parts = {number: origin[number] for number in range(len(origin))}
    told = _Told(sets)
    new = len(origin)
    heads: dict[int, int] = {}
    for one in parting:
        whole = parts[one.left]
        if parts[one.right] != whole:
            continue  # an earlier one has done it
        theirs = [number for number, known in parts.items() if known == whole and number not in one.ends]
        new += 1
        heads[new], heads[whole] = one.ends
        parts |= dict.fromkeys([one.left, *(n for n in theirs if told.is_clearly(n, one.left, one.right))], new)
    _join(sets, unjudged, parts, heads)


def _join(sets: Sets, unjudged: Sets, parts: dict[int, int], heads: dict[int, int]) -> None:
    """Join the parts: by the rules' own merges as far as these stand within one, else with its head."""
    number_of = {
        Ref(cluster.article, index): number
        for number, cluster in enumerate(sets.clusters)
        if parts[number] in heads
        for index in cluster.names
    }
    for merge in unjudged.merges:
        ends = [number_of.get(Ref(c.article, c.names[0])) for c in (unjudged.clusters[n] for n in merge[:2])]
        if ends[0] is not None and ends[1] is not None and parts[ends[0]] == parts[ends[1]]:
            sets.join(merge._replace(left=ends[0], right=ends[1]))
    for number in sorted(number_of.values()):
        head = heads[parts[number]]
        if sets.root(number) != sets.root(head):
            sets.join(_kept(sets, head, number))


def _kept(sets: Sets, head: int, number: int) -> Merge:
    merge = equal(sets, head, number)
    why = f"what people told apart left it with “{sets.shown(head)}”"
    return merge._replace(reason=f"{merge.reason}; {why}" if merge.reason else why)


class _Told:
    """What the articles tell of each cluster: generation, names, posts, and who else they name."""

    def __init__(self, sets: Sets) -> None:
        self._sets = sets
        self._beside: dict[str, set[_Name]] = defaultdict(set)
        for number, cluster in enumerate(sets.clusters):
            self._beside[cluster.article].update(self._names(number))
        self._articles = Counter(name for names in self._beside.values() for name in names)

    def is_clearly(self, number: int, a: int, b: int) -> bool:
        """True if a cluster is A's and not B's, by the first of these that tells."""
        return next((balance > 0 for balance in self._balances(number, a, b) if balance), False)

    def _balances(self, number: int, a: int, b: int) -> Iterator[float]:
        """Yield what speaks for A, less what speaks for B."""
        fits_a, fits_b = (self._sets.agree(self._sets.root(end), self._sets.root(number)) for end in (a, b))
        yield fits_a - fits_b
        marks = self._sets.marks(number)
        yield len(marks & self._sets.marks(a)) - len(marks & self._sets.marks(b))
        own, as_a, as_b = (set(self._names(n)) for n in (number, a, b))
        yield bool(own & as_a - as_b) - bool(own & as_b - as_a)
        posts, of_a, of_b = (self._posts(n) for n in (number, a, b))
        yield len(posts & of_a) - len(posts & of_b)
        for_a, for_b = self._shared(number, a), self._shared(number, b)
        yield 1.0 if for_a and for_a >= _CLEARLY * for_b else -1.0

    def _names(self, number: int) -> list[_Name]:
        return [(self._sets.clusters[number].type, key) for key in joining_keys(self._sets, number)]

    def _posts(self, number: int) -> set[str]:
        return {head_noun(post) for post in self._sets.clusters[number].roles}

    def _shared(self, number: int, end: int) -> float:
        """How much the names say that two articles share beside those of the two; what few articles hold says more."""
        here, there = (self._beside[self._sets.clusters[n].article] for n in (number, end))
        return sum(
            1 / self._articles[name] for name in sorted(here & there - {*self._names(number), *self._names(end)})
        )
