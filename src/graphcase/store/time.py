"""Claims by their date. Which claim has one is known to an index, so that a timeline walks through no others."""

from __future__ import annotations

from collections.abc import Iterator

from .records import DatedView
from .rows import CLAIM, DOCUMENT, Ask, claim_view

UNDATED = "NOT EXISTS (SELECT 1 FROM relation_claim rc WHERE rc.relation = r.num AND rc.date != '')"
"""No claim of relation `r` has a date."""


def ends(entity: str) -> str:
    """The condition that relation `r` leads from or to the entity of the id ?1, by index; "" stands for any."""
    if not entity:
        return "?1 = ''"
    num = "(SELECT num FROM entity WHERE id = ?1)"
    return (
        f"r.num IN (SELECT num FROM relation WHERE source = {num} UNION SELECT num FROM relation WHERE target = {num})"
    )


def dated(ask: Ask, entity: str) -> Iterator[DatedView]:
    """The claims that have a date, of the relations of `entity` (its id; "" for all), oldest first."""
    for date, source, target, symmetric, disputed, *claim in ask(
        f"SELECT rc.date, s.id, t.id, r.symmetric, r.disputed, r.id, c.position, {DOCUMENT}, {CLAIM}"
        " FROM relation_claim rc JOIN relation r ON r.num = rc.relation"
        " JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target"
        " JOIN claim c ON c.article = rc.article AND c.position = rc.claim"
        " JOIN document d ON d.article = c.article JOIN article a ON a.num = d.article"
        f" WHERE rc.date != '' AND {ends(entity)} ORDER BY rc.date, r.num, rc.position, d.num",
        entity,
    ):
        yield DatedView(date, source, target, bool(symmetric), bool(disputed), claim_view(tuple(claim)))
