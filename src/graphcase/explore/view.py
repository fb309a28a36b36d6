"""The part of a case that somebody asked to see: every export is written from a View, so filters work in one place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..model import CO_MENTIONED, ENTITY_TYPES, STATUSES, Article, Dependence, Entity, Position, Relation
from .dates import is_date
from .lookup import only

if TYPE_CHECKING:
    from ..store import (
        ClaimView,
        ConflictView,
        DocumentView,
        EntityView,
        FigureView,
        MentionView,
        RelationView,
        Store,
        TellingView,
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep of a case; as it stands, everything but co-mentions.

    `entity` keeps what lies within `hops` relations of the entity of that name. `types` are entity types, relation
    types, or both. `since` is an ISO date or the beginning of one: relations that a document of that time or later
    reports. A relation is kept or dropped whole, so that no denial is parted from what it denies.
    """

    entity: str = ""
    hops: int = 1
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: str = ""
    min_sources: int = 0
    co_mentions: bool = False

    @property
    def is_narrow(self) -> bool:
        """True if it keeps no more than a part."""
        return bool(self.entity or self.types or self.statuses or self.since or self.min_sources > 1)

    def check(self, relations: Iterable[str]) -> Filter:
        """Return self, or raise UsageError for a type (of entities, or one of `relations`) or a status that does not
        exist, or what is no date."""
        _all_known("type", self.types, (*ENTITY_TYPES, *relations))
        _all_known("status", self.statuses, STATUSES)
        if self.since and not is_date(self.since):
            raise UsageError(f"{self.since!r} is no date", "write 2018, 2018-11 or 2018-11-07")
        return self


UNFILTERED = Filter()


