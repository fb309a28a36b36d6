"""When it happened: the date that stands in a sentence, as an ISO date of the precision that the words have."""

from __future__ import annotations

import re
import warnings
from datetime import datetime
from functools import lru_cache

from spacy.tokens import Span, Token

from ..names import tokens
from .lexemes import lexemes

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_LONGEST = 40  # characters; a longer "date" is a stretch of prose


def when(predicate: Token, published: str, language: str) -> str:
    """Return the date of `predicate`'s sentence that stands nearest to it, "" if there is none that can be told.

    `published` is the article's own date (ISO, or ""): relative words ("on Tuesday") are counted back from it.
    """
    dates = [e for e in predicate.sent.ents if e.label_ == "DATE"]
    for date in sorted(dates, key=lambda e: (_distance(e, predicate), e.start)):
        found = resolve(date.text, published, language)
        if found:
            return found
    return ""


def _distance(date: Span, predicate: Token) -> int:
    """Steps from the date up to the predicate's clause: what hangs on the predicate itself comes first."""
    steps, token = 0, date.root
    while token.head != token:
        if token.i == predicate.i:
            return steps
        token, steps = token.head, steps + 1
    return steps if token.i == predicate.i else 100 + abs(date.root.i - predicate.i)


@lru_cache(maxsize=4096)
def resolve(words: str, published: str, language: str) -> str:
    """Return `words` ("November 7", "last Tuesday", "2010") as an ISO date, "" if they name none.

    Parsed by dateparser with the article's date as the base. Words that need a base have no date when `published` is
    unknown, because today is never a fact of the article.
    """
    years = _YEAR.findall(words)
    told = years or not lexemes(language).cues.date_words.isdisjoint(tokens(words.replace(".", "")))
    if len(words) > _LONGEST or _CLOCK.search(words) or not told:  # "45" is an age, "ten years" a sentence
        return ""
    if len(years) == 1 and words.strip() == years[0]:
        return years[0]
    if len(years) > 1 or (not years and len(published) < 4):
        return ""
    return _parsed(words, published, language)


def _parsed(words: str, published: str, language: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser speaks of its own future, not of the user's text
        from dateparser.date import DateDataParser

        base = datetime.fromisoformat((published + "-12-31"[len(published) - 4 :]) if published else "2000-12-31")
        parser = DateDataParser(
            languages=[language],
            settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "PREFER_DAY_OF_MONTH": "first"},
        )
        found = parser.get_date_data(words)
    if found.date_obj is None:
        return ""
    precision = {"year": 4, "month": 7}.get(found.period, 10)
    return found.date_obj.date().isoformat()[:precision]
