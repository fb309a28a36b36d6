"""Where sources disagree, as columns: the conflicts, and their values side by side with the claims' evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...model import STATUSES
from .evidence import Quotes, evidence
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...model import Judgement
    from ...store import ConflictView
    from .source import Source


@dataclass(frozen=True, slots=True)
class Numbers:
    """Which number the documents, entities and relations of the page have, by id."""

    documents: Mapping[str, int]
    entities: Mapping[str, int]
    relations: Mapping[str, int]


def shown(source: Source, at: Numbers) -> Iterator[ConflictView]:
    """Yield the conflicts about entities and relations that the page has, those that matter most first."""
    for seen in source.conflicts():
        conflict = seen.conflict
        if conflict.about in at.entities and (not conflict.relation or conflict.relation in at.relations):
            yield seen


def conflicts(rows: Sequence[ConflictView], at: Numbers) -> Tables:
    """Return the conflicts, in their order; `values` counts the rows that each has of the values. `edge` is -1 for
    one about the entity itself."""
    told = [row.conflict for row in rows]
    return {
        "id": [one.id for one in told],
        "kind": [one.kind for one in told],
        "matter": [one.matter for one in told],
        "node": [at.entities[one.about] for one in told],
        "edge": [at.relations.get(one.relation, -1) for one in told],
        "compatible": [int(one.compatible) for one in told],
        "settled": [_settled(row.settled) for row in rows],
        "values": [sum(len(value.documents) for value in row.values) for row in rows],
    }


def values(rows: Sequence[ConflictView], at: Numbers, quotes: Quotes) -> Tables:
    """Return the values of all conflicts, one row a document; adds the evidence that it meets to `quotes`."""
    given = [(one.value, document) for row in rows for one in row.values for document in one.documents]
    stands = (evidence(at.documents[document.id], document, value) for value, document in given)
    return {
        "value": [value.value for value, _ in given],
        "sources": narrow(value.independent_sources for value, _ in given),
        "evidence": [quotes.number(item) for item in stands],
        "status": narrow(STATUSES.index(value.status) for value, _ in given),
        "speaker": [value.attributed_to or "" for value, _ in given],
    }


def _settled(judgement: Judgement | None) -> dict[str, Any] | None:
    """Which value a person holds to be right, who that is, when and why."""
    j = judgement
    return {"value": j.value, "user": j.user, "at": j.at[:10], "note": j.note} if j else None
