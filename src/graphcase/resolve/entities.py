"""The room's straight line: gather, decide types, cluster within articles, merge across them, name what came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..model import Article, Entity, Findings
from .across import match, merges
from .gather import Gathered, gather
from .naming import Evidence, named
from .types import Consensus
from .unions import Unions
from .within import Cluster, clusters


def entities(facts: Iterable[tuple[Article, Findings]]) -> tuple[Entity, ...]:
    """Return the persons, organisations and places that the facts name, sorted by id.

    Facts may come in any order, and are read once; a text is let go when its names are gathered. A nominal or pronoun
    that leads to no name, and mentions of type "case", belong to no entity.
    """
    by_key: dict[str, Gathered] = {}
    for article, findings in facts:
        by_key.setdefault(findings.key, gather(article, findings))
    keys = sorted(by_key)
    consensus = Consensus(by_key[key] for key in keys)
    found: list[Cluster] = []
    for key in keys:
        gathered = by_key.pop(key)
        found += clusters(gathered, [consensus.type_of(group) for group in gathered.groups])
    return named(_entities(found))


def _entities(found: list[Cluster]) -> list[Evidence]:
    """Gather clusters that were merged, with the matches that tie them."""
    made = merges(found)
    unions = Unions(len(found))
    for merge in made:
        unions.join(merge.left, merge.right)
    ties = defaultdict(list)
    for merge in made:
        ties[unions.root(merge.left)].append(match(merge, found))
    return [Evidence(tuple(found[i] for i in numbers), tuple(ties[numbers[0]])) for numbers in unions.sets()]
