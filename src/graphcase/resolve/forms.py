"""A mention's words taken apart as the name of a person, an organisation or a place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..model import EntityType
from ..names import clean, fold, initials, words
from .lexemes import is_country, organisation_words, person_words, place_words

_QUOTED = re.compile(r"[\"“‘'(«]([^\"”’')»]{2,80})[\"”’')»]")
_INITIALS = re.compile(r"\b((?:[^\W\d_]\.)+)(?=[^\W\d_]\.|\s|$|-)")


LEGAL_WORDS = 6
"""More words, or letters in one of them, has no legal form that is set with spaces."""


class Form(NamedTuple):
    """One name, parsed. `words` are folded, without titles, legal forms and generations; equal names share the `key`.

    `shown` is the surface without what was dropped in front; `nick` holds nicknames that stood in quotes within it.
    `full` is true if the name has several parts: a hyphenated surname, or initials alone, are not a full name.
    """

    type: EntityType
    shown: str
    words: tuple[str, ...]
    key: str
    full: bool
    generation: str = ""
    gender: str = ""
    nick: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()


def parse(surface: str, kind: EntityType) -> Form:
    """Take `surface` apart as the name of a `kind`. Any string gives a form."""
    return _parse(clean(surface), kind)


@lru_cache(maxsize=1 << 16)
def _parse(shown: str, kind: EntityType) -> Form:
    if kind == "person":
        return _person(shown)
    return _organisation(shown) if kind == "organisation" else _place(shown)


_parts_words = lru_cache(maxsize=1 << 16)(words)
"""The words of one part of a name: few parts make up many names."""


def _joined(part: str) -> str:
    return "".join(_parts_words(part))


def _person(shown: str) -> Form:
    """Most names are made of words that can be nothing but names: these need no second look."""
    kept = tuple(map(_plain_word, shown.split()))
    if all(kept) and kept:
        return Form("person", shown, kept, " ".join(kept), len(kept) > 1 and max(map(len, kept)) > 1)
    return _marked_person(shown)


@lru_cache(maxsize=1 << 16)
def _plain_word(part: str) -> str:
    """Fold a word that has no marks and is no title, particle or generation; "" for others."""
    folded, table = fold(part), person_words()
    around = (table.titles, table.generations, table.letters, table.particles)
    plain = part.isalpha() and folded.isalnum() and not any(folded in words_ for words_ in around)
    return folded if plain else ""


def _marked_person(shown: str) -> Form:
    table = person_words()
    nick = tuple(word for quoted in _QUOTED.findall(shown) for word in words(quoted))
    plain = _reorder(_QUOTED.sub(" ", shown) if nick else shown)
    parts = plain.split()
    titles = _take_titles(parts)
    if "." in plain:
        joined = " ".join(parts)
        parts = _INITIALS.sub(lambda m: " ".join(m[1].replace(".", " ").split()) + " ", joined).split()
    generation = _take_letters(parts)
    while len(parts) > 1 and _is_particle(parts[0]) and fold(parts[0]) not in table.first:
        parts.pop(0)
    if len(parts) > 2:
        parts = [parts[0], *(part for part in parts[1:-1] if not _is_particle(part)), parts[-1]]
    if "-" in plain:
        parts = [_without_article(part) for part in parts]
    kept = tuple(word for part in parts for word in _parts_words(part)) or nick or (fold(shown),)
    gender = next((told for title in titles if (told := title_gender(title))), "")
    full = len(parts) > 1 and max(map(len, kept)) > 1
    return Form("person", _without_titles(shown, len(titles)), kept, " ".join(kept), full, generation, gender, nick)


def title_gender(title: str) -> str:
    """Return "m" or "f" for a title that tells ("Mrs."), else ""."""
    word = _joined(title)
    return "m" if word in person_words().men else "f" if word in person_words().women else ""


def _is_particle(part: str) -> bool:
    """True for "de", "van", "bin"; a capital "E." or "Y." is an initial."""
    return fold(part) in person_words().particles and (len(part) > 1 or part.islower())


def _without_article(part: str) -> str:
    """ "al-Masri" and "el-Masri" are "Masri"."""
    article, hyphen, name = part.partition("-")
    return name if hyphen and len(name) > 2 and fold(article) in person_words().prefixes else part


def _take_titles(parts: list[str]) -> list[str]:
    """Take titles off the front of `parts`, with a country before them ("U.S. President"); return them folded."""
    titles = person_words().titles
    taken = []
    while len(parts) > 1:
        first = _joined(parts[0])
        if first not in titles and not (is_country((first,)) and _joined(parts[1]) in titles and len(parts) > 2):
            break
        taken.append(first)
        parts.pop(0)
    return taken


def _take_letters(parts: list[str]) -> str:
    """Take "Jr." and letters after a name ("MP") off the end of `parts`; return the generation.

    A ruler's numeral stays ("James IV"): it is part of the name where it follows one word.
    """
    table = person_words()
    generation = ""
    while len(parts) > 1:
        last = _joined(parts[-1])
        if last in table.letters and parts[-1].isupper():
            parts.pop()
        elif last in table.generations and (len(parts) > 2 or not set(last) <= set("iv")):
            generation = last
            parts.pop()
        else:
            break
    return generation


def _without_titles(shown: str, count: int) -> str:
    return shown.split(None, count)[-1] if count else shown


def _reorder(name: str) -> str:
    """ "Sosa, Ana" is "Ana Sosa"; "Ivo Sosa, Jr." stays."""
    if "," not in name:
        return name
    parts = name.split(",")
    if len(parts) != 2 or not parts[1].split():
        return name.replace(",", " ")
    table = person_words()
    if {"".join(words(word)) for word in parts[1].split()} <= table.generations | table.letters:
        return name.replace(",", " ")
    return f"{parts[1].strip()} {parts[0].strip()}"


def _organisation(shown: str) -> Form:
    table = organisation_words()
    found = words(shown)
    if len(found) > 1 and found[0] in table.small:
        found = found[1:]
    kept = _usual_head(_usual_words(_drop_legal(found), table.usual))
    key = " ".join(kept) or fold(shown)
    return Form("organisation", shown, kept or (key,), key, len(kept) > 1, acronyms=_acronyms(shown))


def _drop_legal(found: tuple[str, ...]) -> tuple[str, ...]:
    """Take legal forms off both ends; one that is set with spaces ("S. A.", "Sp. z o.o.") first."""
    table = organisation_words()
    for length in range(min(LEGAL_WORDS, len(found) - 1), 1, -1):
        if "".join(found[-length:]) in table.legal and max(map(len, found[-length:])) < LEGAL_WORDS:
            found = found[:-length]
            break
    while len(found) > 1 and found[-1] in table.legal:
        found = found[:-1]
    if len(found) > 1 and found[-1] in table.conjunctions:  # "& Co."
        found = found[:-1]
    return found[1:] if len(found) > 1 and found[0] in table.legal_first else found


def _usual_words(found: tuple[str, ...], usual: Mapping[str, str]) -> tuple[str, ...]:
    """Write words in their usual form: "Dept" as "department", "St" as "saint", but not at the end of a street."""
    return tuple(
        word if len(word) == 2 and place == len(found) - 1 else usual.get(word, word)
        for place, word in enumerate(found)
    )


def _usual_head(found: tuple[str, ...]) -> tuple[str, ...]:
    """Write the country or body at the head of an organisation's name in its usual form: "US Army" as "United States
    Army", "UN" as "United Nations"."""
    if found and (body := organisation_words().bodies.get(found[0])):
        found = (*body, *found[1:])
    usual = place_words().usual
    for length in range(min(4, len(found) - 1), 0, -1):
        if (country := usual.get(" ".join(found[:length]))) is not None:
            return (*country.split(), *found[length:])
    return found


def _place(shown: str) -> Form:
    table = place_words()
    found = words(shown)
    if len(found) > 1 and found[0] in table.articles:
        found = found[1:]
    found = _usual_words(found, table.words)
    if (key := table.usual.get(" ".join(found))) is None:
        for head in table.heads:
            if found[: len(head)] == head and len(found) > len(head):
                found = found[len(head) :]
                break
        key = table.usual.get(" ".join(found), " ".join(found) or fold(shown))
    kept = tuple(key.split()) or (key,)
    return Form("place", shown, kept, key, len(kept) > 1, acronyms=_acronyms(shown))


def _acronyms(shown: str) -> tuple[str, ...]:
    """The short forms that a name of several words may have: initials of all words, and of those that count."""
    table = organisation_words()
    parts = [part for part in re.split(r"[\s\-–/&]+", shown) if part and part[0].isalnum()]
    while len(parts) > 1 and fold(parts[-1]).replace(".", "") in table.legal:
        parts.pop()
    if len(parts) < 2:
        return ()
    found = {initials(" ".join(parts)), "".join(part[0] for part in parts)}
    found.add("".join(part[0] for part in parts if fold(part) not in table.small))
    return tuple(sorted(short for short in map(fold, found) if len(short) > 1))
