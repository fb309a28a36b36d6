from __future__ import annotations

import pytest
from newsroom import clusters, entities, entity_of, fact

from graphcase.model import Claim, Link, Mention, Weights, Zone
from graphcase.resolve.gather import abbreviates

# names of one article -> who is who
TOGETHER = [
    (["p:Raúl Ibarra", "p:Ibarra"], [{"Raúl Ibarra", "Ibarra"}]),
    (["p:Ibarra", "p:Raúl Ibarra"], [{"Raúl Ibarra", "Ibarra"}]),
    (["p:Raúl Ibarra Lozano", "p:Ibarra", "p:Raúl Ibarra"], [{"Raúl Ibarra Lozano", "Ibarra", "Raúl Ibarra"}]),
    (["p:Jorge Salas Tamayo", "p:Mr. Tamayo", "p:Salas"], [{"Jorge Salas Tamayo", "Tamayo", "Salas"}]),
    (["p:Dana Mortensen", "p:Dana"], [{"Dana Mortensen", "Dana"}]),
    (["p:Piet de la Roca", "p:de la Roca"], [{"Piet de la Roca", "de la Roca"}]),
    (["p:Nino “Gatto” Ferri", "p:Gatto"], [{"Nino “Gatto” Ferri", "Gatto"}]),
    (["p:Lydia Buchtman", "p:Buchtmann"], [{"Lydia Buchtman", "Buchtmann"}]),
    (["p:Ada Holm", "l:Holm"], [{"Ada Holm", "Holm"}]),
    (["p:Roberto Brandt", "p:Beto"], [{"Roberto Brandt", "Beto"}]),
    (["p:Juan Orvieto Paz", "p:Mr. O."], [{"Juan Orvieto Paz", "O."}]),
    (["p:Mr. Ivo Sosa", "p:Mrs. Ana Sanz", "p:Mr. S."], [{"Ivo Sosa", "S."}, {"Ana Sanz"}]),
    (
        ["p:José Ángel Orvieto", "p:Pepe Orvieto", "p:J. A. Orvieto", "p:Pepe"],
        [{"José Ángel Orvieto", "Pepe Orvieto", "J. A. Orvieto", "Pepe"}],
    ),
    (["p:Roberto Brandt Paz", "p:Beto Brandt", "p:R. Brandt"], [{"Roberto Brandt Paz", "Beto Brandt", "R. Brandt"}]),
    (["p:Carla Mena de Orvieto", "p:Orvieto"], [{"Carla Mena de Orvieto", "Orvieto"}]),
    (["p:Ivo Sosa Jr.", "p:Ivo Sosa", "p:Sosa"], [{"Ivo Sosa Jr.", "Ivo Sosa", "Sosa"}]),
    (["o:Federal Harbour Board", "o:FHB"], [{"Federal Harbour Board", "FHB"}]),
    (["o:Harbour Control Board Halden", "o:HCB Halden"], [{"Harbour Control Board Halden", "HCB Halden"}]),
    (["o:Halden Group Ltd.", "o:Halden Group", "o:Halden"], [{"Halden Group Ltd.", "Halden Group", "Halden"}]),
    (
        ["o:U.S. Federal Harbour Board", "o:Federal Harbour Board"],
        [{"U.S. Federal Harbour Board", "Federal Harbour Board"}],
    ),
    (["o:Lisbon Times", "o:Times"], [{"Lisbon Times", "Times"}]),
    (["l:United States", "l:US", "l:U.S."], [{"United States", "US", "U.S."}]),
    (["l:New South Halden", "l:NSH"], [{"New South Halden", "NSH"}]),
    (["l:Santa Marta de Orvieto", "l:Santa Marta"], [{"Santa Marta de Orvieto", "Santa Marta"}]),
]
APART = [
    (["p:Javier Ibarra", "p:Xavier Ibarra"], [{"Javier Ibarra"}, {"Xavier Ibarra"}]),
    (["p:Ana Sosa", "p:Luis Sosa", "p:Sosa"], [{"Ana Sosa", "Sosa"}, {"Luis Sosa"}]),
    (["p:Mr. Ivo Sosa", "p:Mrs. Ana Sosa", "p:Mrs. Sosa", "p:Mr. Sosa"], [{"Ivo Sosa", "Sosa"}, {"Ana Sosa", "Sosa"}]),
    (["o:Harbour Control Board Halden", "o:HCB Orvieto"], [{"Harbour Control Board Halden"}, {"HCB Orvieto"}]),
    (["o:Harbour Control Board Halden", "o:NPC Halden"], [{"Harbour Control Board Halden"}, {"NPC Halden"}]),
    (["o:Low Pass", "o:Low Pass Transfer Depot"], [{"Low Pass"}, {"Low Pass Transfer Depot"}]),
    (
        ["o:Monetary Fund and the Harbour Bank", "o:Harbour Bank"],
        [{"Monetary Fund and the Harbour Bank"}, {"Harbour Bank"}],
    ),
    (["o:Northern Times", "o:Southern Times", "o:Times"], [{"Northern Times"}, {"Southern Times"}, {"Times"}]),
    (["l:Lima", "l:Lima Province"], [{"Lima"}, {"Lima Province"}]),
    (
        ["p:Ivo Sosa Jr.", "p:Ivo Sosa Sr.", "p:Sosa", "p:Sosa Sr."],
        [{"Ivo Sosa Jr.", "Sosa"}, {"Ivo Sosa Sr.", "Sosa Sr."}],
    ),
    (["p:Ivo Sosa", "p:Ivo Sosa Jr.", "p:Sosa"], [{"Ivo Sosa", "Sosa"}, {"Ivo Sosa Jr."}]),
    (["p:Ivo Sosa Jr.", "p:Ivo Sosa Sr.", "p:Ivo Sosa"], [{"Ivo Sosa Jr."}, {"Ivo Sosa Sr.", "Ivo Sosa"}]),
    (
        ["p:Carla Mena de Orvieto", "p:Luis Orvieto Paz", "p:Orvieto"],
        [{"Carla Mena de Orvieto"}, {"Luis Orvieto Paz", "Orvieto"}],
    ),
    (["p:Luis Orvieto", "p:Mrs. Orvieto"], [{"Luis Orvieto", "Orvieto"}]),
    (["p:Ivo Sosa", "p:Luis Sanz", "p:Mr. S."], [{"Ivo Sosa"}, {"Luis Sanz"}, {"S."}]),
    (["p:Roberto Brandt", "p:Pepe"], [{"Roberto Brandt"}, {"Pepe"}]),
    (["p:Roberto Brandt", "p:Beto Prado", "p:Beto"], [{"Roberto Brandt"}, {"Beto Prado", "Beto"}]),
    (["p:Ivo Sosa", "p:Mr. I."], [{"Ivo Sosa"}, {"I."}]),
    (["p:Beto Brandt", "p:K. Brandt"], [{"Beto Brandt"}, {"K. Brandt"}]),
    (["p:Oskar III", "p:Oskar IV"], [{"Oskar III"}, {"Oskar IV"}]),
    (["p:Ada Holm", "l:Holm", "l:Holm"], [{"Ada Holm"}, {"Holm"}]),
]


