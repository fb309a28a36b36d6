"""No file, whatever it asks for, makes graphcase fetch, run or open anything: readers, builds, answers, exports."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import ClassVar

import pytest
from samples import WORDS, Samples

from graphcase import export

SECRET = "Words that stand in no article at all"
SCRIPT = Path(__file__).with_name("auditing.py")


class _Counting(StreamRequestHandler):
    calls: ClassVar[list[str]] = []

    def handle(self) -> None:
        self.calls.append(self.rfile.readline(200).decode("latin-1"))


@contextmanager
def counting() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it was asked."""
    _Counting.calls.clear()
    with ThreadingTCPServer(("127.0.0.1", 0), _Counting) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/x", _Counting.calls
        server.shutdown()


def corpus(folder: Path, web: str) -> Path:
    """A folder with a file of each format, which ask for an address and for a file beside the folder, and a link."""
    secret = folder / "secret.txt"
    secret.write_text(SECRET)
    made = folder / "corpus"
    made.mkdir()
    for name, data in Samples(web, secret.as_uri()).files().items():
        (made / name).write_bytes(data)
    (made / "link.txt").symlink_to(secret)
    return made


def audited(*arguments: str | Path, before: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """What a process of auditing.py asked for, and the words that it read or printed."""
    done = subprocess.run(
        [*before, sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False, timeout=600
    )
    assert not done.returncode, done.stderr
    found = json.loads(done.stdout)
    return found["asked"], found["words"]


def test_no_reader_asks_for_anything(tmp_path: Path) -> None:
    with counting() as (web, calls):
        asked, words = audited(corpus(tmp_path, web))
    assert (asked, calls) == ([], [])
    assert sum(WORDS in " ".join(text.split()) for text in words) > 20
    assert not any(SECRET in text for text in words)


COMMANDS = (
    ["query", "Irena Kovarova"], ["search", "mayor"], ["top"], ["cases"], ["timeline"], ["conflicts"], ["sources"],
    ["why", "Irena Kovarova"], ["review"], ["verify"], ["info"],
    *(["export", name, *([] if name == "datasette" else ["--entity", "Irena Kovarova"])] for name in export.formats()),
)  # fmt: skip


def session(folder: Path, web: str) -> tuple[Path, Path, str]:
    """A corpus, a folder to build it into, and the commands of a whole session as JSON."""
    own, output = corpus(folder, web), folder / "output"
    build = ["build", str(own), "-o", str(output), "--engine", "here"]
    return own, output, json.dumps([build, *([*command, "-o", str(output)] for command in COMMANDS)])


@pytest.mark.slow
def test_no_build_and_no_answer_asks_for_anything(tmp_path: Path) -> None:
    with counting() as (web, calls):
        asked, words = audited(*session(tmp_path, web))
    assert (asked, calls) == ([], [])
    assert "Irena Kovarova" in words[1]
    assert not any(SECRET in text for text in words)
    assert all(SECRET.encode() not in file.read_bytes() for file in (tmp_path / "output").rglob("*") if file.is_file())


@pytest.mark.slow
def test_a_build_needs_no_network(tmp_path: Path) -> None:
    alone = ("unshare", "--net", "--map-root-user")
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system gives nobody a network of their own to be without")
    _, words = audited(*session(tmp_path, "http://127.0.0.1:9/x"), before=alone)
    assert "Irena Kovarova" in words[1]
