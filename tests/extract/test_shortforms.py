"""Names that an article gives to what it has named: short forms, acronyms, other names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reading import read

from graphcase.extract.mentions import Found

Given = tuple[str, str, str]
"""A name, the name that it stands for, and the beginning of the reason."""


def given(found: Found) -> set[tuple[str, str]]:
    """The links between names, as texts."""
    return {
        (found.mentions[x.mention].text, found.mentions[x.antecedent].text)
        for x in found.links
        if found.mentions[x.mention].form == "name"
    }


FOR: list[tuple[str, Given]] = [
    (
        "Police raided the Harbour Party, known in Spanish as Partido del Puerto, on Monday.",
        ("Partido del Puerto", "Harbour Party", "“known in spanish as”"),
    ),
    (
        "He joined the Harbour Party, or Partido del Puerto in Spanish, and left.",
        ("Partido del Puerto", "Harbour Party", "the name in another language"),
    ),
    (
        "He gave money to Partido del Puerto (“Harbour Party”) in 2019.",
        ("Harbour Party", "Partido del Puerto", "the name in another language, in brackets"),
    ),
    (
        "The Harbour Control Board (HCB) met on Monday. Nobody from the HCB spoke.",
        ("HCB", "Harbour Control Board", "short form in brackets"),
    ),
    (
        "The Harbour Control Board (“HCB”) met on Monday. Nobody spoke.",
        ("HCB", "Harbour Control Board", "short form in brackets"),
    ),
    (
        "The Harbour Control Board (the “HCB”) met on Monday. Nobody from the HCB spoke.",
        ("HCB", "Harbour Control Board", "short form that the text gave"),
    ),
    (
        "Police say that the gang Los Barqueros (literally “the Boatmen”) fled.",
        ("Boatmen", "Los Barqueros", "the name in another language, in brackets"),
    ),
    (
        "Officers searched the Social Harbour Party (PSP) on Monday. The PSP denied it.",
        ("PSP", "Social Harbour Party", "short form in brackets, which the article goes on to use"),
    ),
    (
        "Prosecutors searched the Harbour Workers League. Asked by telephone, the League said nothing.",
        ("League", "Harbour Workers League", "short for “Harbour Workers League”"),
    ),
]


@pytest.mark.parametrize(("text", "row"), FOR, ids=[row[0][:50] for row in FOR])
def test_a_short_form_is_a_name_and_says_whose(text: str, row: Given) -> None:
    found = read(text)
    reasons = {
        x.reason for x in found.links if (found.mentions[x.mention].text, found.mentions[x.antecedent].text) == row[:2]
    }
    assert any(reason.startswith(row[2]) for reason in reasons), reasons


AGAINST = [
    ("He left the Harbour Party (which “The Lantern” owns) in 2019.", {"Lantern", "The Lantern"}),
    ("Officers searched the Harbour Control Board (the “Lantern” did too).", {"Lantern"}),
    ("Officers searched the Social Harbour Party (AP) on Monday.", {"AP"}),  # a press agency is its source
    ("The Northern Beacon and the Southern Beacon merged. The Beacon will move.", {"Beacon"}),
    ("The Lima Trade Bank lent the money. He lives in Lima with his wife.", {"Lima"}),
    ("Velquist Trade LLP is named after Ada Velquist. Friends of Velquist deny it.", {"Velquist"}),
    ("Velquist Trade LLP has an office in Velquist. The mine of Velquist is shut.", {"Velquist"}),
    ("Voters chose the Harbour Party, or the Meadow Party in the end.", {"Meadow Party"}),
    ("He wrote to the Harbour Party (“Who pays?” he asked) in 2019.", {"Who"}),
    ("The Andean Group met the Group of 12 on Monday.", {"Group"}),
    ("The Beacon fell. Ines Barros writes for the Recife Times.", {"Beacon"}),
    ("The Harbour Congress met in Recife. He is a member of the Congress.", {"Congress"}),
    ("The Los Ranchos Sheriff took the call. The Sheriff's detective was told.", {"Sheriff"}),
]


ELDER = [
    ("Davi Moura Jr. was held. His father, Caio Moura Sr., is a mayor. The elder Moura denied it.", "Caio Moura Sr"),
    ("Davi Moura Jr. was held. His father, Caio Moura, is a mayor. The younger Moura denied it.", "Davi Moura Jr."),
    ("Davi Moura Jr. was held. His father, Caio Moura, is a mayor. The elder Moura denied it.", "Caio Moura"),
    ("Davi Moura was held. His father, Caio Moura, is a mayor. The elder Moura denied it.", ""),
    ("Davi Moura Jr. was held. Moura denied it.", ""),
]


@pytest.mark.parametrize(("text", "name"), ELDER, ids=[row[0][-60:] for row in ELDER])
def test_the_elder_of_two(text: str, name: str) -> None:
    assert dict(given(read(text))).get("Moura", "") == name


@pytest.mark.parametrize("text", [row[0] for row in FOR], ids=[row[0][:50] for row in FOR])
def test_a_name_that_is_given_twice_is_one_mention(text: str) -> None:
    names = [m for m in read(text).mentions if m.form == "name"]
    assert all(left.end <= right.start for left, right in pairwise(names))


@pytest.mark.parametrize(("text", "names"), AGAINST, ids=[row[0][:50] for row in AGAINST])
def test_what_may_be_another_is_left_alone(text: str, names: set[str]) -> None:
    assert {short for short, _ in given(read(text))} & names == set()
