"""What a word makes of that which it governs: "denied" of "paying", "plans" of "to pay", "evidence" of "that he paid".

A force turns one status into another, and a negated force does so in a way of its own: "alleged that he paid" is an
allegation, "did not allege that he paid" a negation, "denied failing to pay" an allegation again. Status, word by word,
is the fold of these steps from the predicate outward (status.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from ....model import Status
from ...parsing.tokens import Token
from ...syntax.closed import closed
from ...syntax.phrases import prepositions
from ...syntax.tree import SUBJECTS, children, is_verb
from ...syntax.voice import ambiguous, passive
from ...words.lexemes import Cues
from .reach import Governor, holds, infinitive, key

Force = Literal[
    "tells",  # "said that", "was convicted of", "managed to"
    "knows",  # "knew that": taken for granted, even where negated
    "concedes",  # "confirmed that": left open where negated
    "alleges",  # "accused of", "the claim that"
    "supposes",  # "plans to", "a bid to"
    "denies",  # "denied that"
    "fails",  # "failed to", "forgot to": where negated, it was done
    "refuses",  # "refused to", "cleared of": where negated, nobody knows
]
_Turn = Mapping[Status, Status]

_PLAIN: Mapping[Force, _Turn] = {
    "tells": {},
    "knows": {},
    "concedes": {},
    "alleges": {"asserted": "alleged"},
    "supposes": {"asserted": "hypothetical", "alleged": "hypothetical"},
    "denies": {
        "asserted": "denied",
        "alleged": "denied",
        "hypothetical": "denied",
        "negated": "alleged",
        "denied": "alleged",
    },
    "fails": {
        "asserted": "negated",
        "alleged": "negated",
        "hypothetical": "negated",
        "negated": "alleged",
        "denied": "alleged",
    },
    "refuses": {
        "asserted": "negated",
        "alleged": "negated",
        "hypothetical": "negated",
        "negated": "alleged",
        "denied": "alleged",
    },
}
_NEGATED: Mapping[Force, _Turn] = {
    "tells": {"asserted": "negated", "alleged": "negated", "negated": "alleged", "denied": "alleged"},
    "knows": {},
    "concedes": {"asserted": "alleged", "negated": "alleged", "denied": "alleged"},
    "alleges": {"asserted": "negated", "alleged": "negated", "negated": "alleged", "denied": "alleged"},
    "supposes": {"asserted": "negated", "alleged": "negated", "hypothetical": "negated"},
    "denies": {"asserted": "alleged"},
    "fails": {},
    "refuses": {"asserted": "alleged"},
}


def turned(force: Force, status: Status, negated: bool) -> Status:
    """Return what `force` makes of a thing that is held as `status`."""
    return (_NEGATED if negated else _PLAIN)[force].get(status, status)


def force(governor: Governor, cues: Cues) -> Force | None:
    """Return the force of a governor, None for a word that has no say in how things are held."""
    word, way = governor.word, governor.way
    if way in ("conj", "copula", "adjunct"):
        return None
    if word.lower_ in cues.negating_words:  # "without"
        return "refuses"
    if not is_verb(word):
        return _of_word(word, cues)
    subject = governor.held.dep_ == "nsubj" and not is_verb(governor.held) and not ambiguous(word)
    if subject:  # "denials that he paid did not convince X"
        return _of_complement(governor, cues)
    return _of_complement(governor, cues) or _of_verb(governor, cues)


def _of_word(word: Token, cues: Cues) -> Force | None:
    """ "the rumour that", "a bid to", "unable to", "too ill to"."""
    name = word.base
    if name in cues.denying_nouns:
        return "denies"
    if name in cues.untruthful or name in cues.unable or any(c.lower_ in cues.too for c in children(word, "advmod")):
        return "refuses"
    if name in cues.hypothetical_nouns or name in cues.hypothetical_adjectives:
        return "supposes"
    if name in cues.alleging_nouns or name in cues.evidence_nouns or name in cues.alleging_adverbs:
        return "alleges"
    return "tells" if name in cues.told_nouns or name in cues.truthful else None


def _of_complement(governor: Governor, cues: Cues) -> Force | None:
    """What the complement of a copula makes of it: "it is false that", "is on trial for", "makes it clear that"."""
    verb = governor.word
    for said in (*complements(governor), *_subjects(governor, cues)):
        found = _of_word(said, cues)
        if found == "tells" and _asked(governor.held):
            return None
        if found is not None:
            return found
    if any(word.base in cues.untruthful for word in likened(verb, cues)):
        return "refuses"
    tried = verb.lemma_ in cues.being and any(noun.base in cues.alleging_nouns for _, noun in prepositions(verb))
    return "alleges" if tried else None


def _asked(clause_: Token) -> bool:
    """True for an indirect question: "it is not clear how many people they robbed" takes for granted that they did."""
    return clause_.doc[clause_.left_edge.i].tag_ in ("WRB", "WP", "WP$", "WDT")


def complements(governor: Governor) -> Iterator[Token]:
    """Yield what a copula or a verb of calling says of the governor's thing: "is false", "called it a lie"; also where
    the parser cut it off: "said reports that he paid were false"."""
    verbs = [governor.word]
    if governor.way == "thing":
        verbs += [c for c in children(governor.word, "ccomp") if c.pos_ == "AUX" and not children(c, *SUBJECTS)]
    for said in (c for verb in verbs for c in children(verb, "acomp", "attr", "oprd")):
        if said != governor.held:
            yield said


def _subjects(governor: Governor, cues: Cues) -> Iterator[Token]:
    """Yield the subject of "the allegation is that he paid", "the story going round is that he paid"."""
    verb = governor.word
    if governor.way == "clause" and verb.base in cues.being and governor.held.i > verb.i:
        for subject in children(verb, *SUBJECTS, "csubj"):
            yield from children(subject, "nsubj") if is_verb(subject) else [subject]


def likened(verb: Token, cues: Cues) -> Iterator[Token]:
    """Yield the words behind "as": "described as false the claim that", "denounced as a lie the claim that"."""
    for prep in children(verb, "prep"):
        if prep.lower_ in cues.role_marks:
            yield from children(prep, "amod", "acomp", "pcomp", "pobj")


def _of_verb(governor: Governor, cues: Cues) -> Force | None:
    verb, held, to = governor.word, governor.held, governor.way == "infinitive"
    names = {key(verb), f"{verb.base} {held.head.lower_}"}
    names.update(f"{verb.base} {c.lower_}" for c in children(verb, "dobj", "advmod"))  # "had it that", "let alone"
    thing = governor.way == "thing" and not is_verb(held)
    if thing and held.base in cues.hypothetical_nouns and names & cues.declining:  # "turned down an offer to join"
        return "refuses"
    if names & cues.denying and not _asked_whether(held, cues):
        return "denies"
    yet = to and any(c.lower_ in cues.not_yet for c in children(verb, "advmod"))
    if yet or names & cues.negating or (not is_verb(held) and names & cues.annulling):
        return "fails" if names & cues.unfailing else "refuses"
    return _of_teller(governor, names, cues)


def _of_teller(governor: Governor, names: set[str], cues: Cues) -> Force | None:
    """Verbs that say, allege, or want something."""
    verb, held, to = governor.word, governor.held, governor.way == "infinitive"
    word = verb.base
    if governor.way == "clause" and any(c.tag_ == "WRB" for c in children(held, "advmod")):
        return "knows"  # "did not say when he met X"
    if names & cues.ceasing and governor.way in ("gerund", "infinitive"):
        return "knows"
    if governor.way == "clause" and verb.lower_ in cues.conditional_marks:  # "assuming that"
        return "supposes"
    if governor.way == "clause" and names & cues.factive:
        return "knows"
    if governor.way in ("clause", "gerund", "thing") and names & cues.conceding:
        return "concedes"
    if governor.way == "thing" and names & cues.commissioning and not is_verb(held) and not holds(held, cues):
        return "tells"
    if names & cues.asserting and not to:
        return "tells"
    if to and word in cues.reporting:  # "is said to own", but "agreed to pay"
        told = passive(verb) or (verb.tag_ == "VBN" and not children(verb, "aux"))  # "X, said by some to own Y, ..."
        return "alleges" if told else "supposes"
    if to and names & cues.causing:
        return "tells"
    if held.dep_ in ("dobj", "nsubjpass") and names & closed(verb).light:  # "held talks", "claimed the attack"
        return None
    if names & cues.alleging and not (to and word in cues.hypothetical):  # "is tried for", but "tried to"
        return "alleges"
    if names & cues.hypothetical and (to or word not in cues.being) and not (word in cues.reporting and not to):
        return "supposes"
    if to and _going(verb, cues):
        return "supposes"
    if word in cues.reporting or (to and infinitive(held)):
        return "tells"
    return None


def _asked_whether(clause: Token, cues: Cues) -> bool:
    """True for "doubts whether he paid", which denies nothing."""
    return any(c.lower_ in cues.conditional_marks for c in children(clause, "mark"))


def _going(verb: Token, cues: Cues) -> bool:
    """True for "is going to": a future."""
    return verb.tag_ == "VBG" and verb.base in cues.going and any(a.base in cues.being for a in children(verb, "aux"))
