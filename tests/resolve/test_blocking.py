"""Which names are compared: the pairs that must share a key, and that no number of namesakes makes it many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase.model import EntityType
from graphcase.resolve.blocking import blocks, pairs
from graphcase.resolve.forms import Form, parse

COMPARED: list[tuple[EntityType, str, str]] = [
    ("person", "Raúl Ibarra", "Ibarra Raul"),
    ("person", "Raúl Ibarra", "R. Ibarra"),
    ("person", "R. Ibarra", "R. Ibarra Lozano"),
    ("person", "R. Ibarra", "Raúl Ybarra Lozano"),
    ("person", "Raúl Ibarra", "Raúl Ibarra Lozano"),
    ("person", "Raúl Ibarra", "Raúl Emilio Ibarra"),
    ("person", "Raúl Ibarra Lozano", "Raúl Lozano"),
    ("person", "Ana Lucía Mora", "Lucía Mora"),
    ("person", "William Harker", "Bill Harker"),
    ("person", "Cintia Mora", "Cinthia Mora"),
    ("person", "Gustavo Harvelingen", "Gustavo Harvelignen"),
    ("person", "Duncan Brathwaite", "Duncan Bradwaite"),
    ("person", "Jean Pierre Aubrac", "Jeanpierre Aubrac"),
    ("person", "Nikolai Zaitsev", "Nikolay Zaytsev"),
    ("organisation", "Northern Harbour Company", "Northern Harbor Company"),
    ("organisation", "Ministry of Fisheries", "Fisheries Ministry"),
    ("organisation", "Larkfield Group", "Larkfield"),
    ("organisation", "Federal Bureau of Harbours", "FBH"),
    ("organisation", "Škoda & Lindt Cement", "ŠLC"),
    ("organisation", "Bright Water Trust", "Brightwater Trust"),
    ("organisation", "US Coast Office", "Coast Office"),
    ("place", "Qaraqum", "Karakum"),
    ("place", "Santa Rosalia", "Santa Rosallia"),
]
PASSED_OVER: list[tuple[EntityType, str, str]] = [
    ("person", "Raúl Ibarra", "Raúl Lozano"),
    ("person", "Raúl Ibarra", "Mateo Ibarra"),
    ("person", "Raúl Ibarra", "Ramón Ibarra"),  # of one letter, and no initial
    ("person", "M. Ibarra", "Raúl Ibarra"),
    ("person", "Ibarra", "Raúl Ibarra"),  # a surname alone is a matter of context
    ("organisation", "Northern Harbour Company", "Ministry of Fisheries"),
    ("organisation", "Larkfield Group", "Northern Group"),
    ("place", "Santa Rosalia", "Santa Elena"),
]
WORDS = ["ana", "bo", "li", "mora", "sosa", "soza", "sossa", "paz", "pas", "ruiz", "j", "r", "Jr.", "de", "la"]
NAMESAKES: list[tuple[EntityType, Callable[[int], str]]] = [
    ("person", lambda n: f"{syllables(n)} Garcia"),
    ("person", lambda n: f"Juan {syllables(n)} Garcia"),
    ("person", lambda n: f"Juan Garcia {syllables(n)}"),
    ("person", lambda n: f"{syllables(n)[0]}. Garcia {syllables(n)}"),
    ("person", lambda n: f"Bill {syllables(n)}"),
    ("organisation", lambda n: f"University of {syllables(n)}"),
    ("organisation", lambda n: f"{syllables(n)} {syllables(n * 7)} {syllables(n * 11)} Bank"),
    ("place", lambda n: f"San {syllables(n)}"),
]
MOST = 20
"""Comparisons that a name may cost, however many look like it."""


def syllables(number: int) -> str:
    """A made-up word for each number: 0 is "Babababa"."""
    digits = [number // 60**place % 60 for place in range(4)]
    return "".join("bcdfghklmnpr"[d // 5] + "aeiou"[d % 5] for d in digits).capitalize()


def names(texts: Sequence[str], kind: EntityType = "person") -> list[tuple[int, Form]]:
    return [(number, parse(text, kind)) for number, text in enumerate(texts)]


@pytest.mark.parametrize(("kind", "one", "other"), COMPARED)
def test_compared(kind: EntityType, one: str, other: str) -> None:
    assert list(pairs(names([one, other], kind))) == [(0, 1)]


@pytest.mark.parametrize(("kind", "one", "other"), PASSED_OVER)
def test_passed_over(kind: EntityType, one: str, other: str) -> None:
    assert not list(pairs(names([one, other], kind)))


def test_types_are_never_compared() -> None:
    assert not list(pairs([(0, parse("Santa Rosalia", "place")), (1, parse("Santa Rosalia", "organisation"))]))


def test_an_owner_of_several_names_is_not_paired_with_itself() -> None:
    forms = [parse(text, "person") for text in ("Raúl Ibarra", "Raul Ibarra", "R. Ibarra")]
    assert list(pairs([(7, forms[0]), (7, forms[1]), (3, forms[2])])) == [(3, 7)]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=40), st.randoms())
def test_pairs_come_in_order_and_no_order_of_names_shows(texts: list[str], draw: object) -> None:
    listed = names(texts)
    found = list(pairs(listed))
    shuffled = list(listed)
    draw.shuffle(shuffled)  # type: ignore[attr-defined]
    assert found == sorted(set(found))
    assert all(left < right for left, right in found)
    assert found == list(pairs(shuffled))


@pytest.mark.parametrize(("kind", "name"), NAMESAKES)
def test_namesakes_cost_a_bounded_number_of_comparisons(kind: EntityType, name: Callable[[int], str]) -> None:
    texts = [name(number * 37) for number in range(2000)]
    few, many = (sum(1 for _ in pairs(names(texts[:size], kind))) for size in (500, 2000))
    assert few <= MOST * 500
    assert many <= MOST * 2000
    assert many <= 6 * max(few, 500)  # four times the names


def test_pairs_known_from_elsewhere_come_in_their_order() -> None:
    forms = [parse(text, "person") for text in ("Raúl Ibarra", "Ana Sosa", "R. Ibarra")]
    assert list(pairs(list(enumerate(forms)), known=[(1, 2), (0, 2)])) == [(0, 2), (1, 2)]


def test_blocks_of_one_are_let_go() -> None:
    assert list(blocks([(0, "a"), (1, "b"), (2, "a"), (3, "c"), (4, "a"), (4, "a")])) == [[0, 2, 4, 4]]
