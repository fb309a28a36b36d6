"""Whole articles: the text, which of it is the article, and every mention and claim in it, as JavaScript counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from .units import Units

if TYPE_CHECKING:
    from ...model import Article
    from .evidence import Spot


class Said(NamedTuple):
    """A claim in a document: its span, and the numbers of its edge and of its status."""

    start: int
    end: int
    edge: int
    status: int


def article(told: Article, mentions: Iterable[Spot], claims: Iterable[Said]) -> dict[str, Any]:
    """Return an article as the page shows it; `mentions` and `claims` in the order in which they are marked."""
    unit = Units(told.text).at
    return {
        "text": told.text,
        "pages": [unit(begin) for begin in told.pages],
        "zones": [[zone.kind, unit(zone.start), unit(zone.end)] for zone in told.zones],
        "mentions": [[unit(one.start), unit(one.end), one.node] for one in mentions],
        "claims": [[unit(one.start), unit(one.end), one.edge, one.status] for one in claims],
    }