class View:
    """What a Filter keeps of a store, streamed in the store's order. `co_mentions` shows them even if not asked for.

    Raises UsageError for a filter that makes no sense, NotFound for an entity that does not exist.
    """

    def __init__(self, store: Store, wanted: Filter = UNFILTERED, co_mentions: bool = False) -> None:
        """Find out what is kept; nothing is held but ids."""
        self.store = store
        self.remarks: list[str] = []  # what an export had to leave out, for who asked for it
        self._wanted = wanted.check(store.vocabulary)
        self._co_mentions = co_mentions or wanted.co_mentions
        self._centre = only(store, wanted.entity).id if wanted.entity else ""
        known = frozenset(ENTITY_TYPES)
        self._relation_types = frozenset(wanted.types) - known
        self._since = store.reported_since(wanted.since) if wanted.since else None
        self._of_type = self._entities_of(frozenset(wanted.types) & known)
        self._kept = self._keep()

    @property
    def wanted(self) -> Filter:
        """What is kept."""
        return self._wanted

    @property
    def centre(self) -> str:
        """The id of the entity near which all lies that is kept, "" where none was named."""
        return self._centre

    def documents(self) -> Iterator[DocumentView]:
        """All documents; with a filter only those in which a kept entity is mentioned, or that sources disagree in."""
        if self._kept is None:
            return self.store.documents()
        seen = {mention.document for _, mentions in self.named() for mention in mentions}
        seen |= {document.id for one in self.conflicts() for value in one.values for document in value.documents}
        return (document for document in self.store.documents() if document.id in seen)

    def entities(self) -> Iterator[Entity]:
        """The kept entities, in id order."""
        return self.store.entities(self._kept)

    def relations(self, among: Collection[str] | None = None) -> Iterator[Relation]:
        """The kept relations, in id order; both ends are kept entities, or a few of these by id."""
        return filter(self._shows, self.store.relations(self._kept if among is None else among))

    def nodes(self) -> Iterator[EntityView]:
        """The kept entities as a network shows them, in id order."""
        return self.store.nodes(self._kept)

    def attribute_names(self) -> Iterator[str]:
        """The names of all attributes that kept entities have, sorted."""
        return self.store.attribute_names(self._kept)

    def edges(self) -> Iterator[tuple[RelationView, tuple[TellingView, ...]]]:
        """The kept relations with what their claims tell, strongest first, as a network shows them, in id order."""
        return self.store.told(filter(self._shows, self.store.edges(self._kept)))

    def positions(self) -> Iterator[Position]:
        """Rank and place of the kept entities in the picture of the whole case, in id order."""
        return (one for one in self.store.positions() if self._kept is None or one.entity in self._kept)

    def named(self, among: Collection[str] | None = None) -> Iterator[tuple[Entity, tuple[MentionView, ...]]]:
        """The kept entities, or a few of them by id, with their mentions, in id order."""
        return self.store.mentioned(self.entities() if among is None else self.store.entities(among))

    def evidenced(self) -> Iterator[tuple[Relation, tuple[ClaimView, ...]]]:
        """The kept relations with their claims, strongest first, in id order."""
        return self.store.evidenced(self.relations())

    def claims_of(self, relations: Sequence[str]) -> Iterator[ClaimView]:
        """The claims of a few relations by id, strongest first for each, in id order."""
        return self.store.claims_of(relations)

    def article(self, document: DocumentView) -> Article | None:
        """The document's article with its text and zones."""
        return self.store.article(document.key)

    def figures(self) -> Iterator[FigureView]:
        """What the documents count; with a filter only of the cases that are kept."""
        return (seen for seen in self.store.figures() if self._kept is None or seen.case in self._kept)

    def conflicts(self) -> Iterator[ConflictView]:
        """Where sources disagree about kept entities and kept relations, those that matter most first."""
        kept = None
        if self._kept is not None:
            kept = {edge.id for edge in self.store.edges(self._kept) if self._shows(edge)}
        for seen in self.store.conflicts():
            conflict = seen.conflict
            about = self._kept is None or conflict.about in self._kept
            if about and (kept is None or not conflict.relation or conflict.relation in kept):
                yield seen

    def dependences(self) -> Iterator[Dependence]:
        """What the documents rest on; with a filter only of those that are shown."""
        if self._kept is None:
            return self.store.dependences()
        shown = {document.id for document in self.documents()}
        return (one for one in self.store.dependences() if one.document in shown)

    def _keep(self) -> frozenset[str] | None:
        """The ids of the entities to keep; None for all of them, which need not be listed."""
        wanted = self._wanted
        if self._centre:
            return self._near()
        if self._relation_types or wanted.statuses or wanted.since or wanted.min_sources > 1:
            return frozenset(end for r in self.store.edges() if self._shows(r) for end in (r.source, r.target))
        return self._of_type

    def _near(self) -> frozenset[str]:
        """Walk from the centre over shown relations; co-mentions are walked only where they were asked for."""
        reached = frontier = {self._centre}
        for _ in range(self._wanted.hops):
            walked = filter(self._walks, self.store.edges_of(frontier))
            frontier = {end for edge in walked for end in (edge.source, edge.target)} - reached
            reached = reached | frontier
        return frozenset(reached)

    def _walks(self, edge: RelationView) -> bool:
        return self._shows(edge) and (self._wanted.co_mentions or edge.type != CO_MENTIONED)

    def _shows(self, relation: Relation | RelationView) -> bool:
        """True for a relation that passes every filter that is about relations and their ends' types."""
        wanted = self._wanted
        return (
            (self._co_mentions or relation.type != CO_MENTIONED)
            and (not self._relation_types or relation.type in self._relation_types)
            and (not wanted.statuses or relation.status in wanted.statuses)
            and relation.independent_sources >= wanted.min_sources
            and (self._of_type is None or {relation.source, relation.target} <= self._of_type)
            and (self._since is None or relation.id in self._since)
        )

    def _entities_of(self, types: frozenset[str]) -> frozenset[str] | None:
        """The ids of entities of these types, and the centre whatever it is; None if all types are wanted."""
        if not types:
            return None
        return frozenset(s.entity for s in self.store.standings() if s.type in types or s.entity == self._centre)


def _all_known(what: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    for value in given:
        if value not in known:
            raise UsageError(f"no {what} is called {value!r}", f"there are: {', '.join(known)}")
