"""What speaks for a candidate's being a person, an organisation, a place or no name at all, as named observations.

An observation is a string such as "first:PERSON" or "after honorific" with a strength: 1, or a share of the article's
mentions of that name. weights.toml says what each is worth. Here: the models' votes, the form of the name and the
words in it; surroundings.py holds what stands around it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ...names import fold
from ..parsing.segments import Segment
from ..words.gazetteer import given_names, is_place, places, surnames
from ..words.wordlists import Words
from . import capitals, dispatches, spans, surroundings
from .candidates import Candidate

if TYPE_CHECKING:
    from ..parsing.tokens import Doc

Observations = Mapping[str, float]

_VOTES = {
    "PERSON": "PERSON",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "FAC",
    "NORP": "NORP",
    "": "none",
}
_NAMED = frozenset({"PERSON", "ORG", "PLACE", "NORP", "other"})
# What is said of a name, and not of one of its mentions.
_TELLING = frozenset(
    {
        "told:person",
        "told:organisation",
        "told:place",
        "told:other",
        "has kin",
        "before age",
        "after honorific",
    }
)
# Without these, the tagger took the words for a name where capitals say something.
_READ = frozenset({"opens sentence", "common noun", "never", "shouting", "headline"})
_SECOND = 2 / 3  # of a vote, the second pipeline has
_MANY = 5  # words
_TITLE = 8  # tokens of a title, on either side of a name
_DOUBLE = 3  # tokens of a surname with a hyphen
_LONG = 4  # letters of a word that has a capital in titles


def observe(rows: Sequence[Candidate], segments: Sequence[Segment], words: Words) -> Sequence[Observations]:
    """The observations of each candidate of one article, in order."""
    shares = _Shares(rows, segments, words)
    loud = [spans.shouting(segment.doc) for segment in segments]
    found: list[dict[str, float]] = []
    for row in rows:
        segment = segments[row.segment]
        seen: dict[str, float] = {"always": 1.0, **_votes(row)}
        for part in (
            _form(row, segment),
            dispatch := tuple(dispatches.observe(row, segment.doc, words)),
            capitals.around(row, segment.doc, words) if dispatch or not loud[row.segment] else ("shouting",),
            capitals.sense(row, segment.doc, words),
            _gazetteer(row, segment.doc, words),
            _words(row, segment.doc, words),
            surroundings.observe(row, segment.doc, words),
        ):
            seen.update(dict.fromkeys(part, 1.0))
        seen.update(shares.of(row))
        if "closes:PERSON" in seen:  # May is nobody, but for the article in which Olga May is somebody
            seen.pop("never", None)
        found.append(seen)
    _spread(rows, found)
    _steady(rows, found)
    return found


def _steady(rows: Sequence[Candidate], found: Sequence[dict[str, float]]) -> None:
    """A word that the tagger once reads as a name and that never is in lower case is no common noun where it opens."""
    names = {
        row.key
        for row, seen in zip(rows, found, strict=True)
        if _READ.isdisjoint(seen) and "lower case elsewhere" not in seen
    }
    for row, seen in zip(rows, found, strict=True):
        if row.key in names:
            seen.pop("opens sentence", None)
            seen.pop("common noun", None)


def _spread(rows: Sequence[Candidate], found: Sequence[dict[str, float]]) -> None:
    """What one mention is told to be, its namesakes are."""
    told: dict[str, set[str]] = defaultdict(set)
    for row, seen in zip(rows, found, strict=True):
        told[row.key].update(_TELLING & seen.keys())
        if "other opening" in seen:  # "Cyclone Amber", and then "Amber"
            told[row.key.partition(" ")[2]].add("told:other")
    for row, seen in zip(rows, found, strict=True):
        for kind in sorted(told[row.key] - seen.keys()):
            if kind != "told:place" or "closes:PERSON" not in seen:  # Holm is a town, and Ada Holm's name elsewhere
                seen[kind] = 1.0


def _votes(row: Candidate) -> dict[str, float]:
    first, second = _vote(row.first), _vote(row.second)
    votes = {f"vote:{first}": 1.0}
    if second != "none":
        votes[f"vote:{second}"] = _SECOND + (first == second)
    return votes


def _vote(label: str) -> str:
    """What a pipeline says, in few words: "PERSON", "PLACE", "other", "part is PERSON", "overlap" ..."""
    if label.startswith("~"):
        return "overlap"
    inner = "part is " if label.startswith("+") else ""
    return inner + _VOTES.get(label.removeprefix("+"), "other")


class _Shares:
    """How the models label all mentions of a name, and of the longer names that it may be short for."""

    def __init__(self, rows: Sequence[Candidate], segments: Sequence[Segment], words: Words) -> None:
        self._lower = Counter(fold(t.text) for segment in segments for t in segment.doc if t.is_lower)
        self._labels: dict[str, Counter[str]] = defaultdict(Counter)
        self._capital = Counter(row.key for row in rows)
        for row in rows:
            self._labels[row.key].update(_share(row))
        self._opens: dict[str, list[str]] = defaultdict(list)
        self._closes: dict[str, list[str]] = defaultdict(list)
        for key in self._labels:
            parts = key.split()
            for cut in range(1, len(parts)):
                self._opens[" ".join(parts[:cut])].append(key)
                if parts[0] not in words.other_openings:
                    self._closes[" ".join(parts[cut:])].append(key)

    def of(self, row: Candidate) -> Iterator[tuple[str, float]]:
        if lower := self._lower[row.key]:
            yield "lower case elsewhere", lower / (lower + self._capital[row.key] - 1)
        counts = self._labels[row.key]
        mine = Counter(_share(row))
        others = sum(counts.values()) - mine.total()
        if others:
            for label in ("PERSON", "ORG", "PLACE", "none"):
                if counts[label] > mine[label]:
                    yield f"others:{label}", (counts[label] - mine[label]) / others
        for how, keys in (
            ("opens", self._opens[row.key]),
            ("closes", self._closes[row.key]),
        ):
            votes = {label: sum(self._labels[key][label] for key in keys) for label in ("PERSON", "ORG", "PLACE")}
            if votes["PERSON"] and votes["PERSON"] == max(votes.values()):
                yield f"{how}:PERSON", min(1.0, votes["PERSON"] / 2)
            elif how == "opens" and " " not in row.key and votes["ORG"] and votes["ORG"] == max(votes.values()):
                yield "opens:ORG", min(1.0, votes["ORG"] / 2)


def _share(row: Candidate) -> tuple[str, ...]:
    """Both votes; none where the model marks a longer name, which says nothing of this one alone."""
    votes = (_vote(label).replace("FAC", "PLACE") for label in (row.first, row.second))
    return tuple(vote if vote in _NAMED else "none" for vote in votes if vote != "overlap")


def _form(row: Candidate, segment: Segment) -> Iterator[str]:
    tokens = segment.doc[row.start : row.end]
    text = tokens.text
    size = sum(any(c.isalnum() for c in t.text) and not t.is_lower for t in tokens)
    if size == 1:
        yield "one word"
    elif size >= _MANY:
        yield "many words"
    if any(c.isdigit() for c in text):
        yield "digits"
    if spans.acronym(text):
        yield "acronym"
    if segment.kind == "dateline" and any(t.is_bracket for t in segment.doc[: row.start]):
        yield "dateline source"
    elif segment.kind != "body":
        yield segment.kind
        if segment.kind == "dateline" and row.start == 0:
            yield "dateline opening"
        if segment.kind == "headline" and size == sum(any(c.isalnum() for c in t.text) for t in segment.doc):
            yield "whole heading"
    if sum(t.is_quote for t in tokens) == 2:
        yield "nickname inside"
    elif any(t.is_punct and t.text not in ("-", ".") for t in tokens):
        yield "punctuation"
    yield from _quoted(row, segment)


def _quoted(row: Candidate, segment: Segment) -> Iterator[str]:
    """Whether the name is, or is part of, a few words between quotation marks that all have capitals."""
    for quote in segment.quotes:
        if (quote.start, quote.end) == (row.start, row.end):
            yield "in quotation marks"
        elif row.start in quote and row.end <= quote.end and quote.end - quote.start <= 2 * _TITLE:
            inside = segment.doc[quote.start : quote.end]
            if all(spans.capital(t) for t in inside if t.is_alpha and len(t) >= _LONG):
                yield "part of title"


def _gazetteer(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    parts = [fold(t.text) for t in doc[row.start : row.end]]
    kind = places(words.language).get(row.key)
    if kind:
        yield f"gazetteer:{kind}"
    elif parts[0] in words.compass and is_place(" ".join(parts[1:]), words.language):
        yield "compass"
    elif len(parts) > 1 and is_place(parts[0], words.language):
        yield "begins with place"
    elif len(parts) > 1 and places(words.language).get(parts[-1]) == "country":
        yield "ends with country"
    if row.key not in words.demonyms and parts[0] in words.demonyms:
        yield "begins with demonym"
    given, family = parts[0] in given_names(), parts[-1] in surnames()
    if given:
        yield "given name first" if len(parts) > 1 else "given name"
    if family:
        yield "surname last"
    if given and family and len(parts) > 1 and all(p.isalpha() and p not in words.conjunctions for p in parts):
        yield "given name and surname"
    if _double(doc, row.start, row.end, words.language) and len(parts) > _DOUBLE:
        yield "double surname"
    if not words.patronymics.isdisjoint(parts[1:-1]):
        yield "patronymic inside"
    if any(len(p.rstrip(".")) == 1 and p[0].isalpha() for p in parts[1:-1]):
        yield "initial"


def _couple(parts: Sequence[str], words: Words) -> bool:
    """True for "Jairo and Wilson Ruiz": given names on both sides of a conjunction."""
    return any(
        b in words.conjunctions and fold(a) in given_names() and fold(c) in given_names()
        for a, b, c in zip(parts, parts[1:], parts[2:], strict=False)
    )


def _double(doc: Doc, start: int, end: int, language: str) -> bool:
    """True if the tokens end with two words in capitals joined by a hyphen, neither of them a place."""
    if end - start < _DOUBLE or not spans.hyphen(doc, end - 2):
        return False
    halves = (doc[end - 3], doc[end - 1])
    return all(t.is_title and not is_place(t.text, language) for t in halves)


def _words(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    parts = [t.lower_ for t in doc[row.start : row.end]]
    heads = {
        parts[-1],
        *(parts[i - 1] for i in range(1, len(parts)) if parts[i] in words.joints),
    }
    alone = " alone" if len(parts) == 1 else ""
    if not (words.binding - words.particles).isdisjoint(parts):
        yield "joined"
        if _couple(parts, words):
            yield "two people"
    if not heads.isdisjoint(words.organisation_heads):
        yield "organisation word" + alone
    elif parts[-1] in words.trades and not alone:
        yield "organisation word"
    if not words.foreign_heads.isdisjoint(parts):
        yield "foreign organisation word"
        if parts[0] in words.foreign_heads and not alone:
            yield "foreign organisation opening"
    whole = words.organisation_heads | words.suffixes
    if any(b in words.conjunctions and a in whole for a, b in pairwise(parts)):
        yield "two names"
    if parts[0] in words.determiners and not alone and not doc[row.start].is_upper:
        yield "foreign article"
    if row.key in words.known:
        yield "known organisation"
    if parts[0] in words.other_openings and not alone:
        yield "other opening"
    elif not heads.isdisjoint(words.other_heads):
        yield "other word"
    if parts[-1] in words.suffixes and not alone:
        yield "legal form"
    if parts[-1] in words.place_heads and not alone:
        yield "place word"
    if parts[0] in words.place_openings and not alone:
        yield "place opening"
    if alone and (parts[0] in words.titles or parts[0] in words.relations):
        yield "role alone"
    elif parts[0] in words.titles:
        yield "role first"
    elif parts[-1] in words.titles:
        yield "role last"
    if not words.titles.isdisjoint(parts[1:-1]) and fold(parts[0]) not in given_names():
        yield "role inside"
