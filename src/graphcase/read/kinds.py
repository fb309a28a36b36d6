"""Which format a file is of: its suffix says so, unless its first bytes say otherwise, as they do in any newsroom.

A page that was saved as .pdf, a Word file that is RTF, a mail without a suffix: each is read as what it is. What is not
read is named, with what mends it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from .decode import marked
from .formats import readers, told
from .reader import Broken

HEAD = 4096
"""Bytes from the beginning that are looked at."""
_SUFFIX = re.compile(r"\.[a-z][a-z0-9_]{0,11}", re.IGNORECASE)  # not the end of "Letter to Mr. Smith" or "2018.11.03"
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,99}>\s{0,99})?(?:<!--.{0,999}?-->\s{0,99}){0,3}(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,70}: ?[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}")
_TELLING = re.compile(rb"^(?:received|message-id|mime-version|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE)
_HEADERS = 3  # lines of a header in a row: fewer are a text that begins with "From: Ana"
_SENT = re.compile(rb"From \S[^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,40}\d{4}")
_SAVED = re.compile(rb"^(?:snapshot-content-location:|from: [^\r\n]{0,9}saved by)", re.IGNORECASE | re.MULTILINE)
_WORDS = frozenset({"", ".doc"})  # suffixes under which plain words are articles
_PACKED = {  # what a zip archive is, by what its first members are called
    b"word/": ".docx",
    b"mimetypeapplication/vnd.oasis.opendocument.text": ".odt",
    b"mimetypeapplication/epub+zip": ".epub",
    b"xl/": ".xlsx",
    b"ppt/": ".pptx",
    b"mimetypeapplication/vnd.oasis.opendocument.": ".ods",
}
_STREAMS = re.compile(rb"\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\0")
_PICTURE = ("a picture, whose words are not read", "make a PDF with its text by a program that reads scans: ocrmypdf")
_SHEET = ("a spreadsheet", "save the sheet that holds articles as .csv")
_SLIDES = ("slides", "save them as .pdf")
_RECORDING = ("a recording", "put what is said in it into a .txt file")
_ARCHIVE = ("an archive of a kind that is not opened", "unpack it into the corpus folder")
_BOX = ("a mailbox of Outlook's own", "readpst -e FILE writes its mails as .eml files")
_OTHERS: dict[str, tuple[str, str]] = {
    ".doc": ("an old Word file", "save it as .docx, or: soffice --convert-to docx FILE"),
    ".wpd": ("an old WordPerfect file", "save it as .docx, or: soffice --convert-to docx FILE"),
    ".pages": ("a file of Pages", "export it as .docx"),
    ".msg": ("a message of Outlook's own", "save it as .eml, or: msgconvert FILE"),
    ".json": ("JSON that is not one article a line", 'write one object a line into a .jsonl file: {"text": "..."}'),
    ".djvu": ("a scan", "convert it to PDF: ddjvu -format=pdf FILE NEW"),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), _SHEET),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), _SLIDES),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic"), _PICTURE),
    **dict.fromkeys((".mp3", ".mp4", ".m4a", ".wav", ".mov", ".avi", ".mkv", ".ogg"), _RECORDING),
    **dict.fromkeys((".7z", ".rar", ".zst", ".lz4", ".cab", ".iso", ".dmg"), _ARCHIVE),
    **dict.fromkeys((".pst", ".ost"), _BOX),
}


def suffix(name: str) -> str:
    """The suffix of a file's name in lower case, "" if it has none."""
    found = PurePosixPath(name).suffix
    return found.lower() if _SUFFIX.fullmatch(found) else ""


def kind(name: str, head: bytes) -> str:
    """The suffix of the format of a file, by its name and its first bytes. Raises Broken for what is not read."""
    own = suffix(name)
    seen = _plain_to_see(head)
    if seen and readers().get(own) is not readers().get(seen, ...):
        return seen
    if own in readers():
        return own
    found = _packed(head, own) or _mail(head)
    if not found and own in _WORDS and _text(head):
        found = ".txt"
    if found in readers():
        return found
    if old := _OTHERS.get(own) or _OTHERS.get(found):
        raise Broken(*old)
    raise Broken(f"no reader for {own} files" if own else "no format that is read", f"graphcase reads {told()}")


def _plain_to_see(head: bytes) -> str:
    """What nobody mistakes: ".pdf", ".rtf", ".gz", ".html" or ""."""
    if head.startswith(b"%PDF-"):
        return ".pdf"
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    if _STREAMS.match(head):
        return ".gz"
    return ".html" if _PAGE.match(head) else ""


def _packed(head: bytes, own: str) -> str:
    """The suffix of what is a zip archive inside; a plain one is opened if no suffix says that it is something else."""
    if not head.startswith(b"PK\3\4"):
        return ""
    return next((kind for mark, kind in _PACKED.items() if mark in head), "" if own else ".zip")


def _mail(head: bytes) -> str:
    """The suffix of a mailbox, a mail, or a page in the shape of one; "" for anything else."""
    if _SENT.match(head):
        return ".mbox"
    lines = 0
    end = 0
    while (line := _HEADER.match(head, end)) and lines < _HEADERS:
        lines, end = lines + 1, line.end()
    if lines < _HEADERS or not _TELLING.search(head):
        return ""
    return ".mhtml" if _SAVED.search(head) else ".eml"


def _text(head: bytes) -> bool:
    """True for words, in whatever encoding."""
    controls = sum(head.count(bytes([code])) for code in (*range(1, 9), *range(14, 32)))
    return bool(marked(head)) or (bool(head.strip()) and b"\0" not in head and controls * 20 <= len(head))
