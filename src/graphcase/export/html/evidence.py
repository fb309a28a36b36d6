"""The words that claims and values stand on: each quote once, with the names in it marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from .pack import narrow
from .units import Units

if TYPE_CHECKING:
    from ...model import Claim, Value
    from ...store import DocumentView


class Evidence(NamedTuple):
    """Where a claim or a value stands: its document's number, the span there, its words, and their page, 0 for none."""

    document: int
    start: int
    end: int
    quote: str
    page: int


def evidence(number: int, document: DocumentView, said: Claim | Value) -> Evidence:
    """Where it is said, in that document, which has that number."""
    return Evidence(number, said.start, said.end, said.quote, document.page(said.start) or 0)


class Spot(NamedTuple):
    """A mention in a document: its span, and its entity's number."""

    start: int
    end: int
    node: int


Within = Callable[[int, int, int], Iterator[Spot]]
"""The mentions in a document that begin between two places, in order, the longer of two that begin together first."""


class Quotes:
    """All evidence of a block, numbered in the order in which it is first met."""

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers: dict[Evidence, int] = {}

    def number(self, evidence: Evidence) -> int:
        """The number of this evidence; the same words at the same place have one."""
        return self._numbers.setdefault(evidence, len(self._numbers))

    def columns(self, within: Within) -> dict[str, object]:
        """The evidence as columns. `marks` are start, end, node, start, end, node ... of the names in a quote, in
        UTF-16 units, as JavaScript counts."""
        return {
            "document": narrow(item.document for item in self._numbers),
            "start": narrow(item.start for item in self._numbers),
            "end": narrow(item.end for item in self._numbers),
            "quote": [item.quote for item in self._numbers],
            "page": narrow(item.page for item in self._numbers),
            "marks": [_marks(item, within(item.document, item.start, item.end)) for item in self._numbers],
        }


def _marks(evidence: Evidence, known: Iterable[Spot]) -> list[int]:
    unit = Units(evidence.quote).at
    found: list[int] = []
    free = evidence.start
    for spot in known:
        if spot.start >= free and spot.end <= evidence.end:
            found += [unit(spot.start - evidence.start), unit(spot.end - evidence.start), spot.node]
            free = spot.end
    return found
