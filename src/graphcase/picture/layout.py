"""Where each entity stands, the same at each build."""

from __future__ import annotations

from collections.abc import Sequence

from .importance import Tie


def places(count: int, links: Sequence[Tie]) -> list[tuple[int, int]]:
    """Return a place for each of `count` nodes."""
    width = max(1, int(count**0.5))
    return [(60 * (node % width), 60 * (node // width)) for node in range(count)]
