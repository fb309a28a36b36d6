"""Base forms: what the lemmatizer says, mended where it is known to err."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DOUBLING = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]$")


def base(word: str, lemma: str, tag: str, helpers: Sequence[str] = ()) -> str:
    """Return the lemma in lower case of a `word` in lower case, also of a capitalised one that the tagger took for a
    name. `helpers` are the tags of its auxiliaries.

    "hoped" is of "hope": the lemmatizer says "hop", whose own forms are others ("hopped", "hops").
    "To found" is of "found", though the tagger takes it for the past of "find".
    """
    if tag in ("VBD", "VBN") and list(helpers) in (["TO"], ["MD"]):
        return word
    form = lemma.lower()
    ending = word.removeprefix(form)
    if (ending in ("ed", "ing") or (ending == "es" and tag == "VBZ")) and _DOUBLING.match(form):
        return form + "e"
    if tag == "NNPS" and form.endswith("s") and form == word:
        return form[:-1]
    return form
