"""Words that give a name a part in a case: "prosecutor X", "X guerrillas attacked", "among the dead is X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ... import lexicon
from ..syntax.tree import children, is_verb, lemma
from .court import in_court
from .groups import groups
from .holders import holders
from .proposal import PartProposal
from .rolenouns import role_noun
from .scene import Scene
from .suspects import suspects


def parties(scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts that the words of a segment give to names beside the arguments of its verbs, in text order."""
    words = _words(scene.language)
    for token in scene.doc:
        yield from _titled(token, words, scene)
        yield from _among(token, words, scene)
        yield from suspects(token, scene)
        yield from in_court(token, scene)
        yield from groups(token, scene)


@dataclass(frozen=True, slots=True)
class _Words:
    parts: Mapping[str, tuple[str, ...]]
    held: Mapping[str, str]
    among: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    return _Words(
        parts={word: (part,) for part, words in data["parties"].items() for word in words},
        held={word: part for part, words in data["held"]["words"].items() for word in words},
        among=frozenset(data["held"]["among"]),
    )


def _titled(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "prosecutor X", "X, the victim": a word for a party, in the singular, and who holds it."""
    role = role_noun(token, scene, words.parts)
    if role is not None and token.tag_ not in ("NNS", "NNPS"):
        for held in holders(role, scene):
            if scene.mentions[held.holder].type == "person":
                yield PartProposal(held.holder, role.classes[0], held.predicate, f"party:{held.rule}")


def _among(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Among the 14 arrested are X and Y", "X was among the victims"."""
    part = words.held.get(token.lower_) or words.held.get(lemma(token))
    top = token.head if token.dep_ in ("acl", "amod", "relcl") and not is_verb(token.head) else token
    if part is None or top.dep_ != "pobj" or top.head.lower_ not in words.among:
        return
    verb = top.head.head
    if not is_verb(verb) or verb.lemma_ not in scene.words.cues.being:
        return
    for name in children(verb, "nsubj", "attr", "nsubjpass"):
        for mention in scene.typed(name, "person"):
            yield PartProposal(mention, part, verb, "party:among")
