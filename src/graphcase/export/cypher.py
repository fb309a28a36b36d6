"""A script for Neo4j 5, Memgraph and other engines of openCypher: `cypher-shell -f graph.cypher`.

It may be run again: nodes and relationships are merged by their ids. Each statement ends in a semicolon at the end of a
line, and no word holds a line end, so that the script can be cut there. The first statements are constraints in the
words of Neo4j; they make it fast, and an engine that knows other words does without.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from ._property_graph import LABELS, Node, Relationship, Value, nodes, relationships

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".cypher"

_BATCH = 500  # rows a statement: few enough for its parser, many enough for few transactions
_IDENTIFIER = re.compile(r"[A-Za-z]\w*", re.ASCII)
_RESERVED = re.compile(
    "add|all|and|as|asc|ascending|by|call|case|constraint|contains|create|delete|desc|descending|detach|distinct|do|drop|"
    "else|end|ends|exists|false|for|foreach|from|in|is|join|limit|load|mandatory|match|merge|not|null|of|on|optional|or|"
    "order|remove|require|return|scalar|set|skip|starts|then|true|union|unique|unwind|use|when|where|with|xor|yield",
    re.IGNORECASE,
)
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def write(view: View, out: BinaryIO) -> None:
    """Write the view as statements, streamed: what has one form goes into one statement, by the hundreds."""
    for statement in _statements(view):
        out.write(f"{statement};\n".encode())


def _statements(view: View) -> Iterator[str]:
    for label in LABELS:
        name = f"graphcase_{label.casefold()}"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    yield from _batched((_node_form(node), _map({"id": node.id, **node.properties})) for node in nodes(view))
    yield from _batched((_relationship_form(one), _relationship_row(one)) for one in relationships(view))


def _batched(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Gather rows of one form into statements; the last ones of each form come at the end."""
    waiting: dict[str, list[str]] = defaultdict(list)
    for form, row in rows:
        waiting[form].append(row)
        if len(waiting[form]) == _BATCH:
            yield _statement(form, waiting.pop(form))
    yield from (_statement(form, rows) for form, rows in waiting.items())


def _statement(form: str, rows: list[str]) -> str:
    return "UNWIND [\n{}\n] AS row\n{}".format(",\n".join(rows), form)


def _node_form(node: Node) -> str:
    second = f"n:{_name(node.type)}, " if node.type else ""
    return f"MERGE (n:{node.label} {{id: row.id}}) SET {second}n += row"


def _relationship_form(one: Relationship) -> str:
    ends = f"MATCH (a:{one.start.label} {{id: row.start}}), (b:{one.end.label} {{id: row.stop}})"
    id_ = " {id: row.told.id}" if "id" in one.properties else ""
    told = " SET r += row.told" if one.properties else ""
    return f"{ends}\nMERGE (a)-[r:{_name(one.type)}{id_}]->(b){told}"


def _relationship_row(one: Relationship) -> str:
    told = f", told: {_map(one.properties)}" if one.properties else ""
    return f"{{start: {_literal(one.start.id)}, stop: {_literal(one.end.id)}{told}}}"


def _map(properties: Mapping[str, Value]) -> str:
    return "{{{}}}".format(", ".join(f"{_name(name)}: {_literal(value)}" for name, value in properties.items()))


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_literal, value))}]"
    return f'"{value.translate(_ESCAPES)}"'


@cache
def _name(name: str) -> str:
    """A label, a type or a key, in backticks unless it is plain."""
    plain = _IDENTIFIER.fullmatch(name) and not _RESERVED.fullmatch(name)
    return name if plain else "`{}`".format(name.replace("`", "``"))
