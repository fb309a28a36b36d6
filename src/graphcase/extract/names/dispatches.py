"""The source line of a dispatch in a digest of foreign news: "Amberton RADIO SUR in Spanish 1900 GMT 10 Jun 94"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..words.gazetteer import is_place
from ..words.wordlists import Words
from . import spans
from .candidates import Candidate

if TYPE_CHECKING:
    from ..parsing.tokens import Doc

_NAME = 6  # words of an outlet's name that are looked back over
_PLACE = 2  # words of a place's name, at most


def observe(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    """What a source line says of a candidate: first comes the place, then the outlet."""
    if outlet(doc, row.start, words) == row.end:
        yield "outlet of dispatch"
    elif outlet(doc, row.end, words):
        yield "place of dispatch"
    elif any(outlet(doc, i, words) == row.end for i in range(row.start + 1, min(row.start + 1 + _PLACE, row.end))):
        yield "two names"
    elif any(outlet(doc, i, words) >= row.end for i in range(max(0, row.start - _NAME), row.start)):
        yield "run broken"


def outlet(doc: Doc, start: int, words: Words) -> int:
    """Where the outlet ends that begins at token `start`, after the place that it is from; 0 if none does.

    The line ends with the outlet or goes on with a language.
    """
    end = start
    while end < len(doc) and (spans.capital(doc[end]) or spans.hyphen(doc, end)):
        end += 1
    if end == start or not (end == len(doc) or _in_language(doc, end, words)):
        return 0
    place = _place(doc, start, words)
    if place is None or (place and spans.capital(doc[place - 1])):
        return 0
    return end if end < len(doc) or (not place and _medium(doc, start, words)) else 0


def _in_language(doc: Doc, i: int, words: Words) -> bool:
    """True if the line ends at token `i` with "in Spanish", or goes on with a number behind it."""
    if i + 1 == len(doc) or doc[i].lower_ not in words.inside or doc[i + 1].lower_ not in words.languages:
        return False
    return i + 2 == len(doc) or doc[i + 2].like_num


def _place(doc: Doc, start: int, words: Words) -> int | None:
    """Where the place begins whose name ends before token `start`."""
    for first in range(max(0, start - _PLACE), start):
        if is_place(doc[first:start].text, words.language):
            return None if is_place(doc[first : start + 1].text, words.language) else first
    return None


def _medium(doc: Doc, start: int, words: Words) -> bool:
    """True if what begins at `start` and ends the text is written as an outlet: in capitals, or called one."""
    if any(t.lower_ in words.media for t in doc[start:]):
        return True
    return doc[start:].text.isupper() and not doc[0].is_upper
