"""Web archives: the pages that were fetched, with their addresses; what pages show besides is no article."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from packing import WORDS, found

from graphcase import read
from graphcase.settings import Limits

PAGE = "<html><head><meta charset=utf-8></head><body><p>La señora Peña fue detenida en Trujillo.</p></body></html>"


def crawl(*records: tuple[str, str, bytes, dict[str, str]], packed: bool = False) -> bytes:
    """A web archive: a record of its own, and one for each status, type, bytes and further headers."""
    written = [_record("warcinfo", "application/warc-fields", b"software: test\r\n", 0)]
    for number, (status, kind, data, others) in enumerate(records, start=1):
        headers = "".join(f"{name}: {value}\r\n" for name, value in {"Content-Type": kind, **others}.items())
        http = f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + data
        written.append(_record("response", "application/http; msgtype=response", http, number))
    return b"".join(gzip.compress(record) if packed else record for record in written)


def _record(kind: str, type_: str, data: bytes, number: int) -> bytes:
    head = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-{number:012}>",
        "WARC-Target-URI": f"https://echo.example/{number}",
        "WARC-Date": "2019-05-07T10:00:00Z",
        "Content-Type": type_,
        "Content-Length": str(len(data)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + data + b"\r\n\r\n"


RECORDS = (
    ("200 OK", "text/html; charset=ISO-8859-1", PAGE.encode("latin-1"), {}),
    ("404 Not Found", "text/html", b"<p>nothing</p>", {}),
    ("200 OK", "image/png", b"\x89PNG", {}),
    ("200 OK", "text/plain", WORDS.encode(), {}),
    ("200 OK", "text/html", gzip.compress(PAGE.encode()), {"Content-Encoding": "gzip"}),
    ("200 OK", "text/html", b"?", {"Content-Encoding": "br"}),
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", crawl(*RECORDS)),
        ("a.warc.gz", crawl(*RECORDS, packed=True)),
        ("a.warc", crawl(*RECORDS, packed=True)),
        ("a.warc.gz", gzip.compress(crawl(*RECORDS))),
    ],
)
def test_pages(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    sources, skipped = found(tmp_path)
    made = [read.article(source) for source in sources.values()]
    assert list(sources) == [f"{name}#R2", f"{name}#R5", f"{name}#R6"]
    assert [article.url for article in made] == [f"https://echo.example/{number}" for number in (1, 4, 5)]
    assert {article.outlet for article in made} == {"echo.example"}
    assert ["señora Peña" in article.text for article in made] == [True, False, True]
    assert skipped == {f"{name}#R7": "packed as 'br', which is not known here"}


def test_a_crawl_that_is_cut_short(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(crawl(*RECORDS[:1], *RECORDS[3:4])[:-30])
    (tmp_path / "b.warc.gz").write_bytes(crawl(*RECORDS[:1], *RECORDS[3:4], packed=True)[:-30])
    sources, skipped = found(tmp_path)
    assert list(sources) == ["a.warc#R2", "b.warc.gz#R2"]
    assert set(skipped) == {"a.warc", "a.warc#R3", "b.warc.gz", "b.warc.gz#R3"}


def test_what_a_server_packed_too_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bomb = ("200 OK", "text/html", gzip.compress(bytes(20_000_000)), {"Content-Encoding": "gzip"})
    (tmp_path / "a.warc").write_bytes(crawl(*RECORDS[:1], bomb))
    (tmp_path / "b.warc").write_bytes(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n" + bytes(999))
    (tmp_path / "c.warc").write_bytes(b"WARC/1.0\r\nContent-Length: 4\r\n\r\nabcdefgh\r\n")
    sources, skipped = found(tmp_path, Limits(bytes=1_000_000))
    assert list(sources) == ["a.warc#R2"]
    assert skipped["a.warc#R3"] == "larger than 1 MB"
    assert capsys.readouterr().err == ""
