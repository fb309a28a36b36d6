"""Who or what an entity is: what all articles say of it, grouped as a reader asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import CO_MENTIONED, STATUSES
from .fitting import How
from .held import Maybe, decided, maybe
from .lookup import settle
from .reading import language, place
from .records import Ambiguous, Node, Tie
from .ties import tie

if TYPE_CHECKING:
    from ..model import Judgement
    from ..store import Store
    from .conflicts import Disagreement
    from .counts import Count


@dataclass(frozen=True, slots=True)
class Group:
    """Ties of one kind under the heading that a reader sees."""

    title: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Who or what an entity is, by the words of the articles. `asked` is the name looked up, `how` it fitted.

    `decided` are people's judgements that shaped it, `maybe` others that may be the same; `counts` is what the articles
    count of a case, `disagreements` where sources differ about it or its relations.
    """

    asked: str
    how: How
    node: Node
    aliases: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    first: str
    last: str
    groups: tuple[Group, ...]
    co_mentioned: int
    decided: tuple[Judgement, ...] = ()
    maybe: tuple[Maybe, ...] = ()
    counts: tuple[Count, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


def dossier(store: Store, name: str) -> Dossier | Ambiguous:
    """Return the dossier of the entity that `name` means, or the list of those it may mean. Raises NotFound."""
    found, several = settle(store, name)
    if several:
        return several
    node = found.nodes[0]
    entity = store.entity(node.id)
    assert entity is not None  # it was found in this very snapshot
    relations = list(store.relations_of(node.id))
    ties = [tie(store, relation, node.id) for relation in relations if relation.type != CO_MENTIONED]
    first, last = _dates(store, node.id)
    return Dossier(
        asked=name,
        how=found.how,
        node=node,
        aliases=entity.aliases,
        attributes=entity.attributes,
        first=first,
        last=last,
        groups=_groups(ties),
        co_mentioned=len(relations) - len(ties),
        decided=decided(store, node.id),
        maybe=tuple(maybe(store, node.id)),
        counts=tuple(_counts(store, node)),
        disagreements=_disagreements(store, node),
    )


def _counts(store: Store, node: Node) -> Iterable[Count]:
    if node.type != "case":
        return ()
    from .counts import counts  # here and below: most entities need neither, and loading takes time

    return counts(store, node.id)


def _disagreements(store: Store, node: Node) -> tuple[Disagreement, ...]:
    if next(store.conflicts(node.id), None) is None:
        return ()
    from .conflicts import disagreements

    return disagreements(store, node.id)


def _groups(ties: list[Tie]) -> tuple[Group, ...]:
    """Sort ties under their headings: by relation as reading.toml has it, then the surest and most reported first."""
    under: defaultdict[int, list[tuple[int, Tie]]] = defaultdict(list)
    for one in ties:
        heading, rank = place(one.type, one.direction)
        under[heading].append((rank, one))
    return tuple(
        Group(language().headings[heading].title, tuple(one for _, one in sorted(under[heading], key=_order)))
        for heading in sorted(under)
    )


def _order(ranked: tuple[int, Tie]) -> tuple[int, int, int, int, str, str]:
    rank, one = ranked
    surest = STATUSES.index(one.status)
    return rank, surest, -one.independent_sources, -one.documents, one.other.name, one.id


def _dates(store: Store, entity: str) -> tuple[str, str]:
    """The dates of the first and the last document that mention it; "" where none has a date."""
    documents = dict.fromkeys(mention.document for mention in store.mentions(entity))
    found = (store.document(document) for document in documents)
    dates = sorted(document.published for document in found if document and document.published)
    return (dates[0], dates[-1]) if dates else ("", "")
