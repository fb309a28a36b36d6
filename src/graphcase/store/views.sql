-- The store for people: views in plain words for whoever asks it in SQL (Datasette, a notebook), and the index of words.
-- No row of theirs is kept twice. Ids join them: source_id and target_id are those of entities, document_id of sources.

CREATE VIEW entities AS
SELECT e.id, e.type, e.name,
    (SELECT group_concat(alias, '; ') FROM entity_alias a WHERE a.entity = e.num) AS aliases,
    (SELECT group_concat(a.name || ': ' || a.value, '; ') FROM entity_attribute a WHERE a.entity = e.num) AS known,
    e.mentions, e.documents, e.independent_sources, e.relations,
    (SELECT count(*) FROM conflict c WHERE c.entity = e.num AND c.settled = '' AND NOT c.compatible) AS conflicts
FROM entity e;

CREATE VIEW relations AS                   -- the role and the quote are those of the strongest claim
SELECT r.id, s.name AS source, r.type AS relation, c.role, t.name AS target, r.status, r.disputed,
    r.documents, r.independent_sources, c.quote, s.type AS source_type, t.type AS target_type,
    s.id AS source_id, t.id AS target_id
FROM relation r JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target
LEFT JOIN relation_claim rc ON rc.relation = r.num AND rc.position = 0
LEFT JOIN claim c ON c.article = rc.article AND c.position = rc.claim;

CREATE VIEW claims AS                      -- what one document says of two entities, and in which words
SELECT s.name AS source, r.type AS relation, c.role, t.name AS target, c.status, c.quote, c.attributed_to,
    a.outlet, a.published, a.title, d.path,
    nullif((SELECT count(*) FROM json_each(nullif(a.pages, '')) p WHERE p.value <= c.start_at), 0) AS page,
    a.url, c.time AS date, c.since, c.until, c.former,
    nullif(c.attributed_via, '[]') AS attributed_via, c.amount, c.currency, c.start_at, c.end_at, c.rule,
    r.id AS relation_id, s.id AS source_id, t.id AS target_id, d.id AS document_id
FROM relation_claim rc JOIN relation r ON r.num = rc.relation
JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target
JOIN claim c ON c.article = rc.article AND c.position = rc.claim
JOIN article a ON a.num = c.article JOIN document d ON d.article = a.num;

CREATE VIEW conflicts AS                   -- a value that one article gives a row
SELECT c.id, c.kind, e.name AS about, c.matter, v.value, v.independent_sources, v.status, v.attributed_to, v.quote,
    c.compatible, (SELECT j.value FROM judgement j WHERE j.id = c.settled) AS settled,
    a.outlet, a.title, a.published, d.path,
    nullif((SELECT count(*) FROM json_each(nullif(a.pages, '')) p WHERE p.value <= v.start_at), 0) AS page,
    a.url, v.start_at, v.end_at,
    e.id AS about_id, r.id AS relation_id, d.id AS document_id
FROM conflict c JOIN entity e ON e.num = c.entity LEFT JOIN relation r ON r.num = c.relation
JOIN conflict_value v ON v.conflict = c.num
JOIN article a ON a.num = v.article JOIN document d ON d.article = a.num;

CREATE VIEW sources AS                     -- a document a row; equal files have the same words
SELECT d.id, d.path, a.outlet, p.title, a.published, a.author, a.url, a.language,
    (SELECT o.path FROM document o WHERE o.id = d.copy_of) AS copy_of,
    (SELECT group_concat(r.kind || ': ' || coalesce(nullif(r.outlet, ''), o.path, ''), '; ')
        FROM dependence r LEFT JOIN document o ON o.num = r.original WHERE r.document = d.num) AS rests_on,
    (SELECT count(*) FROM mention m WHERE m.article = a.num) AS mentions,
    (SELECT count(*) FROM claim c WHERE c.article = a.num) AS claims,
    p.text, p.set_aside,
    d.article AS rowid                     -- by this name Datasette and FTS5 look for the words of a row
FROM document d JOIN article a ON a.num = d.article JOIN prose p ON p.num = d.article;

CREATE VIEW prose AS                       -- an article's words, by whether they were read for names or set aside
SELECT a.num, a.title,
    coalesce((SELECT group_concat(substr(a.text, z.start_at + 1, z.end_at - z.start_at), char(10)) FROM zone z
        WHERE z.article = a.num AND z.kind IN ('headline', 'dateline', 'body', 'foreign')), '') AS text,
    coalesce((SELECT group_concat(substr(a.text, z.start_at + 1, z.end_at - z.start_at), char(10)) FROM zone z
        WHERE z.article = a.num AND z.kind NOT IN ('headline', 'dateline', 'body', 'foreign')), '') AS set_aside
FROM article a;

-- Words of articles, without accents and case. It holds no text: that stays in `article`, and follows it in and out.
CREATE VIRTUAL TABLE sources_fts USING fts5(
    title, text, set_aside,
    content="sources", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE sources_words USING fts5vocab('sources_fts', 'row');
