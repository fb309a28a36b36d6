"""What changed of the parties of a case: who has which part in it by now, and had which before; the gravest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Status
from .lookup import node
from .reading import language
from .records import Evidence, Node
from .ties import clearest, evidence

if TYPE_CHECKING:
    from ..store import ChangeView, PartView, Store

_PARTY = "party_to"
_CLEARED = "acquitted"
_LAST = 99


@dataclass(frozen=True, slots=True)
class Held:
    """A role in a case and how it is held: `disputed` where somebody affirms it and another rejects it."""

    role: str
    status: Status
    disputed: bool


@dataclass(frozen=True, slots=True)
class Party:
    """One whose part in a case has changed.

    `before` are all the roles that it had, () of a new party. `now` are those that are new or held otherwise by now,
    `lost` those that nobody tells any more; all of them the gravest first. `evidence` is the clearest for the first of
    `now`; `node` is None for one that is no longer there. `grave` is what the law did to one, or a deed that one did or
    suffered.
    """

    name: str
    node: Node | None
    before: tuple[Held, ...]
    now: tuple[Held, ...]
    lost: tuple[Held, ...]
    grave: bool
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class _Turn:
    """One role of one party: how it was held before, and is by now; None where it is not told."""

    before: PartView | None
    now: PartView | None

    @property
    def part(self) -> PartView:
        part = self.now or self.before
        assert part is not None  # one of the two is there
        return part

    @property
    def rejects(self) -> bool:
        """True if it is by now rejected by somebody, and was not."""
        return bool(self.now and self.now.rejected and not (self.before and self.before.rejected))

    @property
    def rank(self) -> tuple[int, int]:
        """The graver role first; of one role what is asserted before what is alleged. To be cleared is an acquittal."""
        roles = language().gravest_roles
        role = self.part.role
        if self.rejects and self.before and self.before.affirmed:
            role = _CLEARED
        elif not self.part.affirmed:
            return _LAST, _LAST
        return roles.index(role) if role in roles else len(roles), int(self.part.affirmed != "asserted")


def gravity(seen: ChangeView) -> tuple[int, int]:
    """How grave a change of a case is, the least first: by the parts that changed, and by the stage that it reached."""
    roles = language().gravest_roles
    stages = ((roles.index(one.after), 0) for one in seen.alterations if one.field == "stage" and one.after in roles)
    return min((*(turn.rank for turn in _turns(seen.parts_before, seen.parts)), *stages), default=(_LAST, _LAST))


def parties(store: Store, seen: ChangeView) -> tuple[Party, ...]:
    """Those whose part in a case has changed; of a new case all that have one. The gravest first."""
    turns = _turns(seen.parts_before, seen.parts if seen.what == "changed" else tuple(store.parts(seen.id)))
    found: dict[str, list[_Turn]] = {}
    for turn in sorted(turns, key=lambda turn: turn.rank):
        found.setdefault(turn.part.party, []).append(turn)
    return tuple(_party(store, seen, who, theirs) for who, theirs in found.items())


def _turns(before: tuple[PartView, ...], now: tuple[PartView, ...]) -> list[_Turn]:
    """What is new, held otherwise, or no longer told."""
    was, is_ = ({(part.party, part.role): part for part in parts} for parts in (before, now))
    turns = (_Turn(was.get(key), is_.get(key)) for key in dict.fromkeys((*is_, *was)))
    return [turn for turn in turns if turn.before != turn.now]


def _party(store: Store, seen: ChangeView, who: str, turns: list[_Turn]) -> Party:
    there = store.standing(who)
    before = (_Turn(part, None) for part in seen.parts_before if part.party == who)
    held = [turn for turn in turns if turn.now]
    return Party(
        name=there.name if there else _name(store, who),
        node=node(store, who) if there else None,
        before=tuple(_held(turn.part) for turn in sorted(before, key=lambda turn: turn.rank)),
        now=tuple(_held(turn.part) for turn in held),
        lost=tuple(_held(turn.part) for turn in turns if not turn.now),
        grave=turns[0].rank[0] < len(language().gravest_roles),
        evidence=_words(store, seen.id, held[0]) if held else None,
    )


def _name(store: Store, gone: str) -> str:
    """What one was called that has gone."""
    return next((one.name for one in store.changes("entity", "gone") if one.was == gone), gone)


def _words(store: Store, case: str, turn: _Turn) -> Evidence:
    """The clearest words for a part: where it is held otherwise, those by which it is."""
    part = turn.part
    status = part.rejected if turn.rejects or not part.affirmed else part.affirmed
    relations = (one for one in store.relations_of(case) if (one.type, one.source) == (_PARTY, part.party))
    told = [claim for one in relations for claim in evidence(store, one.id) if claim.role == part.role]
    return clearest([claim for claim in told if claim.status == status] or told)


def _held(part: PartView) -> Held:
    return Held(part.role, part.affirmed or part.rejected or "hypothetical", bool(part.affirmed and part.rejected))
