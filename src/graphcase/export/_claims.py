"""Claims with ids of their own, for formats in which each is a thing beside the relation that it supports."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..explore.view import View
    from ..model import Relation
    from ..store import ClaimView


def identified(view: View) -> Iterator[tuple[Relation, str, ClaimView]]:
    """Yield each claim of each document with its relation and its id; those that say the same in the same words once.

    The id is made of what the claim says and where, so it stays while that stands.
    """
    for relation, evidence in view.evidenced():
        told: set[str] = set()
        for seen in evidence:
            if (id_ := _id(relation, seen)) not in told:
                told.add(id_)
                yield relation, id_, seen


def _id(relation: Relation, seen: ClaimView) -> str:
    claim = seen.claim
    place = (seen.document.id, claim.start, claim.end)
    held = (claim.status, claim.attributed_to, claim.role, claim.former, claim.acting)
    facts = (claim.when, claim.since, claim.until, claim.amount, claim.currency, claim.rule)
    return f"{relation.id}-{sha256(repr((place, held, facts)).encode()).hexdigest()[:12]}"
