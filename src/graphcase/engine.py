"""Work handed out in batches through any concurrent.futures.Executor: results in order, memory bounded, nothing lost.

A worker process that dies (out of memory, a crash in native code) takes its whole pool with it. The batches that were
in flight are then done item by item in a process that nothing else shares, so that only the guilty item is lost.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Sequence[Result]]
Pool = Callable[[int], Executor]
_Flight = deque[tuple[Sequence[Item], Future[Sequence[Result]]]]

_AHEAD = 2  # batches in flight a worker: one at work and one waiting, so that no worker idles and little is in memory


def cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Cut `items` into tuples of `size`; the last may be shorter."""
    rest = iter(items)
    while batch := tuple(islice(rest, size)):
        yield batch


def processes(workers: int) -> Executor:
    """A pool of that many fresh processes, which leave Ctrl-C to this one, and end when it ends, however it ends."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _settle)


def run(
    work: Work[Item, Result],
    batches: Iterable[Sequence[Item]],
    workers: int,
    lost: Callable[[Item], Result],
    pool: Pool = processes,
) -> Iterator[Result]:
    """Yield what `work` returns for each batch, one result an item, in order.

    One worker works in this process; more are a pool's, and `work` and all it is handed must pickle. `lost` says what
    to yield for an item whose process died of it. An exception that `work` raises is raised here.
    """
    if workers == 1:
        for batch in batches:
            yield from work(batch)
        return
    before = set(multiprocessing.active_children())
    try:
        yield from _Spread(work, lost, pool, workers).results(iter(batches))
    except BaseException:  # Ctrl-C too: nobody waits for what is still at work
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
        raise


@dataclass(frozen=True, slots=True)
class _Spread(Generic[Item, Result]):
    """A run over a pool, and over the next pool if a process of it dies."""

    work: Work[Item, Result]
    lost: Callable[[Item], Result]
    pool: Pool
    workers: int

    def results(self, batches: Iterator[Sequence[Item]]) -> Iterator[Result]:
        """Yield the results of all batches; every pool that breaks is followed by a fresh one."""
        while True:
            flight: _Flight[Item, Result] = deque()
            with _closing(self.pool(self.workers)) as executor:
                try:
                    yield from self._fly(executor, batches, flight)
                except BrokenExecutor:
                    pass
                else:
                    return
            for batch, future in flight:
                yield from self._singly(batch) if future.exception() else future.result()

    def _fly(
        self, executor: Executor, batches: Iterator[Sequence[Item]], flight: _Flight[Item, Result]
    ) -> Iterator[Result]:
        """Submit a few batches ahead and yield the oldest one's results; if that fails, it stays in `flight`."""
        for batch in batches:
            flight.append((batch, self._submitted(executor, batch)))
            if len(flight) == self.workers * _AHEAD:
                yield from flight[0][1].result()
                flight.popleft()
        while flight:
            yield from flight[0][1].result()
            flight.popleft()

    def _singly(self, batch: Sequence[Item]) -> Iterator[Result]:
        """Yield the results of items done one by one, and `lost` for those that their process does not outlive."""
        rest = deque(batch)
        while rest:
            with _closing(self.pool(1)) as executor:
                try:
                    while rest:
                        yield from self._submitted(executor, (rest[0],)).result()
                        rest.popleft()
                except BrokenExecutor:
                    yield self.lost(rest.popleft())

    def _submitted(self, executor: Executor, batch: Sequence[Item]) -> Future[Sequence[Result]]:
        """Submit, also to a pool that has just broken: the future says so then."""
        try:
            with _deaf():
                return executor.submit(self.work, batch)
        except BrokenExecutor as error:
            failed: Future[Sequence[Result]] = Future()
            failed.set_exception(error)
            return failed


@contextmanager
def _closing(executor: Executor) -> Iterator[Executor]:
    """Shut the pool down; after an exception, without waiting for it."""
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


@contextmanager
def _deaf() -> Iterator[None]:
    """Ignore Ctrl-C for a moment: a process born in it does so from its first instruction, and prints no traceback."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _settle() -> None:
    """The first thing that a worker process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
