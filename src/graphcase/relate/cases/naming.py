"""The node that a case becomes: its name, other names, kind, place, dates, stage, and the id that lasts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...model import LAW, Entity, Ref
from ...names import clean, fold, ident
from .affairs import Affair, Told
from .groups import Group
from .known import Known
from .offences import Kind, kinds
from .stages import stage
from .when import span

_BROAD = 3  # a narrow class names the case unless a broad one has so many times its words
_YEAR, _MONTH = 4, 7  # letters of a date of that precision


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a case is called after."""

    called: str
    kind: Kind
    place: str
    region: str
    country: str
    party: str
    day: str
    year: str

    def name(self, place: bool, party: bool, precision: int) -> str:
        """The name with so much in it: "Operation Silt: bribery, Vardemar (2021)"."""
        about = ", ".join(part for part, wanted in ((self.party, party), (self.place, place)) if part and wanted)
        when = self.day[:precision] or self.year
        what = self.kind.label + (f", {about}" if about else "") + (f" ({when})" if when else "")
        return f"{self.called}: {what[:1].lower()}{what[1:]}" if self.called else what


def entities(groups: Iterable[Group], known: Known) -> tuple[Entity, ...]:
    """Return the cases as entities, in order of their ids; no two of one name where something tells them apart."""
    found = [(group, _draft(group.affairs, known)) for group in groups]
    names = _names([draft for _, draft in found])
    made = []
    for (group, draft), name in zip(found, names, strict=True):
        before = (_READINGS[0](_draft(part, known)) for part in group.parts)  # before people held them to be one
        made.append(_entity(group, draft, name, [one for one in before if one != name]))
    return tuple(sorted(made, key=lambda entity: entity.id))


def _names(drafts: Sequence[_Draft]) -> list[str]:
    """The shortest name of each that no other has: with the party beside the place, then month and day."""
    names = [""] * len(drafts)
    open_ = list(range(len(drafts)))
    for reading in _READINGS:
        for n in open_:
            names[n] = reading(drafts[n])
        count = Counter(fold(name) for name in names)
        open_ = [n for n in open_ if count[fold(names[n])] > 1]
    return names


_READINGS: tuple[Callable[[_Draft], str], ...] = (
    lambda d: d.name(place=True, party=not d.place, precision=_YEAR),
    lambda d: d.name(place=True, party=True, precision=_YEAR),
    lambda d: d.name(place=True, party=True, precision=_MONTH),
    lambda d: d.name(place=True, party=True, precision=len(d.day)),
)
"""How a case is called, the shortest first."""


def _draft(group: Sequence[Affair], known: Known) -> _Draft:
    kind = kinds(group[0].language)[_kind(group)]
    place = _place(group, known)
    day = _day(group)
    return _Draft(
        called=_called(group),
        kind=kind,
        place=known.name(place) if place else "",
        region=known.spot(place).region if place else "",
        country=known.spot(place).country if place else "",
        party=_party(group, kind.punctual, known),
        day=day,
        year=(day or min((a.published for a in group if a.published), default=""))[:_YEAR],
    )


def _entity(group: Group, draft: _Draft, name: str, others: Sequence[str]) -> Entity:
    affairs = group.affairs
    published = sorted(a.published for a in affairs if a.published)
    attributes = {
        "country": draft.country,
        "date": draft.day,
        "kind": draft.kind.label,
        "place": draft.place,
        "region": draft.region,
        "since": published[0] if published else "",
        "stage": stage(affairs),
        "until": published[-1] if published else "",
    }
    first = min(affairs, key=lambda a: (a.published or "~", a.members[0]))
    members: list[Ref] = sorted(m for affair in affairs for m in affair.members)
    return Entity(
        id=ident("case", first.key, str(first.members[0].index)),
        type="case",
        name=name,
        aliases=tuple(dict.fromkeys((*_aliases(affairs, draft.called), *others))),
        members=tuple(members),
        matches=group.matches,
        attributes=tuple((k, v) for k, v in sorted(attributes.items()) if v),
    )


# --- what it is called -----------------------------------------------------------------------------------------------


def _called(group: Sequence[Affair]) -> str:
    """The name that most articles give it, the first in the order of the articles among equals."""
    told = Counter(fold(name) for affair in group for name in {fold(n): n for n in affair.names}.values())
    names = [clean(name) for affair in group for name in affair.names]
    return min(names, key=lambda name: -told[fold(name)], default="")


def _aliases(group: Sequence[Affair], called: str) -> Iterator[str]:
    """Its other names and its docket numbers, each once, as the articles have them."""
    seen = {fold(called)}
    for name in (*(n for a in group for n in a.names), *(n for a in group for n in a.dockets)):
        if fold(shown := clean(name)) not in seen:
            seen.add(fold(shown))
            yield shown


def _kind(group: Sequence[Affair]) -> str:
    """The class that names the case: the most told, a narrow one before a broad one."""
    score: Counter[str] = Counter()
    for affair in group:
        for kind, number in affair.profile.kinds.items():
            score[kind] += number * (1 if kinds(affair.language)[kind].broad else _BROAD)
    return min(score, key=lambda k: (-score[k], k)) if score else LAW


def _party(group: Sequence[Affair], punctual: bool, known: Known) -> str:
    """Whom it is named after: the victim of a deed, else the first of the accused."""
    victim = _first(a.profile.victims for a in group)
    accused = _first(a.profile.accused for a in group)
    chosen = (victim or accused) if punctual else (accused or victim)
    chosen = chosen or _first(a.profile.officials for a in group)
    return known.name(chosen) if chosen else ""


def _place(group: Sequence[Affair], known: Known) -> str:
    """Where most articles say that it was; a country only where none says more."""
    told = [a.profile.places for a in group]
    narrow = [{p: times for p, times in places.items() if not known.spot(p).is_country} for places in told]
    return _first(narrow) or _first(told)


def _first(told: Iterable[Told]) -> str:
    """What most articles put first; among equals what is told most, "" where nothing is told."""
    first: Counter[str] = Counter()
    number: Counter[str] = Counter()
    for one in told:
        first.update(list(one)[:1])
        number.update(one)
    return min(first, key=lambda e: (-first[e], -number[e], e)) if first else ""


# --- when ------------------------------------------------------------------------------------------------------------


def _day(group: Sequence[Affair]) -> str:
    """The date of the deed that most articles agree on, the most precise and then the earliest of such; where none is
    told, the same of the acts of the law. What is dated after the first report is not what this was about."""
    first = min((a.published for a in group if a.published), default="")
    for told in ([a.profile.days for a in group], [a.profile.acts for a in group]):
        days = [[day for day in days if _by(day, first)] for days in told]
        votes = {day: sum(any(_agree(day, d) for d in of) for of in days) for day in {d for of in days for d in of}}
        if votes:
            return min(votes, key=lambda d: (-votes[d], -min(len(d), _MONTH), d[:_MONTH], -len(d), d))
    return ""


def _by(day: str, published: str) -> bool:
    return not published or span(day)[0] <= span(published)[1]


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
