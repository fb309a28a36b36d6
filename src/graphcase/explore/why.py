"""Back to the words: what an entity stands on, and everything that is said between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..errors import NotFound
from ..model import CO_MENTIONED, STATUSES, Entity, Match, Ref, Relation, Status
from .lookup import node, settle
from .reading import said
from .records import Ambiguous, Evidence, Node
from .ties import evidence

if TYPE_CHECKING:
    from ..store import MentionView, Store

AROUND = 120
"""So many characters are shown on either side of a mention, within its paragraph."""


@dataclass(frozen=True, slots=True)
class Place:
    """One mention where it stands: the words that name the entity and the sentence around them."""

    document: str
    path: str
    outlet: str
    title: str
    published: str
    start: int
    end: int
    text: str
    form: str
    sentence: str


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
    """All that the articles say directly of two entities."""

    a: Node
    b: Node
    relations: tuple[Ground, ...]


def why(store: Store, a: str, b: str | None = None) -> Grounds | Between | Ambiguous:
    """Return what `a` stands on: mentions and merges; or, given `b`, every claim between the two.

    A name that means several entities is answered with their list. Raises NotFound if a name means nobody, or if no
    article says anything of the two together.
    """
    ends = [settle(store, name) for name in (a, b) if name is not None]
    for _, several in ends:
        if several:
            return several
    first, *rest = (found.nodes[0].id for found, _ in ends)
    return _between(store, first, rest[0]) if rest else _grounds(store, first)


def _between(store: Store, a: str, b: str) -> Between:
    found = [r for r in store.relations_of(a) if {r.source, r.target} == {a, b}]
    if not found:
        one, other = node(store, a).name, node(store, b).name
        hint = f'they may connect through others: graphcase path "{one}" "{other}"'
        raise NotFound(f"no sentence names {one} and {other} together", hint)
    found.sort(key=lambda r: (r.type == CO_MENTIONED, STATUSES.index(r.status), -r.documents, r.type, r.id))
    return Between(node(store, a), node(store, b), tuple(_ground(store, relation) for relation in found))


def _ground(store: Store, relation: Relation) -> Ground:
    """The relation with all its claims."""
    source, target = node(store, relation.source), node(store, relation.target)
    claims = evidence(store, relation.id)
    return Ground(
        id=relation.id,
        source=source,
        target=target,
        type=relation.type,
        says=said(relation.type, "both" if relation.symmetric else "out", target.name, claims),
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
    here = groupby(mentions, key=lambda mention: mention.document)
    places = tuple(place for document, found in here for place in _places(store, document, found))
    return Grounds(node(store, entity_id), places, _merges(entity, first))


def _places(store: Store, document_id: str, mentions: Iterable[MentionView]) -> Iterator[Place]:
    """The mentions of one document, each with the words around it."""
    document = store.document(document_id)
    article = store.article(document.key) if document else None
    assert document is not None
    assert article is not None  # a document has its article
    for mention in mentions:
        yield Place(
            document=document.id,
            path=document.path,
            outlet=document.outlet,
            title=document.title,
            published=document.published,
            start=mention.start,
            end=mention.end,
            text=mention.text,
            form=mention.form,
            sentence=around(article.text, mention.start, mention.end),
        )


def around(text: str, start: int, end: int) -> str:
    """Return the words around a span, within its paragraph and cut at spaces: "… said Ivo Marren led the group …"."""
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    right = text.find("\n", end)
    right = min(len(text) if right < 0 else right, end + AROUND)
    cut_left = left > 0 and text[left - 1] != "\n"
    cut_right = right < len(text) and text[right] != "\n"
    before, after = text[left:start], text[end:right]
    if cut_left:
        before = "… " + before.partition(" ")[2]
    if cut_right:
        after = after.rpartition(" ")[0] + " …"
    return f"{before}{text[start:end]}{after}".strip()


def _merges(entity: Entity, first: Mapping[Ref, MentionView]) -> tuple[Merge, ...]:
    return tuple(_merge(match, first) for match in entity.matches if match.left in first and match.right in first)


def _merge(match: Match, first: Mapping[Ref, MentionView]) -> Merge:
    left, right = first[match.left], first[match.right]
    return Merge(left.text, left.path, right.text, right.path, match.score, match.reason)
