"""Clusters of many articles become entities: equal full names first, then likely ones by score, bare names last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..model import EntityType, Match, Ref
from .blocking import pairs
from .compare import Comparison, compare
from .context import Context
from .forms import Form
from .shortnames import short_for
from .unions import Unions
from .within import Cluster

SURE = 0.86
"""Names this much alike are one without more evidence."""
LIKELY = 0.72
"""Names this much alike are one if their articles share other names."""
RIVALS = 12
"""How many sets that fit one name are held against each other."""
MEMBERS = 60
"""How many names of a set are looked at for a veto: more say nothing new."""


@dataclass(frozen=True, slots=True)
class Merge:
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
    kept = [
        f for f in forms if not any(f is not other and short_for(f, other) for other in forms if other.type == f.type)
    ]
    return tuple(kept) or forms[:1]


def merges(clusters: Sequence[Cluster]) -> tuple[Merge, ...]:
    """Return the merges that make entities of `clusters` (sorted by article): each joins two sets, none is idle."""
    return _Resolver(clusters).run()


class _Resolver:
    """The state of one run: disjoint sets of clusters, and what is known of each set."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._clusters = clusters
        self._unions = Unions(len(clusters))
        self._sets: dict[int, list[int]] = {number: [number] for number in range(len(clusters))}
        self._names = [identities(cluster.forms) for cluster in clusters]
        self._merges: list[Merge] = []

    def run(self) -> tuple[Merge, ...]:
        self._equal_names()
        self._context = Context(self._clusters, self._unions)
        self._likely_names()
        self._context = Context(self._clusters, self._unions)
        self._bare_names()
        return tuple(self._merges)

    # -- equal full names

    def _equal_names(self) -> None:
        by_name: dict[tuple[EntityType, str], list[int]] = defaultdict(list)
        for number, cluster in enumerate(self._clusters):
            for form in self._names[number]:
                if (form.full or form.type != "person") and not _is_initials(form):
                    by_name[cluster.type, form.key].append(number)
        for numbers in by_name.values():
            heads: list[int] = []
            for number in numbers:
                head = next((h for h in heads if self._agree(h, number)), None)
                if head is None:
                    heads.append(number)
                else:
                    self._join(head, number, self._compare(head, number))

    def _agree(self, left: int, right: int) -> bool:
        """No gender or generation speaks against two clusters of one name."""
        a, b = self._clusters[left], self._clusters[right]
        if a.gender and b.gender and a.gender != b.gender:
            return False
        generations = {form.generation for cluster in (a, b) for form in cluster.forms if form.generation}
        return len(generations) < 2

    def _compare(self, left: int, right: int) -> Comparison:
        """The best that any name of one cluster makes of any name of the other."""
        found = [compare(a, b) for a in self._names[left] for b in self._names[right]]
        return max(found, key=lambda comparison: (comparison.score, comparison.reason))

    # -- likely names

    def _likely_names(self) -> None:
        """Join sets of like names: at once where the names say enough, else where their articles share a name."""
        found = self._likely_pairs()
        rivals = self._rivals(found)
        for merge in sorted(found, key=lambda m: (-m.score, m.left, m.right)):
            shared = self._context.shared(merge.left, merge.right)
            doubtful = (merge.left, merge.right) in rivals
            if shared and (doubtful or merge.score < SURE):
                self._try(replace(merge, reason=f"{merge.reason}; both are named with {shared}"))
            elif merge.score >= SURE and not doubtful:
                self._try(merge)

    def _likely_pairs(self) -> list[Merge]:
        names = [(root, form) for root in sorted(self._sets) for form in self._set_names(root)]
        found = []
        for left, right in pairs(names):
            comparison = self._compare_sets(left, right)
            if not comparison.veto and comparison.score >= LIKELY:
                found.append(Merge(left, right, comparison.score, comparison.reason))
        return found

    def _rivals(self, found: list[Merge]) -> set[tuple[int, int]]:
        """The pairs of which one side fits a third that cannot be the other: “Juan Sosa” between two of them."""
        fits: dict[int, list[int]] = defaultdict(list)
        for merge in found:
            fits[merge.left].append(merge.right)
            fits[merge.right].append(merge.left)
        rivals: set[tuple[int, int]] = set()
        for middle, others in fits.items():
            for place, one in enumerate(others[:RIVALS]):
                for other in others[place + 1 : RIVALS]:
                    if self._compare_sets(one, other).veto:
                        rivals |= {(min(middle, side), max(middle, side)) for side in (one, other)}
        return rivals

    def _set_names(self, root: int) -> list[Form]:
        found = {form: None for number in self._sets[root] for form in self._names[number]}
        return list(found)[:MEMBERS]

    def _compare_sets(self, left: int, right: int) -> Comparison:
        """The best comparison of two sets' names, or a veto if any two of them are two people."""
        best = Comparison(0.0, "")
        for a in self._set_names(left):
            for b in self._set_names(right):
                comparison = compare(a, b)
                if comparison.veto:
                    return comparison
                best = max(best, comparison, key=lambda c: (c.score, c.reason))
        return best

    def _try(self, merge: Merge) -> None:
        a, b = self._unions.root(merge.left), self._unions.root(merge.right)
        if a == b or not self._agree_sets(a, b) or self._compare_sets(a, b).veto:
            return
        self._join(merge.left, merge.right, Comparison(merge.score, merge.reason))

    def _agree_sets(self, left: int, right: int) -> bool:
        if self._clusters[left].type == "person":
            articles = {self._clusters[number].article for number in self._sets[left]}
            if any(self._clusters[number].article in articles for number in self._sets[right]):
                return False
        return all(self._agree(a, b) for a in self._sets[left][:MEMBERS] for b in self._sets[right][:MEMBERS])

    def _join(self, left: int, right: int, comparison: Comparison) -> None:
        a, b = self._unions.root(left), self._unions.root(right)
        if self._unions.join(a, b):
            root, other = min(a, b), max(a, b)
            self._sets[root] += self._sets.pop(other)
            self._merges.append(Merge(left, right, comparison.score, comparison.reason))

    # -- bare names

    def _bare_names(self) -> None:
        """A surname, acronym or short form that stayed alone in its article goes to the one entity that it fits."""
        known: dict[tuple[EntityType, str], set[int]] = defaultdict(set)
        bare: list[int] = []
        for number, cluster in enumerate(self._clusters):
            if self._is_bare(number):
                bare.append(number)
                continue
            for form in cluster.forms:
                for word in _shorts(form):
                    known[cluster.type, word].add(self._unions.root(number))
        placed = [merge for number in bare if (merge := self._place_bare(number, known)) is not None]
        for merge in placed:
            self._join(merge.left, merge.right, Comparison(merge.score, merge.reason))
        self._bare_together(bare)

    def _is_bare(self, number: int) -> bool:
        form = self._names[number][0]
        return len(self._clusters[number].forms) == 1 and (
            _is_initials(form) or (form.type == "person" and not form.full)
        )

    def _place_bare(self, number: int, known: dict[tuple[EntityType, str], set[int]]) -> Merge | None:
        """The one entity that a bare name fits and that shares a name with its article; else the only famous one."""
        cluster = self._clusters[number]
        fitting = [root for root in sorted(known[cluster.type, cluster.forms[0].key]) if self._agree(root, number)]
        near = [(root, shared) for root in fitting if (shared := self._context.shared(number, root))]
        if len(near) == 1:
            root, shared = near[0]
            others = "" if len(fitting) == 1 else f", of {len(fitting)} with this name"
            return Merge(root, number, 0.8, f"short for “{self._shown(root)}”{others}: both with {shared}")
        if len(fitting) == 1 and (articles := self._context.prominent(fitting[0])):
            reason = f"“{self._shown(fitting[0])}”, of {articles} articles, is the only one with this name"
            return Merge(fitting[0], number, 0.75, reason)
        return None

    def _shown(self, root: int) -> str:
        return self._clusters[root].forms[0].shown

    def _bare_together(self, bare: list[int]) -> None:
        """Equal bare names whose articles share other names are one."""
        by_name: dict[tuple[EntityType, str], list[int]] = defaultdict(list)
        for number in bare:
            by_name[self._clusters[number].type, self._names[number][0].key].append(number)
        for numbers in by_name.values():
            for place, right in enumerate(numbers):
                for left in numbers[max(0, place - 20) : place]:
                    if self._alone(left) and self._alone(right) and (shared := self._context.shared(left, right)):
                        self._join(left, right, Comparison(0.78, f"same name, and both are named with {shared}"))
                        break

    def _alone(self, number: int) -> bool:
        return all(self._is_bare(other) for other in self._sets[self._unions.root(number)])


def _is_initials(form: Form) -> bool:
    plain = form.shown.replace(".", "")
    return form.type == "organisation" and len(form.words) == 1 and plain.isupper() and 1 < len(plain) < 6


def _shorts(form: Form) -> tuple[str, ...]:
    """What a name may be cut down to in another article: any surname, or initials."""
    if form.type == "person":
        return form.words[1:]
    return (*form.acronyms, form.key) if not _is_initials(form) else (form.key,)


def match(merge: Merge, clusters: Sequence[Cluster]) -> Match:
    """Return a merge as a record that points at the first mention of each side's fullest name."""
    left, right = clusters[merge.left], clusters[merge.right]
    return Match(Ref(left.article, left.names[0]), Ref(right.article, right.names[0]), merge.score, merge.reason)
