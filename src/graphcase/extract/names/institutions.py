"""Institutions that go without capitals: "Peru's national police", "the country's supreme court"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...model import Weights
from ..parsing.segments import Segment
from ..words.entries import openings
from ..words.gazetteer import is_place
from ..words.wordlists import Words
from .draft import Draft

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Token

_LONGEST = 4  # tokens
_WEIGHTS = Weights(organisation=2.0)


def institutions(names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> list[Draft]:
    """The institutions whose country stands before them, and "the" same institution elsewhere in the article."""
    held = {(n.segment, i) for n in names for i in range(n.start, n.end)}
    rows = [
        (row, _owner(segments[number].doc, row.start, words))
        for number, segment in enumerate(segments)
        for row in _phrases(number, segment.doc, words)
        if not any((number, i) in held for i in range(row.start, row.end))
    ]
    owned = {row.key for row, owner in rows if owner == "country"}
    return [row for row, owner in rows if owner == "country" or (owner == "the" and row.key in owned)]


def _phrases(number: int, doc: Doc, words: Words) -> Iterator[Draft]:
    """The longest institution that begins at each token, in lower case."""
    opening, last = openings(words.institutions), 0
    for token in doc:
        if token.i < last or token.text.casefold() not in opening:
            continue
        ends = range(min(token.i + _LONGEST, len(doc)), token.i, -1)
        end = next((end for end in ends if _text(doc, token.i, end) in words.institutions), 0)
        if end and token.is_lower:
            yield Draft(number, token.i, end, "name", "organisation", _text(doc, token.i, end), _WEIGHTS)
        last = end


def _text(doc: Doc, start: int, end: int) -> str:
    return doc[start:end].text.casefold()


def _owner(doc: Doc, start: int, words: Words) -> str:
    """ "country" if a country stands before the token, "the" if an article does, else ""."""
    while start and doc[start - 1].lower_ in words.former:
        start -= 1
    if not start:
        return ""
    before = doc[start - 1]
    if before.text == "'s" and start > 1:
        return "country" if _country(doc[start - 2], words) else ""
    if _country(before, words) and before.lower_ not in words.place_kinds:
        return "country"
    return "the" if before.lower_ in words.definite else ""


def _country(token: Token, words: Words) -> bool:
    return (
        token.lower_ in words.place_kinds
        or token.lower_ in words.demonyms
        or (token.text[0].isupper() and is_place(token.text, words.language))
    )
