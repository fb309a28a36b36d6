"""What happened when, as columns: the dated claims of each relation, gathered by the time that they give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ...explore.happenings import PART, Happening, happenings, moment
from ...explore.ties import stands
from ...model import CO_MENTIONED, REJECTS, STATUSES

if TYPE_CHECKING:
    from ...explore.records import Evidence
    from ...model import Relation
    from ...store import ClaimView
    from .case import Reported


class Told(NamedTuple):
    """A happening, and what it is of: a relation with its number, and all its claims."""

    edge: int
    relation: Relation
    claims: tuple[Evidence, ...]
    found: Happening


def timeline(reported: Iterable[Reported]) -> dict[str, list[Any]]:
    """Return what is dated, oldest first, as columns; of relations without a date nothing is kept.

    `claims` are places among the claims of the edge: the clearest first; `against` is the place of the clearest that
    rejects it, or -1. `act` is the row of the act by whose words one came to have a part in a case, or -1: "arrested"
    in it by the words for the arrest.
    """
    told = [
        one
        for edge, relation, group in reported
        if relation.type != CO_MENTIONED
        for one in _of_relation(edge, relation, group)
    ]
    told.sort(key=lambda one: (one.found.moment.date, one.found.moment.since, one.found.moment.until, one.edge))
    return {
        "edge": [one.edge for one in told],
        "when": [one.found.moment.when for one in told],
        "since": [one.found.moment.since for one in told],
        "until": [one.found.moment.until for one in told],
        "status": [STATUSES.index(one.found.status) for one in told],
        "elsewhere": [one.found.elsewhere for one in told],
        "claims": [_places(one) for one in told],
        "against": [one.claims.index(one.found.against) if one.found.against else -1 for one in told],
        "act": _acts(told),
    }


def _of_relation(edge: int, relation: Relation, group: Sequence[ClaimView]) -> Iterator[Told]:
    claims = tuple(map(stands, group))
    dated = [one for one in claims if moment(one).date]
    for found in happenings(relation.type, dated, [one for one in claims if one.status in REJECTS]):
        yield Told(edge, relation, claims, found)


def _places(one: Told) -> list[int]:
    return [one.claims.index(claim) for claim in dict.fromkeys((one.found.best, *one.found.claims))]


def _acts(told: Sequence[Told]) -> list[int]:
    """The rows of the acts that gave parts: of that name, done to that party, by words that stand in those places."""
    acts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for row, one in enumerate(told):
        for end in (one.relation.source, one.relation.target):
            acts[one.relation.type, end].append(row)
    return [_act(one, told, acts[one.found.claims[0].role, one.relation.source]) for one in told]


def _act(one: Told, told: Sequence[Told], acts: Sequence[int]) -> int:
    if one.relation.type != PART:
        return -1
    return next((row for row in acts if one.found.spots <= told[row].found.spots), -1)
