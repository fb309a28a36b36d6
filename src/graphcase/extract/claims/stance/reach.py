"""What governs a predicate: the words between it and the wall of its clause, innermost first.

From the predicate one climbs the parse. A relative clause, an apposition and the root are walls: what stands behind
them is told beside the predicate and not over it. Usual mistakes of the parser are mended on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ...parsing.tokens import Token
from ...syntax.tree import SUBJECTS, children, clause, gerund, is_verb
from ...syntax.voice import ambiguous, form
from ...words.lexemes import Cues

Way = Literal[
    "clause",  # "said that ..."; "the claim that ..."
    "infinitive",  # "plans to ..."
    "gerund",  # "denied paying ..."
    "thing",  # "accused of ...", "dropped the charges", "without ..."
    "copula",  # "is the leader"
    "conj",
    "adjunct",  # "fled after ..."
]


@dataclass(frozen=True, slots=True)
class Governor:
    """`word` governs `held`, the predicate or the governor before it, in the way `way`."""

    word: Token
    held: Token
    way: Way


def governors(predicate: Token, cues: Cues) -> Iterator[Governor]:
    """Yield what governs `predicate` (a verb, or a noun of action or role), the innermost first."""
    token = predicate
    passed: set[int] = set()  # what stands before a colon may hang on the very verb that it governs
    while token.i not in passed:
        passed.add(token.i)
        found = _above(token, cues)
        if found is None or found.word.i in passed:
            return
        yield found
        token = found.word


def key(verb: Token) -> str:
    """Return a verb with its particle, as the lexicon holds it: "turn down"."""
    return " ".join([verb.base, *(c.lower_ for c in children(verb, "prt"))])


def content(clause_: Token, cues: Cues) -> bool:
    """True if a clause tells what its noun holds ("the claim that he paid", "a bid to buy"), and no relative clause."""
    if not holds(clause_.head, cues):
        return False
    return infinitive(clause_) or (bool(children(clause_, "mark", *SUBJECTS)) and not _relative(clause_))


def holds(noun: Token, cues: Cues) -> bool:
    """True for a noun that has a content: a claim, a denial, a piece of evidence, a plan."""
    word = noun.base
    return any(
        word in nouns
        for nouns in (
            cues.alleging_nouns,
            cues.denying_nouns,
            cues.evidence_nouns,
            cues.hypothetical_nouns,
            cues.told_nouns,
        )
    )


def infinitive(verb: Token) -> bool:
    """True for "to pay"."""
    return any(aux.tag_ == "TO" for aux in children(verb, "aux"))


def _relative(verb: Token) -> bool:
    """True if a relative pronoun is subject or only object of `verb`; "the charge that he bribed X" has none."""
    held = children(verb, *SUBJECTS), children(verb, "dobj")
    return any(c.tag_ in ("WDT", "WP") for places in held if len(places) == 1 for c in places)


def _above(token: Token, cues: Cues) -> Governor | None:
    head = token.head
    if token.dep_ == "ccomp" and _auxiliary(head, token, cues):
        return Governor(head, token, "copula")
    match token.dep_:
        case "conj":
            return Governor(_partner(token), token, "conj")
        case "ccomp" | "csubj" | "csubjpass":
            return _above(head, cues) if _side_by_side(token) else Governor(head, token, "clause")
        case "xcomp":
            return Governor(head, token, "infinitive" if infinitive(token) else "gerund")
        case "attr" | "oprd" | "acomp" if is_verb(head):
            return Governor(head, token, "copula")
        case "parataxis" if token.base in cues.reporting and children(head, "acomp"):  # "It is false, X said, that"
            return Governor(head, token, "clause")
        case "advcl" if head.base in cues.being and infinitive(token):  # "the plan was for X to pay Y"
            return Governor(head, token, "clause")
        case "advcl":
            return Governor(head, token, "adjunct")
        case "acl" | "relcl":
            return _over_noun_clause(token, cues)
        case "pcomp" | "pobj":
            return _over_phrase(token, cues)
        case "amod" if gerund(token):
            return _over_phrase(head, cues)
        case "prep":
            return Governor(head, token, "adjunct")
        case "dobj" | "nsubjpass" if not is_verb(token):
            return Governor(head, token, "thing")
        case "nsubj" if holds(token, cues) or _undone(token):  # "the claim that ... is false"
            return Governor(head, token, "thing")
        case "ROOT":
            return _announced(token, cues)
    return None


def _undone(noun: Token) -> bool:
    """True for what is done to a noun of action where the parser sees an active verb: "had his conviction quashed"."""
    return not is_verb(noun) and is_verb(noun.head) and ambiguous(noun.head)


def _auxiliary(head: Token, verb: Token, cues: Cues) -> bool:
    """True for "did" in "at no time did X pay Y", which the parser makes the verb of which "pay" is a part."""
    if head.i > verb.i or children(verb, "mark"):
        return False
    if head.base in cues.pro_verbs:
        return verb.tag_ in ("VB", "VBP") and not children(verb, "aux")
    helps = head.pos_ == "AUX" and not children(head, *SUBJECTS, "expl")
    return helps and (verb.tag_ != "VBD" or head.base in cues.being)


def _announced(verb: Token, cues: Cues) -> Governor | None:
    """What stands before a colon: "Among the allegations: that X bribed Y"."""
    colons = [t for t in verb.sent if t.text == ":" and verb.sent.start < t.i < verb.i]
    before = verb.doc[colons[-1].i - 1] if colons else None
    return Governor(before, verb, "clause") if before is not None and holds(before, cues) else None


def _partner(conjunct: Token) -> Token:
    """Return what a conjunct is joined to. A finite verb is not joined to an infinitive or a gerund but to the verb
    that governs it: in "plans to sell X and lives in Y", to "plans"."""
    head = conjunct.head
    if is_verb(conjunct) and form(conjunct) == "finite" and conjunct.tag_ != "VB":
        while head.dep_ in ("xcomp", "pcomp", "conj") and is_verb(head) and form(head) in ("infinitive", "gerund"):
            head = head.head.head if head.dep_ == "pcomp" else head.head
    return head if is_verb(head) or not is_verb(conjunct) else conjunct.head


def _side_by_side(clause_: Token) -> bool:
    """True for two sentences that only a semicolon joins, of which the parser made the first a part of the second."""
    return clause_.i < clause_.head.i and any(t.text == ";" for t in clause_.doc[clause_.i : clause_.head.i])


def _over_noun_clause(verb: Token, cues: Cues) -> Governor | None:
    if content(verb, cues):
        return Governor(verb.head, verb, "clause")
    if verb.dep_ == "relcl" and verb.head.base in cues.evidence_nouns and _wherein(verb):
        return Governor(verb.head, verb, "clause")
    if verb.dep_ == "relcl" and _defining(verb, cues):
        return Governor(verb.head.head, verb, "copula")
    if verb.dep_ == "relcl" and children(verb, "mark") and not _relative(verb):
        governor = clause(verb.head)  # "It was reported by the Mail that ...", with the clause hung on the Mail
        return Governor(governor, verb, "clause") if is_verb(governor) else None
    if infinitive(verb) and verb.head.dep_ == "pobj":  # "plotted with two men to kill Y", hung on the men
        governor = clause(verb.head)
        if key(governor) in cues.hypothetical | cues.negating:
            return Governor(governor, verb, "infinitive")
    return None


def _wherein(verb: Token) -> bool:
    """True for "the version in which X paid", "according to which he paid"."""
    opening = verb.doc[verb.left_edge.i : verb.i]
    return any(t.tag_ == "WDT" and t.dep_ == "pobj" for t in opening)


def _defining(verb: Token, cues: Cues) -> bool:
    """True for "it was not X who paid", "he is the man who paid": what is said of the copula is said of the clause."""
    noun, before = verb.head, verb.left_edge.i - 1
    copula = noun.dep_ == "attr" and noun.head.base in cues.being
    return copula and before >= 0 and not verb.doc[before].is_punct


def _over_phrase(token: Token, cues: Cues) -> Governor | None:
    """What governs the object of a preposition: the word that wants the preposition, if it is one of those that do."""
    prep = token.head
    if prep.lower_ in cues.negating_words:
        return Governor(prep, token, "thing")
    if prep.lower_ not in cues.governing:
        return Governor(prep.head, token, "adjunct") if token.dep_ == "pcomp" else None
    turned = next((c for c in children(prep, "advmod") if c.base in cues.unable), None)
    if turned is not None:  # "instead of"
        return Governor(turned, token, "thing")
    word = prep.head
    if word.tag_ == "CD" and word.dep_ == "conj":  # "a charge of bribing X and two of killing Y"
        word = word.head
    if not is_verb(word) and word.dep_ in ("dobj", "nsubjpass") and not holds(word, cues):
        verb = word.head  # "accused X, who was born in Y, of ...", with the phrase hung on X
        act = token.dep_ == "pcomp" or any(gerund(c) for c in children(token, "amod"))
        if is_verb(verb) and verb.base in cues.alleging and act:
            return Governor(verb, token, "thing")
    return Governor(word, token, "thing")
