"""Archives and packed files: what is in them is read, what leads out is not, and nothing is believed of their sizes."""

from __future__ import annotations

import bz2
import gzip
import lzma
import random
import struct
import tarfile
import zipfile
from pathlib import Path

import packing
import pytest
from packing import WORDS, found, packed, tarred, zipped

from graphcase import read
from graphcase.model import Entry
from graphcase.read.bounds import Bounds, Exceeded
from graphcase.read.formats import readers
from graphcase.read.reader import Item, Items, Opened, Reader
from graphcase.settings import Limits

TWO = [("a.txt", WORDS), ("folder/b.html", f"<p>{WORDS}</p>")]
CUT = "damaged or cut short: what stands before the break is read"
OUTSIDE = "its name leads out of the archive"


BOTH = ["#a.txt", "#folder/b.html"]
NEST = [("y.tar", tarred([("z.zip", zipped(TWO))]))]
TWICE = [("a.txt", WORDS), ("a.txt", "Two."), ("a.txt~2", "Three.")]
LEFT = [("__MACOSX/a.txt", "x"), (".DS_Store", b"x"), ("a/.b/c.txt", "x"), ("d/", ""), ("a.txt/b.txt", WORDS)]
STRANGE = [("a\nb.txt", WORDS), ("c\x1b[2J.txt", WORDS), ("d\\e.txt", WORDS)]
LINES = packed('{"text": "a"}\n') + packed('{"text": "b"}\n') + bytes(9)


@pytest.mark.parametrize(
    ("name", "data", "paths"),
    [
        ("x.zip", zipped(TWO), BOTH),
        ("X.ZIP", zipped(TWO, zipfile.ZIP_BZIP2), BOTH),
        ("x.zip", zipped(TWO, zipfile.ZIP_LZMA), BOTH),
        ("x.tar", tarred(TWO), BOTH),
        ("x.tgz", packed(tarred(TWO)), BOTH),
        ("x.tar.gz", packed(tarred(TWO)), BOTH),
        ("x.tar.bz2", bz2.compress(tarred(TWO)), BOTH),
        ("x.tar.xz", lzma.compress(tarred(TWO)), BOTH),
        ("x", zipped(TWO), BOTH),
        ("x.html.gz", packed(f"<p>{WORDS}</p>"), [""]),
        ("x.txt.gz", WORDS.encode(), [""]),  # unpacked on the way, and the name was kept
        ("x.txt", packed(WORDS), [""]),  # packed on the way, and nobody said so
        ("x.jsonl.gz", LINES, ["#L1", "#L2"]),
        ("x.zip", zipped(NEST), ["#y.tar#z.zip#a.txt", "#y.tar#z.zip#folder/b.html"]),
        ("x.zip", zipped(TWICE), ["#a.txt", "#a.txt~2", "#a.txt~2~2"]),
        ("x.zip", zipped(LEFT), ["#a.txt/b.txt"]),
        ("x.zip", zipped(TWO).replace(b"a.txt", b"\0.txt"), ["#folder/b.html"]),  # a name of nothing
        ("x.zip", zipped(STRANGE), ["#a\\nb.txt", "#c\\x1b[2J.txt", "#d/e.txt"]),
    ],
)
def test_what_is_in_them(tmp_path: Path, name: str, data: bytes, paths: list[str]) -> None:
    (tmp_path / name).write_bytes(data)
    sources, skipped = found(tmp_path)
    assert (list(sources), skipped) == ([f"{name}{path}" for path in paths], {})


def test_what_is_in_them_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "x.zip").write_bytes(zipped(TWO))
    sources, _ = found(tmp_path)
    assert sources["x.zip#a.txt"].key == sources["a.txt"].key
    assert read.article(sources["x.zip#folder/b.html"]).text == WORDS


@pytest.mark.parametrize(
    "name", ["../a.txt", "b/../../a.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt", "//host/share/a.txt"]
)
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_lead_out(tmp_path: Path, name: str, pack: object) -> None:
    (tmp_path / ("x.zip" if pack is zipped else "x.tar")).write_bytes(pack([(name, "Evil."), ("a.txt", WORDS)]))  # type: ignore[operator]
    sources, skipped = found(tmp_path)
    assert [path.partition("#")[2] for path in sources] == ["a.txt"]
    assert list(skipped.values()) == [OUTSIDE]


