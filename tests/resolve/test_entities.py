from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Fact, clusters, entities, entity_of, fact, listed

from graphcase.model import Entity, Link
from graphcase.names import fold

TOGETHER = [
    ([["p:Raúl Ibarra"], ["p:Raul Ibarra Lozano", "p:Ibarra"]], [{"Raúl Ibarra", "Raul Ibarra Lozano", "Ibarra"}]),
    ([["p:Ibarra", "l:Tarma"], ["p:Raúl Ibarra", "l:Tarma"]], [{"Ibarra", "Raúl Ibarra"}, {"Tarma"}]),
    (
        [["o:Federal Dam Board", "o:FDB", "l:Tarma"], ["o:FDB", "l:Tarma"]],
        [{"Federal Dam Board", "FDB"}, {"Tarma"}],
    ),
    ([["o:Saltline Ltd."], ["o:Saltline"]], [{"Saltline Ltd.", "Saltline"}]),
    ([["l:US"], ["l:United States"], ["l:American"]], [{"US", "United States", "American"}]),
    (
        [
            ["p:Cinthia Carolina Morel", "p:Raúl Ibarra"],
            ["p:Cintia Morelo", "p:Raúl Ibarra"],
            ["p:Cintia Morelo Prado"],
        ],
        [{"Cinthia Carolina Morel", "Cintia Morelo", "Cintia Morelo Prado"}, {"Raúl Ibarra"}],
    ),
    ([["o:US Dam Board", "l:Tarma"], ["o:Dam Board", "l:Tarma"]], [{"US Dam Board", "Dam Board"}, {"Tarma"}]),
    ([["p:Juris", "l:Tarma"], ["p:Juris Kalme", "l:Tarma"]], [{"Juris", "Juris Kalme"}, {"Tarma"}]),
    ([["o:FDB"], ["o:Federal Dam Board"]], [{"FDB", "Federal Dam Board"}]),
    ([["o:FDB"], ["o:FDB"]], [{"FDB"}]),
    ([["p:Kovač", "l:Tarma"], ["p:Kovač", "l:Tarma"]], [{"Kovač"}, {"Tarma"}]),
]
APART = [
    ([["p:Javier Ibarra"], ["p:Xavier Ibarra"]], [{"Javier Ibarra"}, {"Xavier Ibarra"}]),
    ([["p:Ibarra"], ["p:Raúl Ibarra"]], [{"Ibarra"}, {"Raúl Ibarra"}]),
    (
        [["p:Ibarra", "l:Tarma"], ["p:Raúl Ibarra", "l:Tarma"], ["p:Ana Ibarra", "l:Tarma"]],
        [{"Ibarra"}, {"Raúl Ibarra"}, {"Ana Ibarra"}, {"Tarma"}],
    ),
    (
        [["o:US Dam Board"], ["o:Dam Board"], ["o:Chilean Dam Board"]],
        [{"US Dam Board"}, {"Dam Board"}, {"Chilean Dam Board"}],
    ),
    (
        [["o:FDB"], ["o:Federal Dam Board"], ["o:First Deposit Bank"]],
        [{"FDB"}, {"Federal Dam Board"}, {"First Deposit Bank"}],
    ),
    ([["p:Juris"], ["p:Juris Kalme"]], [{"Juris"}, {"Juris Kalme"}]),
    ([["p:Kovač"], ["p:Kovač"]], [{"Kovač"}, {"Kovač"}]),
    ([["p:Cintia Morelo"], ["p:Cinthia Carolina Morel"]], [{"Cintia Morelo"}, {"Cinthia Carolina Morel"}]),
    ([["p:John Harker Jr."], ["p:John Harker Sr."]], [{"John Harker Jr."}, {"John Harker Sr."}]),
    ([["p:Ada Holm"], ["o:Ada Holm Institute"]], [{"Ada Holm"}, {"Ada Holm Institute"}]),
]


def facts_of(articles: list[list[str]]) -> list[Fact]:
    return [fact(f"a{number}", *names) for number, names in enumerate(articles)]


