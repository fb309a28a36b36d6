"""What a page holds beside its first words: blocks that read back, and what is left out of a large case."""

from __future__ import annotations

import itertools
import re
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Any

import made_cases
import pytest
from hypothesis import given
from hypothesis import strategies as st
from unpacking import blocks, everything, unpacked

from graphcase.explore.view import View
from graphcase.export import export
from graphcase.export.html import Blocks, Imprint, limits, page, read
from graphcase.export.html.groups import Groups, Shelf
from graphcase.export.html.pack import narrow, packed
from graphcase.export.html.units import Units
from graphcase.model import STATUSES
from graphcase.names import fold
from graphcase.store import Store

if TYPE_CHECKING:
    from conftest import Show  # type: ignore[attr-defined]

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def made(case: made_cases.Made) -> bytes:
    return b"".join(page(case, Imprint("graphcase 0")))


@pytest.fixture(scope="module")
def small() -> dict[str, Any]:
    return everything(made(made_cases.small()))


# -- tables as bytes


@given(st.lists(st.integers(-(1 << 31), (1 << 31) - 1)), st.lists(TEXT), st.lists(st.integers(0, 255)))
def test_tables_come_back_as_they_were(numbers: list[int], words: list[str], bytes_: list[int]) -> None:
    tables = {"a": {"n": narrow(numbers), "w": words, "b": narrow(bytes_)}, "list": words, "none": None}
    assert unpacked(packed(tables)) == {"a": {"n": numbers, "w": words, "b": bytes_}, "list": words, "none": None}


@pytest.mark.parametrize(
    ("numbers", "kind"),
    [([], "B"), ([0, 255], "B"), ([256], "H"), ([65536], "i"), ([-1], "b"), ([-129], "h"), ([-1, 255], "h"),
     ([-40000], "i")],
)  # fmt: skip
def test_numbers_take_no_more_room_than_they_need(numbers: list[int], kind: str) -> None:
    assert narrow(numbers).typecode == kind
    assert list(narrow(numbers)) == numbers


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_units_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Units(text).at(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(st.lists(st.lists(st.integers(0, 99))))
def test_groups_keep_their_numbers(rows: list[list[int]]) -> None:
    groups = Groups()
    for row in rows:
        groups.add(row)
    assert [list(groups[number]) for number in range(len(groups))] == rows
    backwards = groups.reordered(reversed(range(len(rows))))
    assert [list(backwards[number]) for number in range(len(rows))] == rows[::-1]


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(-9, 9))), st.integers(0, 9))
def test_a_shelf_finds_rows_by_their_place(rows: list[tuple[int, int, int]], low: int) -> None:
    shelf = Shelf(3, 2)
    for heading, *row in rows:
        shelf.add(heading, *row)
    shelf.sort()
    for heading in range(3):
        there = sorted((first, second) for under, first, second in rows if under == heading)
        assert list(shelf.under(heading)) == there
        assert list(shelf.between(heading, low, 7)) == [row for row in there if low <= row[0] < 7]
        assert shelf.count(heading) == len(there)


# -- the case in blocks


def test_entities_stand_by_rank_and_edges_by_their_more_important_end() -> None:
    case = made_cases.large(400)
    data = blocks(made(case))["core"]
    rank = {place.entity: place.rank for place in case.positions()}
    assert [rank[id_] for id_ in data["nodes"]["id"]] == sorted(rank.values())
    ends = list(zip(data["edges"]["source"], data["edges"]["target"], strict=True))
    assert ends != sorted(ends)
    assert [(min(pair), max(pair)) for pair in ends] == sorted((min(pair), max(pair)) for pair in ends)


def test_names_are_folded_for_search_line_by_line(small: dict[str, Any]) -> None:
    lines = small["names"]["folded"].split("\n")
    written = [
        (node, text)
        for node, (name, aliases) in enumerate(zip(small["nodes"]["name"], small["nodes"]["aliases"], strict=True))
        for text in (name, *aliases)
    ]
    assert lines == [fold(text) for _, text in written]
    assert small["names"]["node"] == [node for node, _ in written]


