"""Which affairs the articles tell of: each with its kind, place, dates, stage and parties, the most reported first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import lexicon
from ..errors import NotFound
from ..names import words
from .lookup import node
from .moments import Moment, check_span, within
from .parts import Part, parts

if TYPE_CHECKING:
    from ..store import Standing, Store

_PLACES = ("place", "region", "country")


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
        """Return self, or raise UsageError for what is no date, and for a time that ends before it begins."""
        check_span(self.since, self.until)
        return self

    def fits(self, known: Mapping[str, str]) -> bool:
        """True if a case with these attributes is of a stage and time asked for."""
        told = sorted(known[name] for name in ("date", "since", "until") if name in known)
        timely = (
            within(Moment("", told[0], told[-1]), self.since, self.until) if told else not (self.since + self.until)
        )
        return timely and self.stage in (None, known.get("stage"))


def cases(store: Store, wanted: Wanted) -> Cases:
    """Return the cases that are asked for.

    Raises UsageError for what is no date, and NotFound for a kind of which there is none.
    """
    wanted.check()
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for entity, (name, value) in store.attributes("case"):
        known[entity][name] = value
    kinds = _kinds(wanted.kind, sorted({attributes.get("kind", "") for attributes in known.values()} - {""}))
    found = [
        one
        for one in store.standings("case")
        if wanted.fits(known[one.entity])
        and (not wanted.kind or known[one.entity].get("kind") in kinds)
        and (not wanted.place or any(_begins(wanted.place, place) for place in _places(store, one, known[one.entity])))
    ]
    found.sort(key=lambda one: (-one.independent_sources, -one.documents, -one.relations, one.name, one.entity))
    shown = tuple(_case(store, one, known[one.entity]) for one in found[: wanted.limit])
    return Cases(shown, len(found) - len(shown))


def _kinds(asked: str, told: Sequence[str]) -> Sequence[str]:
    """Those of the kinds told of that are asked for: by their names, else by the words for what they are of."""
    if not told:
        return ()
    named = [kind for kind in told if _begins(asked, kind)]
    rows = [row for spoken in lexicon.languages() for row in lexicon.load(spoken, "affairs")["kinds"].values()]
    spoken_of = {row["label"] for row in rows if any(_begins(asked, word) for word in row["words"])}
    found = named or [kind for kind in told if kind in spoken_of]
    if not found:
        raise NotFound(f"no case is of the kind {asked!r}", f"there are: {', '.join(told)}")
    return found


def _places(store: Store, one: Standing, known: Mapping[str, str]) -> Iterator[str]:
    """The names of the places, regions and countries of a case: its own, and all that it is told to have been in; where
    no article says that, those that one sentence of its articles names with one of its parties."""
    yield from (known.get(name, "") for name in _PLACES)
    told = [r.target for r in store.relations_of(one.entity) if r.type == "located_in"]
    for place in dict.fromkeys(told or _beside(store, one.entity)):
        yield from _around(store, place)


def _around(store: Store, place: str) -> Iterator[str]:
    """The names of a place, and of what it lies in, by the gazetteer and by what articles say."""
    lies_in = [r.target for r in store.relations_of(place) if r.type == "located_in" and r.source == place]
    for near in (place, *lies_in):
        entity = store.entity(near)
        assert entity is not None  # it is one of this snapshot
        yield from (entity.name, *entity.aliases)
        yield from (value for name, value in entity.attributes if name in _PLACES)


def _beside(store: Store, case: str) -> Iterator[str]:
    articles = {mention.ref.key for mention in store.mentions(case)}
    parties = (r.source for r in store.relations_of(case) if r.type == "party_to")
    for relation in (r for party in parties for r in store.relations_of(party)):
        if any(claim.key in articles for claim in relation.claims):
            yield from (end for end in (relation.source, relation.target) if node(store, end).type == "place")


def _begins(asked: str, text: str) -> bool:
    """True if each word asked for begins a word of the text."""
    told = words(text)
    return all(any(word.startswith(one) for word in told) for one in words(asked))


def _case(store: Store, one: Standing, known: Mapping[str, str]) -> Case:
    entity = store.entity(one.entity)
    conflicts = list(store.conflicts(one.entity))
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
        conflicts=sum(one.conflict.is_open for one in conflicts),
        parties=parts(store, one.entity, conflicts),
        paths=tuple(dict.fromkeys(mention.path for mention in store.mentions(one.entity))),
    )
