"""What a build derives from the facts, replaced whole: called inside the one transaction that ends a build."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ..model import Relation, Ruling, Suggestion
from ..names import fold
from . import fulltext, rows
from .records import About, Published
from .rows import Row

# Children before parents, so that no foreign key has anything to look for.
_TABLES = (
    "change",
    "baseline",
    "conflict_value",
    "conflict",
    "dependence",
    "suggestion",
    "judgement_side",
    "judgement",
    "relation_claim",
    "relation",
    "entity_name",
    "entity_match",
    "entity_member",
    "entity_attribute",
    "entity_alias",
    "entity",
    "skipped",
    "document",
    "meta",
)


def replace(connection: sqlite3.Connection, published: Published, articles: Mapping[str, int]) -> None:
    """Write `published` in place of what stands; drop the articles that no document needs.

    `articles` are the numbers of those that may have any, by key. Raises KeyError if a document's facts are not among
    them, or an entity has no position.
    """
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    _about(connection, published.about)
    _documents(connection, published, articles)
    fulltext.follow(connection)
    # While nothing derived stands, the facts' foreign keys have nothing to look through.
    connection.execute("DELETE FROM article WHERE num NOT IN (SELECT article FROM document)")
    numbers = _entities(connection, published, articles)
    _relations(connection, sorted(published.relations, key=lambda r: r.id), numbers, articles)
    _suggestions(connection, published, numbers, articles)
    _conflicts(connection, published, numbers, articles)
    _dependences(connection, published)
    _rulings(connection, published.rulings)
    _count(connection)


def _about(connection: sqlite3.Connection, about: About) -> None:
    connection.executemany("INSERT INTO meta VALUES (?, ?)", (*rows.about_rows(about), rows.vocabulary_row(about)))


def _documents(connection: sqlite3.Connection, published: Published, articles: Mapping[str, int]) -> None:
    documents = sorted(published.documents, key=lambda d: d.path)
    _fill(connection, "document", ((d.id, d.path, d.sha256, d.copy_of, articles[d.key]) for d in documents))
    skipped = sorted(published.skipped, key=lambda s: s.path)
    _fill(connection, "skipped", ((s.path, s.reason, s.hint) for s in skipped))


def _entities(connection: sqlite3.Connection, published: Published, articles: Mapping[str, int]) -> dict[str, int]:
    entities = sorted(published.entities, key=lambda e: e.id)
    positions = {position.entity: position for position in published.positions}
    numbers = {entity.id: num for num, entity in enumerate(entities, 1)}
    connection.executemany(
        "INSERT INTO entity (num, id, type, name, independent_sources, rank, x, y) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((numbers[e.id], e.id, e.type, e.name, e.independent_sources, *positions[e.id][1:]) for e in entities),
    )
    for entity in entities:
        num = numbers[entity.id]
        refs = ((articles[ref.key], ref.index) for ref in entity.members)
        matches = (
            (articles[m.left.key], m.left.index, articles[m.right.key], m.right.index, m.score, m.reason)
            for m in entity.matches
        )
        _fill(connection, "entity_alias", ((alias,) for alias in entity.aliases), num)
        _fill(connection, "entity_attribute", entity.attributes, num)
        _fill(connection, "entity_member", refs, num)
        _fill(connection, "entity_match", matches, num)
        names = [(fold(entity.name), num, "name"), *((fold(alias), num, "alias") for alias in entity.aliases)]
        connection.executemany("INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?)", names)
    return numbers


def _relations(
    connection: sqlite3.Connection, relations: list[Relation], entities: Mapping[str, int], articles: Mapping[str, int]
) -> None:
    _fill(
        connection,
        "relation",
        (
            (r.id, entities[r.source], entities[r.target], r.type, r.symmetric, r.status, *_weights(r))
            for r in relations
        ),
    )
    claims = (
        (num, position, articles[ref.key], ref.index)
        for num, relation in enumerate(relations, 1)
        for position, ref in enumerate(relation.claims)
    )
    connection.executemany(
        "INSERT INTO relation_claim SELECT ?1, ?2, ?3, ?4, coalesce(nullif(time, ''), nullif(since, ''), until),"
        " status, role, time, since, until, amount, currency,"
        " iif(?2 = 0, attributed_to, NULL), iif(?2 = 0, quote, NULL)"
        " FROM (SELECT 1) LEFT JOIN claim ON article = ?3 AND position = ?4",  # of none, NOT NULL complains
        claims,
    )


def _weights(relation: Relation) -> Row:
    return (relation.disputed, relation.documents, relation.independent_sources)


def _suggestions(
    connection: sqlite3.Connection, published: Published, entities: Mapping[str, int], articles: Mapping[str, int]
) -> None:
    wanted = {ref for suggestion in published.suggestions for ref in (suggestion.left, suggestion.right)}
    owners = {ref: entities[entity.id] for entity in published.entities for ref in entity.members if ref in wanted}

    def ends(s: Suggestion) -> Row:
        refs = ((articles[ref.key], ref.index) for ref in (s.left, s.right))
        return (owners[s.left], owners[s.right], *chain.from_iterable(refs))

    _fill(connection, "suggestion", ((*ends(s), s.score, s.reason) for s in published.suggestions))


def _conflicts(
    connection: sqlite3.Connection, published: Published, entities: Mapping[str, int], articles: Mapping[str, int]
) -> None:
    relations = {r.id: num for num, r in enumerate(sorted(published.relations, key=lambda r: r.id), 1)}
    ordered = sorted(published.conflicts, key=lambda c: (-c.weight, c.id))
    _fill(
        connection,
        "conflict",
        (
            (c.id, c.kind, entities[c.about], relations.get(c.relation), c.matter, c.compatible, c.weight, c.settled)
            for c in ordered
        ),
    )
    for num, conflict in enumerate(ordered, 1):
        values = (
            (v.value, articles[v.key], v.start, v.end, v.quote, v.status, v.attributed_to, v.independent_sources)
            for v in conflict.values
        )
        _fill(connection, "conflict_value", values, num)


def _dependences(connection: sqlite3.Connection, published: Published) -> None:
    numbers = {d.id: num for num, d in enumerate(sorted(published.documents, key=lambda d: d.path), 1)}
    ordered = sorted(published.dependences, key=lambda d: (numbers[d.document], d.kind, d.on, d.outlet, d.start))
    _fill(
        connection,
        "dependence",
        (
            (numbers[d.document], d.kind, numbers.get(d.on), d.outlet, d.reason, d.start, d.end, d.quote, d.share)
            for d in ordered
        ),
    )


def _rulings(connection: sqlite3.Connection, rulings: Sequence[Ruling]) -> None:
    _fill(connection, "judgement", map(rows.ruling_row, rulings))
    for num, ruling in enumerate(rulings, 1):
        sides = (ruling.judgement.left, ruling.judgement.right)
        _fill(connection, "judgement_side", (rows.side_row(side) for side in sides if side), num)


def _count(connection: sqlite3.Connection) -> None:
    seen = "FROM entity_member e JOIN document d ON d.article = e.article WHERE e.entity = entity.num"
    connection.execute(
        f"UPDATE entity SET mentions = (SELECT count(*) {seen}), documents = (SELECT count(DISTINCT d.num) {seen}),"
        " relations = (SELECT count(*) FROM relation r"
        " WHERE (r.source = entity.num OR r.target = entity.num) AND r.type != 'co_mentioned')"
    )


def _fill(connection: sqlite3.Connection, table: str, records: Iterable[Row], owner: int | None = None) -> None:
    """Insert `records`, numbered: from 1 as rows of their own, from 0 as the rows of `owner`."""
    if owner is None:
        numbered: list[Row] = [(num, *record) for num, record in enumerate(records, 1)]
    else:
        numbered = [(owner, position, *record) for position, record in enumerate(records)]
    if numbered:
        marks = ", ".join("?" * len(numbered[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", numbered)
