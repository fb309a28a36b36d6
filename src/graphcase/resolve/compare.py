"""Are two names one? A score, a reason that a reader understands, or a veto. No context here: only the words.

Persons are aligned word by word, in order (as Christen, "Data Matching", 2012, ch. 5, does with name segments): what
stands on one side only is a middle name or a second surname; what differs at the same place is another person.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from ..names import sound
from .forms import Form
from .lexemes import is_country, organisation_words, person_words


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, from 0 to 1, and why. A veto says that they are two whatever else speaks for one."""

    score: float
    reason: str
    veto: bool = False


NOTHING = Comparison(0.0, "")


@dataclass(frozen=True, slots=True)
class _Step:
    """How two words at one place of two names agree: what it costs, and in which words to say so."""

    cost: float
    reason: str = ""


def compare(left: Form, right: Form) -> Comparison:
    """Compare two names of one type. Symmetric."""
    if (right.key, right.shown) < (left.key, left.shown):
        left, right = right, left
    if left.type != right.type:
        return Comparison(0.0, "different types", veto=True)
    if left.type == "person":
        return _persons(left, right)
    return _organisations(left, right) if left.type == "organisation" else _places(left, right)


# -- persons


def _persons(left: Form, right: Form) -> Comparison:
    if left.generation and right.generation and left.generation != right.generation:
        return Comparison(0.0, f"{left.generation} and {right.generation}", veto=True)
    if left.gender and right.gender and left.gender != right.gender:
        return Comparison(0.0, "a man's title and a woman's", veto=True)
    if left.key == right.key:
        return Comparison(1.0, "same name" if left.shown == right.shown else "same name but for accents, case or title")
    if not (left.full and right.full):
        return NOTHING
    if sorted(left.words) == sorted(right.words) and left.words[0] in right.words[-1:] + left.words[-1:]:
        return Comparison(0.88, "same words in another order")
    given = _given(left.words[0], right.words[0])
    if given is None:
        return _without_first(left, right)
    rest = _align(left.words[1:], right.words[1:])
    if rest is None:
        return Comparison(0.0, f"“{left.shown}” and “{right.shown}” differ after the given name", veto=True)
    reasons = [step.reason for step in (given, *rest) if step.reason]
    return Comparison(round(1.0 - given.cost - sum(step.cost for step in rest), 3), "; ".join(dict.fromkeys(reasons)))


def _without_first(left: Form, right: Form) -> Comparison:
    """Names whose first words differ are two people, unless one is the other with its first name left out."""
    short, long = sorted((left, right), key=lambda form: (len(form.words), form.key))
    if len(short.words) < len(long.words) and long.words[-len(short.words) :] == short.words:
        return Comparison(0.8 if len(short.words) == 2 else 0.88, "first name left out")
    return Comparison(0.0, f"“{left.shown}” and “{right.shown}” have different given names", veto=True)


@lru_cache(maxsize=1 << 16)
def _given(a: str, b: str) -> _Step | None:
    """Two given names: equal, an initial, a known short form, or spelt otherwise but heard alike; else None."""
    if a == b:
        return _Step(0.0)
    if a[0] == b[0] and 1 in (len(a), len(b)):
        return _Step(0.15, "initial for a given name")
    rows = person_words().nicknames
    if rows.get(a, frozenset()) & rows.get(b, frozenset()):
        return _Step(0.1, f"“{a.title()}” is short for “{b.title()}”, or the reverse")
    if sound(a) == sound(b) and min(len(a), len(b)) > 2:
        return _Step(0.08, f"“{a.title()}” and “{b.title()}” sound alike")
    if min(len(a), len(b)) >= 6 and a[0] == b[0] and a[-1] == b[-1] and DamerauLevenshtein.distance(a, b) == 1:
        return _Step(0.16, f"“{a.title()}” and “{b.title()}” differ by one letter")
    return None


def respelt(a: str, b: str) -> bool:
    """True if two folded words may be one word spelt in two ways."""
    return a != b and min(len(a), len(b)) > 1 and _surname(a, b) is not None


@lru_cache(maxsize=1 << 16)
def _surname(a: str, b: str) -> _Step | None:
    if a == b:
        return _Step(0.0)
    if a[0] == b[0] and 1 in (len(a), len(b)):
        return _Step(0.03, "initial for a middle name")
    shorter = min(len(a), len(b))
    if sound(a) == sound(b) and shorter > 3:
        return _Step(0.08, f"“{a.title()}” and “{b.title()}” sound alike")
    allowed = 2 if shorter >= 9 else 1 if shorter >= 4 else 0
    if not allowed or a[0] != b[0]:
        return None
    distance = DamerauLevenshtein.distance(a, b, score_cutoff=allowed)
    if distance > allowed:
        return None
    cost = 0.12 if distance == 1 and shorter >= 7 else 0.16
    return _Step(cost, f"“{a.title()}” and “{b.title()}” differ by {'one letter' if distance == 1 else 'two letters'}")


