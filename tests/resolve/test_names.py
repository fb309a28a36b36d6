from __future__ import annotations

import pytest

from graphcase.names import clean, skeleton, sound, words


@pytest.mark.parametrize(
    ("surface", "shown"),
    [
        ("“Ada  Sol”", "Ada Sol"),
        ("Sol's", "Sol"),
        ("Sol’s", "Sol"),
        ("Rangers'", "Rangers"),
        ("Ada\nSol,", "Ada Sol"),
        ("U.S.", "U.S."),
        ("Halden Inc.", "Halden Inc."),
        ("Lisbon.", "Lisbon"),
        ("...", "..."),
        ("Rau\u0301l Sosa", "Ra\u00fal Sosa"),
    ],
)
def test_clean_keeps_the_name(surface: str, shown: str) -> None:
    assert clean(surface) == shown


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("J.-P. O’Neil", ("j", "p", "oneil")),
        ("U.S.", ("us",)),
        ("Sosa-Paz", ("sosa", "paz")),
        ("Brandt & Sons", ("brandt", "and", "sons")),
    ],
)
def test_words(name: str, found: tuple[str, ...]) -> None:
    assert words(name) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [("cinthia", "cintia"), ("betty", "bettie"), ("philipp", "filip"), ("wiktor", "viktor"), ("anna", "ana")],
)
def test_spellings_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mario", "maria"), ("javier", "xavier"), ("juan", "joan"), ("chan", "can")]
)
def test_names_that_differ_sound_different(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_a_skeleton_outlives_vowels() -> None:
    assert skeleton("tello") == skeleton("tell") == "tl"


def test_a_skeleton_begins_with_a_class_of_letters() -> None:
    assert skeleton("gaddafi") == skeleton("qaddafi") != skeleton("taddafi")
