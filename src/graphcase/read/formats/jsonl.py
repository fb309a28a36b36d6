"""JSON lines: one article a line, as an object with text, and title, url, outlet, author and published where known."""

from __future__ import annotations

import json
from typing import Any

from .. import decode
from ..lines import lines
from ..reader import Broken, Draft, Item, Items, Opened, Reader, Refused
from ..tables import columns
from ..titles import titled

_TOLD = ("url", "outlet", "author", "published", "title")
FIELDS = ("text", *_TOLD)
_SHAPE = 'write one object a line: {"text": "...", "title": "...", "published": "2018-11-23"}'


def items(file: Opened) -> Items:
    """Each line that is not blank, as UTF-8 bytes. Raises Broken where the file is no text at all."""
    for number, line in enumerate(lines(file), start=1):
        if isinstance(line, Broken):
            yield Refused(f"L{number}", line.reason, line.hint)
        elif line.strip():
            yield Item(f"L{number}", line.strip())


def draft(data: bytes) -> Draft:
    """The article of one line. Raises Broken for what is not JSON, not an object, without text, or of another type."""
    row = _object(decode.decode(data))
    fields = {**_alike(row), **{key: row[key] for key in FIELDS if row.get(key) is not None}}
    for key, value in fields.items():
        if not isinstance(value, str):
            raise Broken(f'"{key}" must be a string', _SHAPE)
    fields = {key: decode.scalar(value) for key, value in fields.items()}
    if not fields.get("text", "").strip():
        raise Broken('no "text" in it', _SHAPE)
    text = decode.plain(fields["text"])
    url, outlet, author, published, title = (" ".join(fields.get(key, "").replace("\0", " ").split()) for key in _TOLD)
    return Draft(titled(title, text), title, outlet, author, published, url)


def _alike(row: dict[str, Any]) -> dict[str, str]:
    """The fields that `row` has under other names that people give them."""
    said = [(name, value) for name, value in row.items() if isinstance(value, str)]
    return {field: said[place][1] for field, place in columns([name for name, _ in said]).items() if field in FIELDS}


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise Broken(f"not JSON: {error.msg} at column {error.colno}", _SHAPE) from None
    except (RecursionError, ValueError):  # nested a thousand deep; an integer of thousands of digits
        raise Broken("not JSON that can be read: it is nested too deep, or holds too long a number", _SHAPE) from None
    if not isinstance(row, dict):
        raise Broken("a line must be an object", _SHAPE)
    return row


READER = Reader((".jsonl", ".ndjson"), draft, items)
