"""From facts to the clusters of all articles: names gathered, types decided, people's judgements of both applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Article, Findings, Judgement, Unapplied
from .anchors import Anchors, separated, shown
from .beside import Surroundings, surroundings
from .divide import divided, released
from .gather import Gathered, gather
from .retype import retyped, retypes
from .types import Consensus
from .within import Cluster, clusters


@dataclass(frozen=True, slots=True)
class Clustered:
    """The clusters of all articles, what stands around their names (by article), and judgements of types in vain."""

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
            around[findings.key] = surroundings(article, findings)
            anchors.see(findings)
    keys = sorted(by_key)
    consensus = Consensus(by_key[key] for key in keys)
    apart = separated(judgements, anchors)
    held: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for left, right in apart:
        if left.key == right.key:
            held[left.key].append((left.index, right.index))
    wanted = tuple(retypes(judgements, anchors, apart))
    found: list[Cluster] = []
    met: set[str] = set()
    for key in keys:
        gathered, two = by_key.pop(key), held.get(key, [])
        parts, here = retyped(divided(gathered, consensus.types_of(gathered), two), wanted, two)
        met |= here
        found += [released(cluster, two) for cluster in clusters(parts.article, parts.types, two)]
    sides = [(one, one.left) for one in judgements if one.verdict == "retype" and one.left]
    missed = [(one, side) for one, side in sides if one.id not in met]
    return Clustered(found, around, tuple(Unapplied(o.id, f"no article names {shown(s)} any more") for o, s in missed))