def _align(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[_Step, ...] | None:
    """Lay the words after the given name side by side. None if they differ at one place, or share no surname."""
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
    return tuple(steps)


def _next(a: tuple[str, ...], b: tuple[str, ...], i: int, j: int) -> tuple[int, int, _Step] | None:
    """The nearest next pair of words that agree, exact ones before initials and misspellings."""
    pairs = [(x, y) for x in range(i, len(a)) for y in range(j, len(b))]
    agreeing = [(step.cost, x + y, x, y, step) for x, y in pairs if (step := _surname(a[x], b[y])) is not None]
    if not agreeing:
        return None
    best = min(agreeing, key=lambda row: (row[0] > 0.03, row[1], row[0], row[2]))
    return best[2], best[3], best[4]


# -- organisations and places


def content(form: Form) -> tuple[str, ...]:
    """The words of an organisation that count, sorted: "Department of Labor" and "Labor Department" have the same."""
    small = organisation_words().small
    return tuple(sorted(word for word in form.words if word not in small)) or tuple(sorted(form.words))


def _organisations(left: Form, right: Form) -> Comparison:
    if left.key == right.key:
        return Comparison(
            1.0, "same name" if left.shown == right.shown else "same name but for legal form, case or article"
        )
    a, b = content(left), content(right)
    if a == b:
        return Comparison(0.95, "same words in another order")
    numbers = [tuple(word for word in words if any(c.isdigit() for c in word)) for words in (a, b)]
    if numbers[0] != numbers[1]:
        return Comparison(0.0, "different numbers", veto=True)
    if spelling := _one_respelt(a, b):
        return spelling
    short, long = sorted((left, right), key=lambda form: (len(form.words), form.key))
    tail = long.words[len(short.words) :]
    if long.words[: len(short.words)] == short.words and set(tail) <= organisation_words().generic:
        return Comparison(0.88, f"“{' '.join(tail)}” left out")
    before = long.words[: -len(short.words)]
    if short.full and before and long.words[-len(short.words) :] == short.words and is_country(before):
        return Comparison(0.8, f"“{' '.join(before).title()}” left out")
    if is_acronym(short, long):
        return Comparison(0.8, f"“{short.shown}” are the initials of “{long.shown}”")
    if len(a) > 1 and len(b) > 1 and not set(a) & set(b):
        return Comparison(0.0, "no word in common", veto=True)
    return NOTHING


def is_acronym(short: Form, long: Form) -> bool:
    """True if `short` is one word of capitals that are initials of `long`."""
    plain = short.shown.replace(".", "")
    return plain.isupper() and len(plain) > 1 and " " not in plain and plain.casefold() in long.acronyms


def _one_respelt(a: tuple[str, ...], b: tuple[str, ...]) -> Comparison | None:
    """One word of several is spelt otherwise, and heard alike or one letter off in a long word."""
    changed = _changed(a, b)
    return (_heard_alike(*changed) or _one_letter_off(*changed)) if changed else None


def _changed(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, str] | None:
    """The only two words that differ, if there is more to the names, or they are long; a plural is another word."""
    if len(a) != len(b) or (len(a) < 2 and min(len(a[0]), len(b[0])) < 8):
        return None
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(different) != 1:
        return None
    x, y = different[0]
    return None if x + "s" == y or y + "s" == x else (x, y)


def _heard_alike(x: str, y: str) -> Comparison | None:
    if min(len(x), len(y)) >= 5 and sound(x) == sound(y):
        return Comparison(0.9, f"“{x}” and “{y}” sound alike")
    return None


def _one_letter_off(x: str, y: str) -> Comparison | None:
    if min(len(x), len(y)) >= 7 and x[0] == y[0] and DamerauLevenshtein.distance(x, y, score_cutoff=1) == 1:
        return Comparison(0.86, f"“{x}” and “{y}” differ by one letter")
    return None


def _places(left: Form, right: Form) -> Comparison:
    if left.key == right.key:
        same = left.shown.casefold() == right.shown.casefold()
        return Comparison(1.0, "same name" if same else f"both are names of {left.key.title()}")
    changed = _changed(left.words, right.words)
    return (_heard_alike(*changed) if changed else None) or NOTHING
