"""The workers of a Dask scheduler, on any number of machines. They run what this machine runs, or nothing.

Code and articles go to whoever answers at the address: docs/scale.md says what that asks of the network. Dask's own
configuration holds for the connection, TLS among it.
"""

from __future__ import annotations

import json
import logging
import os
import pickle
import re
import socket
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from ..errors import ClusterError, GraphcaseError, UsageError
from .team import AHEAD, Item, Pool, Result, Team, Work
from .watchdog import expendable

Alike = Callable[[], Sequence[str]]

_ADDRESS = re.compile(r"(tcp|tls)://\S+:\d+")
_LOOK = 2.0  # seconds after which the scheduler is asked again how many workers it has
_QUIET = ("distributed", "distributed.client", "tornado", "tornado.application", "asyncio")
_SAME = "install the same wheel and requirements/run.txt on the scheduler and on every worker"
_AGAIN = "build again when it is back: what was extracted is kept"
_one_at_a_time = threading.Lock()  # a pipeline is one thread's; more threads of one process would share its core anyway


@dataclass(frozen=True, slots=True)
class Scheduler:
    """A Dask scheduler, and what its workers must be.

    `address` is tcp://HOST:PORT, tls://HOST:PORT, or the file that the scheduler wrote its address into. `alike`
    returns what must be the same here and on every worker, one matter and its version a line; it is pickled by name.
    `say` is told what the user should know. `patience` is for how many seconds a cluster without workers is waited for.
    """

    address: str
    alike: Alike
    say: Callable[[str], None]
    patience: float = 300.0


def cluster(scheduler: Scheduler) -> Pool:
    """The workers of that scheduler, those that come later too. All that they are handed must pickle.

    Whoever opens it is raised UsageError if Dask is not installed, and ClusterError if the scheduler cannot be reached,
    no worker comes, or one is not like this machine; whoever uses it, ClusterError if the scheduler goes.
    """
    return partial(_connected, scheduler)


@contextmanager
def _connected(scheduler: Scheduler) -> Iterator[Team]:
    dask = _dask()
    scheduler = replace(scheduler, address=_address(scheduler.address))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of differing versions, of large batches: both are looked after here
        client = _client(dask, scheduler.address)
        executor = client.get_executor(pure=False)
        try:
            team = _Cluster(scheduler, client, executor, dask.KilledWorker, tuple(scheduler.alike()))
            team.meet()
            yield team
        finally:
            with suppress(Exception):  # where the scheduler is gone, there is nothing to cancel
                executor.shutdown(wait=False)
            with suppress(Exception):
                client.close(timeout=_LOOK)


def _dask() -> ModuleType:
    """Dask's distributed, with its logging silent: what it has to tell is raised as well."""
    try:
        import distributed
    except ImportError:
        raise UsageError("--engine dask needs Dask, which is not installed", "pip install 'graphcase[dask]'") from None
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return distributed


def _client(dask: ModuleType, address: str) -> Any:
    """Connect, encrypted where the address says so."""
    try:
        security = dask.Security()  # by Dask's configuration
        if address.startswith("tls:") and not security.get_connection_args("client")["ssl_context"]:
            raise UsageError(f"no certificates for {address}", "set DASK_DISTRIBUTED__COMM__TLS__...: docs/scale.md")
        return dask.Client(address, security=security, set_as_default=False, name="graphcase")
    except (OSError, RuntimeError) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        hint = f"start it there: dask scheduler --port {address.rpartition(':')[2]}"
        raise ClusterError(f"no Dask scheduler can be reached at {address}: {said}", hint) from error


def _address(told: str) -> str:
    """The address that is told, or that stands in the file that is told. Raises UsageError."""
    address = told
    if Path(told).is_file():
        with suppress(ValueError, KeyError, TypeError, OSError):
            address = str(json.loads(Path(told).read_text(encoding="utf-8"))["address"])
    if not _ADDRESS.fullmatch(address):
        raise UsageError(f"no address of a Dask scheduler: {told}", "tcp://HOST:8786, tls://HOST:8786, or its file")
    return address


