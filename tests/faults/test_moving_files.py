"""Files that change while they are read, and clocks that jump: what is read is checked, and no clock is asked."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from ordeal import answer, graphcase, lay, litter

from graphcase import read
from graphcase.model import Skipped, Source

TIMES = [0, 1, 2**31 - 1, 4e9, 1e9]
"""1970, the last second of 32 bits, the year 2096, 2001."""


@pytest.mark.slow
def test_a_clock_that_jumps(tmp_path: Path) -> None:
    """Files of the future and of 1970, in a folder whose store is older or newer: nothing asks when."""
    corpus, output = lay(tmp_path / "corpus", range(5)), tmp_path / "output"
    graphcase("build", corpus, "-o", output, "-q")
    before = answer(output)
    for turn, time in enumerate(TIMES):
        os.utime(corpus / f"{turn:04}.txt", (time, time))
        os.utime(output / "graph.db", (TIMES[-turn], TIMES[-turn]))
        assert graphcase("build", corpus, "-o", output).said.startswith("5 articles, none new")
    (corpus / "0000.txt").write_text("Sigrid Aune met Peder Lund in Halvik.\n", encoding="utf-8")
    os.utime(corpus / "0000.txt", (1, 1))  # changed, and older than ever
    assert graphcase("build", corpus, "-o", output).said.startswith("5 articles, 1 new")
    assert answer(output) != before
    assert graphcase("verify", "-o", output).code == 0


def gone(path: Path) -> None:
    path.unlink()


def shrunk(path: Path) -> None:
    os.truncate(path, 10)


def grown(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\nOne line more.\n")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


@pytest.mark.parametrize("change", [gone, shrunk, grown, folder, link], ids=lambda change: change.__name__)
def test_a_file_that_is_another_when_it_is_read(tmp_path: Path, change: Callable[[Path], None]) -> None:
    """Between the scan and the reading: it is skipped with clear words, and the others are read."""
    corpus = lay(tmp_path / "corpus", range(3))
    scan = read.scan(corpus)
    change(corpus / "0001.txt")
    found = {one.path: one for one in read.loaded(corpus, scan.entries)}
    assert list(found) == ["0000.txt", "0002.txt", "0001.txt"] or list(found) == ["0000.txt", "0001.txt", "0002.txt"]
    assert isinstance(found["0000.txt"], Source)
    assert isinstance(found["0002.txt"], Source)
    skipped = found["0001.txt"]
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "changed while it was read"


@pytest.mark.slow
def test_a_corpus_that_is_written_to_all_the_time(tmp_path: Path) -> None:
    """Whatever was read stands word for word in what was checked; once it rests, the build is that of what is there."""
    corpus, output = lay(tmp_path / "corpus", range(30)), tmp_path / "output"
    done, draw = threading.Event(), random.Random(3)

    def write() -> None:
        while not done.wait(0.002):
            path = corpus / f"{draw.randrange(30):04}.txt"
            draw.choice((gone, shrunk, grown))(path) if path.exists() else lay(corpus, range(30))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        end = graphcase("build", corpus, "-o", output, "--workers", 2)
    finally:
        done.set()
        writer.join()
    assert end.code == 0, end
    lay(corpus, range(30))
    assert graphcase("build", corpus, "-o", output, "-q").code == 0
    assert graphcase("build", corpus, "-o", tmp_path / "fresh", "-q").code == 0
    assert answer(output) == answer(tmp_path / "fresh")
    assert graphcase("verify", "-o", output).code == 0
    assert litter(output) == []
