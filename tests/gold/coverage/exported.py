"""What graphcase says of a corpus: it is built by the command line, and its JSON export is read."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora import Corpus

UNSAID = frozenset({"denied", "negated", "hypothetical"})
"""A claim of such a status makes nobody a party."""


@dataclass(frozen=True, slots=True)
class Node:
    """A case of the export: the articles that it is drawn from, and who is what in it, each by all its names."""

    id: str
    name: str
    articles: frozenset[str]
    stage: str
    places: frozenset[str]
    parties: frozenset[tuple[tuple[str, ...], str]]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dependence:
    """An article that rests on another of the corpus (`on`), or on an outlet."""

    article: str
    on: str
    outlet: str
    kind: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One value of a conflict, and where an article has it."""

    article: str
    start: int
    end: int
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A conflict of the export."""

    kind: str
    about: str
    compatible: bool
    values: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """All that the export says of one corpus."""

    nodes: tuple[Node, ...]
    dependences: tuple[Dependence, ...]
    conflicts: tuple[Reported, ...]


def export(corpus: Corpus) -> dict[str, Any]:
    """Build the articles as files of their own, and return the JSON export. Raises RuntimeError if that fails."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder) / "corpus", Path(folder) / "output"
        source.mkdir()
        for article in corpus.articles:
            (source / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
        _graphcase("build", str(source), "-o", str(output))
        printed = _graphcase("export", "json", "--to", "-", "-o", str(output))
    written: dict[str, Any] = json.loads(printed)
    return written


def _graphcase(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "graphcase", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def told(exported: Mapping[str, Any]) -> Told:
    """Read an export."""
    graph = exported["graph"]
    articles = {document["id"]: Path(document["path"]).stem for document in graph["documents"]}
    dependences = dict.fromkeys((*_copies(graph, articles), *_dependences(graph, articles)))
    conflicts = tuple(_reported(row, articles) for row in graph.get("conflicts", ()))
    return Told(tuple(_cases(exported, articles)), tuple(dependences), conflicts)


def _cases(exported: Mapping[str, Any], articles: Mapping[str, str]) -> Iterator[Node]:
    nodes = {node["id"]: node for node in exported["nodes"]}
    for node in exported["nodes"]:
        if node["type"] != "case":
            continue
        edges = [e for e in exported["edges"] if node["id"] in (e["source"], e["target"])]
        parties = [e for e in edges if e["type"] == "party_to" and e["target"] == node["id"]]
        places = [e for e in edges if e["type"] == "located_in" and e["source"] == node["id"]]
        stands = [*node["mentions"], *(claim for edge in parties + places for claim in edge["claims"])]
        attributes = node.get("attributes", {})
        yield Node(
            id=node["id"],
            name=node["name"],
            articles=frozenset(articles[stand["document"]] for stand in stands),
            stage=attributes.get("stage", ""),
            places=frozenset(n for e in places for n in _names(nodes[e["target"]])) | {attributes.get("place", "")},
            parties=frozenset(party for edge in parties for party in _parties(edge, nodes[edge["source"]])),
            names=_names(node),
        )


def _parties(edge: Mapping[str, Any], node: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Who is what: an end that is no name ("police") is left out, for the gold is about names."""
    if any(letter.isupper() for letter in node["name"]):
        for claim in edge["claims"]:
            if claim["status"] not in UNSAID:
                yield _names(node), claim["role"]


def _names(node: Mapping[str, Any]) -> tuple[str, ...]:
    return (node["name"], *node.get("aliases", ()))


def _copies(graph: Mapping[str, Any], articles: Mapping[str, str]) -> Iterator[Dependence]:
    for document in graph["documents"]:
        if document.get("copy_of"):
            yield Dependence(articles[document["id"]], articles[document["copy_of"]], "", "copy")


def _dependences(graph: Mapping[str, Any], articles: Mapping[str, str]) -> Iterator[Dependence]:
    for row in graph.get("dependences", ()):
        on, outlet = articles.get(row.get("on") or "", ""), row.get("outlet") or ""
        copied = row["kind"] == "copy" and on
        yield Dependence(articles[row["document"]], on, "" if copied else outlet, row["kind"])


def _reported(row: Mapping[str, Any], articles: Mapping[str, str]) -> Reported:
    values = tuple(
        Saying(articles[v["document"]], v["start"], v["end"], str(v["value"]), v["quote"]) for v in row["values"]
    )
    return Reported(row["kind"], str(row.get("about", "")), bool(row["compatible"]), values)
