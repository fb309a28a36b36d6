"""Mentions while an article is being read: token offsets instead of characters, before they are counted and sorted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ...model import EntityType, Form, Weights
from ..parsing.segments import Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsing.tokens import Span


@dataclass(frozen=True, slots=True, order=True)
class Draft:
    """Tokens start to end of segment number `segment` that name, describe or point to an entity."""

    segment: int
    start: int
    end: int
    form: Form
    type: EntityType
    key: str
    weights: Weights = field(default_factory=Weights)
    title: str = ""

    def span(self, segments: Sequence[Segment]) -> Span:
        """The words, as spaCy holds them."""
        return segments[self.segment].doc[self.start : self.end]

    def overlaps(self, other: Draft) -> bool:
        """True if both hold a token in common."""
        return self.segment == other.segment and self.start < other.end and other.start < self.end


class Same(NamedTuple):
    """`mention` is the same as `antecedent`, for `reason`."""

    mention: Draft
    antecedent: Draft
    reason: str
