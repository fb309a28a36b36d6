"""What two sets of clusters have in common besides their names: the other names of their articles."""

from __future__ import annotations

from collections import Counter, defaultdict

from .sets import Sets

ARTICLES = 50
"""How many articles of a set are read for its context."""

FAMOUS = 3
"""An entity that this many articles name, and one in fifty of all, may be called by its surname alone."""


class Context:
    """For each set, the telling names beside it. A name that many articles hold tells nothing."""

    def __init__(self, sets: Sets) -> None:
        """Read the articles of all clusters, and their sets as they are now."""
        self._sets = sets
        self._roots = [sets.root(number) for number in range(len(sets.clusters))]
        self._articles: dict[int, list[str]] = defaultdict(list)
        beside: dict[str, set[int]] = defaultdict(set)
        for root, cluster in zip(self._roots, sets.clusters, strict=True):
            beside[cluster.article].add(root)
            self._articles[root].append(cluster.article)
        self._counts = Counter(root for roots in beside.values() for root in roots)
        self._size = len(beside)
        limit = max(5, self._size // 20)
        self._beside = {
            article: frozenset(root for root in roots if self._counts[root] <= limit)
            for article, roots in beside.items()
        }

    def shared(self, left: int, right: int) -> str:
        """Return up to two names that stand in articles of both, the rarest first, or "" if there is none."""
        a, b = self._roots[left], self._roots[right]
        common = sorted(self._names(a) & self._names(b) - {a, b}, key=lambda root: (self._counts[root], root))
        return " and ".join(f"“{self._sets.shown(root)}”" for root in common[:2])

    def prominent(self, root: int) -> int:
        """Return how many articles name this set, if they are enough for a short name to be understood; else 0."""
        count = self._counts[root]
        return count if count >= max(FAMOUS, self._size // 50) else 0

    def _names(self, root: int) -> frozenset[int]:
        return frozenset().union(*(self._beside[article] for article in self._articles[root][:ARTICLES]))
