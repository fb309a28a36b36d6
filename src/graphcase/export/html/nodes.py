"""The entities of the page by number: the most important is 0. With them, the mentions of each document."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...model import ENTITY_TYPES
from ...names import fold
from .evidence import Spot
from .groups import Groups, Shelf
from .pack import Tables, narrow

if TYPE_CHECKING:
    from .source import Source

_SEARCHED = 300
"""Characters of a name that are searched."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """Entities as columns, in the order of their rank; `sources` are independent ones, `documents` those that mention
    each, `spots` the mentions of each document in order: start, end below zero, node."""

    ids: list[str]
    types: array[int]
    names: list[str]
    aliases: list[tuple[str, ...]]
    sources: array[int]
    x: array[int]
    y: array[int]
    documents: Groups
    spots: Shelf

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ids)

    def first(self, size: int) -> Nodes:
        """The most important `size` of them. Spots of others remain; who reads them leaves out what has no number."""
        lists = {name: getattr(self, name)[:size] for name in ("ids", "types", "names", "aliases", "sources", "x", "y")}
        return replace(self, **lists, documents=self.documents.reordered(range(size)))

    def within(self, document: int, start: int, end: int) -> Iterator[Spot]:
        """The mentions in a document that begin between two places, in order, the longer of two that begin together
        first."""
        size = len(self)
        for begin, before, node in self.spots.between(document, start, end):
            if node < size:
                yield Spot(begin, -before, node)

    def tables(self) -> Tables:
        """The tables `nodes` and `names`: these are folded for search, one line for each name, then for its aliases."""
        folded = [
            (node, fold(text[:_SEARCHED]))
            for node, (name, aliases) in enumerate(zip(self.names, self.aliases, strict=True))
            for text in (name, *aliases)
        ]
        return {
            "nodes": {
                "id": self.ids,
                "type": self.types,
                "name": self.names,
                "aliases": self.aliases,
                "sources": narrow(self.sources),
                "x": narrow(self.x),
                "y": narrow(self.y),
            },
            "names": {"folded": "\n".join(text for _, text in folded), "node": narrow(node for node, _ in folded)},
        }


def nodes(source: Source, documents: Mapping[str, int]) -> Nodes:
    """Return all entities of a view; `documents` are the numbers of its documents by id."""
    places = sorted(source.positions(), key=lambda place: place.rank)
    number = {place.entity: node for node, place in enumerate(places)}
    size = len(places)
    found = Nodes(
        ids=[place.entity for place in places],
        types=array("B", bytes(size)),
        names=[""] * size,
        aliases=[()] * size,
        sources=array("i", bytes(4 * size)),
        x=array("i", (place.x for place in places)),
        y=array("i", (place.y for place in places)),
        documents=Groups(),
        spots=Shelf(len(documents), 3),
    )
    met = array("i", bytes(4 * size))
    for place, (entity, mentions) in enumerate(source.named()):
        node = number[entity.id]
        met[node] = place
        found.types[node] = ENTITY_TYPES.index(entity.type)
        found.names[node], found.aliases[node] = entity.name, entity.aliases
        found.sources[node] = entity.independent_sources
        for mention in mentions:
            found.spots.add(documents[mention.document], mention.start, -mention.end, node)
        found.documents.add(sorted({documents[mention.document] for mention in mentions}))
    found.spots.sort()
    return replace(found, documents=found.documents.reordered(met))
