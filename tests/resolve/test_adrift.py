"""Bodies that every country has: whose they are, and which of them are one."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Fact, entities, stories, story

from graphcase import resolve
from graphcase.model import Judgement, Side


def held(facts: list[Fact], name: str) -> set[frozenset[int]]:
    """In which of the articles the entities of an organisation's name stand together."""
    number = {article.key: place for place, (article, _) in enumerate(facts)}
    words = {article.key: findings.mentions for article, findings in facts}
    return {
        frozenset(number[ref.key] for ref in entity.members if name in words[ref.key][ref.index].text)
        for entity in entities(facts)
        if entity.type == "organisation" and any(name in words[ref.key][ref.index].text for ref in entity.members)
    }


def country(marked: str, name: str) -> str:
    (found,) = (e for e in entities(stories(marked)) if e.type == "organisation" and name in (e.name, *e.aliases))
    return dict(found.attributes).get("country_code", "")


AT_HOME = [
    ("[l:NAIROBI] — The [o:Supreme Court] ruled. A driver from [l:Uganda] lost.", "KE"),
    ("Kenyan officers in [l:Nairobi] told the [o:Senate] of Kenyan farms; [l:Uganda] denied it.", "KE"),
    ("A man from [l:Uganda] asked the [o:Supreme Court] in [l:Nairobi] for help.", "KE"),
    ("[l:Uganda] watched. The [o:Supreme Court], in [l:Nairobi], sat long.", "KE"),
]
NOT_AT_HOME = [
    "The [o:Supreme Court] ruled.",
    "The [o:Supreme Court] ruled for [l:Kenya].",
    "[l:Kenya] and Kenyan farms met [l:Uganda] and Ugandan farms; the [o:Supreme Court] ruled.",
    "[l:Kenya], Kenyan farms and Kenyan roads met Ugandan farms and Ugandan roads; the [o:Supreme Court] ruled.",
]


@pytest.mark.parametrize(("marked", "code"), AT_HOME)
def test_an_article_tells_whose_its_bodies_are(marked: str, code: str) -> None:
    assert country(marked, "Senate" if "Senate" in marked else "Supreme Court") == code


@pytest.mark.parametrize("marked", NOT_AT_HOME)
def test_an_article_that_does_not_speak_mostly_of_one_country_tells_nothing(marked: str) -> None:
    assert country(marked, "Supreme Court") == ""


KENYAN = "The [o:Supreme Court of Kenya] ruled on [p:Ada Holm Ruiz]."
APART = [
    (KENYAN, "The [o:Supreme Court] ruled."),
    (KENYAN, "The [o:Supreme Court] ruled for [l:Uganda] and Ugandan farms, not for [l:Kenya]."),
    (KENYAN, "[l:KAMPALA] — The [o:Supreme Court] ruled on [p:Ada Holm Ruiz]."),
    ("The [o:Supreme Court] ruled.", "The [o:Supreme Court] sat."),
    ("[l:Kenya] lost in the [o:Supreme Court].", "[l:Uganda] lost in the [o:Supreme Court]."),
]
TOGETHER = [
    (KENYAN, "[l:NAIROBI] — The [o:Supreme Court] ruled."),
    (KENYAN, "A farmer from [l:Uganda] lost in the [o:Supreme Court] in [l:Nairobi]."),
    ("[l:Kenya] lost in the [o:Supreme Court].", "The [o:Supreme Court] ruled against [l:Kenya]."),
    ("The [o:Supreme Court] ruled on [p:Ada Holm Ruiz].", "The [o:Supreme Court] freed [p:Ada Holm Ruiz]."),
    ("The [o:Tarn Brothers] grew.", "The [o:Tarn Brothers] shrank."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_one_name_of_bodies_is_no_reason_to_be_one(one: str, other: str) -> None:
    assert held(stories(one, other), "Supreme Court") == {frozenset({0}), frozenset({1})}


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_bodies_of_one_country_or_of_one_circle_are_one(one: str, other: str) -> None:
    name = "Tarn" if "Tarn" in one else "Supreme Court"
    assert held(stories(one, other), name) == {frozenset({0, 1})}


def test_an_outlet_tells_whose_body_it_means() -> None:
    facts = [
        story(f"a{n}", "The [o:Supreme Court] ruled.", outlet) for n, outlet in enumerate(("Tarn", "Tarn", "Holm"))
    ]
    assert held(facts, "Supreme Court") == {frozenset({0, 1}), frozenset({2})}


def test_what_is_likely_is_suggested() -> None:
    facts = stories(KENYAN, "[l:Kenya] and [l:Uganda] met in the [o:Supreme Court].")
    (found,) = resolve.entities(facts).suggestions
    assert found.reason == "same name; the article speaks of Kenya as much as of any"


@pytest.mark.parametrize(
    ("marked", "sizes"),
    [
        ("[l:NAIROBI] — The [o:Supreme Court] ruled. The [o:Ugandan Supreme Court] was asked.", [1, 1]),
        ("[l:NAIROBI] — The [o:Supreme Court] ruled. The [o:Kenyan Supreme Court] was asked.", [2]),
        ("The [o:Supreme Court] ruled. The [o:Ugandan Supreme Court] was asked.", [2]),
    ],
)
def test_the_court_of_another_country_further_down_is_another(marked: str, sizes: list[int]) -> None:
    assert sorted(len(e.members) for e in entities(stories(marked)) if e.type == "organisation") == sizes


def test_two_that_people_hold_to_be_two_stay_two() -> None:
    facts = stories(
        "The [o:Supreme Court] ruled on [p:Ada Holm Ruiz].", "The [o:Supreme Court] freed [p:Ada Holm Ruiz]."
    )
    sides = [
        Side("Supreme Court", "organisation", findings.key, "x.txt", mention.start, mention.end)
        for _, findings in facts
        for mention in findings.mentions[:1]
    ]
    judgement = Judgement("j1", "different", sides[0], sides[1], "", "ana", "2026-01-02T03:04:05+00:00", "")
    made = resolve.entities(facts, (judgement,)).entities
    assert sum(entity.type == "organisation" for entity in made) == 2


ARTICLES = stories(
    *NOT_AT_HOME,
    *(marked for marked, _ in AT_HOME),
    KENYAN,
    "The [o:Supreme Court] freed [p:Ada Holm Ruiz].",
    "[l:Uganda] lost in the [o:Supreme Court].",
)


@settings(max_examples=30)
@given(st.permutations(ARTICLES), st.randoms(use_true_random=False))
def test_the_order_of_articles_says_nothing(mixed: list[Fact], chance: random.Random) -> None:
    some = mixed[: chance.randint(1, len(mixed))]
    assert resolve.entities(some) == resolve.entities(sorted(some, key=lambda fact: fact[0].key))
