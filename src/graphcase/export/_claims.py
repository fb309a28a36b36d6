"""Claims with ids of their own, for formats in which each is a thing beside the relation that it supports."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..explore.view import View
    from ..model import Relation
    from ..store import ClaimView


def identified(view: View) -> Iterator[tuple[Relation, dict[str, ClaimView]]]:
    """Yield each relation with its claims by id, strongest first; those that say the same in the same words once.

    An id is made of what the claim says and where, so it stays while that stands.
    """
    for relation, evidence in view.evidenced():
        yield relation, {_id(relation, seen): seen for seen in evidence}


def _id(relation: Relation, seen: ClaimView) -> str:
    claim = seen.claim
    place = (seen.document.id, claim.start, claim.end)
    held = (claim.status, claim.attributed_to, claim.role, claim.former, claim.acting)
    facts = (claim.when, claim.since, claim.until, claim.amount, claim.currency, claim.rule)
    return f"{relation.id}-{sha256(repr((place, held, facts)).encode()).hexdigest()[:12]}"
