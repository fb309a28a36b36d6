"""The case as columns: lists side by side instead of records, positions instead of ids, each quote once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ...model import STATUSES
from .articles import Said, article
from .conflicts import Positions, conflicts, values
from .evidence import Evidence, Quotes, spots
from .origins import origins
from .parties import parties
from .timeline import timeline

if TYPE_CHECKING:
    from ...model import Article, Dependence, Entity, Relation
    from ...store import ClaimView, ConflictView, DocumentView, MentionView

Columns = dict[str, list[Any]]
"""The same number of values under each name. Only for JSON: no one in Python reads them."""


class Source(Protocol):
    """What a page is made from; an explore.View is one."""

    def documents(self) -> Iterator[DocumentView]: ...  # noqa: D102  # as in View
    def entities(self) -> Iterator[Entity]: ...  # noqa: D102
    def relations(self) -> Iterator[Relation]: ...  # noqa: D102
    def mentions(self, entity: str) -> Iterator[MentionView]: ...  # noqa: D102
    def claims(self, relation: str) -> Iterator[ClaimView]: ...  # noqa: D102
    def conflicts(self) -> Iterator[ConflictView]: ...  # noqa: D102
    def dependences(self) -> Iterator[Dependence]: ...  # noqa: D102
    def article(self, document: DocumentView) -> Article | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Case:
    """All that the page holds, read once."""

    documents: tuple[DocumentView, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    mentions: tuple[tuple[MentionView, ...], ...]  # of each entity
    claims: tuple[tuple[ClaimView, ...], ...]  # of each relation
    conflicts: tuple[ConflictView, ...]
    dependences: tuple[Dependence, ...]
    articles: tuple[Article | None, ...]  # of each document


def read(source: Source) -> Case:
    """Return the whole case of a view."""
    entities = tuple(source.entities())
    relations = tuple(source.relations())
    documents = tuple(source.documents())
    return Case(
        documents=documents,
        entities=entities,
        relations=relations,
        mentions=tuple(tuple(source.mentions(entity.id)) for entity in entities),
        claims=tuple(tuple(source.claims(relation.id)) for relation in relations),
        conflicts=tuple(source.conflicts()),
        dependences=tuple(source.dependences()),
        articles=tuple(map(source.article, documents)),
    )


def columns(case: Case) -> dict[str, Any]:
    """Return the case as js/data.js reads it: documents, nodes, relations (names), edges, claims, conflicts, values,
    evidence."""
    at = Positions(
        documents={document.id: index for index, document in enumerate(case.documents)},
        entities={entity.id: index for index, entity in enumerate(case.entities)},
        relations={relation.id: index for index, relation in enumerate(case.relations)},
    )
    names = sorted({relation.type for relation in case.relations})
    entities = {entity.id: entity for entity in case.entities}
    quotes = Quotes()
    return {
        "documents": _documents(case.documents, at),
        "nodes": _nodes(case, at),
        "relations": names,
        "edges": _edges(case, at, names),
        "claims": _claims([claim for group in case.claims for claim in group], at, quotes),
        "conflicts": conflicts(case.conflicts, at),
        "values": values(case.conflicts, at, quotes),
        "evidence": quotes.columns(spots(case.mentions, at.documents)),
        "dependences": _dependences(case.dependences, at),
        "articles": _articles(case, at),
        "origins": origins(case.documents, case.dependences),
        "parties": parties(entities, case.relations, case.claims, case.conflicts),
        "timeline": timeline(case.relations, case.claims),
    }


def _dependences(rows: Sequence[Dependence], at: Positions) -> Columns:
    return {
        "document": [at.documents[row.document] for row in rows],
        "kind": [row.kind for row in rows],
        "on": [at.documents.get(row.on, -1) for row in rows],
        "outlet": [row.outlet for row in rows],
        "reason": [row.reason for row in rows],
        "quote": [row.quote for row in rows],
        "share": [row.share for row in rows],
    }


def _articles(case: Case, at: Positions) -> list[dict[str, Any] | None]:
    known = spots(case.mentions, at.documents)
    claims: defaultdict[int, list[Said]] = defaultdict(list)
    for edge, group in enumerate(case.claims):
        for row in group:
            said = Said(row.claim.start, row.claim.end, edge, STATUSES.index(row.claim.status))
            claims[at.documents[row.document.id]].append(said)
    return [
        article(told, known.get(number, ()), sorted(claims[number])) if told else None
        for number, told in enumerate(case.articles)
    ]


def _documents(rows: Sequence[DocumentView], at: Positions) -> Columns:
    return {
        "path": [row.path for row in rows],
        "title": [row.title for row in rows],
        "outlet": [row.outlet for row in rows],
        "author": [row.author for row in rows],
        "published": [row.published for row in rows],
        "url": [row.url for row in rows],
        "language": [row.language for row in rows],
        "copy_of": [at.documents.get(row.copy_of, -1) for row in rows],
    }


def _nodes(case: Case, at: Positions) -> Columns:
    return {
        "id": [entity.id for entity in case.entities],
        "type": [entity.type for entity in case.entities],
        "name": [entity.name for entity in case.entities],
        "aliases": [entity.aliases for entity in case.entities],
        "attributes": [dict(entity.attributes) for entity in case.entities],
        "documents": _reported(case, at),
        "sources": [entity.independent_sources for entity in case.entities],
        "merges": [_merges(entity, group) for entity, group in zip(case.entities, case.mentions, strict=True)],
    }


def _reported(case: Case, at: Positions) -> list[list[int]]:
    """Return the documents that mention each entity or make a claim about it: a case may have claims and no mention."""
    found = {entity.id: {m.document for m in group} for entity, group in zip(case.entities, case.mentions, strict=True)}
    for relation, claims in zip(case.relations, case.claims, strict=True):
        for end in (relation.source, relation.target):
            found[end].update(claim.document.id for claim in claims)
    return [sorted(at.documents[document] for document in found[entity.id]) for entity in case.entities]


def _merges(entity: Entity, mentions: Sequence[MentionView]) -> list[tuple[str, str, str]]:
    """Return left, right and reason of the merges that joined two different names, each once."""
    named = {mention.ref: mention.text for mention in mentions if mention.form == "name"}
    told = ((named.get(match.left, ""), named.get(match.right, ""), match.reason) for match in entity.matches)
    return list(dict.fromkeys(row for row in told if row[0] and row[1] and row[0] != row[1]))


def _edges(case: Case, at: Positions, names: Sequence[str]) -> Columns:
    number = {name: index for index, name in enumerate(names)}
    rows = case.relations
    return {
        "source": [at.entities[row.source] for row in rows],
        "target": [at.entities[row.target] for row in rows],
        "relation": [number[row.type] for row in rows],
        "symmetric": [int(row.symmetric) for row in rows],
        "status": [STATUSES.index(row.status) for row in rows],
        "disputed": [int(row.disputed) for row in rows],
        "documents": [row.documents for row in rows],
        "sources": [row.independent_sources for row in rows],
        "claims": [len(group) for group in case.claims],
    }


def _claims(rows: Sequence[ClaimView], at: Positions, quotes: Quotes) -> Columns:
    """Return the claims, relation by relation; adds the evidence that it meets to `quotes`."""
    stands = (Evidence(at.documents[row.document.id], row.claim.start, row.claim.end, row.claim.quote) for row in rows)
    return {
        "evidence": [quotes.number(item) for item in stands],
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
        "rule": [row.claim.rule for row in rows],
        "cue": [row.claim.cue for row in rows],
    }
