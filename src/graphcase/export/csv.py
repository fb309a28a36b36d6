"""Tables for Excel, LibreOffice and Gephi: a folder of nodes.csv, edges.csv and claims.csv.

UTF-8 with a byte order mark, without which Excel gets accents wrong; commas, quotation marks and CRLF as in RFC 4180.
Gephi finds its special columns in any case (Id, Label, Source, Target, Type, Kind, Weight), and merges parallel edges
unless they have a Kind.

Words come from anywhere, and a spreadsheet runs a cell that begins with one of =+-@. So an apostrophe goes before such
a character, also after spaces, and at each place where another separator than ours would begin a cell or a row: there
also before quotation marks. Numbers are left as they are. Excel has room for 32,767 characters in a cell: what is
longer is cut, and ends in […]. To Gephi a backslash is an escape: one that would swallow a quotation mark or the end of
a cell has a word joiner after it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from io import TextIOWrapper
from operator import attrgetter
from typing import TYPE_CHECKING, Any, BinaryIO

from ..graph import SEPARATOR, EdgeRow, NodeRow, attribute_columns, edge_rows, facts, node_rows
from ._plain import plain

if TYPE_CHECKING:
    from ..explore.view import View
    from ..model import Relation
    from ..store import ClaimView

SUFFIX = ".csv"

_TAME = re.compile(r"[A-Za-z0-9\u00c0-\u05ff][^\x00-\x1f;\\\ud800-\udfff\ufffe\uffff]*|")
"""Most cells: what begins with a letter and holds nothing that the rest of this looks for."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_UNSEEN = r"\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_FORMULA = r"[=+\-@＝＋－＠]"
_CELL_STARTS = re.compile(  # a run of separators is looked through once, from its last
    rf"\A(?=[\s{_UNSEEN}]*{_FORMULA}|[\t\r\n])|(?<=[;\t\r\n])(?=(?:[^\S\t\r\n]|[{_UNSEEN}\"])*+{_FORMULA})"
)
_SWALLOWS = re.compile(r'(?<!\\)(?:\\\\)*\\(?="|\Z)')
_WORD_JOINER = "\u2060"
_ROOM, _CUT = 32_767, " […]"  # in UTF-16 code units

Value = str | int | bool
Columns = Mapping[str, Callable[[Any], Value]]
"""The columns of a table: each one's name, and its value for a row."""


def write_nodes(view: View, out: BinaryIO) -> None:
    """Write a line an entity."""
    counts = ("mentions", "documents", "independent_sources", "conflicts")
    columns: dict[str, Callable[[tuple[NodeRow, dict[str, str]]], Value]] = {
        "Id": lambda row: row[0].id,
        "Label": lambda row: row[0].label,
        **{name: _of(0, name) for name in ("type", "aliases", *counts)},
        **{name: _attribute(name.casefold()) for name in attribute_columns(view)},
    }
    _write(out, columns, ((row, facts(row)) for row in node_rows(view)))


def write_edges(view: View, out: BinaryIO) -> None:
    """Write a line a relation, with the words of its strongest claim."""
    names = {entity.id: entity.name for entity in view.entities()}
    columns: dict[str, Callable[[EdgeRow], Value]] = {
        "Source": attrgetter("source"),
        "Target": attrgetter("target"),
        "source_name": lambda row: names[row.source],
        "Label": attrgetter("label"),
        "target_name": lambda row: names[row.target],
        **{name: attrgetter(name) for name in ("status", "disputed", "role", "quote", "attributed_to", "outlets")},
        **{name: attrgetter(name) for name in ("first", "last", "since", "until", "amount", "currency")},
        **{name: attrgetter(name) for name in ("documents", "independent_sources", "conflicts", "sources")},
        "Kind": attrgetter("type"),
        "Type": lambda row: "Undirected" if row.symmetric else "Directed",
        "Weight": attrgetter("weight"),
        "Id": attrgetter("id"),
    }
    _write(out, columns, edge_rows(view))


def write_claims(view: View, out: BinaryIO) -> None:
    """Write a line for each claim in each document, the strongest of a relation first."""
    names = {entity.id: entity.name for entity in view.entities()}
    paths = {document.id: document.path for document in view.store.documents()}
    columns: dict[str, Callable[[tuple[Relation, ClaimView]], Value]] = {
        "source_name": lambda row: names[row[0].source],
        "relation": lambda row: row[0].type,
        "target_name": lambda row: names[row[0].target],
        "status": lambda row: row[1].claim.status,
        "attributed_to": lambda row: row[1].claim.attributed_to or "",
        "attributed_via": lambda row: SEPARATOR.join(row[1].claim.attributed_via),
        "quote": lambda row: row[1].claim.quote,
        **{name: _of(1, f"claim.{name}") for name in ("role", "former", "acting", "when", "since", "until")},
        "amount": lambda row: "" if row[1].claim.amount is None else f"{row[1].claim.amount:.2f}",
        "currency": lambda row: row[1].claim.currency,
        **{name: _of(1, f"document.{name}") for name in ("outlet", "title", "author", "published", "url")},
        "document": lambda row: row[1].document.path,
        "page": lambda row: row[1].document.page(row[1].claim.start) or "",
        "copy_of": lambda row: paths.get(row[1].document.copy_of, ""),
        **{name: _of(1, f"claim.{name}") for name in ("start", "end", "cue", "rule")},
        "source": lambda row: row[0].source,
        "target": lambda row: row[0].target,
        "edge": lambda row: row[0].id,
    }
    _write(out, columns, ((relation, seen) for relation, claims in view.evidenced() for seen in claims))


FILES = {"nodes.csv": write_nodes, "edges.csv": write_edges, "claims.csv": write_claims}


def _attribute(folded: str) -> Callable[[tuple[NodeRow, dict[str, str]]], Value]:
    return lambda row: row[1].get(folded, "")


def _of(part: int, field: str) -> Callable[[Any], Value]:
    """The value of a field ("claim.role") of a part of the row."""
    value = attrgetter(field)
    return lambda row: value(row[part])


def _write(out: BinaryIO, columns: Columns, rows: Iterable[Any]) -> None:
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="")
    table = csv.writer(text)
    table.writerow(columns)
    values = tuple(columns.values())
    table.writerows([_cell(value(row)) for value in values] for row in rows)
    text.detach()


def _cell(value: Value) -> str:
    """Return what stands in the cell: text that no spreadsheet takes for a formula, a number, or true or false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _TAME.fullmatch(value) and len(value) <= _ROOM // 2:
        return value
    text = plain(value)
    if _NUMBER.fullmatch(text):
        return text
    text = _CELL_STARTS.sub("'", text)
    if "\\" in text:
        text = _SWALLOWS.sub(lambda found: found.group() + _WORD_JOINER, text)
    return _fitting(text) if len(text) > _ROOM // 2 else text


def _fitting(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _ROOM:
        return text
    return units[: 2 * (_ROOM - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
