"""The parties of a case as a reader meets them: each of the accused once, in the gravest role; the cleared apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import AFFIRMS, REJECTS
from ..vocabulary import NOTHING, relations
from .parts import ACCUSED, PARTY, Part, Party, ranked

_ACQUITTED = "acquitted"
_VERDICTS = ("convicted", _ACQUITTED)
"""That one denies what he is accused of does not put in dispute that there is a verdict."""


@dataclass(frozen=True, slots=True)
class Place:
    """One party under the heading of a role; `disputed_as` are the lesser roles that are disputed."""

    part: Part
    disputed_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cleared:
    """One who is cleared, or said not to be what he is named as: "arrested", "not charged"."""

    id: str
    name: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lineup:
    """The parties by role, as the vocabulary orders these, and those who are cleared."""

    roles: dict[str, tuple[Place, ...]]
    cleared: tuple[Cleared, ...]


def lineup(parties: Sequence[Part]) -> Lineup:
    """Return the parties of one case by role: of those who are not cleared, and each of the accused in the furthest
    role that somebody affirms, or else supposes, and as acquitted wherever he is."""
    furthest: dict[str, Part] = {}
    for part in sorted((p for p in parties if p.role in ACCUSED), key=_order):
        furthest.setdefault(part.id, part)
    disputed: defaultdict[str, list[str]] = defaultdict(list)
    for part in parties:
        if part.disputed and part.role not in _VERDICTS:
            disputed[part.id].append(part.role)
    roles: defaultdict[str, list[Place]] = defaultdict(list)
    for part in parties:
        shown = part.role not in ACCUSED or part == furthest[part.id] or (part.role == _ACQUITTED and _is_told(part))
        if shown and not _is_rejected(part):
            accused = part.role in ACCUSED and part.role not in _VERDICTS and not part.disputed
            roles[part.role].append(Place(part, tuple(disputed[part.id]) if accused else ()))
    return Lineup({role: tuple(places) for role, places in roles.items()}, _cleared(parties))


def heading(party: Party) -> str:
    """The role that stands on the line between one party and its case: the first under which it is listed; of one who
    is cleared that of the strongest claim."""
    roles = lineup(ranked([party], (), relations(NOTHING)[PARTY].roles)).roles
    return next(iter(roles), party.claims[0].claim.role if party.claims else "")


def _cleared(parties: Sequence[Part]) -> tuple[Cleared, ...]:
    told = {part.id for part in parties if part.role in ACCUSED and not _is_rejected(part)}
    roles: defaultdict[str, list[str]] = defaultdict(list)
    names = {part.id: part.name for part in parties}
    for part in parties:
        if _is_rejected(part) and not (part.role in ACCUSED and part.id in told):
            roles[part.id].append(part.role if _is_told(part) else f"not {part.role}")
    return tuple(Cleared(who, names[who], tuple(of)) for who, of in roles.items())


def _order(part: Part) -> tuple[bool, int]:
    return not _is_told(part), ACCUSED.index(part.role)


def _is_told(part: Part) -> bool:
    return part.status in AFFIRMS


def _is_rejected(part: Part) -> bool:
    return part.cleared or part.status in REJECTS
