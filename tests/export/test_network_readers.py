"""GraphML and GEXF come back from networkx, igraph and Gephi Lite's parsers with all nodes, edges and values."""

from __future__ import annotations

import io
import json
import math
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import igraph
import networkx
import pytest

from graphcase.explore.view import Filter, View
from graphcase.export import gexf, graphml
from graphcase.graph import column, columns, edge_rows, node_rows
from graphcase.picture.looks import LOOKS, size
from graphcase.store import Store

READERS = Path(__file__).with_name("readers")
FORMATS = {"graphml": graphml, "gexf": gexf}

Value = str | float | bool
Attributes = Mapping[str, Value]
Network = tuple[dict[str, Attributes], dict[str, tuple[str, str, Attributes]]]
"""Nodes by id, and edges by id with the ends; what is missing has no attribute."""


def ours(view: View) -> Network:
    """What a reader should find, values that are empty left out."""
    nodes: dict[str, Attributes] = {}
    for node in node_rows(view):
        looks = {"size": size(node.documents), "colour": LOOKS[node.type].colour.hex, "y": -node.y}
        facts = {column(name): number(value) if name.endswith("tude") else value for name, value in node.attributes}
        nodes[node.id] = told({**columns(node), **facts, **looks})
    edges: dict[str, tuple[str, str, Attributes]] = {}
    for edge in edge_rows(view):
        amount = {"amount": number(edge.amount)} if edge.amount else {}
        edges[edge.id] = (edge.source, edge.target, told({**columns(edge), **amount}))
    return nodes, edges


def number(text: str) -> float:
    return float(text)


def told(attributes: Mapping[str, Any]) -> Attributes:
    """The attributes without those that are missing, in the words of each reader: None, NaN, an empty text."""
    missing = (None, "")
    return {
        name: value
        for name, value in attributes.items()
        if value not in missing and not (isinstance(value, float) and math.isnan(value))
    }


def without_id(attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in attributes.items() if name != "id"}


def coloured(attributes: dict[str, Any]) -> Attributes:
    """The attributes with r, g and b as one."""
    if "r" in attributes:
        r, g, b = (int(attributes.pop(part)) for part in "rgb")
        attributes["colour"] = f"#{r:02x}{g:02x}{b:02x}"
    return told(attributes)


def networkx_graphml(path: Path) -> Network:
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {node: coloured(dict(data)) for node, data in graph.nodes(data=True)}
    return nodes, {key: (a, b, told(data)) for a, b, key, data in graph.edges(keys=True, data=True)}


def igraph_graphml(path: Path) -> Network:
    """igraph 1.0 gives edges the ids of nodes; they are told by their order."""
    written = [edge.attrib["id"] for edge in ET.parse(path).iter("{http://graphml.graphdrawing.org/xmlns}edge")]
    graph = igraph.Graph.Read_GraphML(str(path))
    nodes = [dict(vertex.attributes()) for vertex in graph.vs]
    ids = [node.pop("id") for node in nodes]
    edges = [(ids[edge.source], ids[edge.target], dict(edge.attributes())) for edge in graph.es]
    return (
        {id_: coloured(told(node)) for id_, node in zip(ids, nodes, strict=True)},
        {id_: (a, b, told(without_id(data))) for id_, (a, b, data) in zip(written, edges, strict=True)},
    )


def networkx_gexf(path: Path) -> Network:
    graph = networkx.read_gexf(path, version="1.3")
    graph = graph if graph.is_multigraph() else networkx.MultiDiGraph(graph)
    nodes = {}
    for node, data in graph.nodes(data=True):
        viz = data.pop("viz")
        place, colour = viz["position"], viz["color"]
        looks = {"size": viz["size"], "x": place["x"], "y": place["y"], **{part: colour[part] for part in "rgb"}}
        nodes[node] = coloured({**data, **looks})
    edges = {}
    for one, other, data in graph.edges(data=True):
        data.pop("spells", None)
        edges[data["id"]] = (one, other, told(without_id(data)))
    return nodes, edges


@pytest.fixture(scope="session")
def graphology(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Network]:
    """A reader that is Gephi Lite's: needs node, and npm to fetch its parsers."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        pytest.skip("node and npm are not there: Gephi Lite's parsers cannot be run")
    folder = tmp_path_factory.mktemp("readers")
    for name in ("package.json", "package-lock.json", "read.js"):
        shutil.copy(READERS / name, folder)
    fetch = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(fetch, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"npm could not fetch Gephi Lite's parsers: {done.stderr.strip()[-300:]}")

    def read(path: Path) -> Network:
        run = subprocess.run([node, "read.js", path], cwd=folder, capture_output=True, check=True)
        found = json.loads(run.stdout)
        nodes = {id_: shown(data) for id_, data in found["nodes"]}
        return nodes, {id_: (one, other, shown(data)) for id_, one, other, data in found["edges"]}

    return read


def shown(data: dict[str, Any]) -> Attributes:
    """What graphology has of a node or an edge, with its colour as the others have it; looks of edges left out."""
    colour, shape = str(data.pop("color", "")), data.pop("shape", None)
    if colour.startswith("rgb("):
        colour = "#" + "".join(f"{int(part):02x}" for part in colour[4:-1].split(","))
    if "kind" in data and "status" in data:  # an edge's kind is also its type
        assert data.pop("kind") == data["type"]
        return told(data)
    assert shape in (None, *(look.shape for look in LOOKS.values()))
    return told({**data, "colour": colour})


def written(store: Store, name: str, folder: Path, **wanted: Any) -> tuple[View, Path]:
    view, out = View(store, Filter(**wanted)), io.BytesIO()
    FORMATS[name].write(view, out)
    path = folder / f"graph.{name}"
    path.write_bytes(out.getvalue())
    return view, path


@pytest.fixture(params=["affair", "quarrel_store"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("co_mentions", [False, True])
@pytest.mark.parametrize(
    ("name", "read"), [("graphml", networkx_graphml), ("graphml", igraph_graphml), ("gexf", networkx_gexf)]
)
def test_all_comes_back(
    name: str, read: Callable[[Path], Network], store: Store, tmp_path: Path, co_mentions: bool
) -> None:
    view, path = written(store, name, tmp_path, co_mentions=co_mentions)
    nodes, edges = read(path)
    assert (nodes, edges) == ours(view)
    assert nodes
    assert edges


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_all_comes_back_in_gephi_lite(
    name: str, graphology: Callable[[Path], Network], store: Store, tmp_path: Path
) -> None:
    view, path = written(store, name, tmp_path, co_mentions=True)
    assert graphology(path) == ours(view)
