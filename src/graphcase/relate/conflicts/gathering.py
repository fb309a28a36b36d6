"""From facts to conflicts: what all articles say of each matter is gathered, compared, and ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from ... import lexicon
from ...model import Article, Conflict, Entity, Findings, Relation
from ...vocabulary import NOTHING, Additions
from ...vocabulary import relations as vocabulary
from ..sources import Sources
from .comparing import Disagreement, disagreement
from .dates import dates
from .figures import figures
from .payments import payments
from .places import places
from .posts import posts
from .ranking import weight
from .spellings import spellings
from .standing import standing
from .told import Known, Matter, Page, Told

_KINDS: tuple[Callable[[Page], Iterator[Told]], ...] = (
    figures,
    payments,
    dates,
    spellings,
    posts,
    places,
    standing,
)


def conflicts(
    facts: Iterable[tuple[Article, Findings]],
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    sources: Sources,
    added: Additions = NOTHING,
) -> tuple[Conflict, ...]:
    """Return what independent sources tell differently of one matter, what matters most first.

    `entities` are those of `facts` with the cases, `relations` those between them; `added` is what a user adds to the
    vocabulary.
    """
    known = Known(entities, relations, sources, vocabulary(added))
    told: defaultdict[Matter, list[Told]] = defaultdict(list)
    for article, findings in facts:
        if sources.carries(article.key) and article.language in lexicon.languages():
            page = Page(article, findings, known)
            for kind in _KINDS:
                for one in kind(page):
                    told[one.matter].append(one)
    found = [
        _conflict(matter, disagreed, known.entities[matter.about])
        for matter, group in told.items()
        if len(group) > 1 and (disagreed := disagreement(group)) is not None
    ]
    found.sort(key=lambda one: (-one.weight, one.kind, one.about, one.matter, one.id))
    return tuple(_once(found))


def _once(found: Iterable[Conflict]) -> Iterator[Conflict]:
    """The conflicts without those that have the words and values of another: one sum is a bribe and a payment."""
    seen: set[tuple[str, str, frozenset[tuple[str, int, str]]]] = set()
    for one in found:
        told = frozenset((value.key, value.start, value.value) for value in one.values)
        if (one.kind, one.about, told) not in seen:
            seen.add((one.kind, one.about, told))
            yield one


def _conflict(matter: Matter, found: Disagreement, about: Entity) -> Conflict:
    name = "\0".join((matter.kind, matter.about, matter.relation, matter.words))
    return Conflict(
        id="x" + sha256(name.encode()).hexdigest()[:10],
        kind=matter.kind,
        about=matter.about,
        relation=matter.relation,
        matter=matter.words,
        compatible=not found.apart,
        weight=weight(matter.kind, found, about),
        values=tuple(one.value for one in found.told),
    )
