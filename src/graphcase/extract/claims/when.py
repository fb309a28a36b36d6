"""When it happened: the date in a predicate's own clause, as an ISO date of the precision that the words have."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache

from spacy.tokens import Token

from ...names import tokens
from ..syntax.tree import SUBJECTS, children, clause, is_verb, lemma
from ..words.lexemes import Cues, lexemes
from .reach import governors

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_LONGEST = 40  # characters; a longer "date" is a stretch of prose
_WALLS = ("appos", "relcl", "acl")
_EDGES = (("01", "01"), ("12", "28"))  # the first and last day of a year, or of a month: all have 28


# --- which date ------------------------------------------------------------------------------------------------------


def when(predicate: Token, published: str, language: str, beside: bool = False) -> str:
    """Return the date of `predicate`'s clause, the nearest one of several, "" if none can be told.

    `published` is the article's own date (ISO, or ""): relative words ("on Tuesday") are counted from it, forward where
    the verb looks ahead ("will appear on Friday"). `beside` is true for a role that stands beside a name: then only
    dates of its own phrase count.
    """
    cues = lexemes(language).cues
    anchors = {predicate.i} if beside else {token.i for token in _anchors(predicate, cues)}
    ahead = any(c.lower_ in cues.future for c in children(predicate, "aux"))
    dates = [e for e in predicate.sent.ents if e.label_ == "DATE" and _anchor(e.root, predicate).i in anchors]
    for date in sorted(dates, key=lambda e: (abs(e.start - predicate.i), e.start)):
        found = resolve(date.text, published, language, ahead)
        if found:
            return found
    return ""


def _anchor(date: Token, predicate: Token) -> Token:
    """Return the word that a date belongs to: the predicate, or the first verb or aside on the way up."""
    token = date
    while token.head != token and token != predicate and not is_verb(token) and token.dep_ not in _WALLS:
        token = token.head
    while token.dep_ in ("aux", "auxpass") and token.head != token and token != predicate:
        token = token.head
    return token


def _anchors(predicate: Token, cues: Cues) -> Iterator[Token]:
    """Yield the words whose date is the predicate's too: itself, its clause, what it shares with a coordinated verb."""
    yield predicate
    if not is_verb(predicate) and _anchor(predicate.head, predicate) == clause(predicate):
        yield clause(predicate)
    for governor in governors(predicate, cues):
        word = governor.word
        telling = lemma(word) in cues.reporting | cues.alleging | cues.denying
        shared = governor.way in ("infinitive", "gerund", "copula") or not is_verb(governor.held)
        alone = governor.way == "conj" and not children(governor.held, *SUBJECTS)
        if telling or not is_verb(word) or not (shared or alone):
            return
        yield word


# --- which day -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def resolve(words: str, published: str, language: str, ahead: bool = False) -> str:
    """Return `words` ("November 7", "late last year", "2010") as an ISO date, "" if they name none.

    Parsed by dateparser from the article's date on. Where that is unknown, or known only to the month or the year,
    words that need more have no date, because today is never a fact of the article. A week is as precise as its month.
    """
    cues = lexemes(language).cues
    years, told = _YEAR.findall(words), frozenset(tokens(words.replace(".", "")))
    if len(years) > 1 or len(words) > _LONGEST or _CLOCK.search(words) or told & cues.no_date:
        return ""
    if not years and not published:
        return ""
    for rest in _endings(words, cues):
        found = {_parsed(rest, base, language, ahead) for base in _bases(published)}
        if len(found) == 1 and found != {""}:
            (date,) = found
            return date[:7] if told & cues.weeks else date
    return ""


def _endings(words: str, cues: Cues) -> Iterator[str]:
    """Yield the words, and what is left of them without those before ("late last year", "the night of 3 April")."""
    parts = words.split()
    for start in range(len(parts)):
        rest = " ".join(parts[start:])
        told = frozenset(tokens(rest.replace(".", "")))
        if _YEAR.search(rest) or not told.isdisjoint(cues.date_words):  # "45" is an age, "ten years" a stretch of time
            yield rest


def _bases(published: str) -> tuple[datetime, ...]:
    """Return the first and the last day that the article may be of."""
    if len(published) >= 10:
        return (datetime.fromisoformat(published[:10]),)
    year = published[:4] or "2000"
    return tuple(datetime.fromisoformat(f"{year}-{(published[5:7] or month)}-{day}") for month, day in _EDGES)


def _parsed(words: str, base: datetime, language: str, ahead: bool) -> str:
    if _YEAR.fullmatch(words.strip()):
        return words.strip()
    month, _, year = words.rpartition(" ")
    month, _, which = month.rpartition(" ")
    if month and not _YEAR.search(words):  # "July last year"
        of = _read(f"{which} {year}", base, language, ahead)
        if len(of) == 4:
            return _read(f"{month} {of}", base, language, ahead)
    date = _read(words, base, language, ahead)
    week_ago = str((base - timedelta(days=7)).date())
    if date == week_ago and _read(words.split()[0], base, language, ahead) == week_ago:
        return str(base.date())  # "on Thursday" in Thursday's paper is that day; "last Thursday" is not
    return date


def _read(words: str, base: datetime, language: str, ahead: bool) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser speaks of its own future, not of the user's text
        from dateparser.date import DateDataParser

        prefer = "future" if ahead else "past"
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": prefer, "PREFER_DAY_OF_MONTH": "first"}
        found = DateDataParser(languages=[language], settings=settings).get_date_data(words)
    if found.date_obj is None:
        return ""
    precision = {"year": 4, "month": 7}.get(found.period, 10)
    return str(found.date_obj.date())[:precision]
