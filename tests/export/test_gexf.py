"""GEXF as Gephi reads it: one test a rule of its importer; times, looks and places; hostile words."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcase.explore.view import Filter, View
from graphcase.export import gexf
from graphcase.picture.looks import LOOKS
from graphcase.store import Store
from strange import hostile

NS, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"


def written(store: Store, **wanted: object) -> bytes:
    out = io.BytesIO()
    gexf.write(View(store, Filter(**wanted)), out)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.fixture
def root(affair: Store) -> ET.Element:
    return ET.fromstring(written(affair))


def attributes(root: ET.Element, of: str) -> list[dict[str, str]]:
    return [one.attrib for one in root.findall(f"{NS}graph/{NS}attributes[@class='{of}']/{NS}attribute")]


def values(root: ET.Element, of: str) -> Iterator[dict[str, str]]:
    """The values of each node or edge by the titles of their columns."""
    titles = {one["id"]: one["title"] for one in attributes(root, of)}
    for element in root.iter(f"{NS}{of}"):
        yield {titles[one.attrib["for"]]: one.attrib["value"] for one in element.iter(f"{NS}attvalue")}


def spells(store: Store) -> list[list[dict[str, str]]]:
    """The spells of each edge."""
    edges = ET.fromstring(written(store)).iter(f"{NS}edge")
    return [[spell.attrib for spell in edge.iter(f"{NS}spell")] for edge in edges]


def test_it_is_gexf_1_3(root: ET.Element) -> None:
    assert (root.tag, root.attrib["version"]) == (f"{NS}gexf", "1.3")
    assert root.findtext(f"{NS}meta/{NS}creator") == "graphcase 0.0.0"


def test_the_kind_of_an_edge_is_its_relation_and_each_is_directed(root: ET.Element) -> None:
    graph = root.find(f"{NS}graph")
    assert graph is not None
    assert graph.attrib["defaultedgetype"] == "directed"
    for edge, row in zip(root.iter(f"{NS}edge"), values(root, "edge"), strict=True):
        assert edge.attrib["kind"] == row["type"]
        assert "type" not in edge.attrib


def test_edge_ids_are_unique_and_no_edge_weighs_less_than_one(root: ET.Element) -> None:
    edges = list(root.iter(f"{NS}edge"))
    assert len({edge.attrib["id"] for edge in edges}) == len(edges) == 12
    assert all(float(edge.attrib["weight"]) >= 1 for edge in edges)


@pytest.mark.parametrize("of", ["node", "edge"])
def test_columns_are_scalars_by_number_and_none_is_reserved(root: ET.Element, of: str) -> None:
    columns = attributes(root, of)
    titles = [one["title"].casefold() for one in columns]
    assert not {"id", "timeset", "label", "weight"} & set(titles)
    assert len(set(titles)) == len(titles)
    assert [one["id"] for one in columns] == [str(number) for number in range(len(columns))]
    assert {one["type"] for one in columns} <= {"string", "long", "double", "boolean"}


def test_what_is_missing_is_not_written(root: ET.Element) -> None:
    assert all(one.attrib["value"] for one in root.iter(f"{NS}attvalue"))


def test_inf_within_a_word_does_not_become_infinity(tmp_path: Path) -> None:
    with hostile(tmp_path, "INFOREM") as store:
        root = ET.fromstring(written(store))
    quotes = [row["quote"] for row in values(root, "edge")]
    assert quotes
    assert all("INF" not in quote and "INFOREM" in quote.replace("\u2060", "") for quote in quotes)
    assert {node.attrib["label"] for node in root.iter(f"{NS}node")} == {"INFOREM"}


def test_nodes_have_their_places_colours_sizes_and_shapes(root: ET.Element, affair: Store) -> None:
    places = {one.entity: one for one in affair.positions()}
    for node, row in zip(root.iter(f"{NS}node"), values(root, "node"), strict=True):
        place, size, shape, colour = (node.find(f"{VIZ}{name}") for name in ("position", "size", "shape", "color"))
        assert place is not None
        assert size is not None
        assert shape is not None
        assert colour is not None
        look, stands = LOOKS[row["type"]], places[node.attrib["id"]]  # type: ignore[index]
        assert (float(place.attrib["x"]), float(place.attrib["y"])) == (stands.x, -stands.y)
        assert tuple(int(colour.attrib[part]) for part in "rgb") == look.colour
        assert shape.attrib["value"] == look.shape
        assert float(size.attrib["value"]) > 10


def test_edges_look_as_they_are_held(root: ET.Element) -> None:
    looks = {}
    for edge, row in zip(root.iter(f"{NS}edge"), values(root, "edge"), strict=True):
        shape, colour = edge.find(f"{VIZ}shape"), edge.find(f"{VIZ}color")
        assert shape is not None
        assert colour is not None
        looks[row["status"], row["disputed"]] = shape.attrib["value"], colour.attrib["r"]
    assert looks["asserted", "false"] == ("solid", "90")
    assert looks["alleged", "true"] == ("dashed", "156")
    assert looks["hypothetical", "false"] == ("dotted", "90")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"when": "2021-03-02"}, [("2021-03-02", "2021-03-02")]),
        ({"when": "2021-02"}, [("2021-02-01", "2021-02-28")]),
        ({"when": "2024"}, [("2024-01-01", "2024-12-31")]),
        ({"since": "2016", "until": "2019-05"}, [("2016-01-01", "2019-05-31")]),
        ({"since": "2016"}, [("2016-01-01", None)]),
        ({"until": "2019-12"}, [(None, "2019-12-31")]),
        ({"since": "2016", "when": "2018-06-01"}, [("2016-01-01", None)]),
        ({"since": "2016", "when": "2012"}, [("2012-01-01", "2012-12-31"), ("2016-01-01", None)]),
        ({"since": "2019", "until": "2016"}, []),
        ({"when": "2021", "status": "denied"}, []),
        ({}, []),
    ],
)
def test_times_are_spells_of_whole_days(
    tmp_path: Path, said: dict[str, str], expected: list[tuple[str | None, str | None]]
) -> None:
    with hostile(tmp_path, "Marren", **said) as store:
        (found,) = spells(store)
        root = ET.fromstring(written(store)).find(f"{NS}graph")
    assert [(spell.get("start"), spell.get("end")) for spell in found] == expected
    assert root is not None
    assert ("mode" in root.attrib, root.get("timeformat")) == ((True, "date") if expected else (False, None))


def test_a_filter_that_leaves_no_time_leaves_the_graph_static(affair: Store) -> None:
    dated, undated = (ET.fromstring(written(affair, types=types)) for types in (("arrested",), ("owns",)))
    assert [root.find(f"{NS}graph").get("mode") for root in (dated, undated)] == ["dynamic", None]  # type: ignore[union-attr]


def test_co_mentions_only_when_asked_for(affair: Store) -> None:
    assert b"co_mentioned" not in written(affair)
    assert b"co_mentioned" in written(affair, co_mentions=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    with hostile(tmp_path_factory.mktemp("hostile"), name) as store:
        graph = networkx.read_gexf(io.BytesIO(written(store)), version="1.3")
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (2, 1)
    kept = "".join(c for c in name if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    assert graph.nodes["p-a"]["label"] == kept
    ((*_, edge),) = graph.edges(data=True)
    assert edge.get("role", "").strip() == kept.replace("INF", "IN\u2060F").strip()
