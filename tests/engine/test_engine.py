"""Order, bounds, and what happens when a worker, an item or the whole run goes down."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import errands
import pytest

from graphcase import engine


def threads(workers: int) -> Executor:
    return ThreadPoolExecutor(workers)


@pytest.mark.parametrize(("workers", "pool"), [(1, threads), (3, threads), (2, engine.processes)])
@pytest.mark.parametrize("size", [1, 4, 100])
def test_results_come_in_order(workers: int, pool: engine.Pool, size: int) -> None:
    found = engine.run(errands.square, engine.batches(range(25), size), workers, errands.none, pool)
    assert list(found) == [number * number for number in range(25)]


def test_no_batches_no_results() -> None:
    assert list(engine.run(errands.square, [], 2, errands.none)) == []


def test_one_worker_works_here_and_more_do_not() -> None:
    assert set(engine.run(errands.who, [(1, 2), (3,)], 1, errands.none)) == {os.getpid()}
    assert os.getpid() not in engine.run(errands.who, [(1, 2), (3,)], 2, errands.none)


def test_only_a_few_batches_are_taken_ahead() -> None:
    taken = 0

    def batches() -> Iterator[tuple[int]]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield (number,)

    for given, _ in enumerate(engine.run(errands.square, batches(), 3, errands.none, threads), 1):
        assert taken <= given + 6


@pytest.mark.parametrize("size", [1, 5])
def test_a_worker_that_dies_costs_the_guilty_item_only(size: int) -> None:
    found = list(engine.run(errands.fragile, engine.batches(range(10, 30), size), 2, errands.none))
    assert found == [-1 if number == 13 else number * number for number in range(10, 30)]


def test_several_guilty_items() -> None:
    found = list(engine.run(errands.fragile, [(1, 13), (13, 2), (13,), (3,)], 2, errands.none))
    assert found == [1, -1, -1, 4, -1, 9]


@pytest.mark.parametrize(("workers", "pool"), [(1, threads), (2, threads), (2, engine.processes)])
def test_an_exception_of_the_work_is_raised_here(workers: int, pool: engine.Pool) -> None:
    with pytest.raises(LookupError, match="thirteen"):
        list(engine.run(errands.wrong, engine.batches(range(20), 2), workers, errands.none, pool))
    assert ended(lambda: not multiprocessing.active_children())


def test_who_stops_asking_leaves_no_process_behind() -> None:
    found = engine.run(errands.who, engine.batches(range(50), 1), 2, errands.none)
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
        list(engine.run(errands.linger, [(sys.argv[1],)] * 4, 2, errands.none))
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
