"""The claims of a run of edges, as columns: with the words that they stand on, a block of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ...model import STATUSES
from .evidence import Quotes, Within, evidence
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...store import ClaimView


def claims(told: Iterable[Iterable[ClaimView]], documents: Mapping[str, int], within: Within) -> Tables:
    """Return the tables `claims` and `evidence` of relations; `told` are the claims of each, the strongest first,
    `documents` the numbers of documents by id."""
    rows = [one for group in told for one in group]
    quotes = Quotes()
    stands = (evidence(documents[row.document.id], row.document, row.claim) for row in rows)
    return {
        "claims": {
            "evidence": narrow(quotes.number(item) for item in stands),
            "status": narrow(STATUSES.index(row.claim.status) for row in rows),
            "former": narrow(int(row.claim.former) for row in rows),
            "acting": narrow(int(row.claim.acting) for row in rows),
            "speaker": [row.claim.attributed_to or "" for row in rows],
            "via": [row.claim.attributed_via for row in rows],
            "role": [row.claim.role for row in rows],
            "when": [row.claim.when for row in rows],
            "since": [row.claim.since for row in rows],
            "until": [row.claim.until for row in rows],
            "amount": [row.claim.amount for row in rows],
            "currency": [row.claim.currency for row in rows],
            "rule": [row.claim.rule for row in rows],
            "cue": [row.claim.cue for row in rows],
        },
        "evidence": quotes.columns(within),
    }
