"""Where the nodes of a connected part come to rest: what is tied pulls, all else pushes.

The forces are those of ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014) with its gravity: a tie pulls by its
weight times the distance, two nodes push by the product of their masses over it, and the middle draws each node by its
mass. So communities show, and no leaf is driven far out. Each step moves a node towards where the forces of the moment
would balance, no further than the step allows, and the steps grow smaller.

Only + - * / and the square root are used, and sums in a fixed order: these are the same to the bit on every machine,
and so is the picture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Place = tuple[Floats, Floats]
Push = Callable[[Floats, Floats], Place]

PUSH = 0.5
"""What two nodes of mass 1 at distance 1 push, where a tie of weight 1 pulls 1."""
HARD = 0.05
"""Nodes nearer than the square root of this push no more than at that distance."""
_GRAVITY = 0.15
_DAMPED = 0.6
"""How much of the way to balance a step goes: the whole way would swing for ever between two that are tied."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some nodes with what each weighs, and the ties from `source` to `target`, each pair once."""

    source: Ints
    target: Ints
    weight: Floats
    mass: Floats


def settle(part: Part, push: Push, start: Place, steps: int, size: int) -> Place:
    """Return the places of the nodes after so many steps from `start`, in lengths of a tie; `push` pushes them, and
    `size` of them lie around one middle."""
    (x, y), mass = start, part.mass
    ends, others = np.concatenate([part.source, part.target]), np.concatenate([part.target, part.source])
    pull = np.concatenate([part.weight, part.weight])
    held = _DAMPED / (summed(pull, ends, len(mass)) + (_GRAVITY + 0.1) * mass)
    reach = 1 + 0.1 * float(np.sqrt(size))
    for step in range(steps):
        fx, fy = push(x, y)
        dx = held * (fx + summed(pull * (x[others] - x[ends]), ends, len(x)) - _GRAVITY * mass * x)
        dy = held * (fy + summed(pull * (y[others] - y[ends]), ends, len(y)) - _GRAVITY * mass * y)
        most = reach * (1 - step / steps) + 0.01
        slow = most / np.maximum(np.sqrt(dx * dx + dy * dy), most)
        x, y = x + dx * slow, y + dy * slow
    return x, y


def summed(values: Floats, at: Ints, count: int) -> Floats:
    """The sum of the values at each of `count` numbers, added up in their order."""
    found: Floats = np.bincount(at, values, count).astype(np.float64, copy=False)
    return found


def in_blocks(mass: Floats, size: int) -> Push:
    """Push every two nodes of a block: the first `size` nodes are one, the next another."""
    blocks = mass.reshape(-1, size)
    strength = PUSH * blocks[:, :, None] * blocks[:, None, :]

    def push(x: Floats, y: Floats) -> Place:
        dx, dy = between(x, size), between(y, size)
        force = strength / np.maximum(dx * dx + dy * dy, HARD)
        return (force * dx).sum(1).ravel(), (force * dy).sum(1).ravel()

    return push


def between(at: Floats, size: int) -> Floats:
    """How far the second of every two nodes of a block is from the first."""
    blocks = at.reshape(-1, size)
    away: Floats = blocks[:, None, :] - blocks[:, :, None]
    return away
