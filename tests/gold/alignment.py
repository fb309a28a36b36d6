"""Which node of the tool's is which entity or case of the gold's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from annotation import Gold, GoldCase, GoldEntity
from prediction import Node, Prediction, comparable

CASE_OVERLAP = 0.5
"""The share of documents (Jaccard) from which on a predicted case is the gold's."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`entity_of` leads from a node's id to the gold entity or case; `nodes_of` back, the best node first."""

    entity_of: dict[str, str]
    nodes_of: dict[str, tuple[Node, ...]]
    blended: tuple[Node, ...]  # nodes that hold names which only different entities of the gold have


def keys(entity: GoldEntity) -> frozenset[str]:
    """Return the names of a gold entity as they are compared."""
    return frozenset(comparable(name) for name in entity.names)


def align(gold: Gold, prediction: Prediction) -> Alignment:
    """Return the alignment: a node is the entity with which it shares most names; a name of several counts for less."""
    owners: dict[str, list[str]] = defaultdict(list)
    for entity in gold.entities:
        for key in sorted(keys(entity)):
            owners[key].append(entity.id)
    entity_of: dict[str, str] = {}
    ranked: dict[str, list[tuple[float, Node]]] = defaultdict(list)
    blended = []
    for node in prediction.nodes:
        votes: dict[str, float] = defaultdict(float)
        for name in sorted(node.names):
            for owner in owners.get(name, ()):
                votes[owner] += 1 / len(owners[name])
        if not votes or node.type == "case":
            continue
        best, weight = max(votes.items(), key=lambda vote: (vote[1], vote[0]))
        entity_of[node.id] = best
        ranked[best].append((weight, node))
        if len({owners[name][0] for name in node.names if len(owners.get(name, ())) == 1}) > 1:
            blended.append(node)
    nodes_of = {
        key: tuple(node for _, node in sorted(rows, key=lambda row: (-row[0], row[1].id)))
        for key, rows in ranked.items()
    }
    for case, node in _cases(gold.cases, prediction):
        entity_of[node.id] = case.id
        nodes_of[case.id] = (node,)
    return Alignment(entity_of, nodes_of, tuple(blended))


def case_documents(node: Node, prediction: Prediction) -> frozenset[str]:
    """Return the documents that speak of a case: those of its mentions and of its edges' claims."""
    edges = (edge for edge in prediction.edges if node.id in (edge.source, edge.target) and edge.type != "co_mentioned")
    return node.documents | {said.document for edge in edges for said in edge.said}


def _cases(cases: tuple[GoldCase, ...], prediction: Prediction) -> list[tuple[GoldCase, Node]]:
    found = {node.id: case_documents(node, prediction) for node in prediction.nodes if node.type == "case"}
    nodes = {node.id: node for node in prediction.nodes}
    pairs = sorted(
        (-len(documents & set(case.documents)) / len(documents | set(case.documents)), case.id, node_id)
        for case in cases
        for node_id, documents in found.items()
    )
    by_id = {case.id: case for case in cases}
    chosen: dict[str, str] = {}
    for overlap, case_id, node_id in pairs:
        if -overlap >= CASE_OVERLAP and case_id not in chosen and node_id not in chosen.values():
            chosen[case_id] = node_id
    return [(by_id[case_id], nodes[node_id]) for case_id, node_id in chosen.items()]
