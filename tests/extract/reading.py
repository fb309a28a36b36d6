"""Paragraphs into what is found in them, without the claims."""

from __future__ import annotations

from functools import cache

from graphcase.extract.mentions import Found, find
from graphcase.extract.parsing.models import Models, load
from graphcase.extract.parsing.segments import parse
from graphcase.model import Article, Zone, ZoneKind
from graphcase.settings import Settings


@cache
def models() -> Models:
    return load(Settings())


def read(*paragraphs: str, first: ZoneKind = "body") -> Found:
    """What is found in an article of these paragraphs; the first is a zone of kind `first`."""
    zones, at = [], 0
    for paragraph in paragraphs:
        if paragraph:
            zones.append(Zone("body" if zones else first, at, at + len(paragraph)))
        at += len(paragraph) + 2
    article = Article(key="k", text="\n\n".join(paragraphs), zones=tuple(zones))
    (segments,) = parse([article], models())
    found = find(article, segments)
    assert all(article.text[m.start : m.end] == m.text for m in found.mentions)
    return found
