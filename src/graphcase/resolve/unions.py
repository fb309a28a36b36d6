"""Disjoint sets of small numbers (Tarjan 1975), for clusters within an article and for entities across articles."""

from __future__ import annotations

from array import array
from collections.abc import Iterable


class Unions:
    """Sets over 0 .. size-1. The root of a set is its smallest number, so that no order of unions shows."""

    def __init__(self, size: int, apart: Iterable[tuple[int, int]] = ()) -> None:
        """Make `size` sets of one. No chain of joins brings together two that are held `apart`."""
        self._parent = array("L", range(size))
        self._apart: dict[int, set[int]] = {}
        for left, right in apart:
            self._apart.setdefault(left, set()).add(right)
            self._apart.setdefault(right, set()).add(left)

    def root(self, item: int) -> int:
        """Return the smallest member of the set that holds `item`."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def apart(self, left: int, right: int) -> bool:
        """True if a member of the set of one and a member of the set of the other are held apart."""
        others = self._apart.get(self.root(left)) if self._apart else None
        return others is not None and self.root(right) in others

    def join(self, left: int, right: int) -> bool:
        """Make one set of two; False if they are one already, or held apart."""
        return not self.apart(left, right) and self.unite(left, right)

    def unite(self, left: int, right: int) -> bool:
        """Make one set of two, held apart or not; False if they are one already."""
        a, b = sorted((self.root(left), self.root(right)))
        self._parent[b] = a
        for other in self._apart.pop(b, ()) if a != b else ():
            self._apart[other].discard(b)
            if other != a:
                self._apart[other].add(a)
                self._apart.setdefault(a, set()).add(other)
        return a != b

    def sets(self) -> list[tuple[int, ...]]:
        """Return all sets, each sorted, in the order of their smallest members."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.root(item), []).append(item)
        return [tuple(items) for items in found.values()]
