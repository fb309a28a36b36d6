"""Short names and the full names that they stand for: surnames, given names, acronyms, short forms."""

from __future__ import annotations

from typing import NamedTuple

from ..names import sound
from .compare import is_acronym
from .forms import Form
from .lexemes import organisation_words


class Candidate(NamedTuple):
    """A full name (the number of its unit) that a short one may stand for."""

    unit: int
    score: float
    reason: str


class Fit(NamedTuple):
    """How well a short name fits a full one."""

    score: float
    reason: str


def person_short(short: Form, full: Form) -> Fit | None:
    """A surname, a second surname, a given name or a nickname of a person named in full."""
    if not full.full or len(short.words) >= len(full.words):
        return None
    name, length = short.words, len(short.words)
    if full.words[-length:] == name:
        return Fit(0.95, f"surname of “{full.shown}”")
    if length == 1 and name[0] in full.words[1:] and len(name[0]) > 1:
        return Fit(0.9, f"one of the names of “{full.shown}”")
    if length == 1 and name[0] == full.words[0] and len(name[0]) > 1:
        return Fit(0.85, f"given name of “{full.shown}”")
    if set(name) <= set(full.nick):
        return Fit(0.85, f"nickname of “{full.shown}” in the text")
    if "".join(name) == "".join(full.words[-length - 1 :]) or _sounds_like(name, full.words[-1]):
        return Fit(0.8, f"surname of “{full.shown}”, spelt otherwise")
    return None


def _sounds_like(name: tuple[str, ...], surname: str) -> bool:
    return len(name) == 1 and len(name[0]) > 4 and sound(name[0]) == sound(surname)


def organisation_short(short: Form, full: Form) -> Fit | None:
    """An acronym, or the head or the end of a longer name."""
    if is_acronym(short, full):
        return Fit(0.95, f"initials of “{full.shown}”")
    if len(short.words) >= len(full.words):
        return None
    length = len(short.words)
    rest = full.words[length:]
    if full.words[:length] == short.words and (length > 1 or set(rest) <= organisation_words().generic):
        return Fit(0.9, f"short for “{full.shown}”")
    if full.words[-length:] == short.words and length > 1:
        return Fit(0.85, f"short for “{full.shown}”")
    return None


def place_short(short: Form, full: Form) -> Fit | None:
    """An acronym, or the head of a longer name, of two words at least."""
    if is_acronym(short, full):
        return Fit(0.9, f"initials of “{full.shown}”")
    length = len(short.words)
    if 1 < length < len(full.words) and full.words[:length] == short.words:
        return Fit(0.85, f"short for “{full.shown}”")
    return None
