"""How much money a predicate tells of: "paid X $5,000", "a bribe of 300 euros", "a $2m payment to X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...figures.money import Money, money
from ...parsing.tokens import Span, Token
from ...syntax.phrases import prepositions
from ...syntax.tree import SUBJECTS, children, is_verb
from ..scene import Scene


def amount(predicate: Token, scene: Scene) -> Money | None:
    """Return the amount in the clause of `predicate`, the nearest one of several; None if there is none.

    Of a verb it stands in its own clause and in no clause within; of a noun it is part of its phrase, or what the noun
    is the object of tells it ("made a payment of").
    """
    own = [(held, sum_) for held, sum_ in sums(predicate.sent, scene) if _governor(held.root, predicate) == predicate]
    return min(own, key=lambda pair: abs(pair[0].start - predicate.i))[1] if own else None


def tells_of_money(verb: Token, scene: Scene) -> bool:
    """True if what a verb hands over is money: an amount in its clause, or a word for money ("bags of cash")."""
    if amount(verb, scene) is not None:
        return True
    held = children(verb, "dobj", "nsubjpass", *(SUBJECTS if children(verb, "auxpass") else ()))
    held += [a for o in held for a in children(o, "appos")]
    held += [inner for o in held for _, inner in prepositions(o)]
    return any(o.base in scene.words.cues.moneys for o in held)


def sums(sentence: Span, scene: Scene) -> Iterator[tuple[Span, Money]]:
    """Yield the amounts of a sentence with their tokens."""
    for found in money(sentence.text, scene.language, scene.mentions):
        start = sentence.start_char + found.start
        held = scene.doc.char_span(start, start + found.end - found.start)
        if held is not None and len(held) > 1 and _particle(held[0], scene):  # "handed over six million"
            held, found = held[1:], replace(found, start=held[1].idx - sentence.start_char, bound="exact")
        if held is not None:
            yield held, found


def _particle(token: Token, scene: Scene) -> bool:
    """True for a word that belongs to the verb before it, and bounds no sum."""
    return token.i > 0 and f"{token.nbor(-1).base} {token.lower_}" in scene.words.verbs


def _governor(token: Token, predicate: Token) -> Token:
    """The predicate, if it is met on the way up, else the first verb."""
    while token != predicate and token.head != token and not is_verb(token):
        token = token.head
    return token
