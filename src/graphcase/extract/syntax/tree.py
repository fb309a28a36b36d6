"""Walking a dependency parse: children, coordination, clauses, lemmas."""

from __future__ import annotations

from collections.abc import Iterator

from ..parsing.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
"""The kinds of named entity that are nobody and no place."""
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_MEMBERS = 200  # of a list; a longer one is a table


def children(token: Token, *deps: str) -> list[Token]:
    """Return the children of `token` with one of the labels `deps`, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def is_verb(token: Token) -> bool:
    """True for verbs and auxiliaries."""
    return token.pos_ in ("VERB", "AUX")


def coordinated(token: Token) -> list[Token]:
    """Return `token` and what is coordinated with it ("A, B and C" gives three), in text order; not "but not D"."""
    found: list[Token] = []
    waiting = [token]
    while waiting and len(found) < _MEMBERS:
        found.append(waiting.pop())
        waiting.extend(reversed(list(_beside(found[-1]))))
    return found


def _beside(token: Token) -> Iterator[Token]:
    """What is coordinated with `token` itself."""
    for child in token.children:
        if (child.dep_ == "conj" and not _excepted(child)) or _listed(child):
            yield child
        elif child.dep_ == "appos" and token.tag_ in ("NN", "NNP") and child.i > token.i:
            yield from (later for later in children(child, "conj") if resumed(later))


def resumed(conjunct: Token) -> bool:
    """True for C in "A, the B, and C", which the parser joins to B: a comma closes the apposition before "and"."""
    opening = conjunct.left_edge.i
    before = conjunct.doc[max(opening - 2, 0) : opening]
    named = conjunct.pos_ == "PROPN" or any(a.pos_ == "PROPN" for a in children(conjunct, "appos"))
    return named and len(before) == 2 and before[0].text == "," and before[1].pos_ == "CCONJ"


def _excepted(conjunct: Token) -> bool:
    """True for D in "A, but not D"."""
    before = [c for c in conjunct.head.children if c.dep_ == "cc" and c.i < conjunct.i]
    return bool(children(conjunct, "neg")) or bool(before and children(before[-1], "neg"))


def _listed(apposition: Token) -> bool:
    """True for B in "A, B and C", all people, where the parser takes B for an apposition: nobody is called twice."""
    people = apposition.dep_ == "appos" and apposition.ent_type_ == apposition.head.ent_type_ == "PERSON"
    return (
        people and apposition.i > apposition.head.i and bool(children(apposition, "cc") or children(apposition, "conj"))
    )


def first(token: Token) -> Token:
    """Return the first of what `token` is coordinated with."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def relative(token: Token) -> bool:
    """True for who, which, that ... when they open a relative clause."""
    return token.tag_ in _RELATIVE and clause(token).dep_ == "relcl"


def gerund(verb: Token) -> bool:
    """True for "leading" in "accused of leading Acme", which the parser may take for an adjective of the name."""
    noun = verb.head
    opened = noun.dep_ == "pobj" and noun.head.i == verb.i - 1
    return verb.dep_ == "amod" and verb.tag_ == "VBG" and noun.pos_ == "PROPN" and opened


def antecedents(pronoun: Token) -> list[Token]:
    """Return what a relative pronoun stands for: the noun that its clause modifies.

    The parser hangs the clause on any noun before it: "the head of Acme, who", on Acme, is the head; "A and B, who
    own", on one of them, are both, and "who owns" is the nearer; "X was held for killing Y, who", on X, is Y.
    """
    verb = clause(pronoun)
    noun = verb.head
    nearest = _named_before(pronoun)
    if nearest is not None and any(is_verb(token) for token in pronoun.doc[noun.i + 1 : nearest.i]):
        return [nearest]
    if pronoun.tag_ == "WP" and noun.dep_ == "pobj" and _impersonal(noun):
        outer = noun.head.head
        noun = outer if outer.pos_ in ("NOUN", "PROPN") and not outer.ent_type_ else noun
    everybody = [t for t in coordinated(first(noun)) if t.i < pronoun.i]
    if len(everybody) < 2 or noun not in everybody:
        return [noun]
    return everybody if _plural(verb) else everybody[-1:] if noun == everybody[0] else [noun]


def _named_before(pronoun: Token) -> Token | None:
    """The person whose name ends right before "who", None if there is none."""
    before = [token for token in pronoun.doc[max(pronoun.i - 2, 0) : pronoun.i] if token.text != ","][-1:]
    return before[0] if pronoun.tag_ == "WP" and before and before[0].ent_type_ == "PERSON" else None


def _impersonal(noun: Token) -> bool:
    """True for the name of no person, and for a noun with such a name before it ("the Acme gang")."""
    kinds = [noun.ent_type_] if noun.ent_type_ else [c.ent_type_ for c in children(noun, "compound", "nmod")]
    return any(kind not in ("", "PERSON", "NORP") for kind in kinds)


def _plural(verb: Token) -> bool:
    """True if the form of a verb says that its subject is plural ("own", "were", "have been")."""
    finite = next(iter(children(verb, "aux", "auxpass")), verb)
    if finite.tag_ == "VBD":  # of all verbs, only "be" tells one from many in the past
        return finite.pos_ == "AUX" and finite.dep_ != "aux" and "Number=Sing" not in finite.morph
    return finite.tag_ == "VBP"


def clause(token: Token) -> Token:
    """Return the verb of the clause that `token` stands in (or the root)."""
    while not is_verb(token) and token.head != token:
        token = token.head
    while token.dep_ in ("aux", "auxpass") and token.head != token:
        token = token.head
    return token
