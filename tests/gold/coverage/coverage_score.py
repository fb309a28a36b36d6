"""How well graphcase agrees with the coverage gold: affairs, sources, conflicts."""

from __future__ import annotations

from collections.abc import Iterable

from affair_score import score_affairs
from conflict_score import score_conflicts
from corpora import Corpus
from exported import Told, export, told
from sheets import Sheet
from source_score import score_sources

PARTS = {
    "affairs": (
        "affairs found",
        "affairs unsplit",
        "affairs whole",
        "nodes true",
        "nodes unmixed",
        "articles right",
        "stages right",
    ),
    "parties": ("parties found", "parties true"),
    "pairs": ("pairs found", "pairs true"),
    "sources": ("sources found", "sources found, any kind", "sources true"),
    "conflicts": ("conflicts found", "conflicts true", "left alone", "compatible told"),
}
FIGURES = tuple(name for names in PARTS.values() for name in names)


def score(read: Iterable[tuple[Corpus, Told]]) -> Sheet:
    """Hold what was told of each corpus against its gold."""
    sheet = Sheet()
    for corpus, said in read:
        score_affairs(corpus, said, sheet)
        score_sources(corpus, said, sheet)
        score_conflicts(corpus, said, sheet)
    return sheet


def reached(corpora: Iterable[Corpus]) -> Sheet:
    """Build each corpus, and score what is told of it."""
    return score((corpus, told(export(corpus))) for corpus in corpora)
