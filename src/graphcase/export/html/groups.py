"""Lists of numbers by number, side by side in two arrays: the documents of each edge, the mentions in each document."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain


class Groups:
    """Numbers in groups, which are numbered in the order in which they are added."""

    def __init__(self) -> None:
        """Begin with no group."""
        self.start = array("i", (0,))
        self.values = array("i")

    def add(self, values: Iterable[int]) -> None:
        """Add a group."""
        self.values.extend(values)
        self.start.append(len(self.values))

    def __getitem__(self, group: int) -> array[int]:
        """The numbers of a group."""
        return self.values[self.start[group] : self.start[group + 1]]

    def __len__(self) -> int:
        """How many groups there are."""
        return len(self.start) - 1

    def reordered(self, order: Iterable[int]) -> Groups:
        """The groups of these numbers, in this order."""
        found = Groups()
        for group in order:
            found.add(self[group])
        return found


class Shelf:
    """Rows of a few numbers each, under numbered headings, added in any order."""

    def __init__(self, headings: int, width: int) -> None:
        """Begin with no row under any of so many headings; every row has `width` numbers."""
        self._rows = [array("i") for _ in range(headings)]
        self._width = width

    def add(self, heading: int, *row: int) -> None:
        """Add a row."""
        self._rows[heading].extend(row)

    def sort(self) -> None:
        """Put the rows of each heading in the order of their numbers."""
        for heading in range(len(self._rows)):
            self._rows[heading] = array("i", chain.from_iterable(sorted(self.under(heading))))

    def count(self, heading: int) -> int:
        """How many rows stand under a heading."""
        return len(self._rows[heading]) // self._width

    def under(self, heading: int) -> Iterator[tuple[int, ...]]:
        """Yield the rows of a heading, as they were added or sorted."""
        return zip(*[iter(self._rows[heading])] * self._width, strict=True)

    def between(self, heading: int, low: int, high: int) -> Iterator[tuple[int, ...]]:
        """Yield the rows of a heading whose first number is at least `low` and below `high`; they must be sorted."""
        found = self._rows[heading]
        firsts = found[:: self._width]
        rows = found[bisect_left(firsts, low) * self._width : bisect_left(firsts, high) * self._width]
        return zip(*[iter(rows)] * self._width, strict=True)
