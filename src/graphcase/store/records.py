"""What crosses the store's wall besides the records of model/: joined rows for readers, what a build publishes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..model import page
from ..vocabulary import NOTHING, Additions

if TYPE_CHECKING:
    from ..model import (
        Claim,
        Conflict,
        Dependence,
        Document,
        Entity,
        EntityType,
        Figure,
        Form,
        Judgement,
        Position,
        Ref,
        Relation,
        Ruling,
        Skipped,
        Status,
        Suggestion,
        Value,
    )

ChangeKind = Literal["document", "entity", "relation", "claim", "conflict"]
What = Literal["new", "gone", "changed"]
Since = Literal["nothing", "same", "last"]
"""What a build replaces: nothing, a build of the same articles by the same rules, or one of others."""


@dataclass(frozen=True, slots=True)
class About:
    """Which build this is, and by what it made its facts.

    `generator` is "graphcase X.Y.Z", `corpus` the absolute path of the folder it read. `fingerprint` stands for all by
    which findings are made of an article, each of which is also told alone: the language pipelines (`model`) with
    their versions, that of `python`, those of other `packages`, the `rules` and lexicons, and the `additions` of the
    user's. `readers` has for each format, by suffix, what stands for its reading. A file of more than `largest` bytes
    was not read, and so many were `excluded` by what people asked for.
    """

    generator: str
    corpus: str
    fingerprint: str
    model: str = ""
    python: str = ""
    packages: str = ""
    rules: str = ""
    readers: tuple[tuple[str, str], ...] = ()
    largest: int = 0
    excluded: int = 0
    additions: Additions = NOTHING


@dataclass(frozen=True, slots=True)
class Published:
    """All that a build derives from the facts; it replaces all that the last build derived. Each of the entities has
    its position."""

    about: About
    documents: Sequence[Document]
    skipped: Sequence[Skipped]
    entities: Sequence[Entity]
    relations: Sequence[Relation]
    positions: Sequence[Position]
    suggestions: Sequence[Suggestion] = ()
    rulings: Sequence[Ruling] = ()
    conflicts: Sequence[Conflict] = ()
    dependences: Sequence[Dependence] = ()


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with what its article says of itself, without the text."""

    id: str
    path: str
    key: str
    sha256: str
    copy_of: str
    title: str
    outlet: str
    author: str
    published: str
    url: str
    language: str
    tokens: int
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int | None:
        """The page on which the character at `offset` of its article stands; None where it has no pages."""
        return page(self.pages, offset)


class EntityView(NamedTuple):
    """An entity as a node shows it: counts instead of its mentions, and its place in the picture (see Position)."""

    id: str
    type: EntityType
    name: str
    mentions: int
    documents: int
    independent_sources: int
    rank: int
    x: int
    y: int
    aliases: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]


class RelationView(NamedTuple):
    """A relation without its claims; `number` is its place in the order of ids."""

    number: int
    id: str
    source: str
    target: str
    type: str
    symmetric: bool
    status: Status
    disputed: bool
    documents: int
    independent_sources: int


class Paper(NamedTuple):
    """A document as it is named beside what it says."""

    path: str
    outlet: str
    published: str


class TellingView(NamedTuple):
    """What a claim tells of a relation, and the documents that carry its article; the rest as in Claim. Only the
    strongest of a relation has its words: of the others `attributed_to` and `quote` are None."""

    papers: tuple[Paper, ...]
    status: Status
    role: str
    when: str
    since: str
    until: str
    amount: float | None
    currency: str
    attributed_to: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class MentionView:
    """A mention where it stands in one document. `ref` is the same in every document of equal content."""

    ref: Ref
    document: str
    path: str
    start: int
    end: int
    text: str
    form: Form
    type: EntityType
    title: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as one document makes it, under the relation (an id) that it supports."""

    relation: str
    ref: Ref
    document: DocumentView
    claim: Claim


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as one document gives it, of the case of that entity id ("" if of none)."""

    case: str
    document: DocumentView
    figure: Figure


