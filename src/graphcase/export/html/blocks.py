"""What a page loads when a reader asks for it: claims, details, values and articles, a part at a time, by name."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from .articles import Said, article
from .claims import claims
from .conflicts import shown, values
from .evidence import Quotes
from .pack import Tables, packed

if TYPE_CHECKING:
    from ...model import Entity
    from ...store import MentionView
    from .case import Case
    from .source import Source

_CLAIMS, _DETAILS, _TOKENS = 500, 1000, 20_000
"""Claims, entities, and tokens of articles in a block: tens of kilobytes, unpacked in a few milliseconds."""


class Blocks:
    """The blocks of a case, each made when it is asked for. `starts` are the first edge of each block of claims, the
    first entity of each of details, and the first document of each of articles."""

    def __init__(self, source: Source, case: Case) -> None:
        """Find out where the blocks begin."""
        self._source, self._case, self._outline = source, case, case.outline
        documents = enumerate(self._outline.documents)
        self.starts = {
            "claims": _starts(case.words.claims, _CLAIMS),
            "details": _starts([1] * len(self._outline.nodes), _DETAILS),
            "articles": _starts((told.tokens * (at in self._outline.articles) for at, told in documents), _TOKENS),
        }

    def names(self) -> Iterator[str]:
        """Yield the names of all blocks."""
        yield from ("values", *self._case.wholes)
        for kind, starts in self.starts.items():
            yield from (f"{kind}-{number}" for number in range(len(starts)))

    def block(self, name: str) -> bytes | None:
        """Return a block's bytes, or None if there is none of that name."""
        if name == "values":
            return packed(self._values())
        if name in self._case.wholes:
            return packed(self._case.wholes[name])
        kind, _, number = name.partition("-")
        starts = self.starts.get(kind, array("i"))
        if not (number.isascii() and number.isdecimal() and int(number) < len(starts)):
            return None
        return packed(self._run(kind, int(number)))

    def _run(self, kind: str, number: int) -> Tables:
        """The rows from where that block begins to where the next one does."""
        starts, outline = self.starts[kind], self._outline
        make, size = {
            "claims": (self._claims, len(outline.edges)),
            "details": (self._details, len(outline.nodes)),
            "articles": (self._articles, len(outline.documents)),
        }[kind]
        return make(range(starts[number], starts[number + 1] if number + 1 < len(starts) else size))

    def _claims(self, run: range) -> Tables:
        ids = self._outline.edges.ids[run.start : run.stop]
        return claims(ids, self._source.claims_of(ids), self._case.at.documents, self._outline.nodes.within)

    def _details(self, run: range) -> Tables:
        ids = self._outline.nodes.ids[run.start : run.stop]
        found = {entity.id: (entity, mentions) for entity, mentions in self._source.named(ids)}
        rows = [found[id_] for id_ in ids]
        return {
            "details": {
                "attributes": [dict(entity.attributes) for entity, _ in rows],
                "merges": [_merges(entity, mentions) for entity, mentions in rows],
                "documents": [list(self._case.naming[node]) for node in run],
            }
        }

    def _values(self) -> Tables:
        quotes = Quotes()
        found = values(tuple(shown(self._source, self._case.at)), self._case.at, quotes)
        return {"values": found, "evidence": quotes.columns(self._outline.nodes.within)}

    def _articles(self, run: range) -> Tables:
        return {"articles": {"text": [self._article(document) for document in run]}}

    def _article(self, document: int) -> dict[str, Any] | None:
        told = self._source.article(self._outline.documents[document]) if document in self._outline.articles else None
        if told is None:
            return None
        said = sorted(Said(*row) for row in self._case.words.stands.under(document))
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
