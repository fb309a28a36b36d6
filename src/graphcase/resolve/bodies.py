"""Are two names of organisations, or of places, one?

Words count whatever their order; what is left out may only say what kind of body it is, or of which country.
"""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from ..names import sound
from .comparison import NOTHING, Comparison
from .forms import Form
from .lexemes import compass, is_country, organisation_words


def content(form: Form, skipped: int = 0) -> tuple[str, ...]:
    """Return the words of an organisation that count, sorted and in English, without the first `skipped`: "Department
    of Labor" and "Labor Department" have the same, "Banco Central" and "Central Bank" too."""
    return tuple(sorted(_english(word) for word in _telling(form.words[skipped:])))


def _telling(name: tuple[str, ...]) -> tuple[str, ...]:
    small = organisation_words().small
    return tuple(word for word in name if word not in small) or name


def _english(word: str) -> str:
    return organisation_words().english.get(word, word)


def compare_organisations(left: Form, right: Form) -> Comparison:
    """Compare two names of organisations; `left` sorts first."""
    if left.key == right.key:
        return Comparison(
            1.0, "same name" if left.shown == right.shown else "same name but for legal form, case or article"
        )
    if "".join(left.words) == "".join(right.words):
        return Comparison(0.95, "same letters, set apart otherwise")
    a, b = content(left), content(right)
    if a == b:
        if sorted(_telling(left.words)) == sorted(_telling(right.words)):
            return Comparison(0.95, "same words in another order")
        return Comparison(0.82, "same name in two languages")
    short, long = sorted((left, right), key=lambda form: (len(form.words), form.key))
    if is_acronym(short, long):
        return Comparison(0.8, f"“{short.shown}” are the initials of “{long.shown}”")
    if _numbers(a) != _numbers(b):
        return Comparison(0.0, "different numbers", veto=True)
    if spelling := _one_respelt(a, b):
        return spelling
    if cut := _cut_short(short, long):
        return cut
    if len(a) > 1 and len(b) > 1 and not set(a) & set(b):
        return Comparison(0.0, "no word in common", veto=True)
    return _translated(left, right) or NOTHING


def _numbers(words_: tuple[str, ...]) -> list[str]:
    """The words with a digit."""
    return [word for word in words_ if not word.isalpha() and any(c.isdigit() for c in word)]


def _translated(left: Form, right: Form) -> Comparison | None:
    """One word before the head is another: two hands may have translated one name, "the Silent" and "the Quiet Harbour
    Brothers". What tells bodies apart (a country, a number, a direction) is no such word."""
    table = organisation_words()
    if len(left.words) != len(right.words) or len(_telling(left.words)) < 3:
        return None
    different = [(x, y) for x, y in zip(left.words, right.words, strict=True) if x != y]
    shared = set(left.words) & set(right.words) - table.small
    if len(different) != 1 or left.words[-1] != right.words[-1] or shared <= table.kinds:
        return None
    x, y = different[0]
    if any(word in compass() | table.kinds | table.small or is_country((word,)) for word in (x, y)):
        return None
    return Comparison(0.6, f"“{x.title()}” and “{y.title()}” may translate one word")


def _cut_short(short: Form, long: Form) -> Comparison | None:
    """A longer name with words left out: at its end, at its head, or one in the middle.

    Only words that say what kind of body it is, or of which country, are safe to leave out: the Orion of one article is
    not the Orion Castle of another.
    """
    table = organisation_words()
    size = len(short.words)
    if size >= len(long.words) or set(short.words) <= table.kinds | table.small:
        return None
    tail, before = long.words[size:], long.words[:-size]
    if long.words[:size] == short.words:
        return _without_tail(short, tail)
    if short.full and long.words[-size:] == short.words and before[-1] not in table.joining:
        return _left_out(0.8 if is_country(before) else 0.66, " ".join(before))
    there, here = content(long), content(short)
    missing = tuple(word for word in _telling(long.words) if _english(word) not in here)
    if len(here) < 2 or not set(here) <= set(there) or not missing:
        return None
    if is_country(missing):
        return _left_out(0.8, " ".join(missing))
    return _left_out(0.68, missing[0]) if len(missing) == 1 else None


def _without_tail(short: Form, tail: tuple[str, ...]) -> Comparison | None:
    """What stands at the end says what kind of body it is; an office of another body is another body."""
    table = organisation_words()
    if set(tail) <= (table.generic if short.full else table.corporate):
        return _left_out(0.88, " ".join(tail))
    if set(tail) <= table.kinds and len(tail) == 1:
        return _left_out(0.8 if short.full else 0.76, tail[0])
    return None if tail[-1] in table.kinds or len(tail) > 1 else _left_out(0.64, tail[0])


def _left_out(score: float, words_: str) -> Comparison:
    return Comparison(score, f"“{words_.title()}” left out")


def is_acronym(short: Form, long: Form) -> bool:
    """True if `short` is one word of capitals that are initials of `long`."""
    plain = short.shown.replace(".", "")
    return plain.isupper() and len(plain) > 1 and " " not in plain and plain.casefold() in long.acronyms


def _one_respelt(a: tuple[str, ...], b: tuple[str, ...]) -> Comparison | None:
    """One word of several is spelt otherwise, and heard alike or one letter off in a long word."""
    changed = _changed(a, b)
    return (_heard_alike(*changed) or _one_letter_off(*changed, alone=len(a) == 1)) if changed else None


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
        return Comparison(0.9, f"“{x.title()}” and “{y.title()}” sound alike")
    return None


def _one_letter_off(x: str, y: str, alone: bool) -> Comparison | None:
    if min(len(x), len(y)) >= 7 and x[0] == y[0] and DamerauLevenshtein.distance(x, y, score_cutoff=1) == 1:
        changed = len(x) == len(y) and sorted(x) != sorted(y)
        return Comparison(
            0.86 if not alone else 0.66 if changed else 0.8, f"“{x.title()}” and “{y.title()}” differ by one letter"
        )
    return None


def compare_places(left: Form, right: Form) -> Comparison:
    """Compare two names of places; `left` sorts first."""
    if left.key == right.key:
        same = left.shown.casefold() == right.shown.casefold()
        return Comparison(1.0, "same name" if same else f"both are names of {left.key.title()}")
    if left.full and sorted(left.words) == sorted(right.words) and left.words[0] == right.words[-1]:
        return Comparison(0.88, "same words in another order")
    if "".join(left.words) == "".join(right.words):
        return Comparison(0.9, "same letters, set apart otherwise")
    short, long = sorted((left, right), key=lambda form: (len(form.words), form.key))
    if is_acronym(short, long):
        return Comparison(0.8, f"“{short.shown}” are the initials of “{long.shown}”")
    before = long.words[: -len(short.words)]
    if short.full and before and long.words[-len(short.words) :] == short.words and not compass().issuperset(before):
        return Comparison(0.62, f"“{short.shown}” may be short for “{long.shown}”")
    changed = _changed(left.words, right.words)
    return (_heard_alike(*changed) if changed else None) or NOTHING
