"""What a page loads when a reader asks for it: claims, details, values and articles, a part at a time, by name."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...explore.parts import PARTY
from .articles import Said, article
from .case import reported
from .claims import claims
from .conflicts import values
from .evidence import Quotes
from .origins import origins
from .pack import Tables, packed
from .parties import beside, parties
from .timeline import timeline
from .words import claimed

if TYPE_CHECKING:
    from ...model import Entity
    from ...store import MentionView
    from .case import Case
    from .source import Source

_CLAIMS, _DETAILS, _TOKENS = 500, 250, 20_000
"""Claims, entities, and tokens of articles in a block: tens of kilobytes, unpacked in a few milliseconds."""


class Blocks:
    """The blocks of a case, each made from its source when it is asked for. `starts` are the first edge of each block
    of claims, the first entity of each of details, and the first document of each of articles."""

    def __init__(self, case: Case) -> None:
        """Find out where the blocks begin."""
        self._case, self._outline = case, case.outline
        self._wholes = {
            "values": self._values,
            "timeline": self._timeline,
            "parties": self._parties,
            "origins": self._origins,
        }
        documents = enumerate(self._outline.documents)
        self.starts = {
            "claims": _starts(case.words.claims, _CLAIMS),
            "details": _starts([1] * len(self._outline.nodes), _DETAILS),
            "articles": _starts((told.tokens * (at in self._outline.articles) for at, told in documents), _TOKENS),
        }

    def names(self) -> Iterator[str]:
        """Yield the names of all blocks."""
        yield from self._wholes
        for kind, starts in self.starts.items():
            yield from (f"{kind}-{number}" for number in range(len(starts)))

    def block(self, source: Source, name: str) -> bytes | None:
        """Return a block's bytes, or None if there is none of that name."""
        if name in self._wholes:
            return packed(self._wholes[name](source))
        kind, _, number = name.partition("-")
        starts = self.starts.get(kind, array("i"))
        if not (number.isascii() and number.isdecimal() and int(number) < len(starts)):
            return None
        return packed(self._run(source, kind, int(number)))

    def _run(self, source: Source, kind: str, number: int) -> Tables:
        """The rows from where that block begins to where the next one does."""
        starts, outline = self.starts[kind], self._outline
        make, size = {
            "claims": (self._claims, len(outline.edges)),
            "details": (self._details, len(outline.nodes)),
            "articles": (self._articles, len(outline.documents)),
        }[kind]
        return make(source, range(starts[number], starts[number + 1] if number + 1 < len(starts) else size))

    def _claims(self, source: Source, run: range) -> Tables:
        told = claimed(source, self._outline.edges.ids[run.start : run.stop])
        return claims(told, self._case.at.documents, self._outline.nodes.within)

    def _details(self, source: Source, run: range) -> Tables:
        ids = self._outline.nodes.ids[run.start : run.stop]
        found = {entity.id: (entity, mentions) for entity, mentions in source.named(ids)}
        rows = [found[id_] for id_ in ids]
        return {
            "details": {
                "attributes": [dict(entity.attributes) for entity, _ in rows],
                "merges": [_merges(entity, mentions) for entity, mentions in rows],
                "documents": [list(self._case.naming[node]) for node in run],
            }
        }

    def _values(self, source: Source) -> Tables:  # noqa: ARG002  # as the others
        quotes = Quotes()
        found = values(self._case.conflicts, self._case.at, quotes)
        return {"values": found, "evidence": quotes.columns(self._outline.nodes.within)}

    def _timeline(self, source: Source) -> Tables:
        return {"timeline": timeline(reported(source, self._case, self._case.words.dated))}

    def _parties(self, source: Source) -> Tables:
        ties, known = self._outline.edges, self._case.outline.nodes.ids
        kind = ties.kinds.index(PARTY) if PARTY in ties.kinds else -1
        parts = [edge for edge, relation in enumerate(ties.relation) if relation == kind]
        parts.sort(key=lambda edge: (ties.target[edge], edge))
        told = reported(source, self._case, parts)
        pairs = ((known[ties.source[edge]], known[ties.target[edge]]) for edge in parts)
        return {
            "parties": parties(told, self._who, self._case.conflicts),
            "besideCases": beside(pairs, self._case.conflicts, self._telling),
        }

    def _who(self, entity: str) -> Entity:
        return self._outline.entity(self._case.at.entities[entity])

    def _telling(self, entity: str) -> frozenset[str]:
        """The documents that mention an entity, by id."""
        told = self._outline.nodes.documents[self._case.at.entities[entity]]
        return frozenset(self._outline.documents[number].id for number in told)

    def _origins(self, source: Source) -> Tables:  # noqa: ARG002  # as the others
        return {"origins": origins(self._outline.documents, self._case.dependences)}

    def _articles(self, source: Source, run: range) -> Tables:
        return {"articles": {"text": [self._article(source, document) for document in run]}}

    def _article(self, source: Source, document: int) -> dict[str, Any] | None:
        told = source.article(self._outline.documents[document]) if document in self._outline.articles else None
        if told is None:
            return None
        said = (Said(*row) for row in self._case.words.stands.under(document))
        return article(told, self._outline.nodes.within(document, 0, len(told.text)), said)


def _starts(weights: Iterable[int], most: int) -> array[int]:
    """Return where runs of rows begin, in each of which the weights sum up to `most`, or one row is heavier."""
    starts, sum_ = array("i"), 0
    for row, weight in enumerate(weights):
        sum_ += weight
        if not starts or sum_ > most:
            starts.append(row)
            sum_ = weight
    return starts


def _merges(entity: Entity, mentions: Sequence[MentionView]) -> list[tuple[str, str, str]]:
    """Return left, right and reason of the merges that joined two different names, each once."""
    named = {mention.ref: mention.text for mention in mentions if mention.form == "name"}
    told = ((named.get(match.left, ""), named.get(match.right, ""), match.reason) for match in entity.matches)
    return list(dict.fromkeys(row for row in told if row[0] and row[1] and row[0] != row[1]))
