"""Reading entities: who they are, where they stand, what they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..model import Entity, EntityType, Match, Position, Ref
from ..names import fold
from . import rows
from .bulk import LISTED, batches, grouped, listed
from .records import MentionView, NameView, Standing
from .snapshot import Snapshot

if TYPE_CHECKING:
    from ..model import Side

_MENTION = "a.key, m.position, d.id, d.path, m.start_at, m.end_at, m.text, m.form, m.type, m.title"
_ENTITY = "SELECT num, id, type, name, independent_sources FROM entity"
_STANDING = "SELECT id, type, name, mentions, documents, independent_sources, relations FROM entity"
_HAVING = (
    "SELECT n.entity FROM entity x CROSS JOIN entity_name n ON n.entity = x.num WHERE x.type = ?1"
    " AND EXISTS (SELECT 1 FROM json_each(?2) w WHERE instr("
    "replace(replace(replace(n.folded, '.', ''), '''', ''), '&', ' and '), w.value))"
)
"""Entities by words of their names, which stand there as names.words has them."""


class Entities(Snapshot):
    """Entities, their mentions and names."""

    def entities(self, among: Collection[str] | None = None) -> Iterator[Entity]:
        """All entities, or those of these ids, in id order."""
        if among is None:
            return self._complete_entities(self._rows(f"{_ENTITY} ORDER BY num"))
        return self._complete_entities(self._rows(f"{_ENTITY} WHERE id IN {LISTED} ORDER BY num", listed(among)))

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of that id, or None."""
        return next(self._complete_entities(self._rows(f"{_ENTITY} WHERE id = ?", entity_id)), None)

    def attributes(self, type_: EntityType) -> Iterator[tuple[str, tuple[str, str]]]:
        """The attributes of all entities of a type, each with the entity's id, in id order and theirs."""
        found = self._rows(
            "SELECT e.id, a.name, a.value FROM entity e JOIN entity_attribute a ON a.entity = e.num"
            " WHERE e.type = ? ORDER BY e.num, a.position",
            type_,
        )
        return ((entity, (name, value)) for entity, name, value in found)

    def positions(self) -> Iterator[Position]:
        """Where each entity stands in the picture, in id order."""
        return (Position(*row) for row in self._rows("SELECT id, rank, x, y FROM entity ORDER BY num"))

    def mentions(self, entity_id: str) -> Iterator[MentionView]:
        """Where the entity is mentioned, by document path and position; once in each document of equal content."""
        return (mention for _, mention in self.mentions_of([entity_id]))

    def mentions_of(self, entities: Sequence[str]) -> Iterator[tuple[str, MentionView]]:
        """The mentions of a few entities (by id), each with its entity's id: in id order, and that of `mentions`."""
        return _with_entities(
            self._rows(
                f"SELECT x.id, {_MENTION} FROM entity x CROSS JOIN entity_member e ON e.entity = x.num"
                " CROSS JOIN document d ON d.article = e.article CROSS JOIN article a ON a.num = d.article"
                " CROSS JOIN mention m ON m.article = e.article AND m.position = e.mention"
                f" WHERE x.id IN {LISTED} ORDER BY x.num, d.num, m.start_at, m.end_at, m.position",
                listed(entities),
            )
        )

    def mentions_in(self, document_id: str) -> Iterator[tuple[str, MentionView]]:
        """The mentions that belong to an entity in the document of that id, each with the entity's id, by position."""
        return _with_entities(
            self._rows(
                f"SELECT x.id, {_MENTION} FROM {rows.SEEN} JOIN entity_member e ON e.article = d.article"
                " JOIN entity x ON x.num = e.entity JOIN mention m ON m.article = e.article AND m.position = e.mention"
                " WHERE d.id = ? ORDER BY m.start_at, m.end_at, m.position",
                document_id,
            )
        )

    def mentioned(self, entities: Iterable[Entity]) -> Iterator[tuple[Entity, tuple[MentionView, ...]]]:
        """These entities, in the order in which they come, each with its `mentions`."""
        for batch in batches(entities):
            found: dict[str, list[MentionView]] = {entity.id: [] for entity in batch}
            for entity_id, mention in self.mentions_of(list(found)):
                found[entity_id].append(mention)
            for entity in batch:
                yield entity, tuple(found[entity.id])

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

    def beginning(self, folded: str) -> Iterator[NameView]:
        """The names and aliases of which a word begins so, with what follows, in their order."""
        return self._names(
            "WHERE substr(n.folded, 1, length(?1)) = ?1 OR instr(n.folded, ' ' || ?1) ORDER BY n.folded, n.entity",
            folded,
        )

    def written(self, type_: EntityType, words: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The id of each entity of a type with its name and with each alias, as they are written, in id order; only of
        those one of whose names may have one of these folded words."""
        return (
            (str(entity), str(name))
            for entity, name, *_ in self._rows(
                f"WITH named AS MATERIALIZED ({_HAVING})"
                " SELECT id, name, num, -1 FROM entity WHERE num IN named UNION ALL"
                " SELECT e.id, a.alias, e.num, a.position FROM entity e JOIN entity_alias a ON a.entity = e.num"
                " WHERE e.num IN named ORDER BY 3, 4",
                type_,
                listed(sorted(words)),
            )
        )

    def standing(self, entity_id: str) -> Standing | None:
        """How much the entity of that id is spoken of, or None."""
        found = self._rows(f"{_STANDING} WHERE id = ?", entity_id)
        return next((Standing(*row) for row in found), None)

    def standings(self, type_: EntityType | None = None) -> Iterator[Standing]:
        """All entities (of one type, if given), those of most documents, relations and mentions first."""
        return (
            Standing(*row)
            for row in self._rows(
                f"{_STANDING} WHERE type = coalesce(?, type)"
                " ORDER BY documents DESC, relations DESC, mentions DESC, num",
                type_,
            )
        )

    def _names(self, which: str, *values: object) -> Iterator[NameView]:
        found = self._rows(
            f"SELECT n.folded, e.id, n.kind FROM entity_name n JOIN entity e ON e.num = n.entity {which}", *values
        )
        return (NameView(folded, entity, kind == "alias") for folded, entity, kind in found)

    def _complete_entities(self, found: Iterable[rows.Row]) -> Iterator[Entity]:
        """From rows of _ENTITY."""
        for batch in batches(found):
            numbers = listed(num for num, *_ in batch)

            def of(sql: str, numbers: str = numbers) -> Mapping[str | int, list[rows.Row]]:
                return grouped(self._rows(f"{sql} WHERE e.entity IN {LISTED} ORDER BY e.entity, e.position", numbers))

            aliases = of("SELECT e.entity, e.alias FROM entity_alias e")
            attributes = of("SELECT e.entity, e.name, e.value FROM entity_attribute e")
            members = of("SELECT e.entity, a.key, e.mention FROM entity_member e JOIN article a ON a.num = e.article")
            matches = of(
                "SELECT e.entity, l.key, e.left_mention, r.key, e.right_mention, e.score, e.reason FROM entity_match e"
                " JOIN article l ON l.num = e.left_article JOIN article r ON r.num = e.right_article"
            )
            for num, entity_id, type_, name, independent in batch:
                yield Entity(
                    id=entity_id,
                    type=type_,
                    name=name,
                    aliases=tuple(alias for (alias,) in aliases[num]),
                    members=tuple(Ref(*row) for row in members[num]),
                    matches=tuple(Match(Ref(*row[:2]), Ref(*row[2:4]), *row[4:]) for row in matches[num]),
                    attributes=tuple((name, value) for name, value in attributes[num]),
                    independent_sources=independent,
                )


def _with_entities(found: Iterable[rows.Row]) -> Iterator[tuple[str, MentionView]]:
    return ((row[0], rows.mention_view(row[1:])) for row in found)
