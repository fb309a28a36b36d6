"""Where independent sources disagree: about one entity or all, what each says and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import ConflictKind, Judgement, Status
from .fitting import How
from .lookup import node, settle
from .records import Ambiguous, Node

if TYPE_CHECKING:
    from ..store import ConflictView, Store


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
    copy_of: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Version:
    """One value of what is told differently, with the words of all documents that give it so."""

    value: str
    words: tuple[Words, ...]


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
    """Which disagreements to tell: of these kinds (of all, if there are none); with the compatible, with the settled
    ones; so many of them."""

    kinds: tuple[ConflictKind, ...] = ()
    compatible: bool = False
    settled: bool = False
    limit: int | None = None

    def fits(self, seen: ConflictView) -> bool:
        """True if it is asked for."""
        conflict = seen.conflict
        return (
            (not self.kinds or conflict.kind in self.kinds)
            and (self.compatible or not conflict.compatible)
            and (self.settled or not conflict.settled)
        )


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The disagreements about one entity, or about all (`node` is None), those that matter most first.

    `more` were left out for their number; `compatible` and `settled` count those that were not asked for.
    """

    asked: str
    how: How
    node: Node | None
    disagreements: tuple[Disagreement, ...]
    more: int
    compatible: int
    settled: int


def conflicts(store: Store, name: str, wanted: Wanted) -> Conflicts | Ambiguous:
    """Return where sources disagree about the entity that `name` means ("" for all), or those it may mean.

    Raises NotFound for a name that nobody bears.
    """
    how: How = "exact"
    about = None
    if name:
        found, several = settle(store, name)
        if several:
            return several
        how, about = found.how, found.nodes[0]
    seen = [one for one in store.conflicts(about.id if about else "") if _of_kind(one, wanted)]
    told = [one for one in seen if wanted.fits(one)]
    left_out = [one.conflict for one in seen if not wanted.fits(one)]
    return Conflicts(
        asked=name,
        how=how,
        node=about,
        disagreements=tuple(_disagreements(store, told[: wanted.limit])),
        more=len(told) - len(told[: wanted.limit]),
        compatible=sum(not one.settled for one in left_out),
        settled=sum(bool(one.settled) for one in left_out),
    )


def disagreements(store: Store, entity: str) -> tuple[Disagreement, ...]:
    """Return all disagreements about an entity (its id), settled and compatible ones among them."""
    return tuple(_disagreements(store, list(store.conflicts(entity))))


def _of_kind(seen: ConflictView, wanted: Wanted) -> bool:
    return not wanted.kinds or seen.conflict.kind in wanted.kinds


def _disagreements(store: Store, views: list[ConflictView]) -> Iterator[Disagreement]:
    wanted = {view.conflict.settled for view in views}
    lines = {r.judgement.id: r.judgement for r in store.judgements() if r.judgement.id in wanted}
    for view in views:
        conflict = view.conflict
        ends = store.ends(conflict.relation) if conflict.relation else ()
        other = next((end for end in ends if end != conflict.about), "")
        yield Disagreement(
            id=conflict.id,
            kind=conflict.kind,
            about=node(store, conflict.about),
            other=node(store, other) if other else None,
            relation=conflict.relation,
            matter=conflict.matter,
            compatible=conflict.compatible,
            weight=conflict.weight,
            versions=_versions(view),
            settled=lines.get(conflict.settled),
        )


def _versions(view: ConflictView) -> tuple[Version, ...]:
    """The values in their order, each once."""
    words: dict[str, list[Words]] = {}
    for one in view.values:
        value = one.value
        words.setdefault(value.value, []).extend(
            Words(
                quote=value.quote,
                status=value.status,
                attributed_to=value.attributed_to,
                document=document.id,
                path=document.path,
                outlet=document.outlet,
                title=document.title,
                published=document.published,
                copy_of=document.copy_of,
                start=value.start,
                end=value.end,
            )
            for document in one.documents
        )
    return tuple(Version(value, tuple(said)) for value, said in words.items())
