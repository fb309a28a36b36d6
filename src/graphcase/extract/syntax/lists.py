"""Lists that stand apart from the noun that counts them: "charged two men: X and Y", "17 people, among them X"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..parsing.tokens import Token
from .arguments import objects, subjects
from .tree import SUBJECTS, children, coordinated, is_verb

_ARGUMENTS = frozenset({"dobj", "pobj", "attr", "conj", *SUBJECTS})
_NAMED = ("PROPN", "NOUN")


def listed(noun: Token, among: Collection[str]) -> list[Token]:
    """Return the heads of the list that spells out `noun`, a plural, elsewhere in its sentence; none if there is none.

    `among` are the prepositions that bring a choice of them.
    """
    if noun.tag_ not in ("NNS", "NNPS"):
        return []
    return [*_behind_colon(noun), *_among_them(noun, among)]


def _behind_colon(noun: Token) -> Iterator[Token]:
    """What follows a colon spells out the last plural with a number before it; the parser hangs it anywhere."""
    sent = noun.sent
    colon = next((t for t in sent if t.text == ":" and t.i > noun.i), None)
    if colon is None or not children(noun, "nummod") or noun.dep_ not in _ARGUMENTS:
        return
    if any(t.tag_ == "NNS" and children(t, "nummod") and not t.ent_type_ for t in sent.doc[noun.i + 1 : colon.i]):
        return
    first = next((t for t in sent.doc[colon.i + 1 : sent.end] if t.pos_ in _NAMED and t.head.i <= colon.i), None)
    if first is not None and not any(is_verb(t) for t in sent.doc[colon.i + 1 : first.i]):
        yield from coordinated(first)


def _among_them(noun: Token, among: Collection[str]) -> Iterator[Token]:
    """ "Among them" hangs on the verb: it means its object, or else its subject."""
    for prep in noun.sent:
        verb = prep.head
        if prep.lower_ not in among or prep.i < noun.i or prep.dep_ != "prep" or not is_verb(verb):
            continue
        brought = children(prep, "pobj")
        if not any(t.pos_ == "PRON" for t in brought):
            continue
        meant = objects(verb) or subjects(verb) or [verb.head]
        if noun in meant or (verb.dep_ == "relcl" and noun == verb.head and meant[0].pos_ == "PRON"):
            yield from (one for t in brought if t.pos_ in _NAMED for one in coordinated(t))
