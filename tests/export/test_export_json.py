"""The JSON export is a contract: other programs read and score it."""

from __future__ import annotations

import io
import json
from typing import Any

import networkx
import pytest

from graphcase.explore.view import View
from graphcase.export import export
from graphcase.export import json as json_format
from graphcase.store import Store


def exported_bytes(store: Store) -> bytes:
    out = io.BytesIO()
    json_format.write(View(store, co_mentions=True), out)
    return out.getvalue()


@pytest.fixture
def case(affair: Store) -> dict[str, Any]:
    return json.loads(exported_bytes(affair))


def test_has_every_key_of_the_contract(case: dict[str, Any]) -> None:
    assert case["directed"] is case["multigraph"] is True
    assert case["graph"]["generator"] == "graphcase 0.0.0"
    assert case["graph"]["conflicts"] == []
    keys = {"id", "path", "title", "outlet", "author", "published", "language", "sha256", "copy_of"}
    assert all(keys <= set(document) for document in case["graph"]["documents"])
    assert all({"id", "type", "name", "aliases", "mentions"} <= set(node) for node in case["nodes"])
    assert all(
        {"document", "start", "end", "text", "form"} <= set(m) for node in case["nodes"] for m in node["mentions"]
    )
    edge_keys = {"source", "target", "key", "id", "type", "symmetric", "status", "disputed", "documents"}
    assert all(edge_keys | {"independent_sources", "claims"} <= set(edge) for edge in case["edges"])
    claim_keys = {
        "document",
        "start",
        "end",
        "quote",
        "status",
        "attributed_to",
        "attributed_via",
        "role",
        "when",
        "since",
        "until",
        "acting",
        "rule",
    }
    assert all(claim_keys <= set(claim) for edge in case["edges"] for claim in edge["claims"])


def test_networkx_loads_it_without_losing_an_edge(case: dict[str, Any]) -> None:
    graph = networkx.node_link_graph(case, edges="edges")
    assert graph.number_of_nodes() == len(case["nodes"]) == 12
    assert graph.number_of_edges() == len(case["edges"]) == 13
    assert graph["p-ivo"]["o-group"]["leads"]["disputed"] is True


def test_ids_and_keys_are_unique(case: dict[str, Any]) -> None:
    for things in (case["nodes"], case["edges"], case["graph"]["documents"]):
        assert len({thing["id"] for thing in things}) == len(things)
    ends = [(edge["source"], edge["target"], edge["key"]) for edge in case["edges"]]
    assert len(set(ends)) == len(ends)


def test_equal_files_are_two_documents_each_with_its_claims_and_mentions(case: dict[str, Any]) -> None:
    copies = {d["path"]: d["copy_of"] for d in case["graph"]["documents"]}
    assert copies["articles/03-copy.txt"] == "d-01-harbour"
    assert copies["articles/01-harbour.txt"] is None
    arrest = next(edge for edge in case["edges"] if edge["type"] == "arrested")
    assert [claim["document"] for claim in arrest["claims"]] == ["d-01-harbour", "d-03-copy"]
    assert (arrest["documents"], arrest["independent_sources"]) == (2, 1)
    port = next(node for node in case["nodes"] if node["id"] == "o-port")
    assert [m["document"] for m in port["mentions"]] == ["d-01-harbour", "d-03-copy"]


def test_spans_hold_their_words(affair: Store, case: dict[str, Any]) -> None:
    texts = {d.id: affair.article(d.key).text for d in affair.documents()}  # type: ignore[union-attr]
    for edge in case["edges"]:
        for claim in edge["claims"]:
            assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["quote"]
    for node in case["nodes"]:
        for mention in node["mentions"]:
            assert texts[mention["document"]][mention["start"] : mention["end"]] == mention["text"]


def test_symmetric_edges_are_written_once(case: dict[str, Any]) -> None:
    pairs = [(edge["source"], edge["target"]) for edge in case["edges"] if edge["type"] == "partner_of"]
    assert pairs == [("p-ivo", "p-lena")]


def test_the_same_store_gives_the_same_bytes(affair: Store) -> None:
    assert exported_bytes(affair) == exported_bytes(affair)


def test_nodes_and_edges_are_sorted_by_id(case: dict[str, Any]) -> None:
    for things in (case["nodes"], case["edges"]):
        assert [thing["id"] for thing in things] == sorted(thing["id"] for thing in things)


def test_co_mentions_are_in_it_unasked(affair: Store, tmp_path: Any) -> None:
    export(affair, "json", tmp_path / "case.json")
    case = json.loads((tmp_path / "case.json").read_text(encoding="utf-8"))
    assert "co_mentioned" in {edge["type"] for edge in case["edges"]}
    assert [path.name for path in tmp_path.iterdir()] == ["case.json"]
