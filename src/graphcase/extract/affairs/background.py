"""Which countries an article is about, and which of its sentences lead to another one.

The countries of the headline, the dateline and the first two paragraphs are its own, as those of the towns there are. A
sentence is abroad if it, or else the nearest sentence before it in its paragraph that names a country, names none of
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from ...names import fold
from ..claims.scene import Scene
from ..words.gazetteer import countries, places

_OPENING = 2  # paragraphs in which an article says where it plays
_WHERE = ("country", "region")


class Background:
    """What an article tells of other countries than its own."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        body = [n for n, scene in enumerate(scenes) if scene.segment.kind == "body"]
        first = [n for n, s in enumerate(scenes) if s.segment.kind in ("headline", "dateline")] + body[:_OPENING]
        self._own = frozenset(
            c for n in first for sent in scenes[n].doc.sents for c in _countries(sent, scenes[n], True)
        )

    def abroad(self, number: int, sentence: int) -> bool:
        """True if the sentence that begins at `sentence`, in scene `number`, is told of another country."""
        scene = self._scenes[number]
        told: frozenset[str] = frozenset()
        for sent in scene.doc.sents:
            told = frozenset(_countries(sent, scene, False)) or told
            if scene.sentence(sent[0])[0] >= sentence:
                break
        return bool(self._own) and bool(told) and told.isdisjoint(self._own)


def _countries(sent: Span, scene: Scene, towns: bool) -> Iterator[str]:
    """The ISO codes of the countries that a sentence names; of its towns' too if asked for."""
    codes, kinds = countries(scene.language), places(scene.language)
    for mention, (start, _) in sorted(scene.spans.items()):
        found = scene.mentions[mention]
        if found.type == "place" and found.form == "name" and sent.start <= start < sent.end:
            name = fold(found.text)
            if name in codes and (towns or kinds.get(name, "country") in _WHERE):
                yield codes[name]
