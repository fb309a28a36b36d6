"""What holds for any text and any bytes."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outcomes import check

from floods import LINES, REPEATED, flood
from graphcase import read
from graphcase.model import READ_ZONES, Article, Source
from graphcase.read.formats import readers

SUFFIXES = sorted(readers())
PIECES = st.sampled_from(
    [
        "Ernesto Salas was charged with taking bribes from a road builder, and he denied it in a letter on Monday.",
        "Former Mayor Charged",
        "By Ana Ruiz",
        "3 May 2019",
        "TRUJILLO, Peru — The mayor of the city was arrested.",
        "Related Content",
        "About Ana Ruiz",
        "REFERENCES",
        "1. A paper. Retrieved May 3, 2019.",
        "DONATE",
        "SEE ALSO: Mines",
        "Image: Luis Rojas.",
        "La fiscalía acusó al exalcalde de la ciudad de haber recibido sobornos de una empresa constructora.",
        "## The villa",
        "- an item",
        "* * *",
        "\u200b",
        "日本の警察は元市長を逮捕したと発表した。",
    ]
)
PAGES = st.lists(
    st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\r\n", " \n \n", "\u2028", "\x0c", " "])), max_size=20
).map(lambda parts: "".join(piece + between for piece, between in parts))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@given(PAGES)
@settings(deadline=None)
def test_any_page(text: str) -> None:
    if text.strip():
        found = read.article(Source("a.txt", ".txt", text.encode()))
        assert found.text == text
        check(found)


def attempt(suffix: str, data: bytes) -> Article | None:
    """The article, or None where there is none: any other error than Unreadable fails the test."""
    try:
        return read.article(Source("a" + suffix, suffix, data))
    except read.Unreadable as error:
        if not error.skipped.reason or "\n" in error.message + error.hint:
            raise
        return None


@given(WORDS)
@settings(deadline=None)
def test_any_text_is_unchanged_or_refused(text: str) -> None:
    found = attempt(".txt", text.encode())
    if found is not None:
        assert found.text == text.removeprefix("\ufeff")
        check(found)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
@settings(deadline=None)
def test_any_bytes(suffix: str, data: bytes) -> None:
    found = attempt(suffix, data)
    if found is not None:
        check(found)


@given(
    st.dictionaries(
        st.sampled_from(["text", "title", "published", "url", "x"]), st.one_of(st.text(), st.none(), st.integers())
    )
)
@settings(deadline=None)
def test_any_line(row: dict[str, object]) -> None:
    found = attempt(".jsonl", json.dumps(row).encode())
    if found is not None:
        check(found)


NAMES = st.sampled_from(
    ["Ernesto Salas", "Hugo Paz", "Valley Farms", "Los Lobos", "Cía. Road & Sons", "María de la Cruz"]
)
VERBS = st.sampled_from(["was charged with taking bribes from", "denied that he had met", "was said to have paid"])
PROSE = st.builds(lambda a, verb, b, c: f"{a} {verb} {b}, according to {c} and the court.", NAMES, VERBS, NAMES, NAMES)


@given(st.lists(st.one_of(PROSE, NAMES), min_size=2, max_size=12), st.sampled_from(["\n", "\n\n"]))
@settings(deadline=None)
def test_names_and_prose_are_never_lost(paragraphs: list[str], between: str) -> None:
    zones = read.article(Source("a.txt", ".txt", between.join(paragraphs).encode())).zones
    assert {zone.kind for zone in zones} <= READ_ZONES
    assert len(zones) == len(paragraphs)


@pytest.mark.parametrize("piece", [*REPEATED.values(), *LINES.values()], ids=[*REPEATED, *LINES])
def test_no_line_is_slow(piece: str) -> None:
    data = flood(piece, 50_000).encode()
    begun = time.process_time()
    read.article(Source("a.txt", ".txt", data))
    assert time.process_time() - begun < 1.5
