"""Words of strangers on a terminal: made harmless, wrapped, and put in quotation marks."""

from __future__ import annotations

import os
import re
import shutil
import textwrap
from collections.abc import Iterable

from ..explore import telling
from ..explore.dates import spoken
from ..explore.plain import plain

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""
_OPENED, _CLOSED = "\ufdd0", "\ufdd1"  # noncharacters: no text has a use for them


def strong(text: str) -> str:
    """Return `text` bold. click.echo takes the styling away in a pipe; NO_COLOR (no-color.org) forbids it anywhere."""
    return _styled(text, bold=True)


def faint(text: str) -> str:
    """Return `text` dimmed, as `strong` does."""
    return _styled(text, dim=True)


def warning(text: str) -> str:
    """Return `text` in the colour of what is disputed."""
    return _styled(text, fg="yellow")


def _styled(text: str, **style: str | bool) -> str:
    from click import style as styled

    return text if os.environ.get("NO_COLOR") else styled(text, **style)  # type: ignore[arg-type]


def width() -> int:
    """Columns to write in: the terminal's or COLUMNS, 80 in a pipe."""
    return max(40, min(shutil.get_terminal_size().columns, WIDEST))


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return `text`, made plain, as lines that fit; `hanging` indents the lines after the first."""
    return textwrap.wrap(
        plain(text),
        width(),
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_on_hyphens=False,
    )


def marked(text: str, marks: Iterable[tuple[int, int]], indent: str = "", hanging: str | None = None) -> list[str]:
    """Return `text` as `wrapped` does, with the spans of `marks` underlined where a terminal can."""
    bare = text.replace(_OPENED, " ").replace(_CLOSED, " ")
    pieces, done = [], 0
    for start, end in marks:
        pieces += [bare[done:start], _OPENED, bare[start:end], _CLOSED]
        done = end
    lines, is_open = [], False
    for line in wrapped("".join([*pieces, bare[done:]]), indent, hanging):
        parts = re.split(f"([{_OPENED}{_CLOSED}])", (_OPENED if is_open else "") + line)
        is_open = line.rfind(_OPENED) > line.rfind(_CLOSED) or (is_open and _CLOSED not in line)
        inside = [False, *(mark == _OPENED for mark in parts[1::2])]
        styled = (
            _styled(part, bold=True, underline=True) if i else part for part, i in zip(parts[::2], inside, strict=True)
        )
        lines.append("".join(styled))
    return lines


def quoted(quote: str, indent: str) -> list[str]:
    """Return a quote in quotation marks, which change with those that it has."""
    return wrapped(telling.quoted(plain(quote)), indent, indent + " ")


def date(iso: str) -> str:
    """Say an ISO date of any precision: "7 Nov 2018", "Nov 2018", "2018"; other text, made plain, as it is."""
    return plain(spoken(iso))
