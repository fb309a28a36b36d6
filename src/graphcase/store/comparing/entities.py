"""Which entity became which, and what of them came, went and changed.

An entity stays what it is by its id, which is made of its name. Where the id is gone, it became the entity that has
most of its mentions; and is that one under another name, or type, if no other has given it as many.
"""

from __future__ import annotations

from .. import rows
from .articles import CLEAR, SETTLE_GONE, SETTLE_NEW

WORDS = f"json_array({rows.DOCUMENT}, {rows.CLAIM})"
"""A claim as a document made it: what is gone keeps its words, as its article may be gone with it."""

# CROSS JOIN: SQLite is to walk from the few that have no partner, whatever it guesses of the tables.
_SAME_MENTION = """
    CROSS JOIN paired p ON p.{here} = m.article
    CROSS JOIN {there}.mention t ON t.article = p.{beyond}
        AND iif(p.exact, t.start_at = s.start_at AND t.end_at = s.end_at, t.text = s.text AND t.form = s.form)
        AND (t.type = 'case') = (s.type = 'case') AND (p.exact OR s.form = 'name' OR s.type = 'case')
    CROSS JOIN {there}.entity_member b ON b.article = t.article AND b.mention = t.position"""

_BECAME = (
    # how: 'same' is one node then and now, 'merged' is part of another by now.
    "CREATE TEMP TABLE became (was INTEGER PRIMARY KEY, now INTEGER NOT NULL, how TEXT NOT NULL)",
    "INSERT INTO became SELECT o.num, n.num, 'same' FROM old.entity o JOIN main.entity n ON n.id = o.id",
    "CREATE INDEX temp.became_now ON became (now)",
    "CREATE TEMP TABLE lost AS SELECT num FROM old.entity WHERE num NOT IN (SELECT was FROM became)",
    "CREATE TEMP TABLE fresh AS SELECT num FROM main.entity WHERE num NOT IN (SELECT now FROM became)",
    # The mentions that an entity without a partner shares with those of the other store.
    """CREATE TEMP TABLE shared (
        was INTEGER NOT NULL, now INTEGER NOT NULL, article INTEGER NOT NULL, mention INTEGER NOT NULL,
        named INTEGER NOT NULL, PRIMARY KEY (was, now, article, mention)) WITHOUT ROWID""",
    f"""INSERT OR IGNORE INTO shared
        SELECT l.num, b.entity, b.article, b.mention, t.form = 'name'
        FROM lost l CROSS JOIN old.entity_member m ON m.entity = l.num
        CROSS JOIN old.mention s ON s.article = m.article AND s.position = m.mention
        {_SAME_MENTION.format(here="was", beyond="now", there="main")}""",
    f"""INSERT OR IGNORE INTO shared
        SELECT b.entity, f.num, m.article, m.mention, s.form = 'name'
        FROM fresh f CROSS JOIN main.entity_member m ON m.entity = f.num
        CROSS JOIN main.mention s ON s.article = m.article AND s.position = m.mention
        {_SAME_MENTION.format(here="now", beyond="was", there="old")}""",
    """CREATE TEMP TABLE heir AS
        SELECT was, now FROM (
            SELECT was, now, row_number() OVER (PARTITION BY was ORDER BY sum(named) DESC, count(*) DESC, now) AS nth
            FROM shared WHERE was IN (SELECT num FROM lost) GROUP BY was, now)
        WHERE nth = 1""",
    "CREATE TEMP TABLE parent (now INTEGER PRIMARY KEY, was INTEGER NOT NULL)",
    """INSERT INTO parent
        SELECT now, was FROM (
            SELECT was, now, row_number() OVER (PARTITION BY now ORDER BY sum(named) DESC, count(*) DESC, was) AS nth
            FROM shared WHERE now IN (SELECT num FROM fresh) GROUP BY was, now)
        WHERE nth = 1""",
    """INSERT INTO became
        SELECT h.was, h.now, iif(p.was IS h.was, 'same', 'merged')
        FROM heir h LEFT JOIN parent p ON p.now = h.now""",
)

_NEW = (
    """INSERT INTO change (kind, what, type, id, weight)
        SELECT 'entity', 'new', e.type, e.id, e.documents FROM main.entity e JOIN fresh f ON f.num = e.num
        WHERE e.num NOT IN (SELECT now FROM became WHERE how = 'same') ORDER BY e.num""",
    """INSERT INTO ground
        SELECT DISTINCT c.num, m.article FROM change c JOIN main.entity e ON e.id = c.id
        JOIN main.entity_member m ON m.entity = e.num WHERE c.kind = 'entity' AND c.what = 'new'""",
    SETTLE_NEW,
    CLEAR,
    """UPDATE change SET cause = 'split', other = n.id
        FROM main.entity e JOIN parent p ON p.now = e.num JOIN became b ON b.was = p.was
        JOIN main.entity n ON n.num = b.now
        WHERE e.id = change.id AND n.num != e.num AND kind = 'entity' AND what = 'new'""",
)

