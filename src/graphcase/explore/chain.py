"""How two mentions came to be one entity: the merges between them, step by step."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..model import Entity, Match, Ref
from .places import Place, places
from .records import Node

if TYPE_CHECKING:
    from ..store import Store
    from .representative import Representative


@dataclass(frozen=True, slots=True)
class Step:
    """One merge on the way: the mention that it leads to, why, and how sure. `merges` counts equal ones in a row."""

    to: Place
    reason: str
    score: float
    merges: int


@dataclass(frozen=True, slots=True)
class Chain:
    """How the mention at `begin` came to be one with that of the last step; no steps where they are one mention."""

    node: Node
    begin: Place
    steps: tuple[Step, ...]


def chain(store: Store, a: Representative, b: Representative) -> Chain:
    """Return the way between two mentions of one entity.

    An entity's matches are a spanning tree of its mentions, so that there is one way; were there more, it is the
    shortest.
    """
    entity = store.entity(a.node.id)
    assert entity is not None  # it was found in this very snapshot
    matches = (*entity.matches, *_told_together(entity)) if entity.type == "case" else entity.matches
    way = list(_way(a.mention.ref, b.mention.ref, matches))
    # Equal documents share mentions: one on the way is shown where it stands first, the ends where they were meant.
    shown = {one.ref: one for one in reversed(list(store.mentions(entity.id)))}
    shown |= {b.mention.ref: b.mention, a.mention.ref: a.mention}
    runs = [list(run) for _, run in groupby(way, key=_kind)]
    begin, *ends = places(store, [a.mention, *(shown[run[-1].right] for run in runs)])
    steps = (Step(to, run[0].reason, run[0].score, len(run)) for to, run in zip(ends, runs, strict=True))
    return Chain(a.node, begin, tuple(steps))


def _told_together(case: Entity) -> Iterator[Match]:
    """A case keeps the merges of articles alone: within one, all words of an affair go with the first."""
    for _, members in groupby(case.members, key=lambda ref: ref.key):
        first, *others = members
        yield from (Match(first, other, 1.0, "the article tells of one affair") for other in others)


def _kind(match: Match) -> tuple[str, float, bool, str]:
    """What makes steps one: the same reason within one article. "The same name" again and again is said once."""
    here = match.left.key == match.right.key
    return match.reason, match.score, here, match.left.key if here else f"{match.left} {match.right}"


def _way(start: Ref, end: Ref, matches: Sequence[Match]) -> Iterator[Match]:
    """The matches from `start` to `end`, each turned so that it leads there."""
    near: defaultdict[Ref, list[Match]] = defaultdict(list)
    for match in matches:
        near[match.left].append(match)
        near[match.right].append(Match(match.right, match.left, match.score, match.reason))
    back: dict[Ref, Match] = {}
    waiting = deque([end])
    while waiting and start not in back:
        here = waiting.popleft()
        for match in near[here]:
            if match.right != end and match.right not in back:
                back[match.right] = Match(match.right, match.left, match.score, match.reason)
                waiting.append(match.right)
    while start in back:
        yield back[start]
        start = back[start].right
