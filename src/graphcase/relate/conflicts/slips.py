"""Words that are one word with a slip: "Ospanova" and "Uspanova"."""

from __future__ import annotations

_LONG = 4  # letters: shorter words differ by more than a slip


def slip(left: str, right: str) -> bool:
    """True for two folded words that differ by a letter, or by two if long, and not by what one goes on with."""
    short, long = sorted((left, right), key=len)
    if len(short) < _LONG - 1 or left == right or (long.startswith(short) and len(long) > len(short) + 1):
        return False
    allowed = 2 if len(short) >= 2 * _LONG - 2 else 1
    return len(long) - len(short) <= allowed and _distance(left, right) <= allowed


def _distance(left: str, right: str) -> int:
    """How many letters differ, two that change places being one (optimal string alignment; Damerau 1964)."""
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, a in enumerate(left, 1):
        line = [row]
        for column, b in enumerate(right, 1):
            cost = min(above[column] + 1, line[-1] + 1, above[column - 1] + (a != b))
            if before and column > 1 and a == right[column - 2] and left[row - 2] == b:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, above = above, line
    return above[-1]
