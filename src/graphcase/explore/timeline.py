"""What happened when, by the words of the articles, to an entity, in a case, or to all: oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Status
from .events import Event, dated, reported
from .fitting import How
from .lookup import settle
from .moments import Moment, check_span, within
from .records import Ambiguous, Node

if TYPE_CHECKING:
    from ..store import DatedView, Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events to tell: what may lie between `since` and `until`, ISO dates or beginnings of one ("" is open).

    `undated` adds the relations that no article dates, under the date of the first article that reports them. `limit`
    is how many to tell.
    """

    since: str = ""
    until: str = ""
    statuses: tuple[Status, ...] = ()
    undated: bool = False
    limit: int | None = None

    def check(self) -> Wanted:
        """Return self, or raise UsageError for what is no date, and for a time that ends before it begins."""
        check_span(self.since, self.until)
        return self

    def fits(self, event: Event) -> bool:
        """True if the event is of a status and a time asked for; without any date only where no time is asked for."""
        moment = Moment(event.date) if event.reported else Moment(event.when, event.since, event.until)
        timely = within(moment, self.since, self.until) if moment.date else not (self.since or self.until)
        return timely and (not self.statuses or event.status in self.statuses)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of one entity or case, or of all (`node` is None). `asked` is the name looked up, `how` it fitted.

    `more` events were left out for their number; `undated` relations have no date.
    """

    asked: str
    how: How
    node: Node | None
    attributes: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    more: int
    undated: int


def timeline(store: Store, name: str, wanted: Wanted) -> Timeline | Ambiguous:
    """Return the events of the entity or case that `name` means ("" for all), or the list of those it may mean.

    Raises NotFound for a name that nobody bears, UsageError for what is no date.
    """
    wanted.check()
    how: How = "exact"
    about = None
    if name:
        found, several = settle(store, name)
        if several:
            return several
        how, about = found.how, found.nodes[0]
    events, undated = _events(store, about, wanted.undated)
    kept = sorted(filter(wanted.fits, events), key=_order)
    shown = kept[: wanted.limit]
    entity = store.entity(about.id) if about else None
    attributes = entity.attributes if entity else ()
    return Timeline(name, how, about, attributes, tuple(shown), len(kept) - len(shown), undated)


def _events(store: Store, about: Node | None, with_undated: bool) -> tuple[list[Event], int]:
    """The events of an entity, a case or all, and how many relations have no date."""
    view = about.id if about else ""
    of_case = about is not None and about.type == "case"
    claims = list(_of_case(store, view) if of_case else store.dated(view))
    events = dated(store, claims, view)
    if with_undated:
        events += [reported(store, relation, view) for relation in store.undated(view)]
    known = {one.seen.relation for one in claims if view in ("", one.source, one.target)}
    return events, (about.relations if about else store.counts().relations) - len(known)


def _of_case(store: Store, case: str) -> Iterator[DatedView]:
    """Yield the dated claims on a case, and those of its parties that are told in the same sentences, or that say what
    was between two of them. What else is known of a party may be another affair."""
    own = [relation for relation in store.relations_of(case) if relation.type == "party_to"]
    parties = {relation.source for relation in own}
    sentences = {(one.document.id, one.claim.start) for relation in own for one in store.claims(relation.id)}
    yield from store.dated(case)
    for party in sorted(parties):
        for one in store.dated(party):
            between = {one.source, one.target} <= parties
            if between and party == max(one.source, one.target):
                continue  # told from its other end
            told = (one.seen.document.id, one.seen.claim.start) in sentences and one.seen.claim.relation != "party_to"
            if between or told:
                yield one


def _order(event: Event) -> tuple[str, ...]:
    """Oldest first; what is known to the year alone before what is known to the month; what has no date at all last."""
    time = (event.date or "~", event.since, event.until)
    return (*time, event.source.name, event.type, event.target.name, event.relation, event.says)
