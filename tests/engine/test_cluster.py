"""A real scheduler and real workers: that they find what this machine finds, and what happens when one goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import dask.config
import errands
import pytest
from machines import Machines

from graphcase import engine
from graphcase.errors import ClusterError, UsageError
from graphcase.pipeline.engines import versions

pytestmark = pytest.mark.filterwarnings("default::ResourceWarning")  # Dask leaves sockets to the collector


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """A scheduler with two workers of one thread."""
    with Machines(tmp_path_factory.mktemp("machines")) as started:
        started.worker()
        started.worker()
        yield started


class Cluster:
    """The workers of a scheduler, and what the user was told of them."""

    def __init__(self, address: str, alike: engine.Alike = errands.alike, patience: float = 2.0) -> None:
        self.told: list[str] = []
        self.pool = engine.cluster(engine.Scheduler(address, alike, self.told.append, patience))

    def run(self, work: engine.Work[int, int], batches: Sequence[Sequence[int]]) -> list[int]:
        return sorted(engine.run(work, batches, errands.none, self.pool))


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "http://127.0.0.1:8786", "tcp://127.0.0.1", "nowhere.json"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(UsageError, match="no address of a Dask scheduler"):
        Cluster(address).run(errands.square, [(1,)])


def test_no_certificates() -> None:
    with pytest.raises(UsageError, match="no certificates for tls://127"):
        Cluster("tls://127.0.0.1:1").run(errands.square, [(1,)])


def test_dask_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="not installed") as raised:
        Cluster("tcp://127.0.0.1:1").run(errands.square, [(1,)])
    assert raised.value.hint == "pip install 'graphcase[dask]'"


@pytest.mark.slow
def test_the_work_is_done_there(machines: Machines) -> None:
    batches = [(number, number + 1) for number in range(0, 40, 2)]
    cluster = Cluster(machines.address)
    assert cluster.run(errands.square, batches) == [number * number for number in range(40)]
    assert len({*cluster.run(errands.who, batches)} - {os.getpid()}) == 2
    assert cluster.told == []
    assert Cluster(str(machines.file)).run(errands.square, [(3,)]) == [9]


@pytest.mark.slow
def test_an_exception_of_the_work_is_raised_here(machines: Machines) -> None:
    with pytest.raises(LookupError, match="thirteen"):
        Cluster(machines.address).run(errands.wrong, [(number,) for number in range(20)])


@pytest.mark.slow
@pytest.mark.parametrize(("work", "ending"), [(errands.killed, -1), (errands.stuck, -2)])
def test_an_item_that_kills_every_worker_costs_no_other_one(
    machines: Machines, work: engine.Work[int, int], ending: int
) -> None:
    assert Cluster(machines.address, patience=30).run(work, [(11, 12), (13, 14), (15, 16)]) == [
        ending, 121, 144, 196, 225, 256,
    ]  # fmt: skip


@pytest.mark.slow
def test_a_worker_that_would_find_something_else(machines: Machines) -> None:
    with pytest.raises(ClusterError, match=r"worker tcp://127.0.0.1:\d+ would not find the same: it has process \d+"):
        Cluster(machines.address, errands.unlike).run(errands.square, [(1,)])


@pytest.mark.slow
def test_a_worker_that_would_find_something_else_and_comes_late(machines: Machines) -> None:
    """Workers are like this machine when they are met, and not any more when they are handed their work."""
    with pytest.raises(ClusterError, match=r"the worker .+, process \d+ would not find the same: it has change [1-9]"):
        Cluster(machines.address, errands.changing).run(errands.square, [(1,), (2,), (3,)])


@pytest.mark.slow
def test_workers_without_a_pipeline(machines: Machines) -> None:
    from graphcase.settings import Settings

    assert any(line.startswith("spacy 3") for line in versions(Settings().model))
    with pytest.raises(ClusterError, match="cannot extract: no English") as raised:
        Cluster(machines.address, errands.deaf).run(errands.square, [(1,)])
    assert raised.value.hint == "pip install one"


@pytest.mark.slow
def test_threads_that_idle_are_told(tmp_path: Path) -> None:
    with Machines(tmp_path) as machines:
        machines.worker("--nthreads", "3")
        cluster = Cluster(machines.address)
        assert cluster.run(errands.alone, [(number,) for number in range(12)]) == [1] * 12
    assert cluster.told == ["a worker reads one article at a time: of its 3 threads the others idle"]


@pytest.mark.slow
def test_a_scheduler_without_graphcase(tmp_path: Path) -> None:
    (tmp_path / "graphcase.py").write_text('raise ImportError("no graphcase here")', encoding="utf-8")
    with (
        Machines(tmp_path, first=tmp_path) as machines,
        pytest.raises(ClusterError, match="has no graphcase") as told,
    ):
        Cluster(machines.address).run(errands.square, [(1,)])
    assert told.value.message.startswith(f"the scheduler at {machines.address} ")


@pytest.mark.slow
def test_no_worker_and_no_scheduler(tmp_path: Path) -> None:
    with Machines(tmp_path) as machines:
        cluster = Cluster(machines.address)
        with pytest.raises(ClusterError, match=f"no worker at {machines.address} in 2 s"):
            cluster.run(errands.square, [(1,)])
        assert [line.partition(":")[0] for line in cluster.told] == ["no worker at tcp"]
    hasty = dask.config.set({"distributed.comm.timeouts.connect": "1s"})
    with hasty, pytest.raises(ClusterError, match="no Dask scheduler can be reached at"):
        Cluster(machines.address).run(errands.square, [(1,)])
