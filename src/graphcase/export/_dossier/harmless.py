"""Names and quotes of any script inside lines of ours: without controls, and each direction kept to itself."""

from __future__ import annotations

import re

from ...explore.plain import plain

_ISOLATE, _END = "\u2068", "\u2069"  # FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE
# The blocks that Unicode sets aside for scripts from right to left (DerivedBidiClass.txt: unassigned there is R or AL).
_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
_TURNED = re.compile(rf"{_LEFTWARD}(?:[\W\d_]*{_LEFTWARD})*")


def harmless(text: str) -> str:
    """Return `text` on one line, without controls; words that run from right to left stand in an isolate.

    So a number or a bracket after a Hebrew name stays after it (Unicode Standard Annex 9).
    """
    return _TURNED.sub(lambda found: f"{_ISOLATE}{found.group()}{_END}", plain(text))


def web(url: str) -> str:
    """Return an address that a link may lead to: on the web, in characters that end no link; else ""."""
    from urllib.parse import quote

    bare = plain(url)
    return quote(bare, safe="%/:=&?~#+!$,;@()[]*'") if re.match(r"https?://[^/]", bare, re.IGNORECASE) else ""