@pytest.mark.parametrize("size", [2, 30, 700])
def test_blocks_follow_each_other_without_gap(size: int) -> None:
    case = made_cases.large(size)
    found = blocks(made(case))
    core = found["core"]
    claims = [found[f"claims-{number}"]["claims"]["status"] for number in range(len(core["blocks"]["claims"]))]
    counts = core["edges"]["claims"]
    first = dict(zip(core["blocks"]["claims"], itertools.accumulate(map(len, claims), initial=0), strict=False))
    assert all(sum(counts[:edge]) == rows for edge, rows in first.items())
    assert sum(map(len, claims)) == sum(counts) == len(case.rows["edges"])
    details = [found[f"details-{number}"]["details"]["attributes"] for number in range(len(core["blocks"]["details"]))]
    assert sum(map(len, details)) == len(core["nodes"]["id"])
    assert len(claims) == (5 if size == 700 else 1)


def test_a_block_has_the_claims_of_its_edges(affair: Store) -> None:
    view = View(affair, co_mentions=True)
    data = everything(b"".join(page(view, Imprint("x"))))
    relations = {relation.id: relation for relation in affair.relations()}
    row = 0
    case = read(view)
    for edge, id_ in enumerate(case.outline.edges.ids):
        relation = relations[id_]
        ends = [data["nodes"]["id"][data["edges"][end][edge]] for end in ("source", "target")]
        assert [*ends, data["relations"][data["edges"]["relation"][edge]]] == [
            relation.source, relation.target, relation.type,
        ]  # fmt: skip
        told = list(affair.claims(id_))
        assert data["edges"]["claims"][edge] == len(told)
        for seen in told:
            evidence = data["claims"]["evidence"][row]
            assert data["claimed"]["quote"][evidence] == seen.claim.quote
            assert data["documents"]["path"][data["claimed"]["document"][evidence]] == seen.document.path
            assert STATUSES[data["claims"]["status"][row]] == seen.claim.status
            assert data["claims"]["speaker"][row] == (seen.claim.attributed_to or "")
            row += 1
    assert row == len(data["claims"]["status"])


def test_no_block_of_another_name() -> None:
    case = made_cases.small()
    some = Blocks(read(case))
    for name in (
        "core",
        "claims",
        "claims-",
        "claims-1",
        "claims--1",
        "claims-٠",
        "",
        "../claims-0",
        "claims-0/",
        "x-0",
    ):
        assert some.block(case, name) is None
    assert {"values", "timeline", "parties", "origins", "claims-0", "details-0", "articles-0"} == set(some.names())
    assert all(some.block(case, name) for name in some.names())


def test_articles_are_whole_with_every_mention_and_claim_as_javascript_counts(small: dict[str, Any]) -> None:
    texts = made_cases.small().rows["texts"]
    paths = small["documents"]["path"]
    for document, told in enumerate(small["articles"]["text"]):
        text = texts[paths[document]]
        units = text.encode("utf-16-le")

        def cut(start: int, end: int, units: bytes = units) -> str:
            return units[2 * start : 2 * end].decode("utf-16-le")

        assert told["text"] == text
        assert [kind for kind, *_ in told["zones"]] == ["body", "boilerplate"]
        assert cut(*told["zones"][1][1:]) == made_cases.ASIDE
        assert told["mentions"]
        for start, end, node in told["mentions"]:
            words = cut(start, end)
            assert words in (small["nodes"]["name"][node], *small["nodes"]["aliases"][node], "She", "Police")
        quotes = set(small["claimed"]["quote"])
        assert told["claims"] == sorted(told["claims"])
        assert {cut(start, end) for start, end, *_ in told["claims"]} <= quotes


def test_documents_naming_an_entity_are_those_that_mention_it_or_claim_something_of_it(small: dict[str, Any]) -> None:
    case = small["nodes"]["id"].index("n-case")
    naming = small["details"]["documents"]
    assert [small["documents"]["path"][document] for document in naming[case]] == [
        made_cases.ARTICLES[number][0] for number in (0, 2, 3)
    ]
    assert small["nodes"]["documents"] == [len(documents) for documents in naming]


