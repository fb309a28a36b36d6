"""Whose property is harmed: who attacks "the car of X", "the offices of X", "X's home" attacks X."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from .... import lexicon
from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import children
from ..scene import Scene


def owners(things: Iterable[Token], scene: Scene) -> list[int]:
    """Return the people and bodies that own what is harmed, in text order; what befalls people befalls no owner."""
    held = [t for t in things if t.base in _property(scene.language) and t.base not in scene.words.roles]
    named = [o for t in held for o in children(t, "poss")]
    named += [o for t in held for name, o in prepositions(t) if name in scene.words.cues.genitive]
    return list(dict.fromkeys(m for o in named for m in scene.typed(o, "person", "organisation")))


@cache
def _property(language: str) -> frozenset[str]:
    return frozenset(lexicon.load(language, "affairs")["property"]["words"])
