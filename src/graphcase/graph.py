"""The case as rows of plain values, for programs that draw or count: a store to nodes, edges, a networkx.MultiDiGraph.

What is a list elsewhere is text here, joined by SEPARATOR, because GraphML, GEXF, CSV and Gephi know scalars only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .model import REJECTS, EntityType, Status

if TYPE_CHECKING:
    import networkx

    from .explore.view import View
    from .store import EntityView, RelationView, TellingView

SEPARATOR = "; "
Scalar = str | int | bool


class NodeRow(NamedTuple):
    """An entity. `attributes` are facts about a case or from a gazetteer, as (name, value).

    `rank` is 1 for the entity that matters most; `x` and `y` (downwards) are its place in the picture. `conflicts`
    counts what sources tell differently of it or of its relations, if more than in precision, and nobody has settled
    it.
    """

    id: str
    label: str
    type: EntityType
    aliases: str
    mentions: int
    documents: int
    independent_sources: int
    conflicts: int
    rank: int
    x: int
    y: int
    attributes: tuple[tuple[str, str], ...]


class Spell(NamedTuple):
    """A time for which something is said to have been so: ISO dates of any precision, "" where it is open."""

    start: str
    end: str


class EdgeRow(NamedTuple):
    """A relation. `label` says which, and how it is held unless it is plainly stated. `quote` and `attributed_to` are
    those of its strongest claim; `weight` counts independent sources.

    `first` and `last` are the dates of the first and the last document that reports it; `sources` names the documents.
    `since` and `until` bound what was so, and `amount` in `currency` is what was paid, as the strongest claim that
    tells has them. `spells` are all times that claims give which do not reject it. `conflicts` is as in NodeRow.
    """

    id: str
    source: str
    target: str
    type: str
    symmetric: bool
    status: Status
    disputed: bool
    documents: int
    independent_sources: int
    label: str
    conflicts: int
    weight: int
    role: str
    quote: str
    attributed_to: str
    outlets: str
    first: str
    last: str
    since: str
    until: str
    amount: str
    currency: str
    sources: str
    spells: tuple[Spell, ...]


_TAKEN = {*NodeRow._fields} | {
    "timeset",
    "weight",
    "size",
    "z",
    "r",
    "g",
    "b",
    "color",
}
"""The columns of a node, and names that Gephi gives a meaning of its own."""


def node_rows(view: View) -> Iterator[NodeRow]:
    """The view's entities, in id order."""
    conflicts = _conflicts(view)
    return (_node(seen, conflicts[seen.id]) for seen in view.nodes())


def edge_rows(view: View) -> Iterator[EdgeRow]:
    """The view's relations, in id order."""
    conflicts = _conflicts(view)
    return (_edge(relation, told, conflicts[relation.id]) for relation, told in view.edges())


def multidigraph(view: View) -> networkx.MultiDiGraph:
    """Return the view as a networkx.MultiDiGraph; all attributes are scalars, and an edge's key is its id.

    An attribute of an entity that bears a column's name ("type") stands under that name with an underscore after it.
    """
    import networkx

    graph = networkx.MultiDiGraph()
    for node in node_rows(view):
        graph.add_node(node.id, **columns(node), **{column(name): value for name, value in node.attributes})
    for edge in edge_rows(view):
        graph.add_edge(edge.source, edge.target, key=edge.id, **columns(edge))
    return graph


def columns(row: NodeRow | EdgeRow) -> dict[str, Scalar]:
    """The scalar fields of a row that do not say which one it is, by name."""
    apart = {"id", "source", "target", "attributes", "spells"}
    return {name: value for name, value in row._asdict().items() if name not in apart}


def column(attribute: str) -> str:
    """The column of an attribute beside the fields of NodeRow: its own name if that is free, else with "_" after it."""
    return f"{attribute}_" if attribute.casefold() in _TAKEN else attribute


def facts(row: NodeRow) -> dict[str, str]:
    """The values of a row's attributes, by their column in lower case."""
    return {column(name).casefold(): value for name, value in row.attributes}


def attribute_columns(view: View) -> tuple[str, ...]:
    """The columns of all attributes that some entity has, sorted; of names that differ in case only, the last."""
    names = sorted({column(name) for name in view.attribute_names()})
    return tuple({name.casefold(): name for name in names}.values())


def _conflicts(view: View) -> Counter[str]:
    """How many conflicts are open, by the ids of the entities and of the relations that they are about."""
    found: Counter[str] = Counter()
    for seen in view.conflicts():
        conflict = seen.conflict
        if conflict.is_open:
            ends = view.store.ends(conflict.relation) if conflict.relation else ()
            found.update({conflict.about, *ends, conflict.relation} - {""})
    return found


def _node(seen: EntityView, conflicts: int) -> NodeRow:
    return NodeRow(
        id=seen.id,
        label=seen.name,
        type=seen.type,
        aliases=SEPARATOR.join(seen.aliases),
        mentions=seen.mentions,
        documents=seen.documents,
        independent_sources=seen.independent_sources,
        conflicts=conflicts,
        rank=seen.rank + 1,
        x=seen.x,
        y=seen.y,
        attributes=seen.attributes,
    )


def _edge(relation: RelationView, claims: tuple[TellingView, ...], conflicts: int) -> EdgeRow:
    papers = claims[0].papers if len(claims) == 1 else [paper for claim in claims for paper in claim.papers]
    dates = sorted([paper.published for paper in papers if paper.published]) or [""]
    told = [claim for claim in claims if claim.status not in REJECTS]
    paid = next((claim for claim in told if claim.amount is not None), None)
    spells = _spells(told)
    strongest = claims[0] if claims else None
    role = _joined([claim.role for claim in claims])
    return EdgeRow(
        *relation[1:],
        label=_label(relation, role),
        conflicts=conflicts,
        weight=max(1, relation.independent_sources),
        role=role,
        quote=(strongest and strongest.quote) or "",
        attributed_to=(strongest and strongest.attributed_to) or "",
        outlets=_joined([paper.outlet for paper in papers]),
        first=dates[0],
        last=dates[-1],
        since=next((claim.since for claim in told if claim.since), "") if spells else "",
        until=next((claim.until for claim in told if claim.until), "") if spells else "",
        amount=f"{paid.amount:.2f}" if paid else "",
        currency=paid.currency if paid else "",
        sources=_joined([paper.path for paper in papers]),
        spells=spells,
    )


def _label(relation: RelationView, role: str) -> str:
    """Which relation it is, and how it is held if not as a plain statement: "leads (alleged, disputed)"."""
    kind = relation.type.replace("_", " ")
    if role:
        kind += f": {role}"
    if relation.status == "asserted" and not relation.disputed:
        return kind
    held = (relation.status if relation.status != "asserted" else "", "disputed" if relation.disputed else "")
    return f"{kind} ({', '.join(filter(None, held))})"


def _spells(told: list[TellingView]) -> tuple[Spell, ...]:
    points = [Spell(claim.when, claim.when) for claim in told if claim.when]
    spans = [Spell(claim.since, claim.until) for claim in told if claim.since or claim.until]
    return tuple(dict.fromkeys(points + spans)) if points or spans else ()


def _joined(values: list[str]) -> str:
    """Each value once, in the order of the strongest claims."""
    return values[0] if len(values) == 1 else SEPARATOR.join(dict.fromkeys(filter(None, values)))
