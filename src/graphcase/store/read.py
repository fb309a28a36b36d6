"""Reading a finished store. Every iterator streams, in an order that depends on nothing but the content."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ..errors import StoreMissing
from ..model import Article, Entity, EntityType, Match, Ref, Relation, Ruling, Side, Skipped, Suggestion, Zone
from ..names import fold
from ..vocabulary import RelationType, relations
from . import file, rows
from .counting import counts
from .figures import figures
from .records import (
    About,
    ClaimView,
    Counts,
    DatedView,
    DocumentView,
    FigureView,
    MentionView,
    NameView,
    Span,
    Standing,
    SuggestionView,
    ZoneCount,
)
from .time import UNDATED, dated, ends

if TYPE_CHECKING:
    from .write import Draft

_MENTION = "a.key, m.position, d.id, d.path, m.start_at, m.end_at, m.text, m.form, m.type, m.title"
_RELATION = (
    "SELECT r.num, r.id, s.id, t.id, r.type, r.symmetric, r.status, r.disputed, r.documents, r.independent_sources"
    " FROM relation r JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target"
)


class Store:
    """One finished build, as it was when opened: one that ends meanwhile does not show. Close it, or use `with`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Read over `connection`; `open` makes one."""
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, output: Path) -> Store:
        """Open the store in the folder `output` for reading.

        Raises StoreMissing if there is none, none that a build has finished, or one that is not of this graphcase.
        """
        path = output / file.FILE_NAME
        if not path.is_file():
            raise StoreMissing(f"there is no store in {output}", f"make one: graphcase build CORPUS -o {output}")
        with file.plain_errors(path):
            connection = file.connect(path)
            try:
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")  # one snapshot for all that is asked
                blank = file.is_blank(connection)
                if not blank:
                    file.check_ours(connection, path)
                if blank or connection.execute("SELECT 1 FROM meta").fetchone() is None:
                    raise StoreMissing(
                        f"there is no finished build in {output}", f"end it: graphcase build CORPUS -o {output}"
                    )
            except BaseException:
                connection.close()
                raise
        return cls(connection, path)

    @staticmethod
    def create(output: Path, fingerprint: str) -> Draft:
        """Begin or go on with a build into the folder `output`; see Draft. A reader does not load it."""
        from .write import Draft

        return Draft(output, fingerprint)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Store:
        """Return self."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    # -- the build, its documents and articles

    def about(self) -> About:
        """Which build this is."""
        return rows.about(self._rows("SELECT name, value FROM meta"))

    @cached_property
    def vocabulary(self) -> Mapping[str, RelationType]:
        """The relations that the build knew, the user's own among them, by name."""
        return relations(self.about().additions)

    def counts(self) -> Counts:
        """How much the store holds; mentions and claims are counted once a document."""
        return counts(self._rows)

    def documents(self) -> Iterator[DocumentView]:
        """All documents, in path order."""
        return (DocumentView(*row) for row in self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} ORDER BY d.num"))

    def document(self, document_id: str) -> DocumentView | None:
        """The document of that id, or None."""
        found = self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} WHERE d.id = ?", document_id)
        return next((DocumentView(*row) for row in found), None)

    def document_at(self, path: str) -> DocumentView | None:
        """The document of that path, or None."""
        found = self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} WHERE d.path = ?", path)
        return next((DocumentView(*row) for row in found), None)

    def skipped(self) -> Iterator[Skipped]:
        """The files that could not be read, in path order."""
        return (Skipped(*row) for row in self._rows("SELECT path, reason, hint FROM skipped ORDER BY position"))

    def article(self, key: str) -> Article | None:
        """The article of that key with its text and zones, or None. A document names its article in `key`."""
        for row in self._rows(
            "SELECT a.num, a.title, a.outlet, a.author, a.published, a.url, a.language, a.text"
            f" FROM {rows.SEEN} WHERE a.key = ?",
            key,
        ):
            num, title, outlet, author, published, url, language, text = row
            zones = self._rows(
                "SELECT kind, start_at, end_at, language FROM zone WHERE article = ? ORDER BY position", num
            )
            return Article(key, text, tuple(Zone(*z) for z in zones), title, outlet, author, published, url, language)
        return None

    def spans(self, key: str) -> Iterator[Span]:
        """All words that mentions and claims of one article stand on, in the article's order."""
        return (
            Span(start, end, words, bool(is_quote))
            for start, end, words, is_quote in self._rows(
                f"SELECT m.start_at, m.end_at, m.text, 0 FROM {rows.SEEN} JOIN mention m ON m.article = a.num"
                " WHERE a.key = ?1 UNION"
                f" SELECT c.start_at, c.end_at, c.quote, 1 FROM {rows.SEEN} JOIN claim c ON c.article = a.num"
                " WHERE a.key = ?1 ORDER BY 1, 2, 4",
                key,
            )
        )

    def zones(self) -> Iterator[ZoneCount]:
        """The kinds of zones of all documents with their sizes, by kind and language."""
        return (
            ZoneCount(*row)
            for row in self._rows(
                "SELECT z.kind, z.language, count(*), sum(z.end_at - z.start_at)"
                " FROM document d JOIN zone z ON z.article = d.article GROUP BY z.kind, z.language"
                " ORDER BY z.kind, z.language"
            )
        )

    # -- entities

    def entities(self) -> Iterator[Entity]:
        """All entities, in id order."""
        return (self._entity(*row) for row in self._rows("SELECT num, id, type, name FROM entity ORDER BY num"))

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of that id, or None."""
        found = self._rows("SELECT num, id, type, name FROM entity WHERE id = ?", entity_id)
        return next((self._entity(*row) for row in found), None)

    def mentions(self, entity_id: str) -> Iterator[MentionView]:
        """Where the entity is mentioned, by document path and position; once in each document of equal content."""
        return map(
            rows.mention_view,
            self._rows(
                f"SELECT {_MENTION} FROM {rows.SEEN} JOIN entity_member e ON e.article = d.article"
                " JOIN mention m ON m.article = e.article AND m.position = e.mention"
                " WHERE e.entity = (SELECT num FROM entity WHERE id = ?)"
                " ORDER BY d.num, m.start_at, m.end_at, m.position",
                entity_id,
            ),
        )

    def mentions_at(self, path: str, start: int) -> Iterator[MentionView]:
        """The mentions that begin at `start` in the document of that path: names first, of these the longest."""
        return map(
            rows.mention_view,
            self._rows(
                f"SELECT {_MENTION} FROM {rows.SEEN} JOIN mention m ON m.article = d.article"
                " WHERE d.path = ? AND m.start_at = ? ORDER BY m.form != 'name', m.end_at DESC, m.position",
                path,
                start,
            ),
        )

    def mention(self, ref: Ref) -> MentionView | None:
        """That mention, in the first document by path that has it, or None."""
        found = self._rows(
            f"SELECT {_MENTION} FROM {rows.SEEN} JOIN mention m ON m.article = d.article"
            " WHERE a.key = ? AND m.position = ? ORDER BY d.num",
            *(ref.key, ref.index),
        )
        return next(map(rows.mention_view, found), None)

    def bearer(self, ref: Ref) -> str | None:
        """The id of the entity that the mention belongs to, or None."""
        found = self._rows(
            f"SELECT e.id FROM {rows.SEEN} JOIN entity_member m ON m.article = d.article"
            " JOIN entity e ON e.num = m.entity WHERE a.key = ? AND m.mention = ?",
            *(ref.key, ref.index),
        )
        return next((str(entity) for (entity,) in found), None)

    def meant(self, side: Side) -> str | None:
        """The id of the entity that has the mention to which a judgement's side is bound, or None.

        Where no mention stands there any more, it is the one entity of its type that bears its name.
        """
        found = list(
            self._rows(
                f"SELECT e.id FROM {rows.SEEN} JOIN mention m ON m.article = d.article"
                " LEFT JOIN entity_member b ON b.article = m.article AND b.mention = m.position"
                " LEFT JOIN entity e ON e.num = b.entity WHERE a.key = ? AND m.start_at = ? AND m.end_at = ?"
                " ORDER BY e.id IS NULL, m.form != 'name', m.position",
                *(side.key, side.start, side.end),
            )
        )
        return found[0][0] if found else self._only(side.name, side.type)

    def _only(self, name: str, type_: EntityType) -> str | None:
        bearing = [one for one in self.named(fold(name)) if (s := self.standing(one.entity)) and s.type == type_]
        ids = [one.entity for one in bearing if not one.is_alias] or [one.entity for one in bearing]
        return ids[0] if len(ids) == 1 else None

    def names(self) -> Iterator[NameView]:
        """All names and aliases, folded (names.fold), in their order."""
        return self._names("ORDER BY n.folded, n.entity")

    def named(self, folded: str) -> Iterator[NameView]:
        """The entities that bear exactly this folded name or alias, in id order."""
        return self._names("WHERE n.folded = ? ORDER BY n.entity", folded)

    def standing(self, entity_id: str) -> Standing | None:
        """How much the entity of that id is spoken of, or None."""
        found = self._rows("SELECT id, type, name, mentions, documents, relations FROM entity WHERE id = ?", entity_id)
        return next((Standing(*row) for row in found), None)

    def standings(self, type_: EntityType | None = None) -> Iterator[Standing]:
        """All entities (of one type, if given), those of most documents, relations and mentions first."""
        return (
            Standing(*row)
            for row in self._rows(
                "SELECT id, type, name, mentions, documents, relations FROM entity WHERE type = coalesce(?, type)"
                " ORDER BY documents DESC, relations DESC, mentions DESC, num",
                type_,
            )
        )

    # -- what people should look at, and what they decided

    def suggestions(self, entity: str = "") -> Iterator[SuggestionView]:
        """Pairs of entities that are likely one but not safely, likeliest first; none that a judgement has settled.

        Given an entity's id, only those that it stands in.
        """
        return (
            SuggestionView(row[0], row[1], Suggestion(Ref(*row[2:4]), Ref(*row[4:6]), *row[6:]))
            for row in self._rows(
                "SELECT le.id, re.id, l.key, s.left_mention, r.key, s.right_mention, s.score, s.reason"
                " FROM suggestion s"
                " JOIN entity le ON le.num = s.left_entity JOIN entity re ON re.num = s.right_entity"
                " JOIN article l ON l.num = s.left_article JOIN article r ON r.num = s.right_article"
                " WHERE ?1 IN ('', le.id, re.id) ORDER BY s.position",
                entity,
            )
        )

    def judgements(self) -> Iterator[Ruling]:
        """All lines of the judgements file as the build read them, in order, with what became of each."""
        sides = (
            "SELECT name, type, key, path, start_at, end_at, text FROM judgement_side"
            " WHERE judgement = ? ORDER BY position"
        )
        return (
            rows.ruling(row[1:], self._rows(sides, row[0]))
            for row in self._rows(
                "SELECT position, id, verdict, value, user, at, note, effect, reason FROM judgement ORDER BY position"
            )
        )

    def unapplied(self) -> Iterator[Ruling]:
        """The judgements that stand and do nothing in this build, in their order."""
        return (ruling for ruling in self.judgements() if ruling.effect == "unapplied")

    # -- relations

    def relations(self) -> Iterator[Relation]:
        """All relations, in id order."""
        return map(self._relation, self._rows(f"{_RELATION} ORDER BY r.num"))

    def relations_of(self, entity_id: str) -> Iterator[Relation]:
        """The relations that lead from or to the entity, in id order."""
        with_end = "r.{} = (SELECT num FROM entity WHERE id = ?1)"
        where = f"{with_end.format('source')} OR {with_end.format('target')}"
        return map(self._relation, self._rows(f"{_RELATION} WHERE {where} ORDER BY r.num", entity_id))

    def claims(self, relation_id: str) -> Iterator[ClaimView]:
        """The relation's claims, strongest first; a claim stands once for each document of equal content, by path."""
        return map(
            rows.claim_view,
            self._rows(
                f"SELECT r.id, c.position, {rows.DOCUMENT}, {rows.CLAIM}"
                " FROM relation r JOIN relation_claim rc ON rc.relation = r.num"
                " JOIN claim c ON c.article = rc.article AND c.position = rc.claim"
                " JOIN document d ON d.article = c.article JOIN article a ON a.num = d.article"
                " WHERE r.id = ? ORDER BY rc.position, d.num",
                relation_id,
            ),
        )

    # -- time

    def dated(self, entity_id: str = "") -> Iterator[DatedView]:
        """The claims that have a date, oldest first: of all relations, or of those of one entity."""
        return dated(self._rows, entity_id)

    def undated(self, entity_id: str = "") -> Iterator[Relation]:
        """The relations, other than co-mentions, that no claim dates, in id order: all, or those of one entity."""
        where = f"WHERE {ends(entity_id)} AND r.type != 'co_mentioned' AND {UNDATED} ORDER BY r.num"
        return map(self._relation, self._rows(f"{_RELATION} {where}", entity_id))

    def figures(self, case: str = "") -> Iterator[FigureView]:
        """The figures told of the case of that id, or of all and of none, by path and place."""
        return figures(self._rows, case)

    # -- rows

    def _rows(self, sql: str, *values: object) -> Iterator[rows.Row]:
        with file.plain_errors(self.path):
            yield from self._connection.execute(sql, values)

    def _names(self, which: str, *values: object) -> Iterator[NameView]:
        found = self._rows(
            f"SELECT n.folded, e.id, n.kind FROM entity_name n JOIN entity e ON e.num = n.entity {which}", *values
        )
        return (NameView(folded, entity, kind == "alias") for folded, entity, kind in found)

    def _entity(self, num: int, entity_id: str, type_: EntityType, name: str) -> Entity:
        def of(sql: str) -> Iterator[rows.Row]:
            return self._rows(f"{sql} WHERE e.entity = ? ORDER BY e.position", num)

        matches = of(
            "SELECT l.key, e.left_mention, r.key, e.right_mention, e.score, e.reason FROM entity_match e"
            " JOIN article l ON l.num = e.left_article JOIN article r ON r.num = e.right_article"
        )
        members = of("SELECT a.key, e.mention FROM entity_member e JOIN article a ON a.num = e.article")
        return Entity(
            id=entity_id,
            type=type_,
            name=name,
            aliases=tuple(alias for (alias,) in of("SELECT e.alias FROM entity_alias e")),
            members=tuple(Ref(*row) for row in members),
            matches=tuple(Match(Ref(*row[:2]), Ref(*row[2:4]), *row[4:]) for row in matches),
            attributes=tuple((name, value) for name, value in of("SELECT e.name, e.value FROM entity_attribute e")),
        )

    def _relation(self, row: rows.Row) -> Relation:
        num, relation_id, source, target, type_, symmetric, status, disputed, documents, independent = row
        claims = self._rows(
            "SELECT a.key, rc.claim FROM relation_claim rc JOIN article a ON a.num = rc.article"
            " WHERE rc.relation = ? ORDER BY rc.position",
            num,
        )
        return Relation(
            id=relation_id,
            source=source,
            target=target,
            type=type_,
            symmetric=bool(symmetric),
            status=status,
            disputed=bool(disputed),
            documents=documents,
            independent_sources=independent,
            claims=tuple(Ref(*c) for c in claims),
        )
