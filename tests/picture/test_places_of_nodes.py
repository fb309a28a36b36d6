"""Where entities stand: apart, side by side, with their own, and always the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from hashlib import sha256
from itertools import combinations, pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.picture.cells import by_cells
from graphcase.picture.forces import in_blocks
from graphcase.picture.importance import Tie
from graphcase.picture.layout import places

Point = tuple[int, int]


def chain(*nodes: int) -> list[Tie]:
    return [Tie(one, other, 1.0) for one, other in pairwise(nodes)]


def made(size: int, groups: int, seed: int = 0) -> list[Tie]:
    """Groups whose members are tied to each other, and hardly to others."""
    draw = Random(seed)
    ties = [Tie(node, draw.randrange(node % groups, size, groups), 1.0) for node in range(size) for _ in range(3)]
    ties += [Tie(draw.randrange(size), draw.randrange(size), 1.0) for _ in range(groups)]
    return [tie for tie in ties if tie.source != tie.target]


def distance(one: Point, other: Point) -> float:
    return math.dist(one, other)


def box(points: Sequence[Point]) -> tuple[int, int, int, int]:
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


networks = st.integers(1, 40).flatmap(
    lambda count: st.tuples(
        st.lists(st.floats(10, 60), min_size=count, max_size=count),
        st.lists(
            st.builds(Tie, st.integers(0, count - 1), st.integers(0, count - 1), st.sampled_from([0.05, 1.0, 2.3]))
        ),
    )
)


@settings(max_examples=60, deadline=None)
@given(networks)
def test_no_two_overlap(network: tuple[list[float], list[Tie]]) -> None:
    diameters, ties = network
    found = places(diameters, ties)
    assert len(found) == len(diameters)
    for one, other in combinations(range(len(found)), 2):
        assert distance(found[one], found[other]) > (diameters[one] + diameters[other]) / 2, (one, other)


@settings(max_examples=30, deadline=None)
@given(networks)
def test_neither_the_order_of_ties_nor_their_direction_matters(network: tuple[list[float], list[Tie]]) -> None:
    diameters, ties = network
    turned = [Tie(tie.target, tie.source, tie.weight) for tie in reversed(ties) if tie.weight != 2.3]
    assert places(diameters, turned) == places(diameters, [tie for tie in ties if tie.weight != 2.3])


def test_parts_that_nothing_ties_together_stand_side_by_side() -> None:
    parts = [range(12), range(12, 20), range(20, 24), range(24, 25), range(25, 26)]
    found = places([20.0] * 26, [tie for part in parts for tie in chain(*part)])
    boxes = [box([found[node] for node in part]) for part in parts]
    for (left, top, right, bottom), (x, y, x2, y2) in combinations(boxes, 2):
        assert right < x or x2 < left or bottom < y or y2 < top


def test_co_mentions_have_no_say() -> None:
    ties = chain(0, 1, 2, 3)
    assert places([15.0] * 6, [*ties, Tie(0, 3, 0.05), Tie(4, 5, 0.05)]) == places([15.0] * 6, ties)


def test_the_whole_lies_around_the_middle_and_is_no_strip() -> None:
    left, top, right, bottom = box(places([15.0] * 300, made(300, 40)))
    assert (abs(left + right), abs(top + bottom)) <= (1, 1)
    assert 0.5 < (right - left) / (bottom - top) < 3


@pytest.mark.parametrize(("size", "groups"), [(60, 4), (400, 8), (1200, 10), (4000, 20)])
def test_communities_show(size: int, groups: int) -> None:
    found = places([12.0] * size, made(size, groups))
    draw = Random(1)
    own, others = [], []
    for _ in range(4000):
        one, other = draw.randrange(size), draw.randrange(size)
        (own if one % groups == other % groups else others).append(distance(found[one], found[other]))
    assert sum(own) / len(own) < 0.6 * sum(others) / len(others)


def test_there_may_be_nobody() -> None:
    assert places([], []) == []
    assert places([10.0], [Tie(0, 0, 1.0)]) == [(0, 0)]


def test_a_hub_of_thousands_keeps_its_leaves_apart() -> None:
    found = places([12.0] * 3000, [Tie(0, node, 1.0) for node in range(1, 3000)])
    assert len(set(found)) > 2990


def test_many_small_parts_are_drawn_at_once_as_each_would_be_alone() -> None:
    alone = places([12.0] * 5, chain(*range(5)))
    found = places([12.0] * 10_000, [tie for n in range(0, 10_000, 5) for tie in chain(*range(n, n + 5))])
    for first in range(0, 10_000, 5):
        for node in range(1, 5):
            moved = np.subtract(found[first + node], found[first]) - np.subtract(alone[node], alone[0])
            assert np.abs(moved).max() <= 1  # a pixel, for rounding


def test_the_picture_is_the_same_on_every_machine() -> None:
    """It would differ if anything were used that machines do differently: threads, BLAS, transcendental functions."""
    found = places([12.0] * 1700, [*made(1500, 12), *chain(*range(1500, 1640))])
    assert sha256(str(found).encode()).hexdigest()[:16] == "37c1af2db1ac2570"


def test_cells_push_as_pairs_do() -> None:
    draw = np.random.default_rng(0)
    x, y, mass = draw.normal(size=900) * 30, draw.normal(size=900) * 20, 1 + draw.random(900) * 9
    exact, close = in_blocks(mass, 900)(x, y), by_cells(mass)(x, y)
    size = np.sqrt(exact[0] ** 2 + exact[1] ** 2)
    error = np.sqrt((exact[0] - close[0]) ** 2 + (exact[1] - close[1]) ** 2) / size
    assert np.median(error) < 0.15
    assert np.percentile(error, 90) < 0.5


def test_blocks_push_as_each_would_alone() -> None:
    draw = np.random.default_rng(0)
    x, y, mass = draw.random(60) * 9, draw.random(60) * 9, 1 + draw.random(60)
    both = in_blocks(mass, 30)(x, y)
    for part in (slice(0, 30), slice(30, 60)):
        alone = in_blocks(mass[part], 30)(x[part], y[part])
        assert all(np.array_equal(one, other[part]) for one, other in zip(alone, both, strict=True))
