"""Reading a dependency parse: subjects, objects, voice, coordination. Universal to English CLEAR labels, no word lists.

The labels are those of spaCy's English pipelines (ClearNLP, Choi 2012). Functions take and return tokens of one Doc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_DOUBLING = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]$")
_DEPTH = 8  # a parse that needs more steps than this is a broken one


def children(token: Token, *deps: str) -> list[Token]:
    """Return the children of `token` with one of the labels `deps`, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def is_verb(token: Token) -> bool:
    """True for verbs and auxiliaries."""
    return token.pos_ in ("VERB", "AUX")


def lemma(token: Token) -> str:
    """Return the lemma in lower case, also of a capitalised word that the tagger took for a name.

    "hoped" is of "hope": the lemmatizer says "hop", whose own form would double the consonant ("hopped").
    """
    word = token.lemma_.lower()
    if token.lower_ in (word + "ed", word + "ing") and _DOUBLING.match(word):
        return word + "e"
    if token.tag_ == "NNPS" and word.endswith("s") and word == token.lower_:
        return word[:-1]
    return word


def coordinated(token: Token) -> list[Token]:
    """Return `token` and what is coordinated with it ("A, B and C" gives three), in text order."""
    found = [token]
    for conjunct in children(token, "conj"):
        found.extend(coordinated(conjunct))
    return found


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
    objects = [o for o in children(token, "dobj") if o.ent_type_ or o.pos_ in ("PROPN", "PRON")]
    if objects and not passive(token):
        return objects
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


def relative(token: Token) -> bool:
    """True for who, which, that ... when they open a relative clause."""
    return token.tag_ in _RELATIVE and clause(token).dep_ == "relcl"


def clause(token: Token) -> Token:
    """Return the verb of the clause that `token` stands in (or the root)."""
    while not is_verb(token) and token.head != token:
        token = token.head
    while token.dep_ in ("aux", "auxpass") and token.head != token:
        token = token.head
    return token


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, object) for each prepositional phrase of `token`, nested ("out of") and coordinated ones too.

    A phrase that the parser hung on a date ("born [on 4 May 1897 [in Lima]]") belongs to what the date belongs to.
    """
    for child in token.children:
        if child.dep_ in ("prep", "agent") or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for name, held in _objects_of(child):
                yield name, held
                yield from _behind_date(held)
        elif child.dep_ in ("npadvmod", "nummod", "advmod", "oprd", "dobj", "attr") and child.ent_type_ == "DATE":
            yield from _behind_date(child)


def _behind_date(token: Token) -> Iterator[tuple[str, Token]]:
    if token.ent_type_ == "DATE":
        for inner in (token, *children(token, "nummod", "appos", "npadvmod")):
            for prep in children(inner, "prep"):
                for name, held in _objects_of(prep):
                    yield name, held
                    yield from _behind_date(held)


def _objects_of(prep: Token) -> Iterator[tuple[str, Token]]:
    for child in prep.children:
        if child.dep_ == "pobj":
            yield prep.lower_, child
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _objects_of(child)
