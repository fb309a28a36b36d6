"""Which encoding a text is in that does not say so: told only where every other reading of its bytes is no text.

A text is read in each encoding that may be; a reading stands where all its words can be words: of one script, with
capitals where capitals stand, with letters of one language. Where two readings stand, as "Sørensen" and "Sųrensen", the
language of the whole decides; where it cannot, nothing is guessed. charset-normalizer alone takes "Peña" for "Peńa"
more often than not: here it chooses among the encodings of Asia.
"""

from __future__ import annotations

import codecs
import logging
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .language import identify

_TOKEN = re.compile(r"[^\W_]+")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_NEVER = re.compile(r"[\x80-\x9f\u2300-\u25ff\ue000-\uf8ff¤¦¬‹›]")
# Signs where none stands: within a word, behind one, a quotation that opens within one, a dash that cuts off a letter.
_ASTRAY = re.compile(
    r"(?<=[^\W\d_])[^\w\s.,;:!?()\[\]/&@'\"’–—“”«»·…*+=|~%#\\<>{}^`$-](?=[^\W\d_])"
    r"|[^\W\d_][‚„†‡‰¨¯´¸¶\u02c6-\u02dd]|[†‡‰¨¯´¸¶\u02c6-\u02dd][^\W\d_]|[a-z][€£¥¢§©®°]|[^\W\d_][“«](?=[^\W\d_])"
    r"|”(?=[^\W\d_])|[^\W\d_]\xa0(?=[^\W\d_A-Z]|[,.])"
    r"|(?<![^\W\d_])[^\W\d_][–—](?=[a-z])|[a-z][–—][^\W\d_](?![^\W\d_])"
)
_MEASURE = re.compile(r"\d+[ªº]|[A-Za-z]{1,3}[²³]|\d*[¼½¾]")
_GREEK = "\u0370"  # the first letter that is not Latin
_SEEN = 200_000  # bytes: more add nothing
_SHORT = 20  # bytes: shorter texts tell nothing
_FOREIGN = 3  # letters of a word that shows that a text is in another script
_SIGNS = frozenset("’‘‚“”„«»–—…•·¿¡°§©®²³ªº½¼¾€£\xa0")
_SHARES = {"ja": ("[\u3041-\u30fa]", 0.15), "ko": ("[\uac00-\ud7a3]", 0.6), "zh": ("[\u4e00-\u9fff]", 0.8)}
"""Of the letters beyond ASCII in a language, which there are at least how many of."""


@dataclass(frozen=True, slots=True)
class Charset:
    """An encoding of one byte a letter: the alphabets written in it, by language, and what no word of these has."""

    name: str
    alphabets: dict[str, frozenset[str]]
    never: re.Pattern[str]


def guess(data: bytes) -> str:
    """The name of the encoding that `data`, which is not UTF-8, is surely in, or ""."""
    if len(data) < _SHORT:
        return ""
    if b"\0" in data:
        return _wide(data)
    readings: dict[str, Charset] = {}
    for charset in _charsets():
        text = _decoded(data, charset.name)
        if text and _stands(text, charset):
            readings.setdefault(text, charset)
    if len(readings) > 1:
        readings = {text: one for text, one in readings.items() if _told(text, one)}
        if len(readings) != 1:
            return ""
    found = [charset.name for charset in readings.values()]
    if found:
        return found[0]
    return _asian(data)


