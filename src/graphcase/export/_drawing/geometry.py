"""Rectangles, curves, and what is free among them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_CELL = 64.0
_STEP = 6.0
"""Pixels between two points of a curve that is held against a rectangle."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its middle."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Rect) -> bool:
        """True if the two share any of the plane."""
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2
            and abs(self.y - other.y) < (self.height + other.height) / 2
        )

    def holds(self, point: Point) -> bool:
        """True if the point lies inside."""
        return abs(self.x - point[0]) < self.width / 2 and abs(self.y - point[1]) < self.height / 2

    def grown(self, by: float) -> Rect:
        """The rectangle with so much more on each side."""
        return Rect(self.x, self.y, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from `start` to `end`, bent towards `via` (a quadratic Bézier curve)."""

    start: Point
    via: Point
    end: Point

    def at(self, part: float) -> Point:
        """The point at `part`, from 0 to 1."""
        first, second, third = (1 - part) ** 2, 2 * part * (1 - part), part**2
        x, y = (first * a + second * b + third * c for a, b, c in zip(self.start, self.via, self.end, strict=True))
        return x, y

    def points(self) -> Iterator[Point]:
        """Points along it, close enough that no name fits between two."""
        steps = max(2, int(math.dist(self.start, self.end) / _STEP))
        return (self.at(step / steps) for step in range(steps + 1))


def bent(start: Point, end: Point, bend: float) -> Curve:
    """Return the curve between two points that bends to a side by a part of its length."""
    (x, y), (to_x, to_y) = start, end
    return Curve(start, ((x + to_x) / 2 - bend * (to_y - y), (y + to_y) / 2 + bend * (to_x - x)), end)


class Taken:
    """Rectangles and points that stand somewhere; asking what is near costs little."""

    def __init__(self) -> None:
        """Begin with an empty plane."""
        self._rects: defaultdict[tuple[int, int], list[Rect]] = defaultdict(list)
        self._points: defaultdict[tuple[int, int], list[Point]] = defaultdict(list)

    def take(self, rect: Rect) -> None:
        """Put a rectangle down."""
        for cell in _cells(rect):
            self._rects[cell].append(rect)

    def run(self, curve: Curve) -> None:
        """Lead a curve across."""
        for x, y in curve.points():
            self._points[_cell(x), _cell(y)].append((x, y))

    def is_free(self, rect: Rect) -> bool:
        """True if it overlaps no rectangle."""
        return not any(rect.overlaps(other) for cell in _cells(rect) for other in self._rects[cell])

    def crossed(self, rect: Rect) -> int:
        """How many points of curves lie in it."""
        return sum(rect.holds(point) for cell in _cells(rect) for point in self._points[cell])

    def hits(self, curve: Curve, ends: Collection[Rect]) -> int:
        """How many of its points lie in rectangles, other than those at its `ends`."""
        return sum(
            any(rect not in ends and rect.holds((x, y)) for rect in self._rects[_cell(x), _cell(y)])
            for x, y in curve.points()
        )


def _cell(at: float) -> int:
    return math.floor(at / _CELL)


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    left, right = (_cell(rect.x + side * rect.width / 2) for side in (-1, 1))
    top, bottom = (_cell(rect.y + side * rect.height / 2) for side in (-1, 1))
    return ((column, row) for column in range(left, right + 1) for row in range(top, bottom + 1))
