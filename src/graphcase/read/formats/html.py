"""Web pages: trafilatura finds the article and its metadata; a blank line divides the paragraphs of the stored text."""

from __future__ import annotations

import codecs
import logging
import re

from ..decode import decode, marked, plain, scalar
from ..reader import Broken, Draft, Reader
from ..titles import titled

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page must declare its charset (the HTML standard says 1024; old pages are careless)
# Not "today": a page must give the same date whenever it is read.
_DATES = {"original_date": True, "max_date": "2100-01-01", "extensive_search": False}


def draft(data: bytes) -> Draft:
    """The page's article, headline first. Raises Broken if there is no text in the page."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it says of a page, Broken says in one line
    page = _decode(data)
    if "<html" not in page[:_HEAD].lower():  # a piece of a page, which trafilatura takes for no page at all
        page = f"<html><body>{page}</body></html>"
    try:
        found = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    except (ValueError, RecursionError, TypeError, AttributeError):  # a page that its parser cannot digest
        found = None
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise Broken("no article text in the page", "save the article's words as a .txt file")
    title = " ".join(scalar(found.title or "").split())
    text = plain("\n\n".join(line.strip() for line in scalar(found.text or "").splitlines() if line.strip()))
    return Draft(
        titled(title, text),
        title=title,
        outlet=found.sitename or "",
        author=found.author or "",
        published=found.date or "",
        url=found.url or "",
    )


def _decode(data: bytes) -> str:
    """A page's text: byte order mark, then UTF-8, then the declared charset, then windows-1252 as browsers do."""
    if marked(data) or not data.strip():
        return decode(data)
    declared = _CHARSET.search(data[:_HEAD])
    for charset in ("utf-8", declared[1].decode("ascii", "replace") if declared else "utf-8"):
        try:
            return plain(codecs.decode(data, charset))
        except (LookupError, UnicodeDecodeError, TypeError):
            continue
    return plain(data.decode("windows-1252", "replace"))


READER = Reader((".html", ".htm"), draft)
