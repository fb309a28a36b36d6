"""What the tool says: the JSON export as typed records, and names as they are compared with gold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graphcase.names import fold

_HONORIFICS = {"the", "mr", "mr.", "mrs", "mrs.", "dr", "dr.", "gen", "gen.", "general", "sister", "engineer"}
_OFFICES = {"mayor", "minister", "judge", "magistrate", "governor", "president", "prosecutor"}
_BEFORE = _HONORIFICS | _OFFICES
"""Articles and titles: whether they belong to a name or stand before it is a matter of taste, and costs nothing."""
_QUOTES = str.maketrans("", "", '"“”')


@dataclass(frozen=True, slots=True)
class Node:
    """`names` are the compared forms of its names; a node that only descriptions and pronouns point to has none."""

    id: str
    type: str
    label: str
    names: frozenset[str]
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    document: str
    status: str
    by: str
    role: str
    quote: str


@dataclass(frozen=True, slots=True)
class Edge:
    source: str
    target: str
    type: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Prediction:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def comparable(name: str) -> str:
    """Return a name without accents, case, quotation marks, titles before it, a possessive or full stop after it."""
    words = fold(name).removesuffix("'s").rstrip(".").translate(_QUOTES).split()
    while len(words) > 1 and words[0] in _BEFORE:
        words = words[1:]
    return " ".join(words)


def parse(export: dict[str, Any]) -> Prediction:
    """Return the records of a JSON export (docs of the contract: the keys nodes, edges and graph.documents)."""
    paths = {document["id"]: document["path"] for document in export["graph"]["documents"]}
    return Prediction(
        nodes=tuple(_node(row, paths) for row in export["nodes"]),
        edges=tuple(_edge(row, paths) for row in export["edges"]),
    )


def _node(row: dict[str, Any], paths: dict[str, str]) -> Node:
    named = [mention["text"] for mention in row["mentions"] if mention["form"] == "name"]
    return Node(
        id=row["id"],
        type=row["type"],
        label=row["name"],
        names=frozenset(comparable(text) for text in ([row["name"], *named] if named else [])),
        documents=frozenset(paths[mention["document"]] for mention in row["mentions"]),
    )


def _edge(row: dict[str, Any], paths: dict[str, str]) -> Edge:
    said = tuple(
        Said(
            paths[claim["document"]], claim["status"], claim["attributed_to"] or "", claim["role"] or "", claim["quote"]
        )
        for claim in row["claims"]
    )
    return Edge(row["source"], row["target"], row["type"], said)
