"""How much the store holds."""

from __future__ import annotations

from .records import Counts
from .rows import SEEN, Ask

_UNNAMED = (
    "document d JOIN article a ON a.num = d.article WHERE a.outlet = '' AND d.copy_of = '' AND d.num NOT IN"
    " (SELECT document FROM dependence WHERE kind IN ('wire', 'credit') AND share = 1)"
)
"""Documents that stand for themselves: neither outlet nor credit says whose they are."""


def counts(ask: Ask) -> Counts:
    """Count what the last build published; mentions and claims once a document."""

    def count(what: str) -> int:
        return int(next(ask(f"SELECT count(*) FROM {what}"))[0])

    per_type: dict[str, int] = dict(ask("SELECT type, count(*) FROM entity GROUP BY type"))
    co_mentions = count("relation WHERE type = 'co_mentioned'")
    return Counts(
        documents=count("document"),
        copies=count("document WHERE copy_of != ''"),
        unnamed=count(_UNNAMED),
        skipped=count("skipped"),
        tokens=int(next(ask(f"SELECT coalesce(sum(a.tokens), 0) FROM {SEEN}"))[0]),
        mentions=count("document d JOIN mention m ON m.article = d.article"),
        claims=count("document d JOIN claim c ON c.article = d.article"),
        people=per_type.get("person", 0),
        organisations=per_type.get("organisation", 0),
        places=per_type.get("place", 0),
        cases=per_type.get("case", 0),
        relations=count("relation") - co_mentions,
        co_mentions=co_mentions,
        suggestions=count("suggestion"),
        conflicts=count("conflict WHERE settled = '' AND NOT compatible"),
        judgements=count("judgement WHERE verdict != 'undo' AND effect = 'applied'"),
        unapplied=count("judgement WHERE effect = 'unapplied'"),
    )
