"""Processes of this machine, fresh ones, which leave Ctrl-C to this one and end when it ends, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .team import AHEAD, Item, Pool, Result, Team, Work
from .watchdog import expendable

_LAST_WORDS = 3.0  # seconds for what looks after processes that have been ended
_OF_A_TERMINAL = [getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)]


def cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes(workers: int) -> Pool:
    """So many processes, each started when there is work for it. All that they are handed must pickle."""
    return partial(started, workers, Path(os.devnull))


@contextmanager
def started(workers: int, note: Path) -> Iterator[Team]:
    """A team of processes. If the watchdog ends one, the file `note` says where it was."""
    others, threads = set(multiprocessing.active_children()), set(threading.enumerate())
    with _deaf():  # Python's tracker of what processes share is born here
        executor = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _settle, (note,))
    try:
        yield _Processes(executor, workers)
    except BaseException:  # Ctrl-C too: nobody waits for what is still at work
        executor.shutdown(wait=False, cancel_futures=True)
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        for thread in set(threading.enumerate()) - threads:  # else Python's own end runs into theirs, and says so
            if thread.is_alive():  # one may be about to start
                thread.join(_LAST_WORDS)
        raise
    executor.shutdown()


@dataclass(frozen=True, slots=True)
class _Processes:
    executor: ProcessPoolExecutor
    workers: int
    patience: int = 1  # a process that dies takes the whole pool with it

    def room(self) -> int:
        return self.workers * AHEAD

    def submit(self, work: Work[Item, Result], batch: Sequence[Item]) -> Future[Sequence[Result]]:
        """Submit, also to a pool that has just broken: the future says so then."""
        try:
            with _deaf():
                return self.executor.submit(work, batch)
        except BrokenExecutor as error:
            failed: Future[Sequence[Result]] = Future()
            failed.set_exception(error)
            return failed


@contextmanager
def _deaf() -> Iterator[None]:
    """Let Ctrl-C, and a terminal that is closed, wait for a moment: a process born in it hears neither from its first
    instruction, and prints no traceback; this one hears it afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    heard = {number: signal.signal(number, lambda number, _: came.append(number)) for number in _OF_A_TERMINAL}
    try:
        with _blocked():  # what is born inherits that; here, other threads may still be told
            yield
    finally:
        for number, how in heard.items():
            signal.signal(number, how)
    for number in came[:1]:
        signal.raise_signal(number)


@contextmanager
def _blocked() -> Iterator[None]:
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _OF_A_TERMINAL)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _settle(note: Path) -> None:
    """The first thing that a worker process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    expendable(str(note))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
