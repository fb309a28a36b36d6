"""What two sets of clusters have in common besides their names: the other names of their articles, and their posts.

What is rare weighs more than what is common: a name or a post counts by the logarithm of how few articles hold it, as
Winkler's frequency-based weights do for values (in Fellegi and Sunter's model, 1969) and as Bhattacharya and Getoor
("Collective entity resolution in relational data", 2007) weigh the references that two others share, after Adamic and
Adar (2003). Names of one article are no independent witnesses (a town comes with its country), so that each further one
counts half of the one before.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from math import log2

from .lexemes import walks
from .sets import Sets

ARTICLES = 50
"""How many articles of a set are read for its context."""
FAMOUS = 3
"""An entity that this many articles name, and one in fifty of all, may be called by its surname alone."""
BACKGROUND = 70
"""As many articles that hold none of the names are taken for granted: a small corpus does not make a name rare."""
ENOUGH = log2(18)
"""The weight of one name that one article in eighteen holds, the background among them: enough to tell."""
TELLING = 1.5
"""Names of less weight tell nothing."""
POST = 3.0
"""The most that a common post weighs: there are many prosecutors, and a corpus knows few."""


class Context:
    """For each set, the telling names beside it, and its posts. A name that many articles hold tells nothing."""

    def __init__(self, sets: Sets) -> None:
        """Read the articles of all clusters, which stand together, and their sets as they are now."""
        self._sets = sets
        self._roots = array("L", (sets.root(number) for number in range(len(sets.clusters))))
        self._counts = array("L", bytes(8 * len(self._roots)))  # of each set, in how many articles it stands
        self._articles: dict[int, list[int]] = defaultdict(list)  # where others stand beside it
        self._beside: list[frozenset[int]] = []
        self._size = 0
        rows = zip(self._roots, sets.clusters, strict=True)
        for _, of_article in groupby(rows, key=lambda row: row[1].article):
            roots = {root for root, _ in of_article}
            self._size += 1
            for root in roots:
                self._counts[root] += 1
                if len(roots) > 1:
                    self._articles[root].append(len(self._beside))
            if len(roots) > 1:
                self._beside.append(frozenset(roots))
        limit = (self._size + BACKGROUND) * 0.5**TELLING
        common = {root for root, count in enumerate(self._counts) if count > limit}
        self._beside = [roots - common for roots in self._beside] if common else self._beside
        self._names_of: dict[int, frozenset[int]] = {}
        self._set_of: dict[int, frozenset[int]] = {}
        self._posts = _posts(sets, self._roots)
        self._holders = Counter(post for posts in self._posts.values() for post in posts)

    def weight(self, left: int, right: int) -> float:
        """Return how much two sets have in common: 1 and more is enough to tell, 0 is nothing."""
        common, common_posts = self._common(left, right), self._common_posts(left, right)
        if not (common or common_posts):
            return 0.0
        names = sum(self._worth(root) * 0.5**place for place, root in enumerate(common))
        posts = max((self._post_worth(post) for post in common_posts), default=0.0)
        return (names + posts) / ENOUGH

    def shared(self, left: int, right: int) -> str:
        """Return in words what two sets have in common, the rarest first; "" if it is not enough to tell."""
        return self.told(left, right) if self.weight(left, right) >= 1 else ""

    def told(self, left: int, right: int) -> str:
        """Return in words what two sets have in common, be it ever so little: up to two names, and a post."""
        names = [f"“{self._sets.shown(root)}”" for root in self._common(left, right)[:2]]
        posts = [f"the post “{post}”" for post in self._common_posts(left, right)[:1]]
        return " and ".join(names + posts)

    def posts(self, number: int) -> frozenset[str]:
        """Return the posts that are told of the set of a cluster."""
        return self._posts.get(self._roots[number], frozenset())

    def strangers(self, left: int, right: int) -> bool:
        """True if posts are told of both sets, none of both, and their articles share no telling name; those of two
        walks of life are strangers, too, where all that is shared is a place."""
        a, b = self.posts(left), self.posts(right)
        if not (a and b) or not a.isdisjoint(b):
            return False
        common = self._common(left, right)
        return not common or (two_walks(a, b) and all(self._sets.type_of(root) == "place" for root in common))

    def together(self, left: int, right: int) -> bool:
        """True if one article has a part of both, and so held them apart."""
        a, b = (self._in(self._roots[number]) for number in (left, right))
        return not a.isdisjoint(b)

    def articles(self, number: int) -> int:
        """Return how many articles name the set of a cluster."""
        return self._counts[self._roots[number]]

    def prominent(self, root: int) -> int:
        """Return how many articles name this set, if they are enough for a short name to be understood; else 0."""
        count = self._counts[root]
        return count if count >= max(FAMOUS, self._size // 50) else 0

    def _in(self, root: int) -> frozenset[int]:
        if (known := self._set_of.get(root)) is None:
            known = self._set_of[root] = frozenset(self._articles[root])
        return known

    def _common(self, left: int, right: int) -> list[int]:
        """The sets that stand in articles of both, the rarest first."""
        a, b = self._roots[left], self._roots[right]
        if a not in self._articles or b not in self._articles:
            return []
        return sorted(self._names(a) & self._names(b) - {a, b}, key=lambda root: (self._counts[root], root))

    def _common_posts(self, left: int, right: int) -> list[str]:
        if not self._posts:
            return []
        return sorted(self.posts(left) & self.posts(right), key=lambda post: (self._holders[post], post))

    def _worth(self, root: int) -> float:
        return log2((self._size + BACKGROUND) / self._counts[root])

    def _post_worth(self, post: str) -> float:
        return min(POST, log2((len(self._posts) + BACKGROUND) / self._holders[post]))

    def _names(self, root: int) -> frozenset[int]:
        if (known := self._names_of.get(root)) is None:
            articles = self._articles[root][:ARTICLES]
            known = self._names_of[root] = frozenset().union(*(self._beside[article] for article in articles))
        return known


def two_walks(left: Iterable[str], right: Iterable[str]) -> bool:
    """True if the posts on either side belong to walks of life, and none to a walk of both."""
    a, b = ({walk for post in posts if (walk := _walk(post))} for posts in (left, right))
    return bool(a and b) and a.isdisjoint(b)


def _walk(post: str) -> str:
    """The walk of life of a post; a longer one goes by its last word ("high court judge")."""
    return walks().get(post) or walks().get(post.rpartition(" ")[2], "")


def _posts(sets: Sets, roots: Sequence[int]) -> dict[int, frozenset[str]]:
    """The posts that articles tell of each set."""
    found: dict[int, set[str]] = defaultdict(set)
    for root, cluster in zip(roots, sets.clusters, strict=True):
        if cluster.roles:
            found[root] |= set(cluster.roles)
    return {root: frozenset(posts) for root, posts in found.items()}
