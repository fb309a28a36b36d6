from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Fact, fact

from graphcase import resolve
from graphcase.model import Suggestion
from graphcase.resolve import doubts, suggest
from graphcase.resolve.suggest import EACH


def facts_of(articles: list[list[str]]) -> list[Fact]:
    return [fact(f"a{number}", *names) for number, names in enumerate(articles)]


def suggested(articles: list[list[str]]) -> list[tuple[set[str], str]]:
    """The names of each suggestion's two sides, and its reason."""
    facts = facts_of(articles)
    found = {article.key: findings for article, findings in facts}
    return [({found[ref.key].mentions[ref.index].text for ref in (s.left, s.right)}, s.reason) for s in made(facts)]


def made(facts: list[Fact]) -> tuple[Suggestion, ...]:
    return resolve.entities(facts).suggestions


LOOK = [
    (
        [["p:Cintia Morelo"], ["p:Cinthia Carolina Morel"]],
        {"Cintia Morelo", "Cinthia Carolina Morel"},
        "their articles share no other name",
    ),
    (
        [["p:Juan Sosa Prado"], ["p:Juan Sosa"], ["p:Juan Sosa Lima"]],
        {"Juan Sosa", "Juan Sosa Lima"},
        "“Juan Sosa Prado” fits as well",
    ),
    (
        [["p:Kim", "l:Tarma"], ["p:Kim Jong-un", "l:Tarma"], ["p:Kim Jong-nam", "l:Tarma"]],
        {"Kim", "Kim Jong-nam"},
        "one of 2 with this name",
    ),
    ([["p:Ibarra"], ["p:Raúl Ibarra"]], {"Ibarra", "Raúl Ibarra"}, "short for “Raúl Ibarra”"),
    (
        [["p:Ibarra", "l:Tarma"], ["p:Raúl Ibarra", "l:Tarma"], ["p:Ana Ibarra", "l:Tarma"]],
        {"Ibarra", "Ana Ibarra"},
        "one of 2 with this name: both with “Tarma”",
    ),
    (
        [["p:Marta Ruiz", "l:Tarma"], ["p:Marsta Ruiz", "l:Tarma"]],
        {"Marta Ruiz", "Marsta Ruiz"},
        "“Marsta” and “Marta” differ by one letter",
    ),
    ([["o:Federal Dam Board"], ["o:FDB"], ["o:First Deposit Bank"]], {"FDB", "First Deposit Bank"}, "initials"),
    ([["o:Larkfield"], ["o:Larkfield Institute"]], {"Larkfield", "Larkfield Institute"}, "“Institute” left out"),
    ([["o:Larkfield", "l:Tarma"], ["o:Larkfield Tide", "l:Tarma"]], {"Larkfield", "Larkfield Tide"}, "“Tide” left out"),
    ([["o:Larkfield"], ["o:Larkfield Radio"]], {"Larkfield", "Larkfield Radio"}, "“Radio” left out"),
    ([["o:Banco Orsino"], ["o:Orsino Bank"]], {"Banco Orsino", "Orsino Bank"}, "two languages"),
    (
        [["o:Silent Tide Brothers", "p:Ana Sosa"], ["o:Quiet Tide Brothers", "p:Ana Sosa"]],
        {"Silent Tide Brothers", "Quiet Tide Brothers"},
        "“Quiet” and “Silent” may translate one word; both are named with “Ana Sosa”",
    ),
    (
        [["o:Tarma Border Guard", "p:Ana Sosa"], ["o:Border Guard", "p:Ana Sosa"]],
        {"Tarma Border Guard", "Border Guard"},
        "“Tarma” left out",
    ),
    ([["o:Solvena", "o:Solvena"], ["l:Solvena", "l:Solvena"]], {"Solvena"}, "an organisation here and a place there"),
    (
        [["o:Larkfield Saltline FC"], ["l:Larkfield Saltline"]],
        {"Larkfield Saltline FC", "Larkfield Saltline"},
        "an organisation here and a place there",
    ),
]
LEAVE = [
    [["o:Silent Tide Brothers"], ["o:Quiet Tide Brothers"]],  # nothing shared
    [["o:Silent Tide Brothers", "o:Quiet Tide Brothers", "p:Ana Sosa"]],  # one article has both
    [["o:Larkfield Police Department", "p:Ana Sosa"], ["o:Saltline Police Department", "p:Ana Sosa"]],
    [["o:North Tide Brothers", "p:Ana Sosa"], ["o:South Tide Brothers", "p:Ana Sosa"]],
    [["o:Tarma Tide Herald", "p:Ana Sosa"], ["o:Tarma Tide Gazette", "p:Ana Sosa"]],  # another head
    [["p:Javier Ibarra"], ["p:Xavier Ibarra"]],
    [["p:John Harker Jr."], ["p:John Harker Sr."]],
    [["p:Mr. Kim Harker"], ["p:Mrs. Kim Harker"]],
    [["p:Ana Sosa", "p:Ana Sosa Prado"], ["p:Ana Sosa"]],
    [["p:Mora"], ["l:Mora"]],
    [["p:Raúl Ibarra"], ["p:Raúl Ibarra"]],
    [["p:Simon Harker", "l:Tarma"], ["p:Simone Harker", "l:Tarma"]],
    [["o:Larkfield"], ["o:Larkfield Tide"]],
    [["o:Larkfield", "l:Tarma"], ["o:Larkfield Dock Police", "l:Tarma"]],
    [["o:Larkfield", "o:Larkfield Tide"], ["o:Larkfield Tide", "o:Larkfield"]],
    [["l:Halden", "l:Tarma"], ["l:North Halden", "l:Tarma"]],
    [["o:Ministry", "l:Tarma"], ["o:Ministry of Dams", "l:Tarma"]],
    [["o:American", "o:American"], ["l:American", "l:American"]],
    [["p:Ana Sosa"], ["l:Tarma"], ["o:Halden Group"]],
]