_GONE = (
    """INSERT INTO change (kind, what, type, was, name, weight)
        SELECT 'entity', 'gone', o.type, o.id, o.name, o.documents FROM old.entity o JOIN lost l ON l.num = o.num
        WHERE o.num NOT IN (SELECT was FROM became WHERE how = 'same') ORDER BY o.num""",
    """INSERT INTO ground
        SELECT DISTINCT c.num, m.article FROM change c JOIN old.entity o ON o.id = c.was
        JOIN old.entity_member m ON m.entity = o.num WHERE c.kind = 'entity' AND c.what = 'gone'""",
    SETTLE_GONE,
    CLEAR,
    # By a judgement that means its name, or one of its mentions.
    """UPDATE change SET cause = 'hidden', other = j.id, more = 0
        FROM main.judgement j JOIN main.judgement_side s ON s.judgement = j.position
        WHERE kind = 'entity' AND what = 'gone' AND cause NOT IN ('removed', 'unread')
        AND j.verdict = 'hide' AND j.effect = 'applied' AND (
            s.name = change.name AND s.type = change.type
            OR EXISTS (
                SELECT 1 FROM old.entity o JOIN old.entity_member m ON m.entity = o.num
                JOIN old.article a ON a.num = m.article AND a.key = s.key
                JOIN old.mention t ON t.article = m.article AND t.position = m.mention
                WHERE o.id = change.was AND t.start_at = s.start_at AND t.end_at = s.end_at))""",
    # The reason that ties one of its mentions to one that was not its own.
    """UPDATE change SET cause = 'merged', other = n.id, more = 0, note = coalesce((
            SELECT m.reason FROM main.entity_match m
            WHERE m.entity = n.num AND
                EXISTS (SELECT 1 FROM shared s WHERE s.was = b.was AND s.now = n.num
                    AND s.article = m.left_article AND s.mention = m.left_mention) !=
                EXISTS (SELECT 1 FROM shared s WHERE s.was = b.was AND s.now = n.num
                    AND s.article = m.right_article AND s.mention = m.right_mention)
            ORDER BY m.score DESC, m.position LIMIT 1), '')
        FROM old.entity o JOIN became b ON b.was = o.num JOIN main.entity n ON n.num = b.now
        WHERE o.id = change.was AND kind = 'entity' AND what = 'gone'""",
    f"""UPDATE change SET words = (
            SELECT {WORDS} FROM old.entity o
            JOIN old.relation r ON r.num IN (
                SELECT num FROM old.relation WHERE source = o.num UNION
                SELECT num FROM old.relation WHERE target = o.num)
            JOIN old.relation_claim rc ON rc.relation = r.num AND rc.position = 0
            JOIN old.claim c ON c.article = rc.article AND c.position = rc.claim
            JOIN old.article a ON a.num = c.article JOIN old.document d ON d.article = a.num
            WHERE o.id = change.was ORDER BY r.type = 'co_mentioned', r.documents DESC, r.num, d.num LIMIT 1)
        WHERE kind = 'entity' AND what = 'gone'""",
)

_STAYED = "became b JOIN old.entity o ON o.num = b.was JOIN main.entity n ON n.num = b.now"

_CALLED = """INSERT INTO change (kind, what, type, id, was, name)
    SELECT 'entity', 'called', n.type, n.id, o.id, o.name
    FROM became b JOIN old.entity o ON o.num = b.was JOIN main.entity n ON n.num = b.now
    WHERE b.how = 'same' AND o.id != n.id ORDER BY n.num"""
"""Under which id it goes that went under another: nothing to tell, and to be known when more is decided."""

FIELDS = (
    ("name", "o.name", "n.name"),
    ("type", "o.type", "n.type"),
    ("documents", "iif(n.type = 'case', o.documents, 0)", "iif(n.type = 'case', n.documents, 0)"),
)
"""What of every entity is looked at, as it was and as it is; of a case how many documents tell of it, too."""

_CHANGED = (
    _CALLED,
    *(
        f"""INSERT INTO change (kind, what, type, id, was, field, before, after, weight)
            SELECT 'entity', 'changed', n.type, n.id, o.id, '{field}', {before}, {after}, n.documents
            FROM {_STAYED} WHERE b.how = 'same' AND {before} != {after} ORDER BY n.num"""
        for field, before, after in FIELDS
    ),
    # Of a case, what it is; how long it is reported follows from its articles.
    f"""INSERT INTO change (kind, what, type, id, was, field, before, after, weight)
        SELECT 'entity', 'changed', n.type, n.id, o.id, f.name, coalesce(oa.value, ''), coalesce(na.value, ''),
            n.documents
        FROM {_STAYED}
        JOIN (SELECT a.name FROM main.entity_attribute a JOIN main.entity e ON e.num = a.entity WHERE e.type = 'case'
            UNION SELECT a.name FROM old.entity_attribute a JOIN old.entity e ON e.num = a.entity
            WHERE e.type = 'case') f ON f.name NOT IN ('since', 'until')
        LEFT JOIN old.entity_attribute oa ON oa.entity = o.num AND oa.name = f.name
        LEFT JOIN main.entity_attribute na ON na.entity = n.num AND na.name = f.name
        WHERE n.type = 'case' AND b.how = 'same' AND oa.value IS NOT na.value ORDER BY n.num, f.name""",
)

STEPS = (*_BECAME, *_NEW, *_GONE, *_CHANGED)
