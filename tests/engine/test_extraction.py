"""What a worker does with what it is handed: from shared storage too, and within its time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import spacy

from graphcase import read
from graphcase.errors import ClusterError, NothingRead
from graphcase.model import Entry
from graphcase.pipeline.build import build
from graphcase.pipeline.supply import supply
from graphcase.pipeline.work import Extraction, Failed
from graphcase.settings import Limits, Settings


@pytest.fixture(scope="module")
def deaf(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline that is loaded at once, and finds no sentences."""
    folder = tmp_path_factory.mktemp("deaf")
    spacy.blank("en").to_disk(folder)
    return str(folder)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("Ragna Foss met Odd Lie in Halvik.\n", encoding="utf-8")
    (folder / "b.txt").write_text("Odd Lie met Ragna Foss in Tveit.\n", encoding="utf-8")
    (folder / "c.jsonl").write_text('{"text": "Ragna Foss met Sten Brandt in Halvik."}\n', encoding="utf-8")
    return folder


def reasons(extraction: Extraction, entries: tuple[Entry, ...]) -> list[str]:
    return [one.skipped.reason for one in extraction.work(entries) if isinstance(one, Failed)]


def test_a_worker_opens_the_files_of_shared_storage(corpus: Path, deaf: str) -> None:
    """It gets as far as the pipeline with that which is what the scan saw, and no further with what is not."""
    entries = read.scan(corpus).entries
    extraction = Extraction(Settings(model=deaf), corpus)
    assert ["extraction failed" in reason for reason in reasons(extraction, entries[:2])] == [True, True]
    (corpus / "a.txt").write_text("Other words.\n", encoding="utf-8")
    (corpus / "b.txt").unlink()
    assert reasons(extraction, entries[:2]) == ["changed while it was read"] * 2


def test_storage_that_a_worker_does_not_see(corpus: Path) -> None:
    entries = read.scan(corpus).entries
    with pytest.raises(ClusterError, match=r"the worker .+ does not see .+elsewhere"):
        Extraction(Settings(), corpus.parent / "elsewhere").work(entries)


def test_what_lies_within_a_file_is_sent_from_shared_storage_too(corpus: Path) -> None:
    (corpus / os.fsdecode(b"d\xff.txt")).write_bytes(b"Ragna Foss left Halvik.\n")
    entries = read.scan(corpus).entries
    extraction = Extraction(Settings(shared_corpus=True), corpus)
    handed = [item for batch in supply(extraction, entries, {}) for item in batch]
    assert [(item.path, isinstance(item, Entry)) for item in handed] == [
        ("a.txt", True), ("b.txt", True), ("c.jsonl#L1", False), ("d\\xff.txt", False),
    ]  # fmt: skip


def test_an_article_that_takes_too_long_is_skipped_in_clear_words(tmp_path: Path, deaf: str) -> None:
    """Nothing is wrong with it, but that it is very long; the limit of ten million characters is two seconds."""
    (tmp_path / "long.txt").write_text("Ragna Foss met Odd Lie in Halvik.\n\n" * 290_000, encoding="utf-8")
    settings = Settings(model=deaf, workers=1, limits=Limits(seconds=0.02))
    with pytest.raises(NothingRead, match=r"long.txt: took longer than 0.02 s$") as raised:
        build(tmp_path, tmp_path / "output", settings, Unwatched())
    assert raised.value.hint == "leave it out, split it, or raise --time-limit"


class Unwatched:
    def stage(self, name: str) -> None: ...

    def expect(self, articles: int) -> None: ...

    def done(self) -> None: ...

    def remark(self, text: str) -> None: ...

    def failed(self, skipped: object, trace: str) -> None: ...
