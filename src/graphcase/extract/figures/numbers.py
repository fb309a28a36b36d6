"""Numbers as news prose writes them: "1.2 million", "80,000", "two dozen", "at least 17", "hundreds"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ...model import Bound
from ..words.figurewords import FigureWords, figurewords

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_BEFORE = r"(?<![\w.,:/\-–$])"
BEHIND = r"(?![\w%]|[:/.,]\d|[-–]\w|\s?%|\s?per\scent)"
"""What may not follow a number: it would be a time, a date, a share, or part of a word."""
_LONGEST_BOUND = 5  # words
_REACH = 80  # characters before a number in which such words are looked for


@dataclass(frozen=True, slots=True)
class Number:
    """`value` as it stands between the offsets `start` and `end` of a text, which take its bound along ("at least")."""

    start: int
    end: int
    value: float
    bound: Bound


def numbers(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers of `text`, in order. Percentages, times, dates with strokes and parts of words are none."""
    for found in _alone(language).finditer(text):
        start, bound = bounded(text, found.start(), found, language)
        if math.isfinite(said := value(found, language)):
            yield Number(start, found.end(), said, bound)


@cache
def _alone(language: str) -> re.Pattern[str]:
    return re.compile(_BEFORE + grammar(language) + BEHIND, re.IGNORECASE)


@cache
def grammar(language: str) -> str:
    """A number in digits or words with its magnitudes, or a plural that stands for one, as a regular expression whose
    groups `value` and `bounded` read. To be matched without regard to case."""
    words = figurewords(language)
    sizes = _either(w for w in words.magnitudes if len(w) > 1)
    letters = "".join(w for w in words.magnitudes if len(w) == 1)  # "2m"; "2 m" is a length
    one = _either(words.numbers)
    spelt = rf"(?:{one})(?:[\s-](?:{one}))?|half\san?(?=[\s-](?:{sizes}))|an?(?=\s(?:{sizes}))"
    return (
        rf"(?:(?P<digits>{_DIGITS})|(?P<spelt>{spelt})|(?P<plural>{_either(words.plurals)}))"
        rf"(?P<sizes>(?:[{letters}]\b)?(?:[\s-]?(?:{sizes})\b)*)"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def value(found: re.Match[str], language: str) -> float:
    """The number that a match of `grammar` stands for; no finite one where it can be none."""
    words = figurewords(language)
    total = float(_said(found, words))
    for size in re.split(r"[\s-]+", found["sizes"].strip(" -").lower()):
        total *= words.magnitudes.get(size, 1)
    return round(total, 2)


def _said(found: re.Match[str], words: FigureWords) -> float:
    if found["digits"]:
        return float(re.sub(r"[,\u00a0\u202f]", "", found["digits"]))
    if found["plural"]:
        return words.plurals.get(found["plural"].lower(), math.nan)  # "hundred\u017f" is none
    parts = re.split(r"[\s-]+", found["spelt"].lower())
    if parts[0] == "half":
        return 0.5
    return sum(words.numbers.get(part, 1) for part in parts)


@cache
def _last_words(size: int) -> re.Pattern[str]:
    """That many words at the end of a text."""
    return re.compile(rf"(?<!\S)((?:\w+\s){{{size}}})$")


def bounded(text: str, start: int, found: re.Match[str], language: str) -> tuple[int, Bound]:
    """Where a number that begins at `start` begins with the words that bound it ("at least"), and what they say."""
    bounds = figurewords(language).bounds
    for size in range(_LONGEST_BOUND, 0, -1):
        words = _last_words(size).search(text, max(0, start - _REACH), start)
        if words and " ".join(words[1].lower().split()) in bounds:
            return words.start(), bounds[" ".join(words[1].lower().split())]
    return start, "at_least" if found["plural"] else "exact"
