"""Bodies whose head is in lower case: "Kisumu police", "the Harghita brotherhood", "the diocese of San Telmo".

The name that such a body bears, of a town or a family, is a part of its own there and names nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...model import Weights
from ...names import fold
from ..parsing.segments import Segment
from ..words.entries import openings
from ..words.gazetteer import places
from ..words.wordlists import Words
from . import spans
from .draft import Draft

if TYPE_CHECKING:
    from ..parsing.tokens import Doc

_LONGEST = 4  # tokens of a head: "public prosecutor's office"
_WEIGHTS = Weights(organisation=2.0)


def bodies(names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> list[Draft]:
    """Return `names` with the bodies that bear one of them or, as gangs may, a name of their own."""
    found: list[Draft] = []
    for number, segment in enumerate(segments):
        here = [name for name in names if name.segment == number]
        longer = [_draft(number, segment.doc, span) for span in _spans(segment.doc, here, words)]
        found += longer
        found += [name for name in here if not any(name.overlaps(body) for body in longer)]
    return found


def _draft(number: int, doc: Doc, span: spans.Span) -> Draft:
    return Draft(number, *span, "name", "organisation", fold(doc[span[0] : span[1]].text), _WEIGHTS)


def _spans(doc: Doc, names: Sequence[Draft], words: Words) -> Iterator[spans.Span]:
    """The bodies of a text, in order; no two overlap."""
    starts, ends = {name.start: name for name in names}, {name.end: name for name in names}
    last = 0
    for i in range(1, len(doc)):
        span = _seated(doc, i, ends, words) or _gang(doc, i, ends, words) or _see(doc, i, starts, words)
        if span and span[0] >= last:
            yield span
            last = span[1]


def _seated(doc: Doc, i: int, ends: dict[int, Draft], words: Words) -> spans.Span | None:
    """ "Kisumu police": an authority, with the town or province whose it is. A country's may be any of several."""
    town = ends.get(i)
    if town is None or town.type != "place" or not _local(town, words):
        return None
    end = _head(doc, i, words.authorities)
    return (town.start, end) if end and not _modifier(doc, end) else None


def _gang(doc: Doc, i: int, ends: dict[int, Draft], words: Words) -> spans.Span | None:
    """ "the Spanglers Row gang": a gang, with its name, whatever else is called so."""
    end = _head(doc, i, words.brotherhoods)
    if not end or _modifier(doc, end):
        return None
    name = ends.get(i)
    if name is not None:
        return (name.start, end) if name.type == "person" or (name.type == "place" and _local(name, words)) else None
    start = i
    while start and spans.capital(doc[start - 1]) and doc[start - 1].lower_ not in words.never | words.demonyms.keys():
        start -= 1
    return (start, end) if 0 < start < i and doc[start - 1].lower_ in words.definite else None


def _see(doc: Doc, i: int, starts: dict[int, Draft], words: Words) -> spans.Span | None:
    """ "the diocese of San Telmo": a head in lower case that ends before token `i`, an "of", and a name."""
    name = starts.get(i)
    if name is None or doc[i - 1].lower_ not in words.joints:
        return None
    for size in range(_LONGEST, 0, -1):
        first = i - 1 - size
        if first >= 0 and doc[first : i - 1].text.casefold() in words.sees and doc[first].is_lower:
            return first, name.end
    return None


def _head(doc: Doc, start: int, heads: frozenset[str]) -> int:
    """One past the longest of `heads` that begins at token `start` in lower case; 0 if none does."""
    if not doc[start].is_lower or doc[start].text.casefold() not in openings(heads):
        return 0
    sizes = range(min(_LONGEST, len(doc) - start), 0, -1)
    return next((start + n for n in sizes if doc[start : start + n].text.casefold() in heads), 0)


def _modifier(doc: Doc, end: int) -> bool:
    """True if the head belongs to the noun after it: the "Kisumu police chief" is no police."""
    return doc[end - 1].dep_ == "compound" and doc[end - 1].head.i >= end


def _local(name: Draft, words: Words) -> bool:
    return name.key not in words.demonyms and places(words.language).get(name.key) not in ("country", "region")