@pytest.mark.parametrize(("articles", "expected"), TOGETHER + APART)
def test_several_articles(articles: list[list[str]], expected: list[set[str]]) -> None:
    assert listed(facts_of(articles)) == sorted(sorted(names) for names in expected)


def test_a_famous_surname_needs_no_common_name() -> None:
    articles = [["p:Raúl Ibarra"], ["p:Raúl Ibarra"], ["p:Raúl Ibarra"], ["p:Ibarra"]]
    assert clusters(*facts_of(articles)) == {frozenset({"Raúl Ibarra", "Ibarra"})}


def test_a_bridge_between_two_that_differ_joins_neither() -> None:
    """“Juan Sosa” fits both, and they cannot be one."""
    assert len(clusters(*facts_of([["p:Juan Sosa Prado"], ["p:Juan Sosa"], ["p:Juan Sosa Lima"]]))) == 3


def test_a_common_name_decides_between_two_that_a_name_fits() -> None:
    articles = [["p:Juan Sosa Prado"], ["p:Juan Sosa", "l:Tarma"], ["p:Juan Sosa Lima", "l:Tarma"]]
    assert frozenset({"Juan Sosa", "Juan Sosa Lima"}) in clusters(*facts_of(articles))


def test_one_without_a_generation_stands_between_two() -> None:
    made = clusters(*facts_of([["p:John Harker"], ["p:John Harker Jr."], ["p:John Harker Sr."]]))
    assert len(made) == 3


def test_one_generation_takes_the_plain_name() -> None:
    assert len(clusters(*facts_of([["p:John Harker"], ["p:John Harker Jr."]]))) == 1


def test_a_name_without_generation_is_the_fathers_where_one_article_has_both() -> None:
    both = ["p:John Harker", "p:John Harker Jr."]
    made = entities(facts_of([both, ["p:John Harker Jr."], ["p:John Harker"], ["p:John Harker"]]))
    assert sorted(sorted({ref.key for ref in entity.members}) for entity in made) == [["a0", "a1"], ["a0", "a2", "a3"]]


def test_two_in_one_article_stay_two_everywhere() -> None:
    made = clusters(*facts_of([["p:Ana Mora", "p:Ana Maria Sosa"], ["p:Ana Mora"], ["p:Ana Maria Sosa"]]))
    assert made == {frozenset({"Ana Mora"}), frozenset({"Ana Maria Sosa"})}


def test_a_name_of_several_words_has_one_type_in_all_articles() -> None:
    made = entities(facts_of([["p:Cinthia Mora"], ["l:Cinthia Mora"], ["p:Cinthia Mora"]]))
    assert [entity.type for entity in made] == ["person"]


@pytest.mark.parametrize(
    ("articles", "name", "aliases"),
    [
        (
            [["p:Raul Ibarra"], ["p:Raúl Ibarra"], ["p:Ibarra", "p:Raúl Ibarra"]],
            "Raúl Ibarra",
            ("Ibarra", "Raul Ibarra"),
        ),
        ([["p:IVO MARREN"], ["p:Ivo Marren"]], "Ivo Marren", ("IVO MARREN",)),
        (
            [["p:Cintia Morelo", "l:Tarma"], ["p:Cintia Morelo Paz"], ["p:Cintia Carolina Morel", "l:Tarma"]],
            "Cintia Morelo Paz",
            ("Cintia Morelo", "Cintia Carolina Morel"),
        ),
        ([["p:General Ivo Marren"]], "Ivo Marren", ()),
        ([["p:I. Marren", "l:Tarma"], ["p:Ivo Marren", "l:Tarma"]], "Ivo Marren", ("I. Marren",)),
        (
            [["o:FDB", "o:Federal Dam Board"], ["o:FDB", "o:Federal Dam Board"]],
            "Federal Dam Board",
            ("FDB",),
        ),
        ([["l:US", "l:U.S."]], "United States", ("U.S.", "US")),
        ([["p:Sosa's", "p:Ana Sosa"]], "Ana Sosa", ("Sosa",)),
    ],
)
def test_the_name_and_its_aliases(articles: list[list[str]], name: str, aliases: tuple[str, ...]) -> None:
    entity = entity_of(entities(facts_of(articles)), "a0", 0)
    assert (entity.name, set(entity.aliases)) == (name, set(aliases))


