"""How wide words are: near enough without a font, and never too narrow for the common ones."""

from __future__ import annotations

import unicodedata

_HELVETICA = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
"""The widths of Helvetica's characters from 32 on, in thousandths of its size (Adobe Font Metrics), and of Arial's."""
_ELSEWHERE = 1.14
"""How much wider the fonts are that stand in for it where it is missing."""
_BOLD = 1.08
_WIDE, _OTHER = 1000, 640
_ROW, _ROWS = 22, 3
"""Characters of a row, and rows of a name."""


def width(text: str, size: float, bold: bool = False) -> float:
    """Return how many pixels wide `text` is at most, set at `size` pixels."""
    em = sum(map(_character, unicodedata.normalize("NFD", text))) / 1000
    return em * size * _ELSEWHERE * (_BOLD if bold else 1)


def _character(character: str) -> int:
    if 0 <= ord(character) - 32 < len(_HELVETICA):
        return _HELVETICA[ord(character) - 32]
    if unicodedata.category(character)[0] in "MC":
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER


def rows(name: str) -> tuple[str, ...]:
    """Break a name at spaces into a few rows; what is longer ends in "…"."""
    broken = [""]
    for word in name.split():
        if broken[-1] and len(broken[-1]) + 1 + len(word) > _ROW:
            broken.append("")
        broken[-1] = f"{broken[-1]} {word}".strip()
    shown = [_cut(row) for row in broken[:_ROWS]]
    if len(broken) > _ROWS:
        shown[-1] = f"{shown[-1].removesuffix('…')}…"
    return tuple(shown)


def _cut(row: str) -> str:
    return row if len(row) <= _ROW + 4 else f"{row[: _ROW + 3]}…"
