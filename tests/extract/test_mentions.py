"""Names: which are found, with which type and which ends; and what must be left alone."""

from __future__ import annotations

import tomllib
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import read

from graphcase.extract.mentions import Found

P, O, L = "person", "organisation", "place"  # noqa: E741


def names(found: Found) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in found.mentions if m.form == "name"]


FOUND = [
    ("Prosecutor Rosana Quispe arrested the mayor of Tarapoto.", [("Rosana Quispe", P), ("Tarapoto", L)]),
    ("The prosecutor, Rosana Quispe, works in Lima.", [("Rosana Quispe", P), ("Lima", L)]),
    ("Prime Minister Hector Valdivia met Gen. Marco Rojas.", [("Hector Valdivia", P), ("Marco Rojas", P)]),
    ("Mrs. Okafor’s lawyer spoke to Reuters in Lagos.", [("Okafor", P), ("Reuters", O), ("Lagos", L)]),
    ("LIMA, Peru — Officers searched the National Police station.", [("LIMA", L), ("Peru", L), ("National Police", O)]),
    ("The Ministry of Mines and Energy agreed.", [("Ministry of Mines and Energy", O)]),
    ("The cartel paid Harrow Holdings Ltd. in May.", [("Harrow Holdings Ltd.", O)]),
    ("She studied at the University of Bergen.", [("University of Bergen", O)]),
    ("He moved from Nairobi to Mombasa, on the coast of Kenya.", [("Nairobi", L), ("Mombasa", L), ("Kenya", L)]),
    ("The raids took place in Huancayo, Ayacucho and Puno.", [("Huancayo", L), ("Ayacucho", L), ("Puno", L)]),
    ("María del Carmen Soto Ibáñez denied it.", [("María del Carmen Soto Ibáñez", P)]),
    ("According to El Diario, the Supreme Court agreed.", [("El Diario", O), ("Supreme Court", O)]),
    ("Kenyan police held Peter Mwangi in Kisumu.", [("Kenyan", L), ("Peter Mwangi", P), ("Kisumu", L)]),
    ("Bolivia’s national police asked for help.", [("Bolivia", L), ("national police", O)]),
    ("Bolivia’s former national police director resigned.", [("Bolivia", L), ("national police", O)]),
    ("The country’s supreme court agreed.", [("supreme court", O)]),
    ("Engineer Samuel Karanu Gitonga succeeded Beatrice Ouma.", [("Samuel Karanu Gitonga", P), ("Beatrice Ouma", P)]),
    ("Police sought Ahmed Sheikh Warfa, a trader.", [("Ahmed Sheikh Warfa", P)]),
    ("Global Trade Canada spokesperson Yvette Moreau agreed.", [("Global Trade Canada", O), ("Yvette Moreau", P)]),
    ("Chile Metals Bank and Andes Holdings were fined.", [("Chile Metals Bank", O), ("Andes Holdings", O)]),
    ("According to La Tribuna, the judge fled.", [("La Tribuna", O)]),
    ("The clerk fled to New Zealand.", [("New Zealand", L)]),
    ("The Benedictine monk was seen in Cuzco.", [("Cuzco", L)]),
    ("The FBI and Interpol wanted Tomasz Nowak.", [("FBI", O), ("Interpol", O), ("Tomasz Nowak", P)]),
    # Bodies with a head in lower case, which bear the name of a town, of a family or of their own.
    ("Nakuru police arrested Wanjiru Mbotela.", [("Nakuru police", O), ("Wanjiru Mbotela", P)]),
    ("Toronto prosecutors met the Dallas mayor’s office.", [("Toronto prosecutors", O), ("Dallas mayor’s office", O)]),
    ("He joined the Escobar gang and the Cranmer Street gang.", [("Escobar gang", O), ("Cranmer Street gang", O)]),
    ("She sued the diocese of Santa Rosa.", [("diocese of Santa Rosa", O)]),
    # People whom the models take for something else, or for nothing.
    ("Chidi Okwuosa-Bell founded the firm.", [("Chidi Okwuosa-Bell", P)]),
    ("Niall Mac Raith led the club from Cork.", [("Niall Mac Raith", P), ("Cork", L)]),
    ("The sisters Halima, Aisha and Zainab Danjuma sang.", [("Halima", P), ("Aisha", P), ("Zainab Danjuma", P)]),
    ("Sisters Ama, Efua and Akosua Mensah-Bonsu sang.", [("Ama", P), ("Efua", P), ("Akosua Mensah-Bonsu", P)]),
    ("She beat the Armenian Gevorg Tadevosyan, who led.", [("Armenian", L), ("Gevorg Tadevosyan", P)]),
    ("Police held a second Tunisian, Samir Bouaziz.", [("Tunisian", L), ("Samir Bouaziz", P)]),
    # Bodies that their own sentence, or the language of their name, tells.
    ("The Spanish utility Lumigar paid nothing.", [("Spanish", L), ("Lumigar", O)]),
    ("The charity Brightmoor, of which she is patron, closed.", [("Brightmoor", O)]),
    ("Ana Ruiz owns the news site Brivela.", [("Ana Ruiz", P), ("Brivela", O)]),
    ("The tabloid Blitzkurier accused nobody.", [("Blitzkurier", O)]),
    ("The office of Sampaguita Lending closed.", [("Sampaguita Lending", O)]),
    ("They paid Constructora Peñablanca and Grupo Ortega.", [("Constructora Peñablanca", O), ("Grupo Ortega", O)]),
    ("He ran the Durban-based charity Sea Kin.", [("Durban", L), ("Sea Kin", O)]),
    ("She taught at the Collège Saint-Loup in Abidjan.", [("Collège Saint-Loup", O), ("Abidjan", L)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[row[0][:40] for row in FOUND])
def test_names_are_found_with_their_ends_and_types(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(read(text)) == expected


NO_NAMES = [
    "Authorities said on Tuesday that officers had seized documents.",
    "In January, investigators found the money.",
    "Donate",
    "Share this article",
    "However, nobody was hurt.",
    "The police are still looking for the driver.",
    "“God knows,” the woman said.",
    "Victims were taken to a clinic on Monday, September 4.",
    "Colombians and Brazilians were among those held.",
    "Prosecutors want ten years.",
    "A supreme court can be wrong.",
    "His parliament of owls hooted.",
    "Babies were sold for $1,200.",
    "The police, the gang and the diocese of the bishop said nothing.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert names(read(text)) == []


ALONE = [
    ("The Nakuru police chief fled to the Kisumu police station.", [("Nakuru", L), ("Kisumu", L)]),
    ("Kenya police and Peruvian prosecutors met.", [("Kenya", L), ("Peruvian", L)]),
    ("A Brazilian gang and the Colombian mafia fought.", [("Brazilian", L), ("Colombian", L)]),
    ("Pedro Rojas joined a gang in Lima.", [("Pedro Rojas", P), ("Lima", L)]),
    ("The Iran-Iraq war ended.", [("Iran", L), ("Iraq", L)]),
    ("He told the court Pedro Rojas lied.", [("Pedro Rojas", P)]),
    ("The Department of Fisheries and Wildlife agreed.", [("Department of Fisheries and Wildlife", O)]),
    ("The bank Ana Ruiz founded closed.", [("Ana Ruiz", P)]),
    ("They met at the site Pompeii.", [("Pompeii", L)]),
    ("Ana Marren courted Ivo Rusk.", [("Ana Marren", P), ("Ivo Rusk", P)]),
    ("The road leads to the Tamborile-Ossoway highway.", [("Tamborile", L), ("Ossoway", L)]),
    ("She speaks French, Spanish and Italian.", []),
    ("His wife, Ana, and Amnesty International agreed.", [("Ana", P), ("Amnesty International", O)]),
]


@pytest.mark.parametrize(("text", "expected"), ALONE, ids=[row[0][:40] for row in ALONE])
def test_the_rules_for_bodies_and_people_leave_alone_what_only_looks_like_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert names(read(text)) == expected


def test_a_headline_in_capitals_holds_only_names_that_the_body_knows() -> None:
    head = "Former Mayor Delgado Held Over Missing School Funds In Quito"
    found = read(head, "Luisa Delgado, a former mayor, was arrested in Quito. Delgado denies it.", first="headline")
    assert [m.text for m in found.mentions if m.form == "name" and m.start < len(head)] == ["Delgado", "Quito"]


def test_what_opens_a_dateline_is_a_place_however_little_known() -> None:
    found = read("VARNMOUTH, 3 March 2021", "Police arrested Ana Ruiz.", first="dateline")
    assert names(found) == [("VARNMOUTH", L), ("Ana Ruiz", P)]


def test_one_name_has_one_type_in_an_article() -> None:
    text = (
        "Police chief Raimundo Caldera was arrested. Caldera ran the force for a year. Prosecutors say Caldera lied. "
        "Letters to Caldera went unanswered, and the lawyers of Caldera left."
    )
    assert {m.type for m in read(text).mentions if "Caldera" in m.text and m.form == "name"} == {"person"}


@pytest.mark.parametrize(
    ("text", "name", "types"),
    [
        ("Hugo Yaro resigned. Yaro left. In the town of Yaro, people marched.", "Yaro", ["person", "place"]),
        ("The coach, Petar Lesko, left. Lesko works in Lesko, a small town.", "Lesko", ["person", "place"]),
        ("Ada Prett was born in the village of Prett. Prett denied it.", "Prett", ["place", "person"]),
        ("Hugo Yaro resigned. A friend of Yaro said that Yaro was ill.", "Yaro", ["person", "person"]),
        ("Hugo Yaro resigned. Yaro, a judge, had been in Lima.", "Yaro", ["person"]),
    ],
)
def test_a_surname_is_a_place_where_its_own_sentence_says_so(text: str, name: str, types: list[str]) -> None:
    assert [m.type for m in read(text).mentions if m.text == name] == types


def test_who_is_quoted_twice_is_a_name_though_no_model_knows_it() -> None:
    found = read("According to Chisme24, two men fled. Chisme24 reported that a car was waiting.")
    assert names(found) == [("Chisme24", "organisation")] * 2


def test_a_surname_may_be_a_common_word() -> None:
    found = read("Martin King and Olga May were released. King left the court. May stayed.")
    assert [m.text for m in found.mentions if m.type == "person"] == ["Martin King", "Olga May", "King", "May"]


def test_a_title_is_kept_beside_the_name() -> None:
    found = read("General Oskar Lindqvist and Mr. Duarte met in Oslo.")
    assert [(m.title, m.text, m.gender) for m in found.mentions if m.type == "person"] == [
        ("General", "Oskar Lindqvist", "m"),
        ("Mr.", "Duarte", "m"),
    ]


def test_the_weights_are_few_round_and_set_by_hand() -> None:
    table = tomllib.loads(
        resources.files("graphcase.extract.names").joinpath("weights.toml").read_text(encoding="utf-8")
    )
    rows = [(name, row) for group in table.values() for name, row in group.items()]
    assert len(rows) < 120
    assert len({name for name, _ in rows}) == len(rows)
    for name, row in rows:
        assert len(row) == 3, name
        assert all(abs(weight) <= 4 and weight % 0.5 == 0 for weight in row), name
        assert any(row), name


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="aZé \n“”‘’'\"\u00a0().,-—0$Peru", max_size=80))
def test_any_text_can_be_read_and_every_mention_quotes_it(text: str) -> None:
    found = read(text)
    spans = [(m.start, m.end) for m in found.mentions if m.form == "name"]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
