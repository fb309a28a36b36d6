"""The case as a property graph: entities, documents, claims and conflicts as nodes, and what ties them.

    (:Entity:Person)-[:LEADS {status, quote ...}]->(:Entity:Organisation)   a relation, in capitals
    (:Entity)-[:NAMED_IN]->(:Document)-[:COPY_OF]->(:Document)
    (:Claim)-[:SUBJECT]->(:Entity), (:Claim)-[:OBJECT]->(:Entity), (:Claim)-[:STANDS_IN]->(:Document)
    (:Conflict)-[:ABOUT]->(:Entity), (:Conflict)-[:TOLD_IN]->(:Document)

A relationship can have no ties of its own; so each claim is a node, and names the relationship that it supports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from ..graph import attribute_columns, columns, edge_rows, facts, node_rows
from ._claims import identified
from ._plain import plain

if TYPE_CHECKING:
    from ..explore.view import View
    from ..graph import EdgeRow, NodeRow
    from ..store import ClaimView, ConflictView, DocumentView, MentionView

Label = Literal["Entity", "Document", "Claim", "Conflict"]
LABELS: tuple[Label, ...] = ("Document", "Entity", "Claim", "Conflict")
Value = str | int | float | bool | tuple[str, ...]
Kind = Literal["string", "string[]", "long", "double", "boolean"]
"""The type of a property, as neo4j-admin calls it."""
_KINDS: dict[Kind, str] = {
    "string": "",
    "string[]": "aliases attributed_via names values quotes",
    "long": "mentions documents independent_sources conflicts rank x y start end page",
    "double": "amount weight latitude longitude",
    "boolean": "former acting compatible symmetric disputed",
}
_KIND: dict[str, Kind] = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_COORDINATES = {"latitude", "longitude"}
_OF_ENTITY = "name type aliases mentions documents independent_sources conflicts rank x y"
_OF_DOCUMENT = "path title outlet author published language url sha256"
_OF_CLAIM = (
    "relation type status attributed_to attributed_via quote role former acting when since until amount currency"
    " start end page cue rule"
)
_OF_CONFLICT = "kind matter relation compatible weight settled values"
_OF_RELATIONSHIP = (
    "id label symmetric status disputed documents independent_sources conflicts weight role quote attributed_to outlets"
    " first last since until amount currency sources names mentions values quotes"
)


@dataclass(frozen=True, slots=True)
class Node:
    """A node. `label` says what it is, and an entity has its type for a second label, others ""."""

    label: Label
    type: str
    id: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class End:
    """A node as the end of a relationship."""

    label: Label
    id: str


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship. If its properties give it no id, it is the only one of its type between the two."""

    type: str
    start: End
    end: End
    properties: Mapping[str, Value]


def node_columns(view: View) -> dict[str, Kind]:
    """The properties that nodes of the view may have, besides their id."""
    ours = f"{_OF_ENTITY} {_OF_DOCUMENT} {_OF_CLAIM} {_OF_CONFLICT}".split()
    return {name: _KIND.get(name, "string") for name in dict.fromkeys((*ours, *_attributes(view).values()))}


def relationship_columns() -> dict[str, Kind]:
    """The properties that relationships may have."""
    return {name: _KIND.get(name, "string") for name in _OF_RELATIONSHIP.split()}


def nodes(view: View) -> Iterator[Node]:
    """Yield the nodes: documents, entities, claims, conflicts."""
    yield from map(_document, view.documents())
    names = _attributes(view)
    for row, entity in zip(node_rows(view), view.entities(), strict=True):
        yield _entity(row, entity.aliases, names)
    for relation, evidence in identified(view):
        yield from (_claim(relation.id, relation.type, id_, seen) for id_, seen in evidence.items())
    yield from map(_conflict, view.conflicts())


