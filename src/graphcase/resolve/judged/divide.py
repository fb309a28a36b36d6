"""One article's names, divided where people hold two of its mentions to be two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...model import EntityType, Weights
from ..gather import Gathered, Group
from ..within import Cluster


class Divided(NamedTuple):
    """An article whose groups hold no two mentions that are held apart, with a type for each group."""

    article: Gathered
    types: tuple[EntityType, ...]


def divided(article: Gathered, types: Sequence[EntityType], apart: Sequence[tuple[int, int]]) -> Divided:
    """Divide the groups of equal words in which two mentions stand that are held `apart`.

    The other mentions of those words go with the nearest of the two.
    """
    if not apart:
        return Divided(article, tuple(types))
    parts = [
        (part, kind)
        for group, kind in zip(article.groups, types, strict=True)
        for part in _parts(group, [pair for pair in apart if set(pair) <= set(group.members)])
    ]
    parts.sort(key=lambda p: (p[0].starts[0], p[0].key))
    return Divided(article._replace(groups=tuple(p for p, _ in parts)), tuple(kind for _, kind in parts))


def _parts(group: Group, apart: Sequence[tuple[int, int]]) -> list[Group]:
    if not apart:
        return [group]
    start = dict(zip(group.members, group.starts, strict=True))
    held = {frozenset(pair) for pair in apart}
    parts: list[list[int]] = []
    anchors = sorted({member for pair in apart for member in pair})
    for anchor in anchors:
        fitting = [part for part in parts if not any(frozenset((anchor, other)) in held for other in part)]
        if fitting:
            fitting[0].append(anchor)
        else:
            parts.append([anchor])
    of = {anchor: part for part in parts for anchor in part}
    for member in group.members:
        if member not in of:
            nearest = min(anchors, key=lambda anchor: (abs(start[anchor] - start[member]), anchor))
            of[nearest].append(member)
    return [_part(group, set(part)) for part in parts]


def _part(group: Group, members: set[int]) -> Group:
    places = [place for place, member in enumerate(group.members) if member in members]
    share = len(places) / len(group.members)
    return Group(
        key=group.key,
        members=tuple(group.members[p] for p in places),
        forms=tuple(group.forms[p] for p in places),
        starts=tuple(group.starts[p] for p in places),
        genders=tuple(group.genders[p] for p in places),
        weights=Weights(*(share * weight for weight in group.weights)),
        votes=Weights(*(share * vote for vote in group.votes)),
        setting=group.setting,
    )


def released(cluster: Cluster, apart: Iterable[tuple[int, int]]) -> Cluster:
    """Take out of a cluster the descriptions and pronouns that are held apart from another mention of it.

    What points to the cluster by way of one that goes, goes with it.
    """
    inside = {*cluster.names, *cluster.pointers}
    gone: set[int] = set()
    for pair in apart:
        if set(pair) <= inside - gone:
            gone.add(next(mention for mention in reversed(pair) if mention in cluster.pointers))
    if not gone:
        return cluster
    steps = {tie.right: tie.left for tie in cluster.ties if tie.right in cluster.pointers}
    while more := {mention for mention, before in steps.items() if before in gone} - gone:
        gone |= more
    return cluster._replace(
        pointers=tuple(pointer for pointer in cluster.pointers if pointer not in gone),
        ties=tuple(tie for tie in cluster.ties if not {tie.left, tie.right} & gone),
    )
