"""The relations of the page by number: those of one entity close together, so that few blocks hold their claims."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from ...model import STATUSES
from .groups import Groups, Shelf
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...model import Relation
    from ...store import ClaimView
    from .source import Source

_SAID = ("claims", "role", "former", "acting")
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


@dataclass(frozen=True, slots=True)
class Words:
    """What the claims of edges say that the page needs at once: how many each edge has, in which documents, and the
    role that the strongest gives (a number of `roles`), whether it is former or acting. `stands` are the claims of
    each document: start, end, edge, status."""

    claims: array[int]
    documents: Groups
    roles: Sequence[str]
    role: array[int]
    former: array[int]
    acting: array[int]
    stands: Shelf

    def columns(self) -> Tables:
        """What the page knows of each edge from the start; `documents` is a table of its own."""
        return {name: narrow(getattr(self, name)) for name in _SAID}


class Listener:
    """Hears what the claims of each edge say, edge by edge in any order."""

    def __init__(self, size: int, documents: Mapping[str, int]) -> None:
        """Begin with no claim of any of `size` edges; `documents` are the numbers of documents by id."""
        self._at = documents
        self._met = array("i", bytes(4 * size))
        self._heard = Groups()
        self._roles: dict[str, int] = {"": 0}
        self._columns = {name: array("i", bytes(4 * size)) for name in _SAID}
        self._stands = Shelf(len(documents), 4)

    def hear(self, edge: int, claims: Sequence[ClaimView]) -> None:
        """Take in the claims of an edge, the strongest first."""
        self._met[edge] = len(self._heard)
        self._heard.add(sorted({self._at[seen.document.id] for seen in claims}))
        columns = self._columns
        columns["claims"][edge] = len(claims)
        for seen in claims:
            status = STATUSES.index(seen.claim.status)
            self._stands.add(self._at[seen.document.id], seen.claim.start, seen.claim.end, edge, status)
        if claims:
            strongest = claims[0].claim
            columns["role"][edge] = self._roles.setdefault(strongest.role, len(self._roles))
            columns["former"][edge], columns["acting"][edge] = int(strongest.former), int(strongest.acting)

    def words(self) -> Words:
        """All that was heard."""
        documents = self._heard.reordered(self._met)
        return Words(documents=documents, roles=list(self._roles), stands=self._stands, **self._columns)


class Reported(NamedTuple):
    """A relation with the number of its edge and all its claims."""

    edge: int
    relation: Relation
    claims: tuple[ClaimView, ...]


def reported(source: Source, number: Mapping[str, int]) -> Iterator[Reported]:
    """Yield the relations that the page has, whose `number` it is by id, in the order of the store."""
    for relation, claims in source.evidenced():
        if relation.id in number:
            yield Reported(number[relation.id], relation, claims)
