"""How much of a case one page holds: all of it, or, beyond what a browser opens gladly, the most important part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...store import DocumentView
    from .edges import Edges
    from .nodes import Nodes

LARGEST = 60_000_000
"""Bytes of a page beyond which one file is no longer sensible: `graphcase serve` shows the whole case."""

_NODE, _EDGE, _DOCUMENT, _TOKEN = 70, 14, 110, 4
"""Bytes that an entity with its details, an edge without its claims, what is known of a document, and a token of an
article take in a page: measured on large cases, rounded up."""
_AMPLE = 2_000
"""Bytes that the claims of an edge hardly ever take: where all has room with these, nothing need be measured."""
_SAMPLES, _RUN = 12, 500
"""So many runs of so many edges tell what claims take."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a page leaves out because of its size."""

    entities: int
    relations: int
    articles: int

    def told(self) -> str:
        """What who asked for the page should know of it, on a line."""
        parts = f"{self.entities:,} entities with {self.relations:,} relations" if self.entities else ""
        texts = f"the texts of {self.articles:,} articles" if self.articles else ""
        left = " and ".join(part for part in (parts, texts) if part)
        return (
            f"The page holds the most important part, {LARGEST // 1_000_000} MB: without {left}. Whole: graphcase serve"
        )


@dataclass(frozen=True, slots=True)
class Room:
    """What a page has room for: so many entities, the most important, with what links them and all that is claimed of
    it; and the texts of these documents."""

    entities: int
    articles: frozenset[int]


def room(documents: Sequence[DocumentView], nodes: Nodes, edges: Edges, claims: Callable[[int, int], bytes]) -> Room:
    """Return what fits into LARGEST bytes. `claims` makes the block of the claims of the edges from one to another, of
    which a few are made to know what they take."""
    budget = LARGEST - _DOCUMENT * len(documents)
    tokens = sum(document.tokens for document in documents)
    if _NODE * len(nodes) + (_EDGE + _AMPLE) * len(edges) + _TOKEN * tokens <= budget:
        return Room(len(nodes), frozenset(range(len(documents))))
    per_edge = _EDGE + _sampled(len(edges), claims)
    among = [0] * len(nodes)  # edges whose less important end is each entity
    for ends in zip(edges.source, edges.target, strict=True):
        among[max(ends)] += 1
    costs = list(accumulate(_NODE + per_edge * count for count in among))
    fitting = bisect_right(costs, budget)
    left = budget - (costs[fitting - 1] if fitting else 0)
    return Room(fitting, _articles(documents, nodes, left))


def _sampled(size: int, claims: Callable[[int, int], bytes]) -> float:
    """The mean bytes of an edge's claims, as the page writes them."""
    if not size:
        return 0
    starts = range(0, size, max(_RUN, size // _SAMPLES))
    taken = sum(written(len(claims(start, min(size, start + _RUN)))) for start in starts)
    return taken / sum(min(size, start + _RUN) - start for start in starts)


def written(size: int) -> int:
    """The characters of so many bytes in base64."""
    return -(-size // 3) * 4


def _articles(documents: Sequence[DocumentView], nodes: Nodes, budget: float) -> frozenset[int]:
    """Those that name the most entities first, as many as there is room for."""
    order = sorted(range(len(documents)), key=lambda document: (-nodes.spots.count(document), document))
    costs = accumulate(_TOKEN * documents[document].tokens for document in order)
    return frozenset(document for document, cost in zip(order, costs, strict=True) if cost <= budget)
