"""Entities of FollowTheMoney 4, for OpenAleph, `ftm` and yente: one JSON object a line, each id once.

A document is an Article, a person a Person, an organisation an Organization (a Company where its name has the legal
form of one), a place an Address. A case is a CourtCase once somebody is charged, and an Event before that. Where a
document names a person or an organisation, there is a Mention.

Each claim that a document makes is a link of its own, with the document as its proof and the quote as its description.
Its schema is the one that the vocabulary gives the relation, or UnknownLink where the two ends are not what that takes.
A link is drawn as a line, and a line looks like a fact. So its label says when it is only alleged, or disputed; what
documents deny, negate or only suppose is no link at all, but a Note on both ends.

Every line names the datasets that it comes from, and a document is a dataset: an Article, a Mention and a claim have
one, so that equal words of two documents stay two statements. An entity has those of all documents that name it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from .._claims import identified
from .entity import Entity
from .links import Claims
from .notes import disagreement
from .things import End, article, end, mentions, thing

if TYPE_CHECKING:
    from ...explore.view import View

SUFFIX = ".ftm.json"


def write(view: View, out: BinaryIO) -> None:
    """Write the view as FollowTheMoney entities, streamed: documents, whom and what they name, and what they claim."""
    for entity in _entities(view):
        out.write(entity.line())


def _entities(view: View) -> Iterator[Entity]:
    copied = {document.id: document.path for document in view.store.documents()}
    yield from (article(document, copied.get(document.copy_of, "")) for document in view.documents())
    ends: dict[str, End] = {}
    for node, seen in view.named():
        ends[node.id] = end(node)
        yield thing(node, seen)
        yield from mentions(node, seen)
    claims = Claims(ends, view.store.vocabulary)
    for relation, evidence in identified(view):
        yield from claims.of(relation, evidence)
    yield from map(disagreement, view.conflicts())
