"""Subjects and objects of a verb, with those that coordination, control and relative clauses share."""

from __future__ import annotations

from spacy.tokens import Token

from .tree import SUBJECTS, children, is_verb, relative
from .voice import passive

_DEPTH = 8  # a parse that needs more steps than this is a broken one


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the surface subjects of `verb`: its own, or those shared by coordination, control or as a participle."""
    own = children(verb, *SUBJECTS)
    if own or depth > _DEPTH:
        return own
    head = verb.head
    match verb.dep_:
        case "conj" | "advcl" if is_verb(head):
            return subjects(head, depth + 1)
        case "xcomp":
            return children(head, "dobj") or subjects(head, depth + 1)
        case "acl":
            return [head] if verb.tag_ in ("VBG", "VBN") else controllers(head, depth + 1)
        case "pcomp":
            return controllers(head, depth + 1)
    return []


def controllers(token: Token, depth: int = 0) -> list[Token]:
    """Return who does what a gerund or noun of action under `token` says: the governing verb's object, or its subject.

    "accused X of leading" gives X; "X was charged with leading" and "X faces charges of leading" give X.
    """
    while not is_verb(token) and token.head != token:
        token = token.head
    if not is_verb(token):
        return []
    held = [o for o in children(token, "dobj") if o.ent_type_ or o.pos_ in ("PROPN", "PRON")]
    if held and not passive(token):
        return held
    return subjects(token, depth)


def objects(verb: Token) -> list[Token]:
    """Return the surface objects of `verb`; of a relative clause without one, the noun that it modifies."""
    found = children(verb, "dobj", "dative") if not passive(verb) else []
    found = [o for o in found if o.pos_ != "ADP"]
    if not found and verb.dep_ == "relcl" and not passive(verb) and not any(relative(s) for s in subjects(verb)):
        return [verb.head]
    if not found and verb.dep_ == "conj" and is_verb(verb.head) and not children(verb, "prep", "ccomp", "xcomp"):
        return []
    return found or [o for c in children(verb, "conj") if is_verb(c) and c.i - verb.i < 4 for o in children(c, "dobj")]
