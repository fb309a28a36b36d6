"""What many nodes push each other, in time that grows as their number does.

The plane is a square of squares: what is far pushes as one, from its centre of mass, and the farther it is the larger
are the squares. It is the fast multipole method (Greengard and Rokhlin 1987; for drawing, Hachul and Jünger 2004) with
the first term of its series.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .forces import HARD, PUSH, Floats, Ints, Place, Push, summed

_PER_CELL = 2
_MARGIN = 2
"""Empty cells on each side of the square, so that every cell has neighbours."""
_TOUCHING = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]


@dataclass(frozen=True, slots=True)
class _Cells:
    """One level: the mass in each cell, and the sums of mass times place."""

    mass: Floats
    x: Floats
    y: Floats


def by_cells(mass: Floats) -> Push:
    """Push every two nodes."""
    depth = 2
    while 4**depth * _PER_CELL < len(mass):
        depth += 1

    def push(x: Floats, y: Floats) -> Place:
        side = 1 << depth
        width = max(float(np.ptp(x)), float(np.ptp(y))) + 1e-9
        column, row = (np.minimum(((at - at.min()) * (side / width)).astype(np.int64), side - 1) for at in (x, y))
        full = side + 2 * _MARGIN
        cell = (row + _MARGIN) * full + column + _MARGIN
        cells = _Cells(*(summed(of, cell, full * full).reshape(full, full) for of in (mass, mass * x, mass * y)))
        fx, fy = _near(cell, (x, y), mass, cells)
        for level in range(depth, 1, -1):
            place = (row >> depth - level) * (1 << level) + (column >> depth - level)
            far_x, far_y = _far(cells)
            fx += far_x.ravel()[place]
            fy += far_y.ravel()[place]
            cells = _Cells(*map(_coarser, (cells.mass, cells.x, cells.y)))
        return PUSH * mass * fx, PUSH * mass * fy

    return push


def _coarser(of: Floats) -> Floats:
    inner = of[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN]
    sums = (inner[0::2, 0::2] + inner[0::2, 1::2]) + (inner[1::2, 0::2] + inner[1::2, 1::2])
    return np.pad(sums, _MARGIN)


def _near(cell: Ints, place: Place, mass: Floats, cells: _Cells) -> Place:
    """What the nodes of a node's own cell and of the eight around it do to it, each cell as one."""
    x, y = place
    fx, fy = np.zeros_like(x), np.zeros_like(y)
    total, sum_x, sum_y = cells.mass.ravel(), cells.x.ravel(), cells.y.ravel()
    for down, right in _TOUCHING:
        other = cell + (down * len(cells.mass) + right)
        there, near_x, near_y = total[other], sum_x[other], sum_y[other]
        if not down and not right:
            there, near_x, near_y = there - mass, near_x - mass * x, near_y - mass * y
        # away from the centre of the cell, times its mass: so nothing is divided by the mass of an empty one
        dx, dy = there * x - near_x, there * y - near_y
        force = there * there / np.maximum(dx * dx + dy * dy, HARD * there * there + 1e-12)
        fx += force * dx
        fy += force * dy
    return fx, fy


def _far(cells: _Cells) -> Place:
    """What a mass of 1 in each cell feels of the cells whose parent touches that of its own, without those that touch
    itself."""
    side = len(cells.mass) - 2 * _MARGIN
    filled = np.maximum(cells.mass, 1e-12)
    x, y = cells.x / filled, cells.y / filled
    fx, fy = np.zeros((side, side)), np.zeros((side, side))
    for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
        own, here = (_every_other(row, side), _every_other(column, side)), (slice(row, None, 2), slice(column, None, 2))
        for down, right in _listening(row, column):
            there = _every_other(row + down, side), _every_other(column + right, side)
            dx, dy = x[own] - x[there], y[own] - y[there]
            force = cells.mass[there] / np.maximum(dx * dx + dy * dy, HARD)
            fx[here] += force * dx
            fy[here] += force * dy
    return fx, fy


def _every_other(first: int, side: int) -> slice:
    return slice(_MARGIN + first, _MARGIN + first + side - 1, 2)


def _listening(row: int, column: int) -> Iterator[tuple[int, int]]:
    """Which way the cells lie that a cell in this row and column of its parent is to feel."""
    for down in range(-2 - row, 4 - row):
        for right in range(-2 - column, 4 - column):
            if max(abs(down), abs(right)) > 1:
                yield down, right
