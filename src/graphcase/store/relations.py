"""Reading relations, their claims, and the figures that articles give."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Ref, Relation
from . import rows
from .figures import figures
from .records import ClaimView, DatedView, FigureView
from .snapshot import Snapshot
from .time import UNDATED, dated, ends

_RELATION = (
    "SELECT r.num, r.id, s.id, t.id, r.type, r.symmetric, r.status, r.disputed, r.documents, r.independent_sources"
    " FROM relation r JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target"
)


class Relations(Snapshot):
    """Relations with their claims, and figures."""

    def relations(self) -> Iterator[Relation]:
        """All relations, in id order."""
        return map(self._relation, self._rows(f"{_RELATION} ORDER BY r.num"))

    def relation(self, relation_id: str) -> Relation | None:
        """The relation of that id, or None."""
        return next(map(self._relation, self._rows(f"{_RELATION} WHERE r.id = ?", relation_id)), None)

    def relations_of(self, entity_id: str) -> Iterator[Relation]:
        """The relations that lead from or to the entity, in id order."""
        with_end = "r.{} = (SELECT num FROM entity WHERE id = ?1)"
        where = f"{with_end.format('source')} OR {with_end.format('target')}"
        return map(self._relation, self._rows(f"{_RELATION} WHERE {where} ORDER BY r.num", entity_id))

    def ends(self, relation_id: str) -> tuple[str, ...]:
        """The ids of the entities from and to which the relation leads; () if there is none of that id."""
        found = self._rows(
            "SELECT s.id, t.id FROM relation r JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target"
            " WHERE r.id = ?",
            relation_id,
        )
        return next(iter(found), ())

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
