"""Whose the mentions of an article are: numbers by article, so that millions of them weigh little."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import repeat

from ..model import Entity, Findings

NOBODY = -1
"""The number of no entity."""


class Owners:
    """The entities by the mentions that are theirs."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """`entities` are numbered in their order."""
        self._rows: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        known = list(entities)
        for number, entity in enumerate(known):
            for member in entity.members:
                row = self._rows[member.key]
                if member.index >= len(row):
                    row.extend(repeat(NOBODY, member.index + 1 - len(row)))
                row[member.index] = number
        self._entities = (*known, None)  # the last is NOBODY

    def numbers(self, findings: Findings) -> Sequence[int]:
        """The number of the entity of each mention of an article, NOBODY where it belongs to none."""
        row = self._rows.get(findings.key, ())
        return [*row, *repeat(NOBODY, len(findings.mentions) - len(row))]

    def of(self, findings: Findings) -> Sequence[Entity | None]:
        """The entity of each mention of an article."""
        return [self._entities[number] for number in self.numbers(findings)]
