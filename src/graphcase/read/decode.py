"""Bytes to text: as UTF-8, as a byte order mark says, or in the one encoding in which they can be words. What could be
words in several is refused, with the place and the way to mend it: a name that came out wrong is worse."""

from __future__ import annotations

import codecs
import re

from .encodings import guess
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
    """Return `data` as text; of it, only a byte order mark is dropped. Raises Broken."""
    if not data.strip():
        raise Broken("the file is empty", "remove it, or put the article's text in it")
    encoding = marked(data) or "utf-8"
    if encoding == "utf-8" and b"\0" in data:
        encoding = guess(data)
        if not encoding:
            raise Broken("not text: it holds NUL bytes", f"remove it; if it is a UTF-16 text, {_SAVE_AS}")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text = "" if marked(data) else _guessed(data)
        if not text:
            name = "UTF-8" if encoding.startswith("utf-8") else encoding.upper()
            where = f"byte 0x{data[error.start]:02x} at offset {error.start}"
            hint = f"{_SAVE_AS} that shows its names right, or: iconv -f ENCODING -t UTF-8 FILE > NEW"
            raise Broken(f"not {name}: {where}", hint) from None
    return plain(text)


def _guessed(data: bytes) -> str:
    """The text in the one encoding that `data` can be in; "" if there is none, or more than one."""
    try:
        return data.decode(guess(data) or "ascii")
    except UnicodeDecodeError:  # further on than what was looked at
        return ""


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
