"""Words inside the page: JSON that no parser of markup could mistake."""

from __future__ import annotations

import json
from typing import Any

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def escaped(value: Any) -> str:
    """Return `value` as JSON that can stand in a <script>: no character in it can end the element or a line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
