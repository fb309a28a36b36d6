"""The scorer of the coverage gold: what is right scores in full, and each fault costs the figure that watches it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from corpora import Corpus, corpus, load
from coverage_score import FIGURES, score
from exported import told
from sheets import Sheet, same_name

FIRST = "The Post\nAna Torm was arrested on Monday. Police found 12 boxes. Only a cat was hurt.\n"
SECOND = (
    "The Echo\nTorm was arrested on 8 March. Twenty boxes were found. One cat was hurt. Nuno Dias robbed Lubo Hajek.\n"
)
THIRD = "The Post\nAs the Echo reported, Torm was charged.\n"
TEXTS = {"a": FIRST, "b": SECOND, "c": THIRD}

GOLD: dict[str, Any] = {
    "article": [
        {"id": "a", "outlet": "The Post", "published": "", "text": FIRST},
        {"id": "b", "outlet": "The Echo", "published": "", "text": SECOND},
        {"id": "c", "outlet": "The Post", "published": "", "text": THIRD},
    ],
    "case": [
        {
            "id": "boxes", "kind": "theft", "articles": ["a", "b", "c"], "stage": "charged", "place": "Ostrava",
            "date": "", "names": ["Operation Lid"],
            "parties": [{"name": "Ana Torm", "role": "arrested"}, {"name": "Ana Torm", "role": "charged"}],
        },
        {
            "id": "robbery", "kind": "robbery", "articles": ["b"], "stage": "reported", "place": "", "date": "",
            "names": [], "parties": [{"name": "Lubo Hajek", "role": "victim"}],
        },
    ],
    "source": [
        {"article": "c", "how": "quoted", "on": "The Echo", "quote": "As the Echo reported"},
        {"article": "c", "how": "repeat", "on": "a", "quote": ""},
        {"article": "b", "how": "copy", "on": "a", "quote": ""},
    ],
    "conflict": [
        {
            "kind": "count", "about": "boxes", "matter": "boxes", "compatible": False,
            "values": [
                {"article": "a", "quote": "12 boxes", "value": "12"},
                {"article": "b", "quote": "Twenty boxes", "value": "20"},
            ],
        },
        {
            "kind": "date", "about": "boxes", "matter": "day", "compatible": True,
            "values": [
                {"article": "a", "quote": "on Monday", "value": "Monday"},
                {"article": "b", "quote": "on 8 March", "value": "8 March"},
            ],
        },
    ],
    "agreement": [
        {
            "kind": "count", "about": "boxes", "matter": "the cat",
            "values": [{"article": "a", "quote": "Only a cat was hurt"}, {"article": "b", "quote": "One cat was hurt"}],
        },
    ],
}  # fmt: skip


def saying(article: str, quote: str, value: str) -> dict[str, Any]:
    start = TEXTS[article].index(quote)
    return {"document": f"d{article}", "start": start, "end": start + len(quote), "quote": quote, "value": value}


def party(person: str, case: str, article: str, role: str) -> dict[str, Any]:
    claim = {"document": f"d{article}", "role": role, "status": "asserted"}
    return {"type": "party_to", "source": person, "target": case, "claims": [claim]}


def node(name: str, kind: str, *articles: str, stage: str = "") -> dict[str, Any]:
    mentions = [{"document": f"d{article}"} for article in articles]
    return {
        "id": name, "type": kind, "name": name, "aliases": [], "mentions": mentions, "attributes": {"stage": stage},
    }  # fmt: skip


def conflict(kind: str, compatible: bool, *values: dict[str, Any]) -> dict[str, Any]:
    return {"kind": kind, "about": "Theft", "compatible": compatible, "values": copy.deepcopy(list(values))}


BOXES = (saying("a", "Police found 12 boxes.", "12"), saying("b", "Twenty boxes were found.", "20"))
DAYS = (saying("a", "on Monday", "Monday"), saying("b", "on 8 March", "8 March"))
CATS = (saying("a", "Only a cat was hurt.", "1"), saying("b", "One cat was hurt.", "one"))


def perfect() -> dict[str, Any]:
    return {
        "graph": {
            "documents": [
                {"id": "da", "path": "a.txt", "copy_of": None},
                {"id": "db", "path": "b.txt", "copy_of": "da"},
                {"id": "dc", "path": "c.txt", "copy_of": None},
            ],
            "conflicts": [conflict("count", False, *BOXES), conflict("date", True, *DAYS)],
            "dependences": [
                {"document": "dc", "on": None, "outlet": "Echo", "kind": "quoted"},
                {"document": "dc", "on": "da", "outlet": "The Post", "kind": "repeat"},
            ],
        },
        "nodes": [
            node("Theft", "case", "a", "b", "c", stage="charged"),
            node("Robbery", "case", "b", stage="reported"),
            node("Ana Torm", "person", "a", "b", "c"),
            node("Lubo Hajek", "person", "b"),
            node("police", "organisation", "a"),
        ],
        "edges": [
            party("Ana Torm", "Theft", "a", "arrested"),
            party("Ana Torm", "Theft", "c", "charged"),
            party("Lubo Hajek", "Robbery", "b", "victim"),
            party("police", "Theft", "a", "investigator"),
        ],
    }


def gold() -> Corpus:
    return corpus("tiny", GOLD)


def scored(exported: dict[str, Any]) -> Sheet:
    return score([(gold(), told(exported))])


def test_what_is_right_scores_in_full() -> None:
    sheet = scored(perfect())
    assert {name: sheet.total(name).faults for name in FIGURES if sheet.total(name).value < 1} == {}
    assert all(sheet.total(name).of for name in FIGURES)


def test_saying_nothing_finds_nothing_and_raises_no_alarm() -> None:
    silent = perfect() | {"nodes": [], "edges": []}
    silent["graph"] = {"documents": [d | {"copy_of": None} for d in silent["graph"]["documents"]]}
    sheet = scored(silent)
    for name in ("affairs found", "affairs whole", "pairs found", "sources found", "conflicts found"):
        assert sheet.total(name).value == 0, name
    assert sheet.total("left alone").value == 1


def _split(exported: dict[str, Any]) -> None:
    exported["nodes"].append(node("Theft 2", "case", "c"))
    exported["edges"].append(party("Ana Torm", "Theft 2", "c", "charged"))


def _mixed(exported: dict[str, Any]) -> None:
    exported["edges"].append(party("Lubo Hajek", "Theft", "b", "victim"))


def _dropped(exported: dict[str, Any]) -> None:
    del exported["nodes"][1], exported["edges"][2]


def _strange(exported: dict[str, Any]) -> None:
    exported["nodes"] += [node("Fraud", "case", "b"), node("Eve Moss", "person", "b")]
    exported["edges"].append(party("Eve Moss", "Fraud", "b", "suspect"))


def _elsewhere(exported: dict[str, Any]) -> None:
    exported["nodes"][1]["mentions"].append({"document": "dc"})


def _stage(exported: dict[str, Any]) -> None:
    exported["nodes"][0]["attributes"]["stage"] = "convicted"


def _role(exported: dict[str, Any]) -> None:
    exported["edges"][2]["claims"][0]["role"] = "witness"


def _denied(exported: dict[str, Any]) -> None:
    exported["edges"][1]["claims"][0]["status"] = "denied"


def _parted(exported: dict[str, Any]) -> None:
    exported["nodes"][0]["mentions"].pop()
    exported["edges"].pop(1)


def _joined(exported: dict[str, Any]) -> None:
    exported["nodes"].append(node("Trial", "case", "a", "c"))
    exported["graph"]["documents"].append({"id": "dz", "path": "z.txt", "copy_of": None})
    exported["nodes"][-1]["mentions"].append({"document": "dz"})


def _no_copy(exported: dict[str, Any]) -> None:
    exported["graph"]["documents"][1]["copy_of"] = None


def _wrong_copy(exported: dict[str, Any]) -> None:
    exported["graph"]["documents"][1]["copy_of"] = "dc"


def _wire(exported: dict[str, Any]) -> None:
    exported["graph"]["dependences"][0]["kind"] = "wire"


def _no_conflict(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"].pop(0)


def _mild(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"][0]["compatible"] = True


def _other_kind(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"][0]["kind"] = "amount"


def _one_side(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"][0]["values"].pop()


def _one_value(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"][0]["values"][1]["value"] = "12"


def _loud(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"][1]["compatible"] = False


def _alarm(exported: dict[str, Any]) -> None:
    exported["graph"]["conflicts"].append(conflict("count", False, *CATS))


@pytest.mark.parametrize(
    ("spoil", "costs"),
    [
        (_split, {"affairs unsplit", "affairs whole"}),
        (_mixed, {"affairs unsplit", "affairs whole", "nodes unmixed", "parties true"}),
        (_dropped, {"affairs found", "affairs whole"}),
        (_strange, {"nodes true"}),
        (_elsewhere, {"articles right"}),
        (_stage, {"stages right"}),
        (_role, {"parties found", "parties true"}),
        (_denied, {"parties found"}),
        (_parted, {"pairs found", "parties found"}),
        (_joined, {"nodes true", "pairs true"}),
        (_no_copy, {"sources found", "sources found, any kind"}),
        (_wrong_copy, {"sources found", "sources found, any kind", "sources true"}),
        (_wire, {"sources found", "sources true"}),
        (_no_conflict, {"conflicts found"}),
        (_mild, {"conflicts found"}),
        (_other_kind, {"conflicts found", "conflicts true"}),
        (_one_side, {"conflicts found", "conflicts true"}),
        (_one_value, {"conflicts found", "conflicts true"}),
        (_loud, {"conflicts true", "left alone", "compatible told"}),
        (_alarm, {"conflicts true", "left alone"}),
    ],
)
def test_each_fault_costs_its_figures(spoil: Callable[[dict[str, Any]], None], costs: set[str]) -> None:
    exported = perfect()
    spoil(exported)
    sheet = scored(exported)
    assert {name for name in FIGURES if sheet.total(name).value < 1} >= costs
    assert {name for name in FIGURES if sheet.total(name).wrong} == costs


def test_an_agreement_in_the_sentence_of_a_true_conflict_is_no_alarm() -> None:
    exported = perfect()
    wide = (saying("a", FIRST.strip(), "12"), saying("b", SECOND.strip(), "20"))
    exported["graph"]["conflicts"] = [conflict("count", False, *wide)]
    assert scored(exported).total("left alone").value == 1


def test_the_same_outlet_again_is_right_whether_or_not_the_gold_lists_it() -> None:
    exported = perfect()
    exported["graph"]["dependences"].append({"document": "da", "on": "dc", "outlet": "", "kind": "repeat"})
    assert scored(exported).total("sources true").wrong == 0


def test_a_step_below_the_one_of_the_gold_is_neither_right_nor_wrong() -> None:
    exported = perfect()
    exported["edges"].append(party("Ana Torm", "Theft", "a", "suspect"))
    assert scored(exported).total("parties true").of == scored(perfect()).total("parties true").of


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Gunārs Vītoliņš", "Gunars Vitolins", True),
        ("Judge N. Radulova", "Nevena Radulova", False),
        ("N. Radulova", "Nevena Radulova", True),
        ("Dimchev", "Petar Dimchev", True),
        ("P. D.", "Petar Dimchev", False),
        ("Gulnar Ospanova", "Gulnar Uspanova", False),
        ("", "Petar Dimchev", False),
    ],
)
def test_names_are_the_same_if_the_shorter_is_part_of_the_longer(left: str, right: str, same: bool) -> None:
    assert same_name(left, right) is same


def test_a_quote_that_does_not_stand_once_is_refused() -> None:
    rows = copy.deepcopy(GOLD)
    rows["conflict"][0]["values"][0]["quote"] = "boxes of tin"
    with pytest.raises(ValueError, match="0 times"):
        corpus("tiny", rows)


@pytest.mark.parametrize("half", ["open", "kept"])
def test_the_gold_can_be_read(half: str) -> None:
    assert load(half)
