"""What nearness states: "X of Chicago", "the Tribune's X", "Boston-based Y", "Y in Lima", "Lima, Peru"."""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.tokens import Token
from ...words.placewords import placewords
from ..proposal import Proposal
from ..scene import Scene
from .homes import homes, homesteads, natives, tied
from .seats import described, premises, seats


def nearby(scene: Scene) -> Iterator[Proposal]:
    """Yield what names state of the names right beside them, in text order."""
    for mention, _ in sorted(scene.spans.items(), key=lambda item: item[1]):
        named = scene.mentions[mention]
        if named.form == "name":
            yield from homes(mention, scene) if named.type == "person" else seats(mention, scene)
        if named.form == "name" and named.type == "place":
            yield from tied(mention, scene)
    for token in scene.doc:
        if token.pos_ in ("NOUN", "PROPN", "ADJ"):
            yield from natives(token, scene)
        if token.pos_ in ("NOUN", "PROPN") and token.i not in scene.names:
            yield from _noun(token, scene)


def _noun(noun: Token, scene: Scene) -> Iterator[Proposal]:
    yield from described(noun, scene)
    yield from homesteads(noun, scene)
    if noun.base in placewords(scene.language).premises:
        yield from premises(noun, scene)
