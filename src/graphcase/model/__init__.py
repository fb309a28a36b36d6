"""The records that cross graphcase's walls: frozen, slotted, complete when made.

    Entry -> Source -> Article -> Findings(Mention, Link, Claim, Figure) -> Entity(Match) -> Relation -> Conflict

Facts (facts.py) are keyed by the content they were read from, so that an unchanged file is never read by the language
model twice. Derived records (derived.py) are rebuilt from facts, and from what people decided (judged.py), at every
build. Offsets count Unicode code points in `Article.text`; `start` is the first, `end` is one past the last.

Records are loaded when they are first asked for: to make a class of each takes longer than to answer a question.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from .words import (
    AFFIRMS,
    CO_MENTIONED,
    CONFLICT_KINDS,
    ENTITY_TYPES,
    LAW,
    NAMED_TYPES,
    READ_ZONES,
    REJECTS,
    STAGES,
    STATUSES,
    Bound,
    ConflictKind,
    DependenceKind,
    Effect,
    EntityType,
    Form,
    Status,
    Verdict,
    ZoneKind,
)

if TYPE_CHECKING:
    from .derived import (
        CaseBonds,
        Conflict,
        Dependence,
        Document,
        Entity,
        Match,
        Position,
        Ref,
        Relation,
        Resolution,
        Suggestion,
        Value,
    )
    from .facts import (
        UNTOLD,
        Article,
        Claim,
        Entry,
        Figure,
        Findings,
        Given,
        Link,
        Mention,
        QuoteError,
        Skipped,
        Source,
        Weights,
        Zone,
    )
    from .judged import (
        Judgement,
        Ruling,
        Side,
        Unapplied,
        signed,
        unsigned,
    )
    from .pages import page
else:

    def __getattr__(name: str) -> object:
        """The record, or function, of that name, from the first module that has it."""
        for module in ("pages", "facts", "derived", "judged"):
            if name in __all__ and hasattr(found := import_module(f".{module}", __name__), name):
                globals()[name] = getattr(found, name)
                return globals()[name]
        raise AttributeError(name)


__all__ = [
    "AFFIRMS",
    "CONFLICT_KINDS",
    "CO_MENTIONED",
    "ENTITY_TYPES",
    "LAW",
    "NAMED_TYPES",
    "READ_ZONES",
    "REJECTS",
    "STAGES",
    "STATUSES",
    "UNTOLD",
    "Article",
    "Bound",
    "CaseBonds",
    "Claim",
    "Conflict",
    "ConflictKind",
    "Dependence",
    "DependenceKind",
    "Document",
    "Effect",
    "Entity",
    "EntityType",
    "Entry",
    "Figure",
    "Findings",
    "Form",
    "Given",
    "Judgement",
    "Link",
    "Match",
    "Mention",
    "Position",
    "QuoteError",
    "Ref",
    "Relation",
    "Resolution",
    "Ruling",
    "Side",
    "Skipped",
    "Source",
    "Status",
    "Suggestion",
    "Unapplied",
    "Value",
    "Verdict",
    "Weights",
    "Zone",
    "ZoneKind",
    "page",
    "signed",
    "unsigned",
]
