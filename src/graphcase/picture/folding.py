"""Drawing a large part by way of smaller ones: nodes that are close are taken together, again and again, until few are
left; these are drawn, and unfolded level by level (Walshaw 2003)."""

from __future__ import annotations

import numpy as np

from .cells import by_cells
from .forces import Floats, Ints, Part, Place, in_blocks, settle, summed

FEW = 300
"""So many nodes are drawn without taking any together."""
STEPS = 100
_REFINED = 60
"""Steps from a scattering, and from what a smaller drawing says."""
_PAIRWISE = 1000
"""Up to so many nodes, looking at every two is faster than cells."""


def drawn(part: Part) -> Place:
    """Return the places of the nodes of a connected part, in lengths of a tie."""
    count = len(part.mass)
    push = in_blocks(part.mass, count) if count <= _PAIRWISE else by_cells(part.mass)
    if count <= FEW:
        return settle(part, push, scattered(count), STEPS, count)
    group = _groups(part)
    (x, y), (beside, below) = drawn(_folded(part, group)), scattered(count)
    close = 0.5 / float(np.sqrt(count))
    return settle(part, push, (x[group] + beside * close, y[group] + below * close), _REFINED, count)


def scattered(count: int) -> Place:
    """So many places spread evenly over a square, in no order that shows (Roberts 2018: the sequence R2)."""
    number, side = np.arange(1.0, count + 1), 2 * float(np.sqrt(count))
    x, y = ((number * step % 1.0 - 0.5) * side for step in (0.7548776662466927, 0.5698402909980532))
    return x, y


def parts(count: int, source: Ints, target: Ints) -> Ints:
    """For each of `count` nodes the least node that it is tied to, over however many ties."""
    least = np.arange(count)
    while True:
        lower, before = np.minimum(least[source], least[target]), least
        least = before.copy()
        np.minimum.at(least, before[source], lower)
        np.minimum.at(least, before[target], lower)
        least = least[least]
        if (least == before).all():
            return least


def merged(source: Ints, target: Ints, weight: Floats) -> tuple[Ints, Ints, Floats]:
    """The ties with each pair of nodes once, whichever way, with the sum of its weights; none of a node to itself."""
    low, high = np.minimum(source, target), np.maximum(source, target)
    count = int(high.max(initial=0)) + 1
    pair, which = np.unique((low * count + high)[low != high], return_inverse=True)
    return pair // count, pair % count, summed(weight[low != high], which, len(pair))


def _groups(part: Part) -> Ints:
    """For each node the number of its group: each joins the one that it is tied to most, for what both weigh.

    So a hub gathers its leaves and not its community's other hubs, and at most half as many groups as nodes are left.
    """
    order = np.argsort(part.weight / (part.mass[part.source] * part.mass[part.target]), kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    best = np.zeros(len(part.mass), dtype=np.int64)
    np.maximum.at(best, part.source, rank)
    np.maximum.at(best, part.target, rank)
    closest = order[best]
    found: Ints = np.unique(parts(len(best), part.source[closest], part.target[closest]), return_inverse=True)[1]
    return found


def _folded(part: Part, group: Ints) -> Part:
    """The part with each group of its nodes as one."""
    return Part(
        *merged(group[part.source], group[part.target], part.weight), summed(part.mass, group, int(group.max()) + 1)
    )
