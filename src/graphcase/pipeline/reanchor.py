"""Judgements about an article that was edited: bound anew to the words that they were made of.

An edit gives an article another key, and moves what stands behind it. Its path stays, and so do most of its words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from ..model import Article, Document, Judgement, Side


def strayed(judgements: Iterable[Judgement], documents: Sequence[Document]) -> dict[Side, str]:
    """Return the sides whose content no document has any more, each with the key that its path has now."""
    keys = {document.key for document in documents}
    at = {document.path: document.key for document in documents}
    sides = (side for one in judgements for side in (one.left, one.right) if side)
    return {side: at[side.path] for side in sides if side.key not in keys and side.path in at}


def reanchored(
    judgements: Sequence[Judgement], lost: Mapping[Side, str], articles: Iterable[Article]
) -> tuple[Judgement, ...]:
    """Return `judgements` with the sides of `lost` bound to the words of the articles that stand at their paths now.

    Ids stay as they are. A side whose words are nowhere in its article stays as well: its name has to do.
    """
    texts = {article.key: article.text for article in articles}
    together: dict[tuple[str, str], list[Side]] = defaultdict(list)
    for side, key in lost.items():
        together[side.key, key].append(side)
    found = {
        side: replace(side, key=key, start=span[0], end=span[1])
        for (_, key), sides in together.items()
        for side, span in _moved(sides, texts[key]).items()
    }

    def now(side: Side | None) -> Side | None:
        return found.get(side, side) if side else None

    return tuple(replace(one, left=now(one.left), right=now(one.right)) for one in judgements)


def _moved(sides: Sequence[Side], text: str) -> dict[Side, tuple[int, int]]:
    """Where the words of sides of one article stand in its new text.

    They move together: of several places that have a side's words, it is the one at the distance from the old place
    that most sides can share, and else the nearest.
    """
    places = {side: _places(side, text) for side in sides}
    shared = Counter(shift for side, spans in places.items() for shift in {start - side.start for start, _ in spans})

    def order(span: tuple[int, int], old: int) -> tuple[int, int, int]:
        return -shared[span[0] - old], abs(span[0] - old), span[0]

    return {side: min(spans, key=partial(order, old=side.start)) for side, spans in places.items() if spans}


def _places(side: Side, text: str) -> list[tuple[int, int]]:
    for words in _words(side):
        pattern = r"\s+".join(map(re.escape, words.split()))  # lines may be broken elsewhere
        if spans := [match.span() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]:
            return spans
    return []


def _words(side: Side) -> list[str]:
    """The words of the mention; where they were not noted, those of the name that are as long, then the whole name."""
    if side.text:
        return [side.text]
    starts = [match.start() for match in re.finditer(r"\S+", side.name)]
    ends = {match.end() for match in re.finditer(r"\S+", side.name)}
    length = side.end - side.start
    runs = [side.name[start : start + length] for start in starts if start + length in ends]
    return [*runs, side.name]
