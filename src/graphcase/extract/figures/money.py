"""Amounts of money: "$1.2 million", "S/. 3,000", "80,000 euros", "500,000 Nepalese rupees", "USD 5m".

A currency that several countries share ("rupees") is the one of the people named beside it, else that of the country
which the article names most. Codes are those of ISO 4217.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ...model import Bound, Mention
from ...names import fold
from ..words.figurewords import figurewords
from ..words.gazetteer import countries
from .numbers import BEHIND, either, grammar, reading


@dataclass(frozen=True, slots=True)
class Money:
    """An amount between the offsets `start` and `end` of a text; `currency` is its ISO 4217 code, "" if unclear."""

    start: int
    end: int
    value: float
    bound: Bound
    currency: str


def money(text: str, language: str, mentions: tuple[Mention, ...] = ()) -> Iterator[Money]:
    """Yield the amounts of `text`, in order; `mentions` are the article's, for the country that it tells of."""
    end = 0
    waiting: Money | None = None
    found = [m for pattern in _patterns(language) for m in pattern.finditer(text)]
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() < end:  # "$30,000 USD" is one amount
            continue
        end = match.end()
        read = reading(text, match, language, sign=True)
        if waiting is not None and (read is None or waiting.end <= read.start):
            yield waiting
        waiting = None
        if read is not None:
            waiting = Money(read.start, end, read.value, read.bound, _currency(match, language, mentions))
    if waiting is not None:
        yield waiting


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A symbol or a code before a number, and a word or a code behind one, with a people's name between ("Swiss")."""
    words, number = figurewords(language), grammar(language)
    letters = "".join(sign for sign in words.symbols if len(sign) == 1 and sign.isalpha())
    signs = either(sign for sign in words.symbols if sign not in letters)
    sizes = either(words.magnitudes)
    large = rf"(?=\d{{1,3}},\d{{3}}|\d+(?:\.\d+)?\s?(?:{sizes})\b)"  # "R23 million"; the R500 is a road
    names, codes = either(words.currencies), "|".join(_codes())
    sign = rf"(?<![\w$/.])(?-i:(?P<sign>{signs}|{codes}|[{letters}]{large}))(?:\s|(?=\d))"  # no "Fr" of "Freight"
    before = rf"{sign}{number}{BEHIND}(?:\s(?-i:{codes})\b)?"
    unit = rf"(?:(?P<name>{names})s?|(?-i:(?P<code>{codes})))\b"
    behind = rf"(?<![\w.,:/\-–$]){number}\s(?:(?P<people>[^\W\d_]+)\s)?{unit}"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


@cache
def _codes() -> tuple[str, ...]:
    """The codes of ISO 4217."""
    import pycountry

    return tuple(sorted(currency.alpha_3 for currency in pycountry.currencies))


def _currency(match: re.Match[str], language: str, mentions: tuple[Mention, ...]) -> str:
    words, groups = figurewords(language), match.groupdict()
    sign = groups.get("sign") or groups.get("code")
    codes = words.symbols.get(sign, {"": sign}) if sign else words.currencies.get(match["name"].lower(), {})
    people = countries(language).get(fold(groups.get("people") or ""), "")
    if people in codes:
        return codes[people]
    return codes.get("") or _of_country(codes, language, mentions)


def _of_country(codes: Mapping[str, str], language: str, mentions: tuple[Mention, ...]) -> str:
    """The currency of the country that the article names most, of those that call one so; "" if it names none."""
    return next((codes[country] for country in _named(language, mentions) if country in codes), "")


@lru_cache(maxsize=64)
def _named(language: str, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """The countries that an article names, or whose people and cities it names, the most often named first."""
    known = countries(language)
    texts = [fold(m.text) for m in mentions if m.form == "name" and m.type == "place"]
    return tuple(code for code, _ in Counter(known[text] for text in texts if text in known).most_common())
