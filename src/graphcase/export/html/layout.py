"""Where the entities of the first picture stand: computed once, the same at each build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...picture.importance import Tie

_SEED = 7
_SPREAD = 520.0


class Point(NamedTuple):
    """A place on the canvas, in whole pixels at full zoom."""

    x: int
    y: int


def positions(nodes: Sequence[int], links: Iterable[Tie]) -> dict[int, Point]:
    """Return a point for each of `nodes` (positions in the export), by the ties among them.

    networkx.spring_layout (Fruchterman and Reingold 1991) with a fixed seed. Parts that nothing ties together would
    drift apart without end, so a hidden hub holds the first node of each; it is not drawn.
    """
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(nodes)
    for tie in links:
        if tie.source in graph and tie.target in graph:
            graph.add_edge(tie.source, tie.target, weight=1.0 if tie.weight >= 1 else 0.1)
    hub = -1
    parts = [min(part, key=nodes.index) for part in networkx.connected_components(graph)]
    graph.add_edges_from((hub, first) for first in sorted(parts, key=nodes.index))
    found = networkx.spring_layout(graph, seed=_SEED, iterations=200, k=1.8 / max(1, len(nodes)) ** 0.5, method="force")
    return {node: Point(round(x * _SPREAD), round(y * _SPREAD)) for node, (x, y) in found.items() if node != hub}
