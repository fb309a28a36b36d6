"""Active and passive, and the form of a verb."""

from __future__ import annotations

from typing import Literal

from ..parsing.tokens import Token
from .closed import closed
from .tree import SUBJECTS, children, is_verb

Voice = Literal["active", "passive"]
Form = Literal["finite", "infinitive", "gerund", "participle"]

_PARTICIPLES = ("acl", "advcl", "xcomp", "oprd", "amod", "ccomp", "acomp")
_OBJECTS = ("dobj", "dative", "ccomp", "xcomp", "oprd", "attr")


def passive(verb: Token) -> bool:
    """True if the surface subject of `verb` is its logical object."""
    if children(verb, "nsubjpass", "auxpass"):
        return True
    if verb.tag_ in ("VBD", "VBN") and children(verb, "agent") and not children(verb, "aux", "dobj"):
        return True  # a headline: "Ruiz charged by prosecutors"
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and not children(verb, "aux", *SUBJECTS):
        return bare_participle(verb.head)  # "had X seized and killed": no finite verb follows a bare participle
    if verb.tag_ != "VBN" or children(verb, "aux"):
        return False
    if verb.dep_ in _PARTICIPLES:  # "found X killed", "had X killed"
        return True
    if verb.dep_ == "conj" and not children(verb, *SUBJECTS):
        return is_verb(verb.head) and passive(verb.head)
    return verb.dep_ == "ROOT" and not children(verb, *_OBJECTS)  # a headline: "Ruiz arrested in Lima"


def bare_participle(verb: Token) -> bool:
    """True for a past participle without an auxiliary that has a subject of its own ("had X seized")."""
    return verb.tag_ == "VBN" and verb.dep_ == "ccomp" and not children(verb, "aux", "auxpass")


def ambiguous(verb: Token) -> bool:
    """True for an active form in -ed that the tagger may have taken for one, by where it stands: a passive without its
    auxiliary. "X was arrested in Lima and questioned in Cusco"; "X arrested in Lima" (a headline); "have X killed".

    Only whether the verb can do without an object decides: "X was arrested and resigned".
    """
    if verb.tag_ not in ("VBD", "VBN") or passive(verb) or children(verb, "aux", *_OBJECTS):
        return False
    match verb.dep_:
        case "conj":
            return not children(verb, *SUBJECTS) and is_verb(verb.head) and (passive(verb.head) or ambiguous(verb.head))
        case "ccomp":
            return not children(verb, "mark") and verb.head.base in closed(verb).causative
        case "ROOT":
            return verb.sent[-1].pos_ != "PUNCT"
    return False


def form(verb: Token) -> Form:
    """Return the form in which a verb stands; an auxiliary makes it finite ("has paid", "was arrested")."""
    auxiliaries = children(verb, "aux", "auxpass")
    opening = auxiliaries[0] if auxiliaries else verb
    match opening.tag_:
        case "TO":
            return "infinitive"
        case "VBG":
            return "gerund"
        case "VBN":
            return "participle"
    return "finite"
