"""Where and when an article plays, and which of its sentences lead away: to another country, place or year.

The places of the headline, the dateline and the first paragraph that names one (of the first two) are its own, and so
are the countries of the towns there. A sentence is of another country if it, or else the nearest sentence before it in
its paragraph that names a country, names none of these; and it is of the last year that it, or one before it, gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ...model import Mention
from ...names import fold
from ..claims.dates.expressions import Expression, expressions
from ..claims.dates.intervals import Standpoint, published, resolve
from ..claims.scene import Scene
from ..parsing.tokens import Span
from ..words.gazetteer import countries, places

_OPENING = 2  # paragraphs in which an article says where it plays
_LEADING = 12  # characters before a date that opens a sentence: "But back in 2014"
_WIDE = ("country", "region")


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where a sentence plays: the places that it names, and its country and years, if it gives none those of the
    sentences before it; `led` is the year by dates that open a sentence, `year` by any."""

    places: frozenset[str]
    countries: frozenset[str]
    led: str
    year: str


class Background:
    """What the sentences of an article that was published at `date` (ISO, or "") are told of."""

    def __init__(self, scenes: Sequence[Scene], date: str) -> None:
        self._language = scenes[0].language if scenes else ""
        self._date = published(date)
        first = [n for n, s in enumerate(scenes) if s.segment.kind in ("headline", "dateline")]
        for number in [n for n, scene in enumerate(scenes) if scene.segment.kind == "body"][:_OPENING]:
            first.append(number)
            if any(found.type == "place" and found.form == "name" for found in _here(scenes[number])):
                break
        self._opening = frozenset(first)
        self._settings = [dict(self._read(scene)) for scene in scenes]
        opening = [setting for n in first for setting in self._settings[n].values()]
        self._places = frozenset(name for setting in opening for name in setting.places)
        self._years = frozenset(setting.year for setting in opening)
        codes = countries(self._language) if scenes else {}
        self._countries = frozenset(codes[name] for name in self._places if name in codes)

    def abroad(self, number: int, sentence: int) -> bool:
        """True if the sentence that begins at `sentence`, in scene `number`, is told of another country."""
        told = self._settings[number][sentence].countries
        return bool(self._countries) and bool(told) and told.isdisjoint(self._countries)

    def elsewhere(self, number: int, sentence: int) -> bool:
        """True if a sentence names places, and none that the article opens with."""
        named = self._settings[number][sentence].places
        return bool(named) and named.isdisjoint(self._places)

    def year(self, number: int, sentence: int, leading: bool) -> str:
        """The year that a sentence is told of, by its dates or those of the sentences before it in its paragraph; ""
        if there is none, or one that the article opens with. If `leading`, only dates count that open a sentence."""
        setting = self._settings[number][sentence]
        year = setting.led if leading else setting.year
        return "" if number in self._opening or year in self._years else year

    def _read(self, scene: Scene) -> Iterator[tuple[int, _Setting]]:
        """Yield where each sentence of a scene begins, and its setting."""
        codes, kinds = countries(scene.language), places(scene.language)
        named: dict[int, set[str]] = defaultdict(set)
        for mention, (start, _) in scene.spans.items():
            found = scene.mentions[mention]
            if found.type == "place" and found.form == "name":
                named[scene.doc[start].sent.start].add(fold(found.text))
        where, led, year = frozenset[str](), "", ""
        for sent in scene.doc.sents:
            names, dates = frozenset(named[sent.start]), list(self._dated(sent))
            wide = (name for name in names if kinds.get(name, "country") in _WIDE and name in codes)
            where = frozenset(codes[name] for name in wide) or where
            led = next((found for at, found in dates if at <= _LEADING), led)
            year = next((found for _, found in dates), year)
            yield scene.sentence(sent[0])[0], _Setting(names, where, led, year)

    def _dated(self, sent: Span) -> Iterator[tuple[int, str]]:
        """Where the dates of a sentence stand that tell when something happened, and of which year they are."""
        for expression in expressions(sent.text, self._language):
            told = (expression.edge == "at" and not expression.bare) or self._when(sent, expression)
            days = resolve(expression.meaning, Standpoint(self._date)) if told else None
            if days is not None:
                yield expression.start, days.iso[:4]

    def _when(self, sent: Span, expression: Expression) -> bool:
        """True for "the worst since August 2014, [when] ...": that tells what happened then."""
        behind = sent.text[expression.end :].replace(",", " ").split(maxsplit=1)
        return expression.edge == "since" and behind[:1] != [] and behind[0].lower() in _when(self._language)


@cache
def _when(language: str) -> frozenset[str]:
    return frozenset(lexicon.load(language, "affairs")["apart"]["when"])


def _here(scene: Scene) -> Iterator[Mention]:
    """The mentions that stand in a scene."""
    yield from (scene.mentions[mention] for mention in scene.spans)
