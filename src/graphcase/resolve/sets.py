"""The clusters of all articles as disjoint sets that grow into entities: their names, and what holds two apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model import EntityType, Match, Ref
from .compare import compare
from .comparison import Comparison
from .forms import Form
from .shortnames import short_for
from .unions import Unions
from .within import Cluster

DOUBT = 0.7
"""The most that names of two bodies count for where others of their names have no word in common."""
NAMES = 60
"""How many names of a set are looked at: more say nothing new."""
_NONE: frozenset[str] = frozenset()
_GONE = Cluster("", "person", (), (), (), (), "", ())
_GENDERS = frozenset({"f", "m"})


class Merge(NamedTuple):
    """Two clusters are one entity: their numbers, and why."""

    left: int
    right: int
    score: float
    reason: str


@lru_cache(maxsize=1 << 14)
def identities(forms: tuple[Form, ...]) -> tuple[Form, ...]:
    """Return those of a cluster's names that are not short for another of them."""
    if len(forms) == 1:
        return forms
    kept = [form for form in forms if not any(other != form and short_for(form, other) for other in forms)]
    return tuple(kept) or forms[:1]


class Sets:
    """Sets of clusters, each known by its smallest number. Each of `merges` made one set of two."""

    def __init__(
        self,
        clusters: list[Cluster],
        apart: Iterable[tuple[int, int]] = (),
        homes: Sequence[str] = (),
        same: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Make a set of each cluster.

        `apart` are pairs that people hold to be two, `same` pairs that they hold to be one: no chain of merges ever
        speaks against them, nor brings together two that an article lists side by side. `homes` are, for each cluster,
        where it is known to belong (a country's code, a gazetteer's id), or "": two known ones that differ are two
        things.
        """
        self.clusters = clusters
        self.merges: list[Merge] = []
        self._unions = Unions(len(clusters), _listed(clusters))
        self._judged = Unions(len(clusters), apart)
        for left, right in same:
            self._judged.join(left, right)
        self._homes = [frozenset([home]) if home else _NONE for home in homes] or [_NONE] * len(clusters)
        self._grown: dict[int, list[int]] = {}  # the members of sets of more than one
        self._names = [identities(cluster.forms) for cluster in clusters]
        self._marks = [_marks(cluster) for cluster in clusters]

    def root(self, number: int) -> int:
        """Return the number by which the set of a cluster is known now."""
        return self._unions.root(number)

    def roots(self) -> list[int]:
        """Return all sets, in order."""
        return [number for number in range(len(self.clusters)) if self._unions.root(number) == number]

    def members(self, root: int) -> Sequence[int]:
        """Return the clusters of a set."""
        return self._grown.get(root) or (root,)

    def own_names(self, number: int) -> tuple[Form, ...]:
        """Return the full names of one cluster."""
        return self._names[number]

    def names(self, root: int) -> Sequence[Form]:
        """Return the full names of a set, each once."""
        if root not in self._grown:
            return self._names[root]
        return list(dict.fromkeys(form for number in self._grown[root] for form in self._names[number]))[:NAMES]

    def type_of(self, root: int) -> EntityType:
        """Return the type of a set."""
        return self.clusters[root].type

    def shown(self, root: int) -> str:
        """Return a name by which a reader knows a set."""
        return self.clusters[root].forms[0].shown

    def marks(self, root: int) -> frozenset[str]:
        """Return the genders and generations ("m", "jr") that are told of a set."""
        return self._marks[root]

    def generation(self, number: int) -> str:
        """Return what tells the set of a cluster from a father or a son of its name ("jr"), or ""."""
        return min(self._marks[self.root(number)] - _GENDERS, default="")

    def at_home(self, root: int) -> bool:
        """True if it is known where a set belongs."""
        return bool(self._homes[root])

    def settle(self, number: int, homes: frozenset[str]) -> None:
        """Let a cluster that stands alone belong to `homes`: sets that share none are two."""
        self._homes[number] = homes

    def agree(self, left: int, right: int) -> bool:
        """True if no judgement, article, home, gender or generation speaks against two sets being one."""
        return not self._judged.apart(left, right) and self.consistent(left, right)

    def consistent(self, left: int, right: int) -> bool:
        """True if nothing but, maybe, a judgement of people speaks against two sets being one."""
        if self._unions.apart(left, right) or (
            self._homes[left] and self._homes[right] and not self._homes[left] & self._homes[right]
        ):
            return False
        both = self._marks[left] | self._marks[right]
        return not both or (not {"f", "m"} <= both and len(both - {"f", "m"}) < 2)

    def apart(self, left: int, right: int) -> bool:
        """True if people or an article hold a member of one set and a member of the other to be two."""
        return self._judged.apart(left, right) or self._unions.apart(left, right)

    def together(self, left: int, right: int) -> bool:
        """True if one article has a part of both, and so held them apart."""
        if left not in self._grown and right not in self._grown:
            return self.clusters[left].article == self.clusters[right].article
        articles = {self.clusters[number].article for number in self.members(left)}
        return any(self.clusters[number].article in articles for number in self.members(right))

    def inseparable(self, left: int, right: int) -> bool:
        """True if each article of one set has a part of the other too."""
        a, b = ({self.clusters[number].article for number in self.members(root)} for root in (left, right))
        return a <= b or b <= a

    def compare(self, left: int, right: int) -> Comparison:
        """Return the best comparison of two sets' names, or a veto if any two of them are two things.

        Bodies are translated and renamed: where two of their names are alike, the veto leaves a score to doubt.
        """
        names, others = self.names(left), self.names(right)
        if len(names) == len(others) == 1:
            return compare(names[0], others[0])
        best, veto = Comparison(0.0, ""), None
        for a in names:
            for b in others:
                comparison = compare(a, b)
                if not comparison.veto:
                    best = max(best, comparison, key=lambda c: (c.score, c.reason))
                elif self.type_of(left) == "person":
                    return comparison
                else:
                    veto = veto or comparison
        return Comparison(min(best.score, DOUBT), best.reason, veto=True) if veto else best

    def join(self, merge: Merge) -> None:
        """Make one set of the sets of two clusters, if they are two and nothing holds them apart."""
        if not self.apart(merge.left, merge.right) and self.unite(merge.left, merge.right):
            self.merges.append(merge)

    def unite(self, left: int, right: int) -> bool:
        """Make one set of the sets of two clusters, whatever speaks against it; False if they are one already."""
        a, b = sorted((self.root(left), self.root(right)))
        if not self._unions.unite(a, b):
            return False
        self._judged.unite(a, b)
        self._grown[a] = [*self.members(a), *self.members(b)]
        self._grown.pop(b, None)
        self._marks[a] |= self._marks[b]
        self._homes[a] |= self._homes[b]
        return True

    def release(self, number: int) -> None:
        """Let go of a cluster, about which nothing is asked any more: there may be millions of them."""
        self.clusters[number], self._names[number] = _GONE, ()

    def match(self, merge: Merge) -> Match:
        """Return a merge as a record that points at the first mention of each side's fullest name."""
        left, right = self.clusters[merge.left], self.clusters[merge.right]
        return Match(Ref(left.article, left.names[0]), Ref(right.article, right.names[0]), merge.score, merge.reason)


def _listed(clusters: Sequence[Cluster]) -> list[tuple[int, int]]:
    """The pairs of clusters that their article names side by side as two ("Ana Sosa and A. Sosa")."""
    sought = {(cluster.article, other) for cluster in clusters for other in cluster.others}
    holder = {
        (cluster.article, name): number
        for number, cluster in enumerate(clusters)
        if cluster.others
        for name in cluster.names
        if (cluster.article, name) in sought
    }
    return [
        (number, holder[cluster.article, other])
        for number, cluster in enumerate(clusters)
        for other in cluster.others
        if (cluster.article, other) in holder
    ]


def _marks(cluster: Cluster) -> frozenset[str]:
    found = {form.generation for form in cluster.forms if form.generation}
    if cluster.gender:
        found.add(cluster.gender)
    return frozenset(found) if found else _NONE
