"""Datelines: the place, day and agency before a report's first sentence ("QUITO, Ecuador, May 3 (AP) —")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from . import dates, rules

_SEEN = 240  # characters
_WORD = r"[^\W\d_][\w'’.]{0,25}(?:-[^\W\d_]\w{0,25})?"
_PLACE = rf"(?P<place>{_WORD}(?:\s{_WORD}){{0,3}}(?:,\s{_WORD}(?:\s{_WORD}){{0,3}}){{0,2}}?)"
_DATE = r"(?:,?\s(?=[^()\[\]—–]{0,24}\d)(?P<date>[^()\[\]—–]{3,24}?))"
_SENTENCE = re.compile(r"[\"“‘']?(?:[^\W\d_][^\W\dA-Z]|A\b|\d)")  # not "CALL - FM", which is one name
_DAY = 30  # characters of a date
_DASH = re.compile(r"\s?(?:—|–|--|-)\s")
_AGENCY = r"(?:,?\s?\((?P<agency>[^()\[\]]{2,60})\))"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline of `length` characters; the sentence begins `body` characters after the paragraph does."""

    length: int
    body: int
    published: str
    agency: str


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that `paragraph` begins with, or None. An aside ("Ruiz — the mayor — said") is none."""
    found = _expression().match(paragraph[:_SEEN])
    if found is None or found.end() >= len(paragraph):
        return _dated(paragraph)
    following = paragraph[found.end()]
    published = next((iso for name in ("date", "later", "agency") if (iso := dates.iso(found[name] or ""))), "")
    agency = "" if dates.find(found["agency"] or "") else (found["agency"] or "").strip()
    place = found["place"] or ""
    first = place.split(",")[0].split(" ")[0]
    capital = len(first) > 2 and first.isupper()
    if not (published or (place and (agency or capital or "," in place))) or following.islower():
        return None
    if found["hyphen"] and not (published or agency or (capital and _SENTENCE.match(paragraph, found.end()))):
        return None
    return Dateline(len(found[0].rstrip()), found.end(), published, agency)


def _dated(paragraph: str) -> Dateline | None:
    """A dateline without a place: "3 May 2019 - The mayor ..."."""
    day = dates.find(paragraph[:_DAY])
    dash = _DASH.match(paragraph, day.end) if day and not day.start else None
    if day is None or dash is None or not paragraph[dash.end() : dash.end() + 1].isupper():
        return None
    return Dateline(len(paragraph[: dash.end()].rstrip()), dash.end(), day.iso, "")


@cache
def _expression() -> re.Pattern[str]:
    later = _DATE.replace("<date>", "<later>")
    brackets = rules.pattern("dateline", "brackets").pattern
    dash = r"\s?(?:—|–|--|-\s-|(?P<hyphen>-))\s"
    return re.compile(rf"(?:{_PLACE})?{_DATE}??{_AGENCY}?{later}??{dash}\s?(?:(?:{brackets})\s{{1,2}}){{0,3}}")
