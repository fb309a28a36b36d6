from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import Fact, entities, stories, story

from graphcase import resolve
from graphcase.model import Entity, Judgement, Side
from graphcase.resolve.atlas import atlas
from graphcase.resolve.beside import Wider, surroundings


def named(facts: Iterable[Fact], name: str) -> Entity:
    return next(entity for entity in entities(facts) if entity.name == name)


def home(facts: Iterable[Fact], name: str) -> tuple[str, str]:
    known = dict(named(facts, name).attributes)
    return known.get("country_code", ""), known.get("region", "")


def sizes(facts: Iterable[Fact], kind: str) -> dict[str, int]:
    """How many articles each entity of a type is named in."""
    return {e.name: len({ref.key for ref in e.members}) for e in entities(facts) if e.type == kind}


AROUND = [
    ("Police in [l:Arequipa], Peru, said so.", ["Peru"]),
    ("It happened in [l:Paris], Texas.", ["Texas"]),
    ("It happened in [l:Springfield] (Ill.) on Monday.", ["Ill."]),
    ("It happened in [l:Springfield], IL, on Monday.", ["IL"]),
    ("[l:WASHINGTON], D.C. (Wire) - It happened.", ["D.C."]),
    ("It happened in [l:Naples], Italy. She left early.", ["Italy"]),
    ("The [o:Supreme Court] of Chile agreed.", ["Chile"]),
    ("The Chilean [o:Supreme Court] agreed.", ["Chilean"]),
    ("It was South Korea's [o:Supreme Court] that agreed.", ["South Korea"]),
    ("He has a farm in [l:Paris], in Texas, and a dog.", ["Texas"]),
    ("He has a farm in [l:Georgia], in the United States.", ["United States"]),
    ("The [o:Supreme Court] of the Philippines agreed.", ["Philippines"]),
    ("The Kenyan town of [l:Hola] is dry.", ["Kenyan"]),
    ("The old South Korean fishing port of [l:Mokpo] is quiet.", ["South Korean"]),
    ("Kenya's coastal resort of [l:Malindi] is full.", ["Kenya"]),
]
NOT_AROUND = [
    "It was sold in [l:Chile], Peru and Bolivia.",
    "It was sold in [l:Chile], Peru, Bolivia, Paraguay or Brazil.",
    "They went to [l:Paris], Texas Hold'em cards in hand.",
    "[l:Lima], Peru's capital, was calm.",
    "He left [l:Lima], Miss Dorn said.",
    "He flew from China. [l:Singapore] was next.",
    "The [o:Supreme Court] of the land agreed.",
    "He left Kenya. The town of [l:Hola] is dry.",
    "A Kenyan who had fled the town of [l:Hola] spoke.",
    "The Kenyan owner of [l:Hola] spoke.",
]


@pytest.mark.parametrize(("marked", "wider"), AROUND)
def test_the_wider_place_that_stands_beside_a_name_is_read(marked: str, wider: list[str]) -> None:
    assert [near.shown for near in _beside(marked)] == wider


@pytest.mark.parametrize("marked", NOT_AROUND)
def test_a_list_a_possessive_or_another_sentence_is_no_wider_place(marked: str) -> None:
    assert _beside(marked) == ()


def _beside(marked: str) -> tuple[Wider, ...]:
    return surroundings(*story("a", marked)).wider.get(0, ())


def test_a_place_has_what_the_gazetteer_knows_in_the_order_that_is_shown() -> None:
    found = named(stories("Miners marched in [l:Arequipa] and [l:Lima], in southern [l:Peru]."), "Arequipa")
    assert found.attributes == (
        ("country", "Peru"),
        ("country_code", "PE"),
        ("region", "Arequipa"),
        ("latitude", "-16.40"),
        ("longitude", "-71.53"),
        ("geonames", "3947322"),
        ("identified", "as Arequipa, Peru: the article speaks of Peru"),
    )


def test_a_country_has_no_region_and_its_place_to_a_degree() -> None:
    known = dict(named(stories("The [l:Peruvian] miners marched."), "Peru").attributes)
    assert known["country_code"] == "PE"
    assert (known["latitude"], known["longitude"]) == ("-10", "-76")
    assert "region" not in known


@pytest.mark.parametrize(
    "marked",
    [
        "[p:Paris Vandeleur] spoke.",
        "[p:London] spoke to [p:Ada Lima].",
        "They met at [l:Velhanmarsh].",
        "They met at [l:Hawthorne Avenue] in [l:Springfield].",
        "[o:Lima Holdings] and [o:Tarn Brothers] agreed in [l:Velhanmarsh].",
    ],
)
def test_persons_companies_and_unknown_places_have_no_home(marked: str) -> None:
    assert not any(entity.attributes for entity in entities(stories(marked)))


