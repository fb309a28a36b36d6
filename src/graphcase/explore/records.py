"""The answers of the reading commands: frozen records that the console prints and that become JSON as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import EntityType, Status
from .fitting import How

Direction = Literal["out", "in", "both"]


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in short: enough to name it, and to tell it from others of the same name."""

    id: str
    type: EntityType
    name: str
    mentions: int
    documents: int
    relations: int


@dataclass(frozen=True, slots=True)
class Found:
    """The entities that a name means, and how it fitted them."""

    asked: str
    how: How
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim in one document: the words, where they stand, who says them, and how the article holds them."""

    quote: str
    status: Status
    cue: str
    attributed_to: str | None
    attributed_via: tuple[str, ...]
    role: str
    former: bool
    when: str
    rule: str
    document: str
    path: str
    outlet: str
    published: str
    copy_of: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as seen from one of its ends: what it says of `other`, how sure it is, and the clearest words for it.

    `against` is the clearest claim that denies or negates it, where there is one beside claims that say it.
    """

    id: str
    type: str
    direction: Direction
    other: Node
    says: str
    status: Status
    disputed: bool
    documents: int
    independent_sources: int
    best: Evidence
    against: Evidence | None


@dataclass(frozen=True, slots=True)
class Group:
    """Ties of one kind under the heading that a reader sees."""

    title: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Who or what an entity is, by the words of the articles. `asked` is the name looked up, `how` it fitted."""

    asked: str
    how: How
    node: Node
    aliases: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    first: str
    last: str
    groups: tuple[Group, ...]
    co_mentioned: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that fits several entities, most mentioned first."""

    asked: str
    how: How
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One connection between two entities: `nodes` in order, and the ties between each and the next."""

    nodes: tuple[Node, ...]
    steps: tuple[tuple[Tie, ...], ...]


@dataclass(frozen=True, slots=True)
class Connection:
    """How two entities connect: the shortest ways. `co_mentions` tells whether mere co-mentions were walked."""

    a: Node
    b: Node
    ways: tuple[Way, ...]
    co_mentions: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One mention where it stands: the words that name the entity and the sentence around them."""

    document: str
    path: str
    outlet: str
    published: str
    start: int
    end: int
    text: str
    form: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two mentions were taken for one entity."""

    left: str
    left_path: str
    right: str
    right_path: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an entity stands on: every mention, and every merge with its reason."""

    node: Node
    places: tuple[Place, ...]
    merges: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """One relation with all its claims, strongest first; `disputed` as in Relation."""

    id: str
    source: Node
    target: Node
    type: str
    says: str
    status: Status
    disputed: bool
    documents: int
    independent_sources: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """All that the articles say directly of two entities."""

    a: Node
    b: Node
    relations: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The main entities: those with most relations first, then those in most documents. Co-mentions do not count."""

    nodes: tuple[Node, ...]
