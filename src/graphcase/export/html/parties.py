"""Who stands in which case in which role, as columns: each of the accused in the gravest, the cleared apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from ... import vocabulary
from ...explore.lineup import Lineup, lineup
from ...explore.parts import PARTY, Party, ranked
from ...model import STATUSES

if TYPE_CHECKING:
    from ...model import Conflict, Entity
    from ...store import ConflictView
    from .case import Reported


class Row(NamedTuple):
    """One party under the heading of a role. `told` are its lesser roles that are disputed; of one who is cleared,
    what he is cleared of."""

    edge: int
    role: str
    status: int
    disputed: int
    told: list[str]
    cleared: int


def parties(
    told: Iterable[Reported], who: Callable[[str], Entity], conflicts: Iterable[ConflictView]
) -> dict[str, list[Any]]:
    """Return the parties of all cases as columns, case by case, in the order in which they are listed; `told` are the
    relations that make them such, those of a case one after the other, `who` the parties by id."""
    about: defaultdict[str, list[Conflict]] = defaultdict(list)
    for seen in conflicts:
        about[seen.conflict.relation or seen.conflict.about].append(seen.conflict)
    cases = (list(parts) for _, parts in groupby(told, lambda one: one.relation.target))
    found = [row for case in cases for row in _rows(case, who, about)]
    return {name: [getattr(row, name) for row in found] for name in Row._fields}


def beside(
    parts: Iterable[tuple[str, str]], conflicts: Sequence[ConflictView], tells: Callable[[str], frozenset[str]]
) -> dict[str, list[Any]]:
    """Return the conflicts about parties that a case's own articles tell of, as columns: the number of each `conflict`,
    and the id of its `case`. `parts` are pairs of a party and its case, `tells` the documents that name a case, all by
    id."""
    cases: defaultdict[str, list[str]] = defaultdict(list)
    for party, case in parts:
        cases[party].append(case)
    found = [
        (number, case)
        for number, seen in enumerate(conflicts)
        for case in dict.fromkeys(cases.get(seen.conflict.about, ()))
        if tells(case).issuperset(document.id for value in seen.values for document in value.documents)
    ]
    return {"conflict": [number for number, _ in found], "case": [case for _, case in found]}


def _rows(
    case: Sequence[Reported], who: Callable[[str], Entity], about: Mapping[str, Sequence[Conflict]]
) -> Iterator[Row]:
    told = [Party(one.relation, who(one.relation.source), one.claims) for one in case]
    meant = {key for one in case for key in (one.relation.id, one.relation.source)}
    conflicts = [conflict for key in sorted(meant & about.keys()) for conflict in about[key]]
    edges = {one.relation.source: one.edge for one in case}
    yield from _listed(lineup(ranked(told, conflicts, vocabulary.relations(vocabulary.NOTHING)[PARTY].roles)), edges)


def _listed(who: Lineup, edges: Mapping[str, int]) -> Iterator[Row]:
    for role, places in who.roles.items():
        for part, disputed_as in ((place.part, place.disputed_as) for place in places):
            yield Row(edges[part.id], role, STATUSES.index(part.status), int(part.disputed), list(disputed_as), 0)
    for one in who.cleared:
        yield Row(edges[one.id], "", STATUSES.index("negated"), 0, list(one.told), 1)
