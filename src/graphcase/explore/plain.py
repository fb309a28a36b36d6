"""Words of strangers made harmless for whatever shows them."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"  # change how letters join in Persian, Hindi and others; harmless everywhere
_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def plain(text: str) -> str:
    """Return `text` on one line without what a terminal would obey: controls, escapes, direction overrides.

    An article may hold escape sequences that recolour a screen, set a window's title or hide words. Everything of the
    Unicode categories Cc, Cf (but the two joiners), Cs, Zl and Zp goes; white space becomes one space.
    """
    kept = (c if c in _JOINERS or unicodedata.category(c) not in _OBEYED else _stand_in(c) for c in text)
    return " ".join("".join(kept).split())


def _stand_in(character: str) -> str:
    return " " if character.isspace() else ""
