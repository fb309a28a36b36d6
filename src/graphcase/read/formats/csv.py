"""CSV: one article a row, below a header that names the columns: text, and title, url, outlet, author, published."""

from __future__ import annotations

import json

from ..reader import Broken, Item, Items, Opened, Reader, Refused
from ..tables import Table
from . import jsonl

_SHAPE = "a column called text must hold the articles' words; title, url, outlet, author and published may stand beside"


def items(file: Opened) -> Items:
    """Each row that has a text, as a line of JSON. Raises Broken for a table without such a column."""
    table = Table(file)
    if "text" not in table.fields:
        raise Broken("a table without articles", _SHAPE)
    for row in table.rows():
        if row.broken:
            yield Refused(f"R{row.number}", row.broken.reason, row.broken.hint)
        elif "text" not in row.fields:
            yield Refused(f"R{row.number}", "no text in this row", _SHAPE)
        else:
            said = {name: row.fields[name] for name in jsonl.FIELDS if name in row.fields}
            yield Item(f"R{row.number}", json.dumps(said, ensure_ascii=False).encode("utf-8", "replace"))


READER = Reader((".csv", ".tsv"), jsonl.draft, items)
