"""A folder for `neo4j-admin database import`: nodes.csv and relationships.csv, for cases too large for a script.

The headers give each column its type. Lists are joined by the character U+001F, which no word holds, so the command
must say --array-delimiter=U+001F; and --multiline-fields=true, since quotes have line ends.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

from ._property_graph import End, Kind, Value, node_columns, nodes, relationship_columns, relationships

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".neo4j"

_JOIN = "\u001f"


def write_nodes(view: View, out: BinaryIO) -> None:
    """Write a line a node."""
    columns = node_columns(view)
    rows = (
        [_key(End(node.label, node.id)), _JOIN.join(filter(None, (node.label, node.type))), node.id]
        + [_cell(node.properties.get(name)) for name in columns]
        for node in nodes(view)
    )
    _write(out, [":ID", ":LABEL", "id", *_typed(columns)], rows)


def write_relationships(view: View, out: BinaryIO) -> None:
    """Write a line a relationship."""
    columns = relationship_columns()
    rows = (
        [_key(one.start), _key(one.end), one.type, *(_cell(one.properties.get(name)) for name in columns)]
        for one in relationships(view)
    )
    _write(out, [":START_ID", ":END_ID", ":TYPE", *_typed(columns)], rows)


FILES = {"nodes.csv": write_nodes, "relationships.csv": write_relationships}


def _key(end: End) -> str:
    """What tells a node from all others, whatever they are."""
    return f"{end.label}/{end.id}"


def _typed(columns: Mapping[str, Kind]) -> list[str]:
    return [name if kind == "string" else f"{name}:{kind}" for name, kind in columns.items()]


def _cell(value: Value | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _JOIN.join(value) if isinstance(value, tuple) else str(value)


def _write(out: BinaryIO, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    text = TextIOWrapper(out, encoding="utf-8", newline="")
    table = csv.writer(text)  # ends lines with CRLF, and so quotes a lone CR too
    table.writerow(header)
    table.writerows(rows)
    text.detach()
