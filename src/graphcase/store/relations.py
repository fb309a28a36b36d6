"""Reading relations, their claims, and the figures that articles give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ..model import Ref, Relation
from . import rows
from .bulk import LISTED, batches, grouped, listed
from .figures import figures
from .records import ClaimView, DatedView, FigureView
from .snapshot import Snapshot
from .time import UNDATED, dated, ends


class Relations(Snapshot):
    """Relations with their claims, and figures."""

    def relations(self, among: Collection[str] | None = None) -> Iterator[Relation]:
        """All relations, or those both of whose ends are among these entities, in id order."""
        if among is None:
            return self._complete_relations(self._rows(f"SELECT {rows.RELATION} ORDER BY r.num"))
        ends = f"s.id IN {LISTED} AND t.id IN {LISTED}".replace("?", "?1")
        return self._complete_relations(
            self._rows(f"SELECT {rows.RELATION} WHERE {ends} ORDER BY r.num", listed(among))
        )

    def relation(self, relation_id: str) -> Relation | None:
        """The relation of that id, or None."""
        return next(self._complete_relations(self._rows(f"SELECT {rows.RELATION} WHERE r.id = ?", relation_id)), None)

    def relations_of(self, entity_id: str) -> Iterator[Relation]:
        """The relations that lead from or to the entity, in id order."""
        with_end = "r.{} = (SELECT num FROM entity WHERE id = ?1)"
        where = f"{with_end.format('source')} OR {with_end.format('target')}"
        return self._complete_relations(self._rows(f"SELECT {rows.RELATION} WHERE {where} ORDER BY r.num", entity_id))

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
        return self.claims_of([relation_id])

    def claims_of(self, relations: Sequence[str]) -> Iterator[ClaimView]:
        """The claims of a few relations (by id), in id order, and that of `claims`."""
        return map(
            rows.claim_view,
            self._rows(
                f"SELECT r.id, c.position, {rows.DOCUMENT}, {rows.CLAIM}"
                " FROM relation r CROSS JOIN relation_claim rc ON rc.relation = r.num"
                " CROSS JOIN claim c ON c.article = rc.article AND c.position = rc.claim"
                " CROSS JOIN document d ON d.article = c.article CROSS JOIN article a ON a.num = d.article"
                f" WHERE r.id IN {LISTED} ORDER BY r.num, rc.position, d.num",
                listed(relations),
            ),
        )

    def claims_in(self, document_id: str) -> Iterator[ClaimView]:
        """The claims of relations in the document of that id, by position."""
        return map(
            rows.claim_view,
            self._rows(
                f"SELECT r.id, c.position, {rows.DOCUMENT}, {rows.CLAIM} FROM {rows.SEEN}"
                " CROSS JOIN relation_claim rc ON rc.article = d.article CROSS JOIN relation r ON r.num = rc.relation"
                " CROSS JOIN claim c ON c.article = rc.article AND c.position = rc.claim"
                " WHERE d.id = ? ORDER BY c.start_at, c.end_at, c.position, r.num",
                document_id,
            ),
        )

    def evidenced(self, relations: Iterable[Relation]) -> Iterator[tuple[Relation, tuple[ClaimView, ...]]]:
        """These relations, in the order in which they come, each with its `claims`."""
        for batch in batches(relations):
            found: dict[str, list[ClaimView]] = {relation.id: [] for relation in batch}
            for seen in self.claims_of(list(found)):
                found[seen.relation].append(seen)
            for relation in batch:
                yield relation, tuple(found[relation.id])

    def reported_since(self, date: str) -> frozenset[str]:
        """The ids of the relations that a document of that ISO date, or the beginning of one, or later reports."""
        found = self._rows(
            "SELECT DISTINCT r.id FROM relation_claim rc JOIN article a ON a.num = rc.article"
            " JOIN relation r ON r.num = rc.relation WHERE a.published >= ?",
            date,
        )
        return frozenset(relation for (relation,) in found)

    def dated(self, entity_id: str = "") -> Iterator[DatedView]:
        """The claims that have a date, oldest first: of all relations, or of those of one entity."""
        return dated(self._rows, entity_id)

    def undated(self, entity_id: str = "") -> Iterator[Relation]:
        """The relations, other than co-mentions, that no claim dates, in id order: all, or those of one entity."""
        where = f"WHERE {ends(entity_id)} AND r.type != 'co_mentioned' AND {UNDATED} ORDER BY r.num"
        return self._complete_relations(self._rows(f"SELECT {rows.RELATION} {where}", entity_id))

    def figures(self, case: str = "") -> Iterator[FigureView]:
        """The figures told of the case of that id, or of all and of none, by path and place."""
        return figures(self._rows, case)

    def _complete_relations(self, found: Iterable[rows.Row]) -> Iterator[Relation]:
        """From rows of rows.RELATION."""
        for batch in batches(found):
            claims = grouped(
                self._rows(
                    "SELECT rc.relation, a.key, rc.claim FROM relation_claim rc JOIN article a ON a.num = rc.article"
                    f" WHERE rc.relation IN {LISTED} ORDER BY rc.relation, rc.position",
                    listed(num for num, *_ in batch),
                )
            )
            for num, relation_id, source, target, type_, symmetric, status, disputed, documents, independent in batch:
                yield Relation(
                    id=relation_id,
                    source=source,
                    target=target,
                    type=type_,
                    symmetric=bool(symmetric),
                    status=status,
                    disputed=bool(disputed),
                    documents=documents,
                    independent_sources=independent,
                    claims=tuple(Ref(*claim) for claim in claims[num]),
                )