@pytest.mark.parametrize(("names", "expected"), TOGETHER + APART)
def test_one_article(names: list[str], expected: list[set[str]]) -> None:
    assert clusters(fact("a", *names)) == {frozenset(names) for names in expected}


def test_the_surname_of_two_is_the_one_named_first() -> None:
    made = entities([fact("a", "p:Ana Sosa", "p:Luis Sosa", "p:Sosa")])
    assert entity_of(made, "a", 2).name == "Ana Sosa"
    reasons = [match.reason for match in entity_of(made, "a", 2).matches]
    assert reasons == ["surname of “Ana Sosa”, who is the first so named"]


def test_titles_decide_between_spouses() -> None:
    made = entities([fact("a", "p:Mr. Ivo Sosa", "p:Mrs. Ana Sosa", "p:Mrs. Sosa", "p:Mr. Sosa")])
    assert entity_of(made, "a", 2).name == "Ana Sosa"
    assert entity_of(made, "a", 3).name == "Ivo Sosa"


def test_nominals_and_pronouns_follow_their_links_and_are_dropped_without() -> None:
    links = (Link(1, 0, "apposition"), Link(2, 1, "pronoun"), Link(4, 3, "pronoun"))
    made = entities([fact("a", "p:Ada Sol", "n:the mayor", "he:she", "n:the thief", "he:he", links=links)])
    assert len(made) == 1
    assert [ref.index for ref in made[0].members] == [0, 1, 2]
    assert made[0].aliases == ()
    assert sorted(match.reason for match in made[0].matches) == ["apposition", "pronoun"]


