"""CSV: one article a row, below a header that names the columns: text, and title, url, outlet, author, published."""

from __future__ import annotations

import json

from ..reader import Broken, Item, Items, Opened, Reader, Refused
from ..tables import Row, opened
from . import jsonl

_SHAPE = "a column called text must hold the articles' words; title, url, outlet, author and published may stand beside"


def items(file: Opened) -> Items:
    """Each row that has a text, as a line of JSON. Raises Broken for a table without such a column."""
    with opened(file) as table:
        if "text" not in table.fields:
            raise Broken("a table without articles", _SHAPE)
        yield from map(_item, table.rows())


def _item(row: Row) -> Item | Refused:
    label = f"R{row.number}"
    if row.broken:
        return Refused(label, row.broken.reason, row.broken.hint)
    if "text" not in row.fields:
        return Refused(label, "no text in this row", _SHAPE)
    said = {name: row.fields[name] for name in jsonl.FIELDS if name in row.fields}
    return Item(label, json.dumps(said, ensure_ascii=False).encode("utf-8", "replace"))


READER = Reader((".csv", ".tsv"), jsonl.draft, items)
