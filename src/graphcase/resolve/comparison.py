"""What comes of comparing two names."""

from __future__ import annotations

from typing import NamedTuple


class Comparison(NamedTuple):
    """How alike two names are, from 0 to 1, and why. A veto says that they are two whatever else speaks for one; with a
    score, that a person may yet find them to be one."""

    score: float
    reason: str
    veto: bool = False


NOTHING = Comparison(0.0, "")
