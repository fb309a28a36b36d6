"""Whom a lawyer's client means: "X's lawyer said that his client", "Y, the lawyer for X, said: "My client ..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Span, Token

from ..syntax.phrases import prepositions
from ..syntax.tree import children, lemma

if TYPE_CHECKING:
    from .scene import Scene

_CLIENT, _LAWYER = "clients", "representatives"
"""Classes of role noun (roles.toml)."""


def represented(token: Token, scene: Scene) -> list[int]:
    """Return whom the noun `token`, a client with an owner, stands for: the one person who has a lawyer in its sentence
    or in the one before."""
    if _CLIENT not in scene.words.roles.get(lemma(token), ()) or not children(token, "poss") or token.tag_ == "NNS":
        return []
    for sentence in _near(token):
        found = list(dict.fromkeys(m for noun in sentence for m in _client_of(noun, scene)))
        if found:
            return found if len({scene.meant(m) for m in found}) == 1 else []
    return []


def _near(token: Token) -> Iterator[Span]:
    yield token.sent
    if token.sent.start:
        yield token.doc[token.sent.start - 1].sent


def _client_of(noun: Token, scene: Scene) -> list[int]:
    """Whose lawyer a noun speaks of, none where it is no such noun."""
    if noun.i in scene.names or _LAWYER not in scene.words.roles.get(lemma(noun), ()):
        return []
    cues = scene.words.cues
    held = [*children(noun, "poss"), *(o for name, o in prepositions(noun) if name in cues.genitive | cues.behalf)]
    return [m for one in held for m in scene.typed(one, "person")]
