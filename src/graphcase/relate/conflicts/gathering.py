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
from .comparing import MOST, Disagreement, disagreement, may_disagree
from .dates import dates
from .figures import figures
from .payments import payments
from .places import places
from .posts import posts
from .ranking import weight
from .spellings import spellings
from .standing import standing
from .told import Known, Matter, Page, Point, Told

_KINDS: tuple[Callable[[Page], Iterator[Told]], ...] = (
    figures,
    payments,
    dates,
    spellings,
    posts,
    places,
    standing,
)


Facts = Callable[[], Iterable[tuple[Article, Findings]]]
"""The articles of a corpus, read anew at each call."""


def conflicts(
    facts: Facts,
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    sources: Sources,
    added: Additions = NOTHING,
) -> tuple[Conflict, ...]:
    """Return what independent sources tell differently of one matter, what matters most first.

    `entities` are those of `facts` with the cases, `relations` those between them; `added` is what a user adds to the
    vocabulary. The facts are read twice: first for the matters of which several tell what may disagree, so that only
    what they say of these is kept.
    """
    known = Known(entities, relations, sources, vocabulary(added))
    several = _several(facts(), known)
    told: defaultdict[Matter, list[Told]] = defaultdict(list)
    for one in _all(facts(), known):
        if hash(one.matter) in several:
            told[one.matter].append(one)
    found = [
        _conflict(matter, disagreed, known.entities[matter.about])
        for matter, group in told.items()
        if len(group) > 1 and (disagreed := disagreement(group)) is not None
    ]
    found.sort(key=lambda one: (-one.weight, one.kind, not one.relation, one.about, one.matter, one.id))
    return tuple(_once(found))


def _all(facts: Iterable[tuple[Article, Findings]], known: Known) -> Iterator[Told]:
    """All that the articles tell of any matter."""
    for article, findings in facts:
        if known.sources.carries(article.key) and article.language in lexicon.languages():
            page = Page(article, findings, known)
            for kind in _KINDS:
                yield from kind(page)


def _several(facts: Iterable[tuple[Article, Findings]], known: Known) -> frozenset[int]:
    """The hashes of the matters of which two articles, or two speakers, tell what may disagree: of a corpus most are
    told once, or alike."""
    first: dict[int, int] = {}
    several: set[int] = set()
    points: defaultdict[int, list[Point]] = defaultdict(list)
    for one in _all(facts, known):
        matter, teller = hash(one.matter), hash((one.value.key, one.value.attributed_to))
        if first.setdefault(matter, teller) != teller:
            several.add(matter)
        told = points[matter]
        if len(told) <= MOST and one.point not in told:
            told.append(one.point)
    return frozenset(matter for matter in several if may_disagree(points[matter]))


def _once(found: Iterable[Conflict]) -> Iterator[Conflict]:
    """The conflicts without those that have the words and values of another: one sum is a bribe and a payment, of a
    case and of the two between whom it was paid."""
    seen: set[tuple[str, str, frozenset[tuple[str, int, str]]]] = set()
    for one in found:
        told = frozenset((value.key, value.start, value.value) for value in one.values)
        name = one.kind, "" if one.kind == "amount" else one.about, told
        if name not in seen:
            seen.add(name)
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
