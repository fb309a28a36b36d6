"""What people say that a name is, against all evidence: it binds the name in every article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import NAMED_TYPES, EntityType, Judgement, Ref
from ..forms import parse
from ..gather import Gathered, Group, group_key
from ..within import Cluster, clusters
from .anchors import Anchors, bears, new_type
from .divide import Divided


@dataclass(frozen=True, slots=True)
class Retype:
    """Names of these types are of another: their keys, one mention of them, and mentions held to be somebody else's."""

    judgement: str
    keys: frozenset[str]
    old: frozenset[EntityType]
    new: EntityType
    anchor: Ref | None
    spared: frozenset[Ref]


def retypes(judgements: Sequence[Judgement], anchors: Anchors, apart: Iterable[tuple[Ref, Ref]]) -> Iterator[Retype]:
    """Yield what the judgements say of types, in their order."""
    others: dict[Ref, set[Ref]] = {}
    for left, right in apart:
        others.setdefault(left, set()).add(right)
        others.setdefault(right, set()).add(left)
    for judgement in judgements:
        side = judgement.left
        if judgement.verdict != "retype" or side is None:
            continue
        anchor = anchors.ref(side)
        names = {side.name, *bears(side, judgements).names}
        yield Retype(
            judgement=judgement.id,
            keys=frozenset(group_key(parse(name, kind)) for name in names for kind in NAMED_TYPES),
            old=frozenset([side.type]),
            new=new_type(judgement),
            anchor=anchor,
            spared=frozenset(others.get(anchor, ())) if anchor else frozenset(),
        )


def met_at_anchor(wanted: Retype, found: Divided, apart: Sequence[tuple[int, int]]) -> Retype:
    """Return `wanted` so that it also means the name and the type that its own mention has in its article.

    They are others than those judged where the mention was judged to be one with a thing of another name or type.
    """
    own = wanted.anchor.index if wanted.anchor else None
    theirs = [c for c in clusters(found.article, found.types, apart) if own in {*c.names, *c.pointers}]
    return replace(
        wanted,
        keys=wanted.keys.union(_main(cluster, found.article).key for cluster in theirs),
        old=wanted.old.union(cluster.type for cluster in theirs),
    )


def retyped(
    found: Divided, wanted: Iterable[Retype], apart: Sequence[tuple[int, int]]
) -> tuple[Divided, dict[str, int]]:
    """Give an article's groups the types that people say; return also, by the ids of the judgements that it met, one of
    the mentions that have a new type.

    All names of one thing there go together. A name that is short for another there is left alone: it is that other.
    """
    met: dict[str, int] = {}
    for retype in wanted:
        own = retype.anchor.index if retype.anchor and retype.anchor.key == found.article.key else None
        if own is None and not any(group.key in retype.keys for group in found.article.groups):
            continue
        changed: set[int] = set()
        for cluster in clusters(found.article, found.types, apart):
            if _is_meant(cluster, found.article, retype, own):
                changed |= set(cluster.names)
        if changed:
            met[retype.judgement] = min(changed)
            groups = zip(found.article.groups, found.types, strict=True)
            types = tuple(retype.new if changed & set(group.members) else kind for group, kind in groups)
            found = Divided(found.article, types)
    return found, met


def _is_meant(cluster: Cluster, article: Gathered, retype: Retype, own: int | None) -> bool:
    inside = {*cluster.names, *cluster.pointers}
    if own in inside:
        return True
    if any(ref.key == article.key and ref.index in inside for ref in retype.spared):
        return False
    return _main(cluster, article).key in retype.keys and cluster.type in {*retype.old, retype.new}


def _main(cluster: Cluster, article: Gathered) -> Group:
    """The words of a cluster's fullest name."""
    return next(group for group in article.groups if cluster.names[0] in group.members)
