"""Which files are read, as people ask for them; and what a table of theirs says of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from packing import WORDS, packed, zipped

from graphcase import read
from graphcase.errors import UsageError
from graphcase.model import Article, Given, Source
from graphcase.read import Selection

FILES = ("a.txt", "b.html", "2019/a.txt", "2019/drafts/c.txt", "2020/d.md", "drafts/e.txt")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    for name in FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{WORDS} {name}")
    (root / "z.zip").write_bytes(
        zipped([("a.txt", f"{WORDS} z"), ("drafts/f.html", f"<p>{WORDS}</p>"), ("x.jpg", b"x")])
    )
    (root / "l.jsonl").write_text('{"text": "x"}\n{"text": "y"}\n')
    (root / "g.md.gz").write_bytes(packed(WORDS))
    (root / "photo.jpg").write_bytes(b"x")
    return root


ZIP = ("z.zip#a.txt", "z.zip#drafts/f.html")
LINES = ("l.jsonl#L1", "l.jsonl#L2")
ALL = ("2019/a.txt", "2019/drafts/c.txt", "2020/d.md", "a.txt", "b.html", "drafts/e.txt", "g.md.gz", *LINES, *ZIP)


@pytest.mark.parametrize(
    ("include", "exclude", "paths", "excluded"),
    [
        ((), (), ALL, 0),
        (("*.txt",), (), ("2019/a.txt", "2019/drafts/c.txt", "a.txt", "drafts/e.txt", ZIP[0]), 7),
        (("a.txt",), (), ("2019/a.txt", "a.txt", ZIP[0]), 9),
        (("/a.txt",), (), ("a.txt",), 11),
        (("2019",), (), ("2019/a.txt", "2019/drafts/c.txt"), 10),
        (("2019/*",), (), ("2019/a.txt", "2019/drafts/c.txt"), 10),
        (("2019/*.txt",), (), ("2019/a.txt",), 11),
        (("**/*.html", "2020/**"), (), ("2020/d.md", "b.html", ZIP[1]), 9),
        (("z.zip",), (), ZIP, 9),
        (("z.zip#*.txt",), (), ZIP[:1], 11),
        (("*.jsonl",), (), LINES, 11),
        (("[ab].*",), (), ("2019/a.txt", "a.txt", "b.html", ZIP[0]), 8),
        (("*.TXT",), (), (), 12),
        ((), ("drafts",), tuple(path for path in ALL if "drafts" not in path), 3),
        ((), ("*.txt", "*.md*", "*.html", "*.jsonl"), (), 10),
        (("*.txt",), ("drafts/*", "*.zip"), ("2019/a.txt", "2019/drafts/c.txt", "a.txt"), 7),
        (("**",), (), ALL, 0),
        ((), ("**",), (), 10),
    ],
)
def test_globs(
    corpus: Path, include: tuple[str, ...], exclude: tuple[str, ...], paths: tuple[str, ...], excluded: int
) -> None:
    scan = read.scan(corpus, Selection(include, exclude))
    assert tuple(entry.path for entry in scan.entries) == paths
    assert scan.excluded == excluded
    assert {one.path for one in scan.skipped} <= {"photo.jpg", "z.zip#x.jpg"}
    assert [one.path for one in read.loaded(corpus, scan.entries)] == list(paths)


def test_a_glob_with_many_stars_takes_no_time() -> None:
    assert not Selection(("*a" * 50 + "b",)).takes("a" * 5000)
    assert not Selection(("**/" * 50 + "b",)).takes("a/" * 500 + "c")


def articles(corpus: Path, table: Path) -> dict[str, Article]:
    found = read.sources(corpus, Selection(metadata=table))
    return {one.path: read.article(one) for one in found if isinstance(one, Source)}


def test_a_table_says_what_files_do_not(corpus: Path) -> None:
    table = corpus / "about.csv"
    table.write_text(
        "File,Outlet,Date,Link,Headline,Byline\n"
        "a.txt,The Echo,2019-05-03,https://echo.example/a,The title,Ana Ruiz\n"
        "2019\\a.txt,,May 2019,,,\n"
        "z.zip,The Echo,,,,\n"
        "z.zip#a.txt,The Post,,,,\n"
    )
    made = articles(corpus, table)
    a = made["a.txt"]
    assert (a.outlet, a.published, a.url, a.title, a.author) == (
        "The Echo", "2019-05-03", "https://echo.example/a", "The title", "Ana Ruiz",
    )  # fmt: skip
    assert made["2019/a.txt"].published == "2019-05"
    (corpus / "dated.md").write_text(f"---\ndate: 2019-11-20\n---\n\n{WORDS}\n")
    table.write_text("path,date\ndated.md,2019\n")
    assert articles(corpus, table)["dated.md"].published == "2019-11-20"  # it says more, and the same
    assert (made["z.zip#a.txt"].outlet, made["z.zip#drafts/f.html"].outlet) == ("The Post", "The Echo")
    assert "about.csv" not in {path.partition("#")[0] for path in made}
    assert a.text == f"{WORDS} a.txt"
    assert read.scan(corpus, Selection(metadata=table)).remarks == ()


def test_what_is_given_is_part_of_the_key(corpus: Path) -> None:
    table = corpus.parent / "about.csv"
    table.write_text("path,outlet,outlett,size\na.txt,The Echo,,\n")
    plain = {entry.path: entry for entry in read.scan(corpus).entries}
    told = {entry.path: entry for entry in read.scan(corpus, Selection(metadata=table)).entries}
    assert [path for path in plain if plain[path].key != told[path].key] == ["a.txt"]
    assert told["a.txt"].given == Given(outlet="The Echo")
    assert read.scan(corpus, Selection(("a.txt", "prot/**"), ("*.old",), table)).remarks == (
        "'prot/**' means no file",
        "'*.old' means no file",
        "about.csv: columns that mean nothing here: outlett, size",
    )
    assert told["a.txt"].sha256 == plain["a.txt"].sha256


def test_rows_that_are_of_no_use_are_told(corpus: Path) -> None:
    table = corpus.parent / "about.csv"
    rows = ["path,date", "a.txt,31/31/2019", "b.html,4/10/2013", "nowhere.txt,2019", "a.txt,2019-05-03", ",2019"]
    table.write_text("\n".join([*rows, *(f"{number}.txt," for number in range(9))]))
    scan = read.scan(corpus, Selection(exclude=("b.html",), metadata=table))
    assert [remark.partition(";")[0] for remark in scan.remarks] == [
        "about.csv: rows about files that are not there",
        "about.csv: a second row about the same file, which counts: a.txt (row 5)",
        "about.csv: no date, or one of which only the year is sure",
    ]
    assert scan.remarks[0].endswith(" 2.txt (row 9), 3.txt (row 10) and 5 more")
    assert scan.remarks[2].endswith(": 31/31/2019 (row 2), 4/10/2013 (row 3)")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("outlet,date\nx,y\n", "not a table about files"),
        ("path,size\na.txt,3\n", "not a table about files"),
        ("", "there is nothing in it"),
        (None, "cannot be read: No such file or directory"),
    ],
)
def test_what_is_no_such_table(corpus: Path, table: str | None, message: str) -> None:
    path = corpus.parent / "about.csv"
    if table is not None:
        path.write_text(table)
    with pytest.raises(UsageError, match=message) as raised:
        read.scan(corpus, Selection(metadata=path))
    assert raised.value.hint
