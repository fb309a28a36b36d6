"""What a saved page says of itself, where it was saved from, and what of it no reader saw.

Pages come from browsers, from SingleFile and from archives: each leaves the address of the article in another place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it ships no types

_SAVED = re.compile(
    r"<!--\s{0,20}saved from url=\(\d{1,6}\)(\S{1,2000})\s{0,20}-->"
    r"|<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,20}(\S{1,2000})"
)
_HEAD = 10_000  # characters in which that comment stands
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:ph|is|today|md|li|fo|vn)/(?:o/\w+|\d{4,14}))/(https?:/.*)"
    r"|https?://[\w-]{1,100}\.cdn\.ampproject\.org/[cv]/(s/)?(.+)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(https?):/{1,3}([^/\s?#@.]*\.[^/\s?#@]++.*)", re.IGNORECASE)
_LONGEST = 2000  # characters of an address
_LINKED = 1_000_000  # characters of linked data that are read
_ARTICLE = ("Article", "Posting", "Report")
_DEEPEST = 6  # objects within one another, of linked data

_NOT_PAGE = "not(self::html or self::body or self::main or self::article)"
# What says when a page was changed, or when others were published, is not when it was published.
_OTHER_DATES = (
    "//*[@itemprop='dateModified']"
    "|//*[self::aside or self::footer or self::nav or contains(@class, 'related') or contains(@class, 'recommend')"
    f" or contains(@class, 'comment')][{_NOT_PAGE}]"
    "//*[self::time or @datetime or contains(concat(' ', @class, ' '), ' date ')]"
)
_DATE = 60  # characters: what is longer holds more than a date
_UNSEEN = (
    "//meta[contains(@property, 'modified') or contains(@property, 'updated') or contains(@name, 'modified')"
    " or contains(@name, 'updated')]"
    "|//*[@id='wm-ipp-base' or @id='wm-ipp-print' or @id='donato']"  # the archive's own bar
)


_HIDDEN = "//*[@hidden and not(ancestor::*[@hidden])]"
_WHOLE = 0.25  # of a page's paragraphs: what hides more hides the article, until a script shows it


def trim(tree: HtmlElement) -> None:
    """Take out of a page what no reader sees, what an archive put there, and the dates that are not its own."""
    most = _WHOLE * _prose(tree)
    hidden = [element for element in tree.xpath(_HIDDEN) if _prose(element) < most]
    others = [element for element in tree.xpath(_OTHER_DATES) if len(element.text_content().strip()) <= _DATE]
    for element in (*tree.xpath(_UNSEEN), *hidden, *others):
        if element.getparent() is not None:
            element.drop_tree()


def _prose(element: HtmlElement) -> int:
    """The characters of an element's paragraphs; scripts have none."""
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def address(found: str, tree: HtmlElement, origin: str) -> str:
    """The article's own address: what the page says is canonical (`found`), else what it is linked as, else where it
    was saved from (`origin`); "" for none. An archive's copy has the address of what was copied."""
    base = original(next(iter(tree.xpath("//base/@href")), "")) or origin
    told = (*tree.xpath("//link[@rel='canonical']/@href"), *_linked(tree))
    near = (original(urljoin(base, one.strip()[:_LONGEST])) for one in told if base and one.strip().startswith("/"))
    candidates = (original(found), *(original(one) for one in told), *near, origin)
    return next((one for one in candidates if one), "")


def saved_from(page: str) -> str:
    """The address that a browser or SingleFile noted in a page's first lines, or ""."""
    saved = _SAVED.search(page[:_HEAD])
    return original((saved[1] or saved[2]) if saved else "")


def original(url: str) -> str:
    """`url` as it is on the web, without the archive's before it; "" if it is none of the web's."""
    url = url.strip()[:_LONGEST]
    archived = _ARCHIVED.fullmatch(url)
    if archived:
        url = archived[1] or f"http{'s' if archived[2] else ''}://{archived[3]}"
    found = _ADDRESS.fullmatch(url)
    if not found:
        return ""
    url = f"{found[1].lower()}://{found[2]}"
    try:
        return url if urlsplit(url).hostname else ""
    except ValueError:
        return ""


def _linked(tree: HtmlElement) -> Iterator[str]:
    """The addresses that linked data (JSON-LD) gives of articles."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if len(script) > _LINKED:
            continue
        try:
            yield from _addresses(json.loads(script), 0)
        except (ValueError, RecursionError):
            continue


def _addresses(data: Any, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data[:100]:
            yield from _addresses(one, depth + 1)
    elif isinstance(data, dict):
        if str(data.get("@type", "")).rstrip("']").endswith(_ARTICLE):
            page = data.get("mainEntityOfPage")
            for said in (data.get("url"), page.get("@id") if isinstance(page, dict) else page):
                if isinstance(said, str):
                    yield said
        yield from _addresses(data.get("@graph"), depth + 1)
