"""A network for Gephi, igraph, networkx, Cytoscape and yEd: GraphML that all of them read alike.

Gephi's importer has rules of its own, which the tests hold one by one:

- it merges edges of one source, target and kind, and the kind is the XML attribute `label` of <edge>;
- `label`, `size`, `r`, `g`, `b` and `weight` are special by their key's name, in lower case, with an explicit `for`;
- `id` and `timeset` are reserved; column names that differ in case only are one column;
- an edge of weight 0, or of an id that was met before, is dropped; so is a column of an unknown type;
- an empty value is a missing one;
- "INF" within a text becomes "Infinity", unless something stands between its letters.

Every relation is written directed, symmetric ones too (with `symmetric` true): networkx refuses to read mixed graphs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal
from xml.sax.saxutils import escape, quoteattr

from ..graph import EdgeRow, NodeRow, Scalar, column, columns, edge_rows, node_rows

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".graphml"

_SMALLEST, _GROWTH = 10.0, 5.0  # a node's size: its area grows with the documents that name it
_COLOURS = {"person": (0, 114, 178), "organisation": (217, 130, 0), "place": (0, 128, 94), "case": (35, 40, 47)}
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2
_WORD_JOINER = "\u2060"


@dataclass(frozen=True, slots=True)
class Key:
    """A <key>: `id` is unique in the file, `name` among the keys of nodes or of edges."""

    id: str
    owner: Literal["node", "edge"]
    name: str
    type: Literal["string", "long", "double", "boolean"]

    @property
    def element(self) -> str:
        """The <key> element."""
        return (
            f"<key id={quoteattr(self.id)} for={quoteattr(self.owner)}"
            f" attr.name={_attribute(self.name)} attr.type={quoteattr(self.type)}/>\n"
        )


_NODE_KEYS = (
    Key("label", "node", "label", "string"),
    Key("n_type", "node", "type", "string"),
    Key("n_aliases", "node", "aliases", "string"),
    Key("n_mentions", "node", "mentions", "long"),
    Key("n_documents", "node", "documents", "long"),
    Key("n_independent_sources", "node", "independent_sources", "long"),
    Key("n_conflicts", "node", "conflicts", "long"),
    Key("size", "node", "size", "double"),
    Key("r", "node", "r", "long"),
    Key("g", "node", "g", "long"),
    Key("b", "node", "b", "long"),
)
_EDGE_KEYS = (
    Key("edgelabel", "edge", "label", "string"),
    Key("weight", "edge", "weight", "double"),
    Key("e_type", "edge", "type", "string"),
    Key("e_symmetric", "edge", "symmetric", "boolean"),
    Key("e_status", "edge", "status", "string"),
    Key("e_disputed", "edge", "disputed", "boolean"),
    Key("e_documents", "edge", "documents", "long"),
    Key("e_independent_sources", "edge", "independent_sources", "long"),
    Key("e_conflicts", "edge", "conflicts", "long"),
    Key("e_role", "edge", "role", "string"),
    Key("e_quote", "edge", "quote", "string"),
    Key("e_attributed_to", "edge", "attributed_to", "string"),
    Key("e_outlets", "edge", "outlets", "string"),
    Key("e_first", "edge", "first", "string"),
    Key("e_last", "edge", "last", "string"),
    Key("e_since", "edge", "since", "string"),
    Key("e_until", "edge", "until", "string"),
    Key("e_amount", "edge", "amount", "double"),
    Key("e_currency", "edge", "currency", "string"),
    Key("e_sources", "edge", "sources", "string"),
)
_COORDINATES = frozenset({"latitude", "longitude"})  # Gephi's map layouts want numbers
_AS_THEY_STAND = frozenset({"label", "edgelabel"})  # Gephi does not parse these


def write(view: View, out: BinaryIO) -> None:
    """Write the view as GraphML, streamed: one node or edge is in memory at a time."""
    for piece in _pieces(view):
        out.write(piece.encode())


def _pieces(view: View) -> Iterator[str]:
    attributes = _attribute_keys(view)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield from (key.element for key in (*_NODE_KEYS, *attributes, *_EDGE_KEYS))
    yield '<graph edgedefault="directed">\n'
    yield from (_node(row, attributes) for row in node_rows(view))
    yield from map(_edge, edge_rows(view))
    yield "</graph>\n</graphml>\n"


def _attribute_keys(view: View) -> tuple[Key, ...]:
    """A key for each attribute that some entity has; names that differ in case only share one."""
    names = sorted({column(name) for entity in view.entities() for name, _ in entity.attributes})
    return tuple(
        Key(key, "node", name, "double" if name in _COORDINATES else "string")
        for key, name in {_attribute_key(name): name for name in names}.items()
    )


def _attribute_key(name: str) -> str:
    return f"a_{_clean(name).casefold()}"


def _node(row: NodeRow, attributes: tuple[Key, ...]) -> str:
    r, g, b = _COLOURS.get(row.type, (128, 128, 128))
    looks: dict[str, Scalar | float] = {"size": _size(row.documents), "r": r, "g": g, "b": b}
    values = {**columns(row), **looks}
    data = _data((key, values[key.name]) for key in _NODE_KEYS)
    facts = {_attribute_key(column(name)): value for name, value in row.attributes}
    data += _data((key, facts.get(key.id, "")) for key in attributes)
    return f"<node id={_attribute(row.id)}>{data}</node>\n"


def _edge(row: EdgeRow) -> str:
    values = columns(row)
    data = _data((key, float(row.weight) if key.name == "weight" else values[key.name]) for key in _EDGE_KEYS)
    ends = f"source={_attribute(row.source)} target={_attribute(row.target)}"
    return f"<edge id={_attribute(row.id)} {ends} label={_attribute(row.type)}>{data}</edge>\n"


def _size(documents: int) -> float:
    return round(_SMALLEST + _GROWTH * math.sqrt(documents), 1)


def _data(values: Iterable[tuple[Key, Scalar | float]]) -> str:
    """The <data> elements; a value without words has none, for an empty one would be read as a missing one anyway."""
    written = ((key, _text(key, value)) for key, value in values)
    return "".join(f"<data key={quoteattr(key.id)}>{text}</data>" for key, text in written if text)


def _text(key: Key, value: Scalar | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    text = _clean(value)
    if key.id not in _AS_THEY_STAND:
        text = text.replace("INF", f"IN{_WORD_JOINER}F")
    return escape(text, {"\r": "&#13;"}) if text.strip() else ""


def _attribute(value: str) -> str:
    return quoteattr(_clean(value))


def _clean(text: str) -> str:
    """Return `text` without the characters that no XML file may hold, not even escaped."""
    return _FORBIDDEN.sub("", text)
