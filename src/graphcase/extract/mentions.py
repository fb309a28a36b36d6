"""Which words of an article name a person, an organisation or a place, and which describe or point to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Article, Link, Mention
from . import spans
from .candidates import candidates
from .decide import Name, choose
from .evidence import observe
from .models import Models
from .segments import Segment
from .words import Words, words

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mention stands among tokens: offsets within the Doc of segment number `segment`."""

    segment: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """The mentions of an article in order of their start, an anchor for each, and which of them are the same."""

    mentions: tuple[Mention, ...]
    anchors: tuple[Anchor, ...]
    links: tuple[Link, ...]


def find(article: Article, segments: Sequence[Segment], models: Models) -> Found:  # noqa: ARG001
    """Return the mentions of `article`, whose zones are parsed as `segments`."""
    lexicon = words("en")
    rows = candidates(segments, lexicon)
    names = choose(rows, observe(rows, segments, lexicon), lexicon)
    return Found(
        mentions=tuple(_mention(name, article, segments, lexicon) for name in names),
        anchors=tuple(Anchor(n.candidate.segment, n.candidate.start, n.candidate.end) for n in names),
        links=(),
    )


def _mention(name: Name, article: Article, segments: Sequence[Segment], lexicon: Words) -> Mention:
    at = name.candidate
    segment = segments[at.segment]
    span = segment.doc[at.start : at.end]
    start, end = segment.start + span.start_char, segment.start + span.end_char
    return Mention(
        start=start,
        end=end,
        text=article.text[start:end],
        form="name",
        type=name.type,
        weights=name.weights,
        title=_title(segment.doc, at.start, lexicon) if name.type == "person" else "",
    )


def _title(doc: Doc, start: int, lexicon: Words) -> str:
    first = start
    while first and (word := doc[first - 1].lower_) in lexicon.titles:
        if word not in lexicon.honorifics and not spans.capital(doc[first - 1]):
            break
        first -= 1
    return doc[first:start].text
