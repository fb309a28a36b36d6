"""From facts to the clusters of all articles: names gathered, types decided, people's judgements of both applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Article, Findings, Judgement, Ref, Unapplied
from .beside import Surroundings, surroundings
from .gather import Gathered, gather
from .judged.anchors import Anchors, missing, separated
from .judged.divide import divided, released
from .judged.retype import retyped, retypes
from .types import Consensus
from .within import Cluster, clusters


@dataclass(frozen=True, slots=True)
class Clustered:
    """The clusters of all articles, what stands around their names (of the articles that tell anything), and judgements
    of types in vain."""

    clusters: list[Cluster]
    around: Mapping[str, Surroundings]
    unapplied: tuple[Unapplied, ...]


def clustered(
    facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement], anchors: Anchors
) -> Clustered:
    """Cluster each article, in the order of their keys, with types that the whole corpus decides, and people before it.

    `anchors` learns where the sides of the judgements stand.
    """
    by_key: dict[str, Gathered] = {}
    around: dict[str, Surroundings] = {}
    for article, findings in facts:
        if findings.key not in by_key:
            by_key[findings.key] = gather(article, findings)
            near = surroundings(article, findings)
            if near.wider or near.countries:
                around[findings.key] = near
            anchors.see(findings)
    keys = sorted(by_key)
    consensus = Consensus(by_key[key] for key in keys)
    apart = separated(judgements, anchors)
    held = _by_article(apart)
    wanted = tuple(retypes(judgements, anchors, apart))
    found: list[Cluster] = []
    met: set[str] = set()
    for key in keys:
        gathered, two = by_key.pop(key), held.get(key, ())
        types = consensus.types_of(gathered)
        if not (two or wanted):
            found += clusters(gathered, types)
            continue
        parts, here = retyped(divided(gathered, types, two), wanted, two)
        met |= here
        found += [released(cluster, two) for cluster in clusters(parts.article, parts.types, two)]
    return Clustered(found, around, tuple(_missed(judgements, met)))


def _by_article(apart: Iterable[tuple[Ref, Ref]]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """The pairs of mentions of one article that are held to be two."""
    held: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for left, right in apart:
        if left.key == right.key:
            held[left.key].append((left.index, right.index))
    return held


def _missed(judgements: Iterable[Judgement], met: Collection[str]) -> Iterator[Unapplied]:
    """The judgements of types that met no name."""
    for judgement in judgements:
        if judgement.verdict == "retype" and judgement.left and judgement.id not in met:
            yield Unapplied(judgement.id, missing(judgement.left, 0))
