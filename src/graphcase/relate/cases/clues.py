"""What one matter says of two affairs, and what all say together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

ENOUGH = 8.0
"""Points from which two affairs are one."""
AGREED = ENOUGH - 1
"""Two groups that as wholes say less than this for each other are two cases."""
SOMETHING = 3.0
"""So many of them must tell who, where, or by which name."""
_SCALE = 6.0  # points at which a decision is about two thirds sure
_TOLD = 3  # so many reasons are given


@dataclass(frozen=True, slots=True)
class Clue:
    """What one matter says: points for (or against) one case, why, and whether it tells who, where or by which name."""

    points: float
    reason: str = ""
    identifies: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all clues say together; `reason` has the strongest ones first."""

    points: float
    identity: float
    reason: str

    @property
    def is_one(self) -> bool:
        """True if this is enough for one case."""
        return self.points >= ENOUGH and self.identity >= SOMETHING

    @property
    def score(self) -> float:
        """The points as a score from 0 to 1."""
        return round(1 - exp(-max(0.0, self.points) / _SCALE), 2)


def together(clues: Iterable[Clue]) -> Verdict:
    """Return what clues say together."""
    found = [clue for clue in clues if clue.points]
    told = sorted((c for c in found if c.points > 0 and c.reason), key=lambda c: -c.points)
    return Verdict(
        points=sum(c.points for c in found),
        identity=sum(c.points for c in found if c.identifies and c.points > 0),
        reason="; ".join(c.reason for c in told[:_TOLD]),
    )
