"""Which affairs are sides of one: other offences, or told as two by one article, with the same people accused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told_affairs import Told, facts, gather

RING = Told(("drugs",), ("charged Bo Ferrand", "suspect Cy Molnar", "prosecutor Dee Osei"), "Vallmora", "2021-05-03")
BRIBES = Told(("bribery",), ("convicted Cy Molnar",))
BOTH = ("convicted Bo Ferrand", "convicted Cy Molnar")

SIDES = [
    ("two accused of both, of other offences", replace(BRIBES, parties=BOTH), True),
    ("one accused and the prosecutor", replace(BRIBES, parties=("convicted Cy Molnar", "prosecutor Dee Osei")), True),
    ("one accused alone", BRIBES, False),
    ("one accused and another official", replace(BRIBES, parties=("convicted Cy Molnar", "judge Ada Quint")), False),
    ("another place", replace(BRIBES, parties=BOTH, place="Port Esk"), False),
    ("years before", replace(BRIBES, parties=BOTH, when="2015-03-01"), False),
    ("a name where the other has none", replace(BRIBES, parties=BOTH, called=("Operation Reef",)), True),
    ("a victim of a deed", Told(("murder",), (*BOTH, "victim Ada Quint")), False),
    ("a deed of one place and time", Told(("murder",), BOTH), False),
    ("the doubted", replace(BRIBES, parties=BOTH, status="denied"), False),
    ("victims alone", Told(("bribery",), ("victim Bo Ferrand", "victim Cy Molnar")), False),
]


@pytest.mark.parametrize(("side", "one"), [s[1:] for s in SIDES], ids=[s[0] for s in SIDES])
def test_sides_in_two_articles(side: Told, one: bool) -> None:
    found = gather(facts("a", RING), facts("b", side, published="2022-01-17"))
    assert len(found) == (1 if one else 2)


NAMED = [
    ("Operation Silt", "Operation Reef", False),
    ("Operation Silt", "Operation Silt", True),
    ("K-71/21", "K-12/20", False),
    ("Operation Silt", "K-12/20", True),
]


@pytest.mark.parametrize(("ring", "side", "one"), NAMED)
def test_names_of_their_own_keep_them_apart(ring: str, side: str, one: bool) -> None:
    named = [replace(RING, called=(ring,)), replace(BRIBES, parties=BOTH, called=(side,))]
    found = gather(facts("a", named[0]), facts("b", named[1], published="2022-01-17"))
    assert len(found) == (1 if one else 2)


TRIAL = replace(RING, when="", place="", parties=("convicted Bo Ferrand", "prosecutor Dee Osei"))
"""What the second article tells of the ring itself."""
TOLD_AS_TWO = [
    ("the bribes, by the prosecutor", replace(BRIBES, parties=("convicted Cy Molnar", "prosecutor Dee Osei")), 1),
    ("somebody's own affair", replace(BRIBES, parties=("convicted Eli Tamm", "prosecutor Dee Osei")), 2),
    ("bribes of somebody else besides", replace(BRIBES, parties=("convicted Cy Molnar", "charged Eli Tamm")), 2),
]


@pytest.mark.parametrize(("side", "cases"), [s[1:] for s in TOLD_AS_TWO], ids=[s[0] for s in TOLD_AS_TWO])
def test_sides_that_one_article_tells_of(side: Told, cases: int) -> None:
    assert len(gather(facts("a", RING), facts("b", TRIAL, side, published="2022-01-17"))) == cases


def test_one_article_alone_tells_two_apart() -> None:
    told = replace(BRIBES, parties=(*BOTH, "prosecutor Dee Osei"))
    assert len(gather(facts("a", RING, told))) == 2


def test_the_reason_says_who_stands_in_both() -> None:
    (case,) = gather(facts("a", RING), facts("b", replace(BRIBES, parties=BOTH), published="2022-01-17"))
    (match,) = case.matches
    assert match.reason == "Bo Ferrand is accused in both; Cy Molnar is accused in both"
    assert match.score > 0.7
