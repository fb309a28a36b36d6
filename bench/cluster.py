"""What a Dask cluster costs against processes of one machine: the same articles, two workers each, taken in turns.

`python bench/cluster.py 300` extracts 300 articles three times either way, always with fresh workers, which load their
pipelines first. Processor time is compared, since other work on the machine does not count in it. docs/scale.md says
what follows.
"""

from __future__ import annotations

import json
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

import psutil
from run import say, synthesise

from graphcase import engine, read
from graphcase.model import Source
from graphcase.pipeline.engines import versions
from graphcase.pipeline.supply import supply
from graphcase.pipeline.work import Extraction, Item, Outcome
from graphcase.settings import Settings

RUNS = 3
WORKERS = 2
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What extracting the articles took: seconds of the clock, and of the processors of each part."""

    clock: float
    driver: float
    workers: float
    scheduler: float = 0.0

    @property
    def processors(self) -> float:
        """Seconds of all processors."""
        return self.driver + self.workers + self.scheduler


@contextmanager
def dask(folder: Path) -> Iterator[tuple[str, int, list[int]]]:
    """A scheduler and its workers on the loopback address: its address, its process, and theirs."""
    with ExitStack() as stack:
        numbers = count(1)

        def start(*words: str) -> int:
            command, log = [sys.executable, "-m", "dask", *words], folder / f"log{next(numbers)}"
            with log.open("wb") as out:
                process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder)
            stack.callback(process.wait)
            stack.callback(process.terminate)
            while not any(word in log.read_text(encoding="utf-8") for word in ("Scheduler at:", "Registered to:")):
                time.sleep(0.1)  # to start it is no part of the comparison
            return process.pid

        file = folder / "scheduler.json"
        file.unlink(missing_ok=True)
        local = ("--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0")
        scheduler = start("scheduler", *local, "--scheduler-file", str(file))
        while not file.exists():
            time.sleep(0.1)
        address = str(json.loads(file.read_text(encoding="utf-8"))["address"])
        workers = [start("worker", address, "--nthreads", "1", "--no-dashboard") for _ in range(WORKERS)]
        yield address, scheduler, workers


def used(process: int) -> float:
    """Seconds that a process and those under it have had of the processors."""
    whole = psutil.Process(process)
    times = [one.cpu_times() for one in (whole, *whole.children(recursive=True))]
    return sum(one.user + one.system for one in times)


def local(extraction: Extraction, batches: list[tuple[Item, ...]]) -> Cost:
    """By processes of this machine."""
    before = psutil.Process().cpu_times()
    began = time.perf_counter()
    drain(extraction, batches, engine.processes(WORKERS))
    clock, after = time.perf_counter() - began, psutil.Process().cpu_times()
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(clock, after.user + after.system - before.user - before.system, children)


def there(extraction: Extraction, batches: list[tuple[Item, ...]], folder: Path) -> Cost:
    """By a cluster."""
    with dask(folder) as (address, scheduler, workers):
        pool = engine.cluster(engine.Scheduler(address, partial(versions, ""), say, PATIENCE))
        before = psutil.Process().cpu_times(), used(scheduler), sum(map(used, workers))
        began = time.perf_counter()
        drain(extraction, batches, pool)
        clock, after = time.perf_counter() - began, psutil.Process().cpu_times()
        driver = after.user + after.system - before[0].user - before[0].system
        return Cost(clock, driver, sum(map(used, workers)) - before[2], used(scheduler) - before[1])


def drain(extraction: Extraction, batches: list[tuple[Item, ...]], pool: engine.Pool) -> int:
    """Extract all, keep nothing."""
    return sum(1 for _ in engine.run(extraction.work, batches, extraction.lost, pool))


def main(many: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "corpus")
        folder.mkdir()
        synthesise(many, folder)
        extraction = Extraction(Settings(workers=WORKERS), folder)
        batches = list(supply(extraction, read.scan(folder).entries, {}))
        costs: list[tuple[Cost, Cost]] = []
        for number in range(RUNS):
            say(f"run {number + 1} of {RUNS} ...")
            costs.append((local(extraction, batches), there(extraction, batches, Path(scratch))))
        back: list[Outcome] = extraction.work(batches[0])
    sent = sum(len(pickle.dumps(batch)) for batch in batches) / many
    text = sum(len(item.data) for batch in batches for item in batch if isinstance(item, Source)) / many
    print(f"{many} articles of {text:.0f} bytes, {WORKERS} workers, medians of {RUNS} runs\n")
    print("| what | processes | Dask | ratio |\n| --- | --- | --- | --- |")
    for what in ("clock", "processors", "workers", "driver", "scheduler"):
        ours, theirs = (statistics.median(getattr(pair[side], what) for pair in costs) for side in (0, 1))
        print(f"| {what}, s | {ours:.1f} | {theirs:.1f} | {theirs / ours if ours else 0:.2f} |")
    print(f"\nbytes an article: {sent:.0f} to the worker, {len(pickle.dumps(back)) / len(batches[0]):.0f} back")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 300)
