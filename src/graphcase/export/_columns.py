"""What GraphML and GEXF tell of nodes and edges in columns, and how values are written into XML.

Gephi reads "INF" within a value as "Infinity", unless something stands between its letters; an empty value is a missing
one to it, so none is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, BinaryIO, Literal
from xml.sax.saxutils import escape, quoteattr

from ..graph import Scalar, attribute_columns
from ._plain import plain

if TYPE_CHECKING:
    from ..explore.view import View

_WORD_JOINER = "\u2060"
_REMEMBERED = 4096
_AT_ONCE = 200
_COORDINATES = frozenset({"latitude", "longitude"})  # Gephi's map layouts want numbers


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of nodes or of edges, named as the field of the row that it holds.

    Neighbours of one `run` have few different values together, and are written at once.
    """

    name: str
    type: Literal["string", "long", "double", "boolean"]
    run: str = ""


NODES = (
    Column("type", "string"),
    Column("aliases", "string"),
    Column("mentions", "long", "counted"),
    Column("documents", "long", "counted"),
    Column("independent_sources", "long", "counted"),
    Column("conflicts", "long", "counted"),
    Column("rank", "long"),
)
EDGES = (
    Column("type", "string", "held"),
    Column("symmetric", "boolean", "held"),
    Column("status", "string", "held"),
    Column("disputed", "boolean", "held"),
    Column("documents", "long", "held"),
    Column("independent_sources", "long", "held"),
    Column("conflicts", "long", "held"),
    Column("role", "string"),
    Column("quote", "string"),
    Column("attributed_to", "string"),
    Column("outlets", "string"),
    Column("first", "string", "reported"),
    Column("last", "string", "reported"),
    Column("since", "string", "lasting"),
    Column("until", "string", "lasting"),
    Column("amount", "double", "lasting"),
    Column("currency", "string", "lasting"),
    Column("sources", "string"),
)


Writer = Callable[[str], str]
"""Writes a clean text that is not empty as a column's value."""


class Written(dict[Any, str]):
    """Values as they are written; the first few thousand are remembered, for most return."""

    def __init__(self, write: Callable[[Any], str]) -> None:
        """Write by `write` what is not remembered."""
        self._write = write

    def __missing__(self, key: Any) -> str:
        """Return how the value is written."""
        written = self._write(key)
        if len(self) < _REMEMBERED:
            self[key] = written
        return written


def value_of(write: Writer) -> Written:
    """Return how the values of a column are written, "" for none."""
    return Written(lambda value: write(text) if (text := shown(value)) else "")


def row_of(columns: Sequence[Column], writers: Sequence[Writer]) -> Callable[[Any], str]:
    """Return what writes a row's values, each by the writer of its column."""
    parts: list[tuple[Written, attrgetter[Any]]] = []
    for run, places in groupby(range(len(columns)), lambda at: columns[at].run or at):
        at = list(places)
        written = [value_of(writers[place]) for place in at]
        read = attrgetter(*(columns[place].name for place in at))
        parts.append((_together(written) if isinstance(run, str) else written[0], read))
    return lambda row: "".join([written[read(row)] for written, read in parts])


def _together(columns: Sequence[Written]) -> Written:
    return Written(lambda row: "".join([column[value] for column, value in zip(columns, row, strict=True)]))


def write(pieces: Iterable[str], out: BinaryIO) -> None:
    """Write the pieces as UTF-8, some hundred at a time."""
    left = iter(pieces)
    while some := "".join(islice(left, _AT_ONCE)):
        out.write(some.encode())


def attributes(view: View) -> tuple[Column, ...]:
    """The columns of the entities' attributes."""
    return tuple(Column(name, "double" if name in _COORDINATES else "string") for name in attribute_columns(view))


def shown(value: Scalar) -> str:
    """The value as both formats write it, clean and not yet escaped; "" for none."""
    if isinstance(value, str):
        if "INF" in value:
            value = value.replace("INF", f"IN{_WORD_JOINER}F")
        return clean(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def clean(text: str) -> str:
    """The text without what XML forbids; "" if nothing is left of it but space."""
    if text.isprintable() and not text.isspace():
        return text
    kept = plain(text)
    return "" if kept.isspace() else kept


def content(text: str) -> str:
    """The clean text as an element holds it."""
    if "&" in text or "<" in text or ">" in text or "\r" in text:
        return escape(text, {"\r": "&#13;"})
    return text


def attribute(text: str) -> str:
    """The clean text as an attribute's value, in quotation marks."""
    if text.isidentifier():  # an id, a name of a relation
        return f'"{text}"'
    if not text.isprintable() or "&" in text or "<" in text or ">" in text or '"' in text:
        return quoteattr(text)
    return f'"{text}"'
