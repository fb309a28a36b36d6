"""An article as copies are looked for in it: a string with one character for each word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import repeat
from zlib import crc32

from ... import lexicon
from ...model import Article, ZoneKind

FIRST, WORD_BITS = 0x10000, 20
"""Words are written with the 2 to the 20 characters from FIRST on: no blank, line break or surrogate is among them."""
FIGURES = "\U00100000"
"""From this character on they are figures, before it other words."""
PIECE = 8
"""A sentence of fewer words is joined to the next one: short ones are alike by chance."""
LONG = 32
"""A sentence of more words is cut into equal parts, so that one of which half was rewritten is kept by half."""
FIGURE = 3
"""Figures with fewer digits are alike by chance."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+")
_END = re.compile(r"(?<![^\w\s])[^\w\s.!?…]*+[.!?…][^\w\s]*+\s|\n")  # only from where signs begin: no run is slow
_MARK = re.compile(r"[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Text:
    """The body of an article: no case, no accents, no punctuation, which reprints change.

    `lines` holds a sentence a line and a character a word; `names` are the words, each once, that stand with a capital
    inside of a sentence that is not in capitals throughout, `figures` the numbers: who and what is told of. `digest` is
    that of all words, of the headline's, too.
    """

    language: str
    published: str
    digest: bytes
    lines: str
    names: str
    figures: str

    @property
    def words(self) -> str:
        """All words in a row."""
        return self.lines.replace("\n", "")


def text(article: Article) -> Text:
    """Read an article's body; the headline, which an editor writes anew, counts only in `digest`."""
    lines, names, figures = [""], set[str](), set[str]()
    for sentence in _END.split(_plain(article, "body")):
        words = _WORD.findall(sentence)
        lines += [""] if len(lines[-1]) >= PIECE else []
        lines[-1] += _characters(words, article.language)
        inner = () if sentence.isupper() else words[1:]
        names.update(word for word in inner if word[0].isupper())
        figures.update(word for word in words if len(word) >= FIGURE and word[0].isdecimal())
    headline = _characters(_WORD.findall(_plain(article, "headline")), article.language)
    whole = headline + "".join(lines) or article.key  # articles without words are not each other's copies
    digest = blake2b(whole.encode(), digest_size=16).digest()
    cut = "\n".join(part for line in lines for part in _parts(line))
    told = ("".join(sorted(set(_characters(words, article.language)))) for words in (names, figures))
    return Text(article.language, article.published, digest, cut, *told)


def _plain(article: Article, kind: ZoneKind) -> str:
    """The zones of a kind, without accents."""
    plain = "\n".join(article.text[zone.start : zone.end] for zone in article.zones if zone.kind == kind)
    return plain if plain.isascii() else _MARK.sub("", unicodedata.normalize("NFKD", plain))


def _characters(words: Iterable[str], language: str) -> str:
    return "".join(map(character, words, repeat(language)))


@lru_cache(maxsize=1 << 16)
def character(word: str, language: str) -> str:
    """The character of a word, or of a number however its thousands are marked, and in figures or a word.

    Two words share one by a chance of one in a million, which costs one word in a text; two figures, of which a text
    has few, by one in 65,000.
    """
    plain = word.casefold().replace(",", "").replace(".", "")
    plain = _numerals(language).get(plain, plain)
    place, figures = crc32(plain.encode()), ord(FIGURES)
    if plain[:1].isdecimal():
        return chr(figures + place % (FIRST + (1 << WORD_BITS) - figures))
    return chr(FIRST + place % (figures - FIRST))


@cache
def _numerals(language: str) -> Mapping[str, str]:
    """Number words with their figures; "one" is more often no number."""
    if language not in lexicon.languages():
        return {}
    return {word: str(number) for word, number in lexicon.load(language, "figures")["numbers"].items() if number > 1}


def _parts(line: str) -> Iterator[str]:
    """A line in as few equal parts as it takes."""
    count = -(-len(line) // LONG)
    for number in range(count):
        yield line[number * len(line) // count : (number + 1) * len(line) // count]
