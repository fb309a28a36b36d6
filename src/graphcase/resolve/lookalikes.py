"""Names that look the same and are not: a Cyrillic "а" among Latin letters. They are never joined without a person.

What differs in nothing that can be seen and is one letter to Unicode (accents composed or not, full width, characters
without width) is no matter of this file: names.fold makes one of it.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from ..names import fold


@lru_cache(maxsize=1 << 14)
def seen_as(name: str) -> str:
    """Return a name, folded, as a reader takes it who looks for Latin letters."""
    return fold(unicodedata.normalize("NFKC", name).translate(_latin()))


@lru_cache(maxsize=1 << 14)
def mixed(name: str) -> bool:
    """True if one word of a name has letters of several alphabets, one of which looks like the other's."""
    return any(len({_alphabet(letter) for letter in word if letter.isalpha()}) > 1 for word in name.split()) and any(
        ord(letter) in _latin() for letter in name
    )


def disguised(left: str, right: str) -> str:
    """Return what tells two names apart that look the same, "" if they are one to Unicode, or look different.

    Also for a name that mixes alphabets beside one that does not: who writes so may well mean to be taken for another.
    """
    if fold(left) == fold(right) or (seen_as(left) != seen_as(right) and mixed(left) == mixed(right)):
        return ""
    strange, other = sorted((left, right), key=lambda name: (-len(_strangers(name)), name))
    letters = ", ".join(unicodedata.name(letter).lower() for letter in _strangers(strange))
    looks = f"looks like “{other}” and " if seen_as(left) == seen_as(right) else ""
    return f"“{strange}” {looks}contains letters of another alphabet ({letters})"


def _strangers(name: str) -> tuple[str, ...]:
    """The letters of a name that look like Latin ones and are none, each once."""
    return tuple(dict.fromkeys(letter for letter in name if ord(letter) in _latin()))


def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _latin() -> dict[int, str]:
    return dict(_rows())


def _rows() -> Iterator[tuple[int, str]]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    for latin, others in table["latin"].items():
        yield from ((ord(other), latin) for other in others)