@pytest.mark.parametrize(("articles", "names", "reason"), LOOK)
def test_what_is_likely_and_not_safe_is_suggested(articles: list[list[str]], names: set[str], reason: str) -> None:
    assert any(sides == names and reason in why for sides, why in suggested(articles)), suggested(articles)


@pytest.mark.parametrize("articles", LEAVE)
def test_what_is_safe_or_impossible_is_not(articles: list[list[str]]) -> None:
    assert suggested(articles) == []


NAMES = [
    "p:Juan Sosa",
    "p:Juan Sosa Prado",
    "p:Juan Sosa Lima",
    "p:J. Sosa",
    "p:Sosa",
    "p:Cintia Morelo",
    "p:Cinthia Carolina Morel",
    "o:FDB",
    "o:Federal Dam Board",
    "o:First Deposit Bank",
    "o:Tarma",
    "l:Tarma",
]
corpora = st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), min_size=1, max_size=8)


@settings(max_examples=80, deadline=None)
@given(corpora, st.randoms(use_true_random=False))
def test_suggestions_are_about_two_entities_once_and_few(articles: list[list[str]], shuffler: random.Random) -> None:
    facts = facts_of(articles)
    found = resolve.entities(facts)
    owner = {ref: entity.id for entity in found.entities for ref in entity.members}
    pairs = [frozenset((owner[s.left], owner[s.right])) for s in found.suggestions]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)
    assert max(Counter(entity for pair in pairs for entity in pair).values(), default=0) <= EACH
    assert all(0 < s.score < 1 and s.reason for s in found.suggestions)
    assert [s.score for s in found.suggestions] == sorted((s.score for s in found.suggestions), reverse=True)
    shuffler.shuffle(facts)
    assert resolve.entities(facts).suggestions == found.suggestions


def test_of_more_doubts_than_are_kept_the_likeliest_are(monkeypatch: pytest.MonkeyPatch) -> None:
    names = (
        "Ana Mena Prado",
        "A. Mena Prado",
        "Luis Correa Vidal",
        "L. Correa Vidal Roa",
        "Eva Paz Lara",
        "E. Paz Lara",
    )
    articles = [[f"p:{name}"] for name in names]
    every = made(facts_of(articles))
    assert len(every) == 3
    monkeypatch.setattr(suggest, "MOST", 2)
    assert made(facts_of(articles)) == every[:2]
    monkeypatch.setattr(doubts, "KEPT", 1)
    assert made(facts_of(articles)) == every[:1]