@dataclass(slots=True)
class _Cluster:
    scheduler: Scheduler
    client: Any
    executor: Executor
    killed: type[Exception]
    expected: Sequence[str]
    patience: int = 64  # Dask replaces a worker on its own: what cost some their lives may wait for the end
    _workers: int = 0
    _asked: float = -_LOOK

    def meet(self) -> None:
        """Wait for a worker, and see that those that are there are like this machine."""
        try:
            self._ask(partial(self.client.run_on_scheduler, _handed_on))
        except (ImportError, AttributeError) as error:
            raise ClusterError(f"the scheduler at {self.scheduler.address} has no graphcase: {error}", _SAME) from error
        self.room()
        found = self._ask(partial(self.client.run, _unlike, self.scheduler.alike, self.expected, on_error="return"))
        for worker, said in sorted(found.items()):
            if said:
                raise _differs(worker, said)
        most = max(self._threads().values(), default=1)
        if most > 1:
            self.scheduler.say(f"a worker reads one article at a time: of its {most} threads the others idle")

    def room(self) -> int:
        if time.monotonic() - self._asked >= _LOOK:
            self._workers = len(self._threads()) or self._waited()
            self._asked = time.monotonic()
        return self._workers * AHEAD

    def submit(self, work: Work[Item, Result], batch: Sequence[Item]) -> Future[Sequence[Result]]:
        parcel = _Parcel(pickle.dumps(self.scheduler.alike), tuple(self.expected), pickle.dumps((work, batch)))
        ours: Future[Sequence[Result]] = Future()
        theirs = self.executor.submit(_perform, parcel)
        theirs.add_done_callback(partial(self._pass_on, ours))
        return ours

    def _pass_on(self, ours: Future[Sequence[Result]], theirs: Future[Any]) -> None:
        """The outcome of a task, in the words of this house."""
        if theirs.cancelled():
            ours.set_exception(self._gone())
        elif error := theirs.exception():
            ours.set_exception(self._told(error))
        else:
            ours.set_result(theirs.result())

    def _told(self, error: BaseException) -> BaseException:
        if isinstance(error, self.killed):
            return BrokenExecutor(str(error))
        if isinstance(error, ImportError | AttributeError):  # work catches those of an article
            return ClusterError(f"the cluster at {self.scheduler.address} cannot run graphcase: {error}", _SAME)
        return error

    def _waited(self) -> int:
        """Wait until there is a worker; return how many there are."""
        where, patience = self.scheduler.address, self.scheduler.patience
        self.scheduler.say(f"no worker at {where} yet: waiting {patience:.0f} s for one (dask worker {where})")
        end = time.monotonic() + patience
        while time.monotonic() < end:
            time.sleep(min(_LOOK, patience) / 4)
            if workers := len(self._threads()):
                return workers
        raise ClusterError(f"no worker at {where} in {patience:.0f} s", f"start one: dask worker {where} --nthreads 1")

    def _threads(self) -> dict[str, int]:
        """The threads of each worker."""
        return dict(self._ask(self.client.nthreads))

    def _ask(self, question: Callable[[], Any]) -> Any:
        try:
            return question()
        except (OSError, TimeoutError) as error:
            raise self._gone() from error

    def _gone(self) -> ClusterError:
        return ClusterError(f"the Dask scheduler at {self.scheduler.address} is gone", _AGAIN)


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A batch on its way. The scheduler only hands it on, and no worker's log shows what is in it."""

    alike: bytes = field(repr=False)
    expected: Sequence[str] = field(repr=False)
    batch: bytes = field(repr=False)


def _handed_on() -> None:
    """What the scheduler is asked to do: nothing, but it has to know this module to hand on what workers do."""


def _perform(parcel: _Parcel) -> Sequence[Any]:
    """What a worker does: see that it is like the machine that asks, also if it came late; then the work."""
    with _one_at_a_time:
        expendable()
        if unlike := _unlike(pickle.loads(parcel.alike), parcel.expected):
            raise _differs(f"{socket.gethostname()}, process {os.getpid()}", unlike)
        work, batch = pickle.loads(parcel.batch)
        done: Sequence[Any] = work(batch)
        return done


def _unlike(alike: Alike, expected: Sequence[str]) -> str:
    """In what this machine differs from the `expected`, "" if in nothing."""
    found = alike()
    has = ", ".join(line for line in found if line not in expected)
    wants = ", ".join(line for line in expected if line not in found)
    return f"it has {has or 'less'}, the machine that builds has {wants or 'less'}" if has or wants else ""


def _differs(worker: str, said: str | Exception) -> ClusterError:
    if isinstance(said, GraphcaseError):
        return ClusterError(f"the worker {worker} cannot extract: {said.message}", said.hint)
    if isinstance(said, Exception):
        return ClusterError(f"the worker {worker} cannot run graphcase: {type(said).__name__}: {said}", _SAME)
    return ClusterError(f"the worker {worker} would not find the same: {said}", _SAME)
