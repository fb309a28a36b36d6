"""Bytes to text, strictly: what cannot be decoded without a guess is refused, with the place and the way to mend it."""

from __future__ import annotations

import codecs
import re

from .reader import Broken

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.05  # a stray control character is a typing slip; one in twenty is not text
_SAVE_AS = "save it as UTF-8 in an editor"


def marked(data: bytes) -> str:
    """The encoding that a byte order mark at the start of `data` names, or ""."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def decode(data: bytes) -> str:
    """Return `data` as text: UTF-8, or what its byte order mark says. Only the mark is dropped. Raises Broken."""
    if not data.strip():
        raise Broken("the file is empty", "remove it, or put the article's text in it")
    encoding = marked(data) or "utf-8"
    if encoding == "utf-8" and b"\0" in data:
        raise Broken("not text: it holds NUL bytes", f"remove it; if it is a UTF-16 text, {_SAVE_AS}")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-8" if encoding.startswith("utf-8") else encoding.upper()
        where = f"byte 0x{data[error.start]:02x} at offset {error.start}"
        raise Broken(f"not {name}: {where}", f"{_SAVE_AS}, or: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW") from None
    return plain(text)


def plain(text: str) -> str:
    """Return `text` unchanged if it is words. Raises Broken for nothing but space, and for what is not text."""
    if not text.strip():
        raise Broken("there is no text in it", "remove it, or put the article's text in it")
    if "\0" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise Broken("not text: it holds control characters", "remove it, or save its words as a text file")
    return text


def scalar(text: str) -> str:
    """Return `text` with halves of surrogate pairs joined, and U+FFFD for a lone half, which no UTF-8 can hold."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
