"""How two entities connect: the shortest ways over relations, every step with its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise, product
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..model import CO_MENTIONED, REJECTS, Relation, Status
from .lookup import node, settle
from .records import Ambiguous, Node, Tie
from .ties import tie

if TYPE_CHECKING:
    from ..store import Store

WAYS = 3
"""So many of the shortest ways are told, the best reported first."""
_WEIGHED = 200
"""Among hubs there may be thousands of equal ways; so many of them are weighed."""
_UNSURE: frozenset[Status] = REJECTS | {"hypothetical"}


@dataclass(frozen=True, slots=True)
class Way:
    """One connection between two entities: `nodes` in order, and the ties between each and the next."""

    nodes: tuple[Node, ...]
    steps: tuple[tuple[Tie, ...], ...]


@dataclass(frozen=True, slots=True)
class Connection:
    """How two entities connect: the shortest ways. `co_mentions` tells whether mere co-mentions were walked."""

    a: Node
    b: Node
    ways: tuple[Way, ...]
    co_mentions: bool


def path(store: Store, a: str, b: str, co_mentions: bool = False) -> Connection | Ambiguous:
    """Return the shortest ways from `a` to `b`, or the list of entities that one of the names may mean.

    Relations that some article asserts or alleges are walked first; if they do not connect the two, those that are only
    denied or supposed too, and last, or if `co_mentions` asks for it, mere co-mentions. Raises NotFound if a name means
    nobody or nothing connects the two, UsageError if both names mean one entity.
    """
    ends = [settle(store, name) for name in (a, b)]
    for _, several in ends:
        if several:
            return several
    start, goal = (found.nodes[0] for found, _ in ends)
    if start.id == goal.id:
        raise UsageError(f"{a!r} and {b!r} are one entity: {start.name}", "give two names")
    for unsure, mere in ((False, co_mentions), (True, co_mentions), (True, True)):
        search = _Search(store, unsure, mere)
        if found := search.ways(start.id, goal.id):
            told = sorted((_way(search, store, ids) for ids in found), key=_worth)
            return Connection(start, goal, tuple(told[:WAYS]), mere)
    raise NotFound(f"nothing connects {start.name} and {goal.name}", "see what is said of either: graphcase query NAME")


@dataclass
class _Side:
    """One half of a search from both ends: the ids reached, each with those before it, and the newest of them."""

    frontier: list[str]
    before: dict[str, list[str]] = field(default_factory=dict)

    def back(self, entity: str) -> list[tuple[str, ...]]:
        """Ways from `entity` back to where the side began, both included."""
        return list(islice(self._back(entity), _WEIGHED))

    def _back(self, entity: str) -> Iterator[tuple[str, ...]]:
        if not self.before[entity]:
            yield (entity,)
        for before in self.before[entity]:
            for rest in self._back(before):
                yield (entity, *rest)


class _Search:
    """Breadth-first from both ends over relations as they are asked for; nothing but ids is held."""

    def __init__(self, store: Store, unsure: bool, mere: bool) -> None:
        self._store = store
        self._unsure = unsure
        self._mere = mere

    def ways(self, start: str, goal: str) -> list[tuple[str, ...]]:
        """The shortest ways as ids, from `start` to `goal`; none if they are not connected."""
        left, right = _Side([start], {start: []}), _Side([goal], {goal: []})
        while left.frontier and right.frontier:
            near, far = (left, right) if len(left.frontier) <= len(right.frontier) else (right, left)
            self._step(near)
            if met := sorted(entity for entity in near.frontier if entity in far.before):
                joined = (
                    (*to[::-1], *back[1:]) for one in met for to, back in product(left.back(one), right.back(one))
                )
                return list(islice(joined, _WEIGHED))
        return []

    def ties(self, a: str, b: str) -> tuple[Tie, ...]:
        """What is said between two entities, as seen from the first."""
        between = (relation for relation in self._walked(a) if b in (relation.source, relation.target))
        return tuple(tie(self._store, relation, a) for relation in between)

    def _step(self, side: _Side) -> None:
        reached: defaultdict[str, list[str]] = defaultdict(list)
        for entity in side.frontier:
            for relation in self._walked(entity):
                other = relation.target if relation.source == entity else relation.source
                if other not in side.before and reached[other][-1:] != [entity]:
                    reached[other].append(entity)
        side.frontier = list(reached)
        side.before.update(reached)

    def _walked(self, entity: str) -> Iterator[Relation]:
        return (
            relation
            for relation in self._store.relations_of(entity)
            if (self._mere or relation.type != CO_MENTIONED) and (self._unsure or relation.status not in _UNSURE)
        )


def _way(search: _Search, store: Store, ids: tuple[str, ...]) -> Way:
    steps = tuple(search.ties(a, b) for a, b in pairwise(ids))
    return Way(tuple(node(store, entity) for entity in ids), steps)


def _worth(way: Way) -> tuple[int, int, tuple[str, ...]]:
    """Sort key: the way whose weakest step most sources report comes first."""
    weakest = min(max(tie.independent_sources for tie in step) for step in way.steps)
    documents = sum(tie.documents for step in way.steps for tie in step)
    return -weakest, -documents, tuple(node.id for node in way.nodes)
