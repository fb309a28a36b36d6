"""Numbers as news prose writes them: "1.2 million", "two dozen", "a hundred and ten", "at least 17", "40 to 50"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ...model import Bound
from ..words.figurewords import FigureWords, figurewords

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,8}(?:\.\d+)?|\d+(?:\.\d+)?"
_LEAST = r"(?:(?P<least>\d{1,3}(?:,\d{3}){0,8}(?:\.\d+)?)[-–](?=\d))?"
"""The lower one of "40-50"."""
_BEFORE = r"(?<![\w.,:/\-–$])"
_BEHIND = r"[:/.,]\d|[-–]\w|\s?%|\s?per\scent"
BEHIND = rf"(?![\w%]|{_BEHIND})"
"""What may not follow a number: it would be a time, a date, a share, or part of a word."""
_LONGEST_BOUND = 5  # words
_REACH = 80  # characters before a number in which such words, and the lower end of a range, are looked for
_HUNDRED, _THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class Number:
    """`value` as it stands between the offsets `start` and `end` of a text, which take its bound along ("at least")."""

    start: int
    end: int
    value: float
    bound: Bound


def numbers(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers of `text`, in order. Percentages, times, dates with strokes and parts of words are none.

    Of a range ("40 to 50", "between 40 and 50") it is the lower end, as the least that is meant; of a rise ("from 40 to
    50") what it came to.
    """
    waiting: Number | None = None
    for found in _alone(language).finditer(text):
        read = reading(text, found, language)
        if waiting is not None and (read is None or waiting.end <= read.start):
            yield waiting
        waiting = read
    if waiting is not None:
        yield waiting


def reading(text: str, found: re.Match[str], language: str, sign: bool = False) -> Number | None:
    """What a match of `grammar` in `text` says, with the words before it that bound it and the lower end of its range;
    None if it can be no number. `sign` is true for a sum of money."""
    said, least = value(found, language), found["least"]
    if not math.isfinite(said) or (least and _figures(least) * _size(found, figurewords(language)) >= said):
        return None
    span = _range(text, found, language, sign)
    start, bound = _bounded(text, found.start() if span is None else span.start, language)
    if span is not None and not span.rises:
        said, bound = (said, bound) if bound == "at_most" else (span.low, "at_least")
    unsaid: Bound = "at_least" if found["plural"] else "about" if _rough(found, language) else "exact"
    return Number(start, found.end(), said, bound or unsaid)


@cache
def _alone(language: str) -> re.Pattern[str]:
    units = either(figurewords(language).short_units)
    behind = rf"(?!(?!(?:{units})\b)\w|%|{_BEHIND})"  # "12kg"
    return re.compile(_BEFORE + grammar(language) + behind, re.IGNORECASE)


@cache
def grammar(language: str) -> str:
    """A number in digits or words with its magnitudes, or a plural that stands for one, as a regular expression whose
    groups `value` reads. To be matched without regard to case."""
    words = figurewords(language)
    sizes = either(w for w in words.magnitudes if len(w) > 1)
    letters = "".join(w for w in words.magnitudes if len(w) == 1)  # "2m"; "2 m" is a length
    article, many = either(words.article), either(words.many)
    spelt = (
        rf"{_compound(words)}|{either(words.half)}\s(?:{article})(?=[\s-](?:{sizes}))|(?:{article})(?=\s(?:{sizes}))"
    )
    plural = rf"{either(words.plurals)}|(?:{many})\s(?:{sizes})"
    return (
        rf"(?:{_LEAST}(?P<digits>{_DIGITS})|(?P<spelt>{spelt})|(?P<plural>{plural}))"
        rf"(?P<sizes>(?:[{letters}]\b)?(?:[\s-]?(?:{sizes})\b)*)"
    )


def _compound(words: FigureWords) -> str:
    """ "Seven", "twenty-one", "a hundred and ten", "two thousand five hundred"."""
    one, article = either(words.numbers), either(words.article)
    hundred, thousand = (either(w for w, n in words.magnitudes.items() if n == size) for size in (_HUNDRED, _THOUSAND))
    small = rf"(?:{one})(?:[\s-](?:{one}))?"
    joined = rf"\s(?:(?:{either(words.joining)})\s)?"
    hundreds = rf"(?:{small}|{article})\s(?:{hundred}){joined}{small}\b"
    thousands = (
        rf"(?:{small}|{article})\s(?:{thousand}){joined}(?:{small}\s(?:{hundred})(?:{joined}{small})?|{small})\b"
    )
    return f"{thousands}|{hundreds}|{small}"


