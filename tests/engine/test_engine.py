"""Bounds, limits, and what happens when a worker, an item or the whole run goes down."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import errands
import pytest

from graphcase import engine


@dataclass(frozen=True, slots=True)
class Threads:
    executor: ThreadPoolExecutor
    workers: int
    patience: int = 1

    def room(self) -> int:
        return self.workers * 2

    def submit(self, work: engine.Work[int, int], batch: Sequence[int]) -> Future[Sequence[int]]:
        return self.executor.submit(work, batch)


@contextmanager
def threads(workers: int) -> Iterator[engine.Team]:
    with ThreadPoolExecutor(workers) as executor:
        yield Threads(executor, workers)


ENGINES = [engine.here, partial(threads, 3), engine.processes(2)]


def squares(numbers: Sequence[int], *guilty: int) -> list[int]:
    return sorted([number * number for number in numbers if number != 13] + list(guilty))


@pytest.mark.parametrize("pool", ENGINES)
@pytest.mark.parametrize("size", [4, 100])
def test_each_item_has_one_result(pool: engine.Pool, size: int) -> None:
    found = engine.run(errands.square, errands.cut(range(25), size), errands.none, pool)
    assert sorted(found) == [number * number for number in range(25)]


@pytest.mark.parametrize("pool", ENGINES)
def test_the_items_of_a_batch_keep_their_order(pool: engine.Pool) -> None:
    assert list(engine.run(errands.square, [range(9)], errands.none, pool)) == [n * n for n in range(9)]


def test_no_batches_no_results() -> None:
    assert list(engine.run(errands.square, [], errands.none, engine.processes(2))) == []


def test_who_does_the_work() -> None:
    def done(pool: engine.Pool) -> set[int]:
        return set(engine.run(errands.who, [(1, 2), (3,)], errands.none, pool))

    assert done(engine.here) == {os.getpid()}
    assert len(done(engine.processes(1)) - {os.getpid()}) == 1
    assert os.getpid() not in done(engine.processes(2))


def test_only_a_few_batches_are_taken_ahead() -> None:
    taken = 0

    def batches() -> Iterator[tuple[int]]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield (number,)

    for given, _ in enumerate(engine.run(errands.square, batches(), errands.none, partial(threads, 3)), 1):
        assert taken <= given + 6


@pytest.mark.parametrize(("work", "size"), [(errands.fragile, 1), (errands.killed, 5), (errands.greedy, 5)])
def test_a_worker_that_dies_costs_the_guilty_item_only(work: engine.Work[int, int], size: int) -> None:
    found = engine.run(work, errands.cut(range(10, 30), size), errands.none, engine.processes(2))
    assert sorted(found) == squares(range(10, 30), -1)


@pytest.mark.parametrize("workers", [1, 2])
def test_several_guilty_items(workers: int) -> None:
    batches = [(1, 13), (13, 2), (13,), (3,)]
    found = engine.run(errands.fragile, batches, errands.none, engine.processes(workers))
    assert sorted(found) == [-1, -1, -1, 1, 4, 9]


def test_an_item_that_takes_too_long_costs_no_other_one() -> None:
    """The limit is each item's: a batch of six takes twice as long as one may."""
    found = engine.run(errands.stuck, errands.cut(range(10, 22), 6), errands.none, engine.processes(2))
    assert sorted(found) == squares(range(10, 22), -2)


def test_an_item_that_took_too_long_on_a_busy_machine_is_done_when_it_is_quiet() -> None:
    found = engine.run(errands.slow_in_company, [(12, 13), (14,)], errands.none, engine.processes(2))
    assert sorted(found) == [144, 169, 196]


def test_no_limit_ends_the_process_of_the_user() -> None:
    assert list(engine.run(errands.slow_in_company, [(13, 14)], errands.none, engine.here)) == [169, 196]


@pytest.mark.parametrize("pool", ENGINES)
def test_an_exception_of_the_work_is_raised_here(pool: engine.Pool) -> None:
    with pytest.raises(LookupError, match="thirteen"):
        list(engine.run(errands.wrong, errands.cut(range(20), 2), errands.none, pool))
    assert ended(lambda: not multiprocessing.active_children())


def test_who_stops_asking_leaves_no_process_behind() -> None:
    found = engine.run(errands.who, errands.cut(range(50), 1), errands.none, engine.processes(2))
    worker = next(found)
    found.close()  # type: ignore[attr-defined]
    assert ended(lambda: not alive(worker))


LONG = """
import sys
sys.path.insert(0, sys.argv[2])
import errands
from graphcase import engine
if __name__ == "__main__":
    try:
        list(engine.run(errands.linger, [(sys.argv[1],)] * 4, errands.none, engine.processes(2)))
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT])
def test_workers_end_with_the_run_whatever_ends_it(tmp_path: Path, ending: signal.Signals) -> None:
    script, notes = tmp_path / "long.py", tmp_path / "notes"
    script.write_text(LONG, encoding="utf-8")
    notes.mkdir()
    command = [sys.executable, str(script), str(notes), str(Path(__file__).parent)]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert ended(lambda: len(list(notes.iterdir())) == 2)
    if ending == signal.SIGINT:
        os.killpg(run.pid, ending)  # as a terminal does it: to the whole group
    else:
        run.kill()
    said, complaints = run.communicate(timeout=20)
    if ending == signal.SIGINT:
        assert (said, complaints) == ("interrupted\n", "")
    assert ended(lambda: not any(alive(int(note.name)) for note in notes.iterdir()))


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def ended(condition: Callable[[], bool], patience: float = 20.0) -> bool:
    """Wait until `condition` holds; False if it never does."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
