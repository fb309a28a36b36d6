"""What the tests of faults share: articles of our own making, graphcase as a process, and what its store answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

GRAPHCASE = [sys.executable, "-m", "graphcase"]
DOOMED = [sys.executable, str(Path(__file__).with_name("doomed.py"))]
EXPORTS = ("graph.graphml", "graph.html")

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and permissions")


def lay(corpus: Path, numbers: range, seed: int = 7) -> Path:
    """Write made-up articles of these numbers; the same number and seed is the same article."""
    from articles import Press  # of bench/

    corpus.mkdir(parents=True, exist_ok=True)
    made = Press(seed).corpus(numbers.stop)
    for number in numbers:
        text = f"{made[number].title}\n\n{made[number].body}\n"
        (corpus / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return corpus


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it said."""

    code: int
    said: str
    complaint: str


def graphcase(*words: object, timeout: float = 300, **how: object) -> Ended:
    """Run a command of graphcase to its end. It never shows a traceback, whatever else happens."""
    run = subprocess.run(
        [*GRAPHCASE, *map(str, words)], capture_output=True, text=True, check=False, timeout=timeout, **how
    )  # type: ignore[call-overload]
    return ended(run.returncode, run.stdout, run.stderr)


def ended(code: int, said: str, complaint: str) -> Ended:
    """How a command ended; fails if it showed a traceback, or more than one line and what mends it."""
    assert "Traceback" not in complaint, complaint
    assert "this should not have happened" not in complaint, complaint
    return Ended(code, said, complaint)


def begun(command: list[str], *words: object) -> subprocess.Popen[str]:
    """Begin a command in a process group of its own, as a terminal does."""
    return subprocess.Popen(
        [*command, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def killed(process: subprocess.Popen[str], after: float) -> bool:
    """Kill the whole group of `process` after so many seconds; True if it was still at work."""
    try:
        process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return True
    return False


def answer(output: Path) -> str:
    """All that the store in `output` answers, as JSON."""
    told = graphcase("export", "json", "--to", "-", "-o", output)
    assert (told.code, told.complaint) == (0, "")
    return told.said


def made(output: Path) -> dict[str, bytes]:
    """The files that a build leaves for others."""
    return {name: (output / name).read_bytes() for name in EXPORTS}


def litter(output: Path) -> list[str]:
    """What lies in `output` that a finished build does not leave."""
    return sorted({path.name for path in output.iterdir()} - {".graph.lock", ".graph.seal", "graph.db", *EXPORTS})
