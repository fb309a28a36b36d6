"""What a judgement, or a build of the same articles, does to the changes that the last build with news brought.

These are kept against one baseline: what has become new since, and is decided away again, was never there; what an undo
brings back has not gone. `old.change` is what was noted against the baseline, `temp.change` the step from `old` to
`main`; the steps below make of the two what is to be noted now.
"""

from __future__ import annotations

from . import entities, relations

IS_NEWS = """SELECT NOT (SELECT same FROM rules)
    OR EXISTS (SELECT 1 FROM temp.change WHERE kind = 'document' AND field != 'copy_of')"""
"""Were other articles found, or are they read by other rules? Then `old` is the baseline from now on."""

_COLUMNS = (
    "kind, what, type, id, was, name, target, field, before, after, cause, other, more, note, article, claim,"
    " claims, weight, words"
)
_KINDS = (("entity", "became"), ("relation", "followed"), ("conflict", "continued"))
_BECAME = """SELECT DISTINCT '{kind}', o.id, n.id FROM {which} CROSS JOIN {became} b ON b.{by} = x.num
    JOIN old.{kind} o ON o.num = b.was JOIN main.{kind} n ON n.num = b.now"""

_TAKEN_IN = tuple(
    step
    for kind, became, fields in (("entity", "became", entities.FIELDS), ("relation", "followed", relations.FIELDS))
    for step in (
        f"CREATE TEMP TABLE taken_{kind} (now INTEGER PRIMARY KEY, was INTEGER NOT NULL)",
        f"""INSERT INTO taken_{kind}
            SELECT n.num, coalesce(min(o.num) FILTER (WHERE o.id = n.id), min(o.num))
            FROM (SELECT DISTINCT b.now FROM came JOIN old.{kind} x ON x.id = came.id JOIN {became} b ON b.was = x.num
                WHERE came.kind = '{kind}') c
            JOIN main.{kind} n ON n.num = c.now JOIN {became} b ON b.now = n.num JOIN old.{kind} o ON o.num = b.was
            WHERE NOT EXISTS (SELECT 1 FROM came WHERE came.kind = '{kind}' AND came.id = o.id) GROUP BY n.num""",
        f"""DELETE FROM change WHERE kind = '{kind}' AND (
            what IN ('changed', 'called')
            AND id IN (SELECT n.id FROM taken_{kind} t JOIN main.{kind} n ON n.num = t.now)
            OR what = 'gone' AND was IN (
                SELECT coalesce(r.was, o.id) FROM taken_{kind} t JOIN old.{kind} o ON o.num = t.was
                LEFT JOIN known_as r ON r.kind = '{kind}' AND r.id = o.id))""",
        *(
            f"""INSERT INTO change (kind, what, type, id, was, field, before, after)
                SELECT '{kind}', 'changed', n.type, n.id, o.id, '{field}', {before}, {after}
                FROM taken_{kind} x JOIN old.{kind} o ON o.num = x.was JOIN main.{kind} n ON n.num = x.now
                WHERE {before} != {after} ORDER BY n.num"""
            for field, before, after in fields
        ),
    )
)