def either(words: Iterable[str]) -> str:
    """One of `words`, as a regular expression that tries the longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def value(found: re.Match[str], language: str) -> float:
    """The number that a match of `grammar` stands for; no finite one where it can be none."""
    words = figurewords(language)
    return round(_said(found, words) * _size(found, words), 2)


def _size(found: re.Match[str], words: FigureWords) -> float:
    total = 1.0
    for size in re.split(r"[\s-]+", found["sizes"].strip(" -").lower()):
        total *= words.magnitudes.get(size, 1)
    return total


def _said(found: re.Match[str], words: FigureWords) -> float:
    if found["digits"]:
        return _figures(found["digits"])
    if found["plural"]:
        word = found["plural"].lower().split()[-1]
        return words.plurals.get(word, words.magnitudes.get(word, math.nan))  # "hundred\u017f" is none
    parts = re.split(r"[\s-]+", found["spelt"].lower())
    if parts[-1] in words.article:  # of "a million-year-old rock" nothing is left
        return math.nan if not found["sizes"] else 0.5 if parts[0] in words.half else 1.0
    total = current = 0.0
    for part in parts:
        size = words.magnitudes.get(part, 0)
        if size:
            current *= size
            total, current = (total + current, 0.0) if size >= _THOUSAND else (total, current)
        elif part not in words.joining:
            current += words.numbers.get(part, 1)
    return total + current


def _figures(digits: str) -> float:
    return float(re.sub(r"[,\u00a0\u202f]", "", digits))


def _rough(found: re.Match[str], language: str) -> bool:
    """True for dozens: nobody has counted."""
    return not figurewords(language).rough.isdisjoint(re.split(r"[\s-]+", found["sizes"].lower()))


# --- what stands before a number -------------------------------------------------------------------------------------


class _Range(NamedTuple):
    """Where a range begins, its lower end, and whether it tells of a rise."""

    start: int
    low: float
    rises: bool


def _range(text: str, found: re.Match[str], language: str, sign: bool) -> _Range | None:
    """The range that ends with a number, None if there is none."""
    words, size = figurewords(language), _size(found, figurewords(language))
    if found["least"]:
        return _Range(found.start(), _figures(found["least"]) * size, False)
    before = text[max(0, found.start() - _REACH) : found.start()]
    if not before.rstrip().lower().endswith(words.links):
        return None
    lead = _lead(language).search(before)
    if lead is None or (lead["money"] and not sign):
        return None
    low, opening = value(lead, language) * (1 if lead["sizes"] else size), (lead["before"] or "").lower()
    if lead["link"].lower() in words.joining and opening not in words.between:
        return None
    rises = opening in words.rising
    lower = math.isfinite(low) and 0 < low < value(found, language)
    return _Range(found.start() - len(before) + lead.start(), low, rises) if lower or rises else None


@cache
def _lead(language: str) -> re.Pattern[str]:
    """The lower end of a range at the end of a text, with what opens it: "between 40 and ", "$3,000 to "."""
    words = figurewords(language)
    opening = either(words.between | words.rising)
    money = rf"(?P<money>{either(words.symbols)})\s?"
    return re.compile(
        rf"(?<!\S)(?:(?P<before>{opening})\s)?(?:{money})?{grammar(language)}\s(?P<link>{either(words.links)})\s$",
        re.IGNORECASE,
    )


@cache
def _last_words(size: int) -> re.Pattern[str]:
    """That many words at the end of a text."""
    return re.compile(rf"(?<!\S)((?:\w+\s){{{size}}})$")


def _bounded(text: str, start: int, language: str) -> tuple[int, Bound | None]:
    """Where a number that begins at `start` begins with the words that bound it ("at least"), and what they say."""
    bounds = figurewords(language).bounds
    for size in range(_LONGEST_BOUND, 0, -1):
        words = _last_words(size).search(text, max(0, start - _REACH), start)
        if words and " ".join(words[1].lower().split()) in bounds:
            return words.start(), bounds[" ".join(words[1].lower().split())]
    return start, None
