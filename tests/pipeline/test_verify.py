"""verify: the files as they are now against what the store stands on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from presses import FILES, lay, run

from graphcase.errors import UsageError
from graphcase.pipeline.verify import Verdict, verify
from graphcase.store import Store


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder whose store lies beside it."""
    lay(tmp_path / "corpus", ["2021/ferry.txt", "2021/mayor.md", "page.html", "wire.jsonl"])
    run(tmp_path / "corpus", tmp_path / "output")
    return tmp_path / "corpus"


def checked(corpus: Path) -> Verdict:
    with Store.open(corpus.parent / "output") as store:
        return verify(store)


def test_all_stands(corpus: Path) -> None:
    verdict = checked(corpus)
    assert (verdict.documents, verdict.changed, verdict.lost) == (4, (), 0)
    assert verdict.quotes > 0
    assert verdict.mentions > verdict.quotes


def test_one_word_changed(corpus: Path) -> None:
    file = corpus / "2021" / "mayor.md"
    file.write_text(file.read_text(encoding="utf-8").replace("twice", "never"), encoding="utf-8")
    (changed,) = checked(corpus).changed
    assert changed.path == "2021/mayor.md"
    assert changed.quotes > 0
    assert "twice" in changed.first


def test_a_change_that_touches_no_quote(corpus: Path) -> None:
    file = corpus / "2021" / "mayor.md"
    file.write_bytes(file.read_bytes() + b"\nThe office was closed.\n")
    verdict = checked(corpus)
    (changed,) = verdict.changed
    assert (changed.quotes, changed.mentions, changed.first, verdict.lost) == (0, 0, "", 0)


def test_gone_and_unreadable_files(corpus: Path) -> None:
    (corpus / "page.html").unlink()
    (corpus / "2021" / "ferry.txt").write_bytes(bytes(range(256)) * 8)
    verdict = checked(corpus)
    assert [one.path for one in verdict.changed] == ["2021/ferry.txt", "page.html"]
    assert verdict.changed[1].reason == "the file is gone"
    assert verdict.lost == sum(one.quotes + one.mentions for one in verdict.changed) > 0


def test_a_corpus_that_is_gone(corpus: Path) -> None:
    shutil.rmtree(corpus)
    with pytest.raises(UsageError, match="the corpus is gone"):
        checked(corpus)


def test_the_store_s_own_copy_of_the_words(corpus: Path) -> None:
    """The file is as it was, and what the store keeps of it is not: nobody need open the store to notice."""
    output = corpus.parent / "output"
    (output / ".graph.seal").unlink()  # which would have said so at once
    with closing(sqlite3.connect(output / "graph.db")) as connection:
        connection.execute("UPDATE article SET text = replace(text, 'lawyer', 'lawyet') WHERE text LIKE '%lawyer%'")
        connection.commit()
    (changed,) = checked(corpus).changed
    assert changed.path == "2021/mayor.md"
    assert "the store's copy of its words is damaged" in changed.reason


def test_articles_in_an_archive(tmp_path: Path) -> None:
    """Each article in it is checked on its own; one that cannot be opened any more is the reason for all in it."""
    corpus = lay(tmp_path / "corpus", ["2021/mayor.md"])

    def pack(ferry: bytes) -> None:
        with ZipFile(corpus / "leak.zip", "w") as archive:
            archive.writestr("ferry.txt", ferry)
            archive.writestr("page.html", FILES["page.html"])

    pack(FILES["2021/ferry.txt"])
    run(corpus, tmp_path / "output")
    assert checked(corpus).changed == ()
    pack(FILES["2021/ferry.txt"].replace(b"Tuesday", b"Thursday"))
    (changed,) = checked(corpus).changed
    assert (changed.path, changed.reason) == ("leak.zip#ferry.txt", "the file has changed since the build")
    assert changed.mentions + changed.quotes > 0
    (corpus / "leak.zip").write_bytes(b"PK\3\4 and nothing more")
    first, second = checked(corpus).changed
    assert (first.path, second.path) == ("leak.zip#ferry.txt", "leak.zip#page.html")
    assert first.reason == second.reason != "the file is gone"


def test_exports_that_are_behind(corpus: Path) -> None:
    """As a kill between the store and its exports leaves them; the next build writes them, though nothing is new."""
    output = corpus.parent / "output"
    assert checked(corpus).behind == ()
    (output / "graph.html").write_text("of an earlier build")
    (output / ".graph.exports-are-behind").touch()
    assert checked(corpus).behind == ("html", "graphml")
    assert run(corpus, output).extracted == 0
    assert checked(corpus).behind == ()
    assert "of an earlier build" not in (output / "graph.html").read_text(encoding="utf-8")
