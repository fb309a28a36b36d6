"""Verbs and nouns of action: "police arrested X", "X was charged by Y", "the arrest of X", "X's trial"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ....names import tokens
from ....vocabulary import OBJECT, Trigger
from ...parsing.tokens import Token
from ...syntax.frames import NounFrame, VerbFrame, active_reading, noun_frame, passive_reading, verb_frame
from ...syntax.tree import is_verb
from ...words.rolewords import rolewords
from ..proposal import PartProposal, Proposal
from ..scene import Scene
from .acting import bodies
from .blame import blame
from .property import owners
from .rejecting import accused
from .senses import triggers


def actions(scene: Scene) -> Iterator[Proposal | PartProposal]:
    """Yield what the verbs and nouns of action of a segment state, in text order."""
    for token in scene.doc:
        if is_verb(token) and token.dep_ not in ("aux", "auxpass"):
            for trigger in triggers(token, scene):
                yield from _verb(verb_frame(token), trigger, scene)
        elif token.pos_ in ("NOUN", "PROPN") and token.i not in scene.names:
            for trigger in triggers(token, scene):
                yield from _noun(noun_frame(token), trigger, scene)


def _mentions(held: Iterable[Token], scene: Scene) -> list[int]:
    return list(dict.fromkeys(m for t in held for m in scene.referents(t)))


def _fill(wanted: tuple[str, ...], frame: VerbFrame | NounFrame, scene: Scene) -> list[int]:
    """Return the mentions of the first wanted place that has any."""
    for place in wanted:
        found = [m for m in _mentions(frame.at(place), scene) if not _later(m, frame.at(place), frame, scene)]
        if found:
            return found
    return []


def _later(mention: int, held: Sequence[Token], frame: VerbFrame | NounFrame, scene: Scene) -> bool:
    """True for Y in "X, who leads Z, and Y": what comes behind a relative clause has no part in it."""
    if isinstance(frame, NounFrame) or frame.verb.dep_ != "relcl" or mention not in scene.spans:
        return False
    behind = scene.spans[mention][0]
    return behind > frame.verb.right_edge.i and all(t.i < frame.verb.i for t in held if t.i < behind)


def _doers(trigger: Trigger, frame: VerbFrame | NounFrame, scene: Scene) -> list[int]:
    """Return who does it; where a state or a body can, also the body whose people do."""
    found = _fill(trigger.sources, frame, scene)
    kind = scene.words.relations[trigger.relation]
    if found or not (trigger.source_part or trigger.doubt_part or "place" in kind.sources):
        return found
    return bodies((t for place in trigger.sources for t in frame.at(place)), scene)


def _verb(frame: VerbFrame, trigger: Trigger, scene: Scene) -> Iterator[Proposal | PartProposal]:
    frame = _reading(frame, trigger)
    if trigger.source_part and OBJECT in trigger.targets and not any(frame.at(place) for place in trigger.targets):
        return  # "attacked too early"
    sources, targets = _doers(trigger, frame, scene), _fill(trigger.targets, frame, scene)
    if trigger.target_part and not targets:
        targets = owners(next((held for place in trigger.targets if (held := frame.at(place))), ()), scene)
    if trigger.relation == "succeeded":
        sources = _appointees(frame.verb, scene) or sources
    yield from _propose(frame.verb, trigger, sources, targets, scene)


def _appointees(verb: Token, scene: Scene) -> list[int]:
    """ "Named X director, replacing Y": X."""
    above = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or above.base not in rolewords(scene.language).promoting:
        return []
    return [m for m in _mentions(verb_frame(above).objects, scene) if scene.mentions[m].type == "person"]


def _reading(frame: VerbFrame, trigger: Trigger) -> VerbFrame:
    """The frame as active or passive, where the form allows both and the verb takes but one of them: "was arrested in
    Lima and questioned in Cusco", "was born in Lima and studied in Cusco"."""
    if OBJECT in (trigger.sources[0], trigger.targets[0]):
        return passive_reading(frame) or frame
    return active_reading(frame) or frame if OBJECT not in trigger.targets else frame


def _noun(frame: NounFrame, trigger: Trigger, scene: Scene) -> Iterator[Proposal | PartProposal]:
    noun = frame.noun
    targets = _fill(trigger.targets, frame, scene)
    if trigger.target_part and not targets:
        targets = owners(next((held for place in trigger.targets if (held := frame.at(place))), ()), scene)
    sources = [m for m in _doers(trigger, frame, scene) if m not in targets]  # "X's arrest": X is not the doer
    proposed = _propose(noun, trigger, sources, targets, scene)
    if sources or not trigger.wrong:
        yield from proposed
        return
    blamed = blame(noun, scene)
    for proposal in _propose(noun, trigger, _mentions(blamed.tokens, scene), targets, scene):
        yield replace(proposal, suspicion=blamed.cue)


def _propose(
    predicate: Token, trigger: Trigger, sources: list[int], targets: list[int], scene: Scene
) -> Iterator[Proposal | PartProposal]:
    """Yield the trigger's relation between all fitting pairs of ends, and the parts in a case that it gives them."""
    kind = scene.words.relations.get(trigger.relation)
    if trigger.sources != trigger.targets:
        befallen = {scene.meant(t) for t in targets}
        sources = [s for s in sources if scene.meant(s) not in befallen]  # "X, whom he shot": he is not X
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
    if trigger.status == "denied":
        targets = accused(targets, scene)
    for part, mentions in ((trigger.source_part, sources), (trigger.target_part, targets)):
        for mention in mentions if part else ():
            if scene.mentions[mention].type in ("person", "organisation"):
                by = sources[0] if sources and sources[0] != mention and trigger.status != "denied" else None
                yield PartProposal(
                    mention,
                    part,
                    predicate,
                    trigger.name,
                    wrong=trigger.wrong,
                    status=trigger.status,
                    by=by,
                    act=trigger.relation,
                )
