"""Prepositional phrases: what a word's prepositions bring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from .tree import children


class Phrase(NamedTuple):
    """A preposition in lower case (of "out of" the last word), and the head of what it brings."""

    preposition: str
    token: Token


def prepositions(token: Token) -> Iterator[Phrase]:
    """Yield the prepositional phrases of `token`, nested ("out of") and coordinated ones too.

    A phrase that the parser hung on a date ("born [on 4 May 1897 [in Lima]]") belongs to what the date belongs to.
    """
    for child in token.children:
        if child.dep_ in ("prep", "agent") or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for phrase in _objects_of(child):
                yield phrase
                yield from _behind_date(phrase.token)
        elif child.dep_ in ("npadvmod", "nummod", "advmod", "oprd", "dobj", "attr") and child.ent_type_ == "DATE":
            yield from _behind_date(child)


def _behind_date(token: Token) -> Iterator[Phrase]:
    if token.ent_type_ == "DATE":
        for inner in (token, *children(token, "nummod", "appos", "npadvmod")):
            for prep in children(inner, "prep"):
                for phrase in _objects_of(prep):
                    yield phrase
                    yield from _behind_date(phrase.token)


def _objects_of(prep: Token) -> Iterator[Phrase]:
    for child in prep.children:
        if child.dep_ == "pobj":
            yield Phrase(prep.lower_, child)
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _objects_of(child)
