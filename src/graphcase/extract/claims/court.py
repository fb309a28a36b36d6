"""Parts that show in what people do before a court, and in what was found of them: witnesses, counsel, the dead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ... import lexicon
from ..syntax.arguments import objects, subjects
from ..syntax.phrases import prepositions
from ..syntax.tree import children, is_verb, lemma
from ..syntax.voice import passive
from .proposal import PartProposal
from .scene import Scene


@dataclass(frozen=True, slots=True)
class _Words:
    telling: frozenset[str]
    before: frozenset[str]
    courts: frozenset[str]
    counsel: frozenset[str]
    clients: frozenset[str]
    finding: frozenset[str]
    remains: frozenset[str]
    seeing: frozenset[str]
    last: frozenset[str]
    of: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    return _Words(*(frozenset(data["court"][name]) for name in _Words.__slots__))


def in_court(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts that `token` (a verb) gives to people who speak in court, act for others, or are found dead."""
    if not is_verb(token):
        return
    words = _words(scene.language)
    if not passive(token):
        yield from _told(token, words, scene)
        yield from _counsel(token, words, scene)
    if lemma(token) in words.finding:
        yield from _found(token, words, scene)
    if lemma(token) in words.seeing and passive(token) and any(c.lower_ in words.last for c in token.children):
        yield from _parts(subjects(token), "victim", token, "party:last seen", scene)


def _told(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X told the court": a witness, if nothing else is known of X."""
    if lemma(verb) not in words.telling:
        return
    heard = [*objects(verb), *children(verb, "dative"), *(o for name, o in prepositions(verb) if name in words.before)]
    if any(lemma(listener) in words.courts for listener in heard):
        yield from _parts(subjects(verb), "witness", verb, "party:told", scene)


def _counsel(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X, who represents two of the defendants"."""
    if lemma(verb) not in words.counsel:
        return
    held = [*objects(verb), *(o for whole in objects(verb) for name, o in prepositions(whole) if name in words.of)]
    if any(lemma(client) in words.clients for client in held):
        yield from _parts(subjects(verb), "lawyer", verb, "party:counsel", scene)


def _found(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "The bodies of X and Y were found in a quarry"."""
    for remains in subjects(verb) if passive(verb) else objects(verb):
        if lemma(remains) in words.remains:
            owners = [*children(remains, "poss"), *(o for name, o in prepositions(remains) if name in words.of)]
            yield from _parts(owners, "victim", verb, "party:found", scene)


def _parts(found: list[Token], role: str, verb: Token, rule: str, scene: Scene) -> Iterator[PartProposal]:
    for mention in dict.fromkeys(m for token in found for m in scene.typed(token, "person")):
        yield PartProposal(mention, role, verb, rule)
