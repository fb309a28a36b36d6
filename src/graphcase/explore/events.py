"""Claims with a time gathered into events: what articles say of the same two at the same time is told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from ..model import AFFIRMS, REJECTS, STATUSES, Status
from ..names import fold
from .lookup import node
from .moments import Moment, agree, apart, gathered
from .reading import said
from .records import Direction, Evidence, Node
from .ties import clearest, evidence, stands

if TYPE_CHECKING:
    from ..model import Relation
    from ..store import DatedView, Store
    from ..vocabulary import RelationType

_PART = "party_to"
_BY_ROLE = frozenset({"role_at", _PART})
"""Relations that are as many things as they have roles: who was clerk and then mayor began twice."""
_ONCE = frozenset({"born_in", "died_in", "founded", "killed"})
"""What happens once: two dates of it are never two events."""
_NEAR = 31
"""Days: dates of one relation that lie no farther apart, in two articles, are likely meant for one event."""


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
        return self.type == _PART and self.view not in (self.source.id, self.target.id)


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
    return replace(_event(ends, Moment(), claims, ()), date=first, reported=True)


def _events(ends: _Ends, claims: list[Evidence], against: list[Evidence]) -> Iterator[Event]:
    """The events of one relation; `against` are all claims that deny or negate it."""
    things: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in claims:
        things[fold(one.role) if ends.type in _BY_ROLE else ""].append(one)
    for role, told in things.items():
        meant = gathered(_moment(one) for one in told)
        groups: defaultdict[Moment, list[Evidence]] = defaultdict(list)
        for one in told:
            groups[meant[_moment(one)]].append(one)
        for moment, group in groups.items():
            event = _event(ends, moment, group, [no for no in against if _denies(no, moment, role)])
            others = (o for o in groups if o is not moment and _same_event(ends.type, moment, group, o, groups[o]))
            yield replace(event, elsewhere=tuple(sorted(o.date for o in others)))


def _event(ends: _Ends, moment: Moment, claims: Iterable[Evidence], against: Iterable[Evidence]) -> Event:
    ranked = sorted(claims, key=lambda one: (STATUSES.index(one.status), bool(one.copy_of), one.path, one.start))
    best = clearest([one for one in ranked if one.status == ranked[0].status])
    rejecting = [no for no in chain(ranked, against) if no.status in REJECTS] if best.status not in REJECTS else []
    documents = {one.document: one.copy_of for one in ranked}
    dates = dict.fromkeys(value for one in ranked for value in _moment(one) if value)
    return Event(
        date=moment.date,
        reported=False,
        when=moment.when,
        since=moment.since,
        until=moment.until,
        dates=tuple(sorted(dates, key=lambda iso: (-len(iso), iso))),
        elsewhere=(),
        relation=ends.relation,
        type=ends.type,
        source=ends.source,
        target=ends.target,
        says=ends.says(ranked),
        status=best.status,
        documents=len(documents),
        copies=sum(map(bool, documents.values())),
        cases=(ends.target,) if ends.aside else (),
        best=best,
        against=clearest(rejecting) if rejecting else None,
        claims=tuple(ranked),
    )


def _moment(one: Evidence) -> Moment:
    return Moment(one.when, one.since, one.until)


def _denies(no: Evidence, moment: Moment, role: str) -> bool:
    """True if a denial is meant for what was at `moment` in the `role` ("" for any): it gives no other of them."""
    timely = not _moment(no).date or agree(_moment(no), moment)
    return timely and (not role or fold(no.role) in ("", role))


def _same_event(type_: str, one: Moment, claims: list[Evidence], other: Moment, others: list[Evidence]) -> bool:
    """True if two dates are likely given for one event: a relation that happens once, or two articles that differ by
    days. What one article dates twice happened twice, and what was only expected may come later."""
    if not (one.when and other.when) or not (distance := apart(one.when, other.when)):
        return False
    if not all(any(e.status in AFFIRMS for e in group) for group in (claims, others)):
        return False
    articles = [{e.copy_of or e.document for e in group} for group in (claims, others)]
    return type_ in _ONCE or (distance <= _NEAR and articles[0].isdisjoint(articles[1]))


def _with_cases(events: list[Event], view: str) -> Iterator[Event]:
    """An arrest, and to be the arrested in a case, by the same words, are one event: it names the case (but `view`)."""
    acts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for end in (event.source.id, event.target.id):
            acts[event.type, end].append(number)
    cases: defaultdict[int, list[Node]] = defaultdict(list)
    told: set[int] = set()
    for number, event in enumerate(events):
        if event.type == _PART:
            same = acts[event.claims[0].role, event.source.id]
            act = next((n for n in same if _spots(event) <= _spots(events[n])), None)
            if act is not None:
                told.add(number)
                if event.target.id != view:
                    cases[act].append(event.target)
    yield from (replace(e, cases=tuple(cases[n])) if n in cases else e for n, e in enumerate(events) if n not in told)


def _spots(event: Event) -> frozenset[tuple[str, int]]:
    return frozenset((one.document, one.start) for one in event.claims)
