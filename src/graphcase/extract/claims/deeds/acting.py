"""For whom people act who are not named: "fighters of X", "X fighters", "its officers" do what X does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from .... import lexicon
from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import children
from ..scene import Scene


def bodies(people: Iterable[Token], scene: Scene) -> list[int]:
    """Return the organisations for which unnamed people act, in text order."""
    return list(dict.fromkeys(m for t in people if t.base in _acting(scene.language) for m in _body(t, scene)))


def _body(people: Token, scene: Scene) -> Iterator[int]:
    for before in children(people, "poss", "compound", "nmod", "amod"):
        yield from scene.typed(before, "organisation")
    for preposition, whole in prepositions(people):
        if preposition in _of(scene.language):
            inside = [m for c in children(whole, "compound", "nmod") for m in scene.typed(c, "organisation")]
            yield from scene.typed(whole, "organisation") or inside  # "members of the X gang"


@cache
def _acting(language: str) -> frozenset[str]:
    groups = lexicon.load(language, "affairs")["groups"]
    return frozenset(groups["words"]) | frozenset(groups["servants"])


@cache
def _of(language: str) -> frozenset[str]:
    return frozenset(lexicon.load(language, "affairs")["groups"]["of"])
