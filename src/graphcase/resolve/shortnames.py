"""Short names and the full names that they stand for: surnames, given names, acronyms, short forms."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..names import fold, sound
from .bodies import is_acronym
from .forms import Form
from .lexemes import is_country, organisation_words, person_words

_NUMERAL = re.compile(r"[ivx]+$")
"""A ruler's: two of one name are told apart by it."""


class Candidate(NamedTuple):
    """A full name (the number of its unit) that a short one may stand for."""

    unit: int
    score: float
    reason: str


class Fit(NamedTuple):
    """How well a short name fits a full one."""

    score: float
    reason: str


def short_for(short: Form, full: Form) -> Fit | None:
    """How well `short` fits as a shorter name for `full`, of the same type; None if it does not."""
    if short.type == "person":
        return person_short(short, full)
    return organisation_short(short, full) if short.type == "organisation" else place_short(short, full)


def short_keys(form: Form) -> set[str]:
    """Return keys of which a short name shares at least one with `long_keys` of any name that it fits."""
    keys = {form.words[0], sound(form.words[0]), "".join(form.words), form.shown.replace(".", "").casefold()}
    return keys | {form.words[-1]} if _opens_in_capitals(form) else keys | _called(form)


def long_keys(form: Form) -> set[str]:
    """Return the keys under which a full name is looked for; see `short_keys`."""
    last = form.words[-1]
    joined = {"".join(form.words[-2:]), "".join(form.words[-3:])}
    return {*form.words, *form.nick, *form.acronyms, *_initials(form), *_called(form), sound(last), *joined}


def _called(form: Form) -> set[str]:
    """The numbers of the tables of short forms that a person's given name, or what he is called by, stands in."""
    rows = person_words().nicknames.get(form.words[0], ()) if form.type == "person" else ()
    return {str(row) for row in rows}


def _initials(form: Form) -> set[str]:
    """The initials of a person's surname, and of the first of two."""
    return {word[0] for word in form.words[1:][-2:]} if form.type == "person" else set()


def person_short(short: Form, full: Form) -> Fit | None:
    """A surname, a second surname, a given name or a nickname of a person named in full."""
    if not full.full or len(short.words) >= len(full.words):
        return None
    if short.generation and full.generation and short.generation != full.generation:
        return None
    name, length = short.words, len(short.words)
    if name[0] in _initials(full) and length == 1:
        return Fit(0.75, f"initial of the surname of “{full.shown}”, and of no other there")
    if full.words[-length:] == name and _married(full):
        return Fit(0.8, f"last surname of “{full.shown}”, a husband's maybe")
    if full.words[-length:] == name:
        return Fit(0.95, f"surname of “{full.shown}”")
    if length == 1 and name[0] in full.words[1:] and len(name[0]) > 1:
        return Fit(0.9, f"one of the names of “{full.shown}”")
    if length == 1 and name[0] == full.words[0] and len(name[0]) > 1 and not _NUMERAL.match(full.words[-1]):
        return Fit(0.85, f"given name of “{full.shown}”")
    if set(name) <= set(full.nick):
        return Fit(0.85, f"nickname of “{full.shown}” in the text")
    if length == 1 and not _called(short).isdisjoint(_called(full)):
        return Fit(0.8, f"short for the given name of “{full.shown}”, or a spelling of it")
    if "".join(name) == "".join(full.words[-length - 1 :]) or _sounds_like(name, full.words[-1]):
        return Fit(0.8, f"surname of “{full.shown}”, spelt otherwise")
    return None


def _married(full: Form) -> bool:
    """True for "Carla Mena de Salas", whose last surname may be her husband's, and counts less than her own."""
    parts = full.shown.split()
    return len(full.words) > 2 and len(parts) > 3 and fold(parts[-2]) in person_words().married


def _sounds_like(name: tuple[str, ...], surname: str) -> bool:
    return len(name) == 1 and len(name[0]) > 4 and sound(name[0]) == sound(surname)


def _opens_in_capitals(form: Form) -> bool:
    """True for "HCB Recife": an acronym, and what tells it from others of the name."""
    first, _, rest = form.shown.partition(" ")
    return form.type == "organisation" and bool(rest) and len(first) > 1 and first.isupper() and not rest.isupper()


def _initials_and_rest(short: Form, full: Form) -> bool:
    """True for "HCB Recife", which is "Harbour Control Board Recife"."""
    rest = short.words[1:]
    if not _opens_in_capitals(short) or full.words[-len(rest) :] != rest:
        return False
    small = organisation_words().small
    before = [word for word in full.words[: -len(rest)] if word not in small]
    return len(before) > 1 and "".join(word[0] for word in before) == short.words[0]


def organisation_short(short: Form, full: Form) -> Fit | None:
    """An acronym, or the head or the end of a longer name."""
    if is_acronym(short, full):
        return Fit(0.95, f"initials of “{full.shown}”")
    length = len(short.words)
    if length >= len(full.words):
        return None
    if _initials_and_rest(short, full):
        return Fit(0.9, f"initials and last words of “{full.shown}”")
    table = organisation_words()
    if full.words[:length] == short.words and set(full.words[length:]) <= (
        table.kinds if length > 1 else table.generic
    ):
        return Fit(0.9, f"short for “{full.shown}”")
    before = full.words[:-length]
    if full.words[-length:] == short.words and (before[-1] in table.small - table.joining or is_country(before)):
        return Fit(0.85, f"short for “{full.shown}”")
    if length == 1 and full.words[-1:] == short.words and short.words[0] not in table.generic:
        return Fit(0.8, f"last word of “{full.shown}”")
    return None


def place_short(short: Form, full: Form) -> Fit | None:
    """Initials, or the head of a longer name: "Santa Elena" for "Santa Elena de Uairén"."""
    if is_acronym(short, full):
        return Fit(0.9, f"initials of “{full.shown}”")
    length = len(short.words)
    rest = full.words[length:]
    if length > 1 and rest and full.words[:length] == short.words and rest[0] in organisation_words().small:
        return Fit(0.85, f"short for “{full.shown}”")
    return None
