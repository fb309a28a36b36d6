"""What a verb or a noun of action means where it stands: the lexicon's entries, without those of its other senses."""

from __future__ import annotations

from ....vocabulary import Trigger
from ...parsing.tokens import Token
from ...syntax.frames import NounFrame, VerbFrame, noun_frame, verb_frame
from ...syntax.tree import is_verb
from ..scene import Scene
from .amounts import amount, tells_of_money


def triggers(token: Token, scene: Scene) -> tuple[Trigger, ...]:
    """Return the lexicon's entries for a verb, by the longest of its keys that it holds, or for a noun."""
    if not is_verb(token):
        known = scene.words.nouns.get(token.base)
        if known is None:
            return ()
        noun = noun_frame(token)
        return tuple(t for t in known if _meant(t, noun) and not (t.only_money and amount(token, scene) is None))
    frame = verb_frame(token)
    found = next((scene.words.verbs[key] for key in frame.keys if key in scene.words.verbs), ())
    return tuple(t for t in found if _meant(t, frame) and not (t.only_money and not tells_of_money(token, scene)))


def _meant(trigger: Trigger, frame: VerbFrame | NounFrame) -> bool:
    """True if nothing beside the word gives it another sense, and what it needs for this one is there."""
    if not frame.company.isdisjoint(trigger.unless):
        return False
    return not trigger.needs or any(frame.at(place) for place in trigger.needs)
