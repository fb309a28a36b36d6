"""What people say of cases: merge, split, rename, hide, followed while affairs are joined, and for ever."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told_affairs import Told, entities, facts

from graphcase.judgements import identified
from graphcase.model import Article, Entity, Findings, Judgement, Side, Unapplied, Verdict
from graphcase.relate import cases
from graphcase.resolve import case_bonds
from graphcase.resolve import cases as as_people_want

Facts = tuple[Article, Findings]

FRAUD = Told(("fraud",), ("charged Bo Ferrand",), "Vallmora", "2021-05-03")
THREE = [facts(key, FRAUD, published=f"2021-06-0{n}") for n, key in enumerate("abc", 1)]
OTHER = facts("z", Told(("theft",), ("arrested Dee Osei",), "Port Esk"), published="2021-07-01")


def side(given: Facts, name: str = "a case", nth: int = 0) -> Side:
    """The nth word of an affair of this article."""
    article, findings = given
    mention = [m for m in findings.mentions if m.type == "case"][nth]
    return Side(name, "case", article.key, f"{article.key}.txt", mention.start, mention.end, mention.text)


def judgement(verdict: Verdict, left: Side, right: Side | None = None, value: str = "") -> Judgement:
    return identified(Judgement("", verdict, left, right, value, "Mara Quill", "2026-11-22T10:00:00Z", ""))


def derived(given: list[Facts], *judged: Judgement) -> tuple[tuple[Entity, ...], tuple[Unapplied, ...]]:
    """What derive() makes of the cases."""
    everybody = entities(given)
    bonds = case_bonds(cases(given, everybody), given, judged)
    chosen = as_people_want(cases(given, everybody, bonds), given, judged)
    return chosen.entities, chosen.unapplied


def articles(found: tuple[Entity, ...]) -> set[str]:
    """The articles of each case, as a word."""
    return {"".join(sorted({member.key for member in case.members})) for case in found}


def test_without_a_word_of_people_they_are_what_the_rules_say() -> None:
    found, unapplied = derived([*THREE, OTHER])
    assert articles(found) == {"abc", "z"}
    assert not unapplied


def test_an_article_is_taken_out_and_the_rest_stays() -> None:
    found, unapplied = derived(THREE, judgement("different", side(THREE[0]), side(THREE[2])))
    assert articles(found) == {"a", "bc"}
    assert not unapplied


def test_what_is_clearly_like_it_goes_with_it() -> None:
    """Two killings at one place that an article without a name brought together."""
    quint = Told(parties=("victim Ada Quint", "charged Bo Ferrand"), place="Vallmora")
    osei = Told(parties=("charged Bo Ferrand", "charged Eli Tamm"), place="Vallmora")
    given = [facts("a", quint), facts("b", quint), facts("c", osei), facts("d", osei)]
    assert articles(derived(given)[0]) == {"abcd"}
    found, _ = derived(given, judgement("different", side(given[0]), side(given[2])))
    assert articles(found) == {"ab", "cd"}


def test_words_are_taken_out_of_an_article() -> None:
    """The words next to them go with them."""
    told = replace(FRAUD, kinds=("fraud", "fraud", "bribery", "fraud"))
    given = [facts("a", told), THREE[1]]
    found, _ = derived(given, judgement("different", side(given[0], nth=3), side(given[0], nth=0)))
    assert len(found) == 2
    parts = [[m.index for m in case.members if m.key == "a"] for case in found]
    assert sorted(len(part) for part in parts) == [2, 2]
    assert articles(found) == {"a", "ab"}


def test_two_that_are_two_never_meet_whatever_comes() -> None:
    two = judgement("different", side(THREE[0]), side(OTHER))
    bridge = facts("m", Told(("law",), ("arrested Bo Ferrand", "arrested Dee Osei"), called=("Operation Silt",)))
    named = [facts("a", replace(FRAUD, called=("Operation Silt",))), *THREE[1:], OTHER, bridge]
    found, unapplied = derived(named, replace(two, left=side(named[0])))
    assert not any({"a", "z"} <= set(keys) for keys in articles(found))
    assert not unapplied


def test_two_become_one_with_what_all_articles_tell() -> None:
    found, unapplied = derived([*THREE, OTHER], judgement("same", side(THREE[0]), side(OTHER)))
    (case,) = found
    assert articles(found) == {"abcz"}
    assert not unapplied
    assert dict(case.attributes)["until"] == "2021-07-01"
    assert {"Fraud, Vallmora (2021)", "Robbery, Port Esk (2021)"} <= {case.name, *case.aliases}
    assert case.matches[-1].reason.startswith("Mara Quill judged them the same on 2026-11-22")


def test_two_of_one_article_become_one() -> None:
    given = [facts("a", FRAUD, Told(("theft",), ("arrested Dee Osei",)))]
    assert len(derived(given)[0]) == 2
    found, _ = derived(given, judgement("same", side(given[0]), side(given[0], nth=1)))
    assert len(found) == 1


def test_a_name_and_that_it_is_none() -> None:
    called, hidden = judgement("rename", side(THREE[1]), value="The quay affair"), judgement("hide", side(OTHER))
    (case,), unapplied = derived([*THREE, OTHER], called, hidden)
    assert (case.name, case.aliases) == ("The quay affair", ("Fraud, Vallmora (2021)",))
    assert not unapplied


def test_what_follows_from_two_judgements_is_followed_too() -> None:
    """a is not z, and b is z: so a is not b. The order of the lines does not matter."""
    two = judgement("different", side(THREE[0]), side(OTHER))
    one = judgement("same", side(THREE[1]), side(OTHER))
    for judged in ([two, one], [one, two]):
        found, unapplied = derived([*THREE, OTHER], *judged)
        assert articles(found) == {"a", "bcz"}
        assert not unapplied


def test_that_two_are_two_holds_against_a_chain_that_they_are_one() -> None:
    """One more case is the safer error."""
    two = judgement("different", side(THREE[0]), side(OTHER))
    chain = [judgement("same", side(THREE[0]), side(THREE[1])), judgement("same", side(THREE[1]), side(OTHER))]
    found, unapplied = derived([*THREE, OTHER], two, *chain)
    assert articles(found) == {"abc", "z"}
    assert [idle.judgement for idle in unapplied] == [chain[1].id]
    assert "held to be two" in unapplied[0].reason


LOST = replace(side(facts("x", FRAUD)), name="Fraud, Vallmora (2021)")
"""Words of an article that is not there any more, of a case that is."""
GONE = [
    (judgement("different", side(facts("x", FRAUD)), side(THREE[2])), "no article names"),
    (judgement("same", side(facts("x", FRAUD)), side(THREE[2])), "no article names"),
    (
        judgement("different", replace(side(facts("x", FRAUD)), name="Fraud, Vallmora (2021)"), side(THREE[2])),
        "is gone",
    ),
    (judgement("retype", side(THREE[0]), value="place"), "of no other type"),
    (judgement("same", side(THREE[0]), replace(side(THREE[1]), type="person")), "of no other type"),
]


@pytest.mark.parametrize(("judged", "says"), GONE, ids=[f"{j.verdict} {says}" for j, says in GONE])
def test_what_can_no_longer_be_followed_is_said(judged: Judgement, says: str) -> None:
    found, unapplied = derived(THREE, judged)
    assert articles(found) == {"abc"}
    assert [idle.judgement for idle in unapplied] == [judged.id]
    assert says in unapplied[0].reason


def test_a_case_is_known_by_its_name_where_the_words_are_gone() -> None:
    found, unapplied = derived([*THREE, OTHER], judgement("same", LOST, side(OTHER)))
    assert articles(found) == {"abcz"}
    assert not unapplied
