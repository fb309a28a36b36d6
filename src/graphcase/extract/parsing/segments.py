"""Articles into parsed segments: one spaCy Doc for each headline, dateline and body zone.

A zone of extraordinary length is several, and so is a sentence: what is read of a token must not grow with the
paragraph, and spaCy takes no text of a million characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
_BATCH = 32  # documents handed to spaCy at once: bounds memory


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


def parse(articles: Iterable[Article], models: Models) -> Iterator[tuple[Segment, ...]]:
    """Yield the segments of each article, in order.

    Each goes through the pipelines by itself: the last bits of a product of matrices depend on what else is in them,
    and how articles come together in batches must not change what is found.
    """
    for article in articles:
        parts = [part for zone in article.zones if zone.kind in READ_ZONES for part in _parts(article.text, zone)]
        texts = [article.text[part.start : part.end] for part in parts]
        read = zip(_docs([clean(text) for text in texts], models), parts, texts, [*texts, ""][1:], strict=True)
        yield tuple(Segment(doc, part.start, part.kind, quotations(doc, *words)) for doc, part, *words in read)


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
