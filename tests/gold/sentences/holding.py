"""What graphcase says of the passages: they are built as a corpus by the command line, and its JSON export is read."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from passages import Passage

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class End:
    """A node as one passage knows it: its type, its name, and where that passage names it or points to it."""

    id: str
    type: str
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One claim of the export, with both ends; `more` are its other keys (role, former, amount ...)."""

    relation: str
    source: End
    target: End
    status: str
    speaker: str
    when: str
    rule: str
    more: dict[str, Any]


def export(passages: Iterable[Passage]) -> dict[str, Any]:
    """Build the passages as one corpus, a line of a .jsonl file each, and return the JSON export."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, output = Path(folder) / "corpus", Path(folder) / "output"
        corpus.mkdir()
        lines = [json.dumps({"text": p.text, "published": p.published}) for p in passages]
        (corpus / "passages.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        graphcase = [sys.executable, "-m", "graphcase"]
        subprocess.run([*graphcase, "build", str(corpus), "-o", str(output)], check=True, capture_output=True)
        done = subprocess.run(
            [*graphcase, "export", "json", "--to", "-", "-o", str(output)], check=True, capture_output=True
        )
        written: dict[str, Any] = json.loads(done.stdout)
    return written


@dataclass(frozen=True, slots=True)
class Held:
    """What graphcase says of one passage: whom it names, and what it claims of them."""

    ends: tuple[End, ...]
    claims: tuple[Said, ...]


def held(exported: dict[str, Any]) -> dict[int, Held]:
    """Return what is said of each passage by its number (from 0), co-mentions left out."""
    number = {d["id"]: int(d["path"].rpartition("#L")[2]) - 1 for d in exported["graph"]["documents"]}
    nodes = {node["id"]: node for node in exported["nodes"]}
    found: dict[int, list[Said]] = {n: [] for n in number.values()}
    for edge in exported["edges"]:
        if edge["type"] == "co_mentioned":
            continue
        for claim in edge["claims"]:
            ends = [_end(nodes[edge[side]], claim["document"]) for side in ("source", "target")]
            found[number[claim["document"]]].append(_said(edge["type"], ends[0], ends[1], claim))
    ends = {document: [_end(node, document) for node in nodes.values()] for document in number}
    return {
        n: Held(tuple(end for end in ends[document] if end.spans), tuple(found[n])) for document, n in number.items()
    }


def _end(node: dict[str, Any], document: str) -> End:
    spans = tuple((m["start"], m["end"]) for m in node["mentions"] if m["document"] == document)
    return End(node["id"], node["type"], node["name"], spans)


def _said(relation: str, source: End, target: End, claim: dict[str, Any]) -> Said:
    return Said(
        relation=relation,
        source=source,
        target=target,
        status=claim["status"],
        speaker=claim["attributed_to"] or "",
        when=claim["when"] or "",
        rule=claim["rule"],
        more=claim,
    )
