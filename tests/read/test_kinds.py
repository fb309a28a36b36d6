"""Which format a file is of: its suffix, unless its first bytes say otherwise; what is not read says what mends it."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from packing import WORDS, found, zipped

from graphcase.read import told
from graphcase.read.kinds import kind, suffix
from graphcase.read.reader import Broken

PAGE = b"\n<!-- saved -->\n<!DOCTYPE html>\n<html><body><p>Words.</p></body></html>"
XHTML = b'\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">\n<html>'
RTF = b"{\\rtf1\\ansi Words.}"
PDF = b"%PDF-1.4\n"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99)
MAIL = b"Return-Path: <a@b.example>\r\nReceived: from x\r\n\tby y; Mon\r\nFrom: a@b.example\r\n\r\nWords."
BOX = b"From - Mon May  6 10:00:00 2019\nFrom: a@b.example\n\nWords."
SAVED = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example\r\nMIME-Version: 1.0\r\n\r\n"
WORD = zipped([("[Content_Types].xml", "x"), ("word/document.xml", "x")])
TEXT = zipped([("mimetype", "application/vnd.oasis.opendocument.text")], ZIP_STORED)
SHEET = zipped([("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")])


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", WORDS.encode(), ".txt"),
        ("A.TXT", WORDS.encode(), ".txt"),
        ("a.text", WORDS.encode(), ".text"),
        ("a.htm", PAGE, ".htm"),
        ("a.md", WORDS.encode(), ".md"),
        ("a.pdf", PAGE, ".html"),
        ("a.doc", PAGE, ".html"),
        ("a.txt", PAGE, ".html"),
        ("a.php", PAGE, ".html"),
        ("a", XHTML, ".html"),
        ("a.doc", RTF, ".rtf"),
        ("a.docx", RTF, ".rtf"),
        ("a.doc", WORD, ".docx"),
        ("a", WORD, ".docx"),
        ("a", TEXT, ".odt"),
        ("a.docx", zipped([("x", "y")]), ".docx"),  # its reader knows better
        ("a.txt", PDF, ".pdf"),
        ("a", PDF, ".pdf"),
        ("a.doc", WORDS.encode(), ".txt"),
        ("a.html", WORDS.encode(), ".html"),
        ("a", WORDS.encode(), ".txt"),
        ("a", "Peña".encode("utf-16"), ".txt"),
        ("1.", WORDS.encode(), ".txt"),
        ("Letter to Mr. Smith", WORDS.encode(), ".txt"),
        ("report of 2018.11.03", WORDS.encode(), ".txt"),
        ("a", MAIL, ".eml"),
        ("a.tmp", MAIL, ".eml"),
        ("a.txt", MAIL, ".txt"),
        ("Inbox", BOX, ".mbox"),
        ("a.doc", SAVED, ".mhtml"),
        ("a", b"From: Ana\nWords that are no mail.", ".txt"),
    ],
)
def test_what_is_read(name: str, head: bytes, expected: str) -> None:
    assert kind(name, head[:4096]) == expected


@pytest.mark.parametrize(
    ("name", "head", "reason", "hint"),
    [
        ("a.doc", OLD, "an old Word file", "save it as .docx, or: soffice --convert-to docx FILE"),
        ("a.xlsx", SHEET, "a spreadsheet", "save the sheet that holds articles as .csv"),
        ("a", SHEET, "a spreadsheet", "save the sheet that holds articles as .csv"),
        ("a.msg", OLD, "a message of Outlook's own", "save it as .eml, or: msgconvert FILE"),
        ("a.jpg", b"\xff\xd8", "a picture, whose words are not read", ""),
        ("a.json", b"[]", "JSON that is not one article a line", ""),
        ("a.log", WORDS.encode(), "no reader for .log files", f"graphcase reads {told()}"),
        ("a.jar", zipped([("x.class", "y")]), "no reader for .jar files", f"graphcase reads {told()}"),
        ("a", OLD, "no format that is read", f"graphcase reads {told()}"),
        ("a", b"", "no format that is read", f"graphcase reads {told()}"),
    ],
)
def test_what_is_not_read(name: str, head: bytes, reason: str, hint: str) -> None:
    with pytest.raises(Broken) as raised:
        kind(name, head)
    assert raised.value.reason == reason
    assert raised.value.hint == hint or (not hint and raised.value.hint)


@pytest.mark.parametrize(
    ("name", "expected"), [("a.TXT", ".txt"), ("a", ""), (".a", ""), ("a.", ""), ("a. b", ""), ("a.tar.gz", ".gz")]
)
def test_suffixes(name: str, expected: str) -> None:
    assert suffix(name) == expected


def test_a_file_of_the_wrong_suffix_is_read_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"<!doctype html><html><body><p>" + WORDS.encode() + b"</p></body></html>")
    (tmp_path / "a.html").write_bytes((tmp_path / "a.pdf").read_bytes())
    sources, skipped = found(tmp_path)
    assert {source.key for source in sources.values()} == {sources["a.html"].key}
    assert not skipped
