from __future__ import annotations

import pytest

from graphcase.model import EntityType
from graphcase.resolve.across import LIKELY, SURE
from graphcase.resolve.compare import compare
from graphcase.resolve.forms import parse

SAME = [
    ("Raúl Ibarra", "Raul Ibarra", "accents"),
    ("Raúl Ibarra", "General Raúl Ibarra", "same name"),
    ("Raúl Ibarra", "Raúl Ibarra Lozano", "second surname"),
    ("Raúl Ibarra", "Raúl Emilio Ibarra", "middle name"),
    ("Raúl E. Ibarra", "Raúl Emilio Ibarra", "initial"),
    ("Raul Ibarra", "Ibarra Raul", "another order"),
    ("Cintia Mora", "Cinthia Mora", "sound alike"),
    ("Bill Harker", "William Harker", "short for"),
    ("Ana Lucía Mora Díaz", "Lucía Mora Díaz", "first name left out"),
    ("Duncan Reithe", "Duncan Reith", "sound alike"),
]
LIKELY_SAME = [
    ("R. Ibarra Lozano", "Raúl Ibarra", "initial"),
    ("Cintia Morelo", "Cinthia Carolina Morel", "differ by one letter"),
    ("Gustavo Harvellingen", "Gustavo Harvelingn", "differ by two letters"),
    ("Diosdado Arce", "Diosado Arce", "differ by one letter"),
]
TWO = [
    ("Javier Ibarra", "Xavier Ibarra", "different given names"),
    ("Mario Ibarra", "Maria Ibarra", "different given names"),
    ("Raúl Ibarra", "Juan Ibarra", "different given names"),
    ("Raúl Ibarra", "Raúl Lozano", "differ after the given name"),
    ("Raúl Ibarra Lozano", "Raúl Ibarra Gómez", "differ after the given name"),
    ("Raúl A. Ibarra", "Raúl B. Ibarra", "differ after the given name"),
    ("John Harker Jr.", "John Harker Sr.", "jr"),
    ("Mr. Kim Harker", "Mrs. Kim Harker", "title"),
]


@pytest.mark.parametrize(("one", "other", "reason"), SAME)
def test_one_person(one: str, other: str, reason: str) -> None:
    found = compare(parse(one, "person"), parse(other, "person"))
    assert not found.veto
    assert found.score >= SURE
    assert reason in found.reason


@pytest.mark.parametrize(("one", "other", "reason"), LIKELY_SAME)
def test_likely_one_person(one: str, other: str, reason: str) -> None:
    found = compare(parse(one, "person"), parse(other, "person"))
    assert LIKELY <= found.score < SURE
    assert reason in found.reason


@pytest.mark.parametrize(("one", "other", "reason"), TWO)
def test_two_persons(one: str, other: str, reason: str) -> None:
    found = compare(parse(one, "person"), parse(other, "person"))
    assert found.veto
    assert reason in found.reason


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Department of Harbours", "Harbours Department", "organisation"),
        ("Halden Group", "Halden", "organisation"),
        ("Harbour Organisation", "Harbour Organization", "organisation"),
        ("Saltline Ltd", "SALTLINE", "organisation"),
        ("Vadaserika", "Vadasserikka", "place"),
    ],
)
def test_one_body_or_place(one: str, other: str, kind: EntityType) -> None:
    assert compare(parse(one, kind), parse(other, kind)).score >= SURE


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("24th Harbour Division", "25th Harbour Division", "organisation"),
        ("First Bank of Halden", "Second Bank of Halden", "organisation"),
        ("Christian", "Christians", "organisation"),
        ("Iran", "Iraq", "place"),
        ("Austria", "Australia", "place"),
        ("Soundara", "Soundaro", "place"),
    ],
)
def test_two_bodies_or_places(one: str, other: str, kind: EntityType) -> None:
    found = compare(parse(one, kind), parse(other, kind))
    assert found.veto or found.score < SURE


@pytest.mark.parametrize(("one", "other", "_"), SAME + LIKELY_SAME + TWO)
def test_comparing_has_no_direction(one: str, other: str, _: str) -> None:
    left, right = parse(one, "person"), parse(other, "person")
    assert compare(left, right) == compare(right, left)
