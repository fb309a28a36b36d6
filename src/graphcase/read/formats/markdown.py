"""Markdown: the text unchanged; the title is the first heading; a front matter's fields are metadata."""

from __future__ import annotations

import re

from ..decode import decode
from ..reader import Draft, Reader

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(\S.*)$", re.MULTILINE)
_FIELDS = {
    "title": "title",
    "author": "author",
    "date": "published",
    "published": "published",
    "outlet": "outlet",
    "publisher": "outlet",
    "url": "url",
}


def draft(data: bytes) -> Draft:
    """The whole file as text, with what its front matter says. Raises Broken."""
    text = decode(data)
    front = _FRONT.match(text)
    if front is None:
        return Draft(text)
    found = {
        _FIELDS[key.lower()]: value.strip().strip("\"'")
        for key, value in _FIELD.findall(front[1])
        if key.lower() in _FIELDS
    }
    return Draft(text, preamble=front.end(), **found)


READER = Reader((".md", ".markdown"), draft)
