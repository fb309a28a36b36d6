"""Articles into parsed segments: one spaCy Doc for each headline, dateline and body zone.

A zone of extraordinary length is several, and so is a sentence: what is read of a token must not grow with the
paragraph, and spaCy takes no text of a million characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ...model import READ_ZONES, Article, Zone, ZoneKind
from .models import Models
from .quotations import Quotation, quotations
from .tokens import Doc

# The models were trained on straight quotes and plain spaces. One character for one, so that offsets hold.
_CLEAN = str.maketrans(
    {
        **dict.fromkeys("\n\r\t\v\f\u00a0\u2002\u2003\u2009\u200a\u202f\u2028\u2029\ufeff", " "),
        **dict.fromkeys("‘’‚‛`´", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
    }
)
_LONGEST = 20_000  # characters of a segment
_LONGEST_SENTENCE = 4_000  # characters of a segment without the end of a sentence
_ENDS = re.compile(r"[.!?…][\"')\]]*\s+")
_BATCH = 32  # documents handed to spaCy at once: bounds memory, changes no result


@dataclass(frozen=True, slots=True)
class Segment:
    """One zone, or a part of one, parsed. `start` is the article offset of the first character of `doc`; `quotes` are
    the quotations in it."""

    doc: Doc
    start: int
    kind: ZoneKind
    quotes: tuple[Quotation, ...]

    @property
    def quoted(self) -> frozenset[int]:
        """The tokens that stand in a quotation."""
        return frozenset(token for quote in self.quotes for token in range(quote.start, quote.end))


def parse(articles: Sequence[Article], models: Models) -> Iterator[tuple[Segment, ...]]:
    """Yield the segments of each article, in order; all zones of all articles go through the pipelines in batches."""
    parts = [[part for zone in a.zones if zone.kind in READ_ZONES for part in _parts(a.text, zone)] for a in articles]
    texts = [[a.text[z.start : z.end] for z in of_article] for a, of_article in zip(articles, parts, strict=True)]
    docs = _docs([clean(text) for of_article in texts for text in of_article], models)
    for of_article, words in zip(parts, texts, strict=True):
        followed = zip(of_article, words, [*words, ""][1:], strict=True)
        yield tuple(_segment(next(docs), part, text, following) for part, text, following in followed)


def _segment(doc: Doc, part: Zone, text: str, following: str) -> Segment:
    return Segment(doc=doc, start=part.start, kind=part.kind, quotes=quotations(doc, text, following))


def _parts(text: str, zone: Zone) -> Iterator[Zone]:
    """The zone, cut behind its sentences, else between words, where it or a sentence is too long."""
    start = zone.start
    while (end := _cut(text, start, zone.end)) < zone.end:
        yield Zone(zone.kind, start, end)
        start = end
    yield Zone(zone.kind, start, zone.end)


def _cut(text: str, start: int, end: int) -> int:
    """Where a part that begins at `start` ends, at `end` at the latest."""
    last = start
    for stop in chain((found.end() for found in _ENDS.finditer(text, start, end)), (end,)):
        if stop - last > _LONGEST_SENTENCE:
            longest = start + _LONGEST_SENTENCE
            return last if last > start else text.rfind(" ", start, longest) + 1 or longest
        if stop - start > _LONGEST:
            return last
        last = stop
    return end


def clean(text: str) -> str:
    """Return `text` as the models read it, with as many characters: line breaks as spaces, quotes straight."""
    return text.translate(_CLEAN)


def _docs(texts: Sequence[str], models: Models) -> Iterator[Doc]:
    parsed = models.parser.pipe(texts, batch_size=_BATCH)
    if models.voter is None:
        yield from map(Doc, parsed)
    else:
        yield from map(Doc, parsed, models.voter.pipe(texts, batch_size=_BATCH))
