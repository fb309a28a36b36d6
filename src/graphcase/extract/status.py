"""How an article holds what a predicate says: asserted, alleged, denied, negated or hypothetical, and by which word.

From the predicate one climbs the parse to the root of its clause. Each word passed on the way (a negation, a modal, an
adverb, a governing verb) votes; a relative clause or an apposition ends the climb, because what stands in it is told
beside the allegation and not under it. The gravest vote wins: denied, negated, hypothetical, alleged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ..model import Status
from .grammar import children, is_verb, lemma
from .lexemes import Cues

_GRAVITY: tuple[Status, ...] = ("denied", "negated", "hypothetical", "alleged")
_WALLS = frozenset({"relcl", "appos", "parataxis", "acl", "ROOT"})


@dataclass(frozen=True, slots=True)
class Stance:
    """A status, and the word of the text that decided it ("" where nothing spoke against assertion)."""

    status: Status
    cue: str = ""


ASSERTED = Stance("asserted")


def stance(predicate: Token, cues: Cues) -> Stance:
    """Return how the text holds `predicate` (a verb or a noun of action)."""
    return _gravest([*_own(predicate, cues), *_climb(predicate, cues)])


def aside(noun: Token, cues: Cues) -> Stance:
    """Return how the text holds a role that stands beside a name ("X, the alleged leader"): only its own words count,
    because what is told of X elsewhere in the sentence does not touch who X is."""
    return _gravest(list(_own(noun, cues)))


def _gravest(votes: list[Stance]) -> Stance:
    for status in _GRAVITY:
        for vote in votes:
            if vote.status == status:
                return vote
    return ASSERTED


def negation(token: Token, cues: Cues) -> Token | None:
    """Return the word that negates `token` ("not", "never", "no" of its subject or object), or None.

    "no longer" ends a state and does not negate it.
    """
    for child in token.children:
        if child.dep_ == "neg" and child.lower_ in cues.negating_words:
            return child
        if child.lower_ in cues.negating_words and child.dep_ in (
            "det",
            "preconj",
            "nsubj",
            "nsubjpass",
            "cc",
            "advmod",
        ):
            return child
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and is_verb(token):
            for inner in children(child, "det"):
                if inner.lower_ in cues.negating_words:
                    return inner
    return None


def over(token: Token, cues: Cues) -> bool:
    """True if `token` is said to be so "no longer"."""
    return any(c.lower_ in cues.no_longer and children(c, "neg", "det", "advmod") for c in children(token, "advmod"))


def _own(token: Token, cues: Cues) -> Iterator[Stance]:
    """What the modifiers of one word say of it."""
    negated = None if over(token, cues) else negation(token, cues)
    if negated is not None:
        yield Stance("negated", negated.text)
    for child in token.children:
        if child.dep_ == "aux" and child.lemma_.lower() in cues.modals:
            yield Stance("hypothetical", child.text)
        elif child.dep_ == "mark" and child.lower_ in cues.conditional_marks:
            yield Stance("hypothetical", child.text)
        elif child.dep_ in ("advmod", "amod", "acomp", "compound") and (
            child.lower_ in cues.alleging_adverbs or child.lower_ in cues.alleging_adjectives
        ):
            yield Stance("alleged", child.text)


def _climb(token: Token, cues: Cues) -> Iterator[Stance]:
    """What governs `token`, step by step up to the wall of its clause."""
    noun = not is_verb(token)
    while token.dep_ not in _WALLS:
        head, dep = token.head, token.dep_
        if dep == "conj":
            if is_verb(head) and token.tag_ == "VB":
                yield from (s for s in _own(head, cues) if s.status == "hypothetical")
            token = head
            continue
        if dep in ("pcomp", "pobj"):
            if head.lower_ not in cues.governing:
                return
            token, head = head, head.head
            yield from _governed(head, cues, noun=True)
        elif dep in ("ccomp", "xcomp", "csubj", "csubjpass"):
            yield from _governed(head, cues, noun=False)
        elif dep == "advcl" or (dep in ("attr", "oprd", "acomp") and is_verb(head)):
            if dep != "advcl":
                yield from _own(head, cues)
        elif noun and dep in ("dobj", "nsubjpass"):
            yield from _governed(head, cues, noun=True)
        elif dep not in ("prep", "agent"):
            return
        token = head


def _governed(head: Token, cues: Cues, noun: bool) -> Iterator[Stance]:
    """What a governor makes of the thing it governs; `noun` where that is a noun or a gerund after a preposition."""
    word = lemma(head)
    key = " ".join([word, *(c.lower_ for c in children(head, "prt"))])
    negated = negation(head, cues)
    if any(c.dep_ == "aux" and c.lemma_.lower() in cues.modals for c in head.children):
        yield Stance("hypothetical", head.text)
    if key in cues.denying or word in cues.denying or word in cues.denying_nouns:
        if negated is None:
            yield Stance("denied", head.text)
    elif key in cues.negating or word in cues.negating or (noun and key in cues.annulling):
        if negated is None:
            yield Stance("negated", head.text)
    elif word in cues.asserting:
        return
    elif negated is not None and (word in cues.alleging or word in cues.reporting or word in cues.hypothetical):
        yield Stance("negated", negated.text)
    elif word in cues.alleging or word in cues.alleging_nouns or head.lower_ in cues.alleging_adverbs:
        yield Stance("alleged", head.text)
    elif word in cues.hypothetical:
        yield Stance("hypothetical", head.text)