def test_an_unrelated_article_changes_no_id() -> None:
    facts = facts_of([["p:Raúl Ibarra", "o:FDB"], ["p:Raul Ibarra Lozano", "l:Tarma"]])
    before = {entity.id for entity in entities(facts)}
    after = {entity.id for entity in entities([*facts, fact("0", "p:Ada Sol", "o:Halden Group")])}
    assert before <= after


def test_two_of_one_name_have_two_ids() -> None:
    made = entities(facts_of([["p:John Harker Jr."], ["p:John Harker Sr."], ["p:Ibarra"], ["p:Ibarra", "l:Tarma"]]))
    assert len({entity.id for entity in made}) == len(made) == 5


def test_equal_facts_twice_are_one() -> None:
    one = fact("a", "p:Ada Sol")
    (entity,) = entities([one, one])
    assert len(entity.members) == 1


def test_cases_are_left_to_others() -> None:
    article, findings = fact("a", "p:Ada Sol")
    case = findings.mentions[0].__class__(0, 3, "Ada", "nominal", "case")
    (entity,) = entities([(article, type(findings)("a", (*findings.mentions, case), (), ()))])
    assert [ref.index for ref in entity.members] == [0]


GIVEN = ["Raúl", "Raul", "Javier", "Xavier", "Ana", "Cintia", "Cinthia", "R."]
SURNAMES = ["Ibarra", "Sosa", "Mora", "Lozano", "Kovač"]
persons = st.builds(
    lambda given, surnames: "p:" + " ".join([*given, *surnames]),
    st.lists(st.sampled_from(GIVEN), max_size=2),
    st.lists(st.sampled_from(SURNAMES), min_size=1, max_size=2),
)
others = st.sampled_from(
    ["o:Halden Group", "o:Halden", "o:FDB", "o:Federal Dam Board", "l:Tarma", "l:US", "l:United States"]
)
corpora = st.lists(st.lists(st.one_of(persons, others), min_size=1, max_size=6), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(corpora, st.randoms(use_true_random=False))
def test_order_changes_nothing(articles: list[list[str]], shuffler: random.Random) -> None:
    facts = facts_of(articles)
    mixed = list(facts)
    shuffler.shuffle(mixed)
    assert entities(facts) == entities(mixed)


@settings(max_examples=60, deadline=None)
@given(corpora)
def test_every_name_has_one_entity_and_every_entity_a_tree_of_reasons(articles: list[list[str]]) -> None:
    facts = facts_of(articles)
    made = entities(facts)
    members = [ref for entity in made for ref in entity.members]
    assert len(members) == len(set(members)) == sum(len(findings.mentions) for _, findings in facts)
    assert len({entity.id for entity in made}) == len(made)
    for entity in made:
        assert is_tree(entity)
        assert all(match.reason and 0 < match.score <= 1 for match in entity.matches)
        assert all(a < b for a, b in pairwise(entity.members))


@settings(max_examples=60, deadline=None)
@given(corpora)
def test_vetoes_hold_through_any_chain(articles: list[list[str]]) -> None:
    for names in clusters(*facts_of(articles)):
        full = [fold(name).split() for name in names if len(name.split()) > 1]
        for pair in ({"javier", "xavier"}, {"ana", "raul"}):  # "Raúl Sosa" may be short for "Ana Raúl Sosa"
            assert any(pair <= set(words) for words in full) or not pair <= {words[0] for words in full}


def is_tree(entity: Entity) -> bool:
    """True if the matches connect all members, and none is idle."""
    reached = {entity.members[0]}
    for _ in entity.members:
        for match in entity.matches:
            if {match.left, match.right} & reached:
                reached |= {match.left, match.right}
    return reached == set(entity.members) and len(entity.matches) == len(entity.members) - 1


def test_links_across_a_pronoun_chain_make_a_tree() -> None:
    links = (Link(1, 0, "apposition"), Link(2, 1, "pronoun"))
    (entity,) = entities([fact("a", "p:Ada Sol", "n:the mayor", "he:she", links=links)])
    assert is_tree(entity)
