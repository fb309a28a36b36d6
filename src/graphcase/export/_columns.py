"""What GraphML and GEXF tell of nodes and edges in columns, and how values are written into XML.

Gephi reads "INF" within a value as "Infinity", unless something stands between its letters; an empty value is a missing
one to it, so none is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal
from xml.sax.saxutils import escape, quoteattr

from ..graph import Scalar, attribute_columns
from ._plain import plain

if TYPE_CHECKING:
    from ..explore.view import View

_WORD_JOINER = "\u2060"
_COORDINATES = frozenset({"latitude", "longitude"})  # Gephi's map layouts want numbers


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of nodes or of edges, named as the field of the row that it holds."""

    name: str
    type: Literal["string", "long", "double", "boolean"]


NODES = (
    Column("type", "string"),
    Column("aliases", "string"),
    Column("mentions", "long"),
    Column("documents", "long"),
    Column("independent_sources", "long"),
    Column("conflicts", "long"),
    Column("rank", "long"),
)
EDGES = (
    Column("type", "string"),
    Column("symmetric", "boolean"),
    Column("status", "string"),
    Column("disputed", "boolean"),
    Column("documents", "long"),
    Column("independent_sources", "long"),
    Column("conflicts", "long"),
    Column("role", "string"),
    Column("quote", "string"),
    Column("attributed_to", "string"),
    Column("outlets", "string"),
    Column("first", "string"),
    Column("last", "string"),
    Column("since", "string"),
    Column("until", "string"),
    Column("amount", "double"),
    Column("currency", "string"),
    Column("sources", "string"),
)


def attributes(view: View) -> tuple[Column, ...]:
    """The columns of the entities' attributes."""
    return tuple(Column(name, "double" if name in _COORDINATES else "string") for name in attribute_columns(view))


def values(columns: Sequence[Column]) -> Callable[[Any], tuple[Scalar, ...]]:
    """Return what takes the columns' values (two or more) out of a row."""
    return attrgetter(*(column.name for column in columns))


def shown(value: Scalar) -> str:
    """The value as both formats write it, not yet escaped; "" for none."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if "INF" in value:
        value = value.replace("INF", f"IN{_WORD_JOINER}F")
    return value if value.isprintable() else _readable(value)


def content(text: str) -> str:
    """The text as an element holds it."""
    text = text if text.isprintable() else plain(text)
    return escape(text, {"\r": "&#13;"}) if "\r" in text else escape(text)


def attribute(text: str) -> str:
    """The text as an attribute's value, in quotation marks."""
    return quoteattr(text if text.isprintable() else plain(text))


def _readable(text: str) -> str:
    """Return `text` without what XML forbids, or "" if nothing is left but space."""
    kept = plain(text)
    return kept if kept.strip() else ""
