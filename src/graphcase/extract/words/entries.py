"""The entries of a lexicon that may be of several tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

Value = TypeVar("Value")


class Entries(dict[str, Value]):
    """Entries by their words ("hit-and-run", "chief of staff"). `ends` are the tokens that one can end in, in whatever
    way a hyphen is cut: whoever looks for the longest entry that ends somewhere need not put it together in vain."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        super().__init__(entries)
        self.ends = frozenset(end for entry in entries for end in _ends(entry))


@cache
def openings(entries: frozenset[str]) -> frozenset[str]:
    """All that an entry can begin with: where a token is none of these, no entry begins."""
    return frozenset(entry[:size] for entry in entries for size in range(1, len(entry) + 1))


def _ends(entry: str) -> Iterator[str]:
    """ "Of law" ends in "law", "mother-in-law" in "mother-in-law", "in-law" or "law"."""
    end = entry.rpartition(" ")[2]
    yield end
    while "-" in end:
        end = end.partition("-")[2]
        yield end
