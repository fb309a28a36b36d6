"""The page of a document on which words stand, by the offsets at which its pages begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def page(pages: Sequence[int], offset: int) -> int | None:
    """The number of the page, from 1, on which the character at `offset` stands; None where there are no pages.

    Pages without words begin where the next one does: the words there are those of the last.
    """
    return bisect_right(pages, offset) or None
