"""Same folder in, same bytes out: whatever the order, the workers, the batches, and the builds before."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from presses import FILES, exports, lay, run

from graphcase.settings import Settings


@pytest.fixture(scope="module")
def straight(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The exports of one build of the whole folder."""
    folder = tmp_path_factory.mktemp("straight")
    run(lay(folder / "corpus"), folder / "output")
    made = exports(folder / "output")
    assert all(b"Tveit" in made[name] for name in ("graph.graphml", "json/"))
    return made


def test_files_laid_down_in_another_order_and_at_other_times(tmp_path: Path, straight: dict[str, bytes]) -> None:
    corpus = lay(tmp_path / "corpus", reversed(FILES))
    for age, name in enumerate(FILES):
        os.utime(corpus / name, (age * 1e6, age * 1e6))
    run(corpus, tmp_path / "output", Settings(engine="here", batch=1))
    assert exports(tmp_path / "output") == straight


def test_the_page_beside_its_articles(tmp_path: Path) -> None:
    for folder, names in (("one", FILES), ("other", reversed(FILES))):
        run(lay(tmp_path / folder / "corpus", names), tmp_path / folder / "output")
    one, other = ((tmp_path / folder / "output" / "graph.html").read_bytes() for folder in ("one", "other"))
    assert one == other


def test_a_folder_that_grew_and_shrank(tmp_path: Path, straight: dict[str, bytes]) -> None:
    corpus, output = tmp_path / "corpus", tmp_path / "output"
    names = list(FILES)
    run(lay(corpus, names[:2]), output)
    (corpus / "extra.txt").write_text("Ragna Foss met Magnus Tveit in Halvik.\n", encoding="utf-8")
    run(lay(corpus, names[:4]), output)
    (corpus / "extra.txt").unlink()
    (corpus / names[2]).write_text("Sigrid Aune founded Nordlys Ferries.\n", encoding="utf-8")
    run(corpus, output)
    report = run(lay(corpus), output)
    assert report.extracted == 2
    assert exports(output) == straight


def test_a_build_of_what_is_known(tmp_path: Path, straight: dict[str, bytes]) -> None:
    corpus, output = lay(tmp_path / "corpus"), tmp_path / "output"
    assert run(corpus, output).extracted == 4
    assert run(corpus, output).extracted == 0
    assert exports(output) == straight


def test_a_corpus_that_moved(tmp_path: Path, straight: dict[str, bytes]) -> None:
    run(lay(tmp_path / "here" / "corpus"), tmp_path / "output")
    shutil.move(tmp_path / "here", tmp_path / "there")
    assert run(tmp_path / "there" / "corpus", tmp_path / "output").extracted == 0
    assert exports(tmp_path / "output") == straight


@pytest.mark.slow
@pytest.mark.parametrize(("workers", "batch"), [(2, 1), (2, 16)])
def test_workers_and_batches(tmp_path: Path, straight: dict[str, bytes], workers: int, batch: int) -> None:
    run(lay(tmp_path / "corpus"), tmp_path / "output", Settings(workers=workers, batch=batch))
    assert exports(tmp_path / "output") == straight


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("seed", range(8))
def test_a_build_killed_at_any_moment_and_run_again(tmp_path: Path, straight: dict[str, bytes], seed: int) -> None:
    corpus, output = lay(tmp_path / "corpus", list(FILES)[:2]), tmp_path / "output"
    if seed % 2:  # a good build stands there already
        run(corpus, output)
    before = exports(output) if seed % 2 else None
    lay(corpus)
    command = [
        sys.executable,
        "-m",
        "graphcase",
        "build",
        str(corpus),
        "-o",
        str(output),
        "--workers",
        str(1 + seed % 3),
    ]
    with subprocess.Popen([*command, "--batch", "1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(random.Random(seed).uniform(0.2, 9))
        process.send_signal(signal.SIGKILL)
    if before is not None:
        found = exports(output)  # the old build or, if the kill came late, the new one
        json = {"json/": found["json/"]}
        assert json.items() <= before.items() or json.items() <= straight.items()
    run(corpus, output)
    assert exports(output) == straight
