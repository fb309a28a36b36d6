"""What happened when, as columns: the dated claims of each relation, gathered by the time that they give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...explore.happenings import PART, happenings, moment
from ...explore.ties import stands
from ...model import CO_MENTIONED, REJECTS, STATUSES
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...model import Relation
    from ...store import ClaimView
    from .case import Reported


class Row(NamedTuple):
    """A row of the timeline, and what it takes to find its place and its act: by which it is sorted, the relation's
    type and ends, where its words stand, and of a part in a case the role."""

    date: tuple[str, str, str]
    edge: int
    when: str
    status: int
    elsewhere: tuple[str, ...]
    claims: tuple[int, ...]
    against: int
    type: str
    ends: tuple[str, str]
    spots: frozenset[tuple[str, int]]
    role: str


def timeline(reported: Iterable[Reported]) -> Tables:
    """Return what is dated, oldest first, as columns; of relations without a date nothing is kept.

    `claims` are places among the claims of the edge: the clearest first; `against` is the place of the clearest that
    rejects it, or -1. `act` is the row of the act by whose words one came to have a part in a case, or -1: "arrested"
    in it by the words for the arrest.
    """
    rows = [
        row
        for edge, relation, group in reported
        if relation.type != CO_MENTIONED
        for row in _of_relation(edge, relation, group)
    ]
    rows.sort(key=lambda row: (row.date, row.edge))
    return {
        "edge": narrow(row.edge for row in rows),
        "when": [row.when for row in rows],
        "since": [row.date[1] for row in rows],
        "until": [row.date[2] for row in rows],
        "status": narrow(row.status for row in rows),
        "elsewhere": [row.elsewhere for row in rows],
        "claims": [row.claims for row in rows],
        "against": narrow(row.against for row in rows),
        "act": narrow(_acts(rows)),
    }


def _of_relation(edge: int, relation: Relation, group: Sequence[ClaimView]) -> Iterator[Row]:
    claims = tuple(map(stands, group))
    dated = [one for one in claims if moment(one).date]
    for found in happenings(relation.type, dated, [one for one in claims if one.status in REJECTS]):
        time = found.moment
        yield Row(
            date=(time.date, time.since, time.until),
            edge=edge,
            when=time.when,
            status=STATUSES.index(found.status),
            elsewhere=found.elsewhere,
            claims=tuple(claims.index(one) for one in dict.fromkeys((found.best, *found.claims))),
            against=claims.index(found.against) if found.against else -1,
            type=relation.type,
            ends=(relation.source, relation.target),
            spots=found.spots,
            role=found.claims[0].role if relation.type == PART else "",
        )


def _acts(rows: Sequence[Row]) -> Iterator[int]:
    """The rows of the acts that gave parts: of that name, done to that party, by words that stand in those places."""
    parts = {row.role for row in rows if row.type == PART}
    acts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.type in parts:
            for end in row.ends:
                acts[row.type, end].append(number)
    for row in rows:
        able = acts.get((row.role, row.ends[0]), ()) if row.type == PART else ()
        yield next((number for number in able if row.spots <= rows[number].spots), -1)
