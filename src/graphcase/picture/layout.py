"""Where each entity stands: worked out once, the same at each build and on every machine.

Parts that nothing ties together are drawn apart (forces.py, folding.py) and set side by side (packing.py). Co-mentions
have no say: nobody sees them unless they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .folding import FEW, STEPS, drawn, merged, parts, scattered
from .forces import Floats, Ints, Part, Place, in_blocks, settle, summed
from .importance import Tie
from .packing import apart, packed

_TIE = 60.0
"""Pixels: the length of a tie that pulls 1 by 1."""
_ROOM = 1500
"""In a part of more nodes, seen whole, whether two overlap makes no difference."""
_AT_ONCE = 1_000_000
"""Pairs of nodes that are looked at together."""
_NOTHING = 1e-9
"""The mass of what fills a block up."""


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The nodes of one part, in order, and its ties between their positions in it."""

    nodes: Ints
    part: Part


def places(diameters: Sequence[float], links: Iterable[Tie]) -> list[tuple[int, int]]:
    """Return a place in whole pixels for each node, by the ties among them; `diameters` says how wide each is."""
    if not diameters:
        return []
    widths = np.array(diameters)
    stated = [tie for tie in links if tie.weight >= 1]
    ends = np.array([(tie.source, tie.target) for tie in stated], dtype=np.int64).reshape(-1, 2)
    ties = merged(ends[:, 0], ends[:, 1], np.array([tie.weight for tie in stated]))
    part_of = parts(len(widths), ties[0], ties[1])
    x, y = np.zeros(len(widths)), np.zeros(len(widths))
    found = [one for one in _apart(part_of, ties) if len(one.nodes) > 1]
    for one in found:
        if len(one.nodes) > FEW:
            x[one.nodes], y[one.nodes] = _large(one, widths)
    for several in _of_a_size(one for one in found if len(one.nodes) <= FEW):
        nodes = np.concatenate([one.nodes for one in several])
        x[nodes], y[nodes] = _small(several, widths)
    x, y = packed((x, y), widths, part_of)
    return list(zip(np.rint(x).astype(int).tolist(), np.rint(y).astype(int).tolist(), strict=True))


def _apart(part_of: Ints, ties: tuple[Ints, Ints, Floats]) -> Iterator[_Nodes]:
    """The parts, by their number."""
    source, target, weight = ties
    nodes, order = np.argsort(part_of, kind="stable"), np.argsort(part_of[source], kind="stable")
    numbers, starts = np.unique(part_of[nodes], return_index=True)
    begins = np.searchsorted(part_of[source][order], numbers)
    position = np.empty_like(nodes)
    position[nodes] = np.arange(len(nodes)) - np.repeat(starts, np.diff(starts, append=len(nodes)))
    for own, these in zip(np.split(nodes, starts[1:]), np.split(order, begins[1:]), strict=True):
        ends = position[source[these]], position[target[these]]
        tied = np.concatenate(ends)
        yield _Nodes(own, Part(*ends, weight[these], 1 + summed(np.ones(len(tied)), tied, len(own))))


def _large(one: _Nodes, widths: Floats) -> Place:
    x, y = drawn(one.part)
    place = x * _TIE, y * _TIE
    return apart(place, widths[one.nodes], len(one.nodes)) if len(one.nodes) <= _ROOM else place


def _small(several: Sequence[_Nodes], widths: Floats) -> Place:
    """Draw parts of about one size at once, each as a block that is filled up with nodes of no weight."""
    size = max(len(one.nodes) for one in several)
    slot = np.concatenate([number * size + np.arange(len(one.nodes)) for number, one in enumerate(several)])
    mass, room = np.full(len(several) * size, _NOTHING), np.full(len(several) * size, -np.inf)
    mass[slot] = np.concatenate([one.part.mass for one in several])
    room[slot] = widths[np.concatenate([one.nodes for one in several])]
    source = np.concatenate([one.part.source + number * size for number, one in enumerate(several)])
    target = np.concatenate([one.part.target + number * size for number, one in enumerate(several)])
    whole = Part(source, target, np.concatenate([one.part.weight for one in several]), mass)
    start_x, start_y = (np.tile(at, len(several)) for at in scattered(size))
    x, y = settle(whole, in_blocks(mass, size), (start_x, start_y), STEPS, size)
    x, y = apart((x * _TIE, y * _TIE), room, size)
    return x[slot], y[slot]


def _of_a_size(small: Iterable[_Nodes]) -> Iterator[list[_Nodes]]:
    """The parts in lots of about one size."""
    lot: list[_Nodes] = []
    for one in sorted(small, key=lambda one: -len(one.nodes)):
        most = len(lot[0].nodes) if lot else 0
        if lot and (len(one.nodes) < 0.8 * most - 1 or (len(lot) + 1) * most * most > _AT_ONCE):
            yield lot
            lot = []
        lot.append(one)
    if lot:
        yield lot
