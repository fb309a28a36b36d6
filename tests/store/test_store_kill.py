"""SIGKILL at any moment: the last finished build stays readable, and the next build ends as if nothing had happened."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from meetings import build, dump

from graphcase.errors import StoreMissing
from graphcase.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")

# Builds one corpus after the other, so that a kill falls into every stage: an opening, facts, publishing, tidying up.
BUILDS = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from meetings import build
print("begin", flush=True)
for first in range(0, 100_000, 20):
    build(Path(sys.argv[1]), list(range(first, first + 60)), f"graphcase {first}")
"""


def killed(output: Path, after: float) -> None:
    """Build in another process, and kill it."""
    command = [sys.executable, "-c", BUILDS, str(output), str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.wait()


def finished(output: Path) -> str:
    """Which build a reader finds, "" where it is told that there is none yet."""
    if not (output / "graph.db").exists():
        return ""
    try:
        with Store.open(output) as store:
            return store.about().generator
    except StoreMissing as error:
        if "no finished build" not in error.message:
            raise
        return ""


@pytest.mark.parametrize("seed", [*range(6), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(6, 60))])
def test_the_last_good_build_outlives_a_kill(tmp_path: Path, seed: int) -> None:
    moment = random.Random(seed).uniform(0, 0.6)
    killed(tmp_path / "killed", moment)
    generator = finished(tmp_path / "killed")
    if generator:
        first = int(generator.split()[1])
        build(tmp_path / "whole", list(range(first, first + 60)), generator)
        assert dump(tmp_path / "killed") == dump(tmp_path / "whole")
    for output in ("killed", "fresh"):
        build(tmp_path / output, list(range(50, 90)), "graphcase next")
    assert dump(tmp_path / "killed") == dump(tmp_path / "fresh")
