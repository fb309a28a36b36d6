"""Whom a reader meets first, and how ties count."""

from __future__ import annotations

import pytest

from graphcase.model import Entity, EntityType, Relation
from graphcase.picture import positions
from graphcase.picture.importance import Tie, order, ties


@pytest.mark.parametrize(
    ("types", "links", "expected"),
    [
        ([], [], []),
        (["person"], [], [0]),
        # a case comes before its people; those before strangers
        (["person", "person", "case"], [(0, 2)], [2, 0, 1]),
        # of two equal pairs, each pair stays together
        (["person"] * 4, [(0, 2), (1, 3)], [0, 2, 1, 3]),
        # a place that all live in is not the main entity
        (["place", "person", "person", "person"], [(1, 0), (2, 0), (3, 0), (1, 2), (1, 3)], [1, 2, 3, 0]),
    ],
)
def test_order(types: list[EntityType], links: list[tuple[int, int]], expected: list[int]) -> None:
    assert order(types, [Tie(source, target, 1.0) for source, target in links]) == expected


PEOPLE = [Entity(f"p{number}", "person", f"Person {number}", (), ()) for number in range(3)]


def relation(source: str, target: str, type_: str = "met", sources: int = 1) -> Relation:
    return Relation(f"{source}{target}{type_}", source, target, type_, True, "asserted", False, 1, sources, ())


def test_a_tie_weighs_more_the_more_sources_report_it_and_a_co_mention_next_to_nothing() -> None:
    one, four, near = ties(
        PEOPLE, [relation("p0", "p1"), relation("p0", "p2", sources=4), relation("p1", "p2", "co_mentioned", 9)]
    )
    assert (one.weight, four.weight) == (1, 2)
    assert 20 * near.weight <= one.weight
    assert ties(PEOPLE, [relation("p0", "p0")]) == ()


def test_every_entity_has_a_rank_of_its_own_and_a_place_in_id_order() -> None:
    found = positions(PEOPLE[::-1], [relation("p1", "p2")])
    assert [one.entity for one in found] == ["p0", "p1", "p2"]
    assert [one.rank for one in found] == [2, 0, 1]
    assert len({(one.x, one.y) for one in found}) == 3
    assert positions([], []) == ()
