"""What a judgement, or a build of the same articles, does to the changes that the last build with news brought.

These are kept against one baseline: what has become new since, and is decided away again, was never there; what an undo
brings back has not gone. `old.change` (p) is what was noted against the baseline, `temp.change` (s) the step from `old`
to `main`; of the two the steps below make what is to be noted now, in `made`.
"""

from __future__ import annotations

from . import entities, parties, relations

IS_NEWS = """SELECT NOT (SELECT same FROM rules)
    OR EXISTS (SELECT 1 FROM temp.change WHERE kind = 'document' AND field != 'copy_of')"""
"""Were other articles found, or are they read by other rules? Then `old` is the baseline from now on."""

_ALL = (
    "kind, what, type, id, was, name, target, field, before, after, cause, other, more, note, article, claim,"
    " claims, weight, words"
)
_OTHERWISE = "('changed', 'stood')"
_THINGS = "('entity', 'relation', 'conflict')"


def _came(kind: str, id_: str) -> str:
    """The condition that `old` has it and the baseline has not."""
    return f"EXISTS (SELECT 1 FROM came WHERE came.kind = {kind} AND came.id = {id_})"


# --- what became of what was noted -----------------------------------------------------------------------------------

_CARRY = (
    """CREATE TEMP TABLE carry (kind TEXT NOT NULL, was TEXT NOT NULL, now TEXT NOT NULL, PRIMARY KEY (kind, was))
        WITHOUT ROWID""",
    "CREATE TEMP TABLE noted AS SELECT id FROM old.change UNION SELECT other FROM old.change",
    # The ids of what was noted as they are by now; and of all that became one with it.
    *(
        f"""INSERT OR IGNORE INTO carry
            SELECT DISTINCT '{kind}', o.id, n.id FROM ({which}) x CROSS JOIN {became} b ON b.{by} = x.num
            JOIN old.{kind} o ON o.num = b.was JOIN main.{kind} n ON n.num = b.now"""
        for kind, became in (("entity", "became"), ("relation", "followed"), ("conflict", "continued"))
        for by, which in (
            ("was", f"SELECT num FROM old.{kind} WHERE id IN (SELECT id FROM noted)"),
            ("now", f"SELECT num FROM main.{kind} WHERE id IN (SELECT now FROM carry)"),
        )
    ),
)

_STANDING = (
    # What `old` has and the baseline has not; what `main` has and the baseline has as well.
    "CREATE TEMP TABLE came (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    f"INSERT INTO came SELECT kind, id FROM old.change WHERE what = 'new' AND kind IN {_THINGS}",
    "CREATE TEMP TABLE stood (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID",
    f"INSERT OR IGNORE INTO stood SELECT c.kind, c.now FROM carry c WHERE NOT {_came('c.kind', 'c.was')}",
    # What went before and is there again, perhaps under the id that it had last.
    """CREATE TEMP TABLE back (kind TEXT NOT NULL, id TEXT NOT NULL, was TEXT NOT NULL, PRIMARY KEY (kind, id))
        WITHOUT ROWID""",
    f"""INSERT OR IGNORE INTO back SELECT p.kind, s.id, p.was FROM old.change p
        JOIN change s ON s.kind = p.kind AND s.what = 'new' AND s.id IN (p.was, p.after)
        WHERE p.what = 'gone' AND p.kind IN {_THINGS}""",
    "INSERT OR IGNORE INTO stood SELECT kind, id FROM back",
    # How the baseline named what goes under another id by now. What goes is told by that name, and keeps in `after` the
    # id under which it may come back.
    """CREATE TEMP TABLE known_as (
        kind TEXT NOT NULL, id TEXT NOT NULL, was TEXT NOT NULL, name TEXT NOT NULL, target TEXT NOT NULL,
        PRIMARY KEY (kind, id)) WITHOUT ROWID""",
    f"""INSERT OR IGNORE INTO known_as SELECT kind, id, was, name, target FROM old.change
        WHERE what = 'called' AND kind IN {_THINGS} ORDER BY num""",
    """UPDATE change SET after = iif(what = 'gone', change.was, ''), was = k.was, name = k.name, target = k.target
        FROM known_as k WHERE k.kind = change.kind AND k.id = change.was AND change.what IN ('gone', 'called')""",
)

