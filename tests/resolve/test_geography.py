from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase.names import words
from graphcase.resolve.atlas import atlas, bare
from graphcase.resolve.beside import Wider
from graphcase.resolve.geography import Toponym, locate

FOR = [
    # all names of an article, the country or region that stands beside one after a comma; what the first is
    ("Arequipa; Peru", "PE.04", "town"),
    ("Arequipa", "PE.04", "town"),  # the only one there is
    ("Lima, Ohio", "US.OH", "town"),
    ("Lima; Peru", "PE.LMA", "town"),
    ("Paris", "FR.11", "town"),
    ("Paris, Texas", "US.TX", "town"),
    ("Springfield, Illinois", "US.IL", "town"),
    ("Springfield; Chicago", "US.IL", "town"),
    ("Springfield; Missouri", "US.MO", "town"),
    ("La Paz, Honduras", "HN.12", "town"),
    ("Córdoba; Argentina; Rosario", "AR.05", "town"),
    ("Cordoba; Spain; Seville", "ES.51", "town"),
    ("Cambridge; Boston", "US.MA", "town"),
    ("Cambridge; London; England", "GB.ENG", "town"),
    ("Valencia; Venezuela", "VE.07", "town"),
    ("Hyderabad; Pakistan; Karachi", "PK.05", "town"),
    ("Georgia; Russia; Tbilisi", "GE", "country"),
    ("Georgia; Atlanta", "US.GA", "region"),
    ("Georgia, U.S.", "US.GA", "region"),
    ("Mexico; Oaxaca", "MX", "country"),
    ("Guatemala City", "GT.07", "town"),
    ("Kiev; Ukraine", "UA.12", "town"),
    ("München; Germany", "DE.02", "town"),
    ("Frankfurt", "DE.05", "town"),
    ("New York", "US.NY", "town"),
    ("Washington; New York", "US.DC", "town"),
    ("Washington state", "US.WA", "region"),
    ("Lima region; Peru", "PE.15", "region"),
    ("State of Texas", "US.TX", "region"),
    ("Bavaria", "DE.02", "region"),
    ("Bayern", "DE.02", "region"),
    ("Michoacán", "MX.16", "region"),
    ("Kent; England", "GB.ENG.G5", "region"),
    ("Cook County; Chicago", "US.IL.031", "region"),
    ("Mecca; Saudi Arabia", "SA.14", "town"),
    ("Quebec", "CA.10", "region"),  # whose largest town is another
    ("Scotland", "GB.SCT", "region"),
    ("Hong Kong", "HK", "country"),
    ("Britain", "GB", "country"),
    ("Peruvian", "PE", "country"),
    ("Africa", "", "continent"),
    ("Singapore, China; Japan", "SG", "country"),  # a list, not a Singapore in China
]
NOTHING = [
    "Springfield",  # in doubt
    "Springfield; Boston; Chicago",
    "Georgia; United States; Texas",
    "La Paz",
    "Toledo; Peru",
    "Kent",
    "Cook County; United States",
    "Springfield, Vermont",  # too small for the gazetteer, and no other Springfield
    "Velhanmarsh",
    "Hawthorne Avenue; London",
    "Castillo",
    "Mercedes",
    "Reading",
    "Florence Airport; Italy",
    "Andes",
    "Middle East",
    "Southern Peru",
    "Yida",  # what some language calls a far larger town
    "River",
]


def toponym(written: str) -> Toponym:
    name, _, beside = written.partition(", ")
    wider = (Wider(beside, atlas().wider(" ".join(words(beside)))),) if beside else ()
    return Toponym((" ".join(words(name)),), wider)


def names(article: str) -> list[Toponym]:
    return [toponym(written) for written in article.split("; ")]


@pytest.mark.parametrize(("article", "code", "kind"), FOR)
def test_a_name_is_the_place_that_its_article_means(article: str, code: str, kind: str) -> None:
    found = locate(names(article), Counter())[0]
    assert found is not None
    assert (found.place.code, found.place.kind) == (code, kind)
    assert found.score >= 0.75


@pytest.mark.parametrize("article", NOTHING)
def test_in_doubt_there_is_no_place(article: str) -> None:
    assert locate(names(article), Counter())[0] is None


def test_countries_that_are_spoken_of_without_a_place_tell() -> None:
    assert locate([toponym("Valencia")], Counter(VE=3))[0] != locate([toponym("Valencia")], Counter(ES=3))[0]


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        ("Paris, Texas", "“Texas” stands beside it"),
        ("Cusco; Peru", "the article speaks of Peru"),
        ("Springfield; Illinois", "the article speaks of United States and Illinois"),
        ("Oslo", "the only place of this name"),
        ("Peru", "the name of a country"),
    ],
)
def test_the_reason_can_be_read(article: str, reason: str) -> None:
    found = locate(names(article), Counter())[0]
    assert found is not None
    assert found.reason == reason


MANY = [
    "Paris",
    "Texas",
    "Lima",
    "Peru",
    "Springfield",
    "Georgia",
    "Atlanta",
    "London",
    "Canada",
    "Cordoba",
    "Velhanmarsh",
]


@given(st.lists(st.sampled_from(MANY), unique=True, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_names_says_nothing(article: list[str], chance: random.Random) -> None:
    mixed = list(article)
    chance.shuffle(mixed)
    found = dict(zip(article, locate([toponym(name) for name in article], Counter()), strict=True))
    again = dict(zip(mixed, locate([toponym(name) for name in mixed], Counter()), strict=True))
    assert {name: place and place.place for name, place in found.items()} == {
        name: place and place.place for name, place in again.items()
    }


def test_the_atlas_holds_what_it_says() -> None:
    assert len({place.id for rows in atlas().by_name.values() for place in (row.place for row in rows)}) > 30_000
    for code, place in atlas().by_code.items():
        assert place.code == code
        assert place.id.isdecimal()
        assert not place.latitude or -90 <= float(place.latitude) <= 90
        assert not place.longitude or -180 <= float(place.longitude) <= 180


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("lima region", "lima"),
        ("departamento de lima", "lima"),
        ("state of the four rivers", "four rivers"),
        ("kansas city", "kansas"),
        ("lima", "lima"),
        ("county", ""),
    ],
)
def test_the_word_for_the_kind_of_place_comes_off(name: str, left: str) -> None:
    assert bare(name) == left
