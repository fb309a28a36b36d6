"""Two entities that may be one, side by side: all that a person needs to decide, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from ..model import CO_MENTIONED, STATUSES, EntityType, Ref, Status
from ..names import fold
from .lookup import node
from .places import Place, places
from .reading import said
from .records import Direction, Node
from .ties import evidence

if TYPE_CHECKING:
    from ..model import Relation
    from ..store import MentionView, Store, SuggestionView

_QUOTED = 3
"""So many sentences show whom a name means."""
_SAID = 4
"""So many relations do."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the articles say of an entity, in short: "former director, Port Authority", and how they hold it."""

    says: str
    status: Status


@dataclass(frozen=True, slots=True)
class Portrait:
    """One of the two: who it is, what is said of it, and where it is named; the mention to be judged stands first."""

    node: Node
    aliases: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    remarks: tuple[Remark, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A suggestion as a person sees it. `names` are those that both bear, `company` whom both have to do with."""

    left: Portrait
    right: Portrait
    score: float
    reason: str
    names: tuple[str, ...]
    company: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What waits for a person's decision, likeliest first; `waiting` counts those beyond a limit, too."""

    waiting: int
    pairs: tuple[Pair, ...]


def suggestions(store: Store, type_: EntityType | None = None, limit: int | None = None) -> Suggestions:
    """Return the pairs that may be one entity, likeliest first, of one type and only so many, if given."""
    open_ones = list(waiting(store, type_))
    return Suggestions(len(open_ones), tuple(pair(store, one) for one in islice(open_ones, limit)))


def waiting(store: Store, type_: EntityType | None = None) -> Iterator[SuggestionView]:
    """Yield the suggestions, likeliest first, without their portraits."""
    for seen in store.suggestions():
        if type_ is None or node(store, seen.left).type == type_:
            yield seen


def pair(store: Store, seen: SuggestionView) -> Pair:
    """Show both sides of a suggestion."""
    one = _portrait(store, seen.left, seen.suggestion.left)
    other = _portrait(store, seen.right, seen.suggestion.right)
    borne = {fold(name) for name in (other.node.name, *other.aliases)}
    shared = {fold(name): name for name in reversed((one.node.name, *one.aliases)) if fold(name) in borne}
    company = _company(store, seen.right)
    return Pair(
        left=one,
        right=other,
        score=seen.suggestion.score,
        reason=seen.suggestion.reason,
        names=tuple(reversed(shared.values())),
        company=tuple(name for name in _company(store, seen.left) if name in company),
    )


def _portrait(store: Store, entity_id: str, judged: Ref) -> Portrait:
    entity = store.entity(entity_id)
    assert entity is not None  # it was found in this very snapshot
    shown = islice(_telling(store, store.mentions(entity_id), judged), _QUOTED)
    return Portrait(
        node=node(store, entity_id),
        aliases=entity.aliases,
        attributes=entity.attributes,
        remarks=tuple(islice(_remarks(store, entity_id), _SAID)),
        places=tuple(places(store, shown)),
    )


def _telling(store: Store, mentions: Iterable[MentionView], judged: Ref) -> Iterator[MentionView]:
    """The mention to be judged, then the first name of each other document that is no copy, then further names."""
    others: list[MentionView] = []
    seen: set[str] = set()
    for mention in sorted(mentions, key=lambda one: one.ref != judged):
        if mention.document in seen and mention.form == "name":
            others.append(mention)
        elif mention.ref == judged or (mention.form == "name" and not _is_copy(store, mention.document)):
            yield mention
            seen.add(mention.document)
    yield from others


def _is_copy(store: Store, document_id: str) -> bool:
    document = store.document(document_id)
    return document is not None and bool(document.copy_of)


def _remarks(store: Store, entity: str) -> Iterator[Remark]:
    """What is said of it, the surest and most reported first; each only once."""
    known = [relation for relation in store.relations_of(entity) if relation.type != CO_MENTIONED]
    known.sort(key=lambda r: (STATUSES.index(r.status), -r.independent_sources, -r.documents, r.id))
    given: set[Remark] = set()
    for relation in known:
        remark = _remark(store, relation, entity)
        if remark not in given:
            yield remark
        given.add(remark)


def _remark(store: Store, relation: Relation, entity: str) -> Remark:
    is_source = relation.source == entity
    direction: Direction = "both" if relation.symmetric else "out" if is_source else "in"
    other = node(store, relation.target if is_source else relation.source).name
    return Remark(
        said(relation.type, direction, other, evidence(store, relation.id), store.vocabulary), relation.status
    )


def _company(store: Store, entity: str) -> dict[str, None]:
    """The names of all that stand in a relation with it, co-mentions too, in the order of the relations."""
    relations = store.relations_of(entity)
    return dict.fromkeys(node(store, r.target if r.source == entity else r.source).name for r in relations)
