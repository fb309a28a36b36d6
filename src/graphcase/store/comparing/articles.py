"""Which articles both stores have, what became of the others, and how the documents changed."""

from __future__ import annotations

from .. import rows

_PAIRS = (
    # An article of the one that is an article of the other: word for word (exact), or as its file reads by now.
    """CREATE TEMP TABLE paired (
        was INTEGER NOT NULL, now INTEGER NOT NULL, exact INTEGER NOT NULL, PRIMARY KEY (was, now)) WITHOUT ROWID""",
    """INSERT INTO paired
        SELECT DISTINCT o.num, n.num, 1
        FROM old.document od JOIN old.article o ON o.num = od.article
        JOIN main.article n ON n.key = o.key JOIN main.document nd ON nd.article = n.num""",
    """INSERT OR IGNORE INTO paired
        SELECT od.article, nd.article, 0
        FROM old.document od JOIN main.document nd ON nd.path = od.path AND nd.sha256 != od.sha256""",
    "CREATE INDEX temp.paired_now ON paired (now)",
    # Are they read by the same rules? Else any difference may be for that.
    """CREATE TEMP TABLE rules AS
        SELECT o.value = n.value AND NOT EXISTS (
            SELECT 1 FROM old.document d JOIN old.article was ON was.num = d.article
            JOIN main.article now ON now.key = was.key WHERE now.fingerprint != was.fingerprint) AS same
        FROM old.meta o JOIN main.meta n ON n.name = o.name WHERE o.name = 'fingerprint'""",
)

_FATES = (
    """CREATE TEMP TABLE moved (was TEXT PRIMARY KEY, now TEXT NOT NULL UNIQUE) WITHOUT ROWID""",
    # Of several equal files, the first that left is the first that came.
    """INSERT INTO moved
        WITH gone AS (
            SELECT d.path, a.key, row_number() OVER (PARTITION BY a.key ORDER BY d.num) AS nth
            FROM old.document d JOIN old.article a ON a.num = d.article
            WHERE NOT EXISTS (SELECT 1 FROM main.document n WHERE n.path = d.path)),
        come AS (
            SELECT d.path, a.key, row_number() OVER (PARTITION BY a.key ORDER BY d.num) AS nth
            FROM main.document d JOIN main.article a ON a.num = d.article
            WHERE NOT EXISTS (SELECT 1 FROM old.document o WHERE o.path = d.path))
        SELECT gone.path, come.path FROM gone JOIN come USING (key, nth)""",
    # What became of each old article, as of a reason: the words for it are in explore/ and console/.
    """CREATE TEMP TABLE fate (
        article INTEGER PRIMARY KEY, cause TEXT NOT NULL, path TEXT NOT NULL, documents INTEGER NOT NULL)""",
    """INSERT INTO fate
        WITH each AS (
            SELECT d.article, d.path, CASE
                WHEN EXISTS (SELECT 1 FROM paired p WHERE p.was = d.article AND p.exact) THEN 'kept'
                WHEN EXISTS (SELECT 1 FROM main.document n WHERE n.path = d.path) THEN 'edited'
                WHEN EXISTS (SELECT 1 FROM main.skipped s WHERE s.path = d.path) THEN 'unread'
                ELSE 'removed' END AS cause
            FROM old.document d)
        SELECT article, CASE WHEN min(cause) = max(cause) THEN min(cause) ELSE 'left' END, min(path), count(*)
        FROM each GROUP BY article""",
    # Where what is new is told: in an article that is new, in one that was edited, or in one that was there before.
    "CREATE TEMP TABLE origin (article INTEGER PRIMARY KEY, cause TEXT NOT NULL, path TEXT NOT NULL)",
    """INSERT INTO origin
        SELECT d.article, CASE max(coalesce(p.exact, -1)) WHEN 1 THEN 'kept' WHEN 0 THEN 'edited' ELSE '' END,
            min(d.path)
        FROM main.document d LEFT JOIN paired p ON p.now = d.article GROUP BY d.article""",
)

