"""Offsets as JavaScript counts them: in UTF-16 units, of which some characters are two."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Units:
    """Offsets of a text in UTF-16 units, from those in code points."""

    def __init__(self, text: str) -> None:
        """Find the characters that are two units."""
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]

    def at(self, offset: int) -> int:
        """The unit at which the code point at `offset` begins."""
        return offset + bisect_left(self._wide, offset)
