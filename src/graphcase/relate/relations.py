"""Claims of one relation between the same two entities gather into one edge, which keeps them all."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from ..model import AFFIRMS, CO_MENTIONED, REJECTS, STATUSES, Article, Claim, Entity, Findings, Ref, Relation
from ..vocabulary import NOTHING, Additions, RelationType
from ..vocabulary import relations as vocabulary
from .owners import Owners
from .sources import Backed, Sources, said_of

_AFFIRM = frozenset(map(STATUSES.index, AFFIRMS))
_REJECT = frozenset(map(STATUSES.index, REJECTS))


class _Evidence(NamedTuple):
    """What is kept of a claim: of two, the lesser is the stronger."""

    status: int  # its place in STATUSES
    headline: bool
    published: str
    key: str
    claim: int
    role: str
    behind: frozenset[str]


class _Ends(NamedTuple):
    """The key of an edge: source id, target id and relation; `symmetric` ones have their ids in order."""

    source: str
    target: str
    type: str
    symmetric: bool


def relations(
    facts: Iterable[tuple[Article, Findings]],
    entities: Iterable[Entity],
    sources: Sources,
    added: Additions = NOTHING,
) -> tuple[Relation, ...]:
    """Gather the claims of all articles into relations, in order of their ends' ids and their type.

    `sources` are those of the articles; `added` is what the user added to the vocabulary when the articles were read.

    A claim is left out when an end is no entity, when both ends are the same one, or when the vocabulary does not let
    its relation lead between entities of their types. `co_mentioned` is kept only where nothing better is known of the
    pair.
    """
    listed = tuple(entities)
    owners = Owners(listed)
    kinds = vocabulary(added)
    gathered = _Gathered((entity.id for entity in listed), kinds)
    for article, findings in facts:
        if sources.carries(article.key):
            for ends, evidence in _told(article, findings, owners.of(findings), kinds, sources):
                gathered.add(ends, evidence)
    del owners
    return tuple([_relation(ends, claims, kinds[ends.type], sources) for ends, claims in gathered.edges()])


class _Gathered:
    """The claims of a corpus by the edges that they belong to: numbers, so that millions of them weigh little."""

    def __init__(self, ids: Iterable[str], kinds: Mapping[str, RelationType]) -> None:
        """`ids` are those of all entities, `kinds` the relations by name."""
        self._ids = sorted(ids)
        self._types = sorted(kinds)
        self._kinds = kinds
        self._number = {id_: number for number, id_ in enumerate(self._ids)}
        self._type = {name: number for number, name in enumerate(self._types)}
        self._edges = array("q")  # for each claim: the three numbers of its edge, as one that sorts as its names do
        self._ranks = array("i")
        self._indexes = array("i")
        self._said = array("i")
        # Of what many claims have in common one is kept.
        self._rank: dict[tuple[int, bool, str, str], int] = {}
        self._words: dict[tuple[str, frozenset[str]], int] = {}

    def add(self, ends: _Ends, evidence: _Evidence) -> None:
        """Take a claim."""
        ranked = (evidence.status, evidence.headline, evidence.published, evidence.key)
        said = (evidence.role, evidence.behind)
        self._edges.append(self._edge(ends))
        self._ranks.append(self._rank.setdefault(ranked, len(self._rank)))
        self._indexes.append(evidence.claim)
        self._said.append(self._words.setdefault(said, len(self._words)))

    def edges(self) -> Iterator[tuple[_Ends, list[_Evidence]]]:
        """All edges in order, each with its claims; of a pair of which more is known, not that it is named together."""
        ranks, words = list(self._rank), list(self._words)
        known = {self._pair(edge) for edge in self._edges if self._name(edge) != CO_MENTIONED}
        order = sorted(range(len(self._edges)), key=self._edges.__getitem__)
        for edge, numbers in groupby(order, self._edges.__getitem__):
            name = self._name(edge)
            if name != CO_MENTIONED or self._pair(edge) not in known:
                source, target = divmod(edge // len(self._types), len(self._ids))
                ends = _Ends(self._ids[source], self._ids[target], name, self._kinds[name].symmetric)
                claims = ((ranks[self._ranks[n]], self._indexes[n], words[self._said[n]]) for n in numbers)
                yield ends, [_Evidence(*rank, index, *said) for rank, index, said in claims]

    def _edge(self, ends: _Ends) -> int:
        pair = self._number[ends.source] * len(self._ids) + self._number[ends.target]
        return pair * len(self._types) + self._type[ends.type]

    def _name(self, edge: int) -> str:
        return self._types[edge % len(self._types)]

    def _pair(self, edge: int) -> int:
        """The two ends as one number, whichever is the source."""
        source, target = divmod(edge // len(self._types), len(self._ids))
        return min(source, target) * len(self._ids) + max(source, target)


def relation_id(type_: str, source: str, target: str) -> str:
    """The id of the relation of that type from one entity, by its id, to another: it stays from build to build."""
    name = "\0".join((source, target, type_))
    return "r" + sha256(name.encode()).hexdigest()[:10]


def _ends(kind: RelationType | None, source: Entity | None, target: Entity | None) -> _Ends | None:
    if kind is None or source is None or target is None or source.id == target.id:
        return None
    forward = kind.fits(source.type, target.type)
    backward = kind.symmetric and kind.fits(target.type, source.type)
    if backward and (not forward or target.id < source.id):  # written once: ids in order, where the types allow
        return _Ends(target.id, source.id, kind.name, kind.symmetric)
    return _Ends(source.id, target.id, kind.name, kind.symmetric) if forward else None


def _told(
    article: Article,
    findings: Findings,
    owners: Sequence[Entity | None],
    kinds: Mapping[str, RelationType],
    sources: Sources,
) -> Iterator[tuple[_Ends, _Evidence]]:
    """The claims of one article, by the edges that they belong to."""
    headlines = [zone for zone in article.zones if zone.kind == "headline"]
    seen = set()
    for index, claim in enumerate(findings.claims):
        ends = _ends(kinds.get(claim.relation), owners[claim.source], owners[claim.target])
        # Two rules, or two mentions of one entity in a sentence, may say the same of the same words: once is enough.
        said = (ends, *_said(claim))
        if ends is None or said in seen:
            continue
        seen.add(said)
        headline = any(zone.start <= claim.start < zone.end for zone in headlines)
        rank = (STATUSES.index(claim.status), headline, article.published or "~", article.key, index)
        yield ends, _Evidence(*rank, claim.role, sources.behind(*said_of(article.key, claim)))


def _said(claim: Claim) -> tuple[object, ...]:
    words = (claim.start, claim.end, claim.status, claim.attributed_to, claim.role)
    return (*words, claim.former, claim.when, claim.since, claim.until, claim.acting)


def _relation(ends: _Ends, evidence: list[_Evidence], kind: RelationType, sources: Sources) -> Relation:
    claims = sorted(evidence)
    keys = sorted({claim.key for claim in claims})
    return Relation(
        id=relation_id(ends.type, ends.source, ends.target),
        source=ends.source,
        target=ends.target,
        type=ends.type,
        symmetric=ends.symmetric,
        status=STATUSES[claims[0].status],
        disputed=_disputed(claims, kind, sources),
        documents=sources.documents(keys),
        independent_sources=sources.count(Backed(claim.key, claim.behind) for claim in _witnesses(claims)),
        claims=tuple(Ref(claim.key, claim.claim) for claim in claims),
    )


def _witnesses(claims: Sequence[_Evidence]) -> Sequence[_Evidence]:
    """The claims whose sources count: those that affirm it, where any do. Who denies a thing is no source for it."""
    return [claim for claim in claims if claim.status in _AFFIRM] or claims


def _disputed(claims: Sequence[_Evidence], kind: RelationType, sources: Sources) -> bool:
    """True if one article denies or negates what another, not its copy, asserts or alleges.

    Where the vocabulary closes the list of roles they are different statements: "never charged" does not contradict
    "suspect". Free roles are words of the article's own ("chief", "director") and contradict each other.
    """
    affirmed = [claim for claim in claims if claim.status in _AFFIRM]
    for no in (claim for claim in claims if claim.status in _REJECT):
        for yes in affirmed:
            same = not kind.roles or no.role in ("", yes.role)
            if same and sources.originals(no.key) != sources.originals(yes.key):
                return True
    return False