def test_a_line_to_a_case_bears_the_role_under_which_the_party_is_listed(small: dict[str, Any]) -> None:
    edges, names = small["edges"], small["nodes"]["name"]
    of = {
        (names[source], names[target]): small["roles"][role]
        for source, target, role in zip(edges["source"], edges["target"], edges["role"], strict=True)
    }
    assert of["Irena Kovářová", "Velmar harbour dredging bribes"] == "charged"  # also a suspect, which somebody denies
    assert of["Irena Kovářová", "Port Authority of Velmar"] == "director"
    assert of["Velmar police", "Irena Kovářová"] == ""


# -- what is too large for one file


def test_a_page_holds_the_most_important_part_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = blocks(made(made_cases.large(2000)))["core"]
    monkeypatch.setattr(limits, "LARGEST", 60_000)
    core = blocks(made(made_cases.large(2000)))["core"]
    size = len(core["nodes"]["id"])
    assert 50 < size < 1000
    assert core["nodes"]["id"] == whole["nodes"]["id"][:size]
    kept = [max(ends) < size for ends in zip(whole["edges"]["source"], whole["edges"]["target"], strict=True)]
    for column in ("source", "target", "status", "claims"):
        assert core["edges"][column] == list(itertools.compress(whole["edges"][column], kept))
    assert core["limits"]["entities"] == 2000 - size
    assert core["limits"]["relations"] == len(kept) - sum(kept)
    assert whole["limits"] is None


def test_a_page_is_about_as_large_as_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = len(made(made_cases.Made({**made_cases.large(1).rows, "edges": []})))
    monkeypatch.setattr(limits, "LARGEST", 400_000)
    assert 160_000 < len(made(made_cases.large(5000))) - bare < 400_000


def test_texts_are_the_first_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    case = made_cases.small()
    documents = [{**row, "tokens": 1000} for row in case.rows["documents"]]
    case = made_cases.Made({**case.rows, "documents": documents})
    monkeypatch.setattr(limits, "LARGEST", 18_000)
    data = everything(made(case))
    held = [told is not None for told in data["articles"]["text"]]
    assert data["limits"] == {"entities": 0, "relations": 0, "articles": held.count(False)}
    assert 0 < sum(held) < 5
    assert held[0]  # it mentions the most


def test_who_asks_for_the_page_is_told_what_it_leaves_out(
    affair: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert export(affair, "page", tmp_path / "whole.html") == ()
    monkeypatch.setattr(limits, "LARGEST", 1)
    (remark,) = export(affair, "page", tmp_path / "graph.html")
    assert re.search(r"without \d+ entities with \d+ relations and the texts of \d articles", remark)
    assert "graphcase serve" in remark


@pytest.mark.browser
def test_the_page_says_what_it_leaves_out(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST", 60_000)
    seen = show(made_cases.large(2000))
    assert "graphcase serve" in seen.text("#panel .notice")
    assert re.search(r"leaves out 1,\d+ entities, \d,\d+ relations", seen.text("#panel .notice"))
    assert seen.console == []


@pytest.mark.browser
def test_a_page_that_was_cut_short_says_so(show: Show, tmp_path: Any) -> None:
    seen = show(made_cases.small())
    file = tmp_path / "graph.html"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index('id="block-claims-0"') + 40], encoding="utf-8")
    seen.page.goto("about:blank")
    seen.page.goto(file.as_uri() + "#entity/n-irena")
    seen.page.wait_for_selector("#panel .notice")
    assert "A part of this page is missing" in seen.text("#panel")


@pytest.mark.browser
def test_many_claims_are_read_from_several_blocks_in_any_order(show: Show) -> None:
    case = made_cases.large(1500)
    seen = show(case)
    degree = array("i", bytes(4 * 1500))
    for row in case.rows["edges"]:
        for end in ("source", "target"):
            degree[int(row[end][1:])] += 1
    hub = max(range(1500), key=lambda node: degree[node])
    for node in (1499, hub, 3):
        seen.go(f"#entity/n{node}")
        seen.page.wait_for_selector("#panel blockquote")
        name = case.rows["nodes"][node]["name"]
        assert seen.text("#panel h2") == name
        assert all(name in quote for quote in seen.page.locator("#panel blockquote").all_inner_texts())
    assert (seen.console, seen.requests) == ([], [])