def named(label: str) -> str:
    """Python's name of the encoding that a page or a mail calls `label`; "" if it is none, or none of texts."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_table()["labels"].get(label, label)).name
        " ".encode(name).decode(name)  # not of texts: zlib, rot13
    except (LookupError, ValueError):
        return ""
    return "" if name.startswith(("unicode", "raw", "idna", "punycode", "undefined", "utf-7")) else str(name)


def _decoded(data: bytes, name: str) -> str:
    """The text of the beginning of `data`, as far as its last line goes; "" if it cannot be in this encoding."""
    if len(data) > _SEEN:
        data = data[: data.rfind(b"\n", 0, _SEEN) + 1] or data[:_SEEN]
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return ""


def _stands(text: str, charset: Charset) -> bool:
    """True if all that is beyond ASCII can stand where it does."""
    if _NEVER.search(text) or _ASTRAY.search(text) or _apostrophe().search(text):
        return False
    if text.count("”") > text.count("“") + text.count("„"):  # what ends more quotations than begin is a letter
        return False
    words = [word for word in sorted(set(_TOKEN.findall(text))) if _BEYOND.search(word)]
    latin = all(letter < _GREEK for letters in charset.alphabets.values() for letter in letters)
    shown = latin or not words or any(len(word) >= _FOREIGN for word in words)
    return shown and all(_MEASURE.fullmatch(word) or _word(word, charset) for word in words)


def _told(text: str, charset: Charset) -> bool:
    """True if `text` is in a language of this encoding, and its letters alone; English has none, and tells nothing."""
    letters = charset.alphabets.get(identify(text)) if identify(text) != "en" else None
    return letters is not None and set(_BEYOND.findall(text.lower())) <= letters | _SIGNS


def _word(word: str, charset: Charset) -> bool:
    """True if `word` can be one of a language of this encoding."""
    if not word.isalpha() or not (word.islower() or word.isupper() or word.istitle()):
        return False
    low = word.lower()
    beyond = set(_BEYOND.findall(low))
    mixed = len(beyond) < len(set(low))  # with letters of ASCII, too
    if not any(beyond <= letters for letters in charset.alphabets.values()):
        return False
    if max(beyond) >= _GREEK:  # Greek, Cyrillic
        return not mixed
    return (
        (mixed or len(word) == 1)
        and 3 * len(_BEYOND.findall(low)) <= 2 * len(word) + 2
        and not charset.never.search(low)
    )


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: most of its letters are ASCII, and every other byte of these is NUL."""
    for name, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if len(data) % 2 == 0 and zeros.count(0) > len(zeros) / 2:
            text = _decoded(data, name)
            if text and "\0" not in text and not _NEVER.search(text):
                return name
    return ""


def _asian(data: bytes) -> str:
    """Of the encodings of many bytes a letter the one that charset-normalizer chooses, if the language bears it out."""
    languages = _table()["many"]
    name = _best(data, sorted(languages))
    text = _decoded(data, name) if name else ""
    beyond = [letter for letter in _BEYOND.findall(text) if letter.isalpha()]
    if not beyond or _NEVER.search(text):
        return ""
    letters, share = _SHARES[languages[name]]
    own = len(re.findall(letters, "".join(beyond)))
    return name if own >= share * len(beyond) and identify(text) == languages[name] else ""


def _best(data: bytes, names: list[str]) -> str:
    """The one of `names` that charset-normalizer finds likeliest; "" if it finds none likely."""
    from charset_normalizer import from_bytes

    logging.getLogger("charset_normalizer").setLevel(logging.CRITICAL)
    found = from_bytes(data[:_SEEN], cp_isolation=names, enable_fallback=False).best()
    return {name.replace("-", "_"): name for name in names}.get(found.encoding, "") if found else ""


@cache
def _charsets() -> tuple[Charset, ...]:
    table = _table()
    letters = {language: frozenset(alphabet) for language, alphabet in table["letters"].items()}
    return tuple(
        Charset(
            name, {one: letters[one] for one in languages}, re.compile(table["never"].get(name, "(?!)"), re.IGNORECASE)
        )
        for name, languages in table["single"].items()
    )


@cache
def _apostrophe() -> re.Pattern[str]:
    """An apostrophe where none stands: MacRoman has an í there, and "Garc’a" was García."""
    return re.compile(
        rf"[^\W\d_]{{3}}’(?=[a-z])(?!(?:{'|'.join(_table()['apostrophe']['endings'])})\b)(?![^\W\d_]{{2}})"
    )


@cache
def _table() -> dict[str, dict[str, Any]]:
    """What encodings.toml says."""
    return tomllib.loads((Path(__file__).parent / "encodings.toml").read_text(encoding="utf-8"))
