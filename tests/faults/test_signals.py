"""Ctrl-C, a system that shuts down, a closed terminal, a pipe that nobody reads: one line, and nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from ordeal import GRAPHCASE, answer, begun, ended, graphcase, lay, litter, made, posix

pytestmark = [posix, pytest.mark.slow]

SAID = "graphcase: interrupted\n  what stood before still stands, and the same command goes on from here\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay(tmp_path_factory.mktemp("signals") / "corpus", range(60))


@pytest.mark.parametrize("name", ["SIGINT", "SIGINT SIGINT", "SIGINT SIGINT SIGTERM SIGHUP", "SIGTERM", "SIGHUP"])
def test_a_signal_to_the_whole_group(corpus: Path, tmp_path: Path, name: str) -> None:
    numbers = [getattr(signal, one) for one in name.split()]
    build = begun(GRAPHCASE, "build", corpus, "-o", tmp_path / "output", "--workers", 2, "--batch", 1)
    wait_for(tmp_path / "output" / "graph.db-wal")
    for number in numbers:
        os.killpg(build.pid, number)
        time.sleep(0.05)
    end = ended(build.wait(timeout=30), *build.communicate())
    assert (end.code, end.said, end.complaint) == (128 + numbers[0], "", SAID)
    assert litter(tmp_path / "output") == []
    assert graphcase("query", "Lima", "-o", tmp_path / "output").complaint.startswith("graphcase: there is no finished")


def test_in_the_middle_of_publishing_the_old_build_stands(corpus: Path, tmp_path: Path) -> None:
    """Whatever Ctrl-C falls into, the store answers as before or as after, and the next build ends the same."""
    output = tmp_path / "output"
    assert graphcase("build", corpus, "-o", output, "-q").code == 0
    whole, files = answer(output), made(output)
    for hundredths in range(20, 160, 20):
        build = begun(GRAPHCASE, "build", corpus, "-o", output, "-q")
        time.sleep(hundredths / 100)
        os.killpg(build.pid, signal.SIGINT)
        said, complaint = build.communicate(timeout=30)
        assert ended(build.returncode, said, complaint).complaint in ("", SAID, "graphcase: interrupted\n")
        assert answer(output) == whole
    assert graphcase("build", corpus, "-o", output, "-q").code == 0
    assert (answer(output), made(output), litter(output)) == (whole, files, [])


def test_a_build_that_was_told_not_to_hear_of_its_terminal(tmp_path: Path) -> None:
    """As nohup does it."""
    corpus = lay(tmp_path / "corpus", range(20))
    deaf = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *GRAPHCASE]
    build = begun(deaf, "build", corpus, "-o", tmp_path / "output", "--workers", 2)
    wait_for(tmp_path / "output" / "graph.db-wal")
    os.killpg(build.pid, signal.SIGHUP)
    said, complaint = build.communicate(timeout=120)
    assert (build.returncode, complaint) == (0, "")
    assert said.startswith("20 articles, 20 new")


def test_nobody_reads_what_is_said(tmp_path: Path) -> None:
    """The build is done all the same."""
    corpus, output = lay(tmp_path / "corpus", range(12)), tmp_path / "output"
    graphcase("build", corpus, "-o", output, "-q")
    (corpus / "graphcase.toml").write_text('[role_nouns]\noffices = ["dredging warden"]\n', encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run([*GRAPHCASE, "build", corpus, "-o", output], stdout=writing, stderr=writing, check=False)
    finally:
        os.close(writing)
    assert run.returncode == 141
    assert graphcase("build", corpus, "-o", output).said.startswith("12 articles, none new: ")


def wait_for(path: Path) -> None:
    for _ in range(600):
        if path.exists():
            return
        time.sleep(0.05)
    pytest.fail(f"{path.name} never came")
