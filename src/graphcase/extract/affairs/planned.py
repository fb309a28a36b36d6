"""Trials that are yet to be: "the trial is to begin in May", "will go on trial", "no trial date", "fit to stand trial".

Such a word tells of a trial, and of none that was held: how far the law went, it does not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ..parsing.tokens import Token
from ..syntax.tree import SUBJECTS, children, is_verb
from ..words.lexemes import Cues


@dataclass(frozen=True, slots=True)
class _Words:
    acts: frozenset[str]
    plans: frozenset[str]
    awaiting: frozenset[str]
    coming: frozenset[str]
    before: frozenset[str]
    dates: frozenset[str]
    to: frozenset[str]


@cache
def _words(language: str) -> _Words:
    row = lexicon.load(language, "affairs")["planned"]
    return _Words(*(frozenset(row[name]) for name in _Words.__slots__))


def planned(word: Token, language: str, cues: Cues) -> bool:
    """Return whether `word`, which tells of an affair, is a trial that the text says is yet to be held."""
    words = _words(language)
    if word.base not in words.acts:
        return False
    head = word.head
    if word.dep_ in ("compound", "nmod") and head.base in words.dates:  # "a trial date"
        return True
    if head.lower_ in words.before or (word.i and word.nbor(-1).lower_ in words.before):  # "pending trial"
        return True
    if word.dep_ == "pobj":
        head = head.head
        if head.base in words.dates:  # "a date for the trial"
            return True
    if word.dep_ in SUBJECTS:
        return _ahead(head, words, cues)
    if not is_verb(head):
        return False
    if head.base in words.awaiting or (word.dep_ == "dobj" and head.base in words.plans):
        return True
    return head.base in words.coming and (_open(head, words) or _future(head, cues))


def _ahead(verb: Token, words: _Words, cues: Cues) -> bool:
    """True for what a subject is yet to do, or what is planned of it: "is to begin", "is due", "was set for June"."""
    if _future(verb, cues) or _open(verb, words) or verb.base in words.plans:
        return True
    behind = children(verb, "xcomp", "ccomp", "acomp", "oprd")
    return any(t.base in words.plans or (verb.base == "be" and _open(t, words)) for t in behind)


def _open(verb: Token, words: _Words) -> bool:
    """True for an infinitive with its mark ("to begin"): what is not yet done."""
    return any(t.lower_ in words.to and t.dep_ == "aux" for t in verb.children)


def _future(verb: Token, cues: Cues) -> bool:
    return any(t.dep_ == "aux" and t.lower_ in cues.modals for t in verb.children)
