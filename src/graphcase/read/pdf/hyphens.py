"""Words that are divided at the end of a line.

The hyphen of "presi-dent" is the typesetter's and goes, that of "vice-president" is the writer's and stays. Which it
is, the document's own words decide. It stays where the next line begins with a capital or a digit ("Franco-German",
"2016-17"), where the word has another ("32-year-old"), where it stands with its hyphen elsewhere and not without, and
where both halves are words of the document while the whole is not ("long-term"; the first may be a prefix of
zones.toml, "ex-mayor"). Else it goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .. import rules

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]-)([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_HALF = 3  # letters of a half that may be a word: "de-ter" is none of two


class Hyphens:
    """Knows the words of one document."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = Counter[str]()
        divided = False
        for line in lines:
            words = _WORD.findall(line.casefold())
            ends = _LAST.search(line) is not None
            self._words.update(words[divided : len(words) - ends])  # halves are no evidence for themselves
            divided = ends

    def joined(self, left: str, right: str) -> str:
        """A line that is followed by another of the same paragraph, as it is written before it."""
        ends = _LAST.search(left)
        begins = _WORD.match(right)
        if ends is None and left.endswith("-") and left[-2:-1].isdigit() and right[:1].isdigit():
            return left
        if ends is None or begins is None:
            return f"{left} "
        if "-" in left.split()[-1][:-1]:  # "right-hand-", "32-year-": a word that is made with hyphens
            return left
        return left[:-1] if begins[0][0].islower() and not self._own(ends[1], begins[0]) else left

    def _own(self, first: str, second: str) -> bool:
        """True if the hyphen between two halves in small letters is the word's own."""
        first, second = first.casefold(), second.casefold()
        whole, parted = self._words[first + second], self._words[f"{first}-{second}"]
        if whole or parted:
            return parted > whole
        begins = first in rules.words("prefixes") or (len(first) >= _HALF and self._words[first] > 0)
        return begins and len(second) >= _HALF and self._words[second] > 0
