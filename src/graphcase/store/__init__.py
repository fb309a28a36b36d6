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
    Alteration,
    Baseline,
    ChangeKind,
    ChangeView,
    ClaimView,
    ConflictView,
    Counts,
    DatedView,
    DocumentView,
    EntityView,
    FigureView,
    MentionView,
    NameView,
    Paper,
    PartView,
    Published,
    Reason,
    RelationView,
    Since,
    Standing,
    SuggestionView,
    TallyView,
    TellingView,
    ValueView,
    What,
)
from .texts import Marks, Span, Wordless, ZoneCount

__all__ = [
    "About",
    "Alteration",
    "Baseline",
    "ChangeKind",
    "ChangeView",
    "ClaimView",
    "ConflictView",
    "Counts",
    "DatedView",
    "DocumentView",
    "EntityView",
    "FigureView",
    "Marks",
    "MentionView",
    "NameView",
    "Paper",
    "PartView",
    "Published",
    "Reason",
    "RelationView",
    "Since",
    "Span",
    "Standing",
    "Store",
    "SuggestionView",
    "TallyView",
    "TellingView",
    "ValueView",
    "What",
    "Wordless",
    "ZoneCount",
]
