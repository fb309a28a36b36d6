"""The affair that no class of offence tells of: acts of the law, and wrongs that have a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import AFFIRMS, LAW
from ...names import tokens
from ..claims.scene import Scene
from ..syntax.tree import is_verb
from .held import Held
from .incidents import Incident
from .offences import HELD_BY_LAW, act_of_law, by_chance, deed, misfortune, setting
from .standing import DONE_OR_SUFFERED, accused, entries

JUDGED = frozenset({"arrested", "charged", "convicted", "acquitted"})
"""Parts that are an affair by themselves."""
_OF_A_DEED = ("party:death", "party:marked", "party:wronged")
"""Rules of grammar whose word, though no verb, tells of a deed: "the slain X", "X's killer"."""


def lawful(incidents: Sequence[Incident], scenes: Sequence[Scene], named: frozenset[int]) -> list[Incident]:
    """Return `incidents` in text order with words for each, if a part in one of them makes an affair, or if one stands
    in one of the sentences `named`, which name an affair; else nothing."""
    parts = ((held, incident) for incident in incidents for held in incident.parts)
    called = any(clue.weight and clue.sentence in named for incident in incidents for clue in incident.clues)
    if not called and not any(_stands(held, incident, scenes) for held, incident in parts):
        return []
    told = [worded(i, scenes) for i in sorted(incidents, key=lambda i: i.sentence)]
    return told if any(i.clues for i in told) else []


def _stands(held: Held, incident: Incident, scenes: Sequence[Scene]) -> bool:
    """True if a part makes an affair: the law's word on a person, or a part that a word of the law goes with."""
    part = held.part
    scene = scenes[part.segment]
    if scene.segment.kind == "headline":
        return False
    word = scene.doc[part.token]
    lawful = any(c.kind == LAW for c in incident.clues) or setting(word, scene) is not None
    if part.role in DONE_OR_SUFFERED and (not held.person or by_chance(word, scene)):
        return False
    if part.role == "victim" and not entries(part, scene) and misfortune(scenes):
        return False  # "his body was found", of a climber
    if lawful or part.role in JUDGED:
        return lawful or held.person
    if part.role not in HELD_BY_LAW | DONE_OR_SUFFERED:
        return act_of_law(word, scene) is not None or (part.role == "witness" and is_verb(word))
    found = entries(part, scene)
    blamed = part.role == "suspect" and part.evidence.status in AFFIRMS and not any(t.wrong for t in found)
    if accused(part, scene) or (blamed and any(c.kind != LAW for c in incident.clues)):
        return True
    paid = any(t.doubt_part and not t.wrong for t in found)
    if paid and scene.words.cues.accusers.isdisjoint(tokens(part.evidence.attributed_to or "")):
        return False
    harmed = part.role != "perpetrator" or any(h.part.role == "victim" for h in incident.parts)
    return held.person and harmed and part.evidence.status in AFFIRMS


def worded(incident: Incident, scenes: Sequence[Scene]) -> Incident:
    """An incident whose own words tell of no affair is told by the predicates of its parties, or its setting."""
    if incident.clues:
        return incident
    stated = sorted({(h.part.segment, h.part.token) for h in incident.parts if _predicated(h, scenes)})
    words = [(n, scenes[n].doc[token]) for n, token in stated]
    if not words and incident.parts:
        part = incident.parts[0].part
        scene = scenes[part.segment]
        word = setting(scene.doc[part.token], scene) or act_of_law(scene.doc[part.token], scene)
        words = [(part.segment, word)] if word is not None else []
    return replace(incident, clues=tuple(deed(word, n, scenes[n]) for n, word in words))


def _predicated(held: Held, scenes: Sequence[Scene]) -> bool:
    """True if the predicate of a part tells what happened, and not who somebody is."""
    part = held.part
    scene = scenes[part.segment]
    word = scene.doc[part.token]
    if is_verb(word):
        return word.lemma_ not in scene.words.cues.copulas
    return part.rule in _OF_A_DEED or bool(entries(part, scene))
