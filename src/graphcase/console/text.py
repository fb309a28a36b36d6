"""Words of strangers on a terminal: made harmless, wrapped, and put in quotation marks."""

from __future__ import annotations

import shutil
import textwrap
import unicodedata

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""
_JOINERS = "\u200c\u200d"  # change how letters join in Persian, Hindi and others; harmless on a terminal


def plain(text: str) -> str:
    """Return `text` on one line without what a terminal would obey: controls, escapes, direction overrides.

    An article may hold escape sequences that recolour a screen, set a window's title or hide words. Everything of the
    Unicode categories Cc, Cf (but the two joiners), Cs, Zl and Zp goes; white space becomes one space.
    """
    kept = (c if c in _JOINERS or unicodedata.category(c) not in _OBEYED else _stand_in(c) for c in text)
    return " ".join("".join(kept).split())


_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def _stand_in(character: str) -> str:
    return " " if character.isspace() else ""


def width() -> int:
    """Columns to write in: the terminal's or COLUMNS, 80 in a pipe."""
    return max(40, min(shutil.get_terminal_size().columns, WIDEST))


def wrapped(text: str, columns: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Return `text`, made plain, as lines of at most `columns`; `hanging` indents the lines after the first."""
    return textwrap.wrap(
        plain(text),
        columns,
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_on_hyphens=False,
    )


def quoted(quote: str, columns: int, indent: str) -> list[str]:
    """Return a quote in quotation marks, its lines flush inside them. Direct speech keeps one pair."""
    inner = plain(quote).strip('"“”') if _is_one_speech(plain(quote)) else plain(quote)
    return wrapped(f"“{inner}”", columns, indent, indent + " ")


def _is_one_speech(text: str) -> bool:
    """The whole quote is one stretch of direct speech, so that our marks take the place of its own."""
    return len(text) > 1 and text[0] in '"“' and text[-1] in '"”' and not any(c in '"“”' for c in text[1:-1])
