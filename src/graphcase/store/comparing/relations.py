"""Which relation became which, by what its ends became; and the claims that came or went with a relation, or under one.

A claim of both is known by its quote, in the same article or in what its file reads by now, and by how it is held.
"""

from __future__ import annotations

from .articles import CLEAR, OTHERWISE, SETTLE_GONE, SETTLE_NEW
from .entities import WORDS

_FOLLOWED = (
    "CREATE TEMP TABLE followed (was INTEGER PRIMARY KEY, now INTEGER NOT NULL, called INTEGER NOT NULL)",
    """INSERT INTO followed
        SELECT o.num, n.num, 0 FROM old.relation o JOIN main.relation n ON n.id = o.id
        WHERE o.type != 'co_mentioned'""",
    *(
        f"""INSERT OR IGNORE INTO followed
            SELECT o.num, n.num, 1 FROM old.relation o
            JOIN became s ON s.was = o.source JOIN became t ON t.was = o.target
            JOIN main.relation n ON n.source = {source}.now AND n.target = {target}.now AND n.type = o.type
            WHERE o.type != 'co_mentioned' AND o.num NOT IN (SELECT was FROM followed) {also}"""
        for source, target, also in (("s", "t", ""), ("t", "s", "AND n.symmetric"))
    ),
    "CREATE INDEX temp.followed_now ON followed (now)",
)

_SIZE = "(SELECT count(*) FROM {schema}.relation_claim WHERE relation = r.num)"

_WEIGHT = "r.independent_sources + (s.documents + t.documents) / 1000000.0"
"""The best founded first; of these, those of whom most is written."""

_NEW = (
    f"""INSERT INTO change (kind, what, type, id, claims, weight)
        SELECT 'relation', 'new', r.type, r.id, {_SIZE.format(schema="main")}, {_WEIGHT}
        FROM main.relation r JOIN main.entity s ON s.num = r.source JOIN main.entity t ON t.num = r.target
        WHERE r.type != 'co_mentioned' AND r.num NOT IN (SELECT now FROM followed) ORDER BY r.num""",
    """INSERT INTO ground
        SELECT DISTINCT c.num, m.article FROM change c JOIN main.relation r ON r.id = c.id
        JOIN main.relation_claim m ON m.relation = r.num WHERE c.kind = 'relation' AND c.what = 'new'""",
    SETTLE_NEW,
    CLEAR,
)

_GONE = (
    f"""INSERT INTO change (kind, what, type, was, name, target, weight, claims, words)
        SELECT 'relation', 'gone', r.type, r.id, s.name, t.name, {_WEIGHT}, {_SIZE.format(schema="old")}, (
            SELECT {WORDS} FROM old.relation_claim rc
            JOIN old.claim c ON c.article = rc.article AND c.position = rc.claim
            JOIN old.article a ON a.num = c.article JOIN old.document d ON d.article = a.num
            WHERE rc.relation = r.num AND rc.position = 0 ORDER BY d.num LIMIT 1)
        FROM old.relation r JOIN old.entity s ON s.num = r.source JOIN old.entity t ON t.num = r.target
        WHERE r.type != 'co_mentioned' AND r.num NOT IN (SELECT was FROM followed) ORDER BY r.num""",
    """INSERT INTO ground
        SELECT DISTINCT c.num, m.article FROM change c JOIN old.relation r ON r.id = c.was
        JOIN old.relation_claim m ON m.relation = r.num WHERE c.kind = 'relation' AND c.what = 'gone'""",
    SETTLE_GONE,
    CLEAR,
    # An edit that left its words alone is not the reason.
    f"""UPDATE change SET cause = {OTHERWISE}, other = '', more = 0
        WHERE kind = 'relation' AND what = 'gone' AND cause IN ('edited', 'left') AND EXISTS (
            SELECT 1 FROM old.relation r JOIN old.relation_claim rc ON rc.relation = r.num
            JOIN old.claim c ON c.article = rc.article AND c.position = rc.claim
            JOIN paired p ON p.was = c.article
            JOIN main.claim t ON t.article = p.now AND t.quote = c.quote AND t.relation = c.relation
            WHERE r.id = change.was)""",
    # Where an article still tells it: both ends are one by now, or one of them is gone, or of another type.
    """UPDATE change SET cause = 'one', other = n.id, more = 0
        FROM old.relation r JOIN became s ON s.was = r.source JOIN became t ON t.was = r.target AND t.now = s.now
        JOIN main.entity n ON n.num = s.now
        WHERE r.id = change.was AND kind = 'relation' AND what = 'gone' AND cause NOT IN ('removed', 'unread')""",
    """UPDATE change SET cause = iif(e.cause = 'hidden', 'hidden', 'end'), more = 0,
            other = iif(e.cause = 'hidden', e.other, e.name)
        FROM old.relation r JOIN change e ON e.kind = 'entity' AND e.what = 'gone' AND e.cause != 'merged'
        JOIN old.entity o ON o.id = e.was
        WHERE r.id = change.was AND o.num IN (r.source, r.target) AND change.kind = 'relation' AND change.what = 'gone'
        AND (change.cause IN ('regrouped', 'reread')
            OR change.cause IN ('edited', 'left') AND e.cause = 'hidden')""",
    """UPDATE change SET cause = 'retyped', other = n.id, more = 0
        FROM old.relation r JOIN became b ON b.was IN (r.source, r.target)
        JOIN old.entity o ON o.num = b.was JOIN main.entity n ON n.num = b.now AND n.type != o.type
        WHERE r.id = change.was AND kind = 'relation' AND what = 'gone' AND cause IN ('regrouped', 'reread')""",
)

