"""Articles into parsed segments: one spaCy Doc for each headline, dateline and body zone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import READ_ZONES, Article, ZoneKind
from .models import Models

if TYPE_CHECKING:
    from spacy.tokens import Doc

VOTE = "vote"
"""Key in `Doc.spans` of the names that the second pipeline found."""

# The models were trained on straight quotes and plain spaces. One character for one, so that offsets hold.
_CLEAN = str.maketrans(
    {
        **dict.fromkeys("\n\r\t\v\f\u00a0\u2002\u2003\u2009\u200a\u202f\u2028\u2029\ufeff", " "),
        **dict.fromkeys("‘’‚‛`´", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
    }
)
_BATCH = 32  # documents handed to spaCy at once: bounds memory, changes no result


@dataclass(frozen=True, slots=True)
class Segment:
    """One zone, parsed. `start` is the article offset of the first character of `doc`."""

    doc: Doc
    start: int
    kind: ZoneKind


def parse(articles: Sequence[Article], models: Models) -> Iterator[tuple[Segment, ...]]:
    """Yield the segments of each article, in order; all zones of all articles go through the pipelines in batches."""
    zones = [[zone for zone in article.zones if zone.kind in READ_ZONES] for article in articles]
    texts = [clean(a.text[z.start : z.end]) for a, of_article in zip(articles, zones, strict=True) for z in of_article]
    docs = _docs(texts, models)
    for of_article in zones:
        yield tuple(Segment(doc=next(docs), start=zone.start, kind=zone.kind) for zone in of_article)


def clean(text: str) -> str:
    """Return `text` as the models read it, with as many characters: line breaks as spaces, quotes straight."""
    return text.translate(_CLEAN)


def _docs(texts: Sequence[str], models: Models) -> Iterator[Doc]:
    docs = models.parser.pipe(texts, batch_size=_BATCH)
    if models.voter is None:
        yield from docs
        return
    for doc, other in zip(docs, models.voter.pipe(texts, batch_size=_BATCH), strict=True):
        spans = (doc.char_span(e.start_char, e.end_char, label=e.label_, alignment_mode="contract") for e in other.ents)
        doc.spans[VOTE] = [span for span in spans if span is not None]
        yield doc
