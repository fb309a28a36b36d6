"""Words as users write them, into the form in which the lexicon holds words."""

from __future__ import annotations

import re
import unicodedata

from .table import Table, shown

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_LONGEST_NAME = 40


def words(table: Table, key: str, most: int) -> tuple[str, ...]:
    """The list of words under `key`, each of at most `most` parts, in lower case. Raises UsageError."""
    return tuple(dict.fromkeys(word(table, one, most) for one in table.texts(key)))


def word(table: Table, given: str, most: int) -> str:
    """A word, perhaps of several parts ("land commissioner"), in lower case. Raises UsageError if it is none."""
    text = unicodedata.normalize("NFC", given).replace("’", "'").lower()
    parts = text.split()
    if not parts or not all(map(_WORD.fullmatch, parts)):
        raise table.error(
            f"{shown(given)} is no word", "words have letters, hyphens and apostrophes, and spaces between"
        )
    if len(parts) > most:
        limit = "one word" if most == 1 else f"{most} words"
        raise table.error(f"{shown(given)} is more than {limit}", "name those that tell most")
    return " ".join(parts)


def name(table: Table, given: str, what: str) -> None:
    """Raise UsageError unless `given` can name a relation or a class of role nouns."""
    if not _NAME.fullmatch(given) or len(given) > _LONGEST_NAME:
        near = re.sub(r"[^a-z0-9]+", "_", unicodedata.normalize("NFKD", given.lower())).strip("_")[:_LONGEST_NAME]
        hint = f"write {near}" if _NAME.fullmatch(near) else f"at most {_LONGEST_NAME} letters of a to z, and _"
        raise table.error(f"{shown(given)} cannot be the name of {what}", hint)
