"""Distances on the globe."""

from __future__ import annotations

import math

import pytest

from graphcase.geodesy import Position, kilometres

QUARTER = math.pi / 2 * 6371

KNOWN = [
    ((10.0, 20.0), (10.0, 20.0), 0.0),
    ((0.0, 0.0), (0.0, 90.0), QUARTER),
    ((0.0, 0.0), (90.0, 137.0), QUARTER),
    ((0.0, 0.0), (0.0, 180.0), 2 * QUARTER),
    ((45.0, -179.5), (45.0, 179.5), 78.6),  # across the date line
    ((51.5, 0.0), (-51.5, 180.0), 2 * QUARTER),
]


@pytest.mark.parametrize(("here", "there", "far"), KNOWN)
def test_kilometres(here: Position, there: Position, far: float) -> None:
    assert kilometres(here, there) == pytest.approx(far, abs=0.1)
    assert kilometres(there, here) == pytest.approx(far, abs=0.1)