def test_what_is_no_file_in_a_tar(tmp_path: Path) -> None:
    others = [
        packing.member("link.txt", tarfile.SYMTYPE, "/etc/passwd"),
        packing.member("hard.txt", tarfile.LNKTYPE, "a.txt"),
        packing.member("device.txt", tarfile.CHRTYPE),
        packing.member("pipe.txt", tarfile.FIFOTYPE),
        packing.member("folder.txt", tarfile.DIRTYPE),
    ]
    (tmp_path / "x.tar").write_bytes(tarred(TWO, others))
    sources, skipped = found(tmp_path)
    assert list(sources) == ["x.tar#a.txt", "x.tar#folder/b.html"]
    assert skipped == {
        "x.tar#link.txt": "a link",
        "x.tar#hard.txt": "a link",
        "x.tar#device.txt": "not a regular file",
        "x.tar#pipe.txt": "not a regular file",
    }


def test_a_link_in_a_zip(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert found(tmp_path) == ({}, {"x.zip#link.txt": "a link"})


def test_a_password(tmp_path: Path) -> None:
    data = bytearray(zipped(TWO))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    (tmp_path / "x.zip").write_bytes(data)
    sources, skipped = found(tmp_path)
    assert (list(sources), skipped) == (["x.zip#folder/b.html"], {"x.zip#a.txt": "protected by a password"})


def test_a_packing_that_is_not_known(tmp_path: Path) -> None:
    data = bytearray(zipped(TWO))
    for mark, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", data, data.index(mark) + method, 93)
    (tmp_path / "x.zip").write_bytes(data)
    sources, skipped = found(tmp_path)
    assert (list(sources), list(skipped)) == (["x.zip#folder/b.html"], ["x.zip#a.txt"])


MANY = [(f"{number}.txt", random.Random(number).randbytes(999).hex()) for number in range(9)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.zip", zipped(MANY)),
        ("x.zip", zipped(MANY, zipfile.ZIP_STORED)),
        ("x.tar", tarred(MANY)),
        ("x.tar.gz", packed(tarred(MANY))),
        ("x.tar.xz", lzma.compress(tarred(MANY))),
    ],
)
def test_what_stands_before_a_break_is_read(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data[: len(data) // 2])
    sources, skipped = found(tmp_path)
    whole = [path for path, source in sources.items() if source.data.decode() == dict(MANY)[path.partition("#")[2]]]
    assert whole == list(sources)
    assert len(whole) >= 3
    assert skipped[name] == CUT


@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.txt.gz", "x.txt.bz2", "x.txt.xz", "x.warc", "x.mbox"])
@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04" + bytes(99), b"\x1f\x8b\x08\x00garbage", random.Random(1).randbytes(5000)]
)
def test_what_is_no_archive(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    sources, skipped = found(tmp_path)
    for source in sources.values():  # x.txt.gz may have been unpacked; it is no text
        with pytest.raises(read.Unreadable):
            read.article(source)
    assert list(sources) or list(skipped) == [name]


def test_what_was_packed_piece_by_piece_is_read_to_the_end(tmp_path: Path) -> None:
    line = b'{"text": "' + b"a" * 65_499 + b'"}\n'
    first = gzip.compress(line, 0, mtime=0)
    assert len(first) == (1 << 16) - 1  # the next begins with the last byte of a piece that is read
    (tmp_path / "x.jsonl.gz").write_bytes(first + packed('{"text": "b"}\n') * 50)
    (tmp_path / "y.txt.gz").write_bytes(packed(WORDS) + b"something else")
    sources, skipped = found(tmp_path)
    assert len(sources) == 51
    assert skipped == {"y.txt.gz": "what stands behind the packed data is not read"}


def test_a_bomb(tmp_path: Path) -> None:
    flat = zipped([("a.txt", WORDS), ("bomb.txt", bytes(30_000_000))])
    (tmp_path / "x.zip").write_bytes(flat)
    (tmp_path / "y.zip").write_bytes(zipped([(f"{number}.zip", flat) for number in range(3)]))
    (tmp_path / "z.txt.gz").write_bytes(packed(bytes(30_000_000)))
    sources, skipped = found(tmp_path)
    assert [path for path in sources if path.startswith("x")] == ["x.zip#a.txt"]
    assert sum(len(source.data) for source in sources.values()) < 10_000
    assert {path: reason.partition(":")[0] for path, reason in skipped.items()} == dict.fromkeys(
        ("x.zip", "y.zip", "z.txt.gz"), "it unpacks to more than 200 times its size"
    )


def test_more_than_anybody_has() -> None:
    bounds = Bounds(Limits(), 0, items=2_999_999)
    bounds.item()
    with pytest.raises(Exceeded, match="it holds more than 3,000,000 articles"):
        bounds.item()


def test_a_size_that_is_a_lie(tmp_path: Path) -> None:
    data = bytearray(zipped([("a.txt", WORDS * 9), ("b.txt", WORDS)]))
    for mark, size in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + size, 0xFFFFFF)
    (tmp_path / "x.zip").write_bytes(data)
    sources, _ = found(tmp_path)
    assert "x.zip#b.txt" in sources


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    data = zipped([("a.txt", WORDS)])
    for _ in range(9):
        data = zipped([("x.zip", data), ("a.txt", WORDS)])
    (tmp_path / "x.zip").write_bytes(data)
    sources, skipped = found(tmp_path)
    assert list(sources) == [f"x.zip{'#x.zip' * deep}#a.txt" for deep in (4, 3, 2, 1, 0)]
    assert skipped == {f"x.zip{'#x.zip' * 5}": "it lies in more than 4 others"}


def test_what_is_larger_than_may_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 1001)
    (tmp_path / "x.zip").write_bytes(zipped([("a.txt", "x" * 1001), ("b.txt", "x" * 1000)]))
    (tmp_path / "l.jsonl").write_text('{"text": "' + "x" * 2000 + '"}\n{"text": "y"}\n')
    sources, skipped = found(tmp_path, Limits(bytes=1000))
    assert list(sources) == ["l.jsonl#L2", "x.zip#b.txt"]
    assert skipped == dict.fromkeys(("a.txt", "l.jsonl#L1", "x.zip#a.txt"), "larger than 1,000 bytes")


