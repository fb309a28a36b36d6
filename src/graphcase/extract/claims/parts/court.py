"""Parts that show in what people do before a court, and in what was found of them: witnesses, counsel, the dead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .... import lexicon
from ...parsing.tokens import Token
from ...syntax.arguments import objects, subjects
from ...syntax.phrases import prepositions
from ...syntax.tree import children, is_verb
from ...syntax.voice import passive
from ..proposal import PartProposal
from ..scene import Scene


@dataclass(frozen=True, slots=True)
class _Words:
    telling: frozenset[str]
    before: frozenset[str]
    courts: frozenset[str]
    acts: Mapping[str, str]
    counsel: frozenset[str]
    clients: frozenset[str]
    finding: frozenset[str]
    remains: frozenset[str]
    seeing: frozenset[str]
    last: frozenset[str]
    deaths: frozenset[str]
    inquiries: frozenset[str]
    of: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    rows = data["court"]
    acts = {act: part for part, found in rows["acts"].items() for act in found}
    return _Words(acts=acts, **{name: frozenset(rows[name]) for name in _Words.__slots__ if name != "acts"})


def in_court(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts that `token` gives to people who speak in court, act for others, or are found dead."""
    words = _words(scene.language)
    if not is_verb(token):
        yield from _death(token, words, scene)
        return
    if not passive(token):
        yield from _told(token, words, scene)
        yield from _counsel(token, words, scene)
        yield from _acting(token, words, scene)
    if token.base in words.finding:
        yield from _found(token, words, scene)
    if token.base in words.seeing and passive(token) and any(c.lower_ in words.last for c in token.children):
        yield from _parts(subjects(token), "victim", token, "party:last seen", scene)


def _told(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X told the court": a witness, if nothing else is known of X."""
    if verb.base not in words.telling:
        return
    heard = [*objects(verb), *children(verb, "dative"), *(o for name, o in prepositions(verb) if name in words.before)]
    if any(listener.base in words.courts for listener in heard):
        yield from _parts(subjects(verb), "witness", verb, "party:told", scene)


def _counsel(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X, who represents two of the defendants"."""
    if verb.base not in words.counsel:
        return
    held = [*objects(verb), *(o for whole in objects(verb) for name, o in prepositions(whole) if name in words.of)]
    if any(client.base in words.clients for client in held):
        yield from _parts(subjects(verb), "lawyer", verb, "party:counsel", scene)


def _acting(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X, who led the investigation", "X presided over the trial"."""
    held = [*(f"{verb.base} {o.base}" for o in objects(verb))]
    held += [f"{verb.base} {name} {o.base}" for name, o in prepositions(verb)]
    for part in dict.fromkeys(words.acts[key] for key in held if key in words.acts):
        yield from _parts(subjects(verb), part, verb, "party:acting", scene)


def _found(verb: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "The bodies of X and Y were found in a quarry"."""
    for remains in subjects(verb) if passive(verb) else objects(verb):
        if remains.base in words.remains:
            owners = [*children(remains, "poss"), *(o for name, o in prepositions(remains) if name in words.of)]
            yield from _parts(owners, "victim", verb, "party:found", scene)


def _death(noun: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Charged over the death of X", "an inquest into X's disappearance": a death that the law looks into."""
    if noun.base not in words.deaths or noun.i in scene.names:
        return
    if any(_looks_into(word, words, scene) for word in noun.ancestors):
        owners = [*children(noun, "poss"), *(o for name, o in prepositions(noun) if name in words.of)]
        yield from _parts(owners, "victim", noun, "party:death", scene)


def _looks_into(word: Token, words: _Words, scene: Scene) -> bool:
    if not is_verb(word):
        return word.base in words.inquiries
    return any(entry.target_part and not entry.wrong for entry in scene.words.verbs.get(word.base, ()))


def _parts(found: list[Token], role: str, verb: Token, rule: str, scene: Scene) -> Iterator[PartProposal]:
    for mention in dict.fromkeys(m for token in found for m in scene.typed(token, "person")):
        yield PartProposal(mention, role, verb, rule)
