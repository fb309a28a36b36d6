"""Reading where sources disagree, and what rests on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import CO_MENTIONED, Conflict, Dependence, Value
from . import rows
from .decisions import Decisions
from .records import ConflictView, DocumentView, ValueView

_CONFLICT = (
    "SELECT c.num, c.id, c.kind, e.id, coalesce(r.id, ''), c.matter, c.compatible, c.weight, c.settled"
    " FROM conflict c JOIN entity e ON e.num = c.entity LEFT JOIN relation r ON r.num = c.relation"
)
_OF_PARTIES = (  # in an article of another case a party may play another part
    "SELECT x.num FROM relation p JOIN conflict x ON x.entity = p.source"
    " WHERE p.type = 'party_to' AND p.target = (SELECT num FROM entity WHERE id = ?1)"
    " AND NOT EXISTS (SELECT 1 FROM conflict_value v WHERE v.conflict = x.num AND v.article NOT IN"
    " (SELECT article FROM entity_member WHERE entity = p.target))"
)
_VALUE = "v.value, a.key, v.start_at, v.end_at, v.quote, v.status, v.attributed_to, v.independent_sources"


class Disagreements(Decisions):
    """Conflicts with who settled them, and the dependences of documents."""

    def conflicts(self, entity_id: str = "") -> Iterator[ConflictView]:
        """The conflicts, those that matter most first: all, or those about an entity or about its relations; of a case
        also those about its parties that its own articles tell of."""
        about = (
            " WHERE c.num IN (SELECT num FROM conflict WHERE entity = (SELECT num FROM entity WHERE id = ?1)"
            " UNION SELECT x.num FROM relation y JOIN conflict x ON x.relation = y.num"
            " WHERE y.source = (SELECT num FROM entity WHERE id = ?1)"
            " UNION SELECT x.num FROM relation y JOIN conflict x ON x.relation = y.num"
            " WHERE y.target = (SELECT num FROM entity WHERE id = ?1)"
            f" UNION {_OF_PARTIES})"
        )
        where, values = (about, (entity_id,)) if entity_id else ("", ())
        return map(self._conflict, self._rows(f"{_CONFLICT}{where} ORDER BY c.num", *values))

    def conflict(self, conflict_id: str) -> ConflictView | None:
        """The conflict of that id, or None."""
        return next(map(self._conflict, self._rows(f"{_CONFLICT} WHERE c.id = ?", conflict_id)), None)

    def disputed(self, entity_id: str = "") -> int:
        """How many relations are disputed, of all or of an entity, about which no open conflict of their own stands."""
        where = " AND (SELECT num FROM entity WHERE id = ?) IN (source, target)" if entity_id else ""
        (found,) = self._rows(
            "SELECT count(*) FROM relation WHERE disputed"
            f" AND num NOT IN (SELECT relation FROM conflict WHERE relation IS NOT NULL AND settled = ''){where}",
            *((entity_id,) if entity_id else ()),
        )
        return int(found[0])

    def dependences(self, document_id: str = "") -> Iterator[Dependence]:
        """What documents rest on, in the order of their paths: all, or what one of them rests on."""
        where, values = (" WHERE d.id = ?", (document_id,)) if document_id else ("", ())
        return (
            Dependence(*row)
            for row in self._rows(
                "SELECT d.id, p.kind, coalesce(o.id, ''), p.outlet, p.reason, p.start_at, p.end_at, p.quote, p.share"
                " FROM dependence p JOIN document d ON d.num = p.document LEFT JOIN document o ON o.num = p.original"
                f"{where} ORDER BY p.num",
                *values,
            )
        )

    def statements(self) -> Mapping[str, int]:
        """How many claims and figures the documents have that quote an outlet, by id; co-mentions are none."""
        return dict(
            self._rows(
                "SELECT d.id, (SELECT count(*) FROM claim c WHERE c.article = d.article AND c.relation != ?)"
                " + (SELECT count(*) FROM figure f WHERE f.article = d.article) FROM document d"
                " WHERE d.num IN (SELECT document FROM dependence WHERE kind = 'quoted') ORDER BY d.num",
                CO_MENTIONED,
            )
        )

    def _conflict(self, row: rows.Row) -> ConflictView:
        num, id_, kind, about, relation, matter, compatible, weight, settled = row
        seen = [
            ValueView(Value(*value), tuple(self._carrying(value[1])))
            for value in self._rows(
                f"SELECT {_VALUE} FROM conflict_value v JOIN article a ON a.num = v.article"
                " WHERE v.conflict = ? ORDER BY v.position",
                num,
            )
        ]
        values = tuple(view.value for view in seen)
        conflict = Conflict(id_, kind, about, relation, matter, bool(compatible), weight, values, settled)
        return ConflictView(conflict, tuple(seen), self.judgement(settled) if settled else None)

    def _carrying(self, key: str) -> Iterator[DocumentView]:
        """The documents that carry the article of that key, in path order."""
        found = self._rows(f"SELECT {rows.DOCUMENT} FROM {rows.SEEN} WHERE a.key = ? ORDER BY d.num", key)
        return map(rows.document_view, found)
