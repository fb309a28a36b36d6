"""Which conflict became which, by what it is about; what of them came, was settled, and went."""

from __future__ import annotations

from .articles import CLEAR, SETTLE_GONE, SETTLE_NEW

_VALUES = (
    "(SELECT group_concat(value, '; ') FROM (SELECT v.value FROM {schema}.conflict_value v"
    " WHERE v.conflict = {row}.num GROUP BY v.value ORDER BY CAST(v.value AS REAL), v.value))"
)
"""In their own order: how many report a value is no change of what they disagree on."""

_MATCHED = (
    "CREATE TEMP TABLE continued (was INTEGER PRIMARY KEY, now INTEGER NOT NULL)",
    """INSERT INTO continued SELECT o.num, n.num FROM old.conflict o JOIN main.conflict n ON n.id = o.id
        WHERE NOT o.compatible AND NOT n.compatible""",
    """INSERT OR IGNORE INTO continued
        SELECT o.num, n.num FROM old.conflict o JOIN became b ON b.was = o.entity
        LEFT JOIN followed f ON f.was = o.relation
        JOIN main.conflict n ON n.entity = b.now AND n.kind = o.kind AND n.matter = o.matter AND n.relation IS f.now
        WHERE o.num NOT IN (SELECT was FROM continued) AND NOT o.compatible AND NOT n.compatible""",
)

_NEW = (
    """INSERT INTO change (kind, what, type, id, weight)
        SELECT 'conflict', 'new', c.kind, c.id, c.weight FROM main.conflict c
        WHERE NOT c.compatible AND c.num NOT IN (SELECT now FROM continued) ORDER BY c.num""",
    """INSERT INTO ground
        SELECT DISTINCT c.num, v.article FROM change c JOIN main.conflict o ON o.id = c.id
        JOIN main.conflict_value v ON v.conflict = o.num WHERE c.kind = 'conflict' AND c.what = 'new'""",
    SETTLE_NEW,
    CLEAR,
)

_GONE = (
    f"""INSERT INTO change (kind, what, type, was, name, field, before, cause, weight)
        SELECT 'conflict', 'gone', o.kind, o.id, e.name, o.matter, {_VALUES.format(schema="old", row="o")}, '', o.weight
        FROM old.conflict o JOIN old.entity e ON e.num = o.entity
        WHERE NOT o.compatible AND o.num NOT IN (SELECT was FROM continued) ORDER BY o.num""",
    # It takes two: the articles that are no longer there are the reason, where there are any.
    """INSERT INTO ground
        WITH value AS (
            SELECT DISTINCT c.num, v.article, f.cause = 'kept' AS stands
            FROM change c JOIN old.conflict o ON o.id = c.was
            JOIN old.conflict_value v ON v.conflict = o.num JOIN fate f ON f.article = v.article
            WHERE c.kind = 'conflict' AND c.what = 'gone')
        SELECT num, article FROM value v
        WHERE NOT stands OR NOT EXISTS (SELECT 1 FROM value w WHERE w.num = v.num AND NOT w.stands)""",
    SETTLE_GONE,
    CLEAR,
    """UPDATE change SET cause = 'compatible'
        FROM main.conflict n WHERE n.id = change.was AND n.compatible
        AND change.kind = 'conflict' AND change.what = 'gone' AND change.cause IN ('regrouped', 'reread')""",
)

_CHANGED = tuple(
    f"""INSERT INTO change (kind, what, type, id, was, field, before, after, weight)
        SELECT 'conflict', 'changed', n.kind, n.id, o.id, '{field}', {before}, {after}, n.weight
        FROM continued c JOIN old.conflict o ON o.num = c.was JOIN main.conflict n ON n.num = c.now
        WHERE {before} != {after} ORDER BY n.num"""
    for field, before, after in (
        ("settled", "o.settled", "n.settled"),
        ("values", _VALUES.format(schema="old", row="o"), _VALUES.format(schema="main", row="n")),
    )
)

STEPS = (*_MATCHED, *_NEW, *_GONE, *_CHANGED)
