"""Reading the case as a network: what its nodes and edges show, without every mention and every word of every claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from . import rows
from .bulk import LISTED, batches, grouped, listed
from .records import EntityView, Paper, RelationView, TellingView
from .snapshot import Snapshot

_ENTITY = "SELECT num, id, type, name, mentions, documents, independent_sources, rank, x, y FROM entity"
_TOLD = (
    "SELECT relation, article, status, role, time, since, until, amount, currency, attributed_to, quote"
    f" FROM relation_claim WHERE relation IN {LISTED} ORDER BY relation, position"
)
_REMEMBERED = 100_000
"""Articles whose papers are remembered: some 30 MB."""


class Network(Snapshot):
    """Nodes and edges."""

    def nodes(self, among: Collection[str] | None = None) -> Iterator[EntityView]:
        """All entities, or those of these ids, in id order."""
        where, values = (f" WHERE id IN {LISTED}", (listed(among),)) if among is not None else ("", ())
        for batch in batches(self._rows(f"{_ENTITY}{where} ORDER BY num", *values)):
            numbers = listed(num for num, *_ in batch)
            aliases, attributes = (
                grouped(self._rows(f"SELECT {columns} WHERE entity IN {LISTED} ORDER BY entity, position", numbers))
                for columns in ("entity, alias FROM entity_alias", "entity, name, value FROM entity_attribute")
            )
            for num, *told in batch:
                yield EntityView._make((*told, tuple(alias for (alias,) in aliases[num]), tuple(attributes[num])))

    def attribute_names(self, among: Collection[str] | None = None) -> Iterator[str]:
        """The names of all attributes that entities have, or those of these ids, sorted."""
        of = f"WHERE entity IN (SELECT num FROM entity WHERE id IN {LISTED})"
        where, values = (of, (listed(among),)) if among is not None else ("", ())
        found = self._rows(f"SELECT DISTINCT name FROM entity_attribute {where} ORDER BY name", *values)
        return (str(name) for (name,) in found)

    def edges(self, among: Collection[str] | None = None) -> Iterator[RelationView]:
        """All relations, or those both of whose ends are among these entities, in id order."""
        if among is None:
            return self._edges("")
        return self._edges(f"WHERE s.id IN {LISTED} AND t.id IN {LISTED}".replace("?", "?1"), listed(among))

    def edges_of(self, entities: Collection[str]) -> Iterator[RelationView]:
        """The relations that lead from or to one of these entities, in id order."""
        ends = f"(SELECT num FROM entity WHERE id IN {LISTED})".replace("?", "?1")
        return self._edges(f"WHERE r.source IN {ends} OR r.target IN {ends}", listed(entities))

    def told(self, edges: Iterable[RelationView]) -> Iterator[tuple[RelationView, tuple[TellingView, ...]]]:
        """These relations, in the order in which they come, each with what its claims tell, strongest first."""
        papers: dict[int, tuple[Paper, ...]] = {}
        for batch in batches(edges):
            found: dict[int, list[rows.Row]] = {edge.number: [] for edge in batch}
            for row in self._rows(_TOLD, listed(found)):
                found[row[0]].append(row)
            if len(papers) > _REMEMBERED:
                papers.clear()
            self._remember(papers, {row[1] for told in found.values() for row in told} - papers.keys())
            for edge in batch:
                yield edge, tuple([TellingView(papers[row[1]], *row[2:]) for row in found[edge.number]])

    def _edges(self, where: str, *values: str) -> Iterator[RelationView]:
        for number, id_, source, target, type_, symmetric, status, disputed, *counts in self._rows(
            f"SELECT {rows.RELATION} {where} ORDER BY r.num", *values
        ):
            yield RelationView(number, id_, source, target, type_, bool(symmetric), status, bool(disputed), *counts)

    def _remember(self, papers: dict[int, tuple[Paper, ...]], articles: Collection[int]) -> None:
        """Add the documents that carry these articles, in path order."""
        found = self._rows(
            f"SELECT d.article, d.path, a.outlet, a.published FROM {rows.SEEN} WHERE d.article IN {LISTED}"
            " ORDER BY d.num",
            listed(articles),
        )
        for article, carrying in grouped(found).items():
            papers[int(article)] = tuple(Paper(*paper) for paper in carrying)
