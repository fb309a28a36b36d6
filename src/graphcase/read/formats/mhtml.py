"""Pages saved as one file by a browser (MHTML, RFC 2557): the page is read, what it shows beside is not."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from ..encodings import named
from ..reader import Broken, Draft, Reader
from . import html
from ._page import original

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_NO_PAGE = ("there is no page in it", "save the page anew, as HTML")
_PLACES = ("Snapshot-Content-Location", "Content-Location")


def draft(data: bytes) -> Draft:
    """The article of the saved page. Raises Broken if there is none."""
    saved = message_from_bytes(data.lstrip(), policy=compat32)
    page = _page(saved)
    if page is None:
        raise Broken(*_NO_PAGE)
    content = page.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise Broken(*_NO_PAGE)
    charset = named(str(page.get_param("charset", "")))
    text = content.decode(charset, "replace") if charset and content.strip() else html.decoded(content)
    places = (original(str(part.get(name, ""))) for part in (saved, page) for name in _PLACES)
    return html.of_page(text, next((place for place in places if place), ""))


def _page(saved: Message) -> Message | None:
    """The root: the part that `start` names, else the first page."""
    pages = [part for part in saved.walk() if part.get_content_type() in _PAGES]
    start = str(saved.get_param("start", "")).strip("<>")
    chosen = (part for part in pages if start and str(part.get("Content-ID", "")).strip("<>") == start)
    return next(chosen, pages[0] if pages else None)


READER = Reader((".mhtml", ".mht"), draft)
