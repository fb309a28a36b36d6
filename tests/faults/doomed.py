"""graphcase, which kills itself with SIGKILL at a given moment: python doomed.py MOMENT NUMBER build CORPUS -o OUTPUT

A moment is an SQL statement ("sql"), or something done to a file in the output folder ("file": opened, renamed,
removed, made). With the number 0 it lives, and says at its end how many moments there were. It is a process of its own.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from graphcase.cli import commands
from graphcase.store import file

DEEDS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"}


class Fate:
    """Counts moments, and kills at the one that it was given."""

    def __init__(self, kind: str, number: int) -> None:
        self.kind, self.number, self.met = kind, number, 0

    def meet(self, kind: str) -> None:
        """One moment of that kind has come."""
        self.met += kind == self.kind
        if kind == self.kind and self.met == self.number:
            os.kill(os.getpid(), signal.SIGKILL)


def main(kind: str, number: str, *words: str) -> None:
    """Run the command until its moment comes."""
    fate = Fate(kind, int(number))
    output = Path(words[words.index("-o") + 1]).absolute()

    def deed(event: str, told: tuple[Any, ...]) -> None:
        is_path = event in DEEDS and told and isinstance(told[0], str | bytes | os.PathLike)
        if is_path and Path(os.fsdecode(told[0])).absolute().is_relative_to(output):
            fate.meet("file")

    connect = file.connect

    def watched(path: Any) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_trace_callback(lambda _: fate.meet("sql"))
        return connection

    file.connect = watched
    sys.addaudithook(deed)
    try:
        commands(list(words), prog_name="graphcase")
    finally:
        print(fate.met, file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
