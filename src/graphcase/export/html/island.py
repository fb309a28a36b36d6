"""The case as data inside the page: columns instead of records, text as text, nothing that markup could mistake."""

from __future__ import annotations

import base64
import json
import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ...model import STATUSES

_PACK_FROM = 1 << 18
"""Characters from which an island is compressed: below, a reader of the source should see what is in the page."""
_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


@dataclass(frozen=True, slots=True)
class Island:
    """The text of a <script type="application/json">. `packed`: it is base64 of the zlib-compressed JSON."""

    text: str
    packed: bool


class Evidence(NamedTuple):
    """Where a claim stands: its document's position in the export, the span there and its words."""

    document: int
    start: int
    end: int
    quote: str


class Spot(NamedTuple):
    """A mention in a document: its span, and the position of its node in the export."""

    start: int
    end: int
    node: int


def escaped(value: Any) -> str:
    """Return `value` as JSON that can stand in a <script>: no character in it can end the element or a line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def island(value: Any, pack_from: int = _PACK_FROM) -> Island:
    """Return `value` as an island, compressed if it is `pack_from` characters or longer."""
    text = escaped(value)
    if len(text) < pack_from:
        return Island(text, packed=False)
    return Island(base64.b64encode(zlib.compress(text.encode("utf-8", "replace"), 9)).decode("ascii"), packed=True)


def columns(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return a JSON export (design: "a contract") as columns. References are positions; a quote stands once."""
    position = {node["id"]: index for index, node in enumerate(case["nodes"])}
    documents = {document["id"]: index for index, document in enumerate(case["graph"]["documents"])}
    relations = sorted({edge["type"] for edge in case["edges"]})
    spots = _spots(case["nodes"], documents)
    evidence: dict[Evidence, int] = {}
    return {
        "generator": case["graph"]["generator"],
        "documents": _documents(case["graph"]["documents"], documents),
        "nodes": _nodes(case["nodes"], documents),
        "relations": relations,
        "edges": _edges(case["edges"], position, relations),
        "claims": _claims(case["edges"], documents, evidence),
        "evidence": {
            "document": [item.document for item in evidence],
            "quote": [item.quote for item in evidence],
            "marks": [_marks(item, spots.get(item.document, [])) for item in evidence],
        },
        "conflicts": _conflicts(case["graph"].get("conflicts", []), position, documents),
    }


def _documents(rows: Sequence[Mapping[str, Any]], position: Mapping[str, int]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {
        name: [row.get(name) or "" for row in rows] for name in ("path", "title", "outlet", "author", "published", "url")
    }
    found["copy_of"] = [position.get(row.get("copy_of") or "", -1) for row in rows]
    return found


def _nodes(rows: Sequence[Mapping[str, Any]], documents: Mapping[str, int]) -> dict[str, list[Any]]:
    return {
        "id": [row["id"] for row in rows],
        "type": [row["type"] for row in rows],
        "name": [row["name"] for row in rows],
        "aliases": [row["aliases"] for row in rows],
        "attributes": [dict(row.get("attributes") or {}) for row in rows],
        "mentions": [len(row["mentions"]) for row in rows],
        "documents": [sorted({documents[mention["document"]] for mention in row["mentions"]}) for row in rows],
    }


def _edges(rows: Sequence[Mapping[str, Any]], position: Mapping[str, int], relations: list[str]) -> dict[str, list[Any]]:
    number = {name: index for index, name in enumerate(relations)}
    return {
        "source": [position[row["source"]] for row in rows],
        "target": [position[row["target"]] for row in rows],
        "relation": [number[row["type"]] for row in rows],
        "symmetric": [int(row["symmetric"]) for row in rows],
        "status": [STATUSES.index(row["status"]) for row in rows],
        "disputed": [int(row["disputed"]) for row in rows],
        "documents": [row["documents"] for row in rows],
        "sources": [row["independent_sources"] for row in rows],
        "claims": [len(row["claims"]) for row in rows],
    }


def _claims(
    edges: Sequence[Mapping[str, Any]], documents: Mapping[str, int], evidence: dict[Evidence, int]
) -> dict[str, list[Any]]:
    """Return the claims of all edges, edge by edge; adds the evidence it meets to `evidence`."""
    rows = [claim for edge in edges for claim in edge["claims"]]
    stands = [Evidence(documents[row["document"]], row["start"], row["end"], row["quote"]) for row in rows]
    return {
        "evidence": [evidence.setdefault(item, len(evidence)) for item in stands],
        "status": [STATUSES.index(row["status"]) for row in rows],
        "speaker": [row["attributed_to"] or "" for row in rows],
        "via": [row["attributed_via"] or [] for row in rows],
        "role": [row["role"] or "" for row in rows],
        "when": [row["when"] or "" for row in rows],
        "rule": [row["rule"] for row in rows],
    }


def _spots(nodes: Sequence[Mapping[str, Any]], documents: Mapping[str, int]) -> dict[int, list[Spot]]:
    """Return each document's mentions in order, the longer of two that begin together first."""
    found: defaultdict[int, list[Spot]] = defaultdict(list)
    for index, node in enumerate(nodes):
        for mention in node["mentions"]:
            found[documents[mention["document"]]].append(Spot(mention["start"], mention["end"], index))
    for spots in found.values():
        spots.sort(key=lambda spot: (spot.start, -spot.end, spot.node))
    return found


def _marks(evidence: Evidence, spots: list[Spot]) -> list[int]:
    """Return start, end, node, start, end, node ... of the mentions in a quote, in UTF-16 units, as JavaScript counts."""
    found: list[int] = []
    free = evidence.start
    for spot in spots[bisect_left(spots, (evidence.start,)) :]:
        if spot.start >= evidence.end:
            break
        if spot.start >= free and spot.end <= evidence.end:
            found += [_units(evidence, spot.start), _units(evidence, spot.end), spot.node]
            free = spot.end
    return found


def _units(evidence: Evidence, offset: int) -> int:
    before = evidence.quote[: offset - evidence.start]
    return len(before) + sum(character > "\uffff" for character in before)


def _conflicts(
    rows: Sequence[Mapping[str, Any]], position: Mapping[str, int], documents: Mapping[str, int]
) -> list[dict[str, Any]]:
    return [
        {
            "kind": row["kind"],
            "node": position.get(row["about"], -1),
            "compatible": row["compatible"],
            "values": [
                {"value": value["value"], "document": documents[value["document"]], "quote": value["quote"]}
                for value in row["values"]
            ],
        }
        for row in rows
    ]
