"""Articles into segments: a paragraph of any length is read, and every character of it once."""

from __future__ import annotations

import pytest
from reading import models, read

from graphcase.extract.parsing.segments import Segment, parse
from graphcase.model import Article, Zone

SENTENCE = "Elena Soto left the Harbour Board. "


def parsed(text: str) -> tuple[Segment, ...]:
    (segments,) = parse([Article(key="k", text=text, zones=(Zone("body", 0, len(text)),))], models())
    return segments


LONG = {
    "sentences": SENTENCE * 700,
    "no full stop": "the boats left and " * 1300,
    "no space": "a" * 41_000,
    "lines": "Elena Soto left\n" * 1500,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_paragraph_is_cut_and_nothing_is_lost(text: str) -> None:
    segments = parsed(text)
    assert len(segments) > 1
    assert segments[0].start == 0
    assert "".join(segment.doc.text for segment in segments) == text.replace("\n", " ")
    assert all(
        text[: s.start].replace("\n", " ") == "".join(b.doc.text for b in segments if b.start < s.start)
        for s in segments
    )


def test_it_is_cut_between_sentences() -> None:
    assert {segment.doc.text[:10] for segment in parsed(LONG["sentences"])} == {"Elena Soto"}


def test_a_paragraph_is_one_segment() -> None:
    assert len(parsed(SENTENCE * 100)) == 1


def test_mentions_of_a_long_paragraph_stand_where_they_say() -> None:
    names = [m for m in read(LONG["sentences"]).mentions if m.text == "Elena Soto"]
    assert [m.start for m in names] == [len(SENTENCE) * number for number in range(700)]
