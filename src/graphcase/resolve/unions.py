"""Disjoint sets of small numbers (Tarjan 1975), for clusters within an article and for entities across articles."""

from __future__ import annotations


class Unions:
    """Sets over 0 .. size-1. The root of a set is its smallest number, so that no order of unions shows."""

    def __init__(self, size: int) -> None:
        """Make `size` sets of one."""
        self._parent = list(range(size))

    def root(self, item: int) -> int:
        """Return the smallest member of the set that holds `item`."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, left: int, right: int) -> bool:
        """Make one set of two; False if they are one already."""
        a, b = sorted((self.root(left), self.root(right)))
        self._parent[b] = a
        return a != b

    def sets(self) -> list[tuple[int, ...]]:
        """Return all sets, each sorted, in the order of their smallest members."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.root(item), []).append(item)
        return [tuple(items) for items in found.values()]
