"""Batches in flight, whoever does them; and what becomes of those that cost a worker its life."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from typing import Generic

from .processes import started
from .team import Ending, Item, Pool, Result, Team, Work
from .watchdog import struck

_DEATHS = (BrokenExecutor, MemoryError)
_LOOK = 1.0  # seconds after which a team is asked anew how much it can take


def run(
    work: Work[Item, Result],
    batches: Iterable[Sequence[Item]],
    lost: Callable[[Item, Ending], Result],
    pool: Pool,
) -> Iterator[Result]:
    """Yield what `work` returns for each batch, one result an item, in the order in which batches are done.

    A batch that takes its worker with it is done again item by item, in a process of this machine that nothing else
    shares and while nothing else is at work. `lost` says what to yield for an item whose process does not outlive it
    there either. An exception that `work` raises is raised here.
    """
    return _Run(work, lost, pool).results(iter(batches))


@dataclass(frozen=True, slots=True)
class _Run(Generic[Item, Result]):
    work: Work[Item, Result]
    lost: Callable[[Item, Ending], Result]
    pool: Pool

    def results(self, batches: Iterator[Sequence[Item]]) -> Iterator[Result]:
        """Yield the results of all batches; where one was lost, what it holds is looked after before the rest."""
        more = True
        while more:
            suspects: list[Sequence[Item]] = []
            with self.pool() as team:
                yield from self._fly(team, batches, suspects)
                more = len(suspects) >= team.patience
            yield from self._singly([item for batch in suspects for item in batch])

    def _fly(self, team: Team, batches: Iterator[Sequence[Item]], suspects: list[Sequence[Item]]) -> Iterator[Result]:
        """Keep as many batches in flight as the team can take; add those that cost a worker its life to `suspects`."""
        flight: dict[Future[Sequence[Result]], Sequence[Item]] = {}
        landed: SimpleQueue[Future[Sequence[Result]]] = SimpleQueue()
        while True:
            while len(suspects) < team.patience and len(flight) < team.room():
                batch = next(batches, None)
                if batch is None:
                    break
                future = team.submit(self.work, batch)
                flight[future] = batch
                future.add_done_callback(landed.put)
            if not flight:
                return
            for done in _landed(landed):
                batch = flight.pop(done)
                try:
                    yield from done.result()
                except _DEATHS:
                    suspects.append(batch)

    def _singly(self, items: Sequence[Item]) -> Iterator[Result]:
        """Yield the results of items done one by one, and `lost` for those that their process does not outlive."""
        rest = deque(items)
        while rest:
            with TemporaryDirectory(prefix="graphcase-") as folder, started(1, note := Path(folder, "note")) as team:
                try:
                    while rest:
                        yield from team.submit(self.work, (rest[0],)).result()
                        rest.popleft()
                except _DEATHS:
                    yield self.lost(rest.popleft(), "late" if struck(note) else "died")


def _landed(queue: SimpleQueue[Future[Sequence[Result]]]) -> Iterator[Future[Sequence[Result]]]:
    """The next batch that is done, none if there is none for a while."""
    with suppress(Empty):
        yield queue.get(timeout=_LOOK)
