"""Verbs that reject what was just said, without saying it again: "Ruiz denies it", "she called the story a lie".

Found by form alone. Whom and what a rejection concerns is decided where the claims before it are known (denials.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .... import lexicon
from ...parsing.tokens import Span, Token
from ...syntax.arguments import subjects
from ...syntax.phrases import prepositions
from ...syntax.tree import SUBJECTS, children, is_verb
from ...syntax.voice import passive
from ...words.lexemes import Cues
from .reach import governors, key
from .status import negation, own

What = Literal[
    "claim",  # what was said: "denies it", "the story is false"
    "guilt",  # any wrong: "denies the charges", "has done nothing wrong"
    "deed",  # an act that the word names: "both deny murder"
    "dealings",  # all that would need acquaintance: "has never heard of her"
    "conduct",  # what the clause tells: "denied that he had taken any money"
]


@dataclass(frozen=True, slots=True)
class Rejection:
    """`verb` rejects; `deniers` are the heads of those who do so, none where the text does it in its own voice."""

    verb: Token
    what: What
    deniers: tuple[Token, ...]
    deed: str = ""


@dataclass(frozen=True, slots=True)
class RejectionWords:
    """The words of stance.toml's table of rejections."""

    pointing: frozenset[str]
    contested: frozenset[str]
    calling: frozenset[str]
    scorn: frozenset[str]
    disagreeing: frozenset[str]
    innocent: frozenset[str]
    innocence: frozenset[str]
    insisting: frozenset[str]
    guilty: frozenset[str]
    wrong: frozenset[str]
    acquaintance: frozenset[str]
    both: frozenset[str]
    mouthpieces: frozenset[str]
    behalf: frozenset[str]
    happening: frozenset[str]
    content: frozenset[str]
    clients: frozenset[str]


@cache
def rejection_words(language: str) -> RejectionWords:
    """Return the words of rejection of `language`. Raises FileNotFoundError if there is no lexicon for it."""
    table = lexicon.load(language, "stance")["rejections"]
    return RejectionWords(**{name: frozenset(table[name]) for name in RejectionWords.__slots__})


def rejections(sent: Span, cues: Cues, language: str) -> Iterator[Rejection]:
    """Yield the verbs of a sentence that reject what was said before them, in text order."""
    words = rejection_words(language)
    for verb in sent:
        if not is_verb(verb) or verb.dep_ in ("aux", "auxpass") or not _meant(verb, cues):
            continue
        what = _what(verb, cues, words)
        if what is not None:
            deed = _deed(verb, cues) if what == "deed" else ""
            yield Rejection(verb, what, tuple(_deniers(verb, what, cues)), deed)


def _meant(verb: Token, cues: Cues) -> bool:
    """True if nothing puts the rejection itself in doubt ("would deny it", "if he denies it", "refused to deny it")."""
    if any(s.status in ("hypothetical", "alleged") for s in own(verb, cues)):
        return False
    return not any(g.way in ("infinitive", "thing") for g in governors(verb, cues))


def _what(verb: Token, cues: Cues, words: RejectionWords) -> What | None:
    negated = negation(verb, cues) is not None
    things = _objects(verb)
    if not negated and key(verb) in cues.denying:
        denied = [c for c in children(verb, "ccomp", "xcomp") if c.i > verb.i]
        if denied:
            return _told(denied[0], words)
        found = _denied(things, words)
        if found is not None:
            return found
    if not negated and key(verb) in words.calling and things and _pointed(things[0], words) and _scorned(verb, words):
        return "claim"
    if not negated and verb.base in words.disagreeing and not things and not children(verb, "ccomp"):
        return "claim"
    insisted = [*things, *(held for _, held in prepositions(verb))] if verb.base in words.insisting else []
    if not negated and any(t.base in words.innocence for t in insisted):
        return "guilt"
    if negated and verb.base in words.acquaintance and any(_tellers(verb, cues)):
        return "dealings"
    return _of_copula(verb, negated, cues, words) or _of_conduct(verb, negated, cues, words)


def _told(clause: Token, words: RejectionWords) -> What:
    """What a rejected clause is about: "denied knowing her", "denied that the meeting took place"."""
    if clause.base in words.acquaintance:
        return "dealings"
    return "deed" if _happened(clause, words) and children(clause, *SUBJECTS) else "conduct"


def _happened(verb: Token, words: RejectionWords) -> bool:
    """True for "(the meeting) took place"."""
    return key(verb) in words.happening or any(f"{verb.base} {t.base}" in words.happening for t in _objects(verb))