def test_a_reader_that_fails_costs_the_rest_of_its_file(tmp_path: Path) -> None:
    def items(_: Opened) -> Items:
        yield Item("1", WORDS.encode(), "a.txt")
        raise IndexError("string index\nout of range")

    readers()[".odd"] = Reader((".odd",), items=items)
    try:
        (tmp_path / "x.zip").write_bytes(zipped([("a.odd", "x"), ("b.txt", WORDS)]))
        sources, skipped = found(tmp_path)
    finally:
        del readers()[".odd"]
    assert list(sources) == ["x.zip#a.odd#1", "x.zip#b.txt"]
    assert skipped == {"x.zip#a.odd": "opening failed: IndexError: string index out of range"}


def test_a_limit_beyond_any_memory_asks_for_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "l.jsonl").write_text('{"text": "x"}\n')
    (tmp_path / "t.csv").write_text("text\nx\n")
    (tmp_path / "x.zip").write_bytes(zipped([("y.zip", zipped(TWO))]))
    sources, skipped = found(tmp_path, Limits(bytes=10**15))
    assert (len(sources), skipped) == (5, {})


def test_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "x.zip").mkdir()
    (tmp_path / "x.zip" / "a.txt").write_text(WORDS)
    sources, skipped = found(tmp_path)
    assert (list(sources), skipped) == (["x.zip/a.txt"], {})


def test_a_file_with_the_path_of_an_item(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped(TWO))
    (tmp_path / "x.zip#a.txt").write_text("Another.")
    (tmp_path / "b#1.txt").write_text("Third.")
    sources, _ = found(tmp_path)
    assert list(sources) == ["b#1.txt", "x.zip#a.txt", "x.zip#folder/b.html", "x.zip#a.txt~2"]


def test_what_changes_while_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped(TWO))
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b.txt").write_text(WORDS)
    entries = read.scan(tmp_path).entries
    (tmp_path / "x.zip").write_bytes(zipped([("a.txt", WORDS), ("folder/b.html", "other")]))
    (tmp_path / "a.txt").unlink()
    loaded = {one.path: getattr(one, "reason", "") for one in read.loaded(tmp_path, entries)}
    changed = "changed while it was read"
    assert loaded == {"a.txt": changed, "b.txt": "", "x.zip#a.txt": "", "x.zip#folder/b.html": changed}


def test_nothing_wanted_opens_nothing(tmp_path: Path) -> None:
    assert list(read.loaded(tmp_path / "gone", [])) == []
    assert len(list(read.loaded(tmp_path, [Entry("a.txt", ".txt", "0")]))) == 1
