"""What the claims of edges say that the page needs from the start, and where in the articles they stand."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...explore.lineup import heading
from ...explore.parts import PARTY, Party
from ...model import STATUSES
from .groups import Groups, Shelf
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...store import ClaimView
    from .outline import Outline
    from .source import Source

_SAID = ("claims", "role", "former", "acting")
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Words:
    """By edge: how many claims it has, the role that stands on it (a number of `roles`), whether it is former or
    acting, the documents that make them. `stands` are the claims of each document in order: start, end, edge, status;
    `dated` the edges with a claim that has a date."""

    claims: array[int]
    roles: Sequence[str]
    role: array[int]
    former: array[int]
    acting: array[int]
    documents: Groups
    stands: Shelf
    dated: array[int]

    def columns(self) -> Tables:
        """What the page knows of each edge from the start; `documents` is a table of its own."""
        return {name: narrow(getattr(self, name)) for name in _SAID}


def words(source: Source, outline: Outline, documents: Mapping[str, int]) -> Words:
    """Return what is said of all edges; `documents` are the numbers of documents by id."""
    found, stands, dated = Groups(), Shelf(len(documents), 4), array("i")
    columns = {name: array("i") for name in _SAID}
    roles: dict[str, int] = {"": 0}
    for edge, claims in enumerate(claimed(source, outline.edges.ids)):
        strongest = claims[0].claim if claims else None
        role = roles.setdefault(_role(outline, edge, claims), len(roles))
        held = (int(strongest.former), int(strongest.acting)) if strongest else (0, 0)
        for name, value in zip(_SAID, (len(claims), role, *held), strict=True):
            columns[name].append(value)
        found.add(sorted({documents[seen.document.id] for seen in claims}))
        for seen in claims:
            status = STATUSES.index(seen.claim.status)
            stands.add(documents[seen.document.id], seen.claim.start, seen.claim.end, edge, status)
        if any(seen.claim.when or seen.claim.since or seen.claim.until for seen in claims):
            dated.append(edge)
    stands.sort()
    return Words(documents=found, roles=list(roles), stands=stands, dated=dated, **columns)


def _role(outline: Outline, edge: int, claims: Sequence[ClaimView]) -> str:
    """The role that stands on an edge: of a part in a case the one it is listed by, else the strongest claim's."""
    if outline.edges.kinds[outline.edges.relation[edge]] == PARTY:
        return heading(Party(outline.relation(edge), outline.entity(outline.edges.source[edge]), tuple(claims)))
    return claims[0].claim.role if claims else ""


def claimed(source: Source, relations: Sequence[str]) -> Iterator[list[ClaimView]]:
    """Yield the claims of each of these relations (by id), the strongest first."""
    for first in range(0, len(relations), _BATCH):
        batch = relations[first : first + _BATCH]
        found: dict[str, list[ClaimView]] = {relation: [] for relation in batch}
        for seen in source.claims_of(batch):
            found[seen.relation].append(seen)
        yield from found.values()
