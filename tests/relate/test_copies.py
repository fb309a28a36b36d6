"""Copies: equal, cut, extended and re-typed texts are found, and what is merely about the same affair is not."""

from __future__ import annotations

import random
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.model import Article, Document, Zone
from graphcase.relate import copies

HARBOUR = """Prosecutors in Vallmora opened an inquiry on Monday into the harbour board's sale of two grain terminals
to a company registered in the name of the chairwoman's cousin. Court papers seen by reporters say the terminals
fetched a third of what an appraisal made in March said they were worth. Nadia Orrel, who led the board for six
years, told the council that every bid had been opened in public. Her lawyer said she would answer all
questions. The buyer, Torrent Grain, was set up eleven days before the tender closed and has one employee,
according to the trade register. A former clerk told the court that two other bids had been returned unopened.
The council meets again on Thursday to vote on whether to suspend the sale."""

RIVER = """A dam inspector who warned of cracks in the Sabel weir was dismissed last spring, his union says,
and the report that he wrote never reached the ministry. Villagers downstream had asked for a copy three times.
The ministry's spokesman said on Tuesday that the inspector's contract had simply run out and that the weir was safe.
Engineers from the university measured the cracks again in June and found that the widest had grown by a finger's
breadth since the winter floods came."""


def words(text: str, start: float, end: float) -> str:
    parts = text.split()
    return " ".join(parts[int(start * len(parts)) : int(end * len(parts))])


def corpus(*texts: tuple[str, str]) -> tuple[list[Document], list[Article]]:
    """Documents "0.txt", "1.txt" ... of (date, text)."""
    documents, articles = [], {}
    for number, (published, text) in enumerate(texts):
        digest = sha256(text.encode()).hexdigest()
        key = f"txt-{digest}"
        documents.append(Document(id=f"d{number}", path=f"{number}.txt", key=key, sha256=digest))
        articles[key] = Article(key, text, (Zone("body", 0, len(text)),), published=published)
    return documents, list(articles.values())


def copy_of(*texts: tuple[str, str]) -> list[str]:
    return [document.copy_of for document in copies(*corpus(*texts)).documents]


CASES = [
    ("one file twice", [("", HARBOUR), ("", HARBOUR)], ["", "d0"]),
    ("another affair", [("", HARBOUR), ("", RIVER)], ["", ""]),
    (
        "case, punctuation and accents",
        [("", HARBOUR), ("", HARBOUR.upper().replace(",", " –").replace("A", "Á"))],
        ["", "d0"],
    ),
    ("the last third cut", [("", HARBOUR), ("", words(HARBOUR, 0, 0.67))], ["", "d0"]),
    ("only the end", [("", HARBOUR), ("", words(HARBOUR, 0.6, 1))], ["", "d0"]),
    ("a line added", [("", HARBOUR), ("", "This story first appeared elsewhere. " + HARBOUR)], ["", "d0"]),
    ("the fuller text is later", [("", words(HARBOUR, 0, 0.67)), ("", HARBOUR)], ["", "d0"]),
    ("the earlier date, not the earlier path", [("2021-05-02", HARBOUR), ("2021-05-01", HARBOUR + " ")], ["d1", ""]),
    ("a dated text before an undated one", [("", HARBOUR), ("2021-05-01", HARBOUR + " ")], ["d1", ""]),
    ("half of the text is new", [("", HARBOUR), ("", words(HARBOUR, 0, 0.4) + " " + RIVER)], ["", ""]),
    ("an excerpt published first", [("", words(HARBOUR, 0, 0.3)), ("", HARBOUR + " " + RIVER)], ["d1", ""]),
    (
        "a round-up of two older texts",
        [("2021-05-01", HARBOUR), ("2021-05-01", RIVER), ("2021-05-02", HARBOUR + " " + RIVER)],
        ["", "", "d0"],
    ),
    ("two parts and, undated, the whole", [("", HARBOUR), ("", RIVER), ("", HARBOUR + " " + RIVER)], ["", "d0", "d0"]),
    ("briefs that differ", [("", "Mayor Ilse Brandt resigned today."), ("", "Mayor Ilse Brandt resigned.")], ["", ""]),
    ("briefs that are equal", [("", "Mayor Ilse Brandt resigned."), ("", "MAYOR Ilse Brandt resigned")], ["", "d0"]),
    ("texts without words", [("", "—"), ("", "…")], ["", ""]),
    ("a copy of a copy", [("", HARBOUR), ("", HARBOUR + " More."), ("", HARBOUR + " More. Still.")], ["", "d0", "d0"]),
    ("nothing", [], []),
]


@pytest.mark.parametrize(("texts", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_copies(texts: list[tuple[str, str]], expected: list[str]) -> None:
    assert copy_of(*texts) == expected


def test_only_headline_and_body_count() -> None:
    """A shared menu does not make copies, and another menu does not hide one."""
    menu = RIVER + "\n"
    documents, _ = corpus(("", "a"), ("", "b"), ("", "c"))
    texts = [menu + HARBOUR, menu + words(HARBOUR, 0, 0.5)[::-1], HARBOUR]
    zones = [
        (Zone("boilerplate", 0, len(menu)), Zone("body", len(menu), len(texts[0]))),
        (Zone("boilerplate", 0, len(menu)), Zone("body", len(menu), len(texts[1]))),
        (Zone("body", 0, len(texts[2])),),
    ]
    articles = [Article(d.key, text, zone) for d, text, zone in zip(documents, texts, zones, strict=True)]
    assert [document.copy_of for document in copies(documents, articles).documents] == ["", "", "d0"]


PIECES = [words(HARBOUR, i / 6, (i + 1) / 6) for i in range(6)] + [words(RIVER, i / 4, (i + 1) / 4) for i in range(4)]


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "2020", "2021-03"]), st.lists(st.sampled_from(PIECES), max_size=8)), max_size=7
    )
)
@settings(deadline=None, max_examples=60)
def test_an_original_is_no_copy_and_order_does_not_matter(drawn: list[tuple[str, list[str]]]) -> None:
    documents, articles = corpus(*[(date, " ".join(pieces)) for date, pieces in drawn])
    found = copies(documents, articles).documents
    originals = {document.id for document in found if not document.copy_of}
    assert all(document.copy_of in originals for document in found if document.copy_of)
    shuffled = random.Random(7).sample(documents, len(documents))
    assert sorted(copies(shuffled, articles[::-1]).documents, key=lambda d: d.id) == list(found)
