"""What ends an affair, or undoes a verdict: charges dropped, a case shelved, a conviction overturned.

"Prosecutors shelved the inquiry" is told of the affair, "charges against X were dropped" of X alone: that is a part
that the text denies. "The verdict was overturned" undoes the last conviction told before it in the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ... import lexicon
from ...model import AFFIRMS, LAW
from ..claims.dates.when import Teller, time
from ..claims.scene import Scene
from ..claims.speech.speaker import speaker
from ..claims.stance.status import stance
from ..claims.stated import Evidence, Part
from ..parsing.tokens import Token
from ..syntax.arguments import objects, subjects
from ..syntax.phrases import prepositions
from ..syntax.tree import is_verb
from ..syntax.voice import passive
from .offences import Clue


@dataclass(frozen=True, slots=True)
class _Words:
    closing: frozenset[str]
    closed: frozenset[str]
    ending: frozenset[str]
    undoing: frozenset[str]
    verdicts: frozenset[str]


@cache
def _words(language: str) -> _Words:
    row = lexicon.load(language, "affairs")["closing"]
    return _Words(*(frozenset(row[name]) for name in _Words.__slots__))


def closings(scenes: Sequence[Scene]) -> Iterator[Clue]:
    """Yield the verbs by which a whole affair is closed, as words for it, in text order."""
    for number, scene in enumerate(scenes):
        words = _words(scene.language)
        for verb in scene.doc:
            if is_verb(verb) and _closes(verb, words, scene):
                yield Clue(number, verb, scene.sentence(verb)[0], LAW, LAW, 1, onsite=False)


def _closes(verb: Token, words: _Words, scene: Scene) -> bool:
    """True if the article holds that `verb` closes a case, and not somebody's charges alone."""
    if verb.base in words.ending and not passive(verb):  # "the investigation collapsed"
        things = subjects(verb)
    else:
        things = _objects(verb) if verb.base in words.closing else []
    if not any(thing.base in words.closed for thing in things):
        return False
    theirs = any(scene.typed(held, "person", "organisation") for thing in things for _, held in prepositions(thing))
    return not theirs and stance(verb, scene.words.cues).status in AFFIRMS


def overturned(parts: Sequence[Part], scenes: Sequence[Scene], teller: Teller) -> Iterator[Part]:
    """Yield the convictions among `parts`, once more and negated, that a later sentence of their paragraph undoes."""
    for number, scene in enumerate(scenes):
        words = _words(scene.language)
        told = [p for p in parts if p.segment == number and p.role == "convicted" and p.evidence.status in AFFIRMS]
        for verb in scene.doc if told else ():
            if not is_verb(verb) or verb.base not in words.undoing or not _verdict(verb, words):
                continue
            before = [p for p in told if p.token < verb.i]
            if before and stance(verb, scene.words.cues).status in AFFIRMS:
                yield _undone(before[-1], verb, scene, teller)


def _verdict(verb: Token, words: _Words) -> bool:
    return any(thing.base in words.verdicts for thing in _objects(verb))


def _objects(verb: Token) -> list[Token]:
    return subjects(verb) if passive(verb) else objects(verb)


def _undone(part: Part, verb: Token, scene: Scene, teller: Teller) -> Part:
    start, end = scene.sentence(verb)
    said = speaker(verb, scene)
    evidence = Evidence(
        start=start,
        end=end,
        quote=scene.text[start:end],
        status="negated",
        cue=verb.text,
        attributed_to=said.name,
        attributed_via=said.via,
        time=time(verb, teller),
    )
    return replace(part, evidence=evidence, rule="party:overturned", token=verb.i)
