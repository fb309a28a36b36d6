"""Whom the law looks at, and who is behind a wrong: homes searched, people sought, murders ordered.

Police who search somebody's home or look for somebody say nothing yet: a suspect, and no more than alleged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .... import lexicon
from ....names import tokens
from ...parsing.tokens import Token
from ...syntax.arguments import objects, subjects
from ...syntax.phrases import prepositions
from ...syntax.tree import children, is_verb
from ...syntax.voice import passive
from ..proposal import PartProposal
from ..scene import Scene

SOUGHT = "party:sought"
"""The rule of a part that stands only where its bearer is no victim: police look for who is missing, too."""


@dataclass(frozen=True, slots=True)
class _Words:
    authorities: frozenset[str]
    bodies: frozenset[str]
    suspecting: frozenset[str]
    searching: frozenset[str]
    premises: frozenset[str]
    seeking: frozenset[str]
    sought: frozenset[str]
    instigating: frozenset[str]
    taking: frozenset[str]
    of: frozenset[str]


@cache
def _words(language: str) -> _Words:
    row = lexicon.load(language, "affairs")["suspicion"]
    return _Words(*(frozenset(row[name]) for name in _Words.__slots__))


def suspects(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """Yield whom `token` (a verb) makes a suspect or, in the article's own voice, the doer of what he had others do."""
    if not is_verb(token):
        return
    words = _words(scene.language)
    yield from _suspected(token, words, scene)
    yield from _searched(token, words, scene)
    yield from _sought(token, words, scene)
    yield from _instigated(token, words, scene)
    yield from _taken(token, words, scene)


def _suspected(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Police suspect that X hid the gun": X is a suspect; not who is suspected to have died."""
    if verb.base not in words.suspecting or passive(verb):
        return
    for clause in children(verb, "ccomp"):
        for subject in children(clause, "nsubj") if children(clause, "dobj", "attr") else ():
            for mention in scene.typed(subject, "person"):
                yield PartProposal(mention, "suspect", clause, "party:suspected", wrong=True)


def _searched(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Police searched the home of X", "X's offices were raided"."""
    if verb.base not in words.searching or not _by_law(verb, words, scene):
        return
    for thing in subjects(verb) if passive(verb) else objects(verb):
        if thing.base in words.premises:
            owned = [*children(thing, "poss"), *(o for name, o in prepositions(thing) if name in words.of)]
            for mention in (m for owner in owned for m in scene.typed(owner, "person")):
                yield PartProposal(mention, "suspect", verb, "party:searched", status="alleged")


def _sought(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Police are looking for X", "X is wanted for fraud", "X was sought by police"."""
    if verb.base in words.sought and passive(verb):
        found = subjects(verb) or ([verb.head] if verb.dep_ == "acl" else [])
    elif _by_law(verb, words, scene) and (passive(verb) or subjects(verb)):
        direct = subjects(verb) if passive(verb) else objects(verb)
        found = direct if verb.base in words.seeking else []
        found = found or [o for name, o in prepositions(verb) if f"{verb.base} {name}" in words.seeking]
    else:
        return
    for mention in (m for token in found for m in scene.typed(token, "person")):
        yield PartProposal(mention, "suspect", verb, SOUGHT, status="alleged")


def _by_law(verb: Token, words: _Words, scene: Scene) -> bool:
    """True if police, a court or the like are the doers of `verb`; a passive need not name them."""
    if passive(verb):
        doers = [o for name, o in prepositions(verb) if o.head.dep_ == "agent"]
        return all(_authority(doer, words, scene) for doer in doers)
    return any(_authority(doer, words, scene) for doer in subjects(verb))


def _authority(token: Token, words: _Words, scene: Scene) -> bool:
    mention = scene.mention_at(token)
    if mention is None or token.i not in scene.names:
        return token.base in words.authorities
    return not words.bodies.isdisjoint(tokens(scene.mentions[mention].text))


def _instigated(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X ordered the murder of Y", "X masterminded the robbery"."""
    if verb.base not in words.instigating or passive(verb):
        return
    wrongs = [
        o for o in objects(verb) if any(t.source_part == "perpetrator" for t in scene.words.nouns.get(o.base, ()))
    ]
    for mention in (m for doer in subjects(verb) for m in scene.referents(doer)) if wrongs else ():
        if scene.mentions[mention].type in ("person", "organisation"):
            yield PartProposal(mention, "perpetrator", verb, "party:instigated", wrong=True)


def _taken(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X was picked up by police": who is so taken by the law is arrested."""
    if not any(f"{verb.base} {particle.lower_}" in words.taking for particle in children(verb, "prt", "advmod")):
        return
    named = bool(children(verb, "agent")) if passive(verb) else bool(subjects(verb))
    if named and _by_law(verb, words, scene):
        for mention in (
            m for t in (subjects(verb) if passive(verb) else objects(verb)) for m in scene.typed(t, "person")
        ):
            yield PartProposal(mention, "arrested", verb, "party:taken")
