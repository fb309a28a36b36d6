"""Which part of a view one drawing shows: the most important entities that something ties together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...explore.lineup import heading
from ...explore.parts import PARTY, Party
from ...explore.reading import title
from ...explore.ties import stands
from ...model import CO_MENTIONED, STATUSES, Entity, Relation, Status
from ...picture.looks import size

if TYPE_CHECKING:
    from ...explore.view import View
    from ...store import ClaimView

MOST = 120
"""So many entities are drawn: more names than fit on a large sheet tell nobody anything."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An entity that is drawn, and how wide its symbol is."""

    entity: Entity
    diameter: float


@dataclass(frozen=True, slots=True)
class Tie:
    """The relations between two entities that are held alike, drawn as one line; `symmetric` ones have no direction.

    `type` is that of the first. `disputed`: somebody denies or negates it; `differs`: sources give different values of
    it, and nobody has settled that. `says` are the role or the relation of each.
    """

    a: str
    b: str
    type: str
    status: Status
    disputed: bool
    differs: bool
    symmetric: bool
    sources: int
    says: tuple[str, ...]

    @property
    def co_mentioned(self) -> bool:
        """True where one sentence names the two, and nothing better is known of them."""
        return self.type == CO_MENTIONED


@dataclass(frozen=True, slots=True)
class Choice:
    """What is drawn, the most important entity first, and the relations that the ties stand for.

    `beyond` entities were left out for their number, `alone` ones because nothing that is drawn ties them. `places` are
    those of the picture of the whole case, where this is it.
    """

    drawn: tuple[Drawn, ...]
    relations: tuple[Relation, ...]
    ties: tuple[Tie, ...]
    beyond: int
    alone: int
    places: tuple[tuple[float, float], ...] | None


def choice(view: View) -> Choice:
    """Return what one drawing shows of the view."""
    ranked = sorted(view.positions(), key=lambda one: one.rank)
    first = [one.entity for one in ranked[:MOST]]
    if view.centre and view.centre not in first:
        first[-1:] = [view.centre]
    relations = list(view.relations(first))
    tied = {end for one in relations for end in (one.source, one.target) if one.source != one.target}
    kept = [entity for entity in first if entity in tied or entity == view.centre or not tied]
    named = {entity.id: Drawn(entity, size(len({one.document for one in found}))) for entity, found in view.named(kept)}
    differing = frozenset(one.conflict.relation for one in view.store.conflicts() if one.conflict.is_open)
    at = {one.entity: (float(one.x), float(one.y)) for one in ranked}
    is_whole = len(first) == len(ranked) == sum(1 for _ in view.store.positions())
    return Choice(
        drawn=tuple(named[entity] for entity in kept),
        relations=tuple(relations),
        ties=tuple(_ties(relations, _says(relations, view.claims_of([one.id for one in relations]), named), differing)),
        beyond=len(ranked) - len(first),
        alone=len(first) - len(kept),
        places=tuple(at[entity] for entity in kept) if is_whole else None,
    )


def _says(relations: Iterable[Relation], claims: Iterable[ClaimView], drawn: Mapping[str, Drawn]) -> Mapping[str, str]:
    """What stands on the line of each relation (by id): a role, of a party to a case its gravest, else the relation."""
    found: defaultdict[str, list[ClaimView]] = defaultdict(list)
    for one in claims:
        found[one.relation].append(one)
    said: dict[str, str] = {}
    for relation in relations:
        theirs = found[relation.id]
        if relation.type == PARTY and relation.source in drawn:
            role = heading(Party(relation, drawn[relation.source].entity, tuple(theirs)))
        else:
            role = title(stands(theirs[0])) if theirs else ""
        said[relation.id] = role or relation.type.replace("_", " ")
    return said


def _ties(relations: Sequence[Relation], said: Mapping[str, str], differing: Collection[str]) -> Iterator[Tie]:
    """The relations as lines, in the order of their first; a mere co-mention is none where more is known of the two.

    `differing` are those (by id) of which sources give different values.
    """
    between: defaultdict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.source != relation.target:
            a, b = sorted((relation.source, relation.target))
            between[a, b].append(relation)
    for several in between.values():
        stated = [one for one in several if one.type != CO_MENTIONED] or several
        for status in STATUSES:
            alike = [one for one in stated if one.status == status]
            if alike:
                yield _tie(alike, said, any(one.id in differing for one in alike))


def _tie(alike: Sequence[Relation], said: Mapping[str, str], differs: bool) -> Tie:
    first = alike[0]
    return Tie(
        a=first.source,
        b=first.target,
        type=first.type,
        status=first.status,
        disputed=any(one.disputed for one in alike),
        differs=differs,
        symmetric=any(one.symmetric or one.source != first.source for one in alike),
        sources=max(one.independent_sources for one in alike),
        says=tuple(dict.fromkeys(said[one.id] for one in alike)),
    )
