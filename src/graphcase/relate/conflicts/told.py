"""What one article says of one matter, as a record that another article's can be held against."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, Protocol

from ...model import Article, Claim, ConflictKind, Entity, Figure, Findings, Mention, Relation, Value, Zone
from ...vocabulary import RelationType
from ..owners import Owners
from ..relations import relation_id
from ..sources import Sources
from .namesakes import namesakes
from .stories import Stories

Agreement = Literal["same", "precision", "apart", "unrelated"]
"""How two values stand to each other: equal; equal as far as the vaguer one goes; unlike; not of one thing at all."""

_FOUND = frozenset({"country", "geonames"})  # attributes of a place that a gazetteer holds


class Point(Protocol):
    """A value that can be compared."""

    @property
    def shown(self) -> str:
        """The value as a reader compares it; equal values are shown alike."""

    @property
    def vague(self) -> bool:
        """True if it leaves room for others."""

    def against(self, other: Point) -> Agreement:
        """How it stands to another point of the same matter."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is told: of which entity (`about`) or relation, which matter, in a reader's words."""

    kind: ConflictKind
    about: str
    words: str
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A value that an article gives for a matter, the independent sources behind it, and when it was published;
    `copied` are the originals of a copy."""

    matter: Matter
    point: Point
    value: Value
    sources: frozenset[str]
    published: str
    headline: bool = False
    apart: frozenset[str] = frozenset()
    copied: frozenset[str] = frozenset()

    @property
    def side(self) -> frozenset[str]:
        """What must differ for another value to be another's: the sources, or the articles where `apart` names them."""
        return self.apart or self.sources


class Known:
    """What is known of the corpus: whose a mention is, which relation two entities have, which sources stand behind."""

    def __init__(
        self,
        entities: Iterable[Entity],
        relations: Iterable[Relation],
        sources: Sources,
        kinds: Mapping[str, RelationType],
    ) -> None:
        """`kinds` are the relations of the vocabulary by name."""
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in entities}
        self.sources = sources
        self.kinds = kinds
        self.stories = Stories(self.entities.values())
        self._namesakes = namesakes(self.entities.values(), self.stories)
        self.owners = Owners(self.entities.values())
        self._spelt = frozenset(entity.id for entity in self.entities.values() if _is_spelt(entity))
        known = tuple(relations)
        self._relations = frozenset(relation.id for relation in known)
        self._disputed = frozenset(relation.id for relation in known if relation.disputed)
        self._around: dict[str, set[str]] = {}
        for relation in known:
            if relation.type == "located_in":
                self._around.setdefault(relation.source, set()).add(relation.target)

    def disputed(self, type_: str, source: Entity, target: Entity) -> str:
        """The id of the relation if one article rejects what another says of it, else ""."""
        relation = self.relation(type_, source, target)
        return relation if relation in self._disputed else ""

    def spelt(self, entity: Entity) -> Entity | None:
        """Of whom the articles may spell the name in several ways: the entity, or one of nearly its name; else None."""
        other = self._namesakes.get(entity.id)
        if other is not None:
            return self.entities[other]
        return entity if entity.id in self._spelt else None

    def around(self, place: Entity) -> frozenset[str]:
        """The places that articles say hold a place."""
        return frozenset(self._around.get(place.id, ()))

    def relation(self, type_: str, source: Entity, target: Entity) -> str:
        """The id of the relation, "" if there is none."""
        found = relation_id(type_, source.id, target.id)
        if found not in self._relations and type_ in self.kinds and self.kinds[type_].symmetric:
            found = relation_id(type_, target.id, source.id)
        return found if found in self._relations else ""


def _is_spelt(entity: Entity) -> bool:
    """True for who has several names, of which no gazetteer knows."""
    return bool(entity.aliases) and entity.type != "case" and _FOUND.isdisjoint(name for name, _ in entity.attributes)


@dataclass(frozen=True)
class Page:
    """One article as the kinds of conflict read it."""

    article: Article
    findings: Findings
    known: Known

    def owner(self, mention: int) -> Entity | None:
        """The entity of a mention of this article."""
        return self._owners[mention]

    @cached_property
    def _owners(self) -> Sequence[Entity | None]:
        return self.known.owners.of(self.findings)

    def zone(self, start: int) -> Zone:
        """The paragraph in which a sentence stands."""
        zones = self.article.zones
        at = bisect_right(zones, start, key=lambda zone: zone.start) - 1
        return zones[at] if at >= 0 else Zone("body", 0, len(self.article.text))

    @cached_property
    def years(self) -> frozenset[str]:
        """The years of the article's story: of its publication, and those in which it tells that it happened."""
        case, key = self.known.stories.main(self.article.key), self.article.key
        members = [member for member in case.members if member.key == key] if case else []
        dates = [self.findings.mentions[member.index].when for member in members]
        return frozenset(date[:4] for date in (*dates, self.article.published) if date)

    def told(self, matter: Matter, point: Point, said: Claim | Figure) -> Told:
        """What a claim or figure of this article says of a matter."""
        via = said.attributed_via if isinstance(said, Claim) else ()
        behind = self.known.sources.behind(self.article.key, said.attributed_to, via, (said.start, said.end))
        where = (self.article.key, said.start, said.end, said.quote)
        value = Value(point.shown, *where, said.status, said.attributed_to)
        headline = self.zone(said.start).kind == "headline"
        return Told(matter, point, value, behind, self.article.published, headline, copied=self._copied)

    def named(self, matter: Matter, point: Point, mention: Mention) -> Told:
        """What a mention says of a matter by its own words."""
        start, end = self._around(mention)
        value = Value(point.shown, self.article.key, start, end, self.article.text[start:end])
        headline = self.zone(start).kind == "headline"
        return Told(matter, point, value, self._own, self.article.published, headline, copied=self._copied)

    def spelt(self, matter: Matter, point: Point, mention: Mention) -> Told:
        """How a mention spells a name: each article but copies stands apart, for no outlet spells on purpose."""
        apart = self.known.sources.originals(self.article.key)
        return replace(self.named(matter, point, mention), apart=apart, copied=frozenset())

    @cached_property
    def _own(self) -> frozenset[str]:
        return self.known.sources.behind(self.article.key)

    @cached_property
    def _copied(self) -> frozenset[str]:
        known, key = self.known.sources, self.article.key
        return known.originals(key) if known.is_copy(key) else frozenset()

    def _around(self, mention: Mention) -> tuple[int, int]:
        """The sentence of a mention, where a claim or figure has it as its evidence; else the mention itself."""
        at = bisect_right(self._sentences, (mention.start, len(self.article.text))) - 1
        start, end = self._sentences[at] if at >= 0 else (0, 0)
        return (start, end) if start <= mention.start and mention.end <= end else (mention.start, mention.end)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        said: tuple[Claim | Figure, ...] = (*self.findings.claims, *self.findings.figures)
        return sorted({(one.start, one.end) for one in said})
