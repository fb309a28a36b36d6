"""Subjects and objects of a verb, with those that coordination, control and relative clauses share."""

from __future__ import annotations

from ..parsing.tokens import Token
from .closed import closed
from .tree import NUMBERS, SUBJECTS, children, gerund, is_verb, relative
from .voice import passive

_DEPTH = 8  # a parse that needs more steps than this is a broken one
_NOUNS = ("NOUN", "PROPN", "PRON")


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the surface subjects of `verb`: its own, or those shared by coordination, control or as a participle."""
    own = _own_subjects(verb)
    if own or depth > _DEPTH:
        return own
    head = verb.head
    match verb.dep_:
        case "conj" | "advcl" | "csubj" if is_verb(head):
            return subjects(head, depth + 1)
        case "xcomp" if not is_verb(head):  # "is likely to succeed"
            return subjects(head.head, depth + 1) if is_verb(head.head) else []
        case "xcomp":
            return children(head, "dobj") or subjects(head, depth + 1)
        case "acomp" if is_verb(head) and verb.tag_ == "VBN":  # "was on Monday [sentenced]"
            return subjects(head, depth + 1)
        case "acl":
            return [head] if verb.tag_ in ("VBG", "VBN") else _planners(head, depth + 1)
        case "pcomp":
            return controllers(head, depth + 1)
        case "amod" if gerund(verb):
            return controllers(head.head, depth + 1)
    return []


def _own_subjects(verb: Token) -> list[Token]:
    """The subjects that hang on the verb itself, without the misread object of a clause before it (`objects`)."""
    own = children(verb, *SUBJECTS) or [s for aux in children(verb, "aux", "auxpass") for s in children(aux, *SUBJECTS)]
    if len(own) > 1:
        own = [s for s in own if not _swallowed(s)] or own
    return own or [c for c in children(verb, "dep") if c.i < verb.i and c.pos_ in _NOUNS] or _fallen(verb)


def _fallen(verb: Token) -> list[Token]:
    """The subject that the parser hung inside the phrase before it: "Headed by Ruiz, [Acme] owns", "In a suit filed in
    Lima, [Acme] accuses"."""
    opening = [c for c in children(verb, "advcl", "csubj", "prep") if c.i < verb.i and c.left_edge.i == verb.sent.start]
    if not opening:
        return []
    end = opening[0].right_edge.i
    between = children(verb, "aux", "auxpass", "advmod", "neg")
    if any(t not in between for t in verb.doc[end + 1 : verb.i]):
        return []
    inside = [t for t in verb.doc[opening[0].i : end + 1] if t.dep_ in ("appos", "conj") and t.right_edge.i == end]
    return [t for t in inside if t.pos_ in _NOUNS and verb.doc[t.left_edge.i - 1].text == ","][:1]


def _swallowed(subject: Token) -> bool:
    """True for "Ruiz" in "A group representing Ruiz sued Acme", where the parser takes it for a second subject."""
    start = subject.left_edge.i
    return start > 0 and subject.doc[start - 1].dep_ in ("acl", "relcl", "advcl") and is_verb(subject.doc[start - 1])


def controllers(token: Token, depth: int = 0) -> list[Token]:
    """Return who does what a gerund or noun of action under `token` says: the governing verb's object, or its subject.

    "accused X of leading" gives X; "X was charged with leading" and "X faces charges of leading" give X, and so does "X
    left Y after meeting".
    """
    verb = token
    while not is_verb(verb) and verb.head != verb:
        verb = verb.head
        if not is_verb(verb) and children(verb, "nsubj"):  # "found X guilty of paying"
            return children(verb, "nsubj")
    if not is_verb(verb):
        return []
    if token.lower_ not in closed(token).of_subject and not passive(verb):
        held = [o for o in children(verb, "dative") if _somebody(o)]  # "gave X eight years for killing"
        held = held or [o for o in children(verb, "dobj") if _somebody(o) or _particular(o)]
        if held:
            return held
    return subjects(verb, depth)


def _somebody(noun: Token) -> bool:
    """True for a name, a pronoun, and what has a name for its apposition ("the minister, X")."""
    named = noun.ent_type_ not in NUMBERS and (noun.ent_type_ or noun.pos_ in ("PROPN", "PRON"))
    return bool(named) or any(a.ent_type_ == "PERSON" for a in children(noun, "appos"))