@dataclass(frozen=True, slots=True)
class DatedView:
    """A claim that has a date, with its relation's ends (entity ids): `date` is when it happened, else since when,
    else until when, it was so. `disputed` is the relation's."""

    date: str
    source: str
    target: str
    symmetric: bool
    disputed: bool
    seen: ClaimView


@dataclass(frozen=True, slots=True)
class NameView:
    """A folded name (names.fold) and the entity that bears it: as its name, or as an alias."""

    folded: str
    entity: str
    is_alias: bool


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Two entities (by id) that a person should look at, and why."""

    left: str
    right: str
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Standing:
    """How much an entity is spoken of: its mentions and documents, how many of these are independent sources, and its
    relations other than co-mentions."""

    entity: str
    type: EntityType
    name: str
    mentions: int
    documents: int
    independent_sources: int
    relations: int


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of a conflict, with the documents that give it so: several if their content is equal."""

    value: Value
    documents: tuple[DocumentView, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict, its values as documents give them, and the judgement that settles it."""

    conflict: Conflict
    values: tuple[ValueView, ...]
    settled: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the store's changes are changes from: as it stood before the last build that found other articles, or was
    made by another graphcase; or another store. `documents` is how many it had."""

    generator: str
    fingerprint: str
    model: str
    documents: int


@dataclass(frozen=True, slots=True)
class Alteration:
    """One thing that changed: an entity's "name", "stage" ..., a relation's "status" ..., "" for what it was before it
    had any."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something has gone, or has come without a new article. `other` is the path or the id that the cause names,
    `more` how many other documents it holds for, `note` what is said of it.

    Causes are those of the articles it was told in ("removed", "unread", "edited", or several of these: "left"); of who
    is who: "merged" into or "split" from an entity, "hidden" by a judgement, "one" for a relation whose ends are one
    entity, "end" where an end has gone (`other` is its name), "retyped" where an end is of another type, "compatible"
    for a conflict; "regrouped" where articles and rules are as before, "reread" where other rules read them.
    """

    cause: str
    other: str
    more: int
    note: str


@dataclass(frozen=True, slots=True)
class PartView:
    """How a party's role in a case is held: the surest status that affirms it, and the surest that rejects it; "" where
    none does. `party` is an entity's id."""

    party: str
    role: str
    affirmed: Status | Literal[""]
    rejected: Status | Literal[""]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Something that has come, gone or changed since the baseline.

    `id` is its id in this store, "" if it has gone; `was` that in the baseline, "" if it is new. `name` and `target`
    are what it was called that has gone; `document` and `words` where and by which words it was told. `came` are the
    claims that are new to a relation that is not; `went` those that it has lost. `claims` counts those of a relation
    that has come or gone. `parts_before` and `parts` are those of a case of whose parties anything has changed.
    """

    kind: ChangeKind
    what: What
    type: str
    id: str
    was: str
    name: str
    target: str
    reason: Reason
    alterations: tuple[Alteration, ...] = ()
    document: DocumentView | None = None
    words: ClaimView | None = None
    came: tuple[tuple[Ref, Reason], ...] = ()
    went: tuple[tuple[ClaimView, Reason], ...] = ()
    claims: int = 0
    parts_before: tuple[PartView, ...] = ()
    parts: tuple[PartView, ...] = ()


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many of one kind and type have come, gone or changed, and how many claims with them."""

    kind: ChangeKind
    what: What
    type: str
    things: int
    claims: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the store holds. `relations` leaves co-mentions out; `copies` are documents that repeat another,
    `unnamed` those that name no outlet, so that each counts as a source of its own.

    `conflicts` are those that no judgement settles, without the compatible ones. `judgements` are those that are
    applied, `unapplied` those that stand and do nothing in this build.
    """

    documents: int
    copies: int
    unnamed: int
    skipped: int
    tokens: int
    mentions: int
    claims: int
    people: int
    organisations: int
    places: int
    cases: int
    relations: int
    co_mentions: int
    suggestions: int
    conflicts: int
    judgements: int
    unapplied: int