def _deed(verb: Token, cues: Cues) -> str:
    """The act that a rejection names: "deny murder", "the meeting never took place", "there was no payment"."""
    clauses = [c for c in children(verb, "ccomp") if key(verb) in cues.denying and c.i > verb.i]
    if clauses:
        return children(clauses[0], *SUBJECTS)[0].base
    named = _objects(verb) if key(verb) in cues.denying else [*children(verb, "attr"), *children(verb, *SUBJECTS)]
    return named[0].base


def _denied(things: list[Token], words: RejectionWords) -> What | None:
    if not things:
        return None
    thing = things[0]
    if thing.lower_ in words.pointing or thing.tag_ == "WDT":
        return "claim"
    if thing.pos_ != "NOUN" or children(thing, "acl", "relcl") or _specified(thing, words):
        return None
    return "guilt" if thing.base in words.contested else "deed"


def _of_copula(verb: Token, negated: bool, cues: Cues, words: RejectionWords) -> What | None:
    """ "The accusations are false", "it was not true", "he is innocent"."""
    about = children(verb, *SUBJECTS, "expl")
    if verb.base not in cues.being or not about:
        return None
    said = [c.base for c in children(verb, "acomp", "attr")]
    if negated and children(verb, "attr") and children(verb, "expl") and any(_tellers(verb, cues)):
        return "deed"
    if not negated and words.innocent.intersection(said):
        return "guilt"
    untrue = cues.truthful.intersection(said) if negated else cues.untruthful.intersection(said)
    return "claim" if untrue and _pointed(about[0], words) else None


def _of_conduct(verb: Token, negated: bool, cues: Cues, words: RejectionWords) -> What | None:
    """ "Has done nothing wrong", "did not do it", "pleaded not guilty", "the meeting never took place"."""
    things = _objects(verb)
    if negated and _happened(verb, words) and children(verb, *SUBJECTS) and any(_tellers(verb, cues)):
        return "deed"
    if negated and verb.base in cues.pro_verbs and things:
        if things[0].lower_ in words.pointing:
            return "claim"
        return "guilt" if any(c.base in words.wrong for c in children(things[0], "amod", "acl")) else None
    pleaded = [c for c in children(verb, "acomp", "oprd", "attr") if c.base in words.guilty]
    return "guilt" if any(negation(c, cues) for c in pleaded) else None


def _objects(verb: Token) -> list[Token]:
    """What a verb rejects: its object, of a passive its subject; the noun behind "that" ("a charge that he denies")."""
    found = children(verb, "nsubjpass" if passive(verb) else "dobj")
    if not found and verb.dep_ in ("relcl", "acl") and not passive(verb):
        return [verb.head]
    return found


def _pointed(thing: Token, words: RejectionWords) -> bool:
    """True for "it", "this", "which", and for "the claim" where no words say which one."""
    if thing.lower_ in words.pointing or thing.tag_ == "WDT":
        return True
    return thing.base in words.contested and not _specified(thing, words)


def _specified(thing: Token, words: RejectionWords) -> bool:
    """True for "the claim of fraud", which is a claim of its own."""
    return any(name in words.content for name, _ in prepositions(thing))


def _scorned(verb: Token, words: RejectionWords) -> bool:
    """True if the complement of a verb of calling says that it is untrue: "a lie", "as false"."""
    said = [*children(verb, "oprd", "attr", "acomp"), *(token for _, token in prepositions(verb))]
    for clause in children(verb, "ccomp", "xcomp", "advcl"):
        said += [clause, *children(clause, "attr", "acomp")]
    said += [a for p in children(verb, "prep") for a in children(p, "amod", "acomp", "pcomp")]
    return any(word.base in words.scorn or word.lower_ in words.scorn for word in said)


def _deniers(verb: Token, what: What, cues: Cues) -> Iterator[Token]:
    """Yield who rejects: of "it was a lie", "he had never met her" who is said to say so, else the subject."""
    told = [] if key(verb) in cues.denying else list(_tellers(verb, cues))
    if told or verb.base in cues.being or (what == "dealings" and key(verb) not in cues.denying):
        yield from told
    elif passive(verb):
        yield from (p for agent in children(verb, "agent") for p in children(agent, "pobj"))
    else:
        yield from subjects(verb)


def _tellers(verb: Token, cues: Cues) -> Iterator[Token]:
    """Yield the subjects of the verb of saying that governs a rejection ("his lawyer said that it was a lie")."""
    for governor in governors(verb, cues):
        if governor.way == "clause" and is_verb(governor.word) and governor.word.base in cues.reporting:
            yield from (t for t in subjects(governor.word) if t.dep_ != "expl")
            return
