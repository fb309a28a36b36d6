"""What speaks for a candidate's being a person, an organisation, a place or no name at all, as named observations.

An observation is a string such as "first:PERSON" or "after honorific" with a strength: 1, or a share of the article's
mentions of that name. weights.toml says what each is worth. Here: the models' votes, the form of the name and the
words in it; surroundings.py holds what stands around it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..names import fold
from . import spans, surroundings
from .candidates import Candidate
from .gazetteer import given_names, is_place, places, surnames
from .segments import Segment
from .words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

Observations = Mapping[str, float]

_LABELS = frozenset({"", "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT"})
_FENCES = frozenset({'""', "''", "()", "[]"})
_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "CD"})


def observe(rows: Sequence[Candidate], segments: Sequence[Segment], words: Words) -> list[Observations]:
    """The observations of each candidate of one article, in order."""
    shares = _Shares(rows)
    loud = [spans.shouting(segment.doc) for segment in segments]
    found: list[Observations] = []
    for row in rows:
        segment = segments[row.segment]
        seen: dict[str, float] = {"bias": 1.0}
        for part in (
            _votes(row),
            _shape(row, segment),
            ("shouting",) if loud[row.segment] else (),
            _sense(row, segment.doc, words),
            _gazetteer(row, segment.doc, words),
            _words(row, segment.doc, words),
            surroundings.observe(row, segment.doc, words),
        ):
            seen.update(dict.fromkeys(part, 1.0))
        seen.update(shares.of(row))
        found.append(seen)
    return found


class _Shares:
    """How the models label all mentions of a name, and of the longer names that it may be short for."""

    def __init__(self, rows: Sequence[Candidate]) -> None:
        self._labels: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            self._labels[row.key].update((_plain(row.first), _plain(row.second)))
        self._opens: dict[str, list[str]] = defaultdict(list)
        self._closes: dict[str, list[str]] = defaultdict(list)
        for key in self._labels:
            parts = key.split()
            for cut in range(1, len(parts)):
                self._opens[" ".join(parts[:cut])].append(key)
                self._closes[" ".join(parts[cut:])].append(key)

    def of(self, row: Candidate) -> Iterator[tuple[str, float]]:
        counts = self._labels[row.key]
        mine = Counter((_plain(row.first), _plain(row.second)))
        others = sum(counts.values()) - 2
        if others:
            for label in sorted(counts):
                if counts[label] > mine[label]:
                    yield f"others:{label}", (counts[label] - mine[label]) / others
            yield "repeated", 1.0
        for name, index in (("opens", self._opens), ("closes", self._closes)):
            longer: Counter[str] = Counter()
            for key in index.get(row.key, ()):
                longer.update({k: v for k, v in self._labels[key].items() if k in ("PERSON", "ORG", "PLACE")})
            if longer:
                best = max(sorted(longer), key=lambda k: longer[k])
                yield f"{name}:{best}", min(1.0, longer[best] / 2)


def _plain(label: str) -> str:
    if label.startswith("~") or not label:
        return "none"
    if label in ("GPE", "LOC", "FAC"):
        return "PLACE"
    return label if label in ("PERSON", "ORG", "NORP") else "other"


def _short(label: str) -> str:
    overlap = "~" if label.startswith("~") else ""
    label = label.removeprefix("~")
    return overlap + (label if label in _LABELS else "other")


def _votes(row: Candidate) -> Iterator[str]:
    yield f"first:{_short(row.first)}"
    yield f"second:{_short(row.second)}"
    yield f"votes:{_plain(row.first)}/{_plain(row.second)}"


def _shape(row: Candidate, segment: Segment) -> Iterator[str]:
    doc, tokens = segment.doc, segment.doc[row.start : row.end]
    text = tokens.text
    yield f"size:{min(len(tokens), 5)}"
    if any(c.isdigit() for c in text):
        yield "digits"
        if any(t.is_alpha is False and sum(c.isdigit() for c in t.text) > 3 for t in tokens):
            yield "code"
    if len(tokens) == 1 and text.isupper() and text.isalpha() and 2 <= len(text) <= 6:
        yield "acronym"
    elif text.isupper():
        yield "upper"
    if segment.kind != "body":
        yield f"zone:{segment.kind}"
    if any(t.is_lower for t in tokens):
        yield "lower inside"
    if tokens[0].is_quote or tokens[-1].is_quote:
        yield "quotation mark"
    elif sum(t.is_quote for t in tokens) == 2:
        yield "nickname inside"
    elif any(t.is_punct and t.text not in ("-", ".") for t in tokens):
        yield "punctuation"
    if row.end < len(doc) and spans.capital(doc[row.end]) and not doc[row.end - 1].is_sent_end:
        yield "capital after"
    if row.start and spans.capital(doc[row.start - 1]) and not doc[row.start].is_sent_start:
        yield "capital before"
    if row.end - row.start == len(doc):
        yield "all of it"
    elif row.start and row.end < len(doc):
        fence = doc[row.start - 1].text + doc[row.end].text
        if fence in _FENCES:
            yield f"fenced:{fence}"


def _sense(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    tokens = doc[row.start : row.end]
    if tokens[0].is_sent_start:
        yield "sentence start"
        if len(tokens) == 1 and tokens[0].tag_ not in ("NNP", "NNPS"):
            yield "sentence start, common"
    tag = tokens[-1].tag_
    yield f"tag:{tag if tag in _TAGS else 'other'}"
    if all(t.lower_ in words.never or not any(c.isalpha() for c in t.text) for t in tokens):
        yield "never"
    elif tokens[0].lower_ in words.never or tokens[-1].lower_ in words.never:
        yield "never, edge"


def _gazetteer(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    parts = [fold(t.text) for t in doc[row.start : row.end]]
    kind = places(words.language).get(row.key)
    if kind:
        yield f"gazetteer:{kind}"
    elif parts[0] in words.compass and is_place(" ".join(parts[1:]), words.language):
        yield "compass"
    elif len(parts) > 1 and is_place(parts[0], words.language):
        yield "begins with place"
    if row.key in words.demonyms:
        yield "demonym"
    elif parts[0] in words.demonyms:
        yield "begins with demonym"
    given, family = parts[0] in given_names(), parts[-1] in surnames()
    if given:
        yield "given name first" if len(parts) > 1 else "given name"
        if len(parts) > 1 and family:
            yield "full name"
    if family:
        yield "surname last"
    if any(len(p.rstrip(".")) == 1 and p[0].isalpha() for p in parts[1:-1]):
        yield "initial"


def _words(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    parts = [t.lower_ for t in doc[row.start : row.end]]
    heads = {parts[-1], *(parts[i - 1] for i in range(1, len(parts)) if parts[i] in words.joints)}
    alone = " alone" if len(parts) == 1 else ""
    if not words.binding.isdisjoint(parts):
        yield "joined"
    if not heads.isdisjoint(words.organisation_heads):
        yield "organisation word" + alone
    elif not words.organisation_heads.isdisjoint(parts):
        yield "organisation word inside"
    if not words.foreign_heads.isdisjoint(parts):
        yield "foreign organisation word" + alone
    if row.key in words.known:
        yield "known organisation"
    if not heads.isdisjoint(words.other_heads):
        yield "other word" + alone
    if parts[-1] in words.suffixes:
        yield "legal form" + alone
    if parts[-1] in words.place_heads:
        yield "place word" + alone
    if parts[0] in words.place_openings and not alone:
        yield "place opening"
    if alone and (parts[0] in words.titles or parts[0] in words.relations):
        yield "role alone"
    elif parts[0] in words.titles:
        yield "role first"
    elif parts[-1] in words.titles:
        yield "role last"
    if parts[-1].rstrip(".") in words.generations:
        yield "generation"
