"""The words that claims and values stand on: each quote once, with the names in it marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ...store import MentionView


class Evidence(NamedTuple):
    """Where a claim or a value stands: its document's position, the span there and its words."""

    document: int
    start: int
    end: int
    quote: str


class Spot(NamedTuple):
    """A mention in a document: its span, and its entity's position."""

    start: int
    end: int
    node: int


class Quotes:
    """All evidence, numbered in the order in which it is first met."""

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: dict[Evidence, int] = {}

    def number(self, evidence: Evidence) -> int:
        """The number of this evidence; the same words at the same place have one."""
        return self._numbers.setdefault(evidence, len(self._numbers))

    def columns(self, spots: Mapping[int, Sequence[Spot]]) -> dict[str, list[object]]:
        """The evidence as columns; `spots` are the mentions of each document."""
        return {
            "document": [item.document for item in self._numbers],
            "start": [item.start for item in self._numbers],
            "end": [item.end for item in self._numbers],
            "quote": [item.quote for item in self._numbers],
            "marks": [_marks(item, spots.get(item.document, ())) for item in self._numbers],
        }


def spots(mentions: Iterable[Sequence[MentionView]], documents: Mapping[str, int]) -> dict[int, list[Spot]]:
    """Return each document's mentions in order, the longer of two that begin together first."""
    found: defaultdict[int, list[Spot]] = defaultdict(list)
    for node, group in enumerate(mentions):
        for mention in group:
            found[documents[mention.document]].append(Spot(mention.start, mention.end, node))
    for those in found.values():
        those.sort(key=lambda spot: (spot.start, -spot.end, spot.node))
    return found


def _marks(evidence: Evidence, known: Sequence[Spot]) -> list[int]:
    """Return start, end, node, start, end, node ... of a quote's mentions, in UTF-16 units, as JavaScript counts."""
    found: list[int] = []
    free = evidence.start
    for spot in known[bisect_left(known, (evidence.start,)) :]:
        if spot.start >= evidence.end:
            break
        if spot.start >= free and spot.end <= evidence.end:
            found += [_units(evidence, spot.start), _units(evidence, spot.end), spot.node]
            free = spot.end
    return found


def _units(evidence: Evidence, offset: int) -> int:
    before = evidence.quote[: offset - evidence.start]
    return len(before) + sum(character > "\uffff" for character in before)
