"""Data inside the page: JSON that no parser of markup could mistake, compressed when it is large."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from typing import Any

PACK_FROM = 1 << 18
"""Characters from which an island is compressed; below, a reader of the source can see what is in the page."""
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True, slots=True)
class Island:
    """The text of a <script type="application/json">. `packed`: it is base64 of the zlib-compressed JSON."""

    text: str
    packed: bool


def escaped(value: Any) -> str:
    """Return `value` as JSON that can stand in a <script>: no character in it can end the element or a line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def island(value: Any) -> Island:
    """Return `value` as an island. Half of a surrogate pair, which no UTF-8 can hold, becomes a question mark."""
    text = escaped(value)
    if len(text) < PACK_FROM:
        return Island(text, packed=False)
    return Island(base64.b64encode(zlib.compress(text.encode("utf-8", "replace"), 9)).decode("ascii"), packed=True)