def test_a_nominal_with_two_links_ties_no_two_names() -> None:
    links = (Link(2, 0, "kind of body"), Link(2, 1, "kind of body"))
    assert len(entities([fact("a", "o:Halden Group", "o:Tide Ring", "n:the group", links=links)])) == 2


def test_a_name_in_apposition_to_a_nominal_takes_it() -> None:
    made = entities([fact("a", "n:the former chief", "p:Ada Sol", links=(Link(1, 0, "apposition"),))])
    assert [ref.index for ref in made[0].members] == [0, 1]


def test_translated_names_are_one_where_the_text_says_so() -> None:
    link = Link(1, 0, "named in another language")
    made = entities([fact("a", "o:Los Lobos del Puerto", "o:Harbour Wolves", links=(link,))])
    assert len(made) == 1
    assert made[0].matches[0].reason == "named in another language"


def test_a_surname_of_which_the_article_says_whose_it_is_leaves_the_others() -> None:
    link = Link(3, 1, "“the elder”")
    made = entities([fact("a", "p:Ivo Sosa Jr.", "p:Luis Sosa Sr.", "p:Sosa", "p:Sosa", links=(link,))])
    assert entity_of(made, "a", 2).name == "Ivo Sosa Jr."
    assert entity_of(made, "a", 3).name == "Luis Sosa Sr."
    assert [match.reason for match in entity_of(made, "a", 3).matches] == ["“the elder”"]


def test_each_surname_goes_to_whom_the_article_says() -> None:
    links = (Link(2, 1, "of whom the paragraph has just told"), Link(4, 0, "the first so named"))
    made = entities([fact("a", "p:Ivo Sosa", "p:Luis Sosa", "p:Sosa", "p:Sosa", "p:Sosa", links=links)])
    assert [entity_of(made, "a", i).name for i in (2, 3, 4)] == ["Luis Sosa", "Ivo Sosa", "Ivo Sosa"]


@pytest.mark.parametrize(("relation", "people"), [("family_of", 2), ("partner_of", 2), ("co_mentioned", 1)])
def test_nobody_is_his_own_kin(relation: str, people: int) -> None:
    article, findings = fact("a", "p:Ivo Sosa", "he:his", "p:Ivo", links=(Link(1, 0, "“his”"),))
    claim = Claim(relation, 2, 1, 0, 8, article.text[:8], "asserted", "role")
    assert len(entities([(article, type(findings)("a", findings.mentions, findings.links, (claim,)))])) == people


def test_a_headline_leaves_out_the_generation() -> None:
    article, findings = fact("a", "p:Ivo Sosa", "p:Ivo Sosa Jr.")
    zones = (Zone("headline", 0, 8), Zone("body", 10, len(article.text)))
    assert len(entities([(type(article)("a", article.text, zones), findings)])) == 1


def test_an_acronym_in_brackets_needs_no_matching_initials() -> None:
    article, findings = fact("a", "o:Social Harbour Party")
    text = "Social Harbour Party (PSP) and PSP"
    mentions = (*findings.mentions, _body(text, "PSP", 22), _body(text, "PSP", 31))
    made = entities([(type(article)("a", text, ()), type(findings)("a", mentions, (), ()).check(text))])
    assert len(made) == 1
    assert made[0].name == "Social Harbour Party"


def _body(text: str, words: str, start: int) -> Mention:
    return Mention(start, text.index(words, start) + len(words), words, "name", "organisation", Weights(0, 1, 0))


@pytest.mark.parametrize(
    ("short", "long", "yes"),
    [
        ("FHB", "Federal Harbour Board", True),
        ("ASEHAN", "Association of Southeast Halden Nations", True),
        ("XYZ", "Federal Harbour Board", False),
        ("HB", "Federal Harbour Board", True),
        ("F", "Federal", False),
    ],
)
def test_abbreviations(short: str, long: str, yes: bool) -> None:
    assert abbreviates(short, long) is yes


def test_a_single_misread_mention_takes_the_type_of_its_article() -> None:
    article, findings = fact("a", "p:Raúl Ibarra", "p:Ibarra", "p:Ibarra", "o:Ibarra")
    made = entities([(article, findings)])
    assert [(entity.type, len(entity.members)) for entity in made] == [("person", 4)]
