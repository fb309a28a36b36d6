"""Counts and sums that sources give differently, and those that only look it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from disagreeing import Paper, told

from graphcase.model import Figure

A, B = "The Post", "Tidewire"
EARLY, LATE = "2021-05-19", "2021-05-22"

APART = [
    ("other numbers", Paper(A).counts("14 people", 14, "arrested"), Paper(B).counts("11 people", 11, "arrested"),
     ("people arrested", ["11", "14"])),
    ("in other words", Paper(A).counts("14 people", 14, "killed"), Paper(B).counts("eleven", 11, "dead", ""),
     ("people killed", ["11", "14"])),
    ("of other crowds", Paper(A).counts("9 migrants", 9, "drowned", "migrants"),
     Paper(B).counts("7 people", 7, "died"), ("people killed", ["7", "9"])),
    ("more women than people", Paper(A).counts("9 women", 9, "arrested", "women"),
     Paper(B).counts("7 people", 7, "arrested"), ("people arrested", ["7", "9"])),
    ("of one narrow noun", Paper(A).counts("9 women", 9, "arrested", "women"),
     Paper(B).counts("7 women", 7, "arrested", "women"), ("women arrested", ["7", "9"])),
    ("of things", Paper(A).counts("54 containers", 54, "seized", "containers"),
     Paper(B).counts("45 containers", 45, "found", "containers"), ("containers seized", ["45", "54"])),
    ("of things that are named alone", Paper(A).counts("54 containers", 54, "seized", "containers"),
     Paper(B).counts("45 containers", 45, "containers", "containers"), ("containers seized", ["45", "54"])),
    ("of what is weighed", Paper(A).counts("40 kilos of cocaine", 40, "seized", "kilos of cocaine"),
     Paper(B).counts("0.6 tonnes of cocaine", 0.06, "seized", "tonnes of cocaine"),
     ("cocaine seized", ["40 kg", "60 kg"])),
    ("fewer than at least so many", Paper(A).counts("at least 17 people", 17, "killed", bound="at_least"),
     Paper(B).counts("12 people", 12, "killed"), ("people killed", ["12", "≥ 17"])),
    ("a toll that falls", Paper(A, EARLY).counts("23 people", 23, "injured"),
     Paper(B, LATE).counts("19 people", 19, "injured"), ("people injured", ["23", "19"])),
    ("what others are, after another act",
     Paper(A).counts("12 people", 12, "killed").counts("30 others", 30, "injured", "others"),
     Paper(B).counts("12 people", 12, "killed").counts("26 people", 26, "injured"), ("people injured", ["26", "30"])),
    ("a number that grew after the toll was known",
     Paper(A, EARLY).counts("4 people", 4, "injured").deed("2020-03-04"),
     Paper(B, LATE).counts("6 people", 6, "injured").deed("2020-03-04"), ("people injured", ["4", "6"])),
    ("two undated articles", Paper(A, "").counts("4 people", 4, "injured"),
     Paper(B, "").counts("6 people", 6, "injured"), ("people injured", ["4", "6"])),
    ("more than those that the article adds up",
     Paper(A).counts("9 people", 9, "arrested").counts("2 more", 2, "arrested", ""),
     Paper(B).counts("14 people", 14, "arrested"), ("people arrested", ["14", "9"])),
    ("drugs that were brought", Paper(A).counts("40 kilos of cocaine", 40, "seized", "kilos of cocaine"),
     Paper(B).counts("60 kilos of cocaine", 60, "brought", "kilos of cocaine"), ("cocaine seized", ["40 kg", "60 kg"])),
    ("sums", Paper(A).sums("1.8 million euros", 1.8e6, "bribe"), Paper(B).sums("1.3 million euros", 1.3e6, "bribe"),
     ("bribe", ["1,300,000 EUR", "1,800,000 EUR"])),
    ("a ransom that was paid", Paper(A).sums("4 million pesos", 4e6, "ransom", ""),
     Paper(B).sums("6 million pesos", 6e6, "payment", "MXN"), ("payment", ["4,000,000 pesos", "6,000,000 MXN"])),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "wanted"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_apart(left: Paper, right: Paper, wanted: tuple[str, list[str]]) -> None:
    seen = [(matter, sorted(values)) for _, matter, compatible, values in told(left, right) if not compatible]
    assert seen == [(wanted[0], sorted(wanted[1]))]


COMPATIBLE = [
    ("at least so many", Paper(A).counts("at least 17 people", 17, "killed", bound="at_least"),
     Paper(B).counts("18 people", 18, "killed")),
    ("hundreds and over 500", Paper(A).counts("Hundreds of people", 100, "arrested", bound="at_least"),
     Paper(B).counts("over 500 people", 500, "arrested", bound="at_least")),
    ("about so many", Paper(A).counts("about 30 people", 30, "killed", bound="about"),
     Paper(B).counts("31 people", 31, "killed")),
    ("up to so many", Paper(A).counts("up to 30 people", 30, "killed", bound="at_most"),
     Paper(B).counts("21 people", 21, "killed")),
    ("a toll that grows", Paper(A, EARLY).counts("7 people", 7, "killed"),
     Paper(B, LATE).counts("9 people", 9, "killed")),
    ("a toll that one article without a date gives", Paper(A, "").counts("7 people", 7, "killed"),
     Paper(B, LATE).counts("9 people", 9, "killed")),
    ("a toll that grows for months", Paper(A, EARLY).counts("7 people", 7, "killed").deed("2021-05-18"),
     Paper(B, "2021-11-02").counts("9 people", 9, "killed").deed("2021-05-18")),
    ("rounded", Paper(A).sums("2.5 million euros", 2.5e6, "bribe"), Paper(B).sums("2,480,000 euros", 2.48e6, "bribe")),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in COMPATIBLE], ids=[row[0] for row in COMPATIBLE])
def test_compatible(left: Paper, right: Paper) -> None:
    seen = told(left, right)
    assert seen
    assert all(compatible and len(values) == 2 for _, _, compatible, values in seen)


ALONE = [
    ("the same in words", Paper(A).counts("14 people", 14, "arrested"), Paper(B).counts("Fourteen", 14, "held", "")),
    ("the same, more or less sure", Paper(A).counts("nearly 30 people", 30, "killed", bound="about"),
     Paper(B).counts("30 people", 30, "killed")),
    ("another act", Paper(A).counts("14 people", 14, "arrested"), Paper(B).counts("11 people", 11, "charged")),
    ("killed and wounded", Paper(A).counts("14 people", 14, "killed"), Paper(B).counts("11 people", 11, "wounded")),
    ("a part of them", Paper(A).counts("14 people", 14, "arrested"),
     Paper(B).counts("3 women", 3, "arrested", "women")),
    ("others", Paper(A).counts("14 people", 14, "arrested"), Paper(B).counts("13 others", 13, "arrested", "others")),
    ("more besides, in the next sentence",
     Paper(A).counts("nine people", 9, "arrested").counts("two more", 2, "arrested", ""),
     Paper(B).counts("eleven people", 11, "arrested")),
    ("more besides, of a noun of their own",
     Paper(A).counts("nine people", 9, "arrested").counts("another 2 men", 2, "arrested", "men"),
     Paper(B).counts("eleven people", 11, "arrested")),
    ("some among them", Paper(A).counts("nine people", 9, "arrested"),
     Paper(B).counts("among them two", 2, "arrested", "").counts("nine", 9, "arrested", "")),
    ("another day", Paper(A).counts("14 people", 14, "arrested", when="2021-05-03"),
     Paper(B).counts("11 people", 11, "arrested", when="2021-05-12")),
    ("another year", Paper(A).counts("14 people", 14, "arrested", when="2021"),
     Paper(B).counts("11 people", 11, "arrested", when="2019-05")),
    ("one of several numbers of an article", Paper(A).counts("14 people", 14, "killed"),
     Paper(B).counts("14 people", 14, "killed").counts("31 people", 31, "killed")),
    ("numbers of quite another size", Paper(A).counts("14 people", 14, "killed"),
     Paper(B).counts("1,000 people", 1000, "killed")),
    ("what is denied", Paper(A).counts("14 people", 14, "killed"),
     Paper(B).counts("60 people", 60, "killed", status="denied")),
    ("what may be", Paper(A).counts("14 people", 14, "killed"),
     Paper(B).counts("60 people", 60, "killed", status="hypothetical")),
    ("a later article of the same outlet", Paper(A, EARLY).counts("14 people", 14, "killed"),
     Paper(A, LATE).counts("11 people", 11, "killed")),
    ("a correction", Paper(A, EARLY).counts("14 people", 14, "arrested"),
     Paper(A, LATE).counts("11", 11, "arrested", "")),
    ("a correction that another had already", Paper(A, EARLY).counts("14 people", 14, "arrested"),
     Paper(B, EARLY).counts("11 people", 11, "arrested"), Paper(A, LATE).counts("11", 11, "arrested", "")),
    ("stolen and found again", Paper(A).counts("4 icons", 4, "stolen", "icons"),
     Paper(B).counts("3 icons", 3, "recovered", "icons")),
    ("grams of a kilo", Paper(A).counts("2 kilos of gold", 2, "stolen", "kilos of gold"),
     Paper(B).counts("2,000 grams of gold", 2000, "stolen", "grams of gold")),
    ("what both have from one outlet", Paper(A).counts("14 people", 14, "killed", attributed_to="BBC"),
     Paper(B).counts("11 people", 11, "killed", attributed_to="the BBC")),
    ("other currencies", Paper(A).sums("2 million euros", 2e6, "bribe"),
     Paper(B).sums("$3 million", 3e6, "bribe", "USD")),
    ("other sums", Paper(A).sums("2 million euros", 2e6, "reward"), Paper(B).sums("3 million euros", 3e6, "ransom")),
    ("what somebody had each", Paper(A).sums("2,000 euros each", 2000, "bribe"),
     Paper(B).sums("5,000 euros", 5000, "bribe")),
    ("another affair", Paper(A).counts("14 people", 14, "killed"),
     Paper(B, case="Other affair").counts("11 people", 11, "killed")),
]  # fmt: skip


@pytest.mark.parametrize("papers", [row[1:] for row in ALONE], ids=[row[0] for row in ALONE])
def test_left_alone(papers: tuple[Paper, ...]) -> None:
    assert told(*papers) == []


def test_a_term_of_prison_is_that_of_the_one_convict_of_its_sentence() -> None:
    def sentenced(outlet: str, years: int) -> Paper:
        paper = Paper(outlet).part("Ada Quint", "convicted")
        claim = paper.claims[0]
        figure = Figure(claim.start, claim.end, claim.quote, "Ada Quint", years, "exact", "", "years", "sentenced",
                        "asserted", None, "")  # fmt: skip
        paper.figures.append(figure)
        return paper

    assert told(sentenced(A, 12), sentenced(B, 10)) == [("count", "years in prison", False, ["10 years", "12 years"])]
    assert told(sentenced(A, 12), sentenced(B, 12)) == []
    headline = Paper(B).counts("ten years", 10, "jailed", "years").part("Ada Quint", "convicted")
    assert told(sentenced(A, 12), headline) == [("count", "years in prison", False, ["10 years", "12 years"])]
    assert told(sentenced(A, 12), headline.part("Bo Ferrand", "convicted")) == []


@pytest.mark.parametrize(
    ("behind", "apart"),
    [
        ("arrested in the town and two more at a farm", False),
        ("arrested in the town and another 2 at a farm", False),
        ("arrested in the town two days later", True),
        ("arrested in the town and five more at a farm", True),
    ],
)
def test_what_the_same_words_add(behind: str, apart: bool) -> None:
    paper = Paper(A).counts("nine people", 9, behind)
    paper.figures[0] = replace(paper.figures[0], act="arrested")
    assert bool(told(paper, Paper(B).counts("eleven people", 11, "arrested"))) is apart


@pytest.mark.parametrize(
    ("text", "behind", "dated"),
    [
        ("12 people", "killed", True),
        ("ten others", "killed", True),
        ("12 people", "taken to hospital", True),
        ("two more victims", "told to have died", False),
        ("a victim", "told to have died in hospital", False),
    ],
)
def test_who_died_later_dates_no_deed(text: str, behind: str, dated: bool) -> None:
    paper = Paper(A).counts(text, 2, behind, when="2021-05-03")
    paper.figures[0] = replace(paper.figures[0], act="killed")
    seen = [matter for _, matter, _, _ in told(paper, Paper(B).deed("2021-05-04"))]
    assert seen == (["day of the deed"] if dated else [])


def test_two_speakers_of_one_article() -> None:
    """ "Police said 12, the hospital 19" is a disagreement; the article's own voice beside a speaker is none."""
    paper = Paper(A).counts("12 people", 12, "killed", attributed_to="police")
    paper.counts("19 people", 19, "killed", attributed_to="the hospital")
    assert told(paper) == [("count", "people killed", False, ["12", "19"])]
    own = Paper(A).counts("12 people", 12, "killed").counts("19 people", 19, "killed", attributed_to="police")
    assert told(own) == []


def test_what_a_copy_alters_is_its_own() -> None:
    """A copy is no second source, but a value that its original does not give was not copied."""
    first = Paper(A).counts("14 people", 14, "arrested")
    copy = Paper(B, copy_of="d0").counts("14 people", 14, "arrested").counts("9 cars", 9, "burned", "cars")
    assert told(first, copy) == []
    altered = Paper(B, copy_of="d0").counts("11 people", 11, "arrested")
    assert told(first, altered) == [("count", "people arrested", False, ["14", "11"])]
