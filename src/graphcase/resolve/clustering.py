"""From facts to the clusters of all articles: names gathered, types decided, people's judgements of both applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Article, EntityType, Findings, Judgement, Ref, Unapplied
from .beside import Surroundings, surroundings
from .gather import Gathered, gather
from .homes import NOTHING, of_two_countries
from .judged.anchors import Anchors, missing, separated
from .judged.divide import Divided, divided, released
from .judged.retype import met_at_anchor, retyped, retypes
from .types import Consensus
from .within import Cluster, clusters


@dataclass(frozen=True, slots=True)
class Clustered:
    """The clusters of all articles, and those of the articles that people divided as they were before; what stands
    around their names (of the articles that tell anything); for judgements of types a mention that has its type by
    them, and those in vain."""

    clusters: list[Cluster]
    undivided: Mapping[str, Sequence[Cluster]]
    around: Mapping[str, Surroundings]
    typed: Mapping[str, Ref]
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
            if near != NOTHING:
                around[findings.key] = near
            anchors.see(findings)
    keys = sorted(by_key)
    consensus = Consensus(by_key[key] for key in keys)
    apart = separated(judgements, anchors)
    held = _by_article(apart)
    wanted = tuple(
        met_at_anchor(one, _divided(by_key[one.anchor.key], consensus, held), held.get(one.anchor.key, ()))
        if one.anchor
        else one
        for one in retypes(judgements, anchors, apart)
    )
    found: list[Cluster] = []
    undivided: dict[str, Sequence[Cluster]] = {}
    typed: dict[str, Ref] = {}
    for key in keys:
        gathered, judged, near = by_key.pop(key), held.get(key, ()), around.get(key, NOTHING)
        types = tuple(consensus.types_of(gathered))
        towns = _namesakes(gathered, types, near)
        two = (*judged, *towns)
        if not (two or wanted):
            found += _clusters(Divided(gathered, types), (), near)
            continue
        parts, met = retyped(divided(gathered, types, two), wanted, two)
        if judged:
            whole, _ = retyped(divided(gathered, types, towns), wanted, towns)
            undivided[key] = _clusters(whole, towns, near)
        for judgement, index in met.items():
            typed.setdefault(judgement, Ref(key, index))
        found += [released(cluster, judged) for cluster in _clusters(parts, two, near)]
    typed |= {one.judgement: one.anchor for one in wanted if one.anchor and one.judgement in typed}
    return Clustered(found, undivided, around, typed, tuple(_missed(judgements, typed)))


def _namesakes(article: Gathered, types: Sequence[EntityType], near: Surroundings) -> Sequence[tuple[int, int]]:
    """The mentions of towns of one name that an article places in two countries, in pairs."""
    if not near.wider:
        return ()
    rows = zip(article.groups, types, strict=True)
    return [pair for group, kind in rows if kind == "place" for pair in near.told_apart(group.members)]


def _clusters(parts: Divided, two: Sequence[tuple[int, int]], near: Surroundings) -> Sequence[Cluster]:
    """Cluster an article; again, where that took a body of its country for another country's."""
    made = clusters(parts.article, parts.types, two)
    foreign = of_two_countries(made, near)
    return clusters(parts.article, parts.types, (*two, *foreign)) if foreign else made


def _divided(article: Gathered, consensus: Consensus, held: Mapping[str, Sequence[tuple[int, int]]]) -> Divided:
    return divided(article, consensus.types_of(article), held.get(article.key, ()))


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
