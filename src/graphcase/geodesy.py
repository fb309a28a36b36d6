"""Distances on the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_RADIUS = 6371.0  # km, the mean of the earth's

Position = tuple[float, float]
"""Latitude and longitude, in degrees."""


def kilometres(here: Position, there: Position) -> float:
    """Return how far two points are apart along a great circle (haversine formula)."""
    (a, b), (c, d) = (map(radians, point) for point in (here, there))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * _RADIUS * asin(min(1.0, sqrt(half)))
