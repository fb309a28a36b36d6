"""Cases of the export against the affairs of the gold: one node each, with its own articles, parties and stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from corpora import Affair, Corpus
from exported import Node, Told
from sheets import Sheet, same_name, words

_LADDER = {"suspect": 0, "arrested": 1, "charged": 2, "convicted": 3, "acquitted": 3}
"""Who is charged was a suspect before: a step below one that the gold has is neither right nor wrong."""


def score_affairs(corpus: Corpus, told: Told, sheet: Sheet) -> None:
    """Match nodes and affairs, and count what is right."""
    held = {node: holds(node, corpus) for node in told.nodes}
    nodes: dict[str, list[Node]] = defaultdict(list)
    for node, own in held.items():
        shown = f"{corpus.name}: {node.name!r} {sorted(node.articles)}"
        sheet.add("nodes true", bool(own), shown)
        if own:
            sheet.add("nodes unmixed", len(own) == 1, f"{shown} holds {', '.join(own)}")
        for name in own:
            nodes[name].append(node)
    matched = match(corpus, nodes)
    for affair in corpus.affairs:
        mine = nodes[affair.id]
        told_of = ", ".join(repr(node.name) for node in mine) or "no node"
        whole = len(mine) == 1 and len(held[mine[0]]) == 1
        sheet.add("affairs found", bool(mine), f"{corpus.name}: {affair.id}")
        if mine:
            sheet.add("affairs unsplit", len(mine) == 1, f"{corpus.name}: {affair.id} -> {told_of}")
        sheet.add("affairs whole", whole, f"{corpus.name}: {affair.id} -> {told_of}")
        if affair.id in matched:
            _details(affair, matched[affair.id], corpus, sheet)
    _pairs(corpus, told, sheet)


def holds(node: Node, corpus: Corpus) -> tuple[str, ...]:
    """The affairs that a node stands for: more than one if it mixes the parties of several.

    Without a party of any, the one in its articles that has its place or its name, or, if it has no parties, the only
    one that all its articles report on. None of these: the node stands for nothing.
    """
    shared = {affair.id: set(_shared(affair, node, corpus)) for affair in corpus.affairs}
    own = [
        affair.id
        for affair in corpus.affairs
        if shared[affair.id].difference(*(names for other, names in shared.items() if other != affair.id))
    ]
    if own:
        return tuple(own)
    near = [affair for affair in corpus.affairs if affair.articles & node.articles]
    likely = [a for a in near if shared[a.id]] or [a for a in near if _placed(a, node) or _named(a, node)]
    if likely:
        return (max(likely, key=lambda affair: _overlap(affair.articles, node.articles)).id,)
    covering = [affair.id for affair in near if node.articles <= affair.articles]
    return tuple(covering) if len(covering) == 1 and not node.parties else ()


def match(corpus: Corpus, nodes: dict[str, list[Node]]) -> dict[str, Node]:
    """One node for each affair and one affair for each node, the nearest first."""
    affairs = {affair.id: affair for affair in corpus.affairs}
    pairs = [(_nearness(affairs[name], node, corpus), name, node) for name, found in nodes.items() for node in found]
    matched: dict[str, Node] = {}
    for _, name, node in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2].id)):
        if name not in matched and node not in matched.values():
            matched[name] = node
    return matched


def _nearness(affair: Affair, node: Node, corpus: Corpus) -> float:
    return 2 * len(set(_shared(affair, node, corpus))) + _overlap(affair.articles, node.articles)


def _shared(affair: Affair, node: Node, corpus: Corpus) -> Iterable[str]:
    for name, _ in affair.parties:
        if any(_is(name, names, corpus) for names, _ in node.parties):
            yield name


def _is(name: str, names: Iterable[str], corpus: Corpus) -> bool:
    """True if one of the node's names is the party's, or another spelling of it that the gold shows."""
    texts = {article.id: article.text for article in corpus.articles}
    spelt = [
        texts[value.article][value.start : value.end]
        for matter in corpus.matters
        for value in matter.values
        if matter.kind == "spelling" and matter.about == name
    ]
    return any(same_name(known, other) for known in (name, *spelt) for other in names)


def _placed(affair: Affair, node: Node) -> bool:
    return any(words(place) == words(affair.place) for place in node.places if place)


def _named(affair: Affair, node: Node) -> bool:
    return any(set(words(name)) <= set(words(other)) for name in affair.names for other in node.names)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left | right else 0.0


def _details(affair: Affair, node: Node, corpus: Corpus, sheet: Sheet) -> None:
    shown = f"{corpus.name}: {affair.id} ({node.name!r})"
    sheet.add("stages right", node.stage == affair.stage, f"{shown} is {affair.stage}, not {node.stage or 'unknown'}")
    for article in sorted(node.articles):
        sheet.add("articles right", article in affair.articles, f"{shown} has {article}")
    said = {(name, role) for names, role in node.parties for name, _ in affair.parties if _is(name, names, corpus)}
    for name, role in sorted(affair.parties):
        sheet.add("parties found", (name, role) in said, f"{shown} {role} {name}")
    for names, role in sorted(node.parties):
        roles = {gold for name, gold in affair.parties if _is(name, names, corpus)}
        if role in roles or not _stepped(role, roles):
            sheet.add("parties true", role in roles, f"{shown} {role} {names[0]}")


def _stepped(role: str, roles: Iterable[str]) -> bool:
    return role in _LADDER and any(_LADDER[role] < _LADDER.get(other, -1) for other in roles)


def _pairs(corpus: Corpus, told: Told, sheet: Sheet) -> None:
    """Articles that report on one affair, two by two."""
    wanted = {pair for affair in corpus.affairs for pair in combinations(sorted(affair.articles), 2)}
    said = {pair for node in told.nodes for pair in combinations(sorted(node.articles), 2)}
    for pair in sorted(wanted):
        sheet.add("pairs found", pair in said, f"{corpus.name}: {pair[0]} and {pair[1]}")
    for pair in sorted(said):
        sheet.add("pairs true", pair in wanted, f"{corpus.name}: {pair[0]} and {pair[1]}")
