"""Web pages: trafilatura finds the article and its metadata; a blank line divides the paragraphs of the stored text."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator

from ..decode import decode, marked, plain, scalar
from ..encodings import guess, named
from ..flow import clean
from ..reader import Broken, Draft, Reader
from ..titles import titled
from ._page import address, saved_from, trim

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?\s*+([\w.:-]{2,40})|\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}>")
_HEAD = 4096  # bytes in which a page must declare its charset (the HTML standard says 1024; old pages are careless)
# Not "today": a page must give the same date whenever it is read.
_DATES = {"original_date": True, "max_date": "2100-01-01", "extensive_search": False}
_RULE = re.compile(r"\|(?:[ :]*-{3,}[ :]*\|)+")  # under a table's head


def draft(data: bytes) -> Draft:
    """The page's article, headline first. Raises Broken if there is no text in the page."""
    return of_page(decoded(data))


def of_page(page: str, url: str = "") -> Draft:
    """The article of a page that is text already. `url` is where it was saved from, if that is known. Raises Broken."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # it ships no types
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it says of a page, Broken says in one line
    page = _DECLARATION.sub("", page)
    if "<html" not in page[:_HEAD].lower():  # a piece of a page, which trafilatura takes for no page at all
        page = f"<html><body>{page}</body></html>"
    found, own = None, ""
    try:
        tree = load_html(page)
        if tree is not None:
            trim(tree)
            with warnings.catch_warnings():  # of time zones that nobody knows, on a reader's terminal
                warnings.simplefilter("ignore")
                found = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
        if isinstance(found, Document):
            own = address(found.url or "", tree, saved_from(page) or url)
    except (ValueError, RecursionError, TypeError, AttributeError, LxmlError):  # a page that its parser cannot digest
        found = None
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise Broken("no article text in the page", "save the article's words as a .txt file")
    title = " ".join(scalar(found.title or "").split())
    text = plain("\n\n".join(_paragraphs(scalar(found.text or ""))))
    return Draft(
        titled(title, text),
        title=title,
        outlet=found.sitename or "",
        author=found.author or "",
        published=found.date or "",
        url=own,
    )


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a page's text: trafilatura makes a line of each. A table is one, and its rows are lines."""
    rows: list[str] = []
    for line in text.splitlines():
        words = clean(line)
        if len(words) > 1 and words[0] == words[-1] == "|":
            if not _RULE.fullmatch(words):
                rows.append(words.strip("| "))
            continue
        if rows:
            yield "\n".join(filter(None, rows))
            rows.clear()
        if words:
            yield words
    if any(rows):
        yield "\n".join(filter(None, rows))


def decoded(data: bytes) -> str:
    """A page's text: by its byte order mark, as UTF-8, as it declares, as it must be, or as browsers would.

    Raises Broken.
    """
    if marked(data) or not data.strip():
        return decode(data)
    declared = _CHARSET.search(data[:_HEAD])
    label = (declared[1] or declared[2]).decode("ascii", "replace") if declared else ""
    for charset in ("utf-8", named(label)):
        try:
            if charset:
                return plain(data.decode(charset))
        except UnicodeDecodeError:
            continue
    return plain(data.decode(guess(data) or "windows-1252", "replace"))


READER = Reader((".html", ".htm", ".xhtml"), draft)
