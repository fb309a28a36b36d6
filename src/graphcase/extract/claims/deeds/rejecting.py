"""Whose accusation somebody rejects: his own, or that of him for whom he speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...syntax.phrases import prepositions
from ...syntax.tree import children
from ..scene import Scene
from ..stance.rejections import rejection_words


def accused(mentions: Iterable[int], scene: Scene) -> list[int]:
    """The mentions that are accused of what these reject: of "his lawyer, Ruiz" and "Ruiz, a lawyer for Holm" him and
    Holm, if they are named; nobody where that is not known; else themselves."""
    found = (one for mention in mentions for one in _meant(mention, scene))
    return list(dict.fromkeys(found))


def _meant(mention: int, scene: Scene) -> Iterator[int]:
    if mention not in scene.spans:
        yield mention
        return
    words = rejection_words(scene.language)
    start, end = scene.spans[mention]
    root = scene.doc[start:end].root
    called = [root, *([root.head] if root.dep_ in ("appos", "compound", "nmod") else ()), *children(root, "appos")]
    titles = [token for token in called if token.base in words.mouthpieces]
    if not titles:
        yield mention
    for title in titles:
        owners = [*children(title, "poss"), *(o for name, o in prepositions(title) if name in words.behalf)]
        yield from (one for owner in owners for one in scene.referents(owner))
