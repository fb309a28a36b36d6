# ruff: noqa: E501  # tables that are wider than a page
"""Who stands under which heading of a case, and who is cleared: from claims of articles to the printed lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from graphcase.console.cases import render
from graphcase.explore.cases import Wanted, cases
from graphcase.explore.lookup import find
from graphcase.model import Conflict, Entity, Status, Value
from graphcase.store import Store
from invented import Sketch, document, publish

SAID = "Vera Holt was named in the fraud at Fernbrook."


@dataclass(frozen=True, slots=True)
class Said:
    """One claim of an article on Vera Holt: her role, how it is held, the rule and the cue, and the article's date."""

    role: str
    status: Status = "asserted"
    rule: str = "invented"
    cue: str = ""
    published: str = "2022-05-02"


LET_GO = Said("charged", "negated", "verb:release without charge", "released", "2022-05-03")


def built(output: Path, *told: Said, differ: tuple[str, ...] = (), called: str = "Grey Mill") -> Store:
    """A store in which each article makes one claim; its sources differ about her part in it by these values."""
    papers, her, case = [], [], []
    for number, one in enumerate(told):
        paper = Sketch(f"The mill, part {number}\n\n{SAID}\n", f"Paper {number}", one.published)
        her.append(paper.name("Vera Holt", "person"))
        case.append(paper.name("fraud", "case", form="nominal"))
        place = paper.name("Fernbrook", "place")
        more = {"status": one.status, "cue": one.cue, "rule": one.rule, "role": one.role}
        paper.says("party_to", her[-1], case[-1], SAID, **more)
        paper.says("located_in", case[-1], place, SAID)
        papers.append((paper, place))
    entities = [
        Entity("p-vera", "person", "Vera Holt", (), tuple(her)),
        Entity("p-grey", "person", called, (), ()),
        Entity("c-mill", "case", f"Operation {called}: fraud, Fernbrook (2022)", (), tuple(case)),
        Entity("l-town", "place", "Fernbrook", (), tuple(place for _, place in papers)),
    ]
    first = papers[0][0]
    at = first.text.index(SAID)
    values = tuple(Value(shown, first.key, at, at + len(SAID), SAID, "asserted", None, 1) for shown in differ)
    found = [Conflict("x-verdict", "status", "p-vera", "", "verdict", False, 0.9, values)] if differ else []
    documents = [document(f"{number}.txt", paper) for number, (paper, _) in enumerate(papers)]
    return Store.open(publish(output, [paper for paper, _ in papers], documents, entities, found))


CLEARED = "cleared, or said not to be: "
PRINTED: list[tuple[str, tuple[Said, ...], list[str]]] = [
    ("accused", (Said("suspect", "alleged"),), ["suspect: Vera Holt (alleged)"]),
    ("the furthest alone", (Said("arrested"), Said("charged")), ["charged: Vera Holt"]),
    ("never accused", (Said("suspect", "negated"),), [f"{CLEARED}Vera Holt (not suspect)"]),
    ("denied by one, affirmed by none", (Said("suspect", "denied"),), [f"{CLEARED}Vera Holt (not suspect)"]),
    ("let go", (Said("arrested"), LET_GO), [f"{CLEARED}Vera Holt (arrested, not charged)"]),
    (
        "the charge dropped",
        (Said("suspect", "alleged"), Said("charged", "negated", "party:closing", "dropped")),
        [f"{CLEARED}Vera Holt (suspect, not charged)"],
    ),
    ("not charged so far", (Said("arrested"), Said("charged", "negated", cue="not")), ["arrested: Vera Holt"]),
    ("arrested anew", (LET_GO, Said("arrested", published="2022-09-01")), ["arrested: Vera Holt"]),
    ("charged all the same", (Said("charged"), LET_GO), ["charged: Vera Holt (disputed)"]),
    ("maybe", (Said("witness", "hypothetical"),), ["witness: Vera Holt (maybe)"]),
    ("no witness", (Said("witness", "negated"),), [f"{CLEARED}Vera Holt (not witness)"]),
    ("no victim, but accused", (Said("victim", "negated"), Said("charged")), ["charged: Vera Holt", f"{CLEARED}Vera Holt (not victim)"]),
    ("accused, and denies it", (Said("charged"), Said("suspect", "alleged"), Said("suspect", "denied")), ["charged: Vera Holt (disputed as suspect)"]),
    ("convicted, and denies it", (Said("convicted"), Said("suspect", "alleged"), Said("suspect", "denied")), ["convicted: Vera Holt"]),
    ("convicted, acquitted on appeal", (Said("convicted"), Said("acquitted")), ["convicted: Vera Holt", "acquitted: Vera Holt"]),
]  # fmt: skip


def lines(store: Store) -> list[str]:
    """The lines of the parties, as they are printed."""
    with store:
        found = [" ".join(line.split()) for line in render(cases(store, Wanted())).splitlines()]
    return [line for line in found if "Vera Holt" in line]


@pytest.mark.parametrize(("told", "printed"), [p[1:] for p in PRINTED], ids=[p[0] for p in PRINTED])
def test_parties_as_they_are_printed(tmp_path: Path, told: tuple[Said, ...], printed: list[str]) -> None:
    assert lines(built(tmp_path, *told)) == printed


def test_what_sources_tell_differently_is_marked(tmp_path: Path) -> None:
    told = (Said("convicted"), Said("acquitted"))
    printed = ["convicted: Vera Holt (disputed)", "acquitted: Vera Holt (disputed)"]
    assert lines(built(tmp_path, *told, differ=("convicted", "acquitted"))) == printed


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("grey mill", {"c-mill", "p-grey"}),  # a person, and the affair that is called so
        ("Operation Grey Mill", {"c-mill"}),
        ("c-mill", {"c-mill"}),
        ("p-grey", {"p-grey"}),
        ("Vera Holt", {"p-vera"}),
        ("Fernbrook", {"l-town"}),
        ("mill", {"p-grey"}),
    ],
)
def test_what_an_affair_is_called_finds_it(tmp_path: Path, asked: str, found: set[str]) -> None:
    with built(tmp_path, Said("charged")) as store:
        assert {one.id for one in find(store, asked).nodes} == found
