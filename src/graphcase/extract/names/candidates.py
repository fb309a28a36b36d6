"""Which stretches of an article might be names: what the models propose, runs of capitals, and repeats of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...names import fold
from ..parsing.segments import Segment
from ..words.gazetteer import given_names
from ..words.wordlists import Words
from . import spans

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Span

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
TYPED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_LONGEST = 30  # tokens of a name; a longer run of capitals is a table or a list


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens start to end of segment number `segment`, which may be a name.

    `first` and `second` are the labels of the two pipelines for these very tokens, "+" and the label where they mark
    only some of them, "~" and it where they mark more or others, or "". `key` is the folded text.
    """

    segment: int
    start: int
    end: int
    key: str
    first: str
    second: str


def candidates(segments: Sequence[Segment], words: Words) -> tuple[Candidate, ...]:
    """All candidates of an article in order; they may overlap each other."""
    proposed = [_proposed(segment.doc, words) for segment in segments]
    known = _known(segments, proposed)
    families = _families(known)
    rows = []
    for number, segment in enumerate(segments):
        doc = segment.doc
        first = _votes(doc, [(e.start, e.end, e.label) for e in doc.ents], words)
        second = _votes(doc, [(e.start, e.end, e.label) for e in doc.votes], words)
        for start, end in sorted(proposed[number] | set(_repeats(doc, known))):
            key = fold(doc[start:end].text)
            if key not in families and _hopeless(doc[start:end], key, words):
                continue
            rows.append(Candidate(number, start, end, key, _vote(first, start, end), _vote(second, start, end)))
    return tuple(rows)


def _families(known: dict[str, list[tuple[str, ...]]]) -> frozenset[str]:
    """Last words of names that begin like a person's: "King", "May" and "Bishop" are then surnames."""
    return frozenset(
        name[-1] for names in known.values() for name in names if len(name) > 1 and name[0] in given_names()
    )


def _hopeless(tokens: Span, key: str, words: Words) -> bool:
    """True for what no evidence could make a name: months, menu words, "Governor", "Peruvians", nothing in capitals."""
    if not any(spans.capital(t) for t in tokens) or tokens[0].lower_ in words.former:
        return True
    if key.removesuffix("s") in words.demonyms and key not in words.demonyms:
        return True
    if not spans.balanced(tokens.text) or any(spans.coded(t) for t in tokens):
        return True
    if _enumerates(tokens) and words.conjunctions.isdisjoint(t.lower_ for t in tokens):
        return True
    if len(tokens) == 1 and key not in given_names() and (key in words.titles or key in words.relations):
        return True
    return key not in words.known and (key in words.never or all(t.lower_ in words.never for t in tokens))


def _enumerates(tokens: Span) -> bool:
    """True for "Jairo, Wilson": a comma between given names."""
    return any(
        t.text == "," and all(fold(n.text) in given_names() for n in (tokens[i - 1], tokens[i + 1]))
        for i, t in enumerate(tokens[1:-1], start=1)
    )


def _proposed(doc: Doc, words: Words) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    ents = [(e.start, e.end) for group in (doc.ents, doc.votes) for e in group if e.label in NAMED]
    for start, end in [*ents, *spans.runs(doc, words)]:
        for span in spans.variants(doc, start, end, words):
            if span[0] < span[1] <= span[0] + _LONGEST:
                found.add(span)
    return found


def _known(segments: Sequence[Segment], proposed: Sequence[set[tuple[int, int]]]) -> dict[str, list[tuple[str, ...]]]:
    """Names that some model types, as folded words, by their first word."""
    names: set[tuple[str, ...]] = set()
    for segment, here in zip(segments, proposed, strict=True):
        doc = segment.doc
        typed = {(e.start, e.end) for group in (doc.ents, doc.votes) for e in group if e.label in TYPED}
        trusted = not spans.shouting(doc)
        for start, end in sorted(here):
            if trusted and any(s <= start and end <= e for s, e in typed):
                names.add(tuple(fold(t.text) for t in doc[start:end]))
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-len(n), n)):
        found[name[0]].append(name)
    return found


def _repeats(doc: Doc, known: dict[str, list[tuple[str, ...]]]) -> Iterator[tuple[int, int]]:
    folded = [fold(t.text) for t in doc]
    for i, word in enumerate(folded):
        for name in known.get(word, ()):
            if tuple(folded[i : i + len(name)]) == name and spans.capital(doc[i]):
                yield i, i + len(name)


def _votes(doc: Doc, ents: Sequence[tuple[int, int, str]], words: Words) -> dict[tuple[int, int], str]:
    found = {}
    for start, end, label in ents:
        start, end = spans.trim(doc, start, end, words)
        if start == end:
            continue
        found[spans.untitled(doc, start, end, words) if label == "PERSON" else start, end] = label
    return found


def _vote(votes: dict[tuple[int, int], str], start: int, end: int) -> str:
    exact = votes.get((start, end))
    if exact is not None:
        return exact
    across = [(s, e, label) for (s, e), label in votes.items() if s < end and start < e]
    if not across:
        return ""
    inner = all(start <= s and e <= end for s, e, _ in across)
    return ("+" if inner else "~") + across[-1][2]
