"""Figures: how many are right of how many, by name and kind, and what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graphcase.names import fold


@dataclass(slots=True)
class Tally:
    """Right among so many; `faults` tells of each that is wrong."""

    right: int = 0
    of: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        """How many are wrong."""
        return self.of - self.right

    @property
    def value(self) -> float:
        """The share that is right; 1 of nothing."""
        return self.right / self.of if self.of else 1.0


@dataclass(slots=True)
class Sheet:
    """All figures, by name and, where a figure has kinds, by kind."""

    rows: dict[tuple[str, str], Tally] = field(default_factory=dict)

    def add(self, name: str, right: bool, fault: str, kind: str = "") -> None:
        """Count one, and keep `fault` if it is wrong."""
        row = self.rows.setdefault((name, kind), Tally())
        row.right, row.of = row.right + right, row.of + 1
        if not right:
            row.faults.append(f"{kind}: {fault}" if kind else fault)

    def total(self, name: str) -> Tally:
        """A figure over all its kinds."""
        rows = [row for (of, _), row in sorted(self.rows.items()) if of == name]
        return Tally(sum(r.right for r in rows), sum(r.of for r in rows), [fault for r in rows for fault in r.faults])

    def kinds(self, name: str) -> dict[str, Tally]:
        """A figure by kind."""
        return {kind: row for (of, kind), row in sorted(self.rows.items()) if of == name and kind}

    def f(self, found: str, true: str) -> float:
        """The harmonic mean of two figures."""
        r, p = self.total(found).value, self.total(true).value
        return 2 * p * r / (p + r) if p + r else 0.0


def words(name: str) -> tuple[str, ...]:
    """The words of a name, accents, case, points and a leading article aside."""
    found = tuple(re.findall(r"\w+", fold(name).casefold()))
    return found[1:] if found[:1] == ("the",) else found


def same_name(left: str, right: str) -> bool:
    """True if each word of the shorter name is one of the longer, or the first letter of one; one is a whole word."""
    short, long = sorted((set(words(left)), set(words(right))), key=len)
    return any(len(w) > 1 and w in long for w in short) and all(
        w in long or (len(w) == 1 and any(other.startswith(w) for other in long)) for w in short
    )
