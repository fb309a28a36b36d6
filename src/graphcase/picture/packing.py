"""Room for every node, and the parts of a network side by side."""

from __future__ import annotations

import numpy as np

from .forces import Floats, Ints, Place, between

_GAP = 24.0
"""Pixels between two nodes."""
_BESIDE, _BELOW = 110.0, 60.0
"""Pixels between two parts: names are wider than high."""
_ROUNDS = 100
_WIDE = 1.6
"""How much wider than high the whole is."""


def apart(place: Place, widths: Floats, size: int) -> Place:
    """Return the places with the nodes that overlap pushed apart: every two of each block of `size` nodes."""
    x, y = place
    blocks = widths.reshape(-1, size)
    least = (blocks[:, :, None] + blocks[:, None, :]) / 2 + _GAP
    least[:, range(size), range(size)] = 0.0
    for _ in range(_ROUNDS):
        dx, dy = between(x, size), between(y, size)
        away = np.maximum(np.sqrt(dx * dx + dy * dy), 0.01)
        lack = np.maximum(least / away - 1, 0.0)
        if not lack.any():
            break
        x = x + 0.35 * (lack * dx).sum(1).ravel()
        y = y + 0.35 * (lack * dy).sum(1).ravel()
    return x, y


def packed(place: Place, widths: Floats, part_of: Ints) -> Place:
    """Return the places with the parts side by side in rows, the highest first, around (0, 0).

    `part_of` gives each node the number of its part.
    """
    x, y = place
    order = np.argsort(part_of, kind="stable")
    parts, starts = np.unique(part_of[order], return_index=True)
    low = [np.minimum.reduceat((at - widths / 2)[order], starts) for at in place]
    high = [np.maximum.reduceat((at + widths / 2)[order], starts) for at in place]
    wide, tall = high[0] - low[0] + _BESIDE, high[1] - low[1] + _BELOW
    width = max(float(wide.max()), float(np.sqrt((wide * tall).cumsum()[-1] * _WIDE)))
    left, top = np.zeros(len(parts)), np.zeros(len(parts))
    across = down = row = 0.0
    for part in np.argsort(-tall, kind="stable").tolist():
        if across and across + wide[part] > width:
            across, down, row = 0.0, down + row, 0.0
        left[part], top[part] = across, down
        across, row = across + float(wide[part]), max(row, float(tall[part]))
    number = np.searchsorted(parts, part_of)
    x, y = x + (left - low[0])[number], y + (top - low[1])[number]
    return x - (x.min() + x.max()) / 2, y - (y.min() + y.max()) / 2
