"""Merges that are likely and not safe, the likeliest of all: a large corpus has more than anyone will ever look at."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from .context import Context
from .sets import Merge

KEPT = 40_000
"""How many are kept: some fall away, because they come to be about one entity, or about one that has enough of them."""


class Doubts:
    """Keeps the likeliest. Reasons are written at the end, for what is left."""

    def __init__(self, context: Context) -> None:
        """Keep none yet; `context` tells how much the articles of two sets share."""
        self._context = context
        self._heap: list[tuple[float, int, int, Merge, str | None]] = []

    def add(self, merge: Merge, rival: str | None) -> None:
        """Take in a merge that is not safe, and the name of a third that fits as well."""
        weight = min(1.0, self._context.weight(merge.left, merge.right))
        score = round(merge.score * (0.65 + 0.3 * weight) * (0.9 if rival else 1.0), 3)
        if len(self._heap) < KEPT:
            heapq.heappush(self._heap, (score, -merge.left, -merge.right, merge, rival))
        elif score >= self._heap[0][0]:
            heapq.heappushpop(self._heap, (score, -merge.left, -merge.right, merge, rival))

    def __iter__(self) -> Iterator[Merge]:
        """Yield them with their scores, by how much the articles share, and with what keeps them from being safe."""
        for score, _, _, merge, rival in self._heap:
            told = self._context.told(merge.left, merge.right)
            company = f"both are named with {told}" if told else "their articles share no other name"
            reason = f"{merge.reason}; {company}" + (f"; “{rival}” fits as well" if rival else "")
            yield merge._replace(score=score, reason=reason)
