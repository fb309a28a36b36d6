"""Which texts may be copies of each other: those that share runs of words which few others have.

A text's sketch is a fixed part of its shingles, those whose hash is 0 modulo 2 (Broder, "On the resemblance and
containment of documents", 1997, section 4). Of the two sketches described there it is the one that estimates
containment: MinHash, the other one, estimates resemblance, which vanishes where a long text was cut to a part.
Shingles of many texts say nothing (Heintze, "Scalable document fingerprinting", 1996).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from .texts import FIRST, WORD_BITS

SHINGLE = 3
"""Words in a shingle: of three words one run in five outlives it that two words in five are replaced, of five words one
in thirteen."""
SLOTS = 8
"""How many texts a shingle leads to; one that more families of copies have leads nowhere."""
SHARED, LEAST = 2, 0.03
"""Shingles that two sketches must share to be compared: so many, and this share of the smaller one."""
COMPARED = 8
"""Texts that one is compared with, at most: those that share most."""

HASH_BITS = 41
_SAMPLED = 1 << (HASH_BITS - 1)
_TEXT_BITS, _NUMBER_BITS = 24, 32
_PART = 1 << 20
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # multiplicative hashing: Knuth, "The Art of Computer Programming", vol. 3, 6.4

Hashes = npt.NDArray[np.uint64]


def shingles(words: str) -> Hashes:
    """The hash of the shingle that begins at each word: numbers of HASH_BITS bits."""
    codes = np.frombuffer(words.encode("utf-32-le"), "<u4").astype(np.uint64) - np.uint64(FIRST)
    bits = np.uint64(WORD_BITS)
    return spread((((codes[:-2] << bits) | codes[1:-1]) << bits) | codes[2:])


def spread(numbers: Hashes) -> Hashes:
    """Hash numbers to HASH_BITS bits."""
    return (numbers * _SPREAD) >> np.uint64(64 - HASH_BITS)


def sketch(words: str) -> Hashes:
    """The sampled shingles of a text, each once."""
    hashes = shingles(words)
    return np.unique(hashes[hashes < _SAMPLED])


class Candidates:
    """The texts met so far, by their shingles. Texts are numbers from 0, asked for and added in this order.

    What one text costs is bounded, however many there are: SLOTS texts a shingle, COMPARED in all.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Sketch all texts. Shingles of one text only, which are most, are let go of at once."""
        packed, sizes = array("Q"), array("I")
        for number, words in enumerate(texts):
            found = sketch(words)
            sizes.append(len(found))
            packed.frombytes((found << np.uint64(_TEXT_BITS) | np.uint64(number)).tobytes())
        self._sizes = np.array(sizes, np.uint32)
        shared = _shared(np.frombuffer(packed, np.uint64))
        del packed  # there may be very many
        count = _number(shared)
        self._shingles = shared.astype(np.uint32)
        self._ends = np.searchsorted(shared, np.arange(len(sizes) + 1, dtype=np.uint64) << np.uint64(_NUMBER_BITS))
        self._families = np.zeros(count, np.uint8)
        self._holders = np.full((count, SLOTS), -1, np.int32)
        self._held = np.zeros(count, np.uint8)
        self._family = np.arange(len(sizes), dtype=np.int32)

    def of(self, number: int) -> list[int]:
        """The texts added so far that may have to do with this one, the likeliest first."""
        mine = self._of(number)
        holders = self._holders[mine[self._families[mine] <= SLOTS]]
        found, shared = np.unique(holders[holders >= 0], return_counts=True)
        smaller = np.minimum(self._sizes[found], self._sizes[number])
        likely = shared >= np.maximum(SHARED, LEAST * smaller)
        found, shared = found[likely], shared[likely]
        return [int(one) for one in found[np.lexsort((found, -shared))][:COMPARED]]

    def add(self, number: int) -> None:
        """Let later texts meet this one."""
        mine = self._of(number)
        kin = (self._holders[mine] >= 0) & (self._family[self._holders[mine]] == self._family[number])
        strange = mine[~kin.any(axis=1)]
        self._families[strange] = np.minimum(self._families[strange], SLOTS) + 1
        free = mine[self._held[mine] < SLOTS]
        self._holders[free, self._held[free]] = number
        self._held[free] += 1

    def join(self, one: int, other: int) -> None:
        """Make one family of those of two texts, of which one is a copy of the other."""
        self._family[self._family == self._family[other]] = self._family[one]

    def _of(self, number: int) -> npt.NDArray[np.uint32]:
        return self._shingles[self._ends[number] : self._ends[number + 1]]


def _shared(packed: Hashes) -> Hashes:
    """Of hashes, each with the number of a text below, those that two texts or more have. They are sorted in place."""
    packed.sort()
    kept = _repeats(packed)
    kept[:-1] |= kept[1:]
    return packed[kept]


def _number(packed: Hashes) -> int:
    """Make of sorted hashes with texts below texts with numbers below, sorted and in place; return how many numbers."""
    numbers = np.cumsum(~_repeats(packed), dtype=np.uint32)
    count = int(numbers[-1]) if len(numbers) else 0
    packed &= np.uint64((1 << _TEXT_BITS) - 1)
    packed <<= np.uint64(_NUMBER_BITS)
    packed |= numbers
    packed -= np.uint64(1)
    packed.sort()
    return count


def _repeats(packed: Hashes) -> npt.NDArray[np.bool_]:
    """True for each that has the hash of the one before it. A part at a time, for there may be very many."""
    repeats = np.zeros(len(packed), bool)
    for start in range(1, len(packed), _PART):
        end = min(start + _PART, len(packed))
        repeats[start:end] = (packed[start:end] ^ packed[start - 1 : end - 1]) < (1 << _TEXT_BITS)
    return repeats
