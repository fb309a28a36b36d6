-- The store: one file. Facts are added while a build runs and stay unseen until a row of `document` points to them;
-- derived rows are replaced whole, in the one transaction that ends a build. Integers link rows; text ids face outward.
-- `text` stands last in its row, so that reading the other columns never walks through it.

-- Facts: what was read and extracted, by content and by the fingerprint of the pipeline that did it.

CREATE TABLE article (
    num         INTEGER PRIMARY KEY,
    key         TEXT NOT NULL,             -- Source.key: suffix and sha256 of the bytes
    fingerprint TEXT NOT NULL,
    title       TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    author      TEXT NOT NULL,
    published   TEXT NOT NULL,
    url         TEXT NOT NULL,
    language    TEXT NOT NULL,
    tokens      INTEGER NOT NULL,
    pages       TEXT NOT NULL,             -- a JSON list of the offsets at which its pages begin, '' if it has none
    text        TEXT NOT NULL,
    UNIQUE (key, fingerprint)
);

CREATE TABLE zone (
    article   INTEGER NOT NULL REFERENCES article (num) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    start_at  INTEGER NOT NULL,
    end_at    INTEGER NOT NULL,
    language  TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE mention (
    article      INTEGER NOT NULL REFERENCES article (num) ON DELETE CASCADE,
    position     INTEGER NOT NULL,         -- the index in Findings.mentions
    start_at     INTEGER NOT NULL,
    end_at       INTEGER NOT NULL CHECK (end_at > start_at),
    text         TEXT NOT NULL,
    form         TEXT NOT NULL,
    type         TEXT NOT NULL,
    person       REAL NOT NULL,            -- Weights
    organisation REAL NOT NULL,
    place        REAL NOT NULL,
    title        TEXT NOT NULL,
    gender       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    time         TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE link (
    article    INTEGER NOT NULL REFERENCES article (num) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    mention    INTEGER NOT NULL,
    antecedent INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (article, position),
    FOREIGN KEY (article, mention) REFERENCES mention (article, position) ON DELETE CASCADE,
    FOREIGN KEY (article, antecedent) REFERENCES mention (article, position) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE claim (
    article        INTEGER NOT NULL REFERENCES article (num) ON DELETE CASCADE,
    position       INTEGER NOT NULL,       -- the index in Findings.claims
    relation       TEXT NOT NULL,
    source         INTEGER NOT NULL,
    target         INTEGER NOT NULL,
    start_at       INTEGER NOT NULL,
    end_at         INTEGER NOT NULL CHECK (end_at > start_at),
    quote          TEXT NOT NULL,
    status         TEXT NOT NULL,
    rule           TEXT NOT NULL,
    cue            TEXT NOT NULL,
    attributed_to  TEXT,                   -- null: the article's own voice
    attributed_via TEXT NOT NULL,          -- a JSON list, outermost speaker last
    role           TEXT NOT NULL,
    former         INTEGER NOT NULL,
    time           TEXT NOT NULL,
    since          TEXT NOT NULL,
    until          TEXT NOT NULL,
    acting         INTEGER NOT NULL,
    amount         REAL,                   -- null: the words give none
    currency       TEXT NOT NULL,
    PRIMARY KEY (article, position),
    FOREIGN KEY (article, source) REFERENCES mention (article, position) ON DELETE CASCADE,
    FOREIGN KEY (article, target) REFERENCES mention (article, position) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE figure (
    article       INTEGER NOT NULL REFERENCES article (num) ON DELETE CASCADE,
    position      INTEGER NOT NULL,        -- the index in Findings.figures
    start_at      INTEGER NOT NULL,
    end_at        INTEGER NOT NULL CHECK (end_at > start_at),
    quote         TEXT NOT NULL,
    text          TEXT NOT NULL,
    value         REAL NOT NULL,
    bound         TEXT NOT NULL,
    currency      TEXT NOT NULL,
    counted       TEXT NOT NULL,
    act           TEXT NOT NULL,
    status        TEXT NOT NULL,
    attributed_to TEXT,                    -- null: the article's own voice
    time          TEXT NOT NULL,
    mention       INTEGER NOT NULL,        -- of the case that it is told of; -1: of none
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

-- Derived: deleted and written anew by every build.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE document (
    num     INTEGER PRIMARY KEY,           -- in path order
    id      TEXT NOT NULL UNIQUE,
    path    TEXT NOT NULL UNIQUE,
    sha256  TEXT NOT NULL,
    copy_of TEXT NOT NULL,                 -- a document's id, or empty
    article INTEGER NOT NULL REFERENCES article (num)
);
CREATE INDEX document_article ON document (article);

CREATE TABLE skipped (
    position INTEGER PRIMARY KEY,          -- in path order
    path     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    hint     TEXT NOT NULL
);

CREATE TABLE entity (
    num       INTEGER PRIMARY KEY,         -- in id order
    id        TEXT NOT NULL UNIQUE,
    type      TEXT NOT NULL,
    name      TEXT NOT NULL,
    mentions  INTEGER NOT NULL DEFAULT 0,  -- counted over documents, so that `top` need not
    documents INTEGER NOT NULL DEFAULT 0,
    independent_sources INTEGER NOT NULL,
    relations INTEGER NOT NULL DEFAULT 0,  -- co-mentions left out
    rank      INTEGER NOT NULL,            -- 0 is the most important
    x         INTEGER NOT NULL,            -- where it stands in the picture of all
    y         INTEGER NOT NULL
);

CREATE INDEX entity_type ON entity (type);

CREATE TABLE entity_alias (
    entity   INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    alias    TEXT NOT NULL,
    PRIMARY KEY (entity, position)
) WITHOUT ROWID;

CREATE TABLE entity_attribute (
    entity   INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (entity, position)
) WITHOUT ROWID;

CREATE TABLE entity_member (
    entity   INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article  INTEGER NOT NULL,
    mention  INTEGER NOT NULL,
    PRIMARY KEY (entity, position),
    FOREIGN KEY (article, mention) REFERENCES mention (article, position)
) WITHOUT ROWID;
CREATE INDEX entity_member_mention ON entity_member (article, mention);

CREATE TABLE entity_match (
    entity        INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    left_article  INTEGER NOT NULL,
    left_mention  INTEGER NOT NULL,
    right_article INTEGER NOT NULL,
    right_mention INTEGER NOT NULL,
    score         REAL NOT NULL,
    reason        TEXT NOT NULL,
    PRIMARY KEY (entity, position),
    FOREIGN KEY (left_article, left_mention) REFERENCES mention (article, position),
    FOREIGN KEY (right_article, right_mention) REFERENCES mention (article, position)
) WITHOUT ROWID;

CREATE TABLE entity_name (                 -- the name and every alias, folded (names.fold), for lookup
    folded TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    kind   TEXT NOT NULL,                  -- "name" or "alias"
    PRIMARY KEY (folded, entity)
) WITHOUT ROWID;
CREATE INDEX entity_name_entity ON entity_name (entity);

CREATE TABLE relation (
    num                 INTEGER PRIMARY KEY, -- in id order
    id                  TEXT NOT NULL UNIQUE,
    source              INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    target              INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    type                TEXT NOT NULL,
    symmetric           INTEGER NOT NULL,
    status              TEXT NOT NULL,
    disputed            INTEGER NOT NULL,
    documents           INTEGER NOT NULL,
    independent_sources INTEGER NOT NULL
);
CREATE INDEX relation_source ON relation (source);
CREATE INDEX relation_target ON relation (target);

CREATE TABLE relation_claim (
    relation INTEGER NOT NULL REFERENCES relation (num) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- strongest evidence first
    article  INTEGER NOT NULL,
    claim    INTEGER NOT NULL,
    date     TEXT NOT NULL,                -- the claim's time, else since, else until; '' if it has none of them
    status        TEXT NOT NULL,           -- from here on as the claim has it: claims lie by article, and who reads a
    role          TEXT NOT NULL,           -- network would have to look for each of them somewhere else
    time          TEXT NOT NULL,
    since         TEXT NOT NULL,
    until         TEXT NOT NULL,
    amount        REAL,
    currency      TEXT NOT NULL,
    attributed_to TEXT,                    -- of the strongest claim only, and so is
    quote         TEXT,
    PRIMARY KEY (relation, position),
    FOREIGN KEY (article, claim) REFERENCES claim (article, position)
) WITHOUT ROWID;
CREATE INDEX relation_claim_claim ON relation_claim (article, claim);
CREATE INDEX relation_claim_date ON relation_claim (date) WHERE date != ''; -- the timeline of all

CREATE TABLE suggestion (
    position      INTEGER PRIMARY KEY,     -- likeliest first
    left_entity   INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    right_entity  INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    left_article  INTEGER NOT NULL,
    left_mention  INTEGER NOT NULL,
    right_article INTEGER NOT NULL,
    right_mention INTEGER NOT NULL,
    score         REAL NOT NULL,
    reason        TEXT NOT NULL,
    FOREIGN KEY (left_article, left_mention) REFERENCES mention (article, position),
    FOREIGN KEY (right_article, right_mention) REFERENCES mention (article, position)
);

-- Where sources disagree, and what rests on what.

CREATE TABLE conflict (
    num        INTEGER PRIMARY KEY,        -- those that matter most first
    id         TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    entity     INTEGER NOT NULL REFERENCES entity (num) ON DELETE CASCADE,
    relation   INTEGER REFERENCES relation (num) ON DELETE CASCADE, -- null: of the entity itself
    matter     TEXT NOT NULL,
    compatible INTEGER NOT NULL,
    weight     REAL NOT NULL,
    settled    TEXT NOT NULL               -- a judgement's id, or empty
);
CREATE INDEX conflict_entity ON conflict (entity);
CREATE INDEX conflict_relation ON conflict (relation);

CREATE TABLE conflict_value (
    conflict      INTEGER NOT NULL REFERENCES conflict (num) ON DELETE CASCADE,
    position      INTEGER NOT NULL,        -- the most reported first
    value         TEXT NOT NULL,
    article       INTEGER NOT NULL REFERENCES article (num),
    start_at      INTEGER NOT NULL,
    end_at        INTEGER NOT NULL CHECK (end_at > start_at),
    quote         TEXT NOT NULL,
    status        TEXT NOT NULL,
    attributed_to TEXT,                    -- null: the article's own voice
    independent_sources INTEGER NOT NULL,  -- all that give the value
    PRIMARY KEY (conflict, position)
) WITHOUT ROWID;

CREATE TABLE dependence (
    num      INTEGER PRIMARY KEY,          -- by the document's path
    document INTEGER NOT NULL REFERENCES document (num) ON DELETE CASCADE,
    kind     TEXT NOT NULL,
    original INTEGER REFERENCES document (num) ON DELETE CASCADE, -- null: none of this corpus
    outlet   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at   INTEGER NOT NULL,
    quote    TEXT NOT NULL,
    share    REAL NOT NULL
);
CREATE INDEX dependence_document ON dependence (document);

-- The judgements file as this build read it; the file is the original.

CREATE TABLE judgement (
    position INTEGER PRIMARY KEY,          -- in the order of the file
    id       TEXT NOT NULL UNIQUE,
    verdict  TEXT NOT NULL,
    value    TEXT NOT NULL,
    user     TEXT NOT NULL,
    at       TEXT NOT NULL,
    note     TEXT NOT NULL,
    matter   TEXT NOT NULL,                -- of a settle: which conflict, as kind and matter; else empty
    effect   TEXT NOT NULL,
    reason   TEXT NOT NULL                 -- why it is not applied, or empty
);

CREATE TABLE judgement_side (              -- whom it means; bound to content, so that no foreign key holds it
    judgement INTEGER NOT NULL REFERENCES judgement (position) ON DELETE CASCADE,
    position  INTEGER NOT NULL,            -- 0 is left
    name      TEXT NOT NULL,
    type      TEXT NOT NULL,
    key       TEXT NOT NULL,
    path      TEXT NOT NULL,
    start_at  INTEGER NOT NULL,
    end_at    INTEGER NOT NULL,
    text      TEXT NOT NULL,               -- the mention's words, '' if they were not noted
    PRIMARY KEY (judgement, position)
) WITHOUT ROWID;

-- What differs from the baseline: the store as it stood before the last build that found other articles, or was made by
-- another graphcase. What is new is named by its id; of what has gone the words are kept. comparing/ fills it.

CREATE TABLE change (
    num      INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL,                -- document, entity, relation, claim, conflict
    what     TEXT NOT NULL,                -- new, gone, changed; not told: called (goes under another id), stood (its parties do)
    type     TEXT NOT NULL DEFAULT '',     -- an entity's, a relation's, a claim's relation's; a conflict's kind
    id       TEXT NOT NULL DEFAULT '',     -- its id now (of a claim its relation's), or empty
    was      TEXT NOT NULL DEFAULT '',     -- its id in the baseline, or empty
    name     TEXT NOT NULL DEFAULT '',     -- of what has gone: a path, an entity's name, that of a relation's source
    target   TEXT NOT NULL DEFAULT '',     -- and that of its target
    field    TEXT NOT NULL DEFAULT '',     -- what of it has changed; of a conflict that has gone, its matter
    before   TEXT NOT NULL DEFAULT '',
    after    TEXT NOT NULL DEFAULT '',
    cause    TEXT NOT NULL DEFAULT '',     -- why; or empty: it is in a new article
    other    TEXT NOT NULL DEFAULT '',     -- whom or what the cause names: a path, an id
    more     INTEGER NOT NULL DEFAULT 0,   -- so many documents beside that path
    note     TEXT NOT NULL DEFAULT '',     -- the reason of a merge, or why a file cannot be read
    article  TEXT NOT NULL DEFAULT '',     -- of a claim: its article's key,
    claim    INTEGER,                      -- and its index
    claims   INTEGER NOT NULL DEFAULT 0,   -- so many came or went with a relation
    weight   REAL NOT NULL DEFAULT 0,      -- how much is made of it: documents; of a conflict its weight
    words    TEXT                          -- a JSON list: the document's columns, and the clearest claim's
);

CREATE INDEX change_id ON change (id);

CREATE TABLE baseline (                    -- empty: there was no build before
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
