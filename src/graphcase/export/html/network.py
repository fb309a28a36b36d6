"""The drawn network: pyvis completes its options, and brings the vis-network that draws it."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

SHAPES = {"person": "dot", "organisation": "square", "place": "triangle", "case": "box"}
"""One shape a type, so that no one needs colour to read the picture. vis-network's names for them."""

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "hoverConnectedEdges": True, "keyboard": False, "selectConnectedEdges": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.06}, "selectionWidth": 2},
    "groups": {kind: {"shape": shape} for kind, shape in SHAPES.items()},
}


def options() -> dict[str, Any]:
    """Return the options that the page hands to vis-network, as pyvis completes them.

    Nodes and edges are assigned in the page: pyvis 0.3.2 takes quadratic time to add edges, and its titles are set as
    markup. Ours have no title, and names travel in the case's columns only.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="local")
    network.set_options(json.dumps(_OPTIONS))
    *_, told = network.get_network_data()
    return dict(json.loads(told))


def library() -> str:
    """Return the newest vis-network that pyvis bundles. (Its style sheet serves an editor that we do not show.)"""
    folders = resources.files("pyvis").joinpath("lib").iterdir()
    newest = max((f for f in folders if f.name.startswith("vis-")), key=_version)
    return newest.joinpath("vis-network.min.js").read_text(encoding="utf-8")


def _version(folder: Any) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.removeprefix("vis-").split("."))
