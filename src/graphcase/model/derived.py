"""What a build makes of the facts, and rebuilds at every build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from .words import ConflictKind, DependenceKind, EntityType, Status

if TYPE_CHECKING:
    from .judged import Unapplied


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at one mention or one claim: the article's key and the index in its Findings."""

    key: str
    index: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article of the corpus under its path. Equal or near-equal texts are two documents; the later path names the
    earlier in `copy_of` (a document id), and adds no independent source."""

    id: str
    path: str
    key: str
    sha256: str
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Why two mentions are one entity: the decision's score (0 to 1) and a reason that a reader understands."""

    left: Ref
    right: Ref
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class CaseBonds:
    """What people hold of cases: matches of mentions that are of one case, and pairs of mentions that are of two, the
    first of which was taken out of the case of the second."""

    same: tuple[Match, ...] = ()
    apart: tuple[tuple[Ref, Ref], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that are likely one, but not safely: a mention of each; score and reason as in Match."""

    left: Ref
    right: Ref
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A node. `members` are its mentions; `matches` the merges that brought them together (a spanning tree), and what
    people said of them.

    `attributes` are facts about a case or from a gazetteer ("place", "date", "kind", "country"), in key order.
    `independent_sources` counts those of the documents that speak of it.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    members: tuple[Ref, ...]
    matches: tuple[Match, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    independent_sources: int = 0


class Position(NamedTuple):
    """Where an entity (its id) stands in the picture of the whole case: `x` to the right and `y` downwards, in pixels
    at full zoom. `rank` says how early a reader should meet it; 0 is the most important."""

    entity: str
    rank: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who in a corpus: the entities by id, what a person should look at (likeliest first), and what people
    decided in vain."""

    entities: tuple[Entity, ...]
    suggestions: tuple[Suggestion, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge between two entity ids with all its claims, strongest evidence first.

    `independent_sources` are those behind the claims that affirm it, or behind all where none does.
    """

    id: str
    source: str
    target: str
    type: str
    symmetric: bool
    status: Status
    disputed: bool
    documents: int
    independent_sources: int
    claims: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Dependence:
    """What a document rests on, so that it adds no source of its own, or not for all that it tells.

    `on` is a document's id, "" where none of the corpus is meant; `outlet` names whose report it is, "" for a copy.
    `quote` at `start` of the document's article shows it, "" where the whole text does. `share` is how much of the
    text it holds for, from 0 to 1.
    """

    document: str
    kind: DependenceKind
    on: str
    outlet: str
    reason: str
    start: int = 0
    end: int = 0
    quote: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values that articles give for a matter: `value` as a reader compares it ("14", "2018-11-07"), and the
    words that it stands in, `quote` at `start` of the article of `key`. `independent_sources` counts all that give it,
    whether their words are shown or not."""

    value: str
    key: str
    start: int
    end: int
    quote: str
    status: Status = "asserted"
    attributed_to: str | None = None
    independent_sources: int = 1


@dataclass(frozen=True, slots=True)
class Conflict:
    """What independent sources tell differently of one matter: two values or more, the most reported first.

    `about` is an entity's id, `relation` that of the relation it is a matter of, or ""; `matter` says which, in a
    reader's words ("people arrested"). `compatible`: the values differ only in precision. `weight` (0 to 1) is how much
    it matters. `settled` is the id of the judgement that settles it, "" while it is open.
    """

    id: str
    kind: ConflictKind
    about: str
    relation: str
    matter: str
    compatible: bool
    weight: float
    values: tuple[Value, ...]
    settled: str = ""

    @property
    def is_open(self) -> bool:
        """True if sources contradict each other, and nobody has said which is right."""
        return not (self.compatible or self.settled)

    @property
    def called(self) -> str:
        """What a judgement calls it, on one line: "count: people arrested"."""
        return " ".join(f"{self.kind}: {self.matter}".split())
