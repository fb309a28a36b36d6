"""Words that give a name a part in a case: "prosecutor X", "X guerrillas attacked", "among the dead is X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ... import lexicon
from ...vocabulary import Trigger
from ..syntax.arguments import subjects
from ..syntax.phrases import prepositions
from ..syntax.tree import children, is_verb, lemma
from ..syntax.voice import passive
from .holders import holders, role_noun
from .proposal import PartProposal
from .scene import Scene


def parties(scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts that the words of a segment give to names beside the arguments of its verbs, in text order."""
    words = _words(scene.language)
    for token in scene.doc:
        yield from _titled(token, words, scene)
        yield from _among(token, words, scene)
        yield from _suspected(token, words, scene)
        if lemma(token) in words.groups and token.i not in scene.names:
            yield from _group(token, words, scene)
        elif lemma(token) in words.property:
            yield from _property(token, words, scene)
        yield from _attackers(token, scene)


@dataclass(frozen=True, slots=True)
class _Words:
    parts: Mapping[str, tuple[str, ...]]
    held: Mapping[str, str]
    among: frozenset[str]
    suspecting: frozenset[str]
    groups: frozenset[str]
    of: frozenset[str]
    by: str
    property: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    rows, group = data["parties"], data["groups"]
    return _Words(
        parts={word: (part,) for part, words in rows.items() for word in words},
        held={word: part for part, words in data["held"]["words"].items() for word in words},
        among=frozenset(data["held"]["among"]),
        suspecting=frozenset(data["held"]["suspecting"]),
        groups=frozenset(group["words"]),
        of=frozenset(group["of"]),
        by=group["by"],
        property=frozenset(data["property"]["words"]),
    )


def _titled(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "prosecutor X", "X, the victim": a word for a party, in the singular, and who holds it."""
    role = role_noun(token, scene, words.parts)
    if role is not None and token.tag_ not in ("NNS", "NNPS"):
        for held in holders(role, scene):
            if scene.mentions[held.holder].type == "person":
                yield PartProposal(held.holder, role.classes[0], held.predicate, f"party:{held.rule}")


def _among(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Among the 14 arrested are X and Y", "X was among the victims"."""
    part = words.held.get(token.lower_) or words.held.get(lemma(token))
    top = token.head if token.dep_ in ("acl", "amod", "relcl") and not is_verb(token.head) else token
    if part is None or top.dep_ != "pobj" or top.head.lower_ not in words.among:
        return
    verb = top.head.head
    if not is_verb(verb) or verb.lemma_ not in scene.words.cues.being:
        return
    for name in children(verb, "nsubj", "attr", "nsubjpass"):
        for mention in scene.typed(name, "person"):
            yield PartProposal(mention, part, verb, "party:among")


def _suspected(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Police suspect that X hid the gun": X is a suspect; not who is suspected to have died."""
    if not is_verb(token) or lemma(token) not in words.suspecting or passive(token):
        return
    for clause in children(token, "ccomp"):
        for subject in children(clause, "nsubj") if children(clause, "dobj", "attr") else ():
            for mention in scene.typed(subject, "person"):
                yield PartProposal(mention, "suspect", clause, "party:suspected", wrong=True)


# --- groups ----------------------------------------------------------------------------------------------------------


def _group(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Two X guerrillas attacked", "killed by members of X": what people of a group did, the group did."""
    predicate = _deed(token, words, scene)
    if predicate is None:
        return
    named = [m for c in children(token, "compound", "nmod", "amod", "poss") for m in scene.typed(c, "organisation")]
    for name, held in prepositions(token) if not named else ():
        if name in words.of:
            inner = [m for c in children(held, "compound", "nmod") for m in scene.typed(c, "organisation")]
            named += scene.typed(held, "organisation") or inner
    for mention in dict.fromkeys(named):
        yield PartProposal(mention, "perpetrator", predicate, "party:group", wrong=True)


def _deed(doer: Token, words: _Words, scene: Scene) -> Token | None:
    """Return the verb or noun of a wrong of which `doer` is the subject, or what "by" brings; None if there is none."""
    head = doer.head
    if doer.dep_ == "nsubj" and is_verb(head):
        verbs = [head, *(c for c in children(head, "conj") if is_verb(c) and not children(c, "nsubj", "nsubjpass"))]
        return next((v for v in verbs if not passive(v) and _wrongs(v, scene)), None)
    if doer.dep_ == "pobj" and (head.dep_ == "agent" or head.lower_ == words.by):
        return head.head if _wrongs(head.head, scene) else None
    return None


def _wrongs(word: Token, scene: Scene) -> list[Trigger]:
    """The lexicon's entries for `word` by which somebody does a wrong to somebody."""
    table = scene.words.verbs if is_verb(word) else scene.words.nouns
    beside = [*children(word, "prt"), *(children(word, "dobj", "nsubjpass") if is_verb(word) else ())]
    keys = [*(f"{lemma(word)} {lemma(b)}" for b in beside), lemma(word)]
    found = next((table[key] for key in keys if key in table), ())
    return [t for t in found if t.source_part == "perpetrator"]


def _attackers(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """ "An X attack on Y": X, if the attack is said to be on something else."""
    if is_verb(token) or token.pos_ != "NOUN" or token.i in scene.names:
        return
    wrongs = [t for t in _wrongs(token, scene) if any(name in t.targets for name, _ in prepositions(token))]
    if wrongs:
        for compound in children(token, "compound", "nmod"):
            for mention in scene.typed(compound, "organisation"):
                yield PartProposal(mention, "perpetrator", token, "party:attacker", wrong=True)


# --- property --------------------------------------------------------------------------------------------------------


def _property(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "A bomb was thrown at the home of X", "attacked X's convoy": who owns what is attacked is a victim."""
    if not _hit(token, scene):
        return
    owners = [*children(token, "poss"), *(o for name, o in prepositions(token) if name in words.of)]
    for owner in owners:
        for mention in scene.typed(owner, "person"):
            yield PartProposal(mention, "victim", _hit_by(token), "party:property")


def _hit(token: Token, scene: Scene) -> bool:
    """True if `token` is what a wrong is done to: object of its verb, or what its preposition of target brings."""
    by = _hit_by(token)
    if token.dep_ in ("dobj", "nsubjpass"):
        return bool(_wrongs(by, scene)) and (passive(by) == (token in subjects(by)))
    targets = {name for t in _wrongs(by, scene) for name in t.targets}
    return token.dep_ == "pobj" and token.head.lower_ in targets


def _hit_by(token: Token) -> Token:
    return token.head.head if token.dep_ == "pobj" else token.head
