"""Which documents are one source, and why: of all, and of those that speak of somebody."""

from __future__ import annotations

import pytest

from graphcase.errors import NotFound
from graphcase.explore.records import Ambiguous
from graphcase.explore.sources import Issue, Sources, sources
from graphcase.store import Store


def told(store: Store, name: str = "") -> Sources:
    found = sources(store, name)
    assert isinstance(found, Sources)
    return found


def grouped(found: Sources) -> list[tuple[str, list[str]]]:
    return [(origin.outlet, [issue.path for issue in origin.documents]) for origin in found.origins]


def issue(found: Sources, path: str) -> Issue:
    return next(one for origin in found.origins for one in origin.documents if one.path == path)


def test_all_documents(rumours: Store) -> None:
    found = told(rumours)
    assert (found.node, found.documents, found.independent_sources, found.unnamed) == (None, 7, 4, 1)
    assert grouped(found) == [
        ("Fjord Gazette", ["3-gazette.txt", "4-gazette.txt"]),
        ("Reuters", ["1-kysten.txt", "2-quays.txt"]),
        ("", ["6-nobody.txt", "7-copy.txt"]),
        ("Strandnytt", ["5-strandnytt.txt"]),
    ]
    assert found.quoted == ()  # who is quoted is there


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("1-kysten.txt", [("wire", "", "Reuters", True, "(Reuters)")]),
        ("3-gazette.txt", []),
        ("4-gazette.txt", [("repeat", "3-gazette.txt", "Fjord Gazette", True, "")]),
        (
            "5-strandnytt.txt",
            [
                (
                    "quoted",
                    "3-gazette.txt",
                    "Fjord Gazette",
                    False,
                    "Liv Tangen met Oskar Brenne, the Fjord Gazette reported.",
                )
            ],
        ),
        ("7-copy.txt", [("copy", "6-nobody.txt", "", True, "")]),
    ],
)
def test_what_a_document_rests_on(rumours: Store, path: str, expected: list[tuple[str, str, str, bool, str]]) -> None:
    rests = issue(told(rumours), path).rests
    assert [(one.kind, one.on, one.outlet, one.whole, one.quote) for one in rests] == expected


def test_how_much_is_another_outlets_report(rumours: Store) -> None:
    (rest,) = issue(told(rumours), "5-strandnytt.txt").rests
    assert (rest.told, rest.statements) == (1, 1)
    (repeat,) = issue(told(rumours), "4-gazette.txt").rests
    assert (repeat.told, repeat.statements) == (0, 0)


FILES = {
    "what rests on it": ("3-gazette.txt", ["3-gazette.txt", "4-gazette.txt", "5-strandnytt.txt"], 2),
    "what it rests on": ("5-strandnytt.txt", ["3-gazette.txt", "5-strandnytt.txt"], 2),
    "a copy": ("7-copy.txt", ["6-nobody.txt", "7-copy.txt"], 1),
    "its original": ("6-nobody.txt", ["6-nobody.txt", "7-copy.txt"], 1),
    "nothing but itself": ("1-kysten.txt", ["1-kysten.txt"], 1),
    "as reached from elsewhere": ("./corpus/1-kysten.txt", ["1-kysten.txt"], 1),
}


@pytest.mark.parametrize(("path", "listed", "independent"), FILES.values(), ids=FILES)
def test_of_a_document(rumours: Store, path: str, listed: list[str], independent: int) -> None:
    found = told(rumours, path)
    paths = sorted(one.path for origin in found.origins for one in origin.documents)
    assert (paths, found.independent_sources, found.node) == (listed, independent, None)
    assert path.endswith(found.file)


def test_a_document_by_the_end_of_its_path(affair: Store) -> None:
    assert told(affair, "01-harbour.txt").file == "articles/01-harbour.txt"
    with pytest.raises(NotFound):
        sources(affair, "harbour.txt")


def test_of_somebody(rumours: Store) -> None:
    """What Strandnytt tells of her is the Gazette's, so that it adds no source."""
    found = told(rumours, "liv tangen")
    assert found.node
    assert (found.node.name, found.documents, found.independent_sources) == ("Liv Tangen", 7, 3)
    assert len(found.origins) == 3
    assert grouped(found)[0] == ("Fjord Gazette", ["3-gazette.txt", "5-strandnytt.txt", "4-gazette.txt"])
    assert (issue(found, "5-strandnytt.txt").claims, issue(found, "5-strandnytt.txt").quoted) == (
        1,
        (("Fjord Gazette", 1),),
    )
    assert (issue(found, "1-kysten.txt").claims, issue(found, "1-kysten.txt").quoted) == (1, ())


def test_a_case(affair: Store) -> None:
    found = told(affair, "Tender inquiry")
    assert (found.documents, found.independent_sources) == (2, 1)
    assert grouped(found) == [("The Harbour Post", ["articles/01-harbour.txt", "articles/03-copy.txt"])]


def test_a_name_of_several_and_one_of_nobody(affair: Store) -> None:
    assert isinstance(sources(affair, "marren"), Ambiguous)
    with pytest.raises(NotFound):
        sources(affair, "Nobody At All")


def test_the_store_counts_those_without_an_outlet(rumours: Store, affair: Store) -> None:
    assert rumours.counts().unnamed == 1  # its copy adds none
    assert affair.counts().unnamed == 1
