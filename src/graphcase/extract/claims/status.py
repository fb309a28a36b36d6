"""How an article holds what a predicate says: asserted, alleged, denied, negated or hypothetical, and by which word.

The predicate's own modifiers vote (a negation, a modal, an adverb), and so does each word that governs it (reach.py). A
governor that is itself negated, or undone by the next ("failed to deny"), means the opposite. The gravest vote wins:
denied, negated, hypothetical, alleged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ...model import Status
from ..syntax.phrases import prepositions
from ..syntax.tree import SUBJECTS, children, is_verb, lemma
from ..syntax.voice import passive
from ..words.lexemes import Cues
from .reach import Governor, attributions, governors

_GRAVITY: tuple[Status, ...] = ("denied", "negated", "hypothetical", "alleged")


@dataclass(frozen=True, slots=True)
class Stance:
    """A status, and the word of the text that decided it ("" where nothing spoke against assertion)."""

    status: Status
    cue: str = ""


ASSERTED = Stance("asserted")


def stance(predicate: Token, cues: Cues) -> Stance:
    """Return how the text holds `predicate` (a verb or a noun of action)."""
    told = (v for v in attributions(predicate.sent, cues) if lemma(v) in cues.alleging and not v.is_ancestor(predicate))
    return _gravest([*_own(predicate, cues), *_governed(predicate, cues), *(Stance("alleged", v.text) for v in told)])


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


# --- the predicate's own words -------------------------------------------------------------------------------------


def negation(token: Token, cues: Cues) -> Token | None:
    """Return the word that negates `token` ("not", "never", "no" or "neither" of its subject or object), or None."""
    for child in token.children:
        if child.lower_ in cues.negating_words and child.dep_ in ("neg", "det", "preconj", "cc", "advmod", *SUBJECTS):
            return child
        if child.dep_ in (*SUBJECTS, "dobj", "attr") and is_verb(token):
            for inner in children(child, "det", "preconj"):
                if inner.lower_ in cues.negating_words:
                    return inner
    return None


def over(token: Token, cues: Cues) -> bool:
    """True if `token` is said to be so "no longer", or "not ... anymore": that ends a state and does not negate it."""
    return any(
        c.lower_ in cues.no_longer and (children(c, "neg", "det", "advmod") or children(token, "neg"))
        for c in children(token, "advmod")
    )


def _own(token: Token, cues: Cues) -> Iterator[Stance]:
    """What the modifiers of one word say of it."""
    negated = None if over(token, cues) else negation(token, cues)
    if negated is not None:
        yield Stance("negated", negated.text)
    for child in token.children:
        modal = child.dep_ == "aux" and child.lemma_.lower() in cues.modals
        if modal or (child.dep_ == "mark" and child.lower_ in cues.conditional_marks):
            yield Stance("hypothetical", child.text)
        elif child.dep_ in ("advmod", "amod", "acomp", "compound") and (
            child.lower_ in cues.alleging_adverbs or child.lower_ in cues.alleging_adjectives
        ):
            yield Stance("alleged", child.text)
    if _asked(token):
        yield Stance("hypothetical", "?")
    for aux in children(token, "aux"):  # "Had X paid Y, ..."
        if aux.i == token.left_edge.i and any(s.i > aux.i for s in children(token, *SUBJECTS)):
            yield Stance("hypothetical", aux.text)


def _asked(token: Token) -> bool:
    """True for "Did X pay Y?"; "Who paid Y?" takes for granted that somebody did."""
    return any(c.text == "?" for c in children(token, "punct")) and not any(
        t.tag_.startswith("W") for c in token.children if c.i < token.i for t in c.subtree
    )


# --- what governs it -----------------------------------------------------------------------------------------------


def _governed(predicate: Token, cues: Cues) -> Iterator[Stance]:
    chain = list(governors(predicate, cues))
    doubted = any(v.status == "hypothetical" for v in _own(predicate, cues))
    spent = -1  # the last governor whose force was used up by undoing the one before it
    for place, governor in enumerate(chain):
        if place == spent:
            continue
        yield from _shared(governor, cues)
        meaning = _meaning(governor, cues)
        undone = negation(governor.word, cues) or _undone(chain[place + 1 : place + 2], cues)
        if undone is not None and place + 1 < len(chain) and undone == chain[place + 1].word:
            spent = place + 1
        if meaning is None or (meaning == "asserted" and (undone is None or doubted)):
            continue  # "did not say whether": the doubt is what counts
        if undone is None:
            yield Stance(meaning, governor.word.text)
        elif meaning in ("denied", "negated"):
            yield Stance("alleged", governor.word.text)
        else:
            yield Stance("negated", undone.text)


def _undone(outer: list[Governor], cues: Cues) -> Token | None:
    """Return the next governor's word if that turns the one before into its opposite ("failed to deny")."""
    for governor in outer:
        against = governor.way in ("infinitive", "gerund", "thing") and is_verb(governor.held)
        if against and _meaning(governor, cues) in ("denied", "negated") and negation(governor.word, cues) is None:
            return governor.word
    return None


