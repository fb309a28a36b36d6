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

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from ..graph import EdgeRow, NodeRow, edge_rows, facts, node_rows
from ..picture.looks import LOOKS, Colour, size
from . import _columns
from ._columns import EDGES, NODES, Column, Writer, attribute, attributes, clean, content, row_of, value_of

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".graphml"

_LOOKS = (
    *(Column(name, "double") for name in ("x", "y", "size")),
    *(Column(name, "long") for name in Colour._fields),
)
_COLOURS = {
    type_: "".join(f'<data key="{part}">{value}</data>' for part, value in look.colour._asdict().items())
    for type_, look in LOOKS.items()
}


def write(view: View, out: BinaryIO) -> None:
    """Write the view as GraphML, streamed: a few hundred nodes or edges are in memory at a time."""
    _columns.write(_pieces(view), out)


def _pieces(view: View) -> Iterator[str]:
    told = attributes(view)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield _key("label", "node", Column("label", "string"))
    yield from (_key(column.name, "node", column) for column in _LOOKS)
    yield from (_key(_id("n", column), "node", column) for column in (*NODES, *told))
    yield _key("edgelabel", "edge", Column("label", "string"))
    yield _key("weight", "edge", Column("weight", "double"))
    yield from (_key(_id("e", column), "edge", column) for column in EDGES)
    yield '<graph edgedefault="directed">\n'
    yield from map(_nodes(told), node_rows(view))
    yield from map(_edges(), edge_rows(view))
    yield "</graph>\n</graphml>\n"


def _id(owner: str, column: Column) -> str:
    return f"{owner}_{clean(column.name).casefold()}"


def _key(id_: str, owner: str, column: Column) -> str:
    name = attribute(clean(column.name))
    return f'<key id={attribute(id_)} for="{owner}" attr.name={name} attr.type="{column.type}"/>\n'


def _nodes(told: Sequence[Column]) -> Callable[[NodeRow], str]:
    """Return what writes a <node>, with the columns of attributes `told`."""
    columns = row_of(NODES, [_data("n", column) for column in NODES])
    names = [(column.name.casefold(), value_of(_data("n", column))) for column in told]

    def node(row: NodeRow) -> str:
        known = facts(row)
        data = "".join([fact[known[name]] for name, fact in names if name in known])
        return f"<node id={attribute(row.id)}>{_label('label', row.label)}{_looks(row)}{columns(row)}{data}</node>\n"

    return node


def _looks(row: NodeRow) -> str:
    place = f'<data key="x">{float(row.x)}</data><data key="y">{float(-row.y)}</data>'
    return f'{place}<data key="size">{size(row.documents)}</data>{_COLOURS[row.type]}'


def _edges() -> Callable[[EdgeRow], str]:
    """Return what writes an <edge>."""
    columns = row_of(EDGES, [_data("e", column) for column in EDGES])

    def edge(row: EdgeRow) -> str:
        ends = f"source={attribute(row.source)} target={attribute(row.target)} label={attribute(row.type)}"
        weight = f'{_label("edgelabel", row.label)}<data key="weight">{float(row.weight)}</data>'
        return f"<edge id={attribute(row.id)} {ends}>{weight}{columns(row)}</edge>\n"

    return edge


def _data(owner: str, column: Column) -> Writer:
    """Return what writes the <data> elements of a column."""
    tag = f"<data key={attribute(_id(owner, column))}>"
    return lambda text: f"{tag}{content(text)}</data>"


def _label(key: str, text: str) -> str:
    """The <data> of a label, in which Gephi leaves "INF" as it is."""
    return f'<data key="{key}">{content(kept)}</data>' if (kept := clean(text)) else ""
