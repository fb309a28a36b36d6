"""Who somebody without a name turns out to be: "the gunman was named as X", "police identified the victims as X"."""

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
    parts: Mapping[str, str]
    naming: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    rows = (*data["parties"].items(), *data["held"]["words"].items())
    return _Words({word: part for part, words in rows for word in words}, frozenset(data["held"]["naming"]))


def identified(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts of those whom the verb `token` names."""
    words = _words(scene.language)
    if not is_verb(token) or token.base not in words.naming:
        return
    nameless = subjects(token) if passive(token) else objects(token)
    parts = [part for one in nameless if (part := _part(one, words, scene)) is not None]
    for mention in dict.fromkeys(_names(token, scene)) if parts else ():
        yield PartProposal(mention, parts[0], token, "party:identified")


def _part(noun: Token, words: _Words, scene: Scene) -> str | None:
    """The part of those whom a noun means who has no name yet; of "two of the suspects", that of the suspects."""
    if noun.i in scene.names:
        return None
    if noun.pos_ == "NUM":
        inner = [o for name, o in prepositions(noun) if name in scene.words.cues.genitive]
        return next((words.parts[o.base] for o in inner if o.base in words.parts), None)
    return words.parts.get(noun.lower_) or words.parts.get(noun.base)


def _names(verb: Token, scene: Scene) -> Iterator[int]:
    """The people behind "as"; the parser may hang it on who names them ("identified by police as X")."""
    held = [verb, *(o for agent in children(verb, "agent") for o in children(agent, "pobj")), *objects(verb)]
    for word in held:
        for name, person in prepositions(word):
            if name in scene.words.cues.role_marks and person.i in scene.names:
                yield from scene.typed(person, "person")
