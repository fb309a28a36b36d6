"""How work ends before its time: by Ctrl-C, by a system that shuts down, by a terminal that is closed."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class Ended(KeyboardInterrupt):
    """A signal of that number came."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


@contextmanager
def tidily() -> Iterator[None]:
    """Let the first signal that would end this process raise Ended; what comes after it is not heard any more.

    So what is under way is rolled back, and what was done is kept. A signal that was not heard before (nohup) still
    is not.
    """
    if threading.current_thread() is not threading.main_thread():  # which alone hears signals
        yield
        return
    numbers = [number for name in _NAMES if (number := getattr(signal, name, None))]
    before = {number: how for number in numbers if (how := signal.getsignal(number)) not in (signal.SIG_IGN, None)}

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        for each in before:
            signal.signal(each, signal.SIG_IGN)
        raise Ended(number)

    for number in before:
        signal.signal(number, end)
    is_ended = False
    try:
        yield
    except Ended:
        is_ended = True
        raise
    finally:
        for number, how in before.items() if not is_ended else ():
            signal.signal(number, how)
