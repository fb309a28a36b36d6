"""The room's straight line: gather, decide types, cluster within articles, merge across them, name what came out."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from ..model import Article, Findings, Judgement, Resolution
from .across import resolve
from .gather import Gathered, gather
from .naming import Evidence, named
from .sets import Sets
from .suggest import suggestions
from .types import Consensus
from .within import Cluster, clusters


def entities(facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement] = ()) -> Resolution:  # noqa: ARG001
    """Return who is who: the persons, organisations and places that the facts name, as people have judged it.

    Facts may come in any order, and are read once; a text is let go when its names are gathered. A nominal or pronoun
    that leads to no name, and mentions of type "case", belong to no entity.
    """
    with _collector_off():
        sets = Sets(_clusters(facts))
        doubts = resolve(sets)
        return Resolution(named(_evidence(sets)), suggestions(sets, doubts))


@contextmanager
def _collector_off() -> Iterator[None]:
    """Spare the cycle collector: millions of records, none in a cycle, cost it two fifths of the whole time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _clusters(facts: Iterable[tuple[Article, Findings]]) -> list[Cluster]:
    """Cluster each article, in the order of their keys, with types that the whole corpus decides."""
    by_key: dict[str, Gathered] = {}
    for article, findings in facts:
        by_key.setdefault(findings.key, gather(article, findings))
    keys = sorted(by_key)
    consensus = Consensus(by_key[key] for key in keys)
    found: list[Cluster] = []
    for key in keys:
        gathered = by_key.pop(key)
        found += clusters(gathered, consensus.types_of(gathered))
    return found


def _evidence(sets: Sets) -> list[Evidence]:
    """Gather the clusters of each entity, with the matches that tie them."""
    ties = defaultdict(list)
    for merge in sets.merges:
        ties[sets.root(merge.left)].append(sets.match(merge))
    return [
        Evidence(tuple(sets.clusters[i] for i in sorted(sets.members(root))), tuple(ties[root]))
        for root in sets.roots()
    ]
