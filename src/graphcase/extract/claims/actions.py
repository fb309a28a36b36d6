"""Verbs and nouns of action: "police arrested X", "X was charged by Y", "the arrest of X", "X's trial"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from spacy.tokens import Token

from ...names import tokens
from ...vocabulary import Trigger
from ..syntax.arguments import controllers
from ..syntax.frames import NounFrame, VerbFrame, noun_frame, passive_reading, verb_frame
from ..syntax.tree import is_verb, lemma
from .proposal import PartProposal, Proposal
from .scene import Scene

_HELD_BY_LAW = frozenset({"arrested", "charged", "convicted", "suspect"})


def actions(scene: Scene) -> Iterator[Proposal | PartProposal]:
    """Yield what the verbs and nouns of action of a segment state, in text order."""
    for token in scene.doc:
        if is_verb(token) and token.dep_ not in ("aux", "auxpass"):
            frame = verb_frame(token)
            for trigger in _verb_triggers(frame, scene):
                yield from _verb(frame, trigger, scene)
        elif token.pos_ in ("NOUN", "PROPN") and token.i not in scene.names:
            for trigger in scene.words.nouns.get(lemma(token), ()):
                yield from _noun(noun_frame(token), trigger, scene)


def _verb_triggers(frame: VerbFrame, scene: Scene) -> tuple[Trigger, ...]:
    """The lexicon's entries for the longest of a verb's keys that it holds."""
    return next((scene.words.verbs[key] for key in frame.keys if key in scene.words.verbs), ())


def _mentions(held: Iterable[Token], scene: Scene) -> list[int]:
    return list(dict.fromkeys(m for t in held for m in scene.referents(t)))


def _fill(wanted: tuple[str, ...], frame: VerbFrame | NounFrame, scene: Scene) -> list[int]:
    """Return the mentions of the first wanted place that has any."""
    for place in wanted:
        found = _mentions(frame.at(place), scene)
        if found:
            return found
    return []


def _verb(frame: VerbFrame, trigger: Trigger, scene: Scene) -> Iterator[Proposal | PartProposal]:
    if "object" in (trigger.sources[0], trigger.targets[0]):
        frame = passive_reading(frame) or frame  # "arrested in Lima and questioned in Cusco"
    sources, targets = _fill(trigger.sources, frame, scene), _fill(trigger.targets, frame, scene)
    yield from _propose(frame.verb, trigger, sources, targets, scene)


def _noun(frame: NounFrame, trigger: Trigger, scene: Scene) -> Iterator[Proposal | PartProposal]:
    noun = frame.noun
    sources, targets = _fill(trigger.sources, frame, scene), _fill(trigger.targets, frame, scene)
    proposed = _propose(noun, trigger, sources, targets, scene)
    if sources or not trigger.wrong:
        yield from proposed
        return
    blamed = _blamed(noun, scene)
    for proposal in _propose(noun, trigger, _mentions(blamed.tokens, scene), targets, scene):
        yield replace(proposal, suspicion=blamed.cue)


@dataclass(frozen=True, slots=True)
class Blamed:
    """Whom the law ties to an act, and the word that says it is no more than a suspicion ("" after a conviction)."""

    tokens: list[Token]
    cue: str = ""


def _blamed(noun: Token, scene: Scene) -> Blamed:
    """ "X was arrested for, suspected of, tried for, convicted of the murder of Y": X."""
    cues = scene.words.cues
    while noun.dep_ == "conj":
        noun = noun.head
    prep, governor = noun.head, noun.head.head
    if noun.dep_ != "pobj" or prep.lower_ not in cues.governing:
        return Blamed([])
    parts = {t.target_part for t in _verb_triggers(verb_frame(governor), scene)} if is_verb(governor) else set()
    if parts & _HELD_BY_LAW or lemma(governor) in cues.alleging | cues.alleging_nouns:
        return Blamed(controllers(prep), "" if "convicted" in parts else governor.text)
    return Blamed([])


def _propose(
    predicate: Token, trigger: Trigger, sources: list[int], targets: list[int], scene: Scene
) -> Iterator[Proposal | PartProposal]:
    """Yield the trigger's relation between all fitting pairs of ends, and the parts in a case that it gives them."""
    kind = scene.words.relations.get(trigger.relation)
    if kind is not None:
        pairs = [(s, t) for s in sources for t in targets if s != t]
        if kind.symmetric and not pairs:
            pairs = list(combinations(sources, 2))
        if kind.targets == {"place"}:
            pairs = [(s, wide) for s, t in pairs if t in scene.spans for wide in scene.wider(t)]
        for source, target in pairs:
            if trigger.only_schools and scene.words.cues.schools.isdisjoint(tokens(scene.mentions[target].text)):
                continue
            if kind.fits(scene.mentions[source].type, scene.mentions[target].type):
                yield Proposal(
                    kind.name,
                    source,
                    target,
                    predicate,
                    trigger.name,
                    role=trigger.role,
                    wrong=trigger.wrong,
                    doubt_part=trigger.doubt_part,
                )
    for part, mentions in ((trigger.source_part, sources), (trigger.target_part, targets)):
        for mention in mentions if part else ():
            if scene.mentions[mention].type in ("person", "organisation"):
                by = sources[0] if sources and sources[0] != mention else None
                yield PartProposal(
                    mention, part, predicate, trigger.name, wrong=trigger.wrong, status=trigger.status, by=by
                )
