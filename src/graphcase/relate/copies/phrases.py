"""The phrases of a corpus: what many texts say of which none copies another.

"According to the" and the frame of a daily weather report are no sign that one text was taken from another (Bernstein
and Zobel, "A scalable system for identifying co-derivative documents", 2004, set chunks of many documents aside too).
"""

from __future__ import annotations

from collections.abc import Collection
from zlib import crc32

import numpy as np

from .sketches import SHINGLE, Hashes, shingles, spread
from .texts import Text

FEW, SHARE = 8, 0.002
"""What more texts have than so many, and than this share of all, is a phrase."""
_BITS = 26
"""The largest table has 2 to the 26 places, 134 MB: twice as many as there are words in 100 000 articles."""


class Phrases:
    """How many texts have each run of words, and each sentence, counted in a table by their hashes."""

    def __init__(self, texts: Collection[Text]) -> None:
        """Count what stands in `texts`, once for each text."""
        places = 1 << min(_BITS, 2 + sum(len(one.lines) for one in texts).bit_length())
        self._mask = np.uint64(places - 1)
        self._counts = np.zeros(places, np.uint16)
        self._many = max(FEW, int(SHARE * len(texts))) if texts else 0
        for one in texts:
            found = np.unique(np.concatenate((shingles(one.words), _sentences(one.lines))) & self._mask)
            self._counts[found[self._counts[found] <= self._many]] += 1

    def blanked(self, words: str) -> str:
        """These words, with a blank in place of each that stands in a phrase."""
        if not self._many:
            return words
        common = np.flatnonzero(self._counts[shingles(words) & self._mask] > self._many)
        codes = np.frombuffer(words.encode("utf-32-le"), "<u4").copy()
        for ahead in range(SHINGLE):
            codes[common + ahead] = ord(" ")
        return codes.tobytes().decode("utf-32-le")

    def common(self, sentence: str) -> bool:
        """True for a sentence that many texts have word for word."""
        return self._many > 0 and bool(self._counts[_sentences(sentence) & self._mask][0] > self._many)


def _sentences(lines: str) -> Hashes:
    return spread(np.array([crc32(line.encode()) for line in lines.split("\n")], np.uint64))
