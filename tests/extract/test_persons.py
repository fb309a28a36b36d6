"""Whose a name is that several people of an article bear, and whom a title tells apart."""

from __future__ import annotations

import pytest
from reading import read

from graphcase.extract.mentions import Found

Text = tuple[str, ...]


def bearers(found: Found, name: str) -> list[str]:
    """Whose each mention `name` is, as the links tell; "" where they tell nothing."""
    whose = {link.mention: found.mentions[link.antecedent].text for link in found.links}
    return [whose.get(i, "") for i, m in enumerate(found.mentions) if m.text == name and m.form == "name"]


def genders(found: Found, name: str) -> set[str]:
    return {mention.gender for mention in found.mentions if mention.text == name}


WHOSE: list[tuple[Text, str, list[str]]] = [
    (  # a husband's name counts less than the first of two surnames
        (
            "Police held the mayor, Luis Andrés Orvieto Paz, on Monday.",
            "Orvieto hid the money with his wife, Carla Mena de Orvieto. Orvieto denied it.",
        ),
        "Orvieto",
        ["Luis Andrés Orvieto Paz"] * 2,
    ),
    (  # who was named in full in the paragraph is meant there, and elsewhere the first of the article
        (
            "Prosecutors charged Ivan Dorov on Monday.",
            "Rita Moreno testified that Pavel Dorov had paid. “Mr. Dorov knew,” she said. Dorov listened.",
            "Dorov was a minister until 2010.",
        ),
        "Dorov",
        ["Pavel Dorov", "Pavel Dorov", "Ivan Dorov"],
    ),
    (  # kin that is brought in does not take the name
        ("Police held Ivan Dorov, a minister, and his brother, Pavel Dorov. Dorov denied it.",),
        "Dorov",
        ["Ivan Dorov"],
    ),
    (  # a pronoun that can mean nobody else tells
        (
            "Carmen Orvieto buried a son on Monday.",
            "Roberto Orvieto left the town.",
            "Orvieto said that he would testify.",
        ),
        "Orvieto",
        ["Roberto Orvieto"],
    ),
    (  # a name in the middle is no surname where the article uses the last one
        ("Peter Rowan Castle spoke. Castle left early.", "Rowan met Ines Rowan. Rowan paid."),
        "Rowan",
        ["Ines Rowan"] * 2,
    ),
    (  # one bearer alone needs no link
        ("Ivan Dorov resigned on Monday. Dorov gave no reason.",),
        "Dorov",
        [""],
    ),
    (  # nor does a wife who is the only one so named
        ("Carla Mena de Orvieto resigned on Monday. Orvieto gave no reason.",),
        "Orvieto",
        [""],
    ),
]


@pytest.mark.parametrize(("text", "name", "expected"), WHOSE, ids=[row[0][-1][:40] for row in WHOSE])
def test_a_shared_surname_is_read_mention_by_mention(text: Text, name: str, expected: list[str]) -> None:
    assert bearers(read(*text), name) == expected


def test_a_title_of_the_other_gender_is_another_person() -> None:
    found = read(
        "A court sentenced Roberto Orvieto Paz to eleven years.",
        "His wife was acquitted. Mrs. Orvieto left the court. Mr. Orvieto will appeal.",
    )
    assert genders(found, "Roberto Orvieto Paz") == {"m"}
    assert [m.gender for m in found.mentions if m.text == "Orvieto"] == ["f", "m"]


def test_pronouns_tell_a_man_whose_given_name_does_not() -> None:
    found = read("A court sentenced Vutimko Orvieto. His wife was acquitted.", "Mrs. Orvieto left the court.")
    assert genders(found, "Vutimko Orvieto") == {"m"}
    assert genders(found, "Orvieto") == {"f"}


def test_a_title_alone_tells_the_gender_of_the_full_name() -> None:
    found = read("Vutimko Orvieto resigned on Monday. Ms. Orvieto gave no reason.")
    assert genders(found, "Vutimko Orvieto") == {"f"}


def test_a_child_may_be_called_as_a_parent_is() -> None:
    found = read("Otto Brandt, the founder of the line, handed it to his son Otto in 2010.")
    assert ("his", "Otto Brandt") in {
        (found.mentions[x.mention].text, found.mentions[x.antecedent].text) for x in found.links
    }
