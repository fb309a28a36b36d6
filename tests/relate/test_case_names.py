"""What a case is called, when and where it was, and the id that lasts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told_affairs import Told, facts, gather

from graphcase.model import Article, Findings, Link

FRAUD = Told(("fraud",), ("charged Bo Ferrand",), "Vallmora", "2021-05-03")
KILLING = Told(parties=("victim Ada Quint",))

NAMED = [
    (FRAUD, "Fraud, Vallmora (2021)"),
    (KILLING, "Killing, Ada Quint (2021)"),
    (
        Told(("attack", "attack", "murder"), ("perpetrator Bo Ferrand", "victim Ada Quint")),
        "Killing, Ada Quint (2021)",
    ),
    (Told(("law",), ("arrested Bo Ferrand",)), "Investigation, Bo Ferrand (2021)"),
    (replace(FRAUD, called=("Operation Silt",)), "Operation Silt: fraud, Vallmora (2021)"),
    (replace(FRAUD, called=("21-cr-114",)), "Fraud, Vallmora (2021)"),
    (Told(("law",), called=("People v. Ferrand",)), "People v. Ferrand: investigation (2021)"),
    (replace(FRAUD, when="2019"), "Fraud, Vallmora (2019)"),
]


@pytest.mark.parametrize(("told", "name"), NAMED, ids=[n[1] for n in NAMED])
def test_name(told: Told, name: str) -> None:
    (case,) = gather(facts("a", told))
    assert case.name == name


ALIASES = [
    (("Operation Silt", "21-cr-114"), ("21-cr-114",)),
    (("Operation Silt", "the Quay affair", "operation silt"), ("the Quay affair",)),
    (("45/2018",), ("45/2018",)),
    ((), ()),
]


@pytest.mark.parametrize(("called", "aliases"), ALIASES, ids=str)
def test_other_names_and_docket_numbers_are_aliases(called: tuple[str, ...], aliases: tuple[str, ...]) -> None:
    (case,) = gather(facts("a", replace(FRAUD, called=called)))
    assert case.aliases == aliases


def test_the_name_that_most_articles_give_is_its_name() -> None:
    told = [replace(FRAUD, called=(name,)) for name in ("Quay affair", "Operation Silt", "Operation Silt")]
    (case,) = gather(*(facts(key, one) for key, one in zip("abc", told, strict=True)))
    assert case.name.startswith("Operation Silt: ")
    assert case.aliases == ("Quay affair",)


APART = [
    # two of one name: what tells them apart is in both names
    (
        (FRAUD, replace(FRAUD, parties=("charged Cy Molnar",))),
        ("Fraud, Bo Ferrand, Vallmora (2021)", "Fraud, Cy Molnar, Vallmora (2021)"),
    ),
    (
        (replace(FRAUD, parties=(), kinds=("murder",)), Told(("murder",), (), "Vallmora", "2021-09-14")),
        ("Killing, Vallmora (2021-05)", "Killing, Vallmora (2021-09)"),
    ),
    (
        (Told(("murder",), (), "Vallmora", "2021-05-03"), Told(("murder",), (), "Vallmora", "2021-05-21")),
        ("Killing, Vallmora (2021-05-03)", "Killing, Vallmora (2021-05-21)"),
    ),
    ((FRAUD, Told(("murder",), (), "Vallmora")), ("Fraud, Vallmora (2021)", "Killing, Vallmora (2021)")),
]


@pytest.mark.parametrize(("told", "names"), APART, ids=[" / ".join(a[1]) for a in APART])
def test_two_cases_bear_two_names(told: tuple[Told, ...], names: tuple[str, ...]) -> None:
    found = gather(*(facts(key, one, published="2021-12-01") for key, one in zip("ab", told, strict=True)))
    assert sorted(case.name for case in found) == sorted(names)


DATES = [
    # (dates of the deed, dates of acts of the law) of each article; the date of the case
    (((("2021-05-03",), ()), (("2021-05",), ())), "2021-05-03"),
    (((("2021-05",), ()), (("2021-05-03",), ()), (("2020-01-01",), ())), "2021-05-03"),
    (((("2021",), ("2021-05-11",)),), "2021"),
    ((((), ("2021-05-11",)), ((), ("2021-05-11",)), ((), ("2021-05-02",))), "2021-05-11"),
    (((("2022-05-03",), ()),), ""),  # after the article: no deed that it could tell of
    ((((), ()),), ""),
]


@pytest.mark.parametrize(("articles", "date"), DATES, ids=[d[1] or "none" for d in DATES])
def test_date(articles: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], date: str) -> None:
    """Told of one accused, so that they are one; the dates of the law stand on words that tell of no offence."""
    given = []
    for key, (days, acts) in zip("abc", articles, strict=False):
        told = [Told(("fraud",), ("charged Bo Ferrand",), "Vallmora", when=day) for day in days or ("",)]
        one = facts(key, *told[:1])
        given.append(_with_acts(one, acts))
    (case,) = gather(*given)
    assert dict(case.attributes).get("date", "") == date


def _with_acts(given: tuple[Article, Findings], acts: tuple[str, ...]) -> tuple[Article, Findings]:
    """The article with words for acts of the law of these dates."""
    article, findings = given
    first = next(i for i, mention in enumerate(findings.mentions) if mention.type == "case")
    extra = [replace(findings.mentions[first], kind="law", when=day) for day in acts]
    links = [Link(len(findings.mentions) + n, first, "one affair") for n in range(len(extra))]
    return article, replace(findings, mentions=(*findings.mentions, *extra), links=(*findings.links, *links))


def test_it_is_in_a_town_rather_than_in_a_country() -> None:
    wide = replace(FRAUD, place="Andoria")
    (case,) = gather(facts("a", wide), facts("b", wide), facts("c", FRAUD))
    assert case.name == "Fraud, Vallmora (2021)"


def test_attributes() -> None:
    first, last = facts("a", FRAUD), facts("b", replace(FRAUD, when=""), published="2022-02-01")
    (case,) = gather(first, last)
    assert dict(case.attributes) == {
        "country": "Andoria",
        "date": "2021-05-03",
        "kind": "Fraud",
        "place": "Vallmora",
        "region": "Sarnia",
        "since": "2021-05-19",
        "stage": "charged",
        "until": "2022-02-01",
    }


def test_an_article_that_comes_later_changes_no_id() -> None:
    one = facts("b", FRAUD, published="2021-05-19")
    (before,) = gather(one)
    (after,) = gather(one, facts("a", replace(FRAUD, called=("Operation Silt",)), published="2021-06-01"))
    assert after.name != before.name
    assert after.id == before.id
