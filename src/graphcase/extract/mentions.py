"""Which words of an article name a person, an organisation or a place, and which describe or point to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Article, EntityType, Link, Mention, Weights
from .models import Models
from .segments import Segment

_TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


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
    rows: list[tuple[Mention, Anchor]] = []
    for number, segment in enumerate(segments):
        for ent in segment.doc.ents:
            kind = _TYPES.get(ent.label_)
            if kind is None:
                continue
            first, last = ent.start, ent.end
            while first < last and (
                segment.doc[first].lower_ == "the" or segment.doc[first].is_punct or segment.doc[first].is_space
            ):
                first += 1
            while first < last and (segment.doc[last - 1].lower_ in ("'s", "'") or segment.doc[last - 1].is_space):
                last -= 1
            if first == last:
                continue
            span = segment.doc[first:last]
            start, end = segment.start + span.start_char, segment.start + span.end_char
            weights = Weights(**{kind: 1.0})
            mention = Mention(
                start=start, end=end, text=article.text[start:end], form="name", type=kind, weights=weights
            )
            rows.append((mention, Anchor(segment=number, start=first, end=last)))
    rows.sort(key=lambda row: (row[0].start, row[0].end))
    return Found(mentions=tuple(m for m, _ in rows), anchors=tuple(a for _, a in rows), links=())
