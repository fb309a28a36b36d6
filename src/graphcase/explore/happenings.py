"""Claims of one relation gathered by the time that they give: what articles say of the same moment is told once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from ..model import AFFIRMS, REJECTS, STATUSES, Status
from ..names import fold
from .moments import Moment, agree, apart, gathered
from .records import Evidence
from .ties import clearest

PART = "party_to"
_BY_ROLE = frozenset({"role_at", PART})
"""Relations that are as many things as they have roles: who was clerk and then mayor began twice."""
_ONCE = frozenset({"born_in", "died_in", "founded", "killed"})
"""What happens once: two dates of it are never two events."""
_NEAR = 31
"""Days: dates of one relation that lie no farther apart, in two articles, are likely meant for one event."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What the claims of one relation say of one moment, the most precise that they give.

    `elsewhere` are the dates that other articles give for what is likely the same; `claims` stand strongest first,
    `best` is the clearest of the surest, `against` the clearest that rejects it, where one does.
    """

    moment: Moment
    elsewhere: tuple[str, ...]
    best: Evidence
    against: Evidence | None
    claims: tuple[Evidence, ...]

    @property
    def status(self) -> Status:
        """How it is held: as it is most surely."""
        return self.best.status

    @property
    def dates(self) -> tuple[str, ...]:
        """All dates that the claims give, the most precise first."""
        given = {value for one in self.claims for value in moment(one) if value}
        return tuple(sorted(given, key=lambda iso: (-len(iso), iso)))

    @property
    def spots(self) -> frozenset[tuple[str, int]]:
        """Where its words stand."""
        return frozenset((one.document, one.start) for one in self.claims)


def happenings(type_: str, claims: Iterable[Evidence], against: Iterable[Evidence]) -> Iterator[Happening]:
    """Yield what the dated `claims` of a relation of that type say; `against` are all its claims that reject it."""
    things: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in claims:
        things[fold(one.role) if type_ in _BY_ROLE else ""].append(one)
    rejecting = tuple(against)
    for role, told in things.items():
        meant = gathered(moment(one) for one in told)
        groups: defaultdict[Moment, list[Evidence]] = defaultdict(list)
        for one in told:
            groups[meant[moment(one)]].append(one)
        for time, group in groups.items():
            found = happening(time, group, [no for no in rejecting if _denies(no, time, role)])
            others = (o for o in groups if o is not time and _same_event(type_, time, group, o, groups[o]))
            yield replace(found, elsewhere=tuple(sorted(o.date for o in others)))


def happening(time: Moment, claims: Iterable[Evidence], against: Iterable[Evidence]) -> Happening:
    """What these claims say of one time."""
    ranked = sorted(claims, key=lambda one: (STATUSES.index(one.status), bool(one.copy_of), one.path, one.start))
    best = clearest([one for one in ranked if one.status == ranked[0].status])
    rejecting = [no for no in chain(ranked, against) if no.status in REJECTS] if best.status not in REJECTS else []
    return Happening(time, (), best, clearest(rejecting) if rejecting else None, tuple(ranked))


def moment(one: Evidence) -> Moment:
    """The time that a claim gives."""
    return Moment(one.when, one.since, one.until)


def _denies(no: Evidence, time: Moment, role: str) -> bool:
    """True if a denial is meant for what was at `time` in the `role` ("" for any): it gives no other of them."""
    timely = not moment(no).date or agree(moment(no), time)
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
