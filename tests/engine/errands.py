"""Work for the engine's tests: at module level, so that a fresh process can import it."""

from __future__ import annotations

import os
import re
import resource
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from graphcase import engine
from graphcase.errors import ModelMissing

LIMIT = 1.0
"""Seconds that an item of these errands may take."""


def cut(numbers: Sequence[int], size: int) -> list[Sequence[int]]:
    return [numbers[start : start + size] for start in range(0, len(numbers), size)]


def square(batch: Sequence[int]) -> list[int]:
    return [number * number for number in batch]


def fragile(batch: Sequence[int]) -> list[int]:
    """Thirteen takes its process with it, as a crash in native code would."""
    if 13 in batch:
        time.sleep(0.05)
        os._exit(139)
    return square(batch)


def killed(batch: Sequence[int]) -> list[int]:
    """Thirteen is killed, as by a kernel without memory."""
    if 13 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return square(batch)


def greedy(batch: Sequence[int]) -> list[int]:
    """Thirteen asks for more memory than its process may have, and nobody here catches that."""
    resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
    if 13 in batch:
        bytearray(2**32)
    return square(batch)


def stuck(batch: Sequence[int]) -> list[int]:
    """Thirteen is caught in native code, which no exception reaches; all others take a third of what they may."""
    done = []
    with engine.time_limit(LIMIT) as begin:
        for number in batch:
            begin(1)
            if number == 13:
                re.match(r"(a*)*b", "a" * 60)
            time.sleep(LIMIT / 3)
            done.append(number * number)
    return done


def slow_in_company(batch: Sequence[int]) -> list[int]:
    """Thirteen takes too long with others at its side, as on a machine that is busy, and not alone; fourteen may."""
    with engine.time_limit(LIMIT) as begin:
        if 13 in batch:
            time.sleep(0 if len(batch) == 1 else 2 * LIMIT)
        begin(4)
        if 14 in batch:
            time.sleep(2 * LIMIT)
    return square(batch)


def wrong(batch: Sequence[int]) -> list[int]:
    if 13 in batch:
        raise LookupError("thirteen")
    return square(batch)


def who(batch: Sequence[int]) -> list[int]:
    return [os.getpid() for _ in batch]


def linger(batch: Sequence[str]) -> list[str]:
    """Leave a file that names the process, then take long."""
    for folder in batch:
        (Path(folder) / str(os.getpid())).touch()
        time.sleep(60)
    return list(batch)


def none(_: object, ending: engine.Ending) -> int:
    return -1 if ending == "died" else -2


def alone(batch: Sequence[int]) -> list[int]:
    """How many do this in this process at the same time."""
    _here.append(0)
    time.sleep(0.05)
    found = len(_here)
    _here.pop()
    return [found] * len(batch)


_here: list[int] = []


def alike() -> Sequence[str]:
    return ("squares 1",)


def unlike() -> Sequence[str]:
    return (f"process {os.getpid()}",)


def changing() -> Sequence[str]:
    """Another answer each time, but not at first."""
    _asked.append(0)
    return (f"change {len(_asked) - 1}",)


_asked: list[int] = []


def deaf() -> Sequence[str]:
    """Only the machine of the tests has a pipeline."""
    if "MACHINE" in os.environ:
        raise ModelMissing("no English language pipeline is installed", "pip install one")
    return ()
