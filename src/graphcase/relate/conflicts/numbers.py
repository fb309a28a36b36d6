"""Numbers as two sources give them: "at least 17" and 18, "2.5 million" and "2,480,000"."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...model import Bound
from .days import apart
from .told import Agreement, Point

_LIKE = 5  # times: numbers further apart are of two things
_ROUGH = 0.1  # "about 30" is 27 to 33
_ROUNDED = 0.05  # a round number is no further from the exact one
_COUNTED = 1000  # fewer than these are counted, not rounded
_ONE_STEP = 3  # days: what is dated further apart is another step
_GROWING = 60  # days in which a toll may grow, from the deed if its day is known
_SIGNS = {"exact": "", "at_least": "≥ ", "at_most": "≤ ", "about": "≈ "}


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency: its ISO 4217 code, "" if unclear, and its name as the text has it ("pesos")."""

    code: str = ""
    name: str = ""

    def fits(self, other: Unit) -> bool:
        """True if both may be one currency."""
        if self.code and other.code:
            return self.code == other.code
        return (self.code or self.name) == (other.code or other.name) or self.name == other.name != ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with what bounds it.

    `noun` is what it counts where that may be a part of all ("women"), `unit` the currency of money; `when` is the date
    of the act, `published` that of the article, which a `growing` number may follow, `deed` that of what it grows from.
    `more` is what the same words add to it ("nine in the town and two more at a farm").
    """

    value: float
    bound: Bound
    unit: Unit = Unit()
    noun: str = ""
    when: str = ""
    published: str = ""
    growing: bool = False
    deed: str = ""
    more: float = 0.0

    @property
    def shown(self) -> str:
        """The number with its bound as a sign, and its currency: "≥ 17", "1,200 USD"."""
        number = f"{self.value:,.2f}".rstrip("0").rstrip(".")
        unit = self.unit.code or self.unit.name
        return f"{_SIGNS[self.bound]}{number} {unit}".rstrip()

    @property
    def vague(self) -> bool:
        """True for "about 30" and "at least 17"."""
        return self.bound != "exact"

    def against(self, other: Point) -> Agreement:
        """Compare two numbers: as intervals, by rounding, by the growth of a toll."""
        if not isinstance(other, Number) or not self.unit.fits(other.unit) or self._elsewhen(other):
            return "unrelated"
        if self.noun or other.noun:
            return self._as_part(other)
        if not {self.value, self.value + self.more}.isdisjoint((other.value, other.value + other.more)):
            return "same"
        low, high = sorted((self, other), key=lambda n: n.value)
        if high.value > _LIKE * low.value:
            return "unrelated"
        if max(self._low, other._low) <= min(self._high, other._high) or low._rounds(high):
            return "precision"
        return "precision" if low._grew_to(high) else "apart"

    @property
    def _low(self) -> float:
        return {"at_most": 0.0, "about": self.value * (1 - _ROUGH)}.get(self.bound, self.value)

    @property
    def _high(self) -> float:
        return {"at_least": math.inf, "about": self.value * (1 + _ROUGH)}.get(self.bound, self.value)

    def _rounds(self, higher: Number) -> bool:
        """True if one of the two is the other rounded."""
        if self.unit == Unit() and self.value < _COUNTED:
            return False
        gap = higher.value - self.value
        return gap <= _ROUNDED * higher.value and gap <= max(_coarse(self.value), _coarse(higher.value)) / 2

    def _grew_to(self, higher: Number) -> bool:
        """True if the later article may have the higher number: what is told soon after the deed grows long after. Of
        two articles one of which has no date, either may be the later."""
        if not self.growing or self.published == higher.published:
            return False
        if not (self.published and higher.published):
            return True
        days = apart(self.deed or higher.deed or higher.published, self.published)
        return self.published < higher.published and days is not None and days <= _GROWING

    def _as_part(self, other: Number) -> Agreement:
        """ "Three women" may be of "14 people", who are not of "three women"; women alone are a matter of their own."""
        whole, part = (self, other) if not self.noun else (other, self)
        if whole.noun:
            return "unrelated"
        return "same" if whole.value == part.value else "apart" if whole._high < part._low else "unrelated"

    def _elsewhen(self, other: Number) -> bool:
        """True if the acts are dated too far apart to be one."""
        known = min(len(self.when), len(other.when))
        days = apart(self.when, other.when)
        return known > 0 and (self.when[:4] != other.when[:4] or (days is not None and days > _ONE_STEP))


def _coarse(value: float) -> float:
    """The unit of the last digit that is not zero: 1,200 is told in hundreds."""
    unit = 1.0
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit
