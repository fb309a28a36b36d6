"""Whose text an article is by its own credits: "(Reuters) -", "Source: EFE", "With reporting by AP"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ... import outlets
from ...model import READ_ZONES, Article, Zone, ZoneKind

_BRACKETS = re.compile(r"\((?P<outlet>[^()]{2,60})\)")
_SIGNED = re.compile(r"\s*(?:\((?P<outlet>[^()]{2,60})\)|[—–/-]{1,2}\s?(?P<after>[^\s/][^.!?()/]{1,40}?)/?)\.?\s*\Z")
_PARTS = re.compile(r"\s*[|/•·,;:]\s*|\s+[–—-]+\s+|\s+(?=©)")
_LINE = 30  # words: a longer paragraph is no credit
_SEEN = 400  # characters of a line that are looked at: no input can make this slow
_SIGNATURE = 60  # characters at the end of an article in which an agency signs
_STOP = re.compile(r"(?<=\.)\s")
_BESIDE: frozenset[ZoneKind] = frozenset({"references", "author_note", "boilerplate", "headline", "body"})


@dataclass(frozen=True, slots=True)
class Credit:
    """The names of outlets that `quote`, at `start` of the text, credits with the whole of it, or only with a part.

    `dispatch`: the names stand where an agency's does, in a dateline.
    """

    names: tuple[str, ...]
    start: int
    quote: str
    whole: bool
    dispatch: bool = False


def credits(article: Article) -> Iterator[Credit]:
    """The credits in the lines around the body, in text order; also those to people, and to the article's own outlet.

    Raises nothing; a line that credits nobody gives nothing.
    """
    if outlets.agency(article.author):  # as a page's own fields tell it
        yield Credit((article.author,), 0, "", True)
    body = next((zone for zone in reversed(article.zones) if zone.kind == "body"), None)
    for zone in article.zones:
        words = article.text[zone.start : min(zone.end, zone.start + _SEEN)]
        if zone.kind == "dateline":
            if found := _BRACKETS.search(words):
                names = tuple(outlets.spoken(found["outlet"]))
                yield Credit(names, zone.start + found.start(), found[0], True, dispatch=True)
        elif zone.kind == "byline":
            others = words.replace(article.outlet, " | ") if article.outlet else words
            names = tuple(part for part in _PARTS.split(others) if part)
            yield Credit((*names, *(name.split(" ", 1)[1] for name in names if " " in name)), zone.start, words, True)
        elif zone.kind in _BESIDE:
            yield from _line(words, zone)
    if body:
        yield from _signature(article.text, body)


def _line(words: str, zone: Zone) -> Iterator[Credit]:
    """What a line beside the article credits: somebody with a part, else with the whole.

    Within the article it must be the whole of a paragraph's first sentence, or stand in brackets alone.
    """
    within = zone.kind in READ_ZONES
    line = _STOP.split(words, maxsplit=1)[0] if within else words
    if len(line.split()) > _LINE:
        return
    bare = line.strip(" ()[]*_.")
    for which, whole in (("part", False), ("whole", True)):
        credit = outlets.pattern("credits", which)
        if found := credit.fullmatch(bare) if within else credit.search(bare):
            named = next(name for name in found.groups() if name)
            yield Credit(tuple(outlets.spoken(_until(named))), zone.start, line, whole)
            return
    if alone := _BRACKETS.fullmatch(words):
        yield Credit(tuple(outlets.spoken(alone["outlet"])), zone.start, words, True)
    elif not within and outlets.agency(bare):
        yield Credit((bare,), zone.start, words, True)


def _until(named: str) -> str:
    """The names at the beginning of what follows a credit: "Reuters in Lima. All rights reserved." gives "Reuters"."""
    return re.split(r"[.;|](?:\s|$)|\s(?=(?:in|at|on)\s)", named, maxsplit=1)[0]


def _signature(text: str, last: Zone) -> Iterator[Credit]:
    """The agency that signs the last words of the body."""
    begun = max(last.start, last.end - _SIGNATURE)
    found = _SIGNED.search(text, begun, last.end)
    if found:
        name = found["outlet"] or found["after"]
        yield Credit(tuple(outlets.spoken(name)), found.start(), found[0].strip(), True)
