"""Work for the engine's tests: at module level, so that a fresh process can import it."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path


def square(batch: Sequence[int]) -> list[int]:
    return [number * number for number in batch]


def fragile(batch: Sequence[int]) -> list[int]:
    """Thirteen takes its process with it, as a crash in native code would."""
    if 13 in batch:
        time.sleep(0.05)
        os._exit(139)
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


def none(_: object) -> int:
    return -1