def _shared(governor: Governor, cues: Cues) -> Iterator[Stance]:
    """What the modifiers of a governor say of what it governs."""
    word, held, way = governor.word, governor.held, governor.way
    if way == "copula":
        yield from _own(word, cues)
    elif way == "conj":
        if not children(held, *SUBJECTS):  # "did not pay or meet" shares all; "did not pay but met" only a doubt
            whole = held.tag_ == "VB" and not children(held, "aux")
            yield from (v for v in _own(word, cues) if whole or v.status == "alleged")
    elif way == "adjunct":
        yield from (v for v in _own(word, cues) if v.status == "alleged")
    else:  # "could be accused of", "unconfirmed reports that"
        told = ("hypothetical",) if is_verb(word) else ("hypothetical", "alleged")
        yield from (v for v in _own(word, cues) if v.status in told)


def _meaning(governor: Governor, cues: Cues) -> Status | None:
    """What a governor makes of the thing it governs: "asserted" for plain telling, None if it has no say."""
    word, way = governor.word, governor.way
    if way in ("conj", "copula", "adjunct"):
        return None
    if word.lower_ in cues.negating_words:  # "without"
        return "negated"
    if not is_verb(word):
        return _word_meaning(lemma(word), cues)
    return _complement_meaning(word, cues) or _verb_meaning(governor, cues)


def _word_meaning(word: str, cues: Cues) -> Status | None:
    """What a noun or an adjective makes of it: "the rumour that", "a bid to", "unable to"."""
    if word in cues.denying_nouns:
        return "denied"
    if word in cues.untruthful:
        return "negated"
    if word in cues.hypothetical_nouns or word in cues.hypothetical_adjectives:
        return "hypothetical"
    if word in cues.alleging_nouns or word in cues.evidence_nouns or word in cues.alleging_adverbs:
        return "alleged"
    return "asserted" if word in cues.told_nouns or word in cues.truthful else None


def _complement_meaning(verb: Token, cues: Cues) -> Status | None:
    """What the complement of a copula makes of it: "it is false that", "is on trial for"."""
    for said in children(verb, "acomp", "attr"):
        meaning = _word_meaning(said.lower_, cues)
        if meaning is not None:
            return meaning
    held = verb.lemma_ in cues.being and any(lemma(noun) in cues.alleging_nouns for _, noun in prepositions(verb))
    return "alleged" if held else None


def _verb_meaning(governor: Governor, cues: Cues) -> Status | None:
    verb, to = governor.word, governor.way == "infinitive"
    word = lemma(verb)
    key = " ".join([word, *(c.lower_ for c in children(verb, "prt"))])
    if key in cues.denying:
        return "denied"
    yet = to and any(c.lower_ in cues.not_yet for c in children(verb, "advmod"))
    if yet or key in cues.negating or (not is_verb(governor.held) and key in cues.annulling):
        return "negated"
    if word in cues.asserting:
        return "asserted"
    if to and word in cues.reporting:  # "is said to own", but "agreed to pay"
        return "alleged" if passive(verb) else "hypothetical"
    if f"{word} {governor.held.head.lower_}" in cues.alleging:  # "wanted for"
        return "alleged"
    if word in cues.alleging and not (to and word in cues.hypothetical):  # "is tried for", but "tried to"
        return "alleged"
    if word in cues.hypothetical:
        return "hypothetical"
    return "asserted" if word in cues.reporting else None
