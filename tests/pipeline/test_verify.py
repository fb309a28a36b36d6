"""verify: the files as they are now against what the store stands on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from presses import lay, run

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
