"""Are two names of persons one?

They are aligned word by word, in order (as Christen, "Data Matching", 2012, ch. 5, does with name segments): what
stands on one side only is a middle name or a second surname; what differs at the same place is another person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from ..names import sound, words
from .comparison import NOTHING, Comparison
from .forms import Form
from .lexemes import person_words

_VOWELS = "aeiouy"
_LIKE = (_VOWELS, "bp", "ckqg", "dt", "gjx", "fpv", "sxz", "csz")
_SERVANT = "abdul"
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_MARKS = {code: None for code in range(128) if not chr(code).isalnum()}
_UMLAUTS = frozenset("äöüøåÄÖÜØÅ")
_JOTTED = re.compile(r"j(?=[aeou])")
_OTHER_GIVEN = Comparison(0.0, "different given names", veto=True)


class _Step(NamedTuple):
    """How two words at one place of two names agree: what it costs, and in which words to say so."""

    cost: float
    reason: str = ""


_SAME = _Step(0.0)


def compare_persons(left: Form, right: Form) -> Comparison:
    """Compare two names of persons; `left` sorts first."""
    if left.generation and right.generation and left.generation != right.generation:
        return Comparison(0.0, f"{left.generation} and {right.generation}", veto=True)
    if left.gender and right.gender and left.gender != right.gender:
        return Comparison(0.0, "a man's title and a woman's", veto=True)
    if left.key == right.key:
        return Comparison(1.0, "same name" if left.shown == right.shown else "same name but for accents, case or title")
    if not (left.full and right.full):
        return NOTHING
    a, b = _complete(left.words), _complete(right.words)
    if a == b or _same_letters(left, right):
        return Comparison(0.92, "same letters, set apart otherwise")
    if (a[0] == b[-1] or b[0] == a[-1]) and sorted(a) == sorted(b):
        return Comparison(0.88, "same words in another order")
    given = _given(a[0], b[0])
    if given is None:
        return _without_first(left, right) or _other_given(a, b)
    rest = _align(a[1:], b[1:])
    if rest is None:
        return Comparison(0.0, f"“{left.shown}” and “{right.shown}” differ after the given name", veto=True)
    steps = [given, *rest] if len(left.words) == len(right.words) else [given, *rest, *_doubts(left, right)]
    reasons = dict.fromkeys([step.reason for step in steps if step.reason])
    return Comparison(round(1.0 - sum([step.cost for step in steps]), 3), "; ".join(reasons))


def _doubts(left: Form, right: Form) -> Iterator[_Step]:
    """What makes it less likely that the shorter of two names is cut short: its numeral, or two given names in it.

    "John Paul II" is not "John Paul Jones", and "Juan Carlos" is many people.
    """
    short, long = sorted((left, right), key=lambda form: (len(form.words), form.key))
    if len(short.words) < len(long.words):
        if short.generation and not long.generation:
            yield _Step(0.3)
        elif len(short.words) == 2 and short.words[1] in person_words().nicknames:
            yield _Step(0.12)


def _without_first(left: Form, right: Form) -> Comparison | None:
    """One name is the other with its first name left out."""
    short, long = (left, right) if len(left.words) < len(right.words) else (right, left)
    if len(short.words) < len(long.words) and long.words[-len(short.words) :] == short.words:
        return Comparison(0.8 if len(short.words) == 2 else 0.88, "first name left out")
    return None


def _other_given(a: tuple[str, ...], b: tuple[str, ...]) -> Comparison:
    """Names whose first words differ are two people; by one letter in a long word, they are worth a look."""
    slip = min(len(a[0]), len(b[0])) > 4 and a[0][0] == b[0][0] and not _gendered(a[0], b[0])
    if slip and a[1:] == b[1:] and DamerauLevenshtein.distance(a[0], b[0], score_cutoff=1) == 1:
        return Comparison(0.6, f"“{a[0].title()}” and “{b[0].title()}” differ by one letter", veto=True)
    return _OTHER_GIVEN


def _same_letters(left: Form, right: Form) -> bool:
    """True if two names are the same without spaces and hyphens, "ö" being "o" or "oe"."""
    a, b = left.shown, right.shown
    if a.isascii() and b.isascii():
        return _gaps(a) != _gaps(b) and _ascii_letters(a) == _ascii_letters(b)
    if _gaps(a) == _gaps(b) and _UMLAUTS.isdisjoint(a) and _UMLAUTS.isdisjoint(b):
        return False
    return not _letters(a).isdisjoint(_letters(b))


def _ascii_letters(shown: str) -> str:
    """The one way in which a name without accents can be spelt: most names, and soon told apart."""
    return shown.lower().replace("&", "and").translate(_MARKS)


def _gaps(shown: str) -> int:
    return shown.count(" ") + shown.count("-")


@lru_cache(maxsize=1 << 16)
def _letters(shown: str) -> frozenset[str]:
    plain = shown.casefold()
    return frozenset("".join(words(way)) for way in (plain, plain.translate(_DIGRAPHS)))


def _complete(name: tuple[str, ...]) -> tuple[str, ...]:
    """Tie a given name to the word that completes it: "Abdel Rahman Saleh" is "Abdulrahman Saleh"."""
    servants = person_words().servants
    if servants.isdisjoint(name) and not name[0].startswith(_SERVANT):
        return name
    kept: list[str] = []
    for word in name:
        if kept and kept[-1] in servants and len(name) > 2:
            kept[-1] = _SERVANT + word
        else:
            kept.append(word)
    return tuple(_SERVANT + word[5:] if word[:5] in servants and len(word) > 7 else word for word in kept)


@lru_cache(maxsize=1 << 16)
def _given(a: str, b: str) -> _Step | None:
    """Two given names: equal, an initial, known spellings or short forms of one, or spelt otherwise; else None."""
    if a == b:
        return _SAME
    if a[0] == b[0] and 1 in (len(a), len(b)):
        return _Step(0.15, "initial for a given name")
    table = person_words()
    if _row(table.spellings, a, b) or _one_letter_y(a, b):
        return _Step(0.05, f"“{a.title()}” and “{b.title()}” are spellings of one name")
    if 1 in (len(a), len(b)):
        long, initial = (a, b) if len(b) == 1 else (b, a)
        if initial in table.short_of.get(long, ()):
            return _Step(0.2, f"“{long.title()}” is short for a name that begins so")
        return None
    if _row(table.nicknames, a, b):
        return _Step(0.1, f"“{a.title()}” is short for “{b.title()}”, or the reverse")
    if min(len(a), len(b)) < 3 or a[0] != b[0] or _gendered(a, b):
        return None
    if sound(a) == sound(b):
        return _Step(0.08, f"“{a.title()}” and “{b.title()}” sound alike")
    if min(len(a), len(b)) >= 6 and a[-1] == b[-1] and DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1:
        cost = 0.3 if _other_consonant(a, b) else 0.16
        return _Step(cost, f"“{a.title()}” and “{b.title()}” differ by one letter")
    return None


def _one_letter_y(a: str, b: str) -> bool:
    """True if two words differ in how a Slavic letter is written: "Jordanov" and "Yordanov". Jang is not Yang."""
    return len(a) == len(b) > 4 and _JOTTED.sub("y", a) == _JOTTED.sub("y", b)


def _row(table: Mapping[str, frozenset[int]], a: str, b: str) -> bool:
    """True if two words stand in one row of a table."""
    return bool(table.get(a, frozenset()) & table.get(b, frozenset()))


def _gendered(a: str, b: str) -> bool:
    """True if two given names differ by no more than a last vowel: "Simon" and "Simone", "Mario" and "Maria"."""
    short, long = sorted((a, b), key=len)
    if len(long) == len(short) + 1:
        return long[:-1] == short and long[-1] in "ae"
    return len(long) == len(short) and long[:-1] == short[:-1] and {long[-1], short[-1]} < set("aeo")


def respelt(a: str, b: str) -> bool:
    """True if two folded words may be one word spelt in two ways."""
    return a != b and min(len(a), len(b)) > 1 and _surname(a, b) is not None


@lru_cache(maxsize=1 << 16)
def _surname(a: str, b: str) -> _Step | None:
    if a == b:
        return _SAME
    if a[0] == b[0] and 1 in (len(a), len(b)):
        return _Step(0.03, "initial for a middle name")
    if _one_letter_y(a, b):
        return _Step(0.05, f"“{a.title()}” and “{b.title()}” are spellings of one name")
    shorter = min(len(a), len(b))
    if sound(a) == sound(b) and shorter > 3:
        return _Step(0.08, f"“{a.title()}” and “{b.title()}” sound alike")
    if shorter > 4 and (letters := _like_letters(sound(a), sound(b))):
        return _Step(0.12 + 0.04 * letters, f"“{a.title()}” and “{b.title()}” may be heard alike")
    allowed = 2 if shorter >= 9 else 1 if shorter >= 4 else 0
    if not allowed or a[0] != b[0]:
        return None
    distance = DamerauLevenshtein.distance(a, b, score_cutoff=allowed)
    if distance > allowed:
        return None
    changed = distance == 1 and len(a) == len(b) and sorted(a) != sorted(b)
    cost = 0.3 if changed and shorter < 6 else 0.12 if distance == 1 and shorter >= 7 and not changed else 0.16
    return _Step(cost, f"“{a.title()}” and “{b.title()}” differ by {'one letter' if distance == 1 else 'two letters'}")


def _other_consonant(a: str, b: str) -> bool:
    """True if one letter stands for another, and is a consonant: "Martin" and "Marvin" are two, "Fredric" is a slip."""
    different = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(different) == 1 and not different[0] <= set(_VOWELS)


def _like_letters(a: str, b: str) -> int:
    """How many letters differ between two words that differ only in like letters, two at the most; 0 if in others.

    The groups of letters are those of Editex (Zobel and Dart, "Phonetic string matching", SIGIR 1996), with the Arabic
    "q" as "g", and the Spanish "x" as "j".
    """
    if len(a) != len(b):
        return 0
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    like = all(any(x in group and y in group for group in _LIKE) for x, y in different)
    return len(different) if like and len(different) < 3 else 0


def _align(a: tuple[str, ...], b: tuple[str, ...]) -> Sequence[_Step] | None:
    """Lay the words after the given name side by side. None if they differ at one place, or share no surname."""
    if len(a) == len(b) == 1:
        step = _surname(a[0], b[0])
        return (step,) if step is not None and min(len(a[0]), len(b[0])) > 1 else None
    steps: list[_Step] = []
    i = j = 0
    shared = False
    while i < len(a) and j < len(b):
        pair = _next(a, b, i, j)
        if pair is None:
            break
        ahead_a, ahead_b, step = pair
        if ahead_a > i and ahead_b > j:
            return None
        if ahead_a > i or ahead_b > j:
            steps.append(_Step(0.04, "middle name left out"))
        steps.append(step)
        shared = shared or min(len(a[ahead_a]), len(b[ahead_b])) > 1
        i, j = ahead_a + 1, ahead_b + 1
    if not shared or (i < len(a) and j < len(b)):
        return None
    if i < len(a) or j < len(b):
        steps.append(_Step(0.06, "second surname left out"))
    return steps


def _next(a: tuple[str, ...], b: tuple[str, ...], i: int, j: int) -> tuple[int, int, _Step] | None:
    """The nearest next pair of words that agree, exact ones before initials and misspellings."""
    if a[i] == b[j]:
        return i, j, _SAME
    pairs = [(x, y) for x in range(i, len(a)) for y in range(j, len(b))]
    agreeing = [(step.cost, x + y, x, y, step) for x, y in pairs if (step := _surname(a[x], b[y])) is not None]
    if not agreeing:
        return None
    best = min(agreeing, key=lambda row: (row[0] > 0.03, row[1], row[0], row[2]))
    return best[2], best[3], best[4]
