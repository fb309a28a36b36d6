"""What the reading commands' answers are made of: frozen records that the console prints, and JSON holds as they are.

What one command alone answers stands beside its function, so that the others need not load it.
"""

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
    independent_sources: int
    relations: int


@dataclass(frozen=True, slots=True)
class Found:
    """The entities that a name means, and how it fitted them."""

    asked: str
    how: How
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim in one document: the words, where they stand, who says them, and how the article holds them.

    `page` is that of the document on which the words begin, None where it has no pages.
    """

    quote: str
    status: Status
    cue: str
    attributed_to: str | None
    attributed_via: tuple[str, ...]
    role: str
    former: bool
    when: str
    since: str
    until: str
    acting: bool
    amount: float | None
    currency: str
    rule: str
    document: str
    path: str
    outlet: str
    title: str
    published: str
    url: str
    copy_of: str
    start: int
    end: int
    page: int | None


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
class Ambiguous:
    """A name that fits several entities, most mentioned first."""

    asked: str
    how: How
    nodes: tuple[Node, ...]