def _particular(noun: Token) -> bool:
    """True for "the minister", "two men"; not for "(awaits) trial" nor for "the charge (of paying)"."""
    told = noun.base in closed(noun).contents
    return not noun.ent_type_ and not told and bool(children(noun, "det", "poss", "nummod"))


def _planners(noun: Token, depth: int) -> list[Token]:
    """Who does what an infinitive behind a noun says: "X's plan to buy Y", "the decision by X to buy Y"."""
    owners = children(noun, "poss")
    by = [o for p in children(noun, "prep", "agent") if p.lower_ in closed(p).agents for o in children(p, "pobj")]
    return owners or by or [c for c in controllers(noun, depth) if c != noun]


def objects(verb: Token) -> list[Token]:
    """Return the surface objects of `verb`; of a relative clause without one, the noun that it modifies."""
    if passive(verb):
        return _misread(verb)
    if gerund(verb):
        return [verb.head]
    found = _named(verb) if verb.base in closed(verb).naming else []
    found = found or [o for o in children(verb, "dobj", "dative") if o.pos_ != "ADP"] or _misread(verb)
    if found:
        return found
    if verb.dep_ == "relcl" and not any(relative(s) for s in subjects(verb)):
        return [] if stranded(verb) or _pronoun_elsewhere(verb) else [verb.head]
    return _shared(verb)


def stranded(verb: Token) -> list[Token]:
    """Return the prepositions of a relative clause that have lost their object: "the company she works [for]"."""
    return [
        p
        for p in children(verb, "prep")
        if verb.dep_ == "relcl" and not children(p, "pobj", "pcomp", "prep") and p.i > verb.i
    ]


def _pronoun_elsewhere(verb: Token) -> bool:
    """True for "to whom Acme paid": the clause has its pronoun behind a preposition, or as an owner."""
    return any(o.tag_ in ("WP", "WDT") for p in children(verb, "prep", "dative") for o in children(p, "pobj"))


def _misread(verb: Token) -> list[Token]:
    """The object that the parser gave to a neighbour: a second subject behind a participle, the name before an office
    ("named [Ruiz] director")."""
    after = verb.i + 1
    if verb.dep_ in ("acl", "relcl", "advcl") and verb.tag_ == "VBG" and not children(verb, "dobj", "prep"):
        upper = [s for s in children(verb.head.head, *SUBJECTS) if _swallowed(s) and s.left_edge.i == after]
        if upper:
            return upper
    return [] if passive(verb) else [*_judged(verb), *_named(verb)]


def _judged(verb: Token) -> list[Token]:
    """ "Found X guilty": the subject of a small clause is the object of its verb."""
    return [
        s for c in children(verb, "ccomp") if not is_verb(c) and not children(c, "mark") for s in children(c, "nsubj")
    ]


def _named(verb: Token) -> list[Token]:
    """ "Named X director": the name before the office, of which the parser makes one noun phrase."""
    before = [c for office in offices(verb) for c in children(office, "compound", "nmod")]
    return [c for c in before if all(t.ent_type_ == "PERSON" for t in c.doc[verb.i + 1 : c.i + 1])][-1:]


def offices(verb: Token) -> list[Token]:
    """What a verb of naming makes of somebody, behind the name ("named X [director]"), where it may seem its object."""
    naming = verb.base in closed(verb).naming
    return [o for o in children(verb, "oprd", "dobj") if o.dep_ == "oprd" or (naming and o.pos_ == "NOUN")]


def _shared(verb: Token) -> list[Token]:
    """The object of a later verb, where only verbs, commas and "and" stand between: "seized, tried and shot X"."""
    if children(verb, "prep", "ccomp", "xcomp", "prt"):
        return []
    for later in children(verb, "conj"):
        between = verb.doc[verb.i + 1 : later.i]
        if is_verb(later) and all(t.pos_ in ("PUNCT", "CCONJ", "ADV", "VERB") for t in between):
            return [o for o in children(later, "dobj", "dative") if o.pos_ != "ADP"] or _shared(later)
    return []
