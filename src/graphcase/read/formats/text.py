"""Plain text: the article's text is the decoded file, unchanged."""

from __future__ import annotations

from ..decode import decode
from ..reader import Draft, Reader


def draft(data: bytes) -> Draft:
    """The whole file as text. Raises Broken."""
    return Draft(decode(data))


READER = Reader((".txt", ".text"), draft)
