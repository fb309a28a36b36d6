"""Criminal groups: the organisations of an article that it calls a gang, a cartel, a militia, somewhere in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...names import fold, tokens
from ..parsing.tokens import Token
from ..syntax.tree import children
from ..words.lexemes import Cues
from .scene import Scene


def criminal_groups(scenes: Sequence[Scene]) -> frozenset[int]:
    """Return the mentions that stand for a group which the article describes as a criminal one, wherever it does so."""
    names: set[str] = set()
    found: set[int] = set()
    for scene in scenes:
        for mention in scene.spans:
            if any(_criminal(words, scene.words.cues) for words in _descriptions(mention, scene)):
                found |= {mention, scene.meant(mention)}
                names.add(fold(scene.mentions[scene.meant(mention)].text))
    for scene in scenes:
        found |= {m for m in scene.spans if fold(scene.mentions[scene.meant(m)].text) in names}
    return frozenset(found)


def _descriptions(mention: int, scene: Scene) -> Iterator[str]:
    """What the text calls a mention where it stands: its own words, and the noun that it modifies, that stands beside
    it or is predicated of it ("the Red Falcon gang"; "Red Falcon, a gang"; "Red Falcon is a gang")."""
    start, end = scene.spans[mention]
    if scene.mentions[mention].type != "organisation":
        return
    root: Token = scene.doc[start:end].root
    yield scene.mentions[mention].text
    if root.dep_ in ("compound", "nmod"):
        root = root.head
        yield scene.doc[root.left_edge.i : root.i + 1].text
    beside = children(root, "appos")
    if root.dep_ == "appos":
        beside.append(root.head)
    if root.dep_ == "nsubj" and root.head.base in scene.words.cues.being:
        beside += children(root.head, "attr")
    yield from (noun.text for noun in beside if noun.i not in scene.names)


def _criminal(text: str, cues: Cues) -> bool:
    words = {w.rstrip("s") for w in tokens(text)} | set(tokens(text))
    return not words.isdisjoint(cues.criminal_words)
