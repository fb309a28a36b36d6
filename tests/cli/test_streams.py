"""Where answers and exports go, with real processes: pipes that nobody reads, full disks, places that are not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphcase import export

COMMAND = [sys.executable, "-m", "graphcase"]
CLOSED = 141
WRITING = sorted({*export.formats()} - {"nomenklatura", "datasette"})  # these have nothing to write of one entity
WORDS = [
    ["query", "Ivo Marren"], ["search", "the"], ["timeline"], ["info"], ["info", "--json"], ["top"],
    *(["export", name, "--to", "-", "--entity", "Ivo Marren"] for name in WRITING),
]  # fmt: skip
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX pipes")
full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")


def run(folder: Path, words: list[str], **streams: object) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *words, "-o", str(folder)]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, **streams)  # type: ignore[call-overload,no-any-return]


@posix
@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_a_pipe_that_nobody_reads_is_quiet(veldhaven_folder: Path, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = run(veldhaven_folder, words, stdout=writing)
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (CLOSED, "")


@full_disk
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["query", "Ivo Marren"], 1),
        (["search", "the"], 1),
        (["export", "json", "--to", "-"], 1),
        (["export", "csv", "--to", "-"], 1),
        (["export", "json", "--to", "/dev/full"], 2),
        (["export", "svg", "--to", "/dev/full"], 2),
    ],
    ids=str,
)
def test_a_full_disk_is_one_line(veldhaven_folder: Path, words: list[str], code: int) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = run(veldhaven_folder, words, stdout=full)
    said, _ = ended.stderr.splitlines()
    assert ended.returncode == code
    assert "written: No space left on device" in said


@full_disk
def test_help_on_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == "graphcase: standard output cannot be written: No space left on device\n"


@pytest.mark.parametrize("name", ["json", "csv", "svg", "html"])
def test_a_folder_that_is_not_there(veldhaven_folder: Path, tmp_path: Path, name: str) -> None:
    ended = run(veldhaven_folder, ["export", name, "--to", str(tmp_path / "no" / "such" / "place")])
    assert ended.returncode == 2
    assert "cannot be written" in ended.stderr
    assert f"make its folder first: {tmp_path / 'no' / 'such'}" in ended.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["json", "csv", "graphml", "svg", "page"])
def test_filters_that_keep_nothing_write_nothing(veldhaven_folder: Path, tmp_path: Path, name: str) -> None:
    ended = run(veldhaven_folder, ["export", name, "--min-sources", "99", "--to", str(tmp_path / "case")])
    assert ended.returncode == 1
    assert ended.stderr.startswith("graphcase: nothing of the case passes these filters")
    assert not list(tmp_path.iterdir())


def test_an_unknown_format_names_all_that_there_are(veldhaven_folder: Path) -> None:
    ended = run(veldhaven_folder, ["export", "gexff"])
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[1].split(": ")[1].split(", ") == list(export.formats())
