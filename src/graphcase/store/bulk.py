"""Reading many records in few queries: what belongs to a batch of rows is asked for once, and handed out row by row."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from .rows import Row

_BATCH = 500  # enough that queries cost nothing beside their rows, few enough that memory does not notice
_T = TypeVar("_T")

LISTED = "(SELECT value FROM json_each(?))"
"""The values of a `listed` parameter, however many: for IN."""


def listed(values: Iterable[str | int]) -> str:
    """The one parameter that stands for all of `values` where the query says LISTED."""
    return json.dumps(list(values))


def batches(records: Iterable[_T]) -> Iterator[list[_T]]:
    """Yield the records in their order, some at a time."""
    left = iter(records)
    while batch := list(islice(left, _BATCH)):
        yield batch


def grouped(found: Iterable[Row]) -> Mapping[str | int, list[Row]]:
    """The rest of each row, in order, under its first column; nothing stands under others."""
    groups: dict[str | int, list[Row]] = defaultdict(list)
    for owner, *row in found:
        groups[owner].append(tuple(row))
    return groups
