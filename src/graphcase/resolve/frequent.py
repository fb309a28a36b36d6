"""Full names that many may bear: two of them whose articles have nothing in common are two people.

How many bearers a name may have by chance is what its parts' frequencies make likely, as in frequency-based matching
(Winkler, "Frequency-based matching in the Fellegi-Sunter model of record linkage", 2000): where one in ten is called
Juan and one in ten García, one in a hundred is Juan García.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from ..model import EntityType
from .context import Context, two_walks
from .sets import Merge, Sets
from .unions import Unions
from .within import Cluster

NAMESAKES = 3
"""A given name or a surname that fewer full names of the corpus hold is not common."""
EXPECTED = 0.25
"""A full name of which so many bearers are to be expected by chance is common."""
BEARERS = 40
"""How many articles of one common name are held against each other."""

Name = tuple[EntityType, str]


def common_names(sets: Sets) -> frozenset[Name]:
    """Return those of a corpus's full names that two people may bear: the common ones, and those of bearers in two
    walks of life; none where no article tells who they are."""
    people = [cluster for cluster in sets.clusters if cluster.type == "person"]
    if sum(bool(cluster.roles) for cluster in people) < 2:
        return frozenset()
    return _common(people) | _in_two_walks(people)


def _common(people: Sequence[Cluster]) -> frozenset[Name]:
    names = {form.words for cluster in people for form in cluster.forms if len(form.words) == 2 and form.full}
    given = Counter(words[0] for words in names)
    surnames = Counter(words[1] for words in names)
    return frozenset(
        ("person", " ".join(words))
        for words in names
        if min(given[words[0]], surnames[words[1]]) >= NAMESAKES
        and given[words[0]] * surnames[words[1]] >= EXPECTED * len(names)
    )


def _in_two_walks(people: Iterable[Cluster]) -> frozenset[Name]:
    bearers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for cluster in people:
        if cluster.roles:
            for key in {form.key for form in cluster.forms if form.full}:
                bearers[key].append(cluster.roles)
    return frozenset(
        ("person", key)
        for key, told in bearers.items()
        if any(two_walks(a, b) for a, b in combinations(told[:BEARERS], 2))
    )


def divide_common(sets: Sets, context: Context, bearers: Iterable[Sequence[int]]) -> list[Merge]:
    """Hold apart the clusters of each common name of whom articles tell other posts and nothing that they share.

    Return a doubt for each pair so held apart; those of whom no post is told are left alone.
    """
    doubts = []
    for numbers in bearers:
        told = [number for number in numbers if context.posts(number)][:BEARERS]
        groups = Unions(len(told))
        for place, left in enumerate(told):
            for other in range(place):
                if not context.strangers(left, told[other]):
                    groups.join(other, place)
        parts = [[told[place] for place in places] for places in groups.sets()]
        for place, part in enumerate(parts):
            known = frozenset(post for number in part for post in context.posts(number))
            for number in part if len(parts) > 1 else ():
                sets.settle(number, known)
            doubts += [_doubt(context, other[0], part[0]) for other in parts[:place]]
    return doubts


def _doubt(context: Context, left: int, right: int) -> Merge:
    posts = [sorted(context.posts(number))[0] for number in (left, right)]
    reason = f"same name, but “{posts[0]}” here and “{posts[1]}” there; their articles share no person and no body"
    return Merge(left, right, 0.5, reason)
