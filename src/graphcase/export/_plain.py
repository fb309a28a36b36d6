"""Words as files for other programs can hold them."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


_WEB = re.compile(r"(https?://)(?:[^/?#]*@)?([^/?#@]+.*)", re.IGNORECASE | re.DOTALL)


def public(url: str) -> str:
    """Return an address as it may be handed on: one on the web, without a user's name and password; else ""."""
    web = _WEB.fullmatch(url)
    return "".join(web.groups()) if web else ""


def plain(text: str) -> str:
    """Return `text` without what XML forbids even escaped, and tables and scripts break on: control characters other
    than tab and line ends, and halves of characters."""
    return _FORBIDDEN.sub("", text)
