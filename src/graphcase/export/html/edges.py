"""The relations of the page by number: those of one entity close together, so that few blocks hold their claims."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING

from ...model import STATUSES
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...model import Relation
    from .source import Source

_NUMBERS = ("source", "target", "relation", "symmetric", "status", "disputed", "documents", "sources")


@dataclass(frozen=True, slots=True)
class Edges:
    """Relations as columns: by their more important end, then by the other. `kinds` are the types of relations, by
    name; the other columns are as in the page."""

    ids: list[str]
    kinds: Sequence[str]
    source: array[int]
    target: array[int]
    relation: array[int]
    symmetric: array[int]
    status: array[int]
    disputed: array[int]
    documents: array[int]
    sources: array[int]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ids)

    def among(self, size: int) -> Edges:
        """Those both of whose ends are among the first `size` entities."""
        kept = [max(ends) < size for ends in zip(self.source, self.target, strict=True)]
        arrays = {name: array("i", compress(getattr(self, name), kept)) for name in _NUMBERS}
        return replace(self, ids=list(compress(self.ids, kept)), **arrays)

    def columns(self) -> Tables:
        """What the page knows of each from the start."""
        return {name: narrow(getattr(self, name)) for name in _NUMBERS}


def edges(source: Source, entities: Mapping[str, int]) -> Edges:
    """Return all relations of a view; `entities` are the numbers of its entities by id."""
    ids: list[str] = []
    columns = {name: array("i") for name in _NUMBERS}
    kinds: dict[str, int] = {}
    for relation in source.relations():
        ids.append(relation.id)
        kind = kinds.setdefault(relation.type, len(kinds))
        for name, value in zip(_NUMBERS, _numbers(relation, entities, kind), strict=True):
            columns[name].append(value)
    names = sorted(kinds)
    place = {kinds[name]: number for number, name in enumerate(names)}
    columns["relation"] = array("i", (place[kind] for kind in columns["relation"]))
    ends = list(zip(columns["source"], columns["target"], strict=True))
    order = sorted(range(len(ids)), key=lambda edge: (min(ends[edge]), max(ends[edge])))
    sorted_columns = {name: array("i", map(column.__getitem__, order)) for name, column in columns.items()}
    return Edges([ids[edge] for edge in order], names, **sorted_columns)


def _numbers(relation: Relation, entities: Mapping[str, int], kind: int) -> tuple[int, ...]:
    """The values of _NUMBERS, in their order."""
    ends = entities[relation.source], entities[relation.target]
    held = int(relation.symmetric), STATUSES.index(relation.status), int(relation.disputed)
    return (*ends, kind, *held, relation.documents, relation.independent_sources)
