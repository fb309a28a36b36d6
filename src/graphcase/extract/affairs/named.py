"""Names that affairs have: operations, scandals, parties at law, numbers of files.

Four grammars of our own, each over capitals and a few words of affairs.toml:

- "Operation Silt", "an inquiry dubbed Silt": a word for police work and the name behind it;
- "the Lantern scandal", "the Harbour Papers": a name and a word for an affair behind it;
- "United States v. Ribas", "R v Ribas", "In re Ribas": case names as the Bluebook (rule 10.2) and OSCOLA (2.1.1) write
  them;
- "case No. 45/2018", "the case, K-45/18", "2:19-cr-00128": a number behind a word for a file, and the docket
  numbers of the United States'
  federal courts (division:year-type-number), which need no such word.

(eyecite knows such names only with the volume of a reporter behind them, which news does not give.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ...model import LAW
from ..claims.scene import Scene
from ..parsing.tokens import Doc, Token
from ..words.entries import openings
from ..words.gazetteer import places
from ..words.wordlists import words as wordlists
from .offences import Clue, setting

_LONGEST = 5  # words of a name, or of a party at law
_ARTICLE_BEFORE = 5  # words before a name among which its article stands: 'the so-called "Lantern" affair'
_DUBBED_AFTER = 6  # words between an inquiry and the participle that gives its name
_FEDERAL = re.compile(r"\b(?:\d{1,2}:)?\d{2}-(?:cr|cv|mj|mc|bk|md)-\d{2,5}(?:-[A-Z]{2,4})*\b")
_NUMBER = r"(?P<number>(?:[A-Z]{1,4}[-/. ]?)?\d[\w]*(?:[-/.:]\w+)*)"
_CODED = r"(?:[A-Z]{1,4}[-/. ]?)?(?=\w*\d)\w+(?:[-/:]\w+)+"


@dataclass(frozen=True, slots=True)
class CaseName:
    """Tokens start to end of scene number `scene`, which name an affair; `at_law`: as a court does."""

    scene: int
    start: int
    end: int
    at_law: bool


@dataclass(frozen=True, slots=True)
class _Words:
    operations: frozenset[str]
    units: frozenset[str]
    posts: frozenset[str]
    joints: frozenset[str]
    dubbing: frozenset[str]
    inquiries: frozenset[str]
    scandals: frozenset[str]
    papers: frozenset[str]
    cases: frozenset[str]
    authorities: frozenset[str]
    definite: frozenset[str]
    versus: frozenset[str]
    prosecuting: frozenset[str]
    matters: frozenset[str]
    comparing: frozenset[str]
    military: frozenset[str]
    courts: frozenset[str]
    files: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    row = data["names"]
    files, numbers = ("|".join(re.escape(word) for word in row[name]) for name in ("files", "numbers"))
    being = "|".join(re.escape(word) for word in row["being"])
    stated = rf"(?:(?i:{numbers})[\s:]*){{1,4}}(?:(?i:{being})\s+)?{_NUMBER}"
    told = rf"\b(?i:{files})(?:\s+{stated}|(?:\s+|[,:]\s+(?=[A-Z]))(?P<coded>{_CODED}))"
    sets = {name: frozenset(row[name]) for name in _Words.__slots__ if name not in ("files", "courts", "authorities")}
    return _Words(
        **sets,
        authorities=frozenset(data["suspicion"]["bodies"]) | frozenset(row["authorities"]),
        courts=frozenset(data["court"]["courts"]) | frozenset(data["law"]["setting"]),
        files=re.compile(told),
    )


def named(scenes: Sequence[Scene]) -> Iterator[CaseName]:
    """Yield the names of affairs in an article, in text order; of names that overlap, the longest."""
    for number, scene in enumerate(scenes):
        words = _words(scene.language)
        taken = -1
        for start, end, at_law in sorted(_found(scene, words), key=lambda found: (found[0], -found[1])):
            if start >= taken and not _compared(scene.doc[start], words):
                taken = end
                yield CaseName(number, start, end, at_law)


def called(names: Sequence[CaseName], scenes: Sequence[Scene]) -> Iterator[Clue]:
    """Yield the names by which courts call a case as words for it, where their sentence speaks of courts or police."""
    for name in names:
        scene = scenes[name.scene]
        word = scene.doc[name.start]
        if name.at_law and setting(word, scene) is not None:
            yield Clue(name.scene, word, scene.sentence(word)[0], LAW, LAW, 1, onsite=False)


def _found(scene: Scene, words: _Words) -> Iterator[tuple[int, int, bool]]:
    for token in scene.doc:
        spans = (_operation(token, words), _dubbed(token, words), _scandal(token, words, scene))
        yield from ((*span, False) for span in spans if span is not None)
        versus = _versus(token, words)
        if versus is not None:
            yield *versus, True
    yield from ((start, end, True) for start, end in _numbers(scene.doc, words))


# --- operations -----------------------------------------------------------------------------------------------


def _operation(token: Token, words: _Words) -> tuple[int, int] | None:
    """ "Operation Silt": of the police or a court, not of an army, and nobody's post ("Operation Manager")."""
    if token.lower_ not in words.operations or not token.is_title or _at_war(token, words):
        return None
    start = token.i + 1
    opened = start < len(token.doc) and token.doc[start].is_quote
    end = _capitals(token.doc, start + opened, words)
    if (
        end == start + opened
        or token.doc[start + opened].lower_ in words.posts
        or token.doc[end - 1].lower_ in words.units
    ):
        return None
    return token.i, end + (opened and end < len(token.doc) and token.doc[end].is_quote)


