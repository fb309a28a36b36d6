"""Back to the words: what an entity stands on, how two names came to be one, and all that is said between two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..model import CO_MENTIONED, STATUSES, Entity, Judgement, Match, Ref, Relation, Status
from .chain import Chain, chain
from .held import Maybe, decided, maybe
from .lookup import node, settle
from .places import Place, places
from .reading import said
from .records import Ambiguous, Evidence, Node
from .representative import representative
from .ties import evidence

if TYPE_CHECKING:
    from ..store import MentionView, Store


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two mentions were taken for one entity."""

    left: str
    left_path: str
    right: str
    right_path: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an entity stands on: every mention, and every merge with its reason."""

    node: Node
    places: tuple[Place, ...]
    merges: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """One relation with all its claims, strongest first; `disputed` as in Relation."""

    id: str
    source: Node
    target: Node
    type: str
    says: str
    status: Status
    disputed: bool
    documents: int
    independent_sources: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """All that the articles say directly of two entities, and what people decided about the two or have yet to."""

    a: Node
    b: Node
    relations: tuple[Ground, ...]
    decided: tuple[Judgement, ...] = ()
    maybe: Maybe | None = None


def why(store: Store, a: str, b: str | None = None) -> Grounds | Between | Chain | Ambiguous:
    """Return what `a` stands on: mentions and merges; or, given `b`, every claim between the two.

    Where both are one entity, by two names or two mentions of it, it is how these came to be one. A name that means
    several entities is answered with their list. Raises NotFound if a name means nobody, or if no article says anything
    of the two together and no judgement or suggestion stands between them.
    """
    ends = [settle(store, name) for name in (a, b) if name is not None]
    for _, several in ends:
        if several:
            return several
    first, *rest = (found.nodes[0].id for found, _ in ends)
    if not rest:
        return _grounds(store, first)
    return _one(store, a, str(b)) if rest == [first] else _between(store, first, rest[0])


def _one(store: Store, a: str, b: str) -> Chain | Ambiguous:
    one, other = representative(store, a), representative(store, b)
    if isinstance(one, Ambiguous):
        return one
    return other if isinstance(other, Ambiguous) else chain(store, one, other)


def _between(store: Store, a: str, b: str) -> Between:
    found = [r for r in store.relations_of(a) if {r.source, r.target} == {a, b}]
    one, other = node(store, a), node(store, b)
    judged = decided(store, a, b)
    suggested = next((seen for seen in maybe(store, a) if seen.other.id == b), None)
    if not (found or judged or suggested):
        hint = f'they may connect through others: graphcase path "{one.name}" "{other.name}"'
        raise NotFound(f"no sentence names {one.name} and {other.name} together", hint)
    found.sort(key=lambda r: (r.type == CO_MENTIONED, STATUSES.index(r.status), -r.documents, r.type, r.id))
    return Between(one, other, tuple(_ground(store, relation) for relation in found), judged, suggested)


def _ground(store: Store, relation: Relation) -> Ground:
    """The relation with all its claims."""
    source, target = node(store, relation.source), node(store, relation.target)
    claims = evidence(store, relation.id)
    return Ground(
        id=relation.id,
        source=source,
        target=target,
        type=relation.type,
        says=said(relation.type, "both" if relation.symmetric else "out", target.name, claims, store.vocabulary),
        status=relation.status,
        disputed=relation.disputed,
        documents=relation.documents,
        independent_sources=relation.independent_sources,
        evidence=claims,
    )


def _grounds(store: Store, entity_id: str) -> Grounds:
    entity = store.entity(entity_id)
    assert entity is not None  # it was found in this very snapshot
    mentions = list(store.mentions(entity_id))
    first = {mention.ref: mention for mention in reversed(mentions)}  # of equal documents, the first by path
    return Grounds(node(store, entity_id), tuple(places(store, mentions)), _merges(entity, first))


def _merges(entity: Entity, first: Mapping[Ref, MentionView]) -> tuple[Merge, ...]:
    return tuple(_merge(match, first) for match in entity.matches if match.left in first and match.right in first)


def _merge(match: Match, first: Mapping[Ref, MentionView]) -> Merge:
    left, right = first[match.left], first[match.right]
    return Merge(left.text, left.path, right.text, right.path, match.score, match.reason)
