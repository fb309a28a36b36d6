"""GraphML that Gephi, networkx and igraph read alike: one test a rule of Gephi's importer, and hostile words."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import igraph
import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcase.explore.view import Filter, View
from graphcase.export import graphml
from graphcase.graph import multidigraph
from graphcase.store import Store
from quarrel import fernbrook
from strange import hostile

NS = "{http://graphml.graphdrawing.org/xmlns}"


def written(store: Store, **wanted: object) -> bytes:
    out = io.BytesIO()
    graphml.write(View(store, Filter(**wanted)), out)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.fixture
def file(affair: Store, tmp_path: Path) -> Path:
    path = tmp_path / "graph.graphml"
    path.write_bytes(written(affair))
    return path


@pytest.fixture
def root(file: Path) -> ET.Element:
    return ET.parse(file).getroot()


def keys(root: ET.Element) -> list[dict[str, str]]:
    return [key.attrib for key in root.iter(f"{NS}key")]


def data(element: ET.Element) -> dict[str, str]:
    return {one.attrib["key"]: one.text or "" for one in element.iter(f"{NS}data")}


def test_networkx_and_igraph_read_back_all_nodes_and_edges(affair: Store, file: Path) -> None:
    ours = multidigraph(View(affair))
    theirs = networkx.read_graphml(file, force_multigraph=True)
    assert set(theirs) == set(ours)
    assert theirs.number_of_edges() == ours.number_of_edges() == 12
    drawn = igraph.Graph.Read_GraphML(str(file))
    assert (drawn.vcount(), drawn.ecount(), drawn.is_directed()) == (12, 12, True)


def test_attributes_come_back_with_their_types(file: Path, affair: Store) -> None:
    place = next(one for one in affair.positions() if one.entity == "p-ivo")
    graph = networkx.read_graphml(file, force_multigraph=True)
    ivo = graph.nodes["p-ivo"]
    assert ivo == {
        "label": "Ivo Marren", "type": "person", "aliases": "Marren; Mr. Marren", "mentions": 6, "documents": 3,
        "independent_sources": 2, "conflicts": 0, "rank": place.rank + 1, "x": place.x, "y": -place.y,
        "size": 18.7, "r": 0, "g": 114, "b": 178,
    }  # fmt: skip
    assert graph.nodes["c-tender"]["kind"] == "fraud"
    leads = next(edge for *_, edge in graph.edges("p-ivo", data=True) if edge["type"] == "leads")
    assert leads["status"] == "alleged"
    assert leads["disputed"] is True
    assert leads["weight"] == 1.0
    assert (leads["documents"], leads["independent_sources"]) == (3, 1)
    assert leads["quote"].startswith("Prosecutors say Mr. Marren led")
    assert leads["attributed_to"] == "Prosecutors"
    assert leads["outlets"] == "The Harbour Post; Coast Daily"
    assert (leads["first"], leads["last"]) == ("2021-03-04", "2021-03-06")
    assert leads["sources"] == "articles/01-harbour.txt; articles/03-copy.txt; articles/02-denial.txt"


def test_open_disagreements_are_counted_on_nodes_and_edges(quarrel_store: Store) -> None:
    graph = networkx.parse_graphml(written(quarrel_store).decode(), force_multigraph=True)
    # one is settled, and one differs in nothing but precision
    assert {node: row["conflicts"] for node, row in graph.nodes(data=True)} == {
        "p-mira": 1, "p-arvid": 0, "o-trust": 0, "l-town": 0, "c-toll": 1,
    }  # fmt: skip
    assert {row["conflicts"] for *_, row in graph.edges(data=True)} == {0}
    assert graph.nodes["p-mira"]["independent_sources"] == 3


def test_a_disagreement_about_a_relation_counts_at_it_and_at_both_ends(tmp_path: Path) -> None:
    with Store.open(fernbrook(tmp_path, is_settled=False)) as store:
        for graph in (
            networkx.parse_graphml(written(store).decode(), force_multigraph=True),
            multidigraph(View(store)),
        ):
            assert {node: row["conflicts"] for node, row in graph.nodes(data=True)} == {
                "p-mira": 2, "p-arvid": 0, "o-trust": 1, "l-town": 0, "c-toll": 1,
            }  # fmt: skip
            assert {row["type"]: row["conflicts"] for *_, row in graph.edges(data=True)} == {
                "role_at": 1, "located_in": 0, "party_to": 0,
            }  # fmt: skip


def test_a_filter_leaves_out_disagreements_about_what_is_not_shown(tmp_path: Path) -> None:
    with Store.open(fernbrook(tmp_path, is_settled=False)) as store:
        graph = networkx.parse_graphml(written(store, types=("person", "case")).decode(), force_multigraph=True)
    assert {node: row["conflicts"] for node, row in graph.nodes(data=True)} == {"p-mira": 1, "p-arvid": 0, "c-toll": 1}


def test_the_kind_of_an_edge_is_its_xml_label(root: ET.Element) -> None:
    for edge in root.iter(f"{NS}edge"):
        assert edge.attrib["label"] == data(edge)["e_type"]


def test_special_keys_are_lower_case_and_say_for_what(root: ET.Element) -> None:
    assert all(key["for"] in ("node", "edge") for key in keys(root))
    special = {
        key["attr.name"]: key["for"]
        for key in keys(root)
        if key["attr.name"].lower() in ("size", "weight", "r", "x", "y")
    }
    assert special == {"size": "node", "r": "node", "x": "node", "y": "node", "weight": "edge"}


def test_no_column_is_reserved_and_none_differs_by_case_only(root: ET.Element) -> None:
    assert len({key["id"] for key in keys(root)}) == len(keys(root))
    for owner in ("node", "edge"):
        names = [key["attr.name"].casefold() for key in keys(root) if key["for"] == owner]
        assert not {"id", "timeset"} & set(names)
        assert len(set(names)) == len(names)


def test_an_attribute_named_like_a_column_keeps_both(tmp_path: Path) -> None:
    taken = (("Country", "NL"), ("id", "7"), ("label", "x"), ("type", "y"))
    with hostile(tmp_path, "Marren", attributes=taken) as store:
        node = networkx.parse_graphml(written(store).decode()).nodes["p-a"]
    assert node["type"] == "person"
    assert (node["Country"], node["id_"], node["label_"], node["type_"]) == ("NL", "7", "x", "y")


def test_coordinates_are_numbers_for_map_layouts(tmp_path: Path) -> None:
    with hostile(tmp_path, "Marren", attributes=(("latitude", "-16.40"), ("longitude", "-71.53"))) as store:
        node = networkx.parse_graphml(written(store).decode()).nodes["p-a"]
    assert (node["latitude"], node["longitude"]) == (-16.4, -71.53)


def test_edge_ids_are_unique(root: ET.Element) -> None:
    ids = [edge.attrib["id"] for edge in root.iter(f"{NS}edge")]
    assert len(set(ids)) == len(ids)


def test_no_edge_weighs_less_than_one(root: ET.Element) -> None:
    assert all(float(data(edge)["weight"]) >= 1 for edge in root.iter(f"{NS}edge"))


def test_types_are_scalars_and_whole_numbers_long(root: ET.Element) -> None:
    assert {key["attr.type"] for key in keys(root)} == {"string", "long", "double", "boolean"}


def test_what_is_missing_is_not_written(root: ET.Element) -> None:
    assert all(one.text for one in root.iter(f"{NS}data"))


def test_inf_within_a_word_does_not_become_infinity(tmp_path: Path) -> None:
    with hostile(tmp_path, "INFOREM") as store:
        text = written(store).decode()
    values = [one.text or "" for one in ET.fromstring(text).iter(f"{NS}data") if one.attrib["key"] == "e_quote"]
    assert values
    assert all("INF" not in value for value in values)
    assert all("INFOREM" in value.replace("\u2060", "") for value in values)


def test_co_mentions_only_when_asked_for(affair: Store) -> None:
    assert b"co_mentioned" not in written(affair)
    assert b"co_mentioned" in written(affair, co_mentions=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    with hostile(folder, name) as store:
        text = written(store)
    graph = networkx.read_graphml(io.BytesIO(text), force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (2, 1)
    kept = "".join(c for c in name if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    assert graph.nodes["p-a"].get("label", "").strip() == kept.strip()
    path = folder / "graph.graphml"
    path.write_bytes(text)
    assert igraph.Graph.Read_GraphML(str(path)).ecount() == 1


def test_a_label_says_how_a_relation_is_held_unless_it_is_plainly_stated(root: ET.Element) -> None:
    labels = {data(edge)["e_type"]: data(edge)["edgelabel"] for edge in root.iter(f"{NS}edge")}
    assert labels["leads"] == "leads (alleged, disputed)"
    assert labels["lives_in"] == "lives in (hypothetical)"
    assert labels["partner_of"] == "partner of: wife"
