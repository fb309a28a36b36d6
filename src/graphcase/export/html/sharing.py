"""A case as it may be handed on: quotes, and whose they are; nothing of the machine, of the colleagues, of the archive.

Left out are the paths of files, whole articles, and who judged what, when and why: that names are one stays, and which
value was found right. Left in are what the articles say of themselves (outlet, title, author, date) and addresses on
the web, without a user's name or password in them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...model import Article, unsigned
from .._plain import public

if TYPE_CHECKING:
    from ...model import Dependence, Entity, Position, Relation
    from ...store import ClaimView, ConflictView, DocumentView, MentionView
    from .source import Source


class Shared:
    """A source that answers as another does, but for what must not leave the house."""

    def __init__(self, source: Source) -> None:
        """Answer from `source`."""
        self._source = source

    def documents(self) -> Iterator[DocumentView]:
        """All documents, none with its path."""
        return map(_document, self._source.documents())

    def positions(self) -> Iterator[Position]:
        """Rank and place of the entities."""
        return self._source.positions()

    def named(self, among: Collection[str] | None = None) -> Iterator[tuple[Entity, tuple[MentionView, ...]]]:
        """The entities with their mentions; that a person judged names to be one is said without who it was."""
        for entity, mentions in self._source.named(among):
            matches = tuple(replace(match, reason=unsigned(match.reason)) for match in entity.matches)
            yield replace(entity, matches=matches), mentions

    def relations(self) -> Iterator[Relation]:
        """The relations."""
        return self._source.relations()

    def claims_of(self, relations: Sequence[str]) -> Iterator[ClaimView]:
        """The claims of these relations."""
        return self._source.claims_of(relations)

    def conflicts(self) -> Iterator[ConflictView]:
        """Where sources disagree; one that a person settled is settled, without who it was, when and why."""
        for one in self._source.conflicts():
            settled = one.settled and replace(one.settled, user="", at="", note="")
            yield replace(one, settled=settled)

    def dependences(self) -> Iterator[Dependence]:
        """What the documents rest on."""
        return self._source.dependences()

    def article(self, document: DocumentView) -> Article | None:  # noqa: ARG002  # as in Source
        """No article is handed on."""
        return None


def _document(document: DocumentView) -> DocumentView:
    return replace(document, path="", url=public(document.url))
