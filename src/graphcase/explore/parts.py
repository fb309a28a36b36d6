"""Who has which part in a case, and how that is held: affirmed, disputed, or cleared of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .. import lexicon
from ..model import AFFIRMS, REJECTS, STATUSES, Conflict, Entity, EntityType, Relation, Status
from ..vocabulary import triggers
from .lookup import node
from .records import Node

if TYPE_CHECKING:
    from ..store import ClaimView, ConflictView, Store

PARTY = "party_to"
ACCUSED = ("convicted", "acquitted", "charged", "arrested", "perpetrator", "suspect")
"""What the law did to one, and what he is held to have done, the gravest first."""
_HELD = frozenset({"arrested", "suspect"})
_CHARGED = "charged"


@dataclass(frozen=True, slots=True)
class Party:
    """A relation "party_to", who is the party, and all claims of it, strongest first."""

    relation: Relation
    who: Node | Entity
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What a party is in a case, by all that is said of it in this role: surest first.

    `disputed` where others reject it, or independent sources tell the party's part differently and nobody has settled
    it. `cleared` of one of the accused whom nobody accuses any more: it is only said that he is not, or he was held,
    and let go without charge. `documents` and `independent_sources` tell of the party in whatever role.
    """

    id: str
    type: EntityType
    name: str
    role: str
    status: Status
    disputed: bool
    cleared: bool
    documents: int
    independent_sources: int


def parts(store: Store, case: str, conflicts: Sequence[ConflictView]) -> tuple[Part, ...]:
    """Return the parts in a case of the store. `conflicts` are those of the case and of its parties."""
    found = (relation for relation in store.relations_of(case) if relation.type == PARTY)
    told = [Party(relation, node(store, relation.source), tuple(store.claims(relation.id))) for relation in found]
    return ranked(told, [one.conflict for one in conflicts], store.vocabulary[PARTY].roles)


def ranked(parties: Iterable[Party], conflicts: Iterable[Conflict], roles: Sequence[str]) -> tuple[Part, ...]:
    """Return the parts of the parties of one case in the order of `roles`: the surest, the most reported first."""
    status = [one for one in conflicts if one.is_open and one.kind == "status"]

    def order(part: Part) -> tuple[int, int, int, int, str, str]:
        role = roles.index(part.role) if part.role in roles else len(roles)
        surest = STATUSES.index(part.status)
        return role, surest, -part.independent_sources, -part.documents, part.name, part.id

    found = (part for party in parties for part in _parts(party, _otherwise(party.relation, status)))
    return tuple(sorted(found, key=order))


def _otherwise(relation: Relation, conflicts: Sequence[Conflict]) -> frozenset[str]:
    """The roles between which independent sources differ about this party."""
    about = (one for one in conflicts if one.relation == relation.id or one.about == relation.source)
    return frozenset(value.value for one in about for value in one.values)


def _parts(party: Party, otherwise: frozenset[str]) -> Iterator[Part]:
    """The roles of one party."""
    relation, who = party.relation, party.who
    said: defaultdict[str, set[Status]] = defaultdict(set)
    for one in party.claims:
        said[one.claim.role].add(one.claim.status)
    cleared = _is_cleared(party.claims)
    for role, statuses in said.items():
        rejected = relation.disputed and bool(statuses & AFFIRMS) and bool(statuses & REJECTS)
        yield Part(
            who.id,
            who.type,
            who.name,
            role,
            status=min(statuses, key=STATUSES.index),
            disputed=rejected or role in otherwise,
            cleared=cleared and role in ACCUSED,
            documents=relation.documents,
            independent_sources=relation.independent_sources,
        )


def _is_cleared(claims: Sequence[ClaimView]) -> bool:
    """True of one whom nobody affirms to be accused, though somebody says that he is not; and of one who was held, and
    let go without charge by an article that is no older than those that tell of his arrest."""
    accused = [one for one in claims if one.claim.role in ACCUSED]
    affirmed = [one for one in accused if one.claim.status in AFFIRMS]
    if not affirmed:
        return any(one.claim.status in REJECTS for one in accused)
    if any(one.claim.role not in _HELD for one in affirmed):
        return False
    let_go = max((one.document.published for one in accused if _is_let_go(one)), default=None)
    return let_go is not None and let_go >= max(one.document.published for one in affirmed)


def _is_let_go(one: ClaimView) -> bool:
    """True where words of their own say that there is no charge: "released without charge", "charges were dropped"."""
    claim = one.claim
    if claim.role != _CHARGED or claim.status not in REJECTS:
        return False
    return claim.rule in _freeing(one.document.language) or claim.cue.lower() in _closing(one.document.language)


@cache
def _freeing(language: str) -> frozenset[str]:
    """The rules of the words that reject a charge by themselves."""
    rejecting = (one for one in triggers(language) if one.relation == PARTY and one.status in REJECTS)
    return frozenset(f"verb:{words}" for one in rejecting for words in one.words)


@cache
def _closing(language: str) -> frozenset[str]:
    """The words that close a case."""
    return frozenset(lexicon.load(language, "affairs")["stages"]["closed"]["words"])
