"""The command line as a whole: what each command loads, how soon it answers, and that the docs show what it says."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from graphcase.cli import commands

ROOT = Path(__file__).parent.parent
HEAVY = ("spacy", "networkx", "pyvis", "IPython", "jinja2", "trafilatura", "numpy", "rensa", "faker", "dateparser")
RUN = """
import sys
from graphcase.cli import commands
try:
    commands(prog_name="graphcase")
except SystemExit as end:
    assert end.code == 0, end.code
finally:
    print("LOADED", *sorted({name.split(".")[0] for name in sys.modules}))
"""
READING = [
    ["--help"],
    ["--version"],
    ["build", "--help"],
    ["query", "Marren"],
    ["query", "Ivo Marren", "--json"],
    ["path", "Ivo Marren", "Saltline"],
    ["why", "Ivo Marren"],
    ["why", "Ivo Marren", "Oduya"],
    ["top"],
    ["export", "--help"],
    ["export", "json", "--to", "-"],
    ["info"],
]


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_a_reading_command_loads_nothing_heavy(words: list[str], veldhaven_folder: Path) -> None:
    where = [] if words[-1].startswith("--") and "--json" not in words else ["-o", str(veldhaven_folder)]
    command = [sys.executable, "-c", RUN, *words, *where]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    loaded = set(done.stdout.rpartition("LOADED ")[2].split())
    assert "click" in loaded
    assert not loaded & set(HEAVY)


def test_help_comes_at_once() -> None:
    """In under half a second: the best of five, since the machine may be busy."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "graphcase", "--help"], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.5


def test_the_reference_is_what_help_says() -> None:
    spec = spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    assert spec
    assert spec.loader
    reference = module_from_spec(spec)
    spec.loader.exec_module(reference)
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), "stale: make docs"


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_the_readme_shows_every_command(name: str) -> None:
    assert f"graphcase {name}" in (ROOT / "README.md").read_text(encoding="utf-8")
