"""What a name is made of, as strings: folding, tokens, particles. No similarity here; that is resolve's trade."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?", re.UNICODE)
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return `text` as names are compared: no accents, no case, one kind of apostrophe and space, outer space gone.

    NFKD decomposition, combining marks dropped (Unicode Standard Annex 15), then casefold.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.replace("’", "'").replace("‘", "'").casefold().split())


@lru_cache(maxsize=1 << 16)
def tokens(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: "Dr. Raúl A. Becerra-Velarde" gives ("dr.", "raul", "a.", "becerra-velarde")."""
    return tuple(_WORD.findall(fold(name)))


def initials(name: str) -> str:
    """Return the upper-case initials of a name's capitalised words: "Federal Bureau of Investigation" gives "FBI"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