def test_two_towns_of_one_name_are_two_nodes_that_a_reader_can_tell() -> None:
    facts = stories(
        "It burned in [l:Springfield], Illinois, on Monday.",
        "The mayor of [l:Springfield], Mass., resigned.",
        "Nothing new from [l:Springfield], Illinois, either.",
    )
    assert sizes(facts, "place") == {"Springfield (Illinois)": 2, "Springfield (Massachusetts)": 1}


def test_one_town_in_doubt_joins_the_only_one_that_is_known() -> None:
    facts = stories("It burned in [l:Springfield] on Monday.", "The mayor of [l:Springfield], Illinois, resigned.")
    assert sizes(facts, "place") == {"Springfield": 2}


def test_towns_in_doubt_stay_together_where_two_are_known() -> None:
    facts = stories(
        "It burned in [l:Springfield] on Monday.",
        "The mayor of [l:Springfield], Illinois, resigned.",
        "The mayor of [l:Springfield], Missouri, resigned.",
        "It burned again in [l:Springfield].",
    )
    assert sizes(facts, "place") == {"Springfield": 2, "Springfield (Illinois)": 1, "Springfield (Missouri)": 1}


def test_a_state_and_a_country_of_one_name_are_two() -> None:
    facts = stories(
        "Voters in [l:Georgia] and in [l:Atlanta] stayed home.",
        "Troops left [l:Georgia] for [l:Russia] and [l:Armenia].",
    )
    assert set(sizes(facts, "place")) >= {"Georgia", "Georgia (United States)"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They met in [l:Davao City], Philippines.", "They met in [l:Davao], Philippines."),
        ("They left [l:New York City] at once.", "They left [l:New York] at once."),
        ("They met in [l:Cuzco], Peru.", "They met in [l:Cusco], Peru."),
    ],
)
def test_one_place_of_the_gazetteer_is_one_node(one: str, other: str) -> None:
    assert list(sizes(stories(one, other), "place").values()) == [2]


ELSEWHERE = [
    # a town that the gazetteer has in other countries alone, and where the words place it
    ("[l:TOLEDO], Kenya — It was calm.", "KE"),
    ("[l:TOLEDO] (Kenya) — Officers in [l:Madrid], [l:Spain], said so.", "KE"),
    ("[l:TOLEDO], Kenya, was calm.", "KE"),
    ("The Kenyan town of [l:Toledo] was calm.", "KE"),
    ("She was born in [l:Toledo], in Kenya.", "KE"),
    ("She was born in [l:Toledo] (Kenya).", "KE"),
    ("She was born in [l:Toledo] in Kenya, and stayed.", "KE"),
]
NOT_ELSEWHERE = [
    ("They played [l:Barcelona] in Kenya.", "Barcelona"),
    ("They flew from [l:Madrid], Kenya said.", "Madrid"),
    ("They fished the [l:Velhanmarsh] in Kenya.", "Velhanmarsh"),
    ("They crossed the [l:Andes], Kenya, on foot.", "Andes"),
]


@pytest.mark.parametrize(("marked", "code"), ELSEWHERE)
def test_the_country_that_stands_with_a_town_counts_though_no_gazetteer_has_the_town(marked: str, code: str) -> None:
    (found,) = (e for e in entities(stories(marked)) if e.name.casefold() == "toledo")
    assert dict(found.attributes)["country_code"] == code
    assert not {"region", "latitude", "longitude", "geonames"} & dict(found.attributes).keys()


@pytest.mark.parametrize(("marked", "name"), NOT_ELSEWHERE)
def test_a_famous_or_unknown_name_is_no_town_of_the_country_that_stands_near(marked: str, name: str) -> None:
    assert dict(named(stories(marked), name).attributes).get("country_code") != "KE"


def test_a_town_that_no_gazetteer_holds_is_told_from_its_namesakes() -> None:
    facts = stories(
        "[l:TOLEDO], Kenya, was calm.",
        "Kenyan officers, in [l:Nairobi], [l:Kenya], asked the mayor of [l:Toledo].",
        "The mayor of [l:Toledo], Spain, resigned.",
        "[l:Spain] and [l:Madrid] watched [l:Toledo].",
    )
    assert sizes(facts, "place")["Toledo (Kenya)"] == 2
    assert sizes(facts, "place")["Toledo (Castille-La Mancha)"] == 2


