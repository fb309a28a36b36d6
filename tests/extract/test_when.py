"""Dates: the words that tell a day, a month or a year, and which of them belongs to a predicate."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import ANY, PUBLISHED, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor
from graphcase.extract.claims.dates.expressions import expressions
from graphcase.extract.claims.dates.intervals import Standpoint, published, resolve

WORDS = [
    # words, on 19 May 2021, in an undated article
    ("Tuesday", "2021-05-18", ""),
    ("last Friday", "2021-05-14", ""),
    ("Wednesday", "2021-05-19", ""),  # the day of the article itself
    ("Wednesday morning", "2021-05-19", ""),
    ("last Wednesday", "2021-05-12", ""),
    ("Friday night", "2021-05-14", ""),
    ("Tuesday afternoon", "2021-05-18", ""),
    ("the early hours of Sunday", "2021-05-16", ""),
    ("earlier on Tuesday", "2021-05-18", ""),
    ("yesterday", "2021-05-18", ""),
    ("today", "2021-05-19", ""),
    ("Monday, May 3", "2021-05-03", ""),
    ("May 3", "2021-05-03", ""),
    ("last August 18", "2020-08-18", ""),
    ("March 3rd", "2021-03-03", ""),
    ("Nov. 7", "2020-11-07", ""),
    ("12 May", "2021-05-12", ""),
    ("the night of 3 April", "2021-04-03", ""),
    ("3 May 2019", "2019-05-03", "2019-05-03"),
    ("Oct. 4, 2013", "2013-10-04", "2013-10-04"),
    ("4 October, 2013", "2013-10-04", "2013-10-04"),
    ("May 19th, 2020", "2020-05-19", "2020-05-19"),
    ("Saturday, 14 March 2020", "2020-03-14", "2020-03-14"),
    ("2020-05-19", "2020-05-19", "2020-05-19"),
    ("May 2019", "2019-05", "2019-05"),
    ("early May 2019", "2019-05", "2019-05"),
    ("November", "2020-11", ""),
    ("early March", "2021-03", ""),
    ("the first week of May", "2021-05", ""),
    ("last December", "2020-12", ""),
    ("last month", "2021-04", ""),
    ("earlier this month", "2021-05", ""),
    ("three months ago", "2021-02", ""),
    ("last week", "2021-05", ""),
    ("two weeks ago", "2021-05", ""),
    ("last year", "2020", ""),
    ("late last year", "2020", ""),
    ("earlier this year", "2021", ""),
    ("two years ago", "2019", ""),
    ("last summer", "", ""),  # of this year or of the last?
    ("July last year", "2020-07", ""),
    ("April 2 this year", "2021-04-02", ""),
    ("2010", "2010", "2010"),
    ("early 2014", "2014", "2014"),
    ("the end of 2014", "2014", "2014"),
    ("the summer of 2014", "2014", "2014"),
    # no dates: ages, durations, habits, spans, and words that lean on another date
    ("45", "", ""),
    ("45-year-old", "", ""),
    ("ten years", "", ""),
    ("three days", "", ""),
    ("years ago", "", ""),
    ("decades", "", ""),
    ("last weekend", "2021-05", ""),
    ("the last two years", "", ""),
    ("the past decade", "", ""),
    ("every Monday", "", ""),
    ("Mondays", "", ""),
    ("the 1990s", "", ""),
    ("2013 to 2017", "2013 to 2017", "2013 to 2017"),
    ("a day earlier", "", ""),
    ("three years earlier", "", ""),
    ("the previous year", "", ""),
    ("the same day", "", ""),
    ("the following year", "", ""),
]


def told(words: str, at: str, ahead: bool = False) -> str:
    """What the first time of `words` is, in an article of `at`: "2021-05-18", "since 2016", "2010 to 2014"."""
    for one in expressions(words, "en"):
        seen = Standpoint(published(at), ahead)
        end = resolve(one.to, seen) if one.to else None
        begin = resolve(one.meaning, Standpoint(end) if end else seen)
        if one.edge == "none" or begin is None or not begin.iso:
            return ""
        if one.to:
            return f"{begin.iso} to {end.iso if end else ''}"
        return begin.iso if one.edge == "at" else f"{one.edge} {begin.iso}"
    return ""


@pytest.mark.parametrize(("words", "dated", "undated"), WORDS, ids=[words for words, _, _ in WORDS])
def test_words(words: str, dated: str, undated: str) -> None:
    assert told(words, PUBLISHED) == dated
    assert told(words, "") == undated


@pytest.mark.parametrize(
    ("at", "words", "expected"),
    [
        ("2021-05", "last year", "2020"),
        ("2021", "last year", "2020"),
        ("2021", "May", ""),
        ("2021-05", "March", "2021-03"),
        ("2021-05", "Tuesday", "2021"),  # of April or of May
        ("2021", "last month", ""),
        ("2021", "yesterday", ""),
        ("2021-03-01", "February 29", "2020-02-29"),
    ],
)
def test_a_date_is_no_surer_than_the_article(at: str, words: str, expected: str) -> None:
    assert told(words, at) == expected


ROWS: list[Row] = [
    row(
        "The Federal Police arrested Oren Tafel on Monday.",
        Says("arrested", "Federal Police", "Oren Tafel", "asserted", when="2021-05-17"),
    ),
    row(
        "The Federal Police arrested Oren Tafel when they raided his home on Monday.",
        Says("arrested", "Federal Police", "Oren Tafel", "asserted", when="2021-05-17"),
    ),
    row(
        "Marta Kowalczyk was the director of Brightwater Holdings when the bridge was opened in 2010.",
        Says("role_at", "Marta Kowalczyk", "Brightwater Holdings", "asserted", ANY, when="2010", role="director"),
    ),
    row(
        "On 3 April 2019, Marta Kowalczyk married Piotr Nowak in Gdansk.",
        Says("partner_of", "Marta Kowalczyk", "Piotr Nowak", "asserted", when="2019-04-03"),
    ),
    row(
        "Marta Kowalczyk founded Brightwater Holdings in 2009 and sold it last year.",
        Says("founded", "Marta Kowalczyk", "Brightwater Holdings", "asserted", when="2009"),
    ),
    row(
        "The Federal Police said on Tuesday that they had arrested Oren Tafel in March.",
        Says("arrested", "Federal Police", "Oren Tafel", "asserted", ANY, when="2021-03"),
        weak="coreference: 'they' for an organisation",
    ),
    row(
        "Police said on Tuesday that Oren Tafel founded Brightwater Holdings.",
        Says("founded", "Oren Tafel", "Brightwater Holdings", "asserted", "Police", when=""),
    ),
    row(
        "Oren Tafel, 45, has led Brightwater Holdings for ten years.",
        Says("leads", "Oren Tafel", "Brightwater Holdings", "asserted", when=""),
    ),
    row(
        "Oren Tafel, who was arrested on Friday, met Dalia Brenner in 2018.",
        Says("met", "Oren Tafel", "Dalia Brenner", "asserted", when="2018"),
    ),
    row(
        "Oren Tafel met Dalia Brenner, who was born in Haifa in 1971.",
        Says("met", "Oren Tafel", "Dalia Brenner", "asserted", when=""),
        Says("born_in", "Dalia Brenner", "Haifa", "asserted", when="1971"),
    ),
    row(
        "Oren Tafel met Dalia Brenner in May 2016, and Piotr Nowak founded Tatra Steel in 2019.",
        Says("met", "Oren Tafel", "Dalia Brenner", "asserted", when="2016-05"),
        Says("founded", "Piotr Nowak", "Tatra Steel", "asserted", when="2019"),
    ),
    row(
        "Oren Tafel will meet Dalia Brenner on Friday.",
        Says("met", "Oren Tafel", "Dalia Brenner", ANY, when="2021-05-21"),
    ),
    row(
        "Oren Tafel met Dalia Brenner.",
        Says("met", "Oren Tafel", "Dalia Brenner", "asserted", when=""),
    ),
    row(
        "Oren Tafel was charged by the Serious Fraud Office in January with killing Dalia Brenner in 2017.",
        Says("charged", "Serious Fraud Office", "Oren Tafel", "asserted", when="2021-01"),
        Says("killed", "Oren Tafel", "Dalia Brenner", "alleged", ANY, when="2017"),
    ),
    row(
        "Two years ago, Tatra Steel acquired Baltic Ports.",
        Says("owns", "Tatra Steel", "Baltic Ports", "asserted", when="2019"),
    ),
    row(
        "The arrest of Oren Tafel by the Federal Police on 4 March 2020 surprised Haifa.",
        Says("arrested", "Federal Police", "Oren Tafel", "asserted", when="2020-03-04"),
    ),
    row(
        "Oren Tafel, director of Tatra Steel since 2014, met Dalia Brenner on Sunday.",
        Says("role_at", "Oren Tafel", "Tatra Steel", "asserted", when="", since="2014"),
        Says("met", "Oren Tafel", "Dalia Brenner", "asserted", when="2021-05-16"),
    ),
]


vocabulary = st.sampled_from(
    [
        "in",
        "on",
        "since",
        "from",
        "until",
        "between",
        "and",
        "or",
        "to",
        "the",
        "a",
        "May",
        "May",
        "march",
        "Tuesday",
        "last",
        "next",
        "this",
        "week",
        "month",
        "year",
        "day",
        "ago",
        "later",
        "earlier",
        "same",
        "before",
        "after",
        "early",
        "late",
        "mid",
        "-",
        "/",
        ",",
        ".",
        "'",
        "s",
        "3",
        "31",
        "2018",
        "2019-03-04",
        "3/4/2019",
        "9999",
        "two",
        "twelve",
        "that",
        "following",
    ]
)


@given(
    st.lists(vocabulary, max_size=8).map(" ".join), st.sampled_from([PUBLISHED, "2021-05", "2021", "", "0001-01-01"])
)
def test_any_words_are_read_in_order_and_never_raise(words: str, at: str) -> None:
    read = expressions(words, "en")
    assert all(0 <= one.start <= one.core < one.end <= len(words) for one in read)
    assert all(one.end <= other.start for one, other in pairwise(read))
    for one in read:
        for meaning in filter(None, (one.meaning, one.to)):
            found = resolve(meaning, Standpoint(published(at), anchor=published("2018-11")))
            assert found is None or found.first <= found.last


FORMER = [
    ("Oren Tafel, director of Tatra Steel until 2014, met Dalia Brenner.", "role_at", True),
    ("Oren Tafel was the director of Tatra Steel from 2010 to 2014.", "role_at", True),
    ("Oren Tafel resigned as director of Tatra Steel on Monday.", "role_at", True),
    ("Oren Tafel, director of Tatra Steel since 2014, met Dalia Brenner.", "role_at", False),
    ("Oren Tafel will lead Tatra Steel until 2030.", "leads", False),
    ("Oren Tafel led Tatra Steel until 2014.", "leads", True),
    ("Oren Tafel led Tatra Steel until his arrest.", "leads", True),
]


@pytest.mark.parametrize(("text", "relation", "former"), FORMER)
def test_what_lasted_until_a_day_gone_by_is_over(text: str, relation: str, former: bool, extractor: Extractor) -> None:
    assert {claim.former for claim in extract(extractor, text).claims if claim.relation == relation} == {former}


@pytest.mark.parametrize("told", table(ROWS))
def test_when(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []
