"""The store: output/graph.db, one SQLite file, and the only room of sqlite3.

with Store.create(output, fingerprint) as draft:      a build: facts are kept batch by batch, unseen,
    draft.add(article, findings)                      until publish replaces all derived rows in one transaction
    draft.publish(Published(...))
with Store.open(output) as store:                     a reader: sees the last finished build, whole
    store.entities(), store.relations() ...
"""

from .read import Store
from .records import (
    About,
    ClaimView,
    ConflictView,
    Counts,
    DatedView,
    DocumentView,
    FigureView,
    MentionView,
    NameView,
    Published,
    Span,
    Standing,
    SuggestionView,
    ValueView,
    ZoneCount,
)

__all__ = [
    "About",
    "ClaimView",
    "ConflictView",
    "Counts",
    "DatedView",
    "DocumentView",
    "FigureView",
    "MentionView",
    "NameView",
    "Published",
    "Span",
    "Standing",
    "Store",
    "SuggestionView",
    "ValueView",
    "ZoneCount",
]