def _dubbed(token: Token, words: _Words) -> tuple[int, int] | None:
    """ "An inquiry, dubbed Silt": a name that a participle gives to police work."""
    if token.lower_ not in words.dubbing:
        return None
    before = token.doc[max(token.sent.start, token.i - _DUBBED_AFTER) : token.i]
    if not any(t.lower_ in words.inquiries for t in before) or _at_war(token, words):
        return None
    start = token.i + 1
    while start < len(token.doc) and (token.doc[start].is_quote or token.doc[start].lower_ in words.definite):
        start += 1
    end = _capitals(token.doc, start, words)
    return (start, end) if end > start and token.doc[start].lower_ not in words.operations else None


def _at_war(token: Token, words: _Words) -> bool:
    return any(t.lower_ in words.military or t.base in words.military for t in token.sent)


# --- scandals -------------------------------------------------------------------------------------------------


def _scandal(token: Token, words: _Words, scene: Scene) -> tuple[int, int] | None:
    """ "The Lantern scandal", "the Harbour Papers": without the article, and with the word for it.

    No name is what only says where it was ("the Peruvian affair", "the Lleida trial") or who inquires ("the Senate
    inquiry").
    """
    word = token.lower_
    if word not in words.scandals | words.papers | words.cases or (word in words.papers and not token.is_title):
        return None
    quoted = token.i > token.sent.start and token.nbor(-1).is_quote
    start = end = token.i - quoted
    while start > token.sent.start and end - start < _LONGEST and _capital(token.doc[start - 1]):
        start -= 1
    if start == end or not _introduced(token.doc, start, words):
        return None
    run = [t.lower_ for t in token.doc[start:end]]
    kind = places(scene.language).get(" ".join(run))
    demonyms = wordlists(scene.language).demonyms
    if word in words.papers:
        return start, token.i + 1
    if kind in ("country", "region") or any(t in demonyms for t in run) or not words.authorities.isdisjoint(run):
        return None
    if word in words.cases:
        mention = scene.names.get(token.i - 1)
        known = scene.mentions[mention].type if mention is not None else ""
        if known == "place" or kind is not None or token.doc[start].lower_ in words.courts:
            return None
    return (start, end) if quoted else (start, token.i + 1)


def _introduced(doc: Doc, start: int, words: _Words) -> bool:
    """True behind an article, with quotation marks or an adjective between at most."""
    before = doc[max(doc[start].sent.start, start - _ARTICLE_BEFORE) : start]
    articles = [t.i for t in before if t.lower_ in words.definite]
    return bool(articles) and not any(t.text == "," or t.pos_ == "NOUN" for t in doc[articles[-1] : start])


# --- at law ---------------------------------------------------------------------------------------------------


def _versus(token: Token, words: _Words) -> tuple[int, int] | None:
    """ "United States v. Ribas"; two private parties only beside a word of courts, or a match would be a case. "In re
    Ribas"."""
    doc = token.doc
    if token.lower_ in openings(words.matters) and doc[token.i : token.i + 2].text.lower() in words.matters:
        end = _capitals(doc, token.i + 2, words)
        return (token.i, end) if end > token.i + 2 else None
    if token.lower_ not in words.versus or token.i == 0:
        return None
    start = token.i
    while start and token.i - start < _LONGEST and _party(doc[start - 1], words):
        start -= 1
    while start < token.i and not _capital(doc[start]):  # "the [State v. Ribas]"
        start += 1
    end = _capitals(doc, token.i + 1, words)
    if start == token.i or end == token.i + 1:
        return None
    state = doc[start : token.i].text.lower() in words.prosecuting
    said = doc[max(0, doc[start].sent.start) : doc[end - 1].sent.end]
    return (start, end) if state or any(t.base in words.courts for t in said) else None


def _party(token: Token, words: _Words) -> bool:
    return _capital(token) or token.lower_ in words.joints


def _numbers(doc: Doc, words: _Words) -> Iterator[tuple[int, int]]:
    """ "Case No. 45/2018", "2:19-cr-00128": the number alone."""
    found = [m.span() for m in _FEDERAL.finditer(doc.text)]
    for match in words.files.finditer(doc.text):
        found.append(match.span("number" if match["number"] else "coded"))
    for start, end in found:
        while end > start and not doc.text[end - 1].isalnum():
            end -= 1
        span = doc.char_span(start, end)
        if span is not None:
            yield span.start, span.end


# --- words ----------------------------------------------------------------------------------------------------


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and not token.is_stop


def _capitals(doc: Doc, start: int, words: _Words) -> int:
    """Return where a run of capitals ends that begins at `start`, with joints inside ("Flor de Lis")."""
    end = start
    while end < len(doc) and end - start < _LONGEST and _party(doc[end], words) and doc[end].sent == doc[start].sent:
        end += 1
    while end > start and not _capital(doc[end - 1]):
        end -= 1
    return end if end > start and _capital(doc[start]) else start


def _compared(token: Token, words: _Words) -> bool:
    """True for an affair that another is held against: "the worst since the Lantern affair"."""
    return any(t.lower_ in words.comparing for t in token.doc[max(token.sent.start, token.i - 3) : token.i])
