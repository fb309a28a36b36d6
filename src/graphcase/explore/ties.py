"""Relations with their words: every claim as evidence, the clearest of it first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..model import REJECTS, STATUSES
from .lookup import node
from .reading import said
from .records import Direction, Evidence, Tie

if TYPE_CHECKING:
    from ..model import Relation
    from ..store import ClaimView, Store

_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)]"
_READABLE = 40
"""Quotes of fewer characters rarely say of whom they speak."""


def evidence(store: Store, relation: str) -> tuple[Evidence, ...]:
    """All claims of a relation, strongest first, once for each document that makes them."""
    return tuple(stands(claim) for claim in store.claims(relation))


def tie(store: Store, relation: Relation, end: str) -> Tie:
    """The relation as seen from the entity `end`, with the clearest words for it and, if there are any, against it."""
    claims = evidence(store, relation.id)
    other = node(store, relation.target if relation.source == end else relation.source)
    direction: Direction = "both" if relation.symmetric else "out" if relation.source == end else "in"
    best = clearest([one for one in claims if one.status == relation.status] or claims)
    against = [one for one in claims if one.status in REJECTS] if best.status not in REJECTS else []
    return Tie(
        id=relation.id,
        type=relation.type,
        direction=direction,
        other=other,
        says=said(relation.type, direction, other.name, claims, store.vocabulary),
        status=relation.status,
        disputed=relation.disputed,
        documents=relation.documents,
        independent_sources=relation.independent_sources,
        best=best,
        against=clearest(against) if against else None,
    )


def clearest(claims: Sequence[Evidence]) -> Evidence:
    """The claim whose words a reader understands best: the surest, then a whole sentence, then the shortest.

    Ties go to the earliest date, then the document's path, so that the choice is the same from build to build. A
    headline comes after sentences, because it carries no full stop.
    """
    return min(claims, key=_clearness)


def _clearness(one: Evidence) -> tuple[int, bool, bool, bool, int, str, str, int]:
    quote = one.quote.strip()
    whole = quote.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
    length = len(quote)
    return (
        STATUSES.index(one.status),
        not whole,
        bool(one.copy_of),
        length < _READABLE,
        length,
        one.published or "~",
        one.path,
        one.start,
    )


def stands(seen: ClaimView) -> Evidence:
    """A claim with the document in which it stands."""
    claim, document = seen.claim, seen.document
    return Evidence(
        quote=claim.quote,
        status=claim.status,
        cue=claim.cue,
        attributed_to=claim.attributed_to,
        attributed_via=claim.attributed_via,
        role=claim.role,
        former=claim.former,
        when=claim.when,
        since=claim.since,
        until=claim.until,
        acting=claim.acting,
        amount=claim.amount,
        currency=claim.currency,
        rule=claim.rule,
        document=document.id,
        path=document.path,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
        url=document.url,
        copy_of=document.copy_of,
        start=claim.start,
        end=claim.end,
        page=document.page(claim.start),
    )
