"""Which affairs the articles tell of: each with its kind, place, dates, stage and parties, the most reported first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..model import AFFIRMS, REJECTS, STATUSES, EntityType, Relation, Status
from ..names import words
from .dates import is_date
from .lookup import node
from .moments import Moment, within

if TYPE_CHECKING:
    from ..store import Standing, Store

_PLACES = ("place", "region", "country")


@dataclass(frozen=True, slots=True)
class Part:
    """What a party is in a case, by all that is said of it in this role: surest first, and rejected by others where it
    is `disputed`; `documents` and `independent_sources` tell of the party in whatever role."""

    id: str
    type: EntityType
    name: str
    role: str
    status: Status
    disputed: bool
    documents: int
    independent_sources: int


@dataclass(frozen=True, slots=True)
class Case:
    """A case in short. `date` is that of the deed, `since` and `until` those of the first and the last article;
    `conflicts` counts where sources disagree and nobody has settled it; `paths` are its documents'."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    stage: str
    place: str
    region: str
    country: str
    date: str
    since: str
    until: str
    documents: int
    independent_sources: int
    conflicts: int
    parties: tuple[Part, ...]
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases, the most reported first; `more` were left out for their number."""

    cases: tuple[Case, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases to list: words of their kind, their stage, words of their place, region or country, and the time that
    their deed or its coverage may lie in; "" or None is any."""

    kind: str = ""
    stage: str | None = None
    place: str = ""
    since: str = ""
    until: str = ""
    limit: int | None = None

    def check(self) -> Wanted:
        """Return self, or raise UsageError for what is no date."""
        for given in (self.since, self.until):
            if given and not is_date(given):
                raise UsageError(f"{given!r} is no date", "write 2018, 2018-11 or 2018-11-07")
        return self

    def fits(self, known: Mapping[str, str]) -> bool:
        """True if a case with these attributes is asked for."""
        told = sorted(known[name] for name in ("date", "since", "until") if name in known)
        timely = (
            within(Moment("", told[0], told[-1]), self.since, self.until) if told else not (self.since + self.until)
        )
        where = any(_begins(self.place, known.get(name, "")) for name in _PLACES)
        return (
            timely and where and _begins(self.kind, known.get("kind", "")) and self.stage in (None, known.get("stage"))
        )


def cases(store: Store, wanted: Wanted) -> Cases:
    """Return the cases that are asked for.

    Raises UsageError for what is no date, and NotFound for a kind of which there is none.
    """
    wanted.check()
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for entity, (name, value) in store.attributes("case"):
        known[entity][name] = value
    kinds = sorted({attributes.get("kind", "") for attributes in known.values()} - {""})
    if kinds and not any(_begins(wanted.kind, kind) for kind in kinds):
        raise NotFound(f"no case is of the kind {wanted.kind!r}", f"there are: {', '.join(kinds)}")
    found = [one for one in store.standings("case") if wanted.fits(known[one.entity])]
    found.sort(key=lambda one: (-one.independent_sources, -one.documents, -one.relations, one.name, one.entity))
    shown = tuple(_case(store, one, known[one.entity]) for one in found[: wanted.limit])
    return Cases(shown, len(found) - len(shown))


def _begins(asked: str, text: str) -> bool:
    """True if each word asked for begins a word of the text."""
    told = words(text)
    return all(any(word.startswith(one) for word in told) for one in words(asked))


def _case(store: Store, one: Standing, known: Mapping[str, str]) -> Case:
    entity = store.entity(one.entity)
    open_ = (c.conflict for c in store.conflicts(one.entity) if not (c.conflict.compatible or c.conflict.settled))
    return Case(
        id=one.entity,
        name=one.name,
        aliases=entity.aliases if entity else (),
        kind=known.get("kind", ""),
        stage=known.get("stage", ""),
        place=known.get("place", ""),
        region=known.get("region", ""),
        country=known.get("country", ""),
        date=known.get("date", ""),
        since=known.get("since", ""),
        until=known.get("until", ""),
        documents=one.documents,
        independent_sources=one.independent_sources,
        conflicts=sum(1 for _ in open_),
        parties=tuple(_parties(store, store.relations_of(one.entity))),
        paths=tuple(dict.fromkeys(mention.path for mention in store.mentions(one.entity))),
    )


def _parties(store: Store, relations: Iterable[Relation]) -> Iterator[Part]:
    """The parts in the order of the vocabulary's roles: the surest, the most reported first."""
    found = [part for relation in relations if relation.type == "party_to" for part in _parts(store, relation)]
    roles = store.vocabulary["party_to"].roles

    def order(part: Part) -> tuple[int, int, int, int, str, str]:
        role = roles.index(part.role) if part.role in roles else len(roles)
        surest = STATUSES.index(part.status)
        return role, surest, -part.independent_sources, -part.documents, part.name, part.id

    return iter(sorted(found, key=order))


def _parts(store: Store, relation: Relation) -> Iterator[Part]:
    """The roles of one party."""
    said: defaultdict[str, set[Status]] = defaultdict(set)
    for one in store.claims(relation.id):
        said[one.claim.role].add(one.claim.status)
    who = node(store, relation.source)
    for role, statuses in said.items():
        yield Part(
            who.id,
            who.type,
            who.name,
            role,
            status=min(statuses, key=STATUSES.index),
            disputed=relation.disputed and bool(statuses & AFFIRMS) and bool(statuses & REJECTS),
            documents=relation.documents,
            independent_sources=relation.independent_sources,
        )