_DOCUMENTS = (
    """INSERT INTO change (kind, what, id)
        SELECT 'document', 'new', d.id FROM main.document d
        WHERE NOT EXISTS (SELECT 1 FROM old.document o WHERE o.path = d.path)
        AND NOT EXISTS (SELECT 1 FROM moved m WHERE m.now = d.path) ORDER BY d.num""",
    f"""INSERT INTO change (kind, what, was, name, cause, note, words)
        SELECT 'document', 'gone', d.id, d.path, iif(s.path IS NULL, 'removed', 'unread'), coalesce(s.reason, ''),
            json_array({rows.DOCUMENT})
        FROM old.document d JOIN old.article a ON a.num = d.article LEFT JOIN main.skipped s ON s.path = d.path
        WHERE NOT EXISTS (SELECT 1 FROM main.document n WHERE n.path = d.path)
        AND NOT EXISTS (SELECT 1 FROM moved m WHERE m.was = d.path) ORDER BY d.num""",
    """INSERT INTO change (kind, what, id, was, field, before, after)
        SELECT 'document', 'changed', n.id, o.id, 'path', m.was, m.now
        FROM moved m JOIN main.document n ON n.path = m.now JOIN old.document o ON o.path = m.was ORDER BY n.num""",
    """INSERT INTO change (kind, what, id, was, field)
        SELECT 'document', 'changed', n.id, o.id, 'text'
        FROM main.document n JOIN old.document o ON o.path = n.path AND o.sha256 != n.sha256 ORDER BY n.num""",
    """INSERT INTO change (kind, what, id, was, field, before, after)
        SELECT 'document', 'changed', n.id, o.id, 'copy_of', o.copy_of, n.copy_of
        FROM main.document n JOIN old.document o ON o.path = n.path AND o.copy_of != n.copy_of ORDER BY n.num""",
)

_BASELINE = (
    "INSERT INTO baseline SELECT name, value FROM old.meta WHERE name IN ('generator', 'model', 'fingerprint')",
    "INSERT INTO baseline SELECT 'documents', count(*) FROM old.document",
)

_CAUSES = (
    # On which articles stands what has come (of main) or gone (of old); conflicts.py asks last.
    "CREATE TEMP TABLE ground (change INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (change, article))"
    " WITHOUT ROWID",
)

STEPS = (*_PAIRS, *_FATES, *_DOCUMENTS, *_BASELINE, *_CAUSES)

OTHERWISE = "iif((SELECT same FROM rules), 'regrouped', 'reread')"
"""Why something differs of which the articles are the same: by who is who, or by rules that read them otherwise."""

SETTLE_GONE = f"""UPDATE change SET (cause, other, more) = (
        SELECT CASE WHEN sum(f.cause = 'kept') THEN {OTHERWISE}
            WHEN min(f.cause) = max(f.cause) THEN min(f.cause) ELSE 'left' END,
            iif(sum(f.cause = 'kept'), '', min(f.path)), iif(sum(f.cause = 'kept'), 0, sum(f.documents) - 1)
        FROM ground g JOIN fate f ON f.article = g.article WHERE g.change = change.num)
    WHERE num IN (SELECT change FROM ground)"""
"""Say of what has gone what became of the articles in `ground`: where one still stands as it was, it is for no article
that it has gone."""

SETTLE_NEW = f"""UPDATE change SET (cause, other) = (
        SELECT CASE WHEN sum(o.cause = '') THEN '' WHEN sum(o.cause = 'edited') THEN 'edited' ELSE {OTHERWISE} END,
            iif(sum(o.cause = ''), '', coalesce(min(o.path) FILTER (WHERE o.cause = 'edited'), min(o.path)))
        FROM ground g JOIN origin o ON o.article = g.article WHERE g.change = change.num)
    WHERE num IN (SELECT change FROM ground)"""
"""Say of what has come whether an article in `ground` is new, was edited, or was there before."""

CLEAR = "DELETE FROM ground"
