"""Where and when an article plays, and which of its sentences lead away: to another country, place or year.

The places of the headline, the dateline and the first paragraph that names one (of the first two) are its own, and so
are the countries of the towns there. A sentence is of another country if it, or else the nearest sentence before it in
its paragraph that names a country, names none of these; and it is of the last year that it, or one before it, gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span

from ... import lexicon
from ...names import fold
from ..claims.dates.expressions import Expression, expressions
from ..claims.dates.intervals import Standpoint, published, resolve
from ..claims.scene import Scene
from ..words.gazetteer import countries, places

_OPENING = 2  # paragraphs in which an article says where it plays
_LEADING = 12  # characters before a date that opens a sentence: "But back in 2014"
_WIDE = ("country", "region")


class Background:
    """What the sentences of an article that was published at `date` (ISO, or "") are told of."""

    def __init__(self, scenes: Sequence[Scene], date: str) -> None:
        self._scenes, self._date = scenes, published(date)
        first = [n for n, s in enumerate(scenes) if s.segment.kind in ("headline", "dateline")]
        for number in [n for n, scene in enumerate(scenes) if scene.segment.kind == "body"][:_OPENING]:
            first.append(number)
            if any(True for sent in scenes[number].doc.sents for _ in _named(sent, scenes[number])):
                break
        self._opening = frozenset(first)
        opening = [(sent, scenes[n]) for n in first for sent in scenes[n].doc.sents]
        self._places = frozenset(name for sent, scene in opening for name in _named(sent, scene))
        self._years = frozenset(year for sent, _ in opening for _, year in self._dated(sent))
        codes = countries(scenes[0].language) if scenes else {}
        self._countries = frozenset(codes[name] for name in self._places if name in codes)

    def abroad(self, number: int, sentence: int) -> bool:
        """True if the sentence that begins at `sentence`, in scene `number`, is told of another country."""
        scene = self._scenes[number]
        codes, kinds = countries(scene.language), places(scene.language)
        told: frozenset[str] = frozenset()
        for sent in self._until(number, sentence):
            wide = (name for name in _named(sent, scene) if kinds.get(name, "country") in _WIDE and name in codes)
            told = frozenset(codes[name] for name in wide) or told
        return bool(self._countries) and bool(told) and told.isdisjoint(self._countries)

    def elsewhere(self, number: int, sentence: int) -> bool:
        """True if a sentence names places, and none that the article opens with."""
        *_, sent = self._until(number, sentence)
        named = frozenset(_named(sent, self._scenes[number]))
        return bool(named) and named.isdisjoint(self._places)

    def year(self, number: int, sentence: int, leading: bool) -> str:
        """The year that a sentence is told of, by its dates or those of the sentences before it in its paragraph; ""
        if there is none, or one that the article opens with. If `leading`, only dates count that open a sentence."""
        year = ""
        for sent in self._until(number, sentence):
            year = next((year for at, year in self._dated(sent) if at <= _LEADING or not leading), year)
        return "" if number in self._opening or year in self._years else year

    def _until(self, number: int, sentence: int) -> Iterator[Span]:
        """The sentences of scene `number` up to the one that begins at `sentence`."""
        scene = self._scenes[number]
        for sent in scene.doc.sents:
            yield sent
            if scene.sentence(sent[0])[0] >= sentence:
                return

    def _dated(self, sent: Span) -> Iterator[tuple[int, str]]:
        """Where the dates of a sentence stand that tell when something happened, and of which year they are."""
        for expression in expressions(sent.text, self._scenes[0].language):
            told = (expression.edge == "at" and not expression.bare) or self._when(sent, expression)
            days = resolve(expression.meaning, Standpoint(self._date)) if told else None
            if days is not None:
                yield expression.start, days.iso[:4]

    def _when(self, sent: Span, expression: Expression) -> bool:
        """True for "the worst since August 2014, [when] ...": that tells what happened then."""
        behind = sent.text[expression.end :].replace(",", " ").split(maxsplit=1)
        return expression.edge == "since" and behind[:1] != [] and behind[0].lower() in _when(self._scenes[0].language)


@cache
def _when(language: str) -> frozenset[str]:
    return frozenset(lexicon.load(language, "affairs")["apart"]["when"])


def _named(sent: Span, scene: Scene) -> Iterator[str]:
    """The folded names of the places of a sentence."""
    for mention, (start, _) in sorted(scene.spans.items()):
        found = scene.mentions[mention]
        if found.type == "place" and found.form == "name" and sent.start <= start < sent.end:
            yield fold(found.text)
