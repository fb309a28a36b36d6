"""What two clusters have in common besides their names: the other names of their articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from .unions import Unions
from .within import Cluster

ARTICLES = 50
"""How many articles of a set are read for its context."""

FAMOUS = 3
"""An entity that this many articles name, and one in fifty of all, may be called by its surname alone."""


class Context:
    """For each set of clusters, the telling names beside it. A name that many articles hold tells nothing."""

    def __init__(self, clusters: Sequence[Cluster], unions: Unions) -> None:
        """Read the articles of `clusters`, whose sets are those of `unions` now."""
        self._clusters = clusters
        beside: dict[str, set[int]] = defaultdict(set)
        self._articles: dict[int, list[str]] = defaultdict(list)
        for number, cluster in enumerate(clusters):
            root = unions.root(number)
            beside[cluster.article].add(root)
            self._articles[root].append(cluster.article)
        self._roots = [unions.root(number) for number in range(len(clusters))]
        counts = Counter(root for roots in beside.values() for root in roots)
        limit = max(5, len(beside) // 20)
        self._beside = {
            article: frozenset(root for root in roots if counts[root] <= limit) for article, roots in beside.items()
        }
        self._counts = counts

    def shared(self, left: int, right: int) -> str:
        """Return up to two names that stand in articles of both, the rarest first, or "" if there is none."""
        a, b = self._roots[left], self._roots[right]
        common = sorted(self._names(a) & self._names(b) - {a, b}, key=lambda root: (self._counts[root], root))
        return " and ".join(f"“{self._clusters[root].forms[0].shown}”" for root in common[:2])

    def prominent(self, root: int) -> int:
        """Return how many articles name this set, if they are enough for a short name to be understood; else 0."""
        count = self._counts[root]
        return count if count >= max(FAMOUS, len(self._beside) // 50) else 0

    def _names(self, root: int) -> frozenset[int]:
        return frozenset().union(*(self._beside[article] for article in self._articles[root][:ARTICLES]))
