"""Active and passive, and the form of a verb."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

from .tree import SUBJECTS, children, is_verb

Voice = Literal["active", "passive"]
Form = Literal["finite", "infinitive", "gerund", "participle"]


def passive(verb: Token) -> bool:
    """True if the surface subject of `verb` is its logical object."""
    if children(verb, "nsubjpass", "auxpass"):
        return True
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and not children(verb, "aux", *SUBJECTS):
        return bare_participle(verb.head)  # "had X seized and killed": no finite verb follows a bare participle
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in ("acl", "advcl", "xcomp", "oprd", "amod", "ccomp"):  # "found X killed", "had X killed"
        return not children(verb, "aux")
    if verb.dep_ == "conj" and not children(verb, "aux", *SUBJECTS):
        return is_verb(verb.head) and passive(verb.head)
    return False


def bare_participle(verb: Token) -> bool:
    """True for a past participle without an auxiliary that has a subject of its own ("had X seized")."""
    return verb.tag_ == "VBN" and verb.dep_ == "ccomp" and not children(verb, "aux", "auxpass")


def form(verb: Token) -> Form:
    """Return the form in which a verb stands; an auxiliary makes it finite ("has paid", "was arrested")."""
    auxiliaries = children(verb, "aux", "auxpass")
    first = auxiliaries[0] if auxiliaries else verb
    if first.tag_ == "TO":
        return "infinitive"
    match first.tag_:
        case "VBG":
            return "gerund"
        case "VBN":
            return "participle"
    return "finite"
