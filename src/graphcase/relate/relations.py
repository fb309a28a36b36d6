"""Claims of one relation between the same two entities gather into one edge, which keeps them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ..model import (
    AFFIRMS,
    CO_MENTIONED,
    REJECTS,
    STATUSES,
    Article,
    Claim,
    Entity,
    Findings,
    Ref,
    Relation,
    Status,
)
from ..vocabulary import NOTHING, Additions, RelationType
from ..vocabulary import relations as vocabulary
from .sources import Said, Sources, said_of


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What is kept of a claim: where it stands, what it says and who tells it, and `rank`, which sorts the strongest
    first."""

    ref: Ref
    teller: Said
    status: Status
    role: str
    said: tuple[object, ...]
    rank: tuple[int, bool, str, str, int]


@dataclass(frozen=True, slots=True)
class _Ends:
    """The key of an edge: source id, target id and relation; `symmetric` ones have their ids in order."""

    source: str
    target: str
    type: str
    symmetric: bool

    @property
    def pair(self) -> tuple[str, str]:
        return min(self.source, self.target), max(self.source, self.target)


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
    owners: dict[Ref, Entity] = {}
    for entity in entities:
        for member in entity.members:
            owners.setdefault(member, entity)
    kinds = vocabulary(added)
    edges: defaultdict[_Ends, dict[tuple[object, ...], _Evidence]] = defaultdict(dict)
    for article, findings in facts:
        if not sources.carries(article.key):
            continue
        headlines = [zone for zone in article.zones if zone.kind == "headline"]
        for index, claim in enumerate(findings.claims):
            source, target = owners.get(Ref(article.key, claim.source)), owners.get(Ref(article.key, claim.target))
            ends = _ends(kinds.get(claim.relation), source, target)
            if ends is not None:
                headline = any(zone.start <= claim.start < zone.end for zone in headlines)
                evidence = _evidence(article, claim, index, headline)
                edges[ends].setdefault(evidence.said, evidence)
    known = {ends.pair for ends in edges if ends.type != CO_MENTIONED}
    kept = (ends for ends in edges if ends.type != CO_MENTIONED or ends.pair not in known)
    ordered = sorted(kept, key=lambda ends: (ends.source, ends.target, ends.type))
    return tuple(_relation(ends, edges[ends].values(), kinds[ends.type], sources) for ends in ordered)


def _ends(kind: RelationType | None, source: Entity | None, target: Entity | None) -> _Ends | None:
    if kind is None or source is None or target is None or source.id == target.id:
        return None
    forward = kind.fits(source.type, target.type)
    backward = kind.symmetric and kind.fits(target.type, source.type)
    if backward and (not forward or target.id < source.id):  # written once: ids in order, where the types allow
        return _Ends(target.id, source.id, kind.name, kind.symmetric)
    return _Ends(source.id, target.id, kind.name, kind.symmetric) if forward else None


def _evidence(article: Article, claim: Claim, index: int, headline: bool) -> _Evidence:
    rank = (STATUSES.index(claim.status), headline, article.published or "~", article.key, index)
    # Two rules, or two mentions of one entity in a sentence, may say the same thing of the same words: once is enough.
    said = (
        article.key,
        claim.start,
        claim.end,
        claim.status,
        claim.attributed_to,
        claim.role,
        claim.former,
        claim.when,
        claim.since,
        claim.until,
        claim.acting,
    )
    return _Evidence(Ref(article.key, index), said_of(article.key, claim), claim.status, claim.role, said, rank)


def _relation(ends: _Ends, evidence: Iterable[_Evidence], kind: RelationType, sources: Sources) -> Relation:
    claims = sorted(evidence, key=lambda e: e.rank)
    keys = sorted({claim.ref.key for claim in claims})
    name = "\0".join((ends.source, ends.target, ends.type))
    return Relation(
        id="r" + sha256(name.encode()).hexdigest()[:10],
        source=ends.source,
        target=ends.target,
        type=ends.type,
        symmetric=ends.symmetric,
        status=claims[0].status,
        disputed=_disputed(claims, kind, sources),
        documents=sources.documents(keys),
        independent_sources=sources.count(claim.teller for claim in _witnesses(claims)),
        claims=tuple(claim.ref for claim in claims),
    )


def _witnesses(claims: Sequence[_Evidence]) -> Sequence[_Evidence]:
    """The claims whose sources count: those that affirm it, where any do. Who denies a thing is no source for it."""
    return [claim for claim in claims if claim.status in AFFIRMS] or claims


def _disputed(claims: list[_Evidence], kind: RelationType, sources: Sources) -> bool:
    """True if one article denies or negates what another, not its copy, asserts or alleges.

    Where the vocabulary closes the list of roles they are different statements: "never charged" does not contradict
    "suspect". Free roles are words of the article's own ("chief", "director") and contradict each other.
    """
    affirmed = [claim for claim in claims if claim.status in AFFIRMS]
    for no in (claim for claim in claims if claim.status in REJECTS):
        for yes in affirmed:
            same = not kind.roles or no.role in ("", yes.role)
            if same and sources.originals(no.ref.key) != sources.originals(yes.ref.key):
                return True
    return False
