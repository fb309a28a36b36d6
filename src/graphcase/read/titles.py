"""Texts that come without their title: names in a headline count, so the title becomes the first paragraph."""

from __future__ import annotations

from ..names import fold

_BEGINNING = 2000  # characters: a title further down is a quotation of it, not the headline


def titled(title: str, text: str) -> str:
    """Return `text`, with `title` and a blank line before it unless its beginning already holds the title."""
    if not title.strip() or fold(title) in fold(text[:_BEGINNING]):
        return text
    return f"{title.strip()}\n\n{text}"