def relationships(view: View) -> Iterator[Relationship]:
    """Yield the relationships; both ends of each are among the nodes."""
    shown = {document.id for document in view.documents()}
    for document in view.documents():
        if document.copy_of in shown:
            yield Relationship("COPY_OF", End("Document", document.id), End("Document", document.copy_of), {})
    for entity, mentions in view.named():
        yield from _named(entity.id, mentions)
    yield from map(_relation, edge_rows(view))
    for relation, evidence in identified(view):
        for id_, seen in evidence.items():
            claim = End("Claim", id_)
            yield Relationship("SUBJECT", claim, End("Entity", relation.source), {})
            yield Relationship("OBJECT", claim, End("Entity", relation.target), {})
            yield Relationship("STANDS_IN", claim, End("Document", seen.document.id), {})
    for one in view.conflicts():
        yield Relationship("ABOUT", End("Conflict", one.conflict.id), End("Entity", one.conflict.about), {})
        yield from _told(one)


def _attributes(view: View) -> dict[str, str]:
    """The property of each attribute, by its column in lower case: its own name, with "_" after it if what goes by that
    name elsewhere is no text."""
    names = [plain(name) for name in attribute_columns(view)]
    return {name.casefold(): f"{name}_" if name in _KIND.keys() - _COORDINATES else name for name in names}


def _document(document: DocumentView) -> Node:
    values = {name: getattr(document, name) for name in _OF_DOCUMENT.split()}
    return Node("Document", "", document.id, _properties(values))


def _entity(row: NodeRow, aliases: tuple[str, ...], names: Mapping[str, str]) -> Node:
    attributes = {names[folded]: value for folded, value in facts(row).items()}
    own = {name: value for name, value in columns(row).items() if name != "label"}
    values = {**attributes, **own, "name": row.label, "aliases": aliases}
    return Node("Entity", row.type.capitalize(), row.id, _properties(values))


def _claim(relation: str, type_: str, id_: str, seen: ClaimView) -> Node:
    about = {"relation": relation, "type": type_, "page": seen.document.page(seen.claim.start)}
    values = {name: getattr(seen.claim, name) for name in _OF_CLAIM.split() if name not in about}
    return Node("Claim", "", id_, _properties({**about, **values}))


def _conflict(seen: ConflictView) -> Node:
    conflict = seen.conflict
    values = {name: getattr(conflict, name) for name in ("kind", "matter", "relation", "compatible", "weight")}
    settled = (seen.settled.value or "none of them") if seen.settled else ""
    told = {"values": tuple(one.value.value for one in seen.values), "settled": settled}
    return Node("Conflict", "", conflict.id, _properties({**values, **told}))


def _named(entity: str, mentions: tuple[MentionView, ...]) -> Iterator[Relationship]:
    by_document = attrgetter("document")
    for document, found in groupby(sorted(mentions, key=by_document), key=by_document):
        words = [mention.text for mention in found]
        values = {"names": tuple(dict.fromkeys(words)), "mentions": len(words)}
        yield Relationship("NAMED_IN", End("Entity", entity), End("Document", document), _properties(values))


def _relation(row: EdgeRow) -> Relationship:
    values: dict[str, object] = {"id": row.id, **columns(row), "amount": float(row.amount) if row.amount else None}
    del values["type"]
    ends = End("Entity", row.source), End("Entity", row.target)
    return Relationship(row.type.upper(), *ends, _properties(values))


def _told(seen: ConflictView) -> Iterator[Relationship]:
    told = [(document.id, one.value) for one in seen.values for document in one.documents]
    for document in dict.fromkeys(id_ for id_, _ in told):
        values = [value for id_, value in told if id_ == document]
        words = {"values": tuple(one.value for one in values), "quotes": tuple(one.quote for one in values)}
        ends = End("Conflict", seen.conflict.id), End("Document", document)
        yield Relationship("TOLD_IN", *ends, _properties(words))


def _properties(values: Mapping[str, object]) -> dict[str, Value]:
    """Each value as its kind has it; what is empty is left out."""
    kept = {name: _value(_KIND.get(name, "string"), value) for name, value in values.items()}
    return {name: value for name, value in kept.items() if value not in ("", (), None)}


def _value(kind: Kind, value: object) -> Value | None:
    if isinstance(value, tuple):
        return tuple(filter(None, map(plain, value)))
    if value is None or value == "":
        return None
    if kind == "double":
        return float(str(value))
    return value if isinstance(value, bool | int) else plain(str(value))
