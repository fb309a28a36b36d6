"""Which language a paragraph is in, where it is long enough to be sure: by the small words of a language that graphcase
knows, else by py3langid."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .. import lexicon

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]  # it ships no types

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SEEN = 2000  # characters: more add nothing
_LETTERS = 40  # below, an identifier guesses
_SURE = 0.99
_RUNNING = 0.3  # of the words begin in lower case, or it is a list of names, which is in no language
_KNOWN_SHARE = 0.2  # of the words: English prose has some 0.4, headlines full of foreign names less


def identify(text: str, expected: str = "") -> str:
    """The ISO 639-1 code of the language that `text` is surely in, or "".

    With `expected`, the language of the article around it, a short text need only be likeliest to be in it.
    """
    text = text[:_SEEN]
    found = _WORD.findall(text)
    if not found or sum(not word[0].isupper() for word in found) < _RUNNING * len(found):
        return ""
    found = [word.lower() for word in found]
    shares = {language: sum(word in known for word in found) / len(found) for language, known in _small_words().items()}
    likeliest = max(shares, key=lambda language: shares[language], default="")
    if likeliest and shares[likeliest] >= _KNOWN_SHARE:
        return likeliest
    enough = sum(map(len, found)) >= _LETTERS
    if not enough and not expected:
        return ""
    code, probability = _identifier().classify(" ".join(text.split()))
    return str(code) if code == expected or (enough and probability >= _SURE) else ""


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """The function words of each language."""
    languages = lexicon.languages()
    return {language: frozenset(lexicon.load(language, "zones").get("function_words", ())) for language in languages}


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.nb_classes if len(code) == 2])
    return identifier
