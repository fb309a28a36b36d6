from __future__ import annotations

import pytest

from graphcase.model import EntityType
from graphcase.resolve.forms import parse


@pytest.mark.parametrize(
    ("surface", "words", "full"),
    [
        ("General Ramón Ibarra Lozano", ("ramon", "ibarra", "lozano"), True),
        ("Ibarra, Ramón", ("ramon", "ibarra"), True),
        ("Dr. J.L. Holm", ("j", "l", "holm"), True),
        ("Peruvian President Ada Sol", ("ada", "sol"), True),
        ("Ada Sol MP", ("ada", "sol"), True),
        ("Piet van der Meer", ("piet", "meer"), True),
        ("Lo Bianco", ("bianco",), False),
        ("Al Romero", ("al", "romero"), True),
        ("Sosa-Paz", ("sosa", "paz"), False),
        ("Oskar IV", ("oskar", "iv"), True),
        ('Nino "the Cat" Ferri', ("nino", "ferri"), True),
        ("李明", ("李明",), False),
        ("!", ("!",), False),
    ],
)
def test_a_person(surface: str, words: tuple[str, ...], full: bool) -> None:
    form = parse(surface, "person")
    assert (form.words, form.full) == (words, full)


@pytest.mark.parametrize(
    ("surface", "generation", "gender"),
    [
        ("Ada Sol Jr.", "jr", ""),
        ("Juan Sol III", "iii", ""),
        ("Mrs. Sol", "", "f"),
        ("Sir Tom Ek", "", "m"),
        ("Oskar IV", "", ""),
    ],
)
def test_what_tells_two_of_one_name_apart(surface: str, generation: str, gender: str) -> None:
    form = parse(surface, "person")
    assert (form.generation, form.gender) == (generation, gender)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("the Halden Group", "Halden Group Ltd.", "organisation"),
        ("Saltline S.A.", "Saltline", "organisation"),
        ("Brandt & Sons", "Brandt and Sons", "organisation"),
        ("US Treasury Board", "United States Treasury Board", "organisation"),
        ("U.S.", "the United States", "place"),
        ("USA", "American", "place"),
        ("Republic of Korea", "South Korea", "place"),
        ("Russian Federation", "Russia", "place"),
        ("city of Arequipa", "Arequipa", "place"),
        ("Türkiye", "Turkey", "place"),
        ("MARIA SOL", "María Sol", "person"),
    ],
)
def test_equal_names(one: str, other: str, kind: EntityType) -> None:
    assert parse(one, kind).key == parse(other, kind).key


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("South Korea", "North Korea", "place"),
        ("Congo", "Democratic Republic of the Congo", "place"),
        ("La Paz", "Paz", "place"),
        ("Mexico City", "Mexico", "place"),
    ],
)
def test_names_that_are_not_equal(one: str, other: str, kind: EntityType) -> None:
    assert parse(one, kind).key != parse(other, kind).key


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Federal Bureau of Harbours", "fbh"),
        ("Society for the Care of Rivers", "scr"),
        ("Asia-Atlantic Trade Pact", "aatp"),
        ("National Union of Miners Ltd.", "num"),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert short in parse(name, "organisation").acronyms
