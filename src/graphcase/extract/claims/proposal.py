"""What a rule proposes: a relation between two mentions, or the part of one in a case, and the word that says so."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Status
from ..parsing.tokens import Token


@dataclass(frozen=True, slots=True)
class Proposal:
    """A relation read off the parse; status, speaker and time are read from `predicate` afterwards.

    `wrong` marks an act that a named source can only allege; `doubt_part` is the role in a case that both ends get
    where this comes out as an allegation. `suspicion` is the word that makes it no more than one ("trial"), `coming`
    the word that says a role is yet to begin ("elect").
    """

    relation: str
    source: int
    target: int
    predicate: Token
    rule: str
    role: str = ""
    former: bool = False
    acting: bool = False
    coming: str = ""
    wrong: bool = False
    doubt_part: str = ""
    suspicion: str = ""


@dataclass(frozen=True, slots=True)
class PartProposal:
    """Mention `mention` has the role `role` (a value of party_to's roles) in the affair that `predicate` tells of.

    `status` is given where the predicate is itself a stance ("X denied the charges", "Y accused X"), `by` who takes it.
    `act` is the relation whose word gave the part ("killed" for a victim), "" where none did.
    """

    mention: int
    role: str
    predicate: Token
    rule: str
    wrong: bool = False
    suspicion: str = ""
    status: Status | None = None
    by: int | None = None
    act: str = ""
