"""Prepositional phrases: what a word's prepositions bring, also where the parser hung them on the wrong word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..parsing.tokens import Token
from .closed import closed
from .tree import NUMBERS, children, is_verb


class Phrase(NamedTuple):
    """A preposition in lower case (of "out of" the last word, of "according to" the first), and the head of what it
    brings."""

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


def carried(phrases: list[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases that hang on the names that `phrases` bring and belong to what these phrases belong to.

    A name takes no phrase but that with "of": "the murder of [Bell [in Lima]]", "an attack by [rebels [on Lima]]".
    """
    for phrase in phrases:
        doer = phrase.preposition in closed(phrase.token).agents
        if doer or phrase.token.pos_ == "PROPN":
            for inner in prepositions(phrase.token):
                if inner.preposition not in closed(phrase.token).genitive:
                    yield inner
                    yield from carried([inner])


def agent(verb: Token) -> list[Token]:
    """Return the doer that a passive brings with "by", also behind another phrase: "paid to [Ruiz [by Acme]]".

    It belongs to the verb where the noun before it can have no doer of its own: a name, a date, a sum, or a noun
    without an article ("succeeded as director by Bell").
    """
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in closed(verb).agents):
            found = [p for p in _objects_of(child) if p.token.ent_type_ not in NUMBERS]
            if found:
                return [p.token for p in found]
    for prep in _phrase_prepositions(verb):
        if prep.lower_ in closed(verb).agents and _without_doer(prep.head):
            found = [p for p in _objects_of(prep) if p.token.ent_type_ not in NUMBERS]
            if found:
                return [p.token for p in found]
    later = [c for c in children(verb, "conj") if c.tag_ == verb.tag_ and c.i - verb.i == 2]
    return agent(later[0]) if later else []  # "arrested and charged by police"


def _phrase_prepositions(verb: Token) -> Iterator[Token]:
    """The prepositions in the phrases and objects behind a verb, without those of clauses inside them."""
    waiting = [c for c in verb.children if c.i > verb.i and c.dep_ in ("prep", "dative", "dobj", "npadvmod", "oprd")]
    while waiting:
        token = waiting.pop(0)
        if token.pos_ == "ADP":
            yield token
        waiting += [c for c in token.children if c.dep_ in ("prep", "pobj", "conj", "dative") and not is_verb(c)]


def _without_doer(noun: Token) -> bool:
    if noun.pos_ == "PROPN" or noun.ent_type_:
        return True
    return noun.dep_ in ("pobj", "oprd") and not children(noun, "det", "poss", "amod", "compound", "nummod")


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
            citing = prep.head.lower_ in closed(prep).citing  # "according to": nothing goes to whom it names
            yield Phrase(prep.head.lower_ if citing else prep.lower_, child)
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _objects_of(child)