STEPS = (
    # Which id became which, and which of them stand for something that the baseline has as well.
    """CREATE TEMP TABLE carry (kind TEXT NOT NULL, was TEXT NOT NULL, now TEXT NOT NULL, PRIMARY KEY (kind, was))
        WITHOUT ROWID""",
    "CREATE INDEX temp.change_id ON change (id)",
    "CREATE TEMP TABLE noted AS SELECT id FROM old.change UNION SELECT other FROM old.change",
    # Of those that were noted, and of all that became one with them.
    *(
        f"INSERT OR IGNORE INTO carry {_BECAME.format(kind=kind, became=became, by=by, which=which)}"
        for kind, became in _KINDS
        for by, which in (
            ("was", f"(SELECT num FROM old.{kind} WHERE id IN (SELECT id FROM noted)) x"),
            ("now", f"(SELECT num FROM main.{kind} WHERE id IN (SELECT now FROM carry)) x"),
        )
    ),
    "CREATE TEMP TABLE came (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    "INSERT INTO came SELECT kind, id FROM old.change WHERE what = 'new' AND kind NOT IN ('claim', 'document')",
    "CREATE TEMP TABLE stood (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    """INSERT OR IGNORE INTO stood SELECT c.kind, c.now FROM carry c
        WHERE NOT EXISTS (SELECT 1 FROM came WHERE came.kind = c.kind AND came.id = c.was)""",
    # Gone before, and there again: neither gone nor new.
    """CREATE TEMP TABLE back (kind TEXT NOT NULL, id TEXT NOT NULL, was TEXT NOT NULL, PRIMARY KEY (kind, id))
        WITHOUT ROWID""",
    """INSERT OR IGNORE INTO back SELECT p.kind, s.id, p.was FROM old.change p
        JOIN change s ON s.kind = p.kind AND s.what = 'new' AND s.id IN (p.was, p.after)
        WHERE p.what = 'gone' AND p.kind IN ('entity', 'relation', 'conflict')""",
    "INSERT OR IGNORE INTO stood SELECT kind, id FROM back",
    # What the baseline called that which a step before this one has given another id.
    """CREATE TEMP TABLE known_as (
        kind TEXT NOT NULL, id TEXT NOT NULL, was TEXT NOT NULL, name TEXT NOT NULL, target TEXT NOT NULL,
        PRIMARY KEY (kind, id)) WITHOUT ROWID""",
    """INSERT OR IGNORE INTO known_as SELECT kind, id, was, name, target FROM old.change
        WHERE what = 'called' AND kind IN ('entity', 'relation') ORDER BY num""",
    # It goes under the name that the baseline had for it; `after` keeps the id under which it may come back.
    """UPDATE change SET after = iif(what = 'gone', change.was, ''), was = o.was, name = o.name, target = o.target
        FROM known_as o WHERE o.kind = change.kind AND o.id = change.was AND change.what IN ('gone', 'called')""",
    # What came since, and has taken in what was there: it is that, under another name.
    *_TAKEN_IN,
    "CREATE TEMP TABLE made AS SELECT * FROM change WHERE 0",
    "CREATE INDEX temp.made_id ON made (id)",
    # What was new, as it is called now; and what is new by this step.
    f"""INSERT INTO made ({_COLUMNS})
        SELECT p.kind, 'new', p.type, c.now, '', '', '', '', '', '', p.cause, p.other, 0, '', '', NULL, p.claims,
            p.weight, NULL
        FROM old.change p JOIN carry c ON c.kind = p.kind AND c.was = p.id
        WHERE p.what = 'new' AND NOT EXISTS (SELECT 1 FROM stood s WHERE s.kind = c.kind AND s.id = c.now)
        GROUP BY c.kind, c.now ORDER BY min(p.num)""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT {_COLUMNS} FROM change s WHERE what = 'new' AND kind NOT IN ('claim', 'document')
        AND NOT EXISTS (SELECT 1 FROM back b WHERE b.kind = s.kind AND b.id = s.id) ORDER BY num""",
    # To be in new articles is reason enough, whatever it was part of meanwhile.
    *(
        f"""UPDATE made SET cause = '', other = ''
            WHERE kind = '{kind}' AND what = 'new' AND cause != '' AND NOT EXISTS (
                SELECT 1 FROM main.{kind} n JOIN main.{member} m ON m.{kind} = n.num
                JOIN main.document d ON d.article = m.article WHERE n.id = made.id AND NOT EXISTS (
                    SELECT 1 FROM old.change p WHERE p.kind = 'document' AND p.what = 'new' AND p.id = d.id))"""
        for kind, member in (("entity", "entity_member"), ("relation", "relation_claim"))
    ),
    # What has gone stays gone, unless it is back; what goes now was there only if it did not come since.
    f"""INSERT INTO made ({_COLUMNS})
        SELECT {_COLUMNS} FROM old.change p WHERE what = 'gone' AND kind IN ('entity', 'relation', 'conflict')
        AND NOT EXISTS (SELECT 1 FROM back b WHERE b.kind = p.kind AND b.was = p.was) ORDER BY num""",
    """UPDATE made SET other = coalesce((SELECT now FROM carry c WHERE c.kind = 'entity' AND c.was = made.other), other)
        WHERE cause IN ('merged', 'split', 'one', 'retyped')""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT {_COLUMNS} FROM change s WHERE what = 'gone' AND kind IN ('entity', 'relation', 'conflict')
        AND NOT EXISTS (SELECT 1 FROM came c WHERE c.kind = s.kind AND c.id = s.was) ORDER BY num""",
    # What changed: from what it was at first to what it is now.
    f"""INSERT INTO made ({_COLUMNS})
        SELECT p.kind, p.what, p.type, coalesce(c.now, p.id), p.was, p.name, p.target, p.field, p.before,
            coalesce(s.after, p.after), p.cause, p.other, p.more, p.note, p.article, p.claim, p.claims, p.weight,
            p.words
        FROM old.change p LEFT JOIN carry c ON c.kind = p.kind AND c.was = p.id
        LEFT JOIN change s ON s.kind = p.kind AND s.what = 'changed' AND s.id = c.now AND s.was = p.id
            AND s.field = p.field
        WHERE p.what = 'changed' AND p.kind != 'document' AND c.now IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM carry d WHERE d.kind = c.kind AND d.now = c.now AND d.was = c.now AND d.was != c.was
            AND NOT EXISTS (SELECT 1 FROM came WHERE came.kind = d.kind AND came.id = d.was))
        ORDER BY p.num""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT {_COLUMNS} FROM change s WHERE what = 'changed' AND kind != 'document'
        AND NOT EXISTS (SELECT 1 FROM came c WHERE c.kind = s.kind AND c.id = s.was)
        AND NOT EXISTS (SELECT 1 FROM old.change p
            WHERE p.kind = s.kind AND p.what = 'changed' AND p.id = s.was AND p.field = s.field) ORDER BY num""",
    """UPDATE made SET was = o.was FROM known_as o
        WHERE made.what = 'changed' AND o.kind = made.kind AND o.id = made.was""",
    "DELETE FROM made WHERE what = 'changed' AND before = after",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT p.kind, 'called', p.type, c.now, p.was, p.name, p.target, '', '', '', '', '', 0, '', '', NULL, 0, 0, NULL
        FROM old.change p JOIN carry c ON c.kind = p.kind AND c.was = p.id
        WHERE p.what = 'called' AND c.now != p.was AND NOT EXISTS (
            SELECT 1 FROM carry d WHERE d.kind = c.kind AND d.now = c.now AND d.was = c.now AND d.was != c.was
            AND NOT EXISTS (SELECT 1 FROM came WHERE came.kind = d.kind AND came.id = d.was))
        ORDER BY p.num""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT {_COLUMNS} FROM change s WHERE what = 'called' AND was != id
        AND NOT EXISTS (SELECT 1 FROM came c WHERE c.kind = s.kind AND c.id = s.was)
        AND NOT EXISTS (SELECT 1 FROM made m WHERE m.kind = s.kind AND m.what = 'called' AND m.id = s.id)
        ORDER BY num""",
    # A claim that came and goes, or went and comes, has done neither.
    """CREATE TEMP TABLE was_told AS SELECT p.what, p.article, p.claim, c.now AS id
        FROM old.change p JOIN carry c ON c.kind = 'relation' AND c.was = p.id WHERE p.kind = 'claim'""",
    "CREATE INDEX temp.was_told_id ON was_told (id, article, claim)",
    # Claims: those that came stay where their relation is by now, and are its own news where it is not new itself.
    f"""INSERT INTO made ({_COLUMNS})
        SELECT DISTINCT 'claim', 'new', n.type, n.id, '', '', '', '', '', '', coalesce(p.cause, q.cause),
            coalesce(p.other, q.other), 0, '', a.key, rc.claim, 0, 0, NULL
        FROM main.relation_claim rc JOIN main.relation n ON n.num = rc.relation
        JOIN main.article a ON a.num = rc.article
        JOIN stood w ON w.kind = 'relation' AND w.id = n.id
        JOIN followed f ON f.now = n.num JOIN old.relation o ON o.num = f.was
        JOIN old.relation_claim oc ON oc.relation = o.num AND oc.article = rc.article AND oc.claim = rc.claim
        LEFT JOIN old.change p ON p.kind = 'claim' AND p.what = 'new' AND p.id = o.id AND p.article = a.key
            AND p.claim = rc.claim
        LEFT JOIN old.change q ON q.kind = 'relation' AND q.what = 'new' AND q.id = o.id
        WHERE n.id IN (SELECT c.now FROM old.change x JOIN carry c ON c.kind = 'relation' AND c.was = x.id)
        AND (p.num IS NOT NULL OR q.num IS NOT NULL) ORDER BY n.num, rc.position""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT {_COLUMNS} FROM change s WHERE kind = 'claim'
        AND NOT EXISTS (SELECT 1 FROM came c WHERE c.kind = 'relation' AND c.id = s.was)
        AND NOT EXISTS (SELECT 1 FROM made m WHERE m.kind = 'relation' AND m.what = 'new' AND m.id = s.id)
        AND NOT EXISTS (SELECT 1 FROM was_told p
            WHERE p.what != s.what AND p.article = s.article AND p.claim = s.claim AND p.id = s.id) ORDER BY num""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT p.kind, p.what, p.type, c.now, p.was, p.name, p.target, p.field, p.before, p.after, p.cause, p.other,
            p.more, p.note, p.article, p.claim, p.claims, p.weight, p.words
        FROM old.change p JOIN carry c ON c.kind = 'relation' AND c.was = p.id
        WHERE p.kind = 'claim' AND p.what = 'gone' AND NOT EXISTS (
            SELECT 1 FROM change s WHERE s.id = c.now AND s.kind = 'claim' AND s.what = 'new'
            AND s.article = p.article AND s.claim = p.claim) ORDER BY p.num""",
    # What is back under another id than it had.
    f"""INSERT INTO made ({_COLUMNS})
        SELECT p.kind, 'called', p.type, b.id, p.was, p.name, p.target, '', '', '', '', '', 0, '', '', NULL, 0, 0, NULL
        FROM back b JOIN old.change p ON p.kind = b.kind AND p.what = 'gone' AND p.was = b.was
        WHERE b.id != b.was ORDER BY p.num""",
    f"""INSERT INTO made ({_COLUMNS})
        SELECT 'entity', 'changed', n.type, n.id, p.was, '', '', 'name', p.name, n.name, '', '', 0, '', '', NULL, 0,
            n.documents, NULL
        FROM back b JOIN old.change p ON p.kind = 'entity' AND p.what = 'gone' AND p.was = b.was
        JOIN main.entity n ON n.id = b.id WHERE b.kind = 'entity' AND n.name != p.name ORDER BY p.num""",
    """CREATE TEMP TABLE still AS SELECT g.kind, g.was AS id FROM made g
        JOIN made n ON n.kind = g.kind AND n.what = 'new' AND n.id = g.was
        WHERE g.what = 'gone' AND g.kind != 'claim'""",
    """DELETE FROM made WHERE what IN ('new', 'gone')
        AND EXISTS (SELECT 1 FROM still s WHERE s.kind = made.kind AND s.id IN (made.id, made.was))""",
    # No file is another than before: of the documents only copies may be seen otherwise.
    "UPDATE made SET num = NULL",
    f"INSERT INTO made ({_COLUMNS}) SELECT {_COLUMNS} FROM old.change WHERE kind = 'document' ORDER BY num",
    "DELETE FROM change",
    f"""INSERT INTO change ({_COLUMNS}) SELECT {_COLUMNS} FROM made
        WHERE EXISTS (SELECT 1 FROM old.baseline) ORDER BY rowid""",
    "DELETE FROM baseline",
    "INSERT INTO baseline SELECT name, value FROM old.baseline",
)
