"""The blocks of a page read back in Python, as js/blocks.js reads them."""

from __future__ import annotations

import base64
import json
import re
import zlib
from array import array
from typing import Any

ISLAND = re.compile(r'<script type="application/octet-stream" id="block-([\w-]+)">([^<]*)</script>')


def unpacked(data: bytes) -> dict[str, Any]:
    """The tables of a block."""
    raw = zlib.decompress(data)
    body = 4 + int.from_bytes(raw[:4], "little")
    told = json.loads(raw[4:body])
    for table, column, kind, offset, length in told["arrays"]:
        values = array(kind)
        begin = body + offset
        values.frombytes(raw[begin : begin + length * values.itemsize])
        told["tables"][table][column] = list(values)
    return dict(told["tables"])


def blocks(html: bytes) -> dict[str, dict[str, Any]]:
    """The tables of all blocks of a page, by the names of the blocks."""
    return {name: unpacked(base64.b64decode(text)) for name, text in ISLAND.findall(html.decode("utf-8"))}


def everything(html: bytes) -> dict[str, Any]:
    """All tables of a page whose blocks of a kind are one each; those of claims and values with their own `evidence`
    beside them, as `claimed` and `valued`."""
    found = blocks(html)
    tables = dict(found["core"])
    for name, more in found.items():
        if name == "core":
            continue
        assert not name[-1].isdecimal() or name.endswith("-0")
        tables |= {{"claims-0": "claimed", "values": "valued"}.get(name, "") if table == "evidence" else table: columns
                   for table, columns in more.items()}  # fmt: skip
    return tables
