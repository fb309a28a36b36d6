"""Words as files for other programs can hold them."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


def plain(text: str) -> str:
    """Return `text` without what XML forbids even escaped, and tables and scripts break on: control characters other
    than tab and line ends, and halves of characters."""
    return _FORBIDDEN.sub("", text)
