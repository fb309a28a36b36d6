"""The figures that documents give of a case: a reader's question, apart for the length of its query."""

from __future__ import annotations

from collections.abc import Iterator

from . import rows
from .records import FigureView

_FIGURES = (
    f"SELECT x.id, {rows.DOCUMENT}, {rows.FIGURE} FROM {rows.SEEN} JOIN figure f ON f.article = d.article"
    " LEFT JOIN entity_member e ON e.article = f.article AND e.mention = f.mention"
    " LEFT JOIN entity x ON x.num = e.entity"
)


def figures(ask: rows.Ask, case: str = "") -> Iterator[FigureView]:
    """Yield the figures told of the entity of id `case`, or all ("") with those told of none; by path and place."""
    told = " WHERE x.id = ?" if case else ""
    return map(rows.figure_view, ask(f"{_FIGURES}{told} ORDER BY d.num, f.position", *((case,) if case else ())))
