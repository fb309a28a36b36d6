"""Where independent sources disagree: about one entity or all, what each says and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Conflict, ConflictKind, Judgement, Status, Value
from .fitting import How
from .lookup import node, settle
from .records import Ambiguous, Node

if TYPE_CHECKING:
    from ..store import ConflictView, DocumentView, Store, ValueView


@dataclass(frozen=True, slots=True)
class Words:
    """The words in which one document gives a value, and where they stand."""

    quote: str
    status: Status
    attributed_to: str | None
    document: str
    path: str
    outlet: str
    title: str
    published: str
    url: str
    copy_of: str
    start: int
    end: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Version:
    """One value of what is told differently: how many independent sources give it, and the words of those shown.

    Documents that are copies of others (`copy_of`) add none. `more` sources give it whose words are not shown.
    """

    value: str
    independent_sources: int
    words: tuple[Words, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources tell differently: of `about`, or of what is between `about` and `other`. `matter` says of what.

    `compatible`: the versions differ in nothing but precision. `settled` is the judgement that settles it.
    """

    id: str
    kind: ConflictKind
    about: Node
    other: Node | None
    relation: str
    matter: str
    compatible: bool
    weight: float
    versions: tuple[Version, ...]
    settled: Judgement | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which disagreements to tell: of these kinds (of all, if there are none); with the compatible; without the
    settled (`open_`); so many of them."""

    kinds: tuple[ConflictKind, ...] = ()
    compatible: bool = False
    open_: bool = False
    limit: int | None = None

    def is_of_kind(self, conflict: Conflict) -> bool:
        """True if its kind is asked for."""
        return not self.kinds or conflict.kind in self.kinds

    def fits(self, conflict: Conflict) -> bool:
        """True if it is to be told, whatever its kind. What is settled is never left out for being compatible."""
        is_rough = conflict.compatible and not conflict.settled
        return (self.compatible or not is_rough) and not (self.open_ and conflict.settled)


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The disagreements about one entity, about all (`node` is None), or one alone: those that matter most first, the
    settled ones last.

    `more` were left out for their number; `compatible` and `settled` count those that were not asked for. `disputed`
    counts relations that somebody denies or negates, where that is no disagreement of independent sources.
    """

    asked: str
    how: How
    node: Node | None
    disagreements: tuple[Disagreement, ...]
    more: int = 0
    compatible: int = 0
    settled: int = 0
    disputed: int = 0


def conflicts(store: Store, name: str, wanted: Wanted) -> Conflicts | Ambiguous:
    """Return where sources disagree about the entity that `name` means ("" for all), or those it may mean.

    `name` may be the id of a disagreement, which is told alone. Raises NotFound for a name that nobody bears.
    """
    if name and (one := store.conflict(name.strip())) is not None:
        return Conflicts(name, "exact", None, (_disagreement(store, one),))
    how: How = "exact"
    about = None
    if name:
        found, several = settle(store, name)
        if several:
            return several
        how, about = found.how, found.nodes[0]
    seen = [one for one in store.conflicts(about.id if about else "") if wanted.is_of_kind(one.conflict)]
    told = _ordered(one for one in seen if wanted.fits(one.conflict))
    left_out = [one.conflict for one in seen if not wanted.fits(one.conflict)]
    settled = sum(bool(conflict.settled) for conflict in left_out)
    return Conflicts(
        asked=name,
        how=how,
        node=about,
        disagreements=tuple(_disagreement(store, one) for one in told[: wanted.limit]),
        more=len(told) - len(told[: wanted.limit]),
        compatible=len(left_out) - settled,
        settled=settled,
        disputed=store.disputed(about.id if about else ""),
    )


def disagreements(store: Store, entity: str) -> tuple[Disagreement, ...]:
    """Return all disagreements about an entity (its id) in the order of `Conflicts`, compatible ones among them."""
    return tuple(_disagreement(store, seen) for seen in _ordered(store.conflicts(entity)))


def _ordered(views: Iterable[ConflictView]) -> list[ConflictView]:
    """What differs in more than precision first, and what is settled last; the rest as the store has it, by weight."""
    return sorted(views, key=lambda seen: (bool(seen.conflict.settled), seen.conflict.compatible))


def _disagreement(store: Store, seen: ConflictView) -> Disagreement:
    conflict = seen.conflict
    ends = store.ends(conflict.relation) if conflict.relation else ()
    other = next((end for end in ends if end != conflict.about), "")
    return Disagreement(
        id=conflict.id,
        kind=conflict.kind,
        about=node(store, conflict.about),
        other=node(store, other) if other else None,
        relation=conflict.relation,
        matter=conflict.matter,
        compatible=conflict.compatible,
        weight=conflict.weight,
        versions=_versions(seen),
        settled=seen.settled,
    )


def _versions(seen: ConflictView) -> tuple[Version, ...]:
    """The values in their order, each once."""
    given: dict[str, list[ValueView]] = {}
    for one in seen.values:
        given.setdefault(one.value.value, []).append(one)
    return tuple(_version(value, views) for value, views in given.items())


def _version(value: str, views: Sequence[ValueView]) -> Version:
    sources = views[0].value.independent_sources
    words = tuple(_words(one.value, document) for one in views for document in one.documents)
    return Version(value, sources, words, max(0, sources - len({one.value.key for one in views})))


def _words(value: Value, document: DocumentView) -> Words:
    return Words(
        quote=value.quote,
        status=value.status,
        attributed_to=value.attributed_to,
        document=document.id,
        path=document.path,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
        url=document.url,
        copy_of=document.copy_of,
        start=value.start,
        end=value.end,
        page=document.page(value.start),
    )
