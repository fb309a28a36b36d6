"""Where a name begins and ends: without articles, titles, possessives, quotation marks and what a headline adds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ..words.gazetteer import given_names, is_place
from ..words.wordlists import Words

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Token

Span = tuple[int, int]
"""Token offsets within one Doc: the first, and one past the last."""

_POSSESSIVE = frozenset({"'s", "'"})
_SEPARATORS = frozenset({",", "/", "|", "(", ")", "[", "]", ";", ":", '"', "-"}) | _POSSESSIVE
_STOPS = frozenset({".", '"', "?", "!"})
_HYPHENS = frozenset({"-", "–"})
_CODE = 5  # digits


def capital(token: Token) -> bool:
    """True if the token is written as (part of) a name: with a capital first, or second as in "al-Amr" or "iPhone".

    The number of a dispatch or a file is no name.
    """
    return _capital(token.text)


@lru_cache(maxsize=100_000)
def _capital(text: str) -> bool:
    if _coded(text):
        return False
    return text[0].isupper() or (len(text) > 2 and text[0].isalpha() and text[1].isupper())


def coded(token: Token) -> bool:
    """True for the number of a dispatch or a file, with letters or without."""
    return _coded(token.text)


def _coded(text: str) -> bool:
    return len(text) >= _CODE and sum(map(str.isdigit, text)) >= _CODE


def acronym(text: str) -> bool:
    """True for two to six capitals."""
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 6


def shouting(doc: Doc) -> bool:
    """True if capitals say nothing here: (nearly) every word has one, and the text is no sentence but a headline."""
    letters = [t for t in doc if t.is_alpha and len(t) > 3]
    if doc[-1].text in _STOPS and not all(t.is_upper for t in letters):
        return False
    return len(letters) > 2 and sum(capital(t) for t in letters) >= 0.8 * len(letters)


def trim(doc: Doc, start: int, end: int, words: Words) -> Span:
    """Return the span without what is no part of a name at either end; it may be empty."""
    while start < end and _loose(doc[start], words, keep=words.particles):
        start += 1
    while start < end and (_loose(doc[end - 1], words, keep=None) or doc[end - 1].text in words.binding):
        end -= 1
    return start, end


def untitled(doc: Doc, start: int, end: int, words: Words) -> int:
    """Where the name begins after honorifics and offices: "Prime Minister Ana Ruiz" begins at "Ana". No empty span."""
    first = start
    while first < end - 1:
        word = doc[first].lower_
        title = word in words.titles and (word in words.honorifics or word not in given_names())
        kindred = doc[first].is_sent_start and kin(doc[first], words)
        if not (title or kindred or (word in words.demonyms and doc[first + 1].lower_ in words.titles)):
            break
        first += 1
    rest = doc[first]
    if rest.lower_ in words.organisation_heads or rest.lower_ in words.binding or not capital(rest):
        return start
    return first


def kin(token: Token, words: Words) -> bool:
    """True for "Brothers" and "Sisters", which people are that are named next; a single "Sister" is a nun."""
    return token.lower_ not in words.relations and token.lower_.removesuffix("s") in words.relations


def variants(doc: Doc, start: int, end: int, words: Words) -> Iterator[Span]:
    """The trimmed span, and the names that it may hold if something else was swept in."""
    start, end = trim(doc, start, end, words)
    if start >= end:
        return
    yield start, end
    yield untitled(doc, start, end, words), end
    if doc[start].lower_ in words.demonyms and start + 1 < end:  # "the Armenian Gevorg Petrosyan"
        yield start + 1, end
    for i in range(start, end):
        if doc[i].text in _SEPARATORS:
            yield trim(doc, start, i, words)
            yield trim(doc, i + 1, end, words)
    for size in (1, 2):  # "Quito Radio Sur": a city, and what stands in it
        if start + size < end and is_place(doc[start : start + size].text, words.language):
            yield start, start + size
            yield trim(doc, start + size, end, words)


def runs(doc: Doc, words: Words) -> Iterator[Span]:
    """Runs of capitalised words: bare, joined by the particles of personal names, and by "of" and "for"."""
    for joints in (frozenset[str](), words.particles, words.binding):
        for start, end in _joined(doc, joints):
            yield start, end
            yield from _nicknamed(doc, start, end)
            if not joints and doc[start].is_sent_start and end - start > 1:
                yield start + 1, end


def balanced(text: str) -> bool:
    """False if the text holds a bracket or a double quotation mark without its fellow, or a square bracket."""
    return text.count('"') % 2 == 0 and text.count("(") == text.count(")") and not {"[", "]"} & set(text)


def _nicknamed(doc: Doc, start: int, end: int) -> Iterator[Span]:
    """Ana "the Fox" Ruiz: a run, a nickname between quotation marks, a run."""
    if end + 2 >= len(doc) or doc[end].text not in ('"', "'"):
        return
    for close in range(end + 2, min(end + 5, len(doc) - 1)):
        if doc[close].text == doc[end].text and capital(doc[close + 1]) and doc[close - 1].text != ",":
            last = close + 1
            while last < len(doc) and capital(doc[last]):
                last += 1
            yield start, last
            return


def _joined(doc: Doc, joints: frozenset[str]) -> Iterator[Span]:
    start = 0
    while start < len(doc):
        if not capital(doc[start]):
            start += 1
            continue
        end = start + 1
        while (further := _extended(doc, end, joints)) > end:
            end = further
        yield start, end
        start = end


def _extended(doc: Doc, end: int, joints: frozenset[str]) -> int:
    """One past the next word of the run that ends at `end`, over at most two joints; `end` if there is none."""
    k = end
    while k < len(doc) and k - end < 2 and (doc[k].lower_ in joints or hyphen(doc, k)):
        k += 1
    if k < len(doc) and not doc[k - 1].is_sent_end and (capital(doc[k]) or (k > end and hyphen(doc, k - 1))):
        return k + 1
    return end


def hyphen(doc: Doc, k: int) -> bool:
    """True if token `k` joins two halves of a word."""
    return doc[k].text in _HYPHENS and k > 0 and not doc[k - 1].whitespace_ and not doc[k].whitespace_


def _loose(token: Token, words: Words, keep: frozenset[str] | None) -> bool:
    """True for a token at the edge of a span that is no part of a name; lower-case words at its end may be."""
    if token.is_space or token.lower_ in words.articles or token.text in _POSSESSIVE:
        return True
    if not any(c.isalnum() for c in token.text):
        return True
    return keep is not None and token.is_lower and token.lower_ not in keep
