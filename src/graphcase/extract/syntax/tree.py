"""Walking a dependency parse: children, coordination, clauses, lemmas."""

from __future__ import annotations

import re

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_DOUBLING = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]$")


def children(token: Token, *deps: str) -> list[Token]:
    """Return the children of `token` with one of the labels `deps`, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def is_verb(token: Token) -> bool:
    """True for verbs and auxiliaries."""
    return token.pos_ in ("VERB", "AUX")


def lemma(token: Token) -> str:
    """Return the lemma in lower case, also of a capitalised word that the tagger took for a name.

    "hoped" is of "hope": the lemmatizer says "hop", whose own form would double the consonant ("hopped").
    """
    word = token.lemma_.lower()
    if token.lower_ in (word + "ed", word + "ing") and _DOUBLING.match(word):
        return word + "e"
    if token.tag_ == "NNPS" and word.endswith("s") and word == token.lower_:
        return word[:-1]
    return word


def coordinated(token: Token) -> list[Token]:
    """Return `token` and what is coordinated with it ("A, B and C" gives three), in text order."""
    found = [token]
    for conjunct in children(token, "conj"):
        found.extend(coordinated(conjunct))
    return found


def relative(token: Token) -> bool:
    """True for who, which, that ... when they open a relative clause."""
    return token.tag_ in _RELATIVE and clause(token).dep_ == "relcl"


def clause(token: Token) -> Token:
    """Return the verb of the clause that `token` stands in (or the root)."""
    while not is_verb(token) and token.head != token:
        token = token.head
    while token.dep_ in ("aux", "auxpass") and token.head != token:
        token = token.head
    return token
