"""The rules by which names are told, one by one: sentences that each is for, and sentences that it must leave alone."""

from __future__ import annotations

import pytest
from reading import read

P, O, L = "person", "organisation", "place"  # noqa: E741

FOR = {
    "a title and a name end the name before them": [
        ("Quartz Bank Director Elena Soto resigned.", [("Quartz Bank", O), ("Elena Soto", P)]),
        ("Harrow Mills Chairman Tomasz Nowak left.", [("Harrow Mills", O), ("Tomasz Nowak", P)]),
    ],
    "offices of a place": [
        ("Tamborile Mayor Rosa Quispe denied it.", [("Tamborile", L), ("Rosa Quispe", P)]),
        ("The mayor of Tamborile denied it.", [("Tamborile", L)]),
    ],
    "what a name is told to be": [
        ("They fled to a village called Tamborile.", [("Tamborile", L)]),
        ("A man known as Tamborile drove the car.", [("Tamborile", P)]),
        ("Towns such as Tamborile and Ossoway were searched.", [("Tamborile", L), ("Ossoway", L)]),
        ("Tarn is a town in Kenya. Police searched Tarn.", [("Tarn", L), ("Kenya", L), ("Tarn", L)]),
    ],
    "whom one serves, where one is a member": [
        ("He plays for Tamborile and lives in Lima.", [("Tamborile", O), ("Lima", L)]),
        ("She drives for Velorism.", [("Velorism", O)]),
        ("He worked for Brightmoor and lives in Lima.", [("Brightmoor", O), ("Lima", L)]),
        ("He is a former member of Tamborile.", [("Tamborile", O)]),
        ("In Quito, two Velorism members were held.", [("Quito", L), ("Velorism", O)]),
    ],
    "the noun behind a name": [
        ("Police searched the Velorism group.", [("Velorism", O)]),
    ],
    "what runs between two places": [
        ("Trucks blocked the Tamborile-Ossoway highway.", [("Tamborile", L), ("Ossoway", L)]),
    ],
    "the source line of a dispatch": [
        ("Lima EL FARO DEL SUR", [("Lima", L), ("EL FARO DEL SUR", O)]),
        ("Lima EL FARO DEL SUR in Spanish 12 Mar 93 p 4", [("Lima", L), ("EL FARO DEL SUR", O)]),
        (
            "AB1203093 Quito Radio Montaña Network in Spanish 1100 GMT 12 Mar 93",
            [("Quito", L), ("Radio Montaña Network", O)],
        ),
    ],
    "storms and ships are nobody": [
        ("Cyclone Teresa reached Mombasa. Teresa killed nobody.", [("Mombasa", L)]),
        ("The ship, HMS Victoria, left Lagos.", [("Lagos", L)]),
    ],
    "a word with a capital that it owes to the name": [
        ("He was fined (Harbour Today).", [("Harbour Today", O)]),
        ("He told Harbour Today that he was innocent.", [("Harbour Today", O)]),
    ],
    "one name has one type": [
        (
            "Reporters of El Faro were held. The owner of El Faro, a newspaper, fled.",
            [("El Faro", O), ("El Faro", O)],
        ),
    ],
}

ALONE = {
    "a title and a name end the name before them": [
        ("Police sought Ahmed Sheikh Warfa, a trader.", [("Ahmed Sheikh Warfa", P)]),
        ("Attorney General Ana Ruiz left.", [("Ana Ruiz", P)]),
    ],
    "offices of a place": [
        ("The resident of the house fled.", []),
        ("The governor of the bank fled to Oslo.", [("Oslo", L)]),
    ],
    "what a name is told to be": [
        ("In Lima, professor Elena Soto wept.", [("Lima", L), ("Elena Soto", P)]),
        ("Elena Soto, the bank's last director, resigned.", [("Elena Soto", P)]),
        ("Elena Soto, a bank director, resigned.", [("Elena Soto", P)]),
        ("According to La Tribuna, the judge fled.", [("La Tribuna", O)]),
    ],
    "whom one serves, where one is a member": [
        ("She works for Elena Soto.", [("Elena Soto", P)]),
        ("He wrote for help from Lima.", [("Lima", L)]),
        ("She works for Peru.", [("Peru", L)]),
        ("He is a member of the jury.", []),
    ],
    "the noun behind a name": [
        ("The Quillmark series was shown in Lima.", [("Lima", L)]),
        ("A group in Lima was searched.", [("Lima", L)]),
    ],
    "what runs between two places": [
        ("The Bosnia-Herzegovina border was closed.", [("Bosnia-Herzegovina", L)]),
        ("The Guinea-Bissau border was closed.", [("Guinea-Bissau", L)]),
        ("Maria Soto-Valdez took the road.", [("Maria Soto-Valdez", P)]),
    ],
    "the source line of a dispatch": [
        ("Kenya Airways in March sold two aircraft.", [("Kenya Airways", O)]),
        ("Nairobi Hospital Board", [("Nairobi Hospital Board", O)]),
        ("He read it in Lima in Spanish.", [("Lima", L)]),
    ],
    "a word with a capital that it owes to the name": [
        ("Today Lima is quiet.", [("Lima", L)]),
        ("Elena Soto left Lima. Today nobody spoke of it.", [("Elena Soto", P), ("Lima", L)]),
    ],
    "storms and ships are nobody": [
        ("The operation was led by Teresa Battle.", [("Teresa Battle", P)]),
        ("He lives in Victoria.", [("Victoria", L)]),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"), [row for rows in FOR.values() for row in rows], ids=lambda value: str(value)[:50]
)
def test_what_a_rule_is_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.text, m.type) for m in read(text).mentions if m.form == "name"] == expected


@pytest.mark.parametrize(
    ("text", "expected"), [row for rows in ALONE.values() for row in rows], ids=lambda value: str(value)[:50]
)
def test_what_a_rule_leaves_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.text, m.type) for m in read(text).mentions if m.form == "name"] == expected


def test_a_name_once_established_needs_no_mark_elsewhere() -> None:
    found = read(
        "She had been a member of Velorism since her youth. Three former members of Velorism spoke to police.",
        "A man from Velorism called. Papers from Velorism lay on the table.",
    )
    assert [(m.text, m.type) for m in found.mentions if m.form == "name"] == [("Velorism", O)] * 4


def test_a_heading_that_is_a_name_alone_is_nobody() -> None:
    found = read("Northfield Crime Analysis", "Officers searched a house in Quito.", first="headline")
    assert [m.text for m in found.mentions if m.form == "name"] == ["Quito"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TAMBORILE, Kenya, March 3 (Reef Agency) —", [("TAMBORILE", L), ("Kenya", L)]),
        ("OSSOWAY (Tarn Wire) —", [("OSSOWAY", L)]),
        ("OSSOWAY —", [("OSSOWAY", L)]),
    ],
)
def test_a_dateline_says_where_and_its_brackets_whose(line: str, expected: list[tuple[str, str]]) -> None:
    found = read(line, "Nobody was hurt.", first="dateline")
    assert [(m.text, m.type) for m in found.mentions if m.form == "name"] == expected
