"""Pages saved in a single file, as browsers do: a mail whose parts are the page and its pictures."""

from __future__ import annotations

import codecs
from dataclasses import replace

from ..reader import Broken, Draft, Reader
from . import _mail, html


def draft(data: bytes) -> Draft:
    """The page's article. Raises Broken."""
    mail = _mail.parsed(data)
    page = next((leaf.part for leaf in _mail.leaves(mail) if leaf.role == "html"), None)
    if page is None:
        raise Broken("there is no page in it", "save the page again, or its words as a .txt file")
    found = html.draft(codecs.BOM_UTF8 + _mail.words(page).encode())
    where = _mail.header(mail, "Snapshot-Content-Location") or _mail.header(page, "Content-Location")
    return replace(found, url=found.url or (where if where.startswith(("http://", "https://")) else ""))


READER = Reader((".mhtml", ".mht"), draft)
