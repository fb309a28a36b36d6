"""A network in time for Gephi and Gephi Lite: GEXF 1.3 with places, colours, shapes and the dates of relations.

GEXF has time, which GraphML has not: an edge has a spell for each time that claims give, from the first to the last day
of a month or year that is all they tell, as Gephi knows days only. The graph is dynamic only if there is such a time.

Gephi's rules are those that graphml.py keeps; the kind of an edge, which parts parallel ones, is its `kind`. The ids of
attributes are numbers, for graphology (Gephi Lite) takes others for their names. Every relation is directed, symmetric
ones too (with `symmetric` true): networkx refuses to read mixed graphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from ..explore.moments import days
from ..graph import EdgeRow, NodeRow, Scalar, Spell, edge_rows, facts, node_rows
from ..picture.looks import LOOKS, Colour, ink, line, size
from ._columns import EDGES, NODES, Column, attribute, attributes, shown, values

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".gexf"

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
)
_DYNAMIC = ' mode="dynamic" timeformat="date" timerepresentation="interval"'
_node_values, _edge_values = values(NODES), values(EDGES)


def write(view: View, out: BinaryIO) -> None:
    """Write the view as GEXF, streamed: a few hundred nodes or edges are in memory at a time."""
    for piece in _pieces(view):
        out.write(piece.encode())


def _pieces(view: View) -> Iterator[str]:
    told = attributes(view)
    facts_told = [column.name.casefold() for column in told]
    yield f"{_HEAD}<meta><creator>{attribute(view.store.about().generator)[1:-1]}</creator></meta>\n"
    yield f'<graph defaultedgetype="directed"{_DYNAMIC if _is_dated(view) else ""}>\n'
    yield from _model("node", (*NODES, *told))
    yield from _model("edge", EDGES)
    yield "<nodes>\n"
    yield from (_node(row, facts_told) for row in node_rows(view))
    yield "</nodes>\n<edges>\n"
    yield from map(_edge, edge_rows(view))
    yield "</edges>\n</graph>\n</gexf>\n"


def _is_dated(view: View) -> bool:
    """True if an edge has a time; of an undated case the relations need not be read for it."""
    return next(view.store.dated(), None) is not None and any(_spells(row.spells) for row in edge_rows(view))


def _model(of: str, columns: Iterable[Column]) -> Iterator[str]:
    yield f'<attributes class="{of}" mode="static">\n'
    for number, column in enumerate(columns):
        yield f'<attribute id="{number}" title={attribute(column.name)} type="{column.type}"/>\n'
    yield "</attributes>\n"


def _node(row: NodeRow, told: Sequence[str]) -> str:
    known, looks = facts(row), LOOKS[row.type]
    data = _data(chain(_node_values(row), (known.get(name, "") for name in told)))
    viz = (
        f'{_colour(looks.colour)}<viz:position x="{float(row.x)}" y="{float(-row.y)}"/>'
        f'<viz:size value="{size(row.documents)}"/><viz:shape value="{looks.shape}"/>'
    )
    return f"<node id={attribute(row.id)} label={attribute(row.label)}>{data}{viz}</node>\n"


def _edge(row: EdgeRow) -> str:
    ends = f"source={attribute(row.source)} target={attribute(row.target)}"
    kind = f'kind={attribute(row.type)} label={attribute(row.label)} weight="{float(row.weight)}"'
    viz = f'{_colour(ink(row.type, row.status, row.disputed))}<viz:shape value="{line(row.type, row.status)}"/>'
    return f"<edge id={attribute(row.id)} {ends} {kind}>{_data(_edge_values(row))}{_spells(row.spells)}{viz}</edge>\n"


def _colour(colour: Colour) -> str:
    return f'<viz:color r="{colour.r}" g="{colour.g}" b="{colour.b}"/>'


def _data(row: Iterable[Scalar]) -> str:
    """The values that are there."""
    written = enumerate(map(shown, row))
    told = "".join([f'<attvalue for="{number}" value={attribute(text)}/>' for number, text in written if text])
    return f"<attvalues>{told}</attvalues>"


def _spells(spells: Iterable[Spell]) -> str:
    """The times in their order; those that overlap are one, as Gephi's timeline wants it."""
    merged: list[tuple[date, date]] = []
    for begin, end in sorted(filter(None, map(_days, spells))):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    written = "".join(f"<spell{_day('start', begin)}{_day('end', end)}/>" for begin, end in merged)
    return f"<spells>{written}</spells>" if written else ""


def _days(spell: Spell) -> tuple[date, date] | None:
    """The first and the last day; an open side is the first or the last day that there is. None if it ends before it
    begins."""
    begin = days(spell.start)[0] if spell.start else date.min
    end = days(spell.end)[1] if spell.end else date.max
    return (begin, end) if begin <= end else None


def _day(name: str, day: date) -> str:
    """The attribute for one side of a spell; nothing where it is open."""
    return "" if day in (date.min, date.max) else f' {name}="{day.isoformat()}"'