ONE_ARTICLE = [
    # an article that names one town's name in two countries, or only seems to; the countries of its nodes of that name
    ("[l:TOLEDO], Spain — The mayor of the Kenyan town of [l:Toledo] came to [l:Toledo] last.", ["ES", "KE"]),
    ("[l:TOLEDO], Spain — He was born in [l:Toledo], in Kenya. The town was dry.", ["ES", "KE"]),
    ("[l:TOLEDO], Spain — It rained, and [l:Toledo] slept. Far off is the Kenyan port of [l:Toledo].", ["ES", "KE"]),
    ("[l:TOLEDO], Spain — The Spanish town of [l:Toledo] is old. So is [l:Toledo].", ["ES"]),
    ("[l:TOLEDO], Spain — Fans of [l:Toledo] in red sang. A Kenyan left [l:Toledo].", ["ES"]),
    ("The [l:Velhan], in Kenya, is deep; the [l:Velhan], in Spain, is not.", [""]),
]


@pytest.mark.parametrize(("marked", "codes"), ONE_ARTICLE)
def test_an_article_may_name_two_towns_of_one_name(marked: str, codes: list[str]) -> None:
    made = [e for e in entities(stories(marked)) if e.type == "place"]
    assert sorted(dict(entity.attributes).get("country_code", "") for entity in made) == codes


SPLIT = [
    # the first place mentions of two articles, which people hold to be two, and the country and region of each
    (("It burned in [l:Springfield], Illinois.", "[l:Springfield] was quiet, in [l:Illinois]."), ["US.IL", ""]),
    (("It burned in [l:Oslo].", "It rained in [l:Oslo]."), ["", ""]),
    (("It burned in [l:Toledo], Spain.", "[l:TOLEDO], Kenya — It rained."), ["ES.54", "KE"]),
    (("It burned in [l:Toledo], Kenya.", "The Kenyan town of [l:Toledo] was dry."), ["KE", "KE"]),
]


@pytest.mark.parametrize(("marked", "codes"), SPLIT)
def test_two_towns_that_people_tell_apart_are_not_one_of_the_gazetteer(
    marked: tuple[str, str], codes: list[str]
) -> None:
    facts = stories(*marked)
    found = resolve.entities(facts, (different(facts),)).entities
    regions = {code.name: code.code for code in atlas().by_code.values() if code.code in codes}
    made = sorted((e for e in found if e.type == "place" and e.members[0].index == 0), key=lambda e: e.members[0].key)
    known = [dict(entity.attributes) for entity in made]
    assert [regions.get(one.get("region") or one.get("country", ""), "") for one in known] == codes


def test_what_people_divide_in_one_article_is_located_on_each_side() -> None:
    facts = stories("[l:TOLEDO], Spain — It burned. The Kenyan town of [l:Toledo] was dry.")
    ((_, findings),) = facts
    sides = [Side(m.text, "place", findings.key, "x.txt", m.start, m.end) for m in findings.mentions]
    judgement = Judgement("j1", "different", sides[0], sides[1], "", "ana", "2026-01-02T03:04:05+00:00", "")
    made = resolve.entities(facts, (judgement,)).entities
    assert sorted(dict(entity.attributes)["country_code"] for entity in made) == ["ES", "KE"]


def different(facts: list[Fact]) -> Judgement:
    """The judgement that the first mentions of two articles are two."""
    firsts = [(findings.key, findings.mentions[0]) for _, findings in facts]
    left, right = (Side(m.text, m.type, key, "x.txt", m.start, m.end) for key, m in firsts)
    return Judgement("j1", "different", left, right, "", "ana", "2026-01-02T03:04:05+00:00", "")


