"""Who is tied to an act that is told by a noun: "X was arrested for the murder of Y", "the murder was blamed on X"."""

from __future__ import annotations

from dataclasses import dataclass

from ....vocabulary import OBJECT
from ...parsing.tokens import Token
from ...syntax.arguments import controllers
from ...syntax.frames import verb_frame
from ...syntax.tree import first, is_verb
from ..scene import Scene
from .senses import triggers

_HELD_BY_LAW = frozenset({"arrested", "charged", "convicted", "suspect"})


@dataclass(frozen=True, slots=True)
class Blamed:
    """Whom the law ties to an act, and the word that says it is no more than a suspicion ("" after a conviction)."""

    tokens: tuple[Token, ...]
    cue: str = ""


def blame(noun: Token, scene: Scene) -> Blamed:
    """Return who was arrested for, suspected of, tried for or convicted of the act, or on whom it was blamed."""
    cues, noun = scene.words.cues, first(noun)
    prep, governor = noun.head, noun.head.head
    if is_verb(noun.head) and noun.dep_ in ("dobj", "nsubjpass"):
        return _blamed_on(noun, scene)
    if noun.dep_ != "pobj" or prep.lower_ not in cues.governing:
        return Blamed(())
    parts = {t.target_part for t in triggers(governor, scene)} if is_verb(governor) else set()
    if parts & _HELD_BY_LAW or governor.base in cues.alleging | cues.alleging_nouns:
        return Blamed(tuple(controllers(prep)), "" if "convicted" in parts else governor.text)
    return Blamed(())


def _blamed_on(act: Token, scene: Scene) -> Blamed:
    """ "Police blamed the murder on X", "the murder was attributed to X": X."""
    frame = verb_frame(act.head)
    for trigger in triggers(act.head, scene):
        for part, places in ((trigger.source_part, trigger.sources), (trigger.target_part, trigger.targets)):
            held = [t for place in places if place != OBJECT for t in frame.at(place)]
            if part == "suspect" and act in frame.objects and held:
                return Blamed(tuple(held), act.head.text)
    return Blamed(())
