"""The closed lists of words that the records use."""

from __future__ import annotations

from typing import Literal

EntityType = Literal["person", "organisation", "place", "case"]
Form = Literal["name", "nominal", "pronoun"]
Status = Literal["asserted", "alleged", "denied", "negated", "hypothetical"]
ZoneKind = Literal[
    "headline",  # the title, and headings between paragraphs
    "dateline",  # "LIMA, Peru —", before the first sentence of the body
    "body",
    "byline",  # author and date lines
    "caption",  # picture captions and credits
    "boilerplate",  # menus, donation lines, related content, share buttons
    "references",
    "author_note",
    "foreign",  # prose in a language for which nothing is installed
]

Bound = Literal["exact", "at_least", "at_most", "about"]
Verdict = Literal["same", "different", "rename", "retype", "hide", "settle", "undo"]
Effect = Literal["applied", "unapplied", "overruled", "undone"]
ConflictKind = Literal["date", "amount", "count", "spelling", "role", "place", "status"]
DependenceKind = Literal[
    "copy",  # the text itself: reprinted, cut, rewritten
    "wire",  # an agency's text, by its dateline or its credit
    "credit",  # "with reporting by", "first published in"
    "quoted",  # some of what it tells is another outlet's report: "per the Post"
    "repeat",  # the same outlet, once more
]

ENTITY_TYPES: tuple[EntityType, ...] = ("person", "organisation", "place", "case")
NAMED_TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")
"""What a name can be; a case is an affair that articles tell of."""
CONFLICT_KINDS: tuple[ConflictKind, ...] = ("date", "amount", "count", "spelling", "role", "place", "status")
STAGES = ("reported", "investigated", "arrests", "charged", "tried", "closed", "acquitted", "convicted")
"""How far a case has got, in the order in which one follows the other."""
STATUSES: tuple[Status, ...] = ("asserted", "alleged", "denied", "negated", "hypothetical")
AFFIRMS: frozenset[Status] = frozenset({"asserted", "alleged"})
REJECTS: frozenset[Status] = frozenset({"denied", "negated"})
LAW = "law"
"""The kind of a mention of type "case" that tells of an act of the law, and of no class of offence."""
CO_MENTIONED = "co_mentioned"
"""The relation of two that one sentence names, where nothing better is known of them."""
READ_ZONES: frozenset[ZoneKind] = frozenset({"headline", "dateline", "body"})
"""The zones whose mentions become nodes; all the others are kept and counted, and never read for names."""
