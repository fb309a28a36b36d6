"""What a record of ours says of a token or a span is what spaCy says of it."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import models
from spacy.tokens import Doc as Parsed
from spacy.tokens import Span

from graphcase.extract.parsing.tokens import Doc

PLAIN = [
    *("i", "idx", "text", "whitespace_", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "like_num"),
    *("is_alpha", "is_bracket", "is_digit", "is_lower", "is_punct", "is_quote", "is_sent_start", "is_sent_end"),
    *("is_space", "is_stop", "is_title", "is_upper"),
]
TIED = ["children", "lefts", "rights", "subtree", "ancestors", "conjuncts", "sent"]

TEXTS = [
    "",
    "Ruiz",
    '  Ada Ruiz,  the mayor of Lima and of Cusco, who left on 4 May, was not seen.  "Where is she?" asked Bell (27).',
    "A court jailed X, Y and the two brothers of Z; seventy-one others were let go, prosecutors' spokesmen said.",
    "!!! ... - - 12 + x\u0301 \u200b",
]


@pytest.mark.parametrize("text", TEXTS)
def test_tokens(text: str) -> None:
    words = models().parser(text)
    doc = Doc(words)
    assert (doc.text, doc.lang, len(doc)) == (words.text, words.lang_, len(words))
    for token, word in zip(doc, words, strict=True):
        assert {name: getattr(token, name) for name in PLAIN} == {name: getattr(word, name) for name in PLAIN}
        assert token.morph == set(word.morph)
        for name in TIED:
            assert [t.i for t in getattr(token, name)] == [w.i for w in getattr(word, name)], name
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(token, name).i == getattr(word, name).i
        assert [token.is_ancestor(other) for other in doc] == [word.is_ancestor(other) for other in words]


@pytest.mark.parametrize("text", TEXTS)
def test_spans(text: str) -> None:
    words = models().parser(text)
    doc = Doc(words)
    assert told(doc.sents) == told(words.sents)
    assert told(doc.noun_chunks) == told(words.noun_chunks)
    assert [tuple(e) for e in doc.ents] == [(e.start, e.end, e.label_) for e in words.ents]
    assert doc.votes == doc.ents
    for start, end in combinations(range(len(doc) + 1), 2):
        ours, theirs = doc[start:end], words[start:end]
        assert told([ours]) == told([theirs])
        assert ours.root.i == theirs.root.i
        assert (ours[0].i, ours[-1].i, len(ours[1:])) == (theirs[0].i, theirs[-1].i, len(theirs[1:]))


@given(st.sampled_from(TEXTS), st.integers(-2, 130), st.integers(-2, 130))
def test_characters(text: str, start: int, end: int) -> None:
    words = models().parser(text)
    found = words.char_span(start, end, alignment_mode="expand") if start < end else None
    if start < end:
        assert told([Doc(words).char_span(start, end)]) == told([found])


def test_a_second_opinion_is_told_in_the_same_tokens() -> None:
    first = models().parser("Ada Ruiz of Lima left.")
    second = Parsed(
        first.vocab, words=["Ada Ruiz", "of", "Li", "ma left", "."], spaces=[True, True, False, False, False]
    )
    second.ents = [Span(second, 0, 1, "PERSON"), Span(second, 2, 3, "GPE"), Span(second, 3, 4, "ORG")]
    assert Doc(first, second).votes == ((0, 2, "PERSON"), (4, 5, "ORG"))


def told(spans: Any) -> list[Any]:
    return [span and (span.start, span.end, span.text, span.start_char, span.end_char) for span in spans]
