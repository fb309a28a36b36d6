"""Tables of articles: CSV as spreadsheets and scripts write it, and other names of fields in JSON lines."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from packing import WORDS, found

from graphcase import read
from graphcase.settings import Limits


def articles(folder: Path) -> dict[str, tuple[str, str, str, str]]:
    """Text, title, outlet and date of each article."""
    sources, _ = found(folder)
    made = {path: read.article(source) for path, source in sources.items()}
    return {path: (a.text, a.title, a.outlet, a.published) for path, a in made.items()}


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.csv", f"text\n{WORDS}\n", {"R2": (WORDS, "", "", "")}),
        (
            "a.csv",
            f"title,body,source,date\nHeld,{WORDS},The Echo,2019-05-03\n",
            {"R2": (f"Held\n\n{WORDS}", "Held", "The Echo", "2019-05-03")},
        ),
        ("a.csv", f"Headline;Full Text;Fecha\r\n;{WORDS};03.05.2019\r\n", {"R2": (WORDS, "", "", "2019-05-03")}),
        ("a.tsv", f"id\ttext\n1\t{WORDS}\n", {"R2": (WORDS, "", "", "")}),
        ("a.csv", f"sep=|\nid|text\n1|{WORDS}\n", {"R3": (WORDS, "", "", "")}),
        ("a.csv", f"\n\ntext\n\n{WORDS}\n\n", {"R5": (WORDS, "", "", "")}),
        ("a.csv", 'text,url\n"Two\nlines, ""said"".",x\n', {"R2": ('Two\nlines, "said".', "Two", "", "")}),
        ("a.csv", f"\ufefftext\n{WORDS}\n", {"R2": (WORDS, "", "", "")}),
        ("a.csv", f"text\r{WORDS}\r", {"R2": (WORDS, "", "", "")}),
        ("a.csv", f"text\n{WORDS * 4000}\n", {"R2": (WORDS * 4000, "", "", "")}),
    ],
)  # fmt: skip
def test_csv(tmp_path: Path, name: str, data: str, expected: dict[str, tuple[str, str, str, str]]) -> None:
    (tmp_path / name).write_bytes(data.encode())
    assert articles(tmp_path) == {f"{name}#{row}": told for row, told in expected.items()}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "windows-1252"])
def test_encodings_of_tables(tmp_path: Path, encoding: str) -> None:
    text = "El señor Peña fue detenido ayer en Trujillo por la policía, según la alcaldía."
    (tmp_path / "a.csv").write_bytes(f"título,texto\nDetención,{text!r}\n".replace("'", '"').encode(encoding))
    assert articles(tmp_path)["a.csv#R2"][:2] == (f"Detención\n\n{text}", "Detención")


def test_what_is_no_table_of_articles(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,value\n1,2\n")
    (tmp_path / "b.csv").write_text("")
    (tmp_path / "e.csv").write_bytes(b"text\nGy\xf5r\n")
    (tmp_path / "c.csv").write_text(f"text,title\n{WORDS},A\n,B\n,\n{WORDS},C\n")
    (tmp_path / "d.csv").write_bytes(b"text\n" + WORDS.encode() + b"\n" * 70_000 + b"\xff\xfe\n" + WORDS.encode())
    sources, skipped = found(tmp_path)
    assert list(sources) == ["c.csv#R2", "c.csv#R5", "d.csv#R2", "d.csv#R70003"]
    assert skipped["a.csv"] == "a table without articles"
    assert skipped["c.csv#R3"] == "no text in this row"
    assert skipped["d.csv#R70002"] == "it holds bytes of another encoding than the first rows"
    assert set(skipped) == {"a.csv", "b.csv", "c.csv#R3", "d.csv#R70002", "e.csv"}


def test_rows_that_are_too_large(tmp_path: Path) -> None:
    quoted = '"' + "line\n" * 300 + '"'
    (tmp_path / "a.csv").write_text(f"text\n{'x' * 2000}\n{WORDS}\n{quoted}\n{WORDS}\n")
    (tmp_path / "wide.csv").write_text(f"text\n{WORDS}{',' * 2_000_000}\n{WORDS}\n")
    started = time.process_time()
    sources, skipped = found(tmp_path, Limits(bytes=1000))
    assert time.process_time() - started < 5
    assert skipped["a.csv#R2"] == "larger than 1,000 bytes"
    assert sources["a.csv#R3"].data
    assert [path for path in sources if path.startswith("wide")] == ["wide.csv#R3"]
    _, skipped = found(tmp_path)
    assert skipped["wide.csv#R2"] == "more than 1,000,000 cells"


def test_an_unclosed_quotation_mark_costs_no_more_than_what_follows(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'text\n{WORDS}\nHe said "no" and left.\n"Unclosed.\n{WORDS}\n')
    assert [text for text, *_ in articles(tmp_path).values()] == [
        WORDS,
        'He said "no" and left.',
        WORDS,
    ]
    assert found(tmp_path)[1] == {"a.csv#R4": "a quotation mark in this row is never closed"}


def test_json_lines_by_other_names(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        f'{{"headline": "Held", "content": "{WORDS}", "site": "The Echo", "date": "2019-05-03", "source": {{}}}}\n'
        f'{{"text": "{WORDS}", "body": "Not this."}}\n'
    )
    assert list(articles(tmp_path).values()) == [
        (f"Held\n\n{WORDS}", "Held", "The Echo", "2019-05-03"),
        (WORDS, "", "", ""),
    ]
