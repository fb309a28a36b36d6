"""Verbs and nouns of action: "police arrested X", "X was charged by Y", "the arrest of X", "X's trial"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from spacy.tokens import Token

from ...names import tokens
from ...vocabulary import relations
from ..syntax.grammar import children, controllers, is_verb, lemma, objects, passive, prepositions, subjects
from ..words.lexemes import Trigger
from .proposal import PartProposal, Proposal
from .scene import Scene

_HELD_BY_LAW = frozenset({"arrested", "charged", "convicted", "suspect"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})


def actions(scene: Scene) -> Iterator[Proposal | PartProposal]:
    """Yield what the verbs and nouns of action of a segment state, in text order."""
    for token in scene.doc:
        if is_verb(token) and token.dep_ not in ("aux", "auxpass"):
            for trigger in _verb_triggers(token, scene):
                yield from _verb(token, trigger, scene)
        elif token.pos_ in ("NOUN", "PROPN") and token.i not in scene.names:
            for trigger in scene.words.nouns.get(lemma(token), ()):
                yield from _noun(token, trigger, scene)


def _verb_triggers(verb: Token, scene: Scene) -> tuple[Trigger, ...]:
    """Look the verb up with its particle, complement or prepositional object before it is looked up alone."""
    word = lemma(verb)
    denials = [(c, n) for c in children(verb, "acomp", "oprd") for n in children(c, "neg")]
    longer = [
        *(f"{word} {n.lower_} {lemma(c)}" for c, n in denials),  # "plead not guilty"
        *(f"{word} {p.lower_}" for p in children(verb, "prt", "advmod")),
        *(f"{word} {lemma(c)}" for c in children(verb, "acomp", "oprd", "dobj", "attr", "ccomp")),
        *(f"{word} {name} {lemma(o)}" for name, o in prepositions(verb)),
    ]
    for key in longer:
        if key in scene.words.verbs:
            return scene.words.verbs[key]
    if _attributive(verb):
        return ()
    return scene.words.verbs.get(word, ())


def _attributive(verb: Token) -> bool:
    """True for the participle inside a noun phrase ("convicted felon"), which states nothing of its own."""
    return verb.dep_ == "amod"


def _slots(verb: Token) -> dict[str, list[Token]]:
    """Return the arguments of `verb` by slot: logical subject and object, and each preposition."""
    surface, objs = subjects(verb), objects(verb)
    slots: dict[str, list[Token]] = {}
    if passive(verb):
        slots["object"] = surface
        slots["subject"] = []
    else:
        slots["subject"], slots["object"] = surface, objs
    for name, token in prepositions(verb):
        slots.setdefault("subject" if _agent(verb, token) else name, []).append(token)
    for inner in [*objs, *(token for _, token in prepositions(verb) if token.ent_type_ not in _NAMED)]:
        slots.setdefault("object owner", []).extend(children(inner, "poss"))
        for name, token in prepositions(inner):
            slots.setdefault(name, []).append(token)
    return slots


def _agent(verb: Token, token: Token) -> bool:
    return passive(verb) and token.head.dep_ == "agent"


def _mentions(held: list[Token], scene: Scene) -> list[int]:
    return list(dict.fromkeys(m for t in held for m in scene.referents(t)))


def _fill(wanted: tuple[str, ...], slots: dict[str, list[Token]], scene: Scene) -> list[int]:
    """Return the mentions of the first wanted slot that has any."""
    for slot in wanted:
        found = _mentions(slots.get(slot, []), scene)
        if found:
            return found
    return []


def _verb(verb: Token, trigger: Trigger, scene: Scene) -> Iterator[Proposal | PartProposal]:
    slots = _slots(verb)
    sources, targets = _fill(trigger.sources, slots, scene), _fill(trigger.targets, slots, scene)
    yield from _propose(verb, trigger, sources, targets, scene)


def _noun(noun: Token, trigger: Trigger, scene: Scene) -> Iterator[Proposal | PartProposal]:
    slots: dict[str, list[Token]] = {"owner": children(noun, "poss")}
    for name, token in prepositions(noun):
        slots.setdefault(name, []).append(token)
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and is_verb(noun.head):
        for name, token in prepositions(noun.head):  # "launched an inquiry into X": the parser hangs it on the verb
            slots.setdefault(name, []).append(token)
    sources, targets = _fill(trigger.sources, slots, scene), _fill(trigger.targets, slots, scene)
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
    parts = {t.target_part for t in _verb_triggers(governor, scene)} if is_verb(governor) else set()
    if parts & _HELD_BY_LAW or lemma(governor) in cues.alleging | cues.alleging_nouns:
        return Blamed(controllers(prep), "" if "convicted" in parts else governor.text)
    return Blamed([])


def _propose(
    predicate: Token, trigger: Trigger, sources: list[int], targets: list[int], scene: Scene
) -> Iterator[Proposal | PartProposal]:
    """Yield the trigger's relation between all fitting pairs of ends, and the parts in a case that it gives them."""
    kind = relations().get(trigger.relation)
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