FIELDS = (
    ("status", "o.status", "n.status"),
    ("disputed", "o.disputed", "n.disputed"),
    ("independent_sources", "o.independent_sources", "n.independent_sources"),
)

_CALLED = """INSERT INTO change (kind, what, type, id, was, name, target)
    SELECT 'relation', 'called', n.type, n.id, o.id, s.name, t.name
    FROM followed f CROSS JOIN old.relation o ON o.num = f.was JOIN main.relation n ON n.num = f.now
    JOIN old.entity s ON s.num = o.source JOIN old.entity t ON t.num = o.target
    WHERE f.called AND NOT EXISTS (SELECT 1 FROM old.relation x WHERE x.id = n.id)
    AND o.num = (SELECT min(g.was) FROM followed g WHERE g.now = f.now) ORDER BY n.num"""

_CHANGED = (
    _CALLED,
    # One look at all of them. Of two that became one, it is the one of its id that tells how it was.
    f"""CREATE TEMP TABLE altered AS
        SELECT f.was, f.now FROM followed f JOIN old.relation o ON o.num = f.was JOIN main.relation n ON n.num = f.now
        WHERE ({" OR ".join(f"{before} != {after}" for _, before, after in FIELDS)})
        AND (o.id = n.id OR o.num = (SELECT min(g.was) FROM followed g WHERE g.now = f.now)
            AND NOT EXISTS (SELECT 1 FROM old.relation x WHERE x.id = n.id))""",
    *(
        f"""INSERT INTO change (kind, what, type, id, was, field, before, after)
            SELECT 'relation', 'changed', n.type, n.id, o.id, '{field}', {before}, {after}
            FROM altered f JOIN old.relation o ON o.num = f.was JOIN main.relation n ON n.num = f.now
            WHERE {before} != {after} ORDER BY n.num"""
        for field, before, after in FIELDS
    ),
)

_ONE_BY_ONE = """
    {there}.relation_claim rc JOIN {there}.claim t ON t.article = rc.article AND t.position = rc.claim
    JOIN paired p ON p.{beyond} = rc.article AND p.{here} = c.article
    WHERE rc.relation IN ({others}) AND t.quote = c.quote AND t.status = c.status AND t.role = c.role
    AND t.attributed_to IS c.attributed_to AND t.former = c.former AND t.time = c.time AND t.since = c.since
    AND t.until = c.until"""

_SUM = "sum(({article} * 4096 + rc.claim) % 2147483647 * (({article} * 4096 + rc.claim) % 2147483647) % 1000000007)"
"""Of squares, so that two claims that change places do not cancel out."""

_CLAIMS = (
    # Nearly all relations have the very same claims: a sum over them tells, so that few are looked at one by one.
    "CREATE TEMP TABLE listed (relation INTEGER PRIMARY KEY, claims INTEGER NOT NULL)",
    f"""INSERT INTO listed
        SELECT rc.relation, {_SUM.format(article="coalesce(p.now, -1)")}
        FROM old.relation_claim rc LEFT JOIN paired p ON p.was = rc.article AND p.exact GROUP BY rc.relation""",
    "CREATE TEMP TABLE touched (was INTEGER PRIMARY KEY, now INTEGER NOT NULL)",
    f"""INSERT INTO touched
        SELECT f.was, f.now
        FROM (SELECT relation, {_SUM.format(article="rc.article")} AS claims FROM main.relation_claim rc
            GROUP BY relation) n
        CROSS JOIN followed f ON f.now = n.relation CROSS JOIN listed l ON l.relation = f.was
        WHERE l.claims != n.claims OR NOT (SELECT same FROM rules)""",
    "CREATE INDEX temp.touched_now ON touched (now)",
    f"""INSERT INTO change (kind, what, type, id, article, claim, cause, other)
        SELECT 'claim', 'new', r.type, r.id, a.key, c.position,
            CASE g.cause WHEN 'kept' THEN {OTHERWISE} ELSE g.cause END,
            iif(g.cause = '', '', g.path)
        FROM (SELECT DISTINCT now FROM touched) f JOIN main.relation r ON r.num = f.now
        JOIN main.relation_claim m ON m.relation = r.num
        JOIN main.claim c ON c.article = m.article AND c.position = m.claim JOIN main.article a ON a.num = c.article
        JOIN origin g ON g.article = c.article
        WHERE NOT EXISTS (SELECT 1 FROM {
        _ONE_BY_ONE.format(
            there="old", here="now", beyond="was", others="SELECT h.was FROM followed h WHERE h.now = f.now"
        )
    })
        ORDER BY r.num, m.position""",
    f"""INSERT INTO change (kind, what, type, id, was, article, claim, cause, other, more, words)
        SELECT 'claim', 'gone', r.type, r.id, o.id, (SELECT key FROM old.article WHERE num = c.article), c.position,
            CASE g.cause WHEN 'kept' THEN {OTHERWISE} ELSE g.cause END,
            iif(g.cause = 'kept', '', g.path), g.documents - 1, (
                SELECT {WORDS} FROM old.article a JOIN old.document d ON d.article = a.num
                WHERE a.num = c.article ORDER BY d.num LIMIT 1)
        FROM touched f JOIN main.relation r ON r.num = f.now JOIN old.relation o ON o.num = f.was
        JOIN old.relation_claim m ON m.relation = f.was
        JOIN old.claim c ON c.article = m.article AND c.position = m.claim
        JOIN fate g ON g.article = c.article
        WHERE NOT EXISTS (SELECT 1 FROM {_ONE_BY_ONE.format(there="main", here="was", beyond="now", others="f.now")})
        ORDER BY r.num, f.was, m.position""",
)

STEPS = (*_FOLLOWED, *_NEW, *_GONE, *_CHANGED, *_CLAIMS)
