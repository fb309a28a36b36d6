"""What a page is made from; an explore.View is one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ...model import Article, Dependence, Entity, Position, Relation
    from ...store import ClaimView, ConflictView, DocumentView, MentionView


class Source(Protocol):
    """A case, read in passes and in pieces: the methods are those of View."""

    def documents(self) -> Iterator[DocumentView]: ...  # noqa: D102
    def positions(self) -> Iterator[Position]: ...  # noqa: D102
    def named(self, among: Collection[str] | None = None) -> Iterator[tuple[Entity, tuple[MentionView, ...]]]: ...  # noqa: D102
    def relations(self) -> Iterator[Relation]: ...  # noqa: D102
    def claims_of(self, relations: Sequence[str]) -> Iterator[ClaimView]: ...  # noqa: D102
    def conflicts(self) -> Iterator[ConflictView]: ...  # noqa: D102
    def dependences(self) -> Iterator[Dependence]: ...  # noqa: D102
    def article(self, document: DocumentView) -> Article | None: ...  # noqa: D102
