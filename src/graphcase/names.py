"""What a name is made of, as strings: folding, tokens, particles. No similarity here; that is resolve's trade."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?", re.UNICODE)
_UNDECOMPOSED = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
    }
)


_IGNORED = (  # Default_Ignorable_Code_Point (Unicode Standard Annex 44): what is written and cannot be seen
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[{_IGNORED}]")
_JOINERS = "\u200c\u200d"  # which stay where letters join
_UNJOINED = re.compile(f"(?![{_JOINERS}])[{_IGNORED}]|(?<![\u0590-\U0010ffff])[{_JOINERS}]")  # but in scripts that join


class _Unmarked(dict[int, int | str | None]):
    """A table for str.translate without what cannot be seen or is a mark on a letter, and with one apostrophe; filled
    as characters are met."""

    def __missing__(self, code: int) -> int | None:
        unseen = unicodedata.combining(chr(code)) or _UNSEEN.match(chr(code))
        self[code] = kept = None if unseen else code
        return kept


_UNMARKED = _Unmarked({ord("’"): "'", ord("‘"): "'"})


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return `text` as names are compared: no accents, no case, one kind of apostrophe and space, outer space gone.

    NFKD decomposition, combining marks and what cannot be seen dropped (Unicode Standard Annex 15), then casefold.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return " ".join(plain.translate(_UNMARKED).casefold().split())


_MOST_SPELLINGS = 512
_WRITTEN: dict[str, list[str]] = {}
for _letter, _plain in _UNDECOMPOSED.items():
    if chr(_letter).islower():
        _WRITTEN.setdefault(_plain, [_plain]).append(chr(_letter))
_SPELT = re.compile("|".join(sorted(_WRITTEN, key=len, reverse=True)))


def spellings(word: str) -> Iterator[str]:
    """Yield the ways in which a word may be written that folds to `word`: "soren" as it is, and "søren".

    These are the letters that are no others with an accent on them. Of a word of very many ways only some.
    """
    begin, parts = 0, []
    for found in _SPELT.finditer(word):
        parts += [[word[begin : found.start()]], _WRITTEN[found.group()]]
        begin = found.end()
    ways = product(*parts, [word[begin:]])
    return ("".join(way) for way in islice(ways, _MOST_SPELLINGS))


@lru_cache(maxsize=1 << 16)
def tokens(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: "Dr. Raúl A. Sosa-Paz" gives ("dr.", "raul", "a.", "sosa-paz")."""
    return tuple(_WORD.findall(fold(name)))


def initials(name: str) -> str:
    """Return the upper-case initials of a name's capitalised words: "Federal Bureau of Investigation" gives "FBI"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def ident(type_: str, name: str, *apart: str) -> str:
    """Return the id of an entity: made from its type and folded name, and from what tells it apart from its namesakes.

    So it stays from build to build, and is the same in another corpus that knows one of that name.
    """
    from hashlib import sha256  # loads OpenSSL, which who only asks a name does not need

    return type_[0] + sha256("\n".join((type_, fold(name), *apart)).encode()).hexdigest()[:10]


_LETTER = r"[^\W\d_a-zß-öø-ÿ]"  # upper case, and letters of scripts that have no case
_NAMED = rf"(?:(?:{_LETTER}\.){{1,4}}|{_LETTER}\w{{1,2}}\.|(?:{_LETTER}|\d)[\w&'’\-]{{0,40}}(?:\.\w{{1,20}}){{0,3}})"


@cache
def named(joiners: frozenset[str]) -> str:
    """Return an expression for one to eight capitalised words, with one or two of `joiners` between them at most."""
    small = "|".join(map(re.escape, sorted(joiners, key=lambda word: (-len(word), word))))
    return rf"(?-i:{_NAMED}(?:(?: (?:{small})){{0,2}} {_NAMED}){{0,7}})"


_POSSESSIVE = re.compile(r"(?:['’`]s|(?<=s)['’`])$", re.IGNORECASE)
_POSSESSIVE_ENDS = tuple("sS'’`")
_OUTER = " \t\r\n\"“”„«»‘’'`´,;:.-–—*_"
_PLAIN_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("w", "v"),
    ("q", "k"),
    ("z", "s"),
    ("y", "i"),
)
_HARD = str.maketrans("cgq", "kkk")
_SILENT_H = re.compile(r"(?<![cs])h")
_ENDING = re.compile(r"(?<=..)e$")


@lru_cache(maxsize=1 << 16)
def clean(surface: str) -> str:
    """Return the words of a mention as a name is shown: one space, no outer quotes or stops, no possessive ending.

    Accents are composed (Unicode NFC) and what cannot be seen is left out, so that a name is not an alias of itself.
    A final full stop stays where it belongs to an abbreviation ("U.S.", "Inc.").
    """
    text = " ".join(surface.split())
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNJOINED.sub("", text))
    bare = text.strip(_OUTER)
    if bare[-1:] in _POSSESSIVE_ENDS:
        bare = _POSSESSIVE.sub("", bare)
    if bare and text.rstrip("\"”’' ").endswith(".") and len(bare.split()[-1]) <= 4:
        bare += "."
    return bare or text or surface


def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without dots and apostrophes: "J.-P. O'Neil" gives ("j", "p", "oneil").

    Initials that are set with spaces stay apart; "U.S." gives ("us",).
    """
    plain = fold(name)
    if plain.isalnum():
        return (plain,)
    return tuple(_PLAIN_WORD.findall(plain.replace(".", "").replace("'", "").replace("&", " and ")))


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Return a folded word as it is likely to be heard: "cinthia" and "cintia", "betty" and "bettie" sound alike.

    A light phonetic key after Soundex and Metaphone (Philips 1990) that keeps the vowels and the first letter, because
    given names that differ there (Mario and Maria, Javier and Xavier) are different names.
    """
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", _ENDING.sub("", _SILENT_H.sub("", word)) or word)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Return the first letter and the consonants of how a folded word sounds: what most misspellings leave alone.

    A first "c", "g", "k" or "q" is one letter: so differ spellings of one Arabic, Slavic or Chinese name.
    """
    heard = sound(word)
    return heard[:1].translate(_HARD) + re.sub(r"[aeiou]", "", heard[1:])
