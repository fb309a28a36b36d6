"""The options of `build` that say which files are read: sizes as people write them, and what a build says of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from graphcase.cli.selecting import Size

GRAPHCASE = [sys.executable, "-m", "graphcase"]


@pytest.mark.parametrize(
    ("written", "bytes_"),
    [("100MB", 100_000_000), ("2 gb", 2_000_000_000), ("5kb", 5000), ("1000", 1000), (" 7 B ", 7), (9, 9)],
)
def test_sizes(written: str | int, bytes_: int) -> None:
    assert Size().convert(written, None, None) == bytes_


@pytest.mark.parametrize("written", ["", "0", "0MB", "-1MB", "huge", "1TB", "1e9", "1,000", "9" * 13])
def test_what_is_no_size(written: str) -> None:
    with pytest.raises(click.BadParameter, match="is no size: write 500MB or 2GB"):
        Size().convert(written, None, None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--include", "*.pdf"], "no article in {} is asked for: 2 files left out"),
        (["--max-size", "1B"], "could be read: a.txt: larger than 1 bytes, and 1 more"),
        (["--metadata", "{}/a.txt"], "a.txt: not a table about files"),
        (["--metadata", "{}/gone.csv"], "gone.csv: cannot be read: No such file or directory"),
    ],
)
def test_what_is_wrong_is_one_line_and_a_hint(tmp_path: Path, arguments: list[str], said: str) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for name in ("a.txt", "b.txt"):
        (corpus / name).write_text(f"The mayor was charged. {name}\n")
    command = [*GRAPHCASE, "build", str(corpus), "-o", str(tmp_path / "o"), *(one.format(corpus) for one in arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode in (1, 2)
    assert said.format(corpus) in " ".join(run.stderr.split())
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "o").exists()
