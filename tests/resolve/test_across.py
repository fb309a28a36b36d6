"""What decides between names of several articles: posts, company, and how many bear a name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import Fact, entities, fact, listed

from graphcase import resolve
from graphcase.model import Claim, Findings, Link


def told(key: str, *names: str, post: str) -> Fact:
    """An article that gives its first name a title."""
    article, findings = fact(key, *names)
    first, *rest = findings.mentions
    return article, Findings(key, (replace(first, title=post), *rest), (), ())


def crowd(*posts: tuple[str, str]) -> list[Fact]:
    """Many who are called Juan or García, and a Juan García in each of some articles, with a post and a place."""
    names = ["Juan Mora", "Juan Sol", "Juan Tello", "Ana García", "Luz García", "Ivo García"]
    articles = [fact(f"b{number}", f"p:{name}") for number, name in enumerate(names)]
    for number, (post, place) in enumerate(posts):
        articles.append(told(f"a{number}", "p:Juan García", f"l:{place}", post=post))
    return articles


def bearers(facts: list[Fact], name: str) -> int:
    return sum(entity.name == name for entity in entities(facts))


@pytest.mark.parametrize(
    ("posts", "count"),
    [
        ([("Mayor", "Tarma"), ("Goalkeeper", "Oslo")], 2),
        ([("Mayor", "Tarma"), ("Mayor", "Oslo")], 1),
        ([("Mayor", "Tarma"), ("Goalkeeper", "Tarma")], 1),
        ([("Mayor", "Tarma"), ("", "Oslo")], 1),
        ([("Mr.", "Tarma"), ("Goalkeeper", "Oslo")], 1),
        ([("Mayor", "Tarma"), ("Goalkeeper", "Oslo"), ("Mayor", "Quito")], 2),
        ([("Mayor", "Tarma"), ("Lawyer", "Tarma"), ("Goalkeeper", "Oslo")], 2),
    ],
)
def test_two_of_a_common_name_with_nothing_in_common(posts: list[tuple[str, str]], count: int) -> None:
    assert bearers(crowd(*posts), "Juan García") == count


def test_two_of_a_common_name_are_suggested() -> None:
    (found,) = resolve.entities(crowd(("Mayor", "Tarma"), ("Goalkeeper", "Oslo"))).suggestions
    assert "but “goalkeeper” here and “mayor” there" in found.reason or "“mayor” here" in found.reason


@pytest.mark.parametrize(
    ("posts", "shared", "count"),
    [
        (("Judge", "Goalkeeper"), "l:Tarma", 2),
        (("High Court Judge", "Striker"), "l:Tarma", 2),
        (("Bishop", "Actor"), "", 2),
        (("Judge", "Goalkeeper"), "p:Ana Sosa", 1),  # somebody is named with both
        (("Judge", "Goalkeeper"), "o:Tarma FC", 1),
        (("Judge", "Prosecutor"), "l:Tarma", 1),  # one walk of life
        (("Mayor", "Goalkeeper"), "", 1),  # politics is open to all
        (("Judge", ""), "", 1),
    ],
)
def test_a_rare_name_is_one_but_in_two_walks_of_life(posts: tuple[str, str], shared: str, count: int) -> None:
    company = [shared] if shared else []
    facts = [told(key, "p:Ivo Marren", *company, post=post) for key, post in zip("ab", posts, strict=True)]
    assert bearers(facts, "Ivo Marren") == count


@pytest.mark.parametrize(
    ("description", "count"),
    [("The Tarma striker", 2), ("a striker of Tarma FC", 2), ("the man", 1), ("a friend of the striker", 1)],
)
def test_a_description_tells_a_post(description: str, count: int) -> None:
    article, findings = fact("b", "p:Ivo Marren", f"n:{description}")
    linked = article, replace(findings, links=(Link(1, 0, "apposition"),))
    assert bearers([told("a", "p:Ivo Marren", post="Judge"), linked], "Ivo Marren") == count


def test_a_shared_post_and_a_shared_name_are_evidence() -> None:
    """Neither the post nor the country of many articles would be enough alone."""
    many = [fact(f"c{number}", "l:Peru", f"p:Ivo Marren{'abcdefgh'[number]}o") for number in range(8)]
    same = [
        told("a", "p:R. Ibarra", "l:Peru", post="Prosecutor"),
        told("b", "p:Raúl Ibarra", "l:Peru", post="Prosecutor"),
    ]
    other = [told("a", "p:R. Ibarra", "l:Peru", post="Prosecutor"), told("b", "p:Raúl Ibarra", "l:Peru", post="Driver")]
    assert ["R. Ibarra", "Raúl Ibarra"] in listed([*many, *same])
    assert ["R. Ibarra", "Raúl Ibarra"] not in listed([*many, *other])


def test_a_claim_tells_a_post() -> None:
    facts = []
    for key, name in (("a", "p:R. Ibarra"), ("b", "p:Raúl Ibarra")):
        article, findings = fact(key, name, "o:Tarma Port Board")
        claim = Claim("role_at", 0, 1, 0, 3, article.text[:3], "asserted", "test", role="treasurer")
        facts.append((article, Findings(key, findings.mentions, (), (claim,))))
    (match,) = [m for e in entities(facts) if e.type == "person" for m in e.matches]
    assert "the post “treasurer”" in match.reason


@pytest.mark.parametrize(
    ("articles", "together"),
    [
        ([["p:Smith", "p:Matt"], ["p:Matt Smith", "p:Ana Sosa"]], ["Matt", "Matt Smith", "Smith"]),
        ([["o:Larkfield", "l:Tarma"], ["o:Larkfield Institute", "l:Tarma"]], ["Larkfield", "Larkfield Institute"]),
        ([["o:Banco Orsino", "l:Tarma"], ["o:Orsino Bank", "l:Tarma"]], ["Banco Orsino", "Orsino Bank"]),
        ([["o:Larkfield"], ["o:Larkfield Holdings"]], ["Larkfield", "Larkfield Holdings"]),
        (
            [["o:Larkfield Police"], ["o:Larkfield Police Department"]],
            ["Larkfield Police", "Larkfield Police Department"],
        ),
        ([["p:Ana Sosa"], ["p:Ana Sosa Paz"], ["p:Sosa Paz"]], ["Ana Sosa", "Ana Sosa Paz"]),
        (
            [["o:National Dam Guard", "l:Lima"], ["o:Peruvian National Dam Guard", "l:Lima"]],
            ["National Dam Guard", "Peruvian National Dam Guard"],
        ),
        (
            [["o:Policía Nacional", "p:Ana Sosa"], ["o:Peruvian National Police", "p:Ana Sosa"]],
            ["Peruvian National Police", "Policía Nacional"],
        ),
        ([["o:UN"], ["o:United Nations"]], ["UN", "United Nations"]),
        ([["p:Hassan al-Tamimi"], ["p:Hassan el-Tamimi"], ["p:Hassan Tamimi"]], None),
    ],
)
def test_what_goes_together(articles: list[list[str]], together: list[str] | None) -> None:
    facts = [fact(f"a{number}", *names) for number, names in enumerate(articles)]
    whole = together or sorted(name.partition(":")[2] for names in articles for name in names)
    assert whole in listed(facts)


@pytest.mark.parametrize(
    "articles",
    [
        [["p:Smith", "p:Matt"], ["p:Matt Smith"], ["p:Matt Smith Jr.", "p:Matt Smith Sr."]],
        [["p:Smith", "p:Ana"], ["p:Matt Smith"]],
        [["p:John Paul II"], ["p:John Paul Jones"]],
        [["p:Juan Carlos"], ["p:Juan Carlos Sosa"]],
        [["o:Larkfield", "l:Tarma"], ["o:Larkfield Institute", "l:Tarma"], ["o:Larkfield College", "l:Tarma"]],
        [["o:Larkfield", "l:Tarma"], ["o:Larkfield Tide", "l:Tarma"], ["o:Larkfield College", "l:Tarma"]],
        [["p:Ibarra Paz", "p:Raúl Ibarra Paz", "p:Ana Ibarra Paz"]],
    ],
)
def test_what_stays_apart(articles: list[list[str]]) -> None:
    facts = [fact(f"a{number}", *names) for number, names in enumerate(articles)]
    first, last = articles[0][0].partition(":")[2], articles[-1][-1].partition(":")[2]
    last = last if last != "Tarma" else articles[-1][0].partition(":")[2]
    assert not any({first, last} <= set(names) for names in listed(facts))


def test_two_that_a_text_lists_side_by_side_are_two_everywhere() -> None:
    article, findings = fact("a", "p:Ana Sosa", "p:A. Sosa")
    text = article.text.replace(";", " and")
    second = replace(findings.mentions[1], start=text.index("A. Sosa"), end=len(text))
    pair = replace(article, text=text), Findings("a", (findings.mentions[0], second), (), ()).check(text)
    other = fact("b", "p:A. Sosa", "l:Tarma"), fact("c", "p:Ana Sosa", "l:Tarma")
    made = entities([pair, *other])
    assert not any({("a", 0), ("a", 1)} <= {(ref.key, ref.index) for ref in entity.members} for entity in made)
