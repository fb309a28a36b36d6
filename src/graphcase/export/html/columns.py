"""The case as columns: lists side by side instead of records, positions instead of ids, each quote once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from ...model import STATUSES

if TYPE_CHECKING:
    from ...model import Entity, Relation
    from ...store import ClaimView, DocumentView, MentionView

Columns = dict[str, list[Any]]
"""The same number of values under each name. Only for JSON: no one in Python reads them."""


class Source(Protocol):
    """What a page is made from; an explore.View is one."""

    def documents(self) -> Iterator[DocumentView]: ...  # noqa: D102  # as in View
    def entities(self) -> Iterator[Entity]: ...  # noqa: D102
    def relations(self) -> Iterator[Relation]: ...  # noqa: D102
    def mentions(self, entity: str) -> Iterator[MentionView]: ...  # noqa: D102
    def claims(self, relation: str) -> Iterator[ClaimView]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Case:
    """All that the page holds, read once."""

    documents: tuple[DocumentView, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    mentions: tuple[tuple[MentionView, ...], ...]  # of each entity
    claims: tuple[tuple[ClaimView, ...], ...]  # of each relation


class Evidence(NamedTuple):
    """Where a claim stands: its document's position, the span there and its words."""

    document: int
    start: int
    end: int
    quote: str


class Spot(NamedTuple):
    """A mention in a document: its span, and its entity's position."""

    start: int
    end: int
    node: int


def read(source: Source) -> Case:
    """Return the whole case of a view."""
    entities = tuple(source.entities())
    relations = tuple(source.relations())
    return Case(
        documents=tuple(source.documents()),
        entities=entities,
        relations=relations,
        mentions=tuple(tuple(source.mentions(entity.id)) for entity in entities),
        claims=tuple(tuple(source.claims(relation.id)) for relation in relations),
    )


def columns(case: Case) -> dict[str, Any]:
    """Return the case as js/data.js reads it: documents, nodes, relations (names), edges, claims, evidence."""
    documents = {document.id: index for index, document in enumerate(case.documents)}
    names = sorted({relation.type for relation in case.relations})
    claims = [claim for group in case.claims for claim in group]
    evidence: dict[Evidence, int] = {}
    found = {
        "documents": _documents(case.documents, documents),
        "nodes": _nodes(case, documents),
        "relations": names,
        "edges": _edges(case, names),
        "claims": _claims(claims, documents, evidence),
    }
    spots = _spots(case.mentions, documents)
    found["evidence"] = {
        "document": [item.document for item in evidence],
        "quote": [item.quote for item in evidence],
        "marks": [_marks(item, spots.get(item.document, [])) for item in evidence],
    }
    return found


def _documents(rows: Sequence[DocumentView], position: dict[str, int]) -> Columns:
    return {
        "path": [row.path for row in rows],
        "title": [row.title for row in rows],
        "outlet": [row.outlet for row in rows],
        "published": [row.published for row in rows],
        "url": [row.url for row in rows],
        "copy_of": [position.get(row.copy_of, -1) for row in rows],
    }


def _nodes(case: Case, documents: dict[str, int]) -> Columns:
    return {
        "id": [entity.id for entity in case.entities],
        "type": [entity.type for entity in case.entities],
        "name": [entity.name for entity in case.entities],
        "aliases": [entity.aliases for entity in case.entities],
        "attributes": [dict(entity.attributes) for entity in case.entities],
        "documents": _reported(case, documents),
        "merges": [_merges(entity, group) for entity, group in zip(case.entities, case.mentions, strict=True)],
    }


def _reported(case: Case, documents: dict[str, int]) -> list[list[int]]:
    """Return the documents that mention each entity or make a claim about it: a case may have claims and no mention."""
    found = {entity.id: {m.document for m in group} for entity, group in zip(case.entities, case.mentions, strict=True)}
    for relation, claims in zip(case.relations, case.claims, strict=True):
        for end in (relation.source, relation.target):
            found[end].update(claim.document.id for claim in claims)
    return [sorted(documents[document] for document in found[entity.id]) for entity in case.entities]


def _merges(entity: Entity, mentions: Sequence[MentionView]) -> list[tuple[str, str, str]]:
    """Return left, right and reason of the merges that joined two different names, each once."""
    named = {mention.ref: mention.text for mention in mentions if mention.form == "name"}
    told = ((named.get(match.left, ""), named.get(match.right, ""), match.reason) for match in entity.matches)
    return list(dict.fromkeys(row for row in told if row[0] and row[1] and row[0] != row[1]))


def _edges(case: Case, names: Sequence[str]) -> Columns:
    position = {entity.id: index for index, entity in enumerate(case.entities)}
    number = {name: index for index, name in enumerate(names)}
    rows = case.relations
    return {
        "source": [position[row.source] for row in rows],
        "target": [position[row.target] for row in rows],
        "relation": [number[row.type] for row in rows],
        "symmetric": [int(row.symmetric) for row in rows],
        "status": [STATUSES.index(row.status) for row in rows],
        "disputed": [int(row.disputed) for row in rows],
        "documents": [row.documents for row in rows],
        "sources": [row.independent_sources for row in rows],
        "claims": [len(group) for group in case.claims],
    }


def _claims(rows: Sequence[ClaimView], documents: dict[str, int], evidence: dict[Evidence, int]) -> Columns:
    """Return the claims, relation by relation; adds the evidence it meets to `evidence`."""
    stands = (Evidence(documents[row.document.id], row.claim.start, row.claim.end, row.claim.quote) for row in rows)
    return {
        "evidence": [evidence.setdefault(item, len(evidence)) for item in stands],
        "status": [STATUSES.index(row.claim.status) for row in rows],
        "speaker": [row.claim.attributed_to or "" for row in rows],
        "via": [row.claim.attributed_via for row in rows],
        "role": [row.claim.role for row in rows],
        "former": [int(row.claim.former) for row in rows],
        "acting": [int(row.claim.acting) for row in rows],
        "when": [row.claim.when for row in rows],
        "since": [row.claim.since for row in rows],
        "until": [row.claim.until for row in rows],
        "amount": [row.claim.amount for row in rows],
        "currency": [row.claim.currency for row in rows],
    }


def _spots(mentions: Sequence[Sequence[MentionView]], documents: dict[str, int]) -> dict[int, list[Spot]]:
    """Return each document's mentions in order, the longer of two that begin together first."""
    found: defaultdict[int, list[Spot]] = defaultdict(list)
    for node, group in enumerate(mentions):
        for mention in group:
            found[documents[mention.document]].append(Spot(mention.start, mention.end, node))
    for spots in found.values():
        spots.sort(key=lambda spot: (spot.start, -spot.end, spot.node))
    return found


def _marks(evidence: Evidence, spots: list[Spot]) -> list[int]:
    """Return start, end, node, start, end, node ... of a quote's mentions, in UTF-16 units, as JavaScript counts."""
    found: list[int] = []
    free = evidence.start
    for spot in spots[bisect_left(spots, (evidence.start,)) :]:
        if spot.start >= evidence.end:
            break
        if spot.start >= free and spot.end <= evidence.end:
            found += [_units(evidence, spot.start), _units(evidence, spot.end), spot.node]
            free = spot.end
    return found


def _units(evidence: Evidence, offset: int) -> int:
    before = evidence.quote[: offset - evidence.start]
    return len(before) + sum(character > "\uffff" for character in before)
