"""A folder to its sources; what cannot be read is one clear line, and the rest goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphcase import read
from graphcase.errors import UsageError
from graphcase.model import Skipped, Source
from graphcase.read.formats import readers

WORDS = "The mayor of Trujillo was charged on Monday."


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def sources(root: Path) -> list[Source]:
    """What a scan saw, with its bytes."""
    found = list(read.loaded(root, read.scan(root).entries))
    assert all(isinstance(one, Source) for one in found)
    return [one for one in found if isinstance(one, Source)]


def unreadable(source: Source) -> Skipped:
    with pytest.raises(read.Unreadable) as error:
        read.article(source)
    return error.value.skipped


def test_what_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "b.txt": WORDS,
            "a/z.MD": WORDS,
            "a/é.html": f"<p>{WORDS}</p>",
            "lines.jsonl": f'{{"text": "{WORDS}"}}\r\n\n{{"text": "Two."}}\n',
            ".hidden.txt": WORDS,
            ".git/a.txt": WORDS,
            "~$letter.docx": "x",
            "Thumbs.db": "x",
            "Held_files/advert.html": f"<p>{WORDS}</p>",
            "Held.html": f"<p>{WORDS}</p>",
            "2019_files/a.txt": WORDS,
            "graphcase.toml": "",
            "graphcase.judgements.jsonl": "{}",
            "photo.jpg": b"\xff\xd8",
            "README": WORDS,
            "core": b"\x7fELF\x02\x01\x01" + bytes(9),
            "notes.log": WORDS,
        },
    )
    found = read.scan(tmp_path)
    assert [entry.path for entry in found.entries] == [
        "2019_files/a.txt",
        "Held.html",
        "README",
        "a/z.MD",
        "a/é.html",
        "b.txt",
        "lines.jsonl#L1",
        "lines.jsonl#L3",
    ]
    assert [(skipped.path, skipped.reason) for skipped in found.skipped] == [
        ("core", "no format that is read"),
        ("notes.log", "no reader for .log files"),
        ("photo.jpg", "a picture, whose words are not read"),
    ]
    assert found.skipped[0].hint == f"graphcase reads {' '.join(readers())}"
    assert found == read.scan(tmp_path)


def test_equal_content_has_equal_keys_and_articles(tmp_path: Path) -> None:
    one, two = sources(write(tmp_path, {"a.txt": WORDS, "b/c.TXT": WORDS}))
    assert one.key == two.key
    assert read.article(one) == read.article(two)


def test_output_in_the_corpus_is_not_read_back(tmp_path: Path) -> None:
    ours = ("graph.db", "graph.html", "dossier-ana-share.md", "graph.csv/a.md")
    write(tmp_path, {"a.txt": WORDS, "other/graph.html": f"<p>{WORDS}</p>"})
    write(tmp_path, {f"output/{name}": "x" for name in ours})
    write(tmp_path, dict.fromkeys(("graph.db", "graph.html", "graph-share.html"), "x"))
    found = read.scan(tmp_path)
    assert [entry.path for entry in found.entries] == ["a.txt", "other/graph.html"]
    assert found.skipped == ()


def test_one_file_is_a_corpus(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": WORDS, "b.txt": WORDS, "c.jpg": b""})
    assert [entry.path for entry in read.scan(tmp_path / "b.txt").entries] == ["b.txt"]
    assert [skipped.path for skipped in read.scan(tmp_path / "c.jpg").skipped] == ["c.jpg"]


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        read.scan(tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of POSIX")
def test_links_pipes_and_permissions(tmp_path: Path) -> None:
    corpus = write(tmp_path / "corpus", {"a.txt": WORDS, "locked.txt": WORDS, "shut/b.txt": WORDS})
    write(tmp_path, {"secret.txt": WORDS})
    (corpus / "again.txt").symlink_to(corpus / "a.txt")
    (corpus / "out.txt").symlink_to(tmp_path / "secret.txt")
    (corpus / "dead.txt").symlink_to(corpus / "nothing.txt")
    (corpus / "circle").symlink_to(corpus)
    (corpus / "self.txt").symlink_to(corpus / "self.txt")
    os.mkfifo(corpus / "pipe.txt")
    (corpus / "locked.txt").chmod(0)
    (corpus / "shut").chmod(0)
    try:
        found = read.scan(corpus)
    finally:
        (corpus / "shut").chmod(0o755)
    skipped = [line.path for line in found.skipped]
    root = [] if os.geteuid() else ["locked.txt", "shut/b.txt"]  # nothing is locked to root
    assert [entry.path for entry in found.entries] == sorted(["a.txt", "again.txt", *root])
    assert skipped == sorted(
        {"circle", "dead.txt", "locked.txt", "out.txt", "pipe.txt", "self.txt", "shut"}
        - {*root, *(["shut"] if root else [])}
    )
    assert all(line.reason and line.hint and "\n" not in line.reason + line.hint for line in found.skipped)


@pytest.mark.skipif(sys.platform != "linux", reason="file names of bytes")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))).write_text(WORDS)
    assert [entry.path for entry in read.scan(tmp_path).entries] == ["caf\\xe9.txt"]


@pytest.mark.parametrize(
    ("suffix", "data", "reason"),
    [
        (".txt", b"", "the file is empty"),
        (".txt", b" \n\t\n", "the file is empty"),
        (".txt", "\ufeff\n".encode(), "there is no text in it"),
        (".txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text: it holds NUL bytes"),
        (".txt", b"\x7f\x45\x4c\x46\x01\x02\x03\x04", "not text: it holds control characters"),
        (".txt", b"The caf\xe9 in Lima", "not UTF-8: byte 0xe9 at offset 7"),
        (".md", b"The caf\xe9 in Lima", "not UTF-8: byte 0xe9 at offset 7"),
        (".txt", b"\xff\xfeT\x00h\x00e", "not UTF-16: byte 0x65 at offset 6"),
        (".html", b"", "the file is empty"),
        (".html", b"<html><body><img src=a.png></body></html>", "no article text in the page"),
        (".jsonl", b"", "the file is empty"),
        (".jsonl", b'{"text": "x"', "not JSON: Expecting ',' delimiter at column 13"),
        (".jsonl", b'{"text": "caf\xe9"}', "not UTF-8: byte 0xe9 at offset 13"),
        (".jsonl", b'["x"]', "a line must be an object"),
        (".jsonl", b'{"title": "x"}', 'no "text" in it'),
        (".jsonl", b'{"text": " "}', 'no "text" in it'),
        (".jsonl", b'{"text": 5}', '"text" must be a string'),
        (".jsonl", b'{"text": "x", "published": 2018}', '"published" must be a string'),
        (".jsonl", b'{"text": "\\u0000"}', "not text: it holds control characters"),
        (".jsonl", b"[" * 100_000, "not JSON that can be read: it is nested too deep, or holds too long a number"),
        (
            ".jsonl",
            b'{"text": ' + b"1" * 10_000 + b"}",
            "not JSON that can be read: it is nested too deep, or holds too long a number",
        ),
    ],
)
def test_bad_input(suffix: str, data: bytes, reason: str) -> None:
    skipped = unreadable(Source("x" + suffix, suffix, data))
    assert (skipped.path, skipped.reason) == ("x" + suffix, reason)
    assert skipped.hint
    assert "\n" not in skipped.hint


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": f'{{"text": "{WORDS}"}}\n{{"text": \n{{"text": "{WORDS}"}}\n'})
    one, two, three = sources(tmp_path)
    assert read.article(one).text == read.article(three).text == WORDS
    assert unreadable(two).path == "a.jsonl#L2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings(encoding: str) -> None:
    text = "Exjefe detenido\r\n\r\nRaúl Salas — “the Fox” — was held.\r\n"
    assert read.article(Source("a.txt", ".txt", text.encode(encoding))).text == text


def test_jsonl_of_another_encoding(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": f'{{"text": "{WORDS} é"}}\n{{"text": "Two."}}\n'.encode("utf-16")})
    assert [read.article(source).text for source in sources(tmp_path)] == [f"{WORDS} é", "Two."]


def test_half_a_surrogate_pair() -> None:
    assert (
        read.article(Source("a.jsonl", ".jsonl", b'{"text": "a \\ud800 \\ud83d\\ude00"}')).text == "a \ufffd \U0001f600"
    )


def test_folders_as_deep_as_they_can_be(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    deep = corpus
    for _ in range(1_200):
        deep.mkdir()
        deep = deep / "d"
    deep.mkdir()
    (corpus / "a.txt").write_text("Ana Ruiz met Luis Paz.")
    (deep / "b.txt").write_text("Ana Ruiz met Luis Paz.")
    try:
        assert [entry.path.rpartition("/")[2] for entry in read.scan(corpus).entries] == ["a.txt", "b.txt"]
    finally:
        subprocess.run(["rm", "-rf", corpus], check=True)  # what clears up behind pytest calls itself for each folder
