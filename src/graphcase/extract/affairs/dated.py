"""When that happened of which a word for an affair tells: a deed or an act of the law, and never one for the other."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import LAW
from ..claims.dates.when import Teller, time
from ..claims.scene import Scene
from ..parsing.tokens import Token
from ..syntax.tree import SUBJECTS
from .incidents import Incident
from .offences import HELD_BY_LAW, Clue, governed
from .whereabouts import above

_DAY = 10  # characters of an ISO date with its day


def date(clue: Clue, sentence: list[Incident], scene: Scene, teller: Teller) -> str:
    """Return the ISO date that the sentence of `clue` gives for it, "" if it gives none; `sentence` are the incidents
    of its affair there.

    What somebody is charged with has no date but that of its own phrase: "charged on Thursday with bribery in 2014". A
    sentence without a party or a place tells of no event, and its date may be a statistic's, unless it is the day of a
    deed in one phrase with it, or of what it did: "the bombing of 21 February", "the bomb went off on Tuesday".
    """
    if not any(i.parts or i.places or i.family == LAW for i in sentence):
        doing = clue.token.head if clue.token.dep_ in SUBJECTS else clue.token
        own = time(clue.token, teller, beside=True).when or time(doing, teller).when
        return own if len(own) == _DAY else ""
    if clue.kind != LAW and _charged(clue, sentence):
        return time(clue.token, teller, beside=True).when
    words = dict.fromkeys([clue.token, *_beside(clue, sentence, scene), *_above(clue, sentence, scene)])
    dates = (time(word, teller).when for word in words)
    return next((found for found in dates if found), "")


def _charged(clue: Clue, sentence: list[Incident]) -> bool:
    """True for what the law holds somebody for, unlike for what he does or suffers."""
    acts = {h.part.token for i in sentence for h in i.parts if h.part.role in HELD_BY_LAW} - {clue.token.i}
    return governed(clue.token, acts)


def _beside(clue: Clue, sentence: list[Incident], scene: Scene) -> Iterator[Token]:
    """The other words of the sentence for the same: deeds beside a deed, acts of the law beside one."""
    law = clue.kind == LAW
    yield from (c.token for i in sentence for c in i.clues if (c.kind == LAW) is law)
    yield from (scene.doc[h.part.token] for i in sentence for h in i.parts if (h.part.role in HELD_BY_LAW) is law)


def _above(clue: Clue, sentence: list[Incident], scene: Scene) -> Iterator[Token]:
    """The words that govern a word, up to one of saying or claiming ("claimed the attack on Thursday"); for a deed up
    to an act of the law: "two days after the murder, X was arrested"."""
    cues = scene.words.cues
    said = cues.reporting | cues.alleging | cues.denying
    acts = {c.token.i for i in sentence for c in i.clues if c.kind == LAW}
    acts |= {h.part.token for i in sentence for h in i.parts if h.part.role in HELD_BY_LAW}
    for word in above(clue.token):
        if (clue.kind != LAW and word.i in acts) or word.base in said:
            return
        yield word
