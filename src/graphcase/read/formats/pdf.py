"""PDF by pypdf: the words of each page as running text, with the offset at which each page begins.

The text is what the pages show, in the order of reading: lines joined to paragraphs, words that a line's end divides
mended. Running headers and footers stand once, before the text proper; numbers of pages not at all. The date in a PDF's
properties is that of the file, often of its printing and not of what it says: it is never taken for the article's.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...names import fold
from ..decode import plain, scalar
from ..reader import Broken, Draft, Reader

if TYPE_CHECKING:
    from pypdf import PdfReader

    from ..pdf.lines import Line

_OCR = "make a copy with a text layer, by OCR: ocrmypdf FILE.pdf NEW.pdf"
_AGAIN = "make a copy with a new text layer, by OCR: ocrmypdf --force-ocr FILE.pdf NEW.pdf"
_DAMAGED = ("a damaged PDF", "open it in a PDF viewer, and print it to a new PDF from there")
_LOCKED = ("protected by a password", "save a copy without the password, from a PDF viewer")
_SCAN = ("a scan: no text in it", _OCR)
_EMPTY = ("there is no text in it", "remove it")
# What one stream of a file may come to: a page of text has some ten thousand bytes; one that is larger is passed over.
_BYTES = 30_000_000
_GARBLED = 0.3  # of the letters: where so many are none, the file does not say what its glyphs mean
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_NO_LETTER = frozenset({"Co", "Cn"})  # Unicode categories: of private use, and not assigned
_VOWELS = 0.2  # of the Latin letters of any language that is written in them, at least
_ENOUGH = 200  # letters by which that can be told
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel) - .*|untitled.*|(?:document|title|slide|layout|page|print) ?\d*|.*\.\w{2,5}",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"[^\s@]*|[^@\n]*@.*")  # of a person: one word is the name of an account
_URL = re.compile(r"https?://[^\s]{4,400}")
_HEAD = 1500  # characters in which a document's title stands


def draft(data: bytes) -> Draft:
    """The document's words. Raises Broken for what is damaged, locked, or has no words in it that can be read."""
    from pypdf import Configuration, apply_configuration

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it says of a file, Broken says in one line
    limits = Configuration(
        zlib_maximum_output_length=_BYTES,
        lzw_maximum_output_length=_BYTES,
        run_length_maximum_output_length=_BYTES,
        array_based_stream_maximum_output_length=_BYTES,
        jbig2dec_binary=None,
    )
    with apply_configuration(limits):
        try:
            return _draft(_opened(data))
        except Broken:
            raise
        except Exception:  # pypdf raises anything at what is damaged: KeyError, RecursionError, zlib.error ...
            raise Broken(*_DAMAGED) from None


def _opened(data: bytes) -> PdfReader:
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("")
        except (DependencyError, NotImplementedError):
            raise Broken(*_LOCKED) from None
        if opened is PasswordType.NOT_DECRYPTED:
            raise Broken(*_LOCKED)
    return reader


def _draft(reader: PdfReader) -> Draft:
    from ..pdf.flowing import flow
    from ..pdf.lines import columns
    from ..pdf.margins import bare

    pages = _pages(reader)
    body = bare(pages.lines)
    found = flow([columns(page) for page in body.pages], body.running)
    text = scalar(found.text)
    if not text[found.begin :].strip():
        raise Broken(*(_DAMAGED if pages.damaged else _SCAN if pages.pictured else _EMPTY))
    _legible(text)
    title = _title(reader, text[found.begin :][:_HEAD])
    return Draft(
        plain(text),
        title=title,
        url=_url(body.running),
        creator=_creator(reader),
        preamble=found.begin,
        pages=found.pages,
    )


@dataclass(slots=True)
class _Pages:
    """The lines of each page. Of those without any: if one shows a picture, and if one could not be read."""

    lines: list[list[Line]]
    pictured: bool = False
    damaged: bool = False


def _pages(reader: PdfReader) -> _Pages:
    """Read every page; one that cannot be read has no lines."""
    from ..pdf.lines import pieces
    from ..pdf.showing import Fonts, shown

    fonts, found = Fonts(), _Pages([])
    for index in range(len(reader.pages)):
        lines: list[Line] = []
        try:
            page = reader.pages[index]
            lines = [piece for way in pieces(shown(page, reader, fonts)) for piece in way]
            found.pictured = found.pictured or (not lines and _pictured(page))
        except Exception:  # one page is damaged, or is larger than a page may be: the others still count
            found.damaged = True
        found.lines.append(lines)
    return found


def _pictured(page: Any) -> bool:
    """True if a page has a picture, or a form that may hold one."""
    resources = page.get("/Resources")
    return bool(resources and resources.get_object().get("/XObject"))


def _legible(text: str) -> None:
    """Raise Broken for letters that are none, or that stand for others: a font that does not tell what it draws."""
    signs = Counter(text)
    shown = sum(count for sign, count in signs.items() if not sign.isspace())
    dumb = sum(count for sign, count in signs.items() if sign == _UNKNOWN or unicodedata.category(sign) in _NO_LETTER)
    letters = sum(count for sign, count in signs.items() if sign.isascii() and sign.isalpha())
    vowels = sum(signs[vowel] for vowel in "aeiouyAEIOUY")
    latin = letters > max(_ENOUGH, shown / 2)
    if dumb > _GARBLED * shown or (latin and vowels < _VOWELS * letters):
        raise Broken("its fonts do not tell which letters they draw, so its words cannot be read", _AGAIN)


def _property(reader: PdfReader, key: str) -> str:
    """An entry of the document's properties, on one line; "" where there is none that can be read."""
    try:
        value = reader.metadata.get(key) if reader.metadata else None
        return " ".join(scalar(str(value.get_object())).split()) if value is not None else ""
    except Exception:  # properties that are damaged are none
        return ""


def _title(reader: PdfReader, head: str) -> str:
    """The title in the document's properties if its first lines show it, or if it looks like one."""
    title = _property(reader, "/Title")
    shows = len(title) > 1 and fold(title) in fold(head)
    return title if shows or (" " in title and not _NO_TITLE.fullmatch(title)) else ""


def _creator(reader: PdfReader) -> str:
    """Who made the file, if its properties name a person or a body and not an account."""
    author = _property(reader, "/Author")
    return "" if _NO_NAME.fullmatch(author) else author


def _url(running: Sequence[str]) -> str:
    """The address of the page that was printed, which browsers write at its foot."""
    found = (_URL.search(line) for line in running)
    return next((address[0] for address in found if address), "")


READER = Reader((".pdf",), draft)
