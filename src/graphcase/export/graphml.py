"""A network for Gephi, igraph, networkx, Cytoscape and yEd: GraphML that all of them read alike.

Gephi's importer has rules of its own, which the tests hold one by one:

- it merges edges of one source, target and kind, and the kind is the XML attribute `label` of <edge>;
- `label`, `size`, `x`, `y`, `r`, `g`, `b` and `weight` are special by their key's name, in lower case, with an explicit
  `for`; its y points upwards;
- `id` and `timeset` are reserved; column names that differ in case only are one column;
- an edge of weight 0, or of an id that was met before, is dropped; so is a column of an unknown type;
- an empty value is a missing one;
- "INF" within a text becomes "Infinity", unless something stands between its letters.

Every relation is written directed, symmetric ones too (with `symmetric` true): networkx refuses to read mixed graphs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from ..graph import EdgeRow, NodeRow, Scalar, edge_rows, facts, node_rows
from ..picture.looks import LOOKS, size
from ._columns import EDGES, NODES, Column, attribute, attributes, content, shown, values

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".graphml"

_LOOKS = (
    *(Column(name, "double") for name in ("x", "y", "size")),
    *(Column(name, "long") for name in ("r", "g", "b")),
)
_node_values, _edge_values = values(NODES), values(EDGES)


def write(view: View, out: BinaryIO) -> None:
    """Write the view as GraphML, streamed: a few hundred nodes or edges are in memory at a time."""
    for piece in _pieces(view):
        out.write(piece.encode())


def _pieces(view: View) -> Iterator[str]:
    told = attributes(view)
    nodes = [*NODES, *told]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield _key("label", "node", Column("label", "string"))
    yield from (_key(column.name, "node", column) for column in _LOOKS)
    yield from (_key(_id("n", column), "node", column) for column in nodes)
    yield _key("edgelabel", "edge", Column("label", "string"))
    yield _key("weight", "edge", Column("weight", "double"))
    yield from (_key(_id("e", column), "edge", column) for column in EDGES)
    yield '<graph edgedefault="directed">\n'
    yield from map(
        _nodes([_id("n", column) for column in nodes], [column.name.casefold() for column in told]), node_rows(view)
    )
    yield from map(_edges([_id("e", column) for column in EDGES]), edge_rows(view))
    yield "</graph>\n</graphml>\n"


def _id(owner: str, column: Column) -> str:
    return f"{owner}_{column.name.casefold()}"


def _key(id_: str, owner: str, column: Column) -> str:
    return f'<key id={attribute(id_)} for="{owner}" attr.name={attribute(column.name)} attr.type="{column.type}"/>\n'


def _nodes(keys: Iterable[str], told: list[str]) -> Callable[[NodeRow], str]:
    """Return what writes a <node>, with the values of the columns and of the attributes `told`."""
    opened = _opened(keys)

    def node(row: NodeRow) -> str:
        known = facts(row)
        looks = (float(row.x), float(-row.y), size(row.documents), *LOOKS[row.type].colour)
        drawn = "".join(
            f'<data key="{column.name}">{value}</data>' for column, value in zip(_LOOKS, looks, strict=True)
        )
        data = _data(opened, chain(_node_values(row), (known.get(name, "") for name in told)))
        return f"<node id={attribute(row.id)}>{_label('label', row.label)}{drawn}{data}</node>\n"

    return node


def _edges(keys: Iterable[str]) -> Callable[[EdgeRow], str]:
    opened = _opened(keys)

    def edge(row: EdgeRow) -> str:
        ends = f"source={attribute(row.source)} target={attribute(row.target)} label={attribute(row.type)}"
        weight = f'<data key="weight">{float(row.weight)}</data>'
        data = f"{_label('edgelabel', row.label)}{weight}{_data(opened, _edge_values(row))}"
        return f"<edge id={attribute(row.id)} {ends}>{data}</edge>\n"

    return edge


def _opened(keys: Iterable[str]) -> list[str]:
    return [f"<data key={attribute(key)}>" for key in keys]


def _label(key: str, text: str) -> str:
    """The <data> of a label, in which Gephi leaves "INF" as it is."""
    return f'<data key="{key}">{kept}</data>' if (kept := content(text)).strip() else ""


def _data(opened: list[str], row: Iterable[Scalar]) -> str:
    """The <data> elements of the values that are there."""
    written = zip(opened, map(shown, row), strict=True)
    return "".join([f"{tag}{content(text)}</data>" for tag, text in written if text])