BODIES = [
    ("The [o:Peruvian police] arrested him.", "Peruvian police", "PE"),
    ("The [o:Supreme Court of Chile] agreed.", "Supreme Court of Chile", "CL"),
    ("The [o:Ministry of Health], in [l:Peru] and for Peruvian patients, agreed.", "Ministry of Health", "PE"),
    ("Peru's [o:Congress] agreed.", "Congress", "PE"),
    ("The [o:Attorney General's Office] of Mexico agreed.", "Attorney General's Office", "MX"),
    ("The [o:U.S. Senate] agreed.", "U.S. Senate", "US"),
    ("In [l:Texas], the [o:Texas Supreme Court] agreed.", "Texas Supreme Court", "US"),
    ("In [l:Mombasa], the [o:Mombasa police] agreed.", "Mombasa police", "KE"),
    ("In [l:Mombasa], the [o:Mombasa Council] agreed.", "Mombasa Council", "KE"),
]
HOMELESS = [
    "The [o:Supreme Court] agreed.",
    "The [o:Supreme Court] agreed, in [l:Peru], with [l:Chile] and [l:Peru].",
    "Peruvian officers asked [o:Interpol], and [l:Peru] waited.",
    "Peru's case went to the [o:Security Council], and [l:Peru] waited.",
    "Peru's police asked the [o:State Department], and [l:Peru] waited.",
    "The [o:Mexican Mafia] was feared.",
    "[o:Peruvian Copper Partners] was sold in [l:Peru] to the Peruvian [o:Tarn Brothers].",
    "The [o:Peruvian Times] was sold in [l:Lima], [l:Peru].",
    "In [l:Peru], Peruvian prosecutors asked the [o:Board] for help.",
    "In [l:Toledo], the [o:Toledo Times] agreed.",
    "In [l:Arequipa], the [o:Arequipa Copper Company] agreed.",
    "The [o:Mombasa police] agreed.",
]


@pytest.mark.parametrize(("marked", "name", "code"), BODIES)
def test_a_body_that_every_country_has_is_at_home_in_one(marked: str, name: str, code: str) -> None:
    found = named(stories(marked), name)
    assert dict(found.attributes)["country_code"] == code
    assert not {"region", "latitude", "longitude", "geonames"} & dict(found.attributes).keys()


@pytest.mark.parametrize("marked", HOMELESS)
def test_a_body_with_a_name_of_its_own_or_in_doubt_is_at_home_nowhere(marked: str) -> None:
    assert not any(entity.attributes for entity in entities(stories(marked)) if entity.type == "organisation")


def test_bodies_of_two_countries_never_join() -> None:
    facts = stories(
        "The [o:Supreme Court] of Peru ruled on [l:Tarma] and [p:Ada Holm Ruiz].",
        "Chile's [o:Supreme Court] ruled on [l:Tarma] and [p:Ada Holm Ruiz].",
    )
    assert sizes(facts, "organisation") == {"Supreme Court (Peru)": 1, "Supreme Court (Chile)": 1}


def test_a_body_that_is_known_is_told_from_one_that_is_not() -> None:
    facts = stories(
        "The [o:Labour Party] of New Zealand won.",
        "The [o:Labour Party] won.",
        "Australia's [o:Labor Party] won.",
    )
    assert set(sizes(facts, "organisation")) == {"Labour Party", "Labour Party (New Zealand)", "Labor Party"}


def test_a_country_s_body_is_one_whether_its_name_says_so_or_not() -> None:
    facts = stories(
        "The [o:Peruvian Supreme Court] ruled.",
        "The [o:Supreme Court] ruled in [l:Lima], [l:Peru].",
        "Elsewhere the [o:Supreme Court of Chile] ruled.",
        "The [o:Chilean Supreme Court] ruled.",
    )
    assert sorted(sizes(facts, "organisation").values()) == [2, 2]


def test_a_body_that_is_called_after_a_town_is_not_its_countrys() -> None:
    facts = stories(
        "In [l:Texas], the [o:Texas Supreme Court] agreed.",
        "The [o:U.S. Supreme Court] agreed.",
        "In [l:Mombasa], the [o:Mombasa police] agreed.",
        "The [o:Kenyan police] agreed.",
    )
    assert set(sizes(facts, "organisation").values()) == {1}


def test_a_country_has_more_than_one_bank() -> None:
    facts = stories("The [o:Bank of America] lent to [p:Ada Holm].", "The [o:U.S. Bank] lent to [p:Ada Holm].")
    assert list(sizes(facts, "organisation").values()) == [1, 1]


ARTICLES = stories(
    "The [o:Supreme Court] ruled in [l:Lima], [l:Peru].",
    "The [o:Peruvian Supreme Court] ruled on [l:Springfield].",
    "Chile's [o:Supreme Court] ruled. [l:Springfield], Illinois, was calm.",
    "[l:Georgia] and [l:Atlanta] were calm, the [o:Supreme Court] said.",
    "[l:Georgia] and [l:Russia] were calm; so was [l:Springfield], Missouri.",
    "[l:Springfield] and [l:Davao City]; [l:Davao], Philippines.",
)


@settings(max_examples=30)
@given(st.permutations(ARTICLES), st.randoms(use_true_random=False))
def test_the_order_of_articles_says_nothing(mixed: list[Fact], chance: random.Random) -> None:
    some = mixed[: chance.randint(1, len(mixed))]
    assert entities(some) == entities(sorted(some, key=lambda fact: fact[0].key))
