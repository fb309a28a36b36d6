"""Words that give a name a part in a case: "prosecutor X", "the victim, X", "suspect X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from .. import lexicon
from .holders import holders, role_noun
from .proposal import PartProposal
from .scene import Scene


def parties(scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts that party words of a segment give to the names that they stand with, in text order."""
    table = _words(scene.language)
    for token in scene.doc:
        role = role_noun(token, scene, table)
        if role is not None and token.tag_ not in ("NNS", "NNPS"):
            for held in holders(role, scene):
                if scene.mentions[held.holder].type == "person":
                    yield PartProposal(held.holder, role.classes[0], held.predicate, f"party:{held.rule}")


@cache
def _words(language: str) -> Mapping[str, tuple[str, ...]]:
    rows = lexicon.load(language, "affairs")["parties"]
    return {word: (part,) for part, words in rows.items() for word in words}
