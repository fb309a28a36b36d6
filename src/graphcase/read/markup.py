"""XML as office documents have it, read from beginning to end without ever being in memory whole.

No entity of a document's own is expanded, no DTD read, nothing fetched, whatever the document asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from .reader import Broken

_DEEPEST = 1000  # elements within one another: a document of tables in tables has some fifty
_PIECE = 64 * 1024
# To a browser, these end only where their end is written; in XHTML, they may be empty.
_EMPTY = re.compile(r"<(title|script|style|iframe|textarea|noscript)\b([^<>]{0,500})/>", re.IGNORECASE)
_DAMAGED = ("damaged: its XML cannot be read", "open it and save it anew")


class Listener(Protocol):
    """What hears of a document's elements and words, in their order. Names are local: "p", whatever the namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def data(self, words: str) -> None:
        """Words stand here."""


class _Target:
    """lxml's view of a Listener, which refuses what no office program writes."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._depth = 0
        self.data = listener.data

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Broken(f"not readable: its elements are nested more than {_DEEPEST} deep", "open it and save it anew")
        self._listener.start(local(name), {local(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self._listener.end(local(name))

    def doctype(self, *_: str | None) -> None:
        raise Broken("refused: it defines entities of its own (a DTD)", "open it and save it anew")

    def close(self) -> None:
        return None


class _Page(_Target):
    """The same for a web page, which says what kind it is and defines nothing by it."""

    def doctype(self, *_: str | None) -> None:
        """Nothing follows from it."""


@lru_cache(maxsize=4096)
def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def hear(pieces: Iterable[bytes], listener: Listener) -> None:
    """Tell `listener` of the document whose bytes come in `pieces`. Raises Broken."""
    from lxml import etree  # type: ignore[import-untyped]  # it ships no types

    parser = etree.XMLParser(
        target=_Target(listener), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for piece in pieces:
            parser.feed(piece)
        parser.close()
    except (etree.LxmlError, LookupError, ValueError) as error:
        if isinstance(error, Broken):
            raise
        raise Broken(*_DAMAGED) from None


def hear_page(page: str, listener: Listener) -> None:
    """Tell `listener` of a web page, as browsers read it, who forgive everything. Names are in lower case."""
    from lxml import etree

    parser = etree.HTMLParser(target=_Page(listener), no_network=True, huge_tree=False, encoding="utf-8")
    data = _EMPTY.sub(r"<\1\2></\1>", page).encode("utf-8", "replace")
    if not data:  # of which the parser would say that it is damaged
        return
    try:
        for start in range(0, len(data), _PIECE):
            parser.feed(data[start : start + _PIECE])
        parser.close()
    except (etree.LxmlError, LookupError, ValueError) as error:
        if isinstance(error, Broken):
            raise
        raise Broken(*_DAMAGED) from None