# Where what has come since took in what was there, it is that by now: its changes are counted from there.
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
            WHERE NOT {_came(f"'{kind}'", "o.id")} GROUP BY n.num""",
        f"""DELETE FROM change WHERE kind = '{kind}' AND (
            what IN ('changed', 'stood', 'called')
            AND id IN (SELECT n.id FROM taken_{kind} t JOIN main.{kind} n ON n.num = t.now)
            OR what = 'gone' AND was IN (
                SELECT coalesce(k.was, o.id) FROM taken_{kind} t JOIN old.{kind} o ON o.num = t.was
                LEFT JOIN known_as k ON k.kind = '{kind}' AND k.id = o.id))""",
        *(
            f"""INSERT INTO change (kind, what, type, id, was, field, before, after)
                SELECT '{kind}', 'changed', n.type, n.id, o.id, '{field}', {before}, {after}
                FROM taken_{kind} x JOIN old.{kind} o ON o.num = x.was JOIN main.{kind} n ON n.num = x.now
                WHERE {before} != {after} ORDER BY n.num"""
            for field, before, after in fields
        ),
    )
)

# --- things ----------------------------------------------------------------------------------------------------------

_NEW = (
    """INSERT INTO made (kind, what, type, id, cause, other, claims, weight)
        SELECT p.kind, 'new', p.type, c.now, p.cause, p.other, p.claims, p.weight
        FROM old.change p JOIN carry c ON c.kind = p.kind AND c.was = p.id
        WHERE p.what = 'new' AND NOT EXISTS (SELECT 1 FROM stood WHERE stood.kind = c.kind AND stood.id = c.now)
        GROUP BY c.kind, c.now ORDER BY min(p.num)""",
    f"""INSERT INTO made ({_ALL})
        SELECT {_ALL} FROM change s WHERE what = 'new' AND kind IN {_THINGS}
        AND NOT EXISTS (SELECT 1 FROM back WHERE back.kind = s.kind AND back.id = s.id) ORDER BY num""",
    # To be in new articles is reason enough, whatever it was part of meanwhile.
    *(
        f"""UPDATE made SET cause = '', other = ''
            WHERE kind = '{kind}' AND what = 'new' AND cause != '' AND NOT EXISTS (
                SELECT 1 FROM main.{kind} n JOIN main.{member} m ON m.{kind} = n.num
                JOIN main.document d ON d.article = m.article WHERE n.id = made.id AND NOT EXISTS (
                    SELECT 1 FROM old.change p WHERE p.kind = 'document' AND p.what = 'new' AND p.id = d.id))"""
        for kind, member in (("entity", "entity_member"), ("relation", "relation_claim"))
    ),
)

_GONE = (
    f"""INSERT INTO made ({_ALL})
        SELECT {_ALL} FROM old.change p WHERE what = 'gone' AND kind IN {_THINGS}
        AND NOT EXISTS (SELECT 1 FROM back WHERE back.kind = p.kind AND back.was = p.was) ORDER BY num""",
    """UPDATE made SET other = coalesce((SELECT now FROM carry c WHERE c.kind = 'entity' AND c.was = made.other), other)
        WHERE cause IN ('merged', 'split', 'one', 'retyped')""",
    f"""INSERT INTO made ({_ALL})
        SELECT {_ALL} FROM change s WHERE what = 'gone' AND kind IN {_THINGS} AND NOT {_came("s.kind", "s.was")}
        ORDER BY num""",
    # What goes in one step and comes in the other under the same id has done neither.
    f"""CREATE TEMP TABLE still AS SELECT g.kind, g.was AS id FROM made g
        JOIN made n ON n.kind = g.kind AND n.what = 'new' AND n.id = g.was
        WHERE g.what = 'gone' AND g.kind IN {_THINGS}""",
    """DELETE FROM made WHERE EXISTS (
        SELECT 1 FROM still WHERE still.kind = made.kind AND still.id IN (made.id, made.was))""",
)

_STANDS_FOR_ITSELF = f"""EXISTS (
    SELECT 1 FROM carry d WHERE d.kind = c.kind AND d.now = c.now AND d.was = c.now AND d.was != c.was
    AND NOT {_came("d.kind", "d.was")})"""
"""The baseline has what carry row `c` leads to, and that is another than what it leads from."""

_CHANGED = (
    # From what it was at first to what it is by now.
    f"""INSERT INTO made (kind, what, type, id, was, field, before, after, weight)
        SELECT p.kind, 'changed', p.type, c.now, p.was, p.field, p.before, coalesce(s.after, p.after), p.weight
        FROM old.change p JOIN carry c ON c.kind = p.kind AND c.was = p.id
        LEFT JOIN change s ON s.id = c.now AND s.kind = p.kind AND s.what = 'changed' AND s.was = p.id
            AND s.field = p.field
        WHERE p.what IN {_OTHERWISE} AND NOT {_STANDS_FOR_ITSELF} ORDER BY p.num""",
    f"""INSERT INTO made ({_ALL})
        SELECT {_ALL} FROM change s WHERE what IN {_OTHERWISE} AND kind IN {_THINGS} AND NOT {_came("s.kind", "s.was")}
        AND NOT EXISTS (SELECT 1 FROM old.change p
            WHERE p.id = s.was AND p.kind = s.kind AND p.what IN {_OTHERWISE} AND p.field = s.field) ORDER BY num""",
    """INSERT INTO made (kind, what, type, id, was, field, before, after, weight)
        SELECT 'entity', 'changed', n.type, n.id, p.was, 'name', p.name, n.name, n.documents
        FROM back JOIN old.change p ON p.kind = 'entity' AND p.what = 'gone' AND p.was = back.was
        JOIN main.entity n ON n.id = back.id WHERE back.kind = 'entity' ORDER BY p.num""",
    f"""UPDATE made SET was = k.was FROM known_as k
        WHERE made.what IN {_OTHERWISE} AND k.kind = made.kind AND k.id = made.was""",
    parties.CARRY,
    f"DELETE FROM made WHERE what IN {_OTHERWISE} AND before = after",
)

_CALLED = (
    f"""INSERT INTO made (kind, what, type, id, was, name, target)
        SELECT p.kind, 'called', p.type, c.now, p.was, p.name, p.target
        FROM old.change p JOIN carry c ON c.kind = p.kind AND c.was = p.id
        WHERE p.what = 'called' AND c.now != p.was AND NOT {_STANDS_FOR_ITSELF} ORDER BY p.num""",
    f"""INSERT INTO made ({_ALL})
        SELECT {_ALL} FROM change s WHERE what = 'called' AND was != id AND NOT {_came("s.kind", "s.was")}
        AND NOT EXISTS (SELECT 1 FROM made m WHERE m.id = s.id AND m.kind = s.kind AND m.what = 'called')
        ORDER BY num""",
    """INSERT INTO made (kind, what, type, id, was, name, target)
        SELECT p.kind, 'called', p.type, back.id, p.was, p.name, p.target
        FROM back JOIN old.change p ON p.kind = back.kind AND p.what = 'gone' AND p.was = back.was
        WHERE back.id != back.was ORDER BY p.num""",
)

# --- claims of relations that the baseline has -----------------------------------------------------------------------

_CLAIMS = (
    # Those that had come, to this relation or to one that is this by now, and are still there.
    """INSERT INTO made (kind, what, type, id, cause, other, article, claim)
        SELECT DISTINCT 'claim', 'new', n.type, n.id, coalesce(p.cause, q.cause), coalesce(p.other, q.other), a.key,
            rc.claim
        FROM (SELECT DISTINCT c.now FROM old.change x JOIN carry c ON c.kind = 'relation' AND c.was = x.id) c
        JOIN stood ON stood.kind = 'relation' AND stood.id = c.now
        JOIN main.relation n ON n.id = c.now JOIN main.relation_claim rc ON rc.relation = n.num
        JOIN main.article a ON a.num = rc.article
        JOIN followed f ON f.now = n.num JOIN old.relation o ON o.num = f.was
        JOIN old.relation_claim oc ON oc.relation = o.num AND oc.article = rc.article AND oc.claim = rc.claim
        LEFT JOIN old.change p ON p.id = o.id AND p.kind = 'claim' AND p.what = 'new' AND p.article = a.key
            AND p.claim = rc.claim
        LEFT JOIN old.change q ON q.id = o.id AND q.kind = 'relation' AND q.what = 'new'
        WHERE p.num IS NOT NULL OR q.num IS NOT NULL ORDER BY n.num, rc.position""",
    # Of the others: one that comes and goes, or goes and comes, has done neither.
    """CREATE TEMP TABLE told AS SELECT p.num, p.what, p.article, p.claim, c.now AS id
        FROM old.change p JOIN carry c ON c.kind = 'relation' AND c.was = p.id WHERE p.kind = 'claim'""",
    "CREATE INDEX temp.told_id ON told (id, article, claim)",
    f"""INSERT INTO made ({_ALL})
        SELECT {_ALL} FROM change s WHERE kind = 'claim' AND NOT {_came("'relation'", "s.was")}
        AND NOT EXISTS (SELECT 1 FROM made m WHERE m.id = s.id AND m.kind = 'relation' AND m.what = 'new')
        AND NOT EXISTS (SELECT 1 FROM told t
            WHERE t.id = s.id AND t.article = s.article AND t.claim = s.claim AND t.what != s.what) ORDER BY num""",
    """INSERT INTO made (kind, what, type, id, was, cause, other, more, article, claim, words)
        SELECT 'claim', 'gone', p.type, t.id, p.was, p.cause, p.other, p.more, p.article, p.claim, p.words
        FROM told t JOIN old.change p ON p.num = t.num
        WHERE t.what = 'gone' AND NOT EXISTS (
            SELECT 1 FROM change s WHERE s.id = t.id AND s.kind = 'claim' AND s.what = 'new'
            AND s.article = t.article AND s.claim = t.claim) ORDER BY t.num""",
)

_DONE = (
    # No file is another than it was. After a first build there is no baseline, and nothing to note.
    f"INSERT INTO made ({_ALL}) SELECT {_ALL} FROM old.change WHERE kind = 'document' ORDER BY num",
    "DELETE FROM change",
    f"INSERT INTO change ({_ALL}) SELECT {_ALL} FROM made WHERE EXISTS (SELECT 1 FROM old.baseline) ORDER BY num",
    "DELETE FROM baseline",
    "INSERT INTO baseline SELECT name, value FROM old.baseline",
)

STEPS = (
    *_CARRY,
    *_STANDING,
    *_TAKEN_IN,
    parties.noted("taken_entity"),
    *_NEW,
    *_GONE,
    *_CHANGED,
    *_CALLED,
    *_CLAIMS,
    *_DONE,
)
