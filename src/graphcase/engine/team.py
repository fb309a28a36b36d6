"""What every engine has to offer: a team that takes batches, and says how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from typing import Literal, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], Sequence[Result]]

AHEAD = 2
"""Batches in flight a worker: one at work and one waiting, so that no worker idles and little is in memory."""

Ending = Literal["died", "late"]
"""How an item took its process with it: the process died, or the watchdog ended it because the item took too long."""


class Team(Protocol):
    """Workers, wherever they are."""

    @property
    def patience(self) -> int:
        """How many batches may have cost a worker's life until no more are handed out."""

    def room(self) -> int:
        """How many batches may be in flight now."""

    def submit(self, work: Work[Item, Result], batch: Sequence[Item]) -> Future[Sequence[Result]]:
        """Hand a batch to a worker. The future raises BrokenExecutor if it dies with it, else what `work` raises."""


Pool = Callable[[], AbstractContextManager[Team]]
"""Makes a team, which ends with the context, at once if by an exception."""
