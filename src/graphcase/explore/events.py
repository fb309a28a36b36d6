"""Claims with a time as events between two entities, said from either end; an act and the part it gives are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model import REJECTS, Status
from .happenings import PART, Happening, happening, happenings
from .lookup import node
from .moments import Moment
from .reading import said
from .records import Direction, Evidence, Node
from .ties import evidence, stands

if TYPE_CHECKING:
    from ..model import Relation
    from ..store import DatedView, Store
    from ..vocabulary import RelationType


@dataclass(frozen=True, slots=True)
class Event:
    """What articles say of two entities, with its time; `date` says where it stands in a timeline.

    `when` is the date of what happened, `since` and `until` bound what was so for a while: of those that the claims
    give, and that differ in nothing but precision, the most precise; `dates` are all of them. If no claim gives one,
    the event is `reported` under the date of the first article that tells of it. `elsewhere` are the dates that other
    articles give for what is likely the same event, `cases` those in which these very claims have a part.
    """

    date: str
    reported: bool
    when: str
    since: str
    until: str
    dates: tuple[str, ...]
    elsewhere: tuple[str, ...]
    relation: str
    type: str
    source: Node
    target: Node
    says: str
    status: Status
    documents: int
    copies: int
    cases: tuple[Node, ...]
    best: Evidence
    against: Evidence | None
    claims: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Ends:
    """A relation that events are made of; `view` is the end from which it is read, "" for neither."""

    relation: str
    type: str
    source: Node
    target: Node
    symmetric: bool
    view: str
    vocabulary: Mapping[str, RelationType]

    def says(self, claims: Iterable[Evidence]) -> str:
        """What the claims say, without its time: from `view` ("arrested by police"), or of the source by name."""
        timeless = [replace(one, since="", until="") for one in claims]
        back = self.view == self.target.id or self.aside
        direction: Direction = "both" if self.symmetric else "in" if back else "out"
        other = self.source if back else self.target
        told = said(self.type, direction, other.name, timeless, self.vocabulary)
        return told if self.aside or self.view in (self.source.id, self.target.id) else f"{self.source.name}: {told}"

    @property
    def aside(self) -> bool:
        """True for a part in a case seen from neither: who had it is said, and the case is named beside."""
        return self.type == PART and self.view not in (self.source.id, self.target.id)


def dated(store: Store, views: Iterable[DatedView], view: str) -> list[Event]:
    """Gather dated claims into events, read from the entity `view` ("" for none)."""
    relations: defaultdict[str, list[DatedView]] = defaultdict(list)
    for one in views:
        relations[one.seen.relation].append(one)
    nodes: dict[str, Node] = {}
    made: list[Event] = []
    for claims in relations.values():
        first = claims[0]
        for end in (first.source, first.target):
            nodes[end] = nodes.get(end) or node(store, end)
        ends = _Ends(
            relation=first.seen.relation,
            type=first.seen.claim.relation,
            source=nodes[first.source],
            target=nodes[first.target],
            symmetric=first.symmetric,
            view=view,
            vocabulary=store.vocabulary,
        )
        against = evidence(store, ends.relation) if first.disputed else ()
        made += _events(ends, [stands(one.seen) for one in claims], [no for no in against if no.status in REJECTS])
    return list(_with_cases(made, view))


def reported(store: Store, relation: Relation, view: str) -> Event:
    """The event that a relation without any date is: as of the first article that reports it."""
    ends = _Ends(
        relation=relation.id,
        type=relation.type,
        source=node(store, relation.source),
        target=node(store, relation.target),
        symmetric=relation.symmetric,
        view=view,
        vocabulary=store.vocabulary,
    )
    claims = evidence(store, relation.id)
    first = min((one.published for one in claims if one.published), default="")
    return replace(_event(ends, happening(Moment(), claims, ())), date=first, reported=True)


def _events(ends: _Ends, claims: list[Evidence], against: list[Evidence]) -> Iterator[Event]:
    """The events of one relation; `against` are all claims that deny or negate it."""
    return (_event(ends, found) for found in happenings(ends.type, claims, against))


def _event(ends: _Ends, found: Happening) -> Event:
    documents = {one.document: one.copy_of for one in found.claims}
    return Event(
        date=found.moment.date,
        reported=False,
        when=found.moment.when,
        since=found.moment.since,
        until=found.moment.until,
        dates=found.dates,
        elsewhere=found.elsewhere,
        relation=ends.relation,
        type=ends.type,
        source=ends.source,
        target=ends.target,
        says=ends.says(found.claims),
        status=found.status,
        documents=len(documents),
        copies=sum(map(bool, documents.values())),
        cases=(ends.target,) if ends.aside else (),
        best=found.best,
        against=found.against,
        claims=found.claims,
    )


def _with_cases(events: list[Event], view: str) -> Iterator[Event]:
    """An arrest, and to be the arrested in a case, by the same words, are one event: it names the case (but `view`)."""
    acts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for end in (event.source.id, event.target.id):
            acts[event.type, end].append(number)
    cases: defaultdict[int, list[Node]] = defaultdict(list)
    told: set[int] = set()
    for number, event in enumerate(events):
        if event.type == PART:
            same = acts[event.claims[0].role, event.source.id]
            act = next((n for n in same if _spots(event) <= _spots(events[n])), None)
            if act is not None:
                told.add(number)
                if event.target.id != view:
                    cases[act].append(event.target)
    yield from (replace(e, cases=tuple(cases[n])) if n in cases else e for n, e in enumerate(events) if n not in told)


def _spots(event: Event) -> frozenset[tuple[str, int]]:
    return frozenset((one.document, one.start) for one in event.claims)
