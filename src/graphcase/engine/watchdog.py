"""A limit on the time that one item takes, which holds whatever the process is caught in.

No signal handler and no thread of Python interrupts native code that keeps the interpreter's lock. So the whole process
ends: by faulthandler's watchdog, a thread that needs no lock. Only a process that was made for it is ended so.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

_LATE = "Timeout"  # so begins what faulthandler writes
_note: TextIO | None = None  # of the process, as the watchdog is


def expendable(note: str = os.devnull) -> None:
    """Let this process be ended, and write into the file `note` where it was then."""
    global _note
    if _note is None:
        _note = Path(note).open("w", encoding="utf-8")  # noqa: SIM115 - as long as the process is there


@contextmanager
def time_limit(seconds: float) -> Iterator[Callable[[float], None]]:
    """End the process when it has been in here for so long, counted anew whenever what this yields is called: with how
    many times as long what comes now may take.

    0 is no limit, and there is none in a process that is not expendable.
    """
    if _note is None or not seconds:
        yield lambda _: None
        return
    note = _note

    def begin(times: float) -> None:
        faulthandler.dump_traceback_later(seconds * times, exit=True, file=note)

    begin(1)
    try:
        yield begin
    finally:
        faulthandler.cancel_dump_traceback_later()


def struck(note: Path) -> bool:
    """True if the watchdog ended the process that was told of this note."""
    return note.exists() and note.read_text(encoding="utf-8", errors="replace").startswith(_LATE)
