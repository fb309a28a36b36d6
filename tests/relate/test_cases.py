"""Which affairs of two articles are one case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told_affairs import Told, entities, facts, gather

from graphcase.relate.cases.affairs import affairs
from graphcase.relate.cases.blocking import candidates
from graphcase.relate.cases.known import Known
from graphcase.relate.owners import Owners

KILLING = Told(parties=("victim Ada Quint",))
FRAUD = Told(("fraud",), ("charged Bo Ferrand",), "Vallmora", "2021-05-03")
NAMELESS = Told(("trafficking",), (), "Vallmora", "2021-05-03")
ATTACK = Told(("attack",), ("perpetrator Torrent Front",), "Vallmora", "2021-05-03")
HEIST = Told(("theft",), (), "Vallmora", "2021-05-03", near=("Halden Jewels",))
RING = Told(("trafficking",), ("arrested Bo Ferrand", "arrested Cy Molnar", "arrested Dee Osei"), "Vallmora")

PAIRS = [
    # who
    ("one victim", KILLING, Told(parties=("victim Ada Quint",), place="Port Esk"), True),
    ("one victim of two kinds of deed", KILLING, Told(("abduction",), ("victim Ada Quint",)), False),
    ("one victim, several kinds in common", KILLING, Told(("abduction", "murder"), ("victim Ada Quint",)), True),
    ("one accused", FRAUD, Told(("bribery",), ("suspect Bo Ferrand",)), True),
    ("one accused of other offences", FRAUD, Told(("murder",), ("suspect Bo Ferrand",)), False),
    ("an affair known by acts of the law alone", FRAUD, Told(("law",), ("arrested Bo Ferrand",)), True),
    ("the verdict, two years on", FRAUD, Told(("law",), ("convicted Bo Ferrand",), when="2023-06-01"), True),
    (
        "a suspect and one of whom it is negated",
        FRAUD,
        Told(("fraud",), ("charged Bo Ferrand",), status="negated"),
        True,
    ),
    ("the accused is only named in the other", FRAUD, Told(("law",), near=("Bo Ferrand",)), True),
    (
        "the accused is only named in a later one without any",
        FRAUD,
        Told(("law",), ("investigator Dee Osei",), when="2021-09-03", near=("Bo Ferrand",)),
        True,
    ),
    (
        "the accused is named beside another, months later",
        FRAUD,
        Told(("law",), ("arrested Dee Osei",), when="2021-09-03", near=("Bo Ferrand",)),
        False,
    ),
    (
        "the prosecutor alone",
        Told(("fraud",), ("prosecutor Cy Molnar",)),
        Told(("fraud",), ("prosecutor Cy Molnar",)),
        False,
    ),
    (
        "judge and prosecutor alone",
        Told(("fraud",), ("prosecutor Cy Molnar", "judge Dee Osei", "charged Ada Quint")),
        Told(("fraud",), ("prosecutor Cy Molnar", "judge Dee Osei", "charged Bo Ferrand")),
        False,
    ),
    (
        "two victims, one killer",
        Told(parties=("victim Ada Quint", "convicted Bo Ferrand"), when="2020-01-03"),
        Told(parties=("victim Dee Osei", "convicted Bo Ferrand"), when="2021-05-03"),
        False,
    ),
    (
        "two victims in one town, one named beside the other",
        Told(parties=("victim Ada Quint",), place="Vallmora", when="2021-05-01", near=("Cy Molnar",)),
        Told(parties=("victim Dee Osei",), place="Vallmora", when="2021-05-03", near=("Ada Quint", "Cy Molnar")),
        False,
    ),
    ("a ring whose members are arrested one by one", RING, Told(("law",), ("arrested Dee Osei",), "Vallmora"), True),
    # what, where and when
    ("place and month, nobody named", NAMELESS, replace(NAMELESS, when="2021-04"), True),
    ("place and kind, years apart", NAMELESS, replace(NAMELESS, when="2013-10-04"), False),
    ("place and month, another kind", NAMELESS, replace(NAMELESS, kinds=("fraud",)), False),
    ("a town and its region", NAMELESS, replace(NAMELESS, place="Sarnia"), True),
    ("a quarter of the town", NAMELESS, replace(NAMELESS, place="North Vallmora"), True),
    ("a town close by, the same day", NAMELESS, replace(NAMELESS, place="Lund Quay"), True),
    ("a town of which nothing is known", NAMELESS, replace(NAMELESS, place="Port Esk"), False),
    ("place and month, other accused", FRAUD, replace(FRAUD, parties=("charged Cy Molnar",)), False),
    ("an attack at one place on one day", ATTACK, replace(ATTACK, when="2021-05-04"), True),
    ("attacks of one group, weeks apart", ATTACK, replace(ATTACK, when="2021-05-17"), False),
    ("attacks of one group at two places", ATTACK, replace(ATTACK, place="Port Esk"), False),
    ("a heist, the shop named in both", HEIST, replace(HEIST, when=""), True),
    ("a heist, another day", HEIST, replace(HEIST, when="2021-05-21"), False),
    ("a heist, told under another town, the first one named beside", HEIST, replace(HEIST, near=("Vallmora",)), True),
    ("kind and day, and nothing else", Told(("theft",), when="2021-05-03"), Told(("theft",), when="2021-05-03"), False),
    # by which name
    ("one name", Told(("law",), called=("Operation Silt",)), Told(("bribery",), called=("Operation Silt",)), True),
    (
        "a longer name",
        Told(("law",), called=("Operation Blue Silt",)),
        Told(("law",), called=("Operation Silt",)),
        True,
    ),
    ("two names", Told(("law",), called=("Operation Silt",)), Told(("law",), called=("Operation Reef",)), False),
    ("one docket number", Told(("law",), called=("2:19-cr-00128",)), Told(("law",), called=("2:19-CR-00128",)), True),
]


@pytest.mark.parametrize(("left", "right", "one"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_pairs(left: Told, right: Told, one: bool) -> None:
    years = [told.when or "2021-05-19" for told in (left, right)]
    found = gather(facts("a", left, published=years[0]), facts("b", right, published=years[1]))
    assert len(found) == (1 if one else 2)
    assert [len(case.matches) for case in found] == ([1] if one else [0, 0])
    assert all(match.reason and 0.7 < match.score < 1 for case in found for match in case.matches)


def test_a_reason_tells_what_was_found_strongest_first() -> None:
    told = replace(FRAUD, parties=("charged Bo Ferrand", "charged Cy Molnar"))
    (case,) = gather(facts("a", told), facts("b", told))
    first, second, third = case.matches[0].reason.split("; ")
    assert {first, second} == {"Bo Ferrand is accused in both", "Cy Molnar is accused in both"}
    assert third in ("both in Vallmora", "dated the same day")


def test_affairs_of_one_article_stay_apart() -> None:
    """Not even a third article that shares a party with each brings them together."""
    two = facts("a", FRAUD, Told(("fraud",), ("charged Ada Quint",)))
    bridge = facts("b", Told(("fraud",), ("charged Ada Quint", "charged Bo Ferrand")))
    found = gather(two, bridge)
    assert len(found) == 2
    assert all(len({m.index for m in case.members if m.key == "a"}) == 1 for case in found)


def test_who_is_named_beside_an_affair_and_stands_in_the_next_speaks_for_that_one() -> None:
    extortion = Told(("extortion",), ("charged Cy Molnar",), near=("Bo Ferrand",))
    bribery = Told(("bribery",), ("charged Bo Ferrand",), near=("Cy Molnar",))
    verdict = Told(("law",), ("convicted Bo Ferrand",))
    found = gather(facts("a", extortion, bribery), facts("b", verdict, published="2022-02-01"))
    assert sorted(len({m.key for m in case.members}) for case in found) == [1, 2]
    joined = next(case for case in found if len({m.key for m in case.members}) == 2)
    assert dict(joined.attributes)["kind"] == "Bribery"


def test_two_groups_that_contradict_each_other_do_not_meet_by_a_third() -> None:
    """An article that names nobody may tell of either of two killings at one place and time; it makes them none."""
    left = Told(parties=("victim Ada Quint",), place="Vallmora", when="2021-05-03")
    right = replace(left, parties=("victim Dee Osei",))
    nobody = replace(left, parties=())
    found = gather(facts("a", left), facts("b", left), facts("c", nobody), facts("d", right), facts("e", right))
    keys = [frozenset(member.key for member in case.members) for case in found]
    assert len(keys) == 2
    assert not any({"a", "d"} <= of for of in keys)


def test_order_of_articles_changes_nothing() -> None:
    given = [facts("a", FRAUD), facts("b", Told(("law",), ("arrested Bo Ferrand",))), facts("c", NAMELESS)]
    assert gather(*given) == gather(*reversed(given))


def test_what_is_reported_by_hundreds_is_one_case_and_its_neighbour_another() -> None:
    """What many affairs share brings each of them to its neighbours in time only, and that suffices."""
    days = [f"2021-{month:02}-{day:02}" for month in (5, 6) for day in range(1, 29)]
    killing = [facts(f"k{day}", KILLING, published=day) for day in days]
    theft = [facts(f"t{day}", HEIST, published=day) for day in days[:4]]
    found = gather(*killing, *theft)
    assert sorted(len(case.members) for case in found) == [4, len(days)]


def test_the_pairs_that_are_compared_grow_as_the_affairs() -> None:
    """However much they share: one town, one gang, one kind."""

    def pairs(size: int) -> int:
        told = replace(ATTACK, near=("Halden Jewels", "Dee Osei"))
        days = [f"20{n // 336:02}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}" for n in range(size)]
        given = [facts(f"a{n}", replace(told, when=day), published=day) for n, day in enumerate(days)]
        everybody = entities(given)
        owners = Owners(everybody)
        found = [affair for article, findings in given for affair in affairs(article, findings, owners.of(findings))]
        return sum(1 for _ in candidates(found, Known(everybody, found)))

    few, many = pairs(100), pairs(400)
    assert few < 100 * 24
    assert many < 4.2 * few
