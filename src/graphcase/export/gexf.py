"""A network in time for Gephi and Gephi Lite: GEXF 1.3 with places, colours, shapes and the dates of relations.

GEXF has time, which GraphML has not: an edge has a spell for each time that claims give, from the first to the last day
of a month or year that is all they tell, as Gephi knows days only. The graph is dynamic only if there is such a time.

Gephi's rules are those that graphml.py keeps; the kind of an edge, which parts parallel ones, is its `kind`. The ids of
attributes are numbers, for graphology (Gephi Lite) takes others for their names. Every relation is directed, symmetric
ones too (with `symmetric` true): networkx refuses to read mixed graphs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, BinaryIO

from ..explore.moments import days
from ..graph import EdgeRow, NodeRow, Spell, edge_rows, facts, node_rows
from ..picture.looks import LOOKS, Colour, ink, line, size
from . import _columns
from ._columns import EDGES, NODES, Column, Writer, attribute, attributes, clean, content, row_of, value_of

if TYPE_CHECKING:
    from ..explore.view import View
    from ..model import Status

SUFFIX = ".gexf"

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
)
_DYNAMIC = ' mode="dynamic" timeformat="date" timerepresentation="interval"'


def _colour(colour: Colour) -> str:
    return f'<viz:color r="{colour.r}" g="{colour.g}" b="{colour.b}"/>'


_NODES = {type_: f'{_colour(look.colour)}<viz:shape value="{look.shape}"/>' for type_, look in LOOKS.items()}


def write(view: View, out: BinaryIO) -> None:
    """Write the view as GEXF, streamed: a few hundred nodes or edges are in memory at a time."""
    _columns.write(_pieces(view), out)


def _pieces(view: View) -> Iterator[str]:
    told = attributes(view)
    yield f"{_HEAD}<meta><creator>{content(clean(view.store.about().generator))}</creator></meta>\n"
    yield f'<graph defaultedgetype="directed"{_DYNAMIC if _is_dated(view) else ""}>\n'
    yield from _model("node", (*NODES, *told))
    yield from _model("edge", EDGES)
    yield "<nodes>\n"
    yield from map(_nodes(told), node_rows(view))
    yield "</nodes>\n<edges>\n"
    yield from map(_edges(), edge_rows(view))
    yield "</edges>\n</graph>\n</gexf>\n"


def _is_dated(view: View) -> bool:
    """True if an edge has a time; of an undated case the relations need not be read for it."""
    return next(view.store.dated(), None) is not None and any(_spells(row.spells) for row in edge_rows(view))


def _model(of: str, columns: Iterable[Column]) -> Iterator[str]:
    yield f'<attributes class="{of}" mode="static">\n'
    for number, column in enumerate(columns):
        yield f'<attribute id="{number}" title={attribute(clean(column.name))} type="{column.type}"/>\n'
    yield "</attributes>\n"


def _nodes(told: Sequence[Column]) -> Callable[[NodeRow], str]:
    """Return what writes a <node>, with the columns of attributes `told`."""
    columns = row_of(NODES, [_value(at) for at in range(len(NODES))])
    names = [(column.name.casefold(), value_of(_value(at))) for at, column in enumerate(told, len(NODES))]

    def node(row: NodeRow) -> str:
        known = facts(row)
        data = "".join([fact[known[name]] for name, fact in names if name in known])
        place = f'<viz:position x="{float(row.x)}" y="{float(-row.y)}"/><viz:size value="{size(row.documents)}"/>'
        about = f"id={attribute(row.id)} label={attribute(clean(row.label))}"
        return f"<node {about}><attvalues>{columns(row)}{data}</attvalues>{place}{_NODES[row.type]}</node>\n"

    return node


def _edges() -> Callable[[EdgeRow], str]:
    """Return what writes an <edge>."""
    columns = row_of(EDGES, [_value(at) for at in range(len(EDGES))])

    def edge(row: EdgeRow) -> str:
        ends = f"id={attribute(row.id)} source={attribute(row.source)} target={attribute(row.target)}"
        about = f'kind={attribute(row.type)} label={attribute(clean(row.label))} weight="{float(row.weight)}"'
        viz = _drawn(row.type, row.status, row.disputed)
        return f"<edge {ends} {about}><attvalues>{columns(row)}</attvalues>{_spells(row.spells)}{viz}</edge>\n"

    return edge


def _value(number: int) -> Writer:
    """Return what writes the <attvalue> elements of the column of that number."""
    return lambda text: f'<attvalue for="{number}" value={attribute(text)}/>'


@cache
def _drawn(type_: str, status: Status, disputed: bool) -> str:
    return f'{_colour(ink(type_, status, disputed))}<viz:shape value="{line(type_, status)}"/>'


@lru_cache
def _spells(spells: tuple[Spell, ...]) -> str:
    """The times in their order; those that overlap are one, as Gephi's timeline wants it."""
    if not spells:
        return ""
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
