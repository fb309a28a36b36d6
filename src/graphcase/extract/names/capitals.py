"""What its capitals say of a candidate: whether the words beside it belong to it, and how the tagger reads its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..words.gazetteer import is_place
from ..words.wordlists import Words
from . import dispatches, spans, surroundings
from .candidates import Candidate

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Token

_PROPER = frozenset({"NNP", "NNPS"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "X"})


def around(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    """What capitals beside the name say, where not all words have one."""
    if _goes_on(row, doc, words) or _began(row, doc, words):
        yield "run broken"


def _goes_on(row: Candidate, doc: Doc, words: Words) -> bool:
    if row.end == len(doc) or doc[row.end - 1].is_sent_end:
        return False
    if spans.hyphen(doc, row.end):  # "Guinea", of "Guinea-Bissau"
        return is_place(doc[row.start : row.end + 2].text, words.language) or _half(doc, row.end, words)
    if not _belongs(doc[row.end], words):
        return False
    return not _before_title(doc, row.end, words) and not dispatches.outlet(doc, row.end, words)


def _half(doc: Doc, hyphen: int, words: Words) -> bool:
    """True if two words that name no place each have a capital and a hyphen between: one name, in two halves."""
    if hyphen + 1 >= len(doc) or surroundings.joins(doc, hyphen, words):
        return False
    halves = (doc[hyphen - 1], doc[hyphen + 1])
    return all(t.is_title and t.lower_ not in words.demonyms and not is_place(t.text, words.language) for t in halves)


def _began(row: Candidate, doc: Doc, words: Words) -> bool:
    if not row.start or doc[row.start].is_sent_start or dispatches.outlet(doc, row.start, words):
        return False
    before = doc[row.start - 1]
    if not _belongs(before, words) or before.lower_ in words.demonyms or before.lower_ in words.organisation_heads:
        return False
    return not (surroundings.titled(doc, row.start, words) or (before.is_sent_start and spans.kin(before, words)))


def _before_title(doc: Doc, end: int, words: Words) -> bool:
    """True before a title and the name it belongs to: "Amber Bank Director Ana Ruiz" holds "Amber Bank"."""
    last = end
    while last < len(doc) and doc[last].lower_ in words.titles:
        last += 1
    return end < last < len(doc) and spans.capital(doc[last]) and surroundings.titled(doc, last, words)


def _belongs(token: Token, words: Words) -> bool:
    """True for a capitalised word that would be part of the name beside it: no month, no code."""
    if not spans.capital(token) or any(c.isdigit() for c in token.text):
        return False
    return token.lower_ not in words.never or _small(token, words)


def _small(token: Token, words: Words) -> bool:
    """True for the last word of "Harbour Today", which has its capital from the name."""
    return token.lower_ in words.small and spans.capital(token) and not token.is_sent_start


def sense(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    """What speaks against the candidate's own capitals: a common noun, a word that opens a sentence, a month."""
    tokens = doc[row.start : row.end]
    if dispatches.outlet(doc, row.start, words) == row.end:
        return  # what is in capitals there is read as anything
    if tokens[-1].tag_ not in _PROPER:
        yield "common noun"
    if tokens[0].is_sent_start and (tokens[0].pos_ not in _NOMINAL or (len(tokens) == 1 and tokens[0].pos_ != "PROPN")):
        yield "opens sentence"
    if row.key in words.known and spans.acronym(tokens.text):
        return  # the WHO is nobody's "who"
    if all(t.lower_ in words.never or not any(c.isalpha() for c in t.text) for t in tokens):
        yield "never"
    elif tokens[0].lower_ in words.never or (tokens[-1].lower_ in words.never and not _small(tokens[-1], words)):
        yield "never, edge"
