"""Reads a folder, or runs commands on it, and tells what it asked the machine for that it has no business with.

A script of its own, for an audit hook (PEP 578) stays until its process ends. What C libraries do is not seen by it:
for these the tests have a server that counts, and a file with words of its own.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

ASKS = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.startfile", "urllib.", "http.",
    "ftplib.", "smtplib.", "imaplib.", "poplib.", "telnetlib.", "webbrowser.", "pty.", "winreg.",
)  # fmt: skip
_OURS = [sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")]


def watch(allowed: Sequence[Path]) -> list[str]:
    """What is asked for from now on, and which files outside of `allowed` and of Python's own are opened."""
    import trafilatura  # noqa: F401  # its urllib3 asks, as it is imported, whether this machine has IPv6

    import graphcase

    here = Path(graphcase.__file__).parent
    roots = [
        *(os.path.realpath(one) for one in (*_OURS, *sys.path, *allowed, here) if one),
        "/dev/null",
        os.path.realpath("/proc/self"),
    ]
    asked: list[str] = []

    def hook(event: str, given: tuple[object, ...]) -> None:
        if event.startswith(ASKS):
            asked.append(f"{event} {given[:2]!r:.200}")
        elif event == "open" and isinstance(given[0], str | bytes):
            path = os.path.realpath(os.fsdecode(given[0]))
            if not any(path == root or path.startswith(root + os.sep) for root in roots):
                asked.append(f"open {path}")

    sys.addaudithook(hook)
    return asked


def read_all(corpus: Path) -> list[str]:
    """The words of every article of a folder, as those of its metadata."""
    from graphcase import read
    from graphcase.model import Source

    words = []
    for source in read.sources(corpus):
        if isinstance(source, Source):
            try:
                article = read.article(source)
            except read.Unreadable as error:
                words.append(str(error))
            else:
                words.append("\n".join((article.text, article.title, article.outlet, article.author, article.url)))
    return words


def run(commands: Sequence[Sequence[str]]) -> list[str]:
    """What the commands print."""
    from click.testing import CliRunner

    from graphcase.cli import commands as group

    said = []
    for command in commands:
        done = CliRunner().invoke(group, list(command))
        assert done.exit_code in (0, 1), (command, done.output, done.exception)
        said.append(done.output)
    return said


if __name__ == "__main__":
    corpus, *others = map(Path, sys.argv[1:3])
    asked = watch((corpus, *others))
    words = run(json.loads(sys.argv[3])) if len(sys.argv) > 3 else read_all(corpus)
    print(json.dumps({"asked": asked, "words": words}))
