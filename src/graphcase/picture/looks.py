"""Colours, shapes, sizes and lines for GraphML, GEXF and SVG; the page has the same colours. None needs colour alone.

The colours are of Okabe and Ito's palette for all kinds of colour vision ("Color Universal Design", 2008), darkened
where it takes that to stand out on white.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from ..model import CO_MENTIONED, REJECTS, EntityType, Status

Shape = Literal["disc", "square", "triangle", "diamond"]
Line = Literal["solid", "dashed", "dotted"]

_SMALLEST, _GROWTH = 10.0, 5.0


class Colour(NamedTuple):
    """Red, green and blue, from 0 to 255."""

    r: int
    g: int
    b: int

    @property
    def hex(self) -> str:
        """As CSS and SVG write it."""
        return f"#{self.r:02x}{self.g:02x}{self.b:02x}"


@dataclass(frozen=True, slots=True)
class Look:
    """How the nodes of one type look."""

    colour: Colour
    shape: Shape


LOOKS: Mapping[EntityType, Look] = {
    "person": Look(Colour(0, 114, 178), "disc"),
    "organisation": Look(Colour(194, 117, 0), "square"),
    "place": Look(Colour(0, 128, 94), "triangle"),
    "case": Look(Colour(35, 40, 47), "diamond"),
}

LINES: Mapping[Status, Line] = {
    "asserted": "solid",
    "alleged": "dashed",
    "denied": "dotted",
    "negated": "dotted",
    "hypothetical": "dotted",
}

_STATED, _DOUBTED, _NEAR = Colour(90, 98, 110), Colour(156, 42, 16), Colour(176, 180, 186)


@lru_cache
def size(documents: int) -> float:
    """How wide a node is that so many documents name: its area grows with them."""
    return round(_SMALLEST + _GROWTH * math.sqrt(documents), 1)


def line(type_: str, status: Status) -> Line:
    """How a relation of that type and status is drawn: solid only if somebody asserts it."""
    return "dotted" if type_ == CO_MENTIONED else LINES[status]


def ink(type_: str, status: Status, disputed: bool) -> Colour:
    """The colour of a relation: another where it is disputed or rejected, and a pale one for a co-mention."""
    if type_ == CO_MENTIONED:
        return _NEAR
    return _DOUBTED if disputed or status in REJECTS else _STATED
