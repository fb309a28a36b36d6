"""What the people of a group do, the group did; and who owns what is attacked is a victim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .... import lexicon
from ....vocabulary import Trigger
from ...parsing.tokens import Token
from ...syntax.arguments import objects, subjects
from ...syntax.phrases import prepositions
from ...syntax.tree import children, is_verb
from ...syntax.voice import passive
from ..proposal import PartProposal
from ..scene import Scene


@dataclass(frozen=True, slots=True)
class _Words:
    groups: frozenset[str]
    of: frozenset[str]
    by: str
    blaming: frozenset[str]
    property: frozenset[str]
    harming: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    group = data["groups"]
    return _Words(
        groups=frozenset(group["words"]),
        of=frozenset(group["of"]),
        by=group["by"],
        blaming=frozenset(group["blaming"]),
        property=frozenset(data["property"]["words"]),
        harming=frozenset(data["property"]["harming"]),
    )


def groups(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts of a group in what `token` says of its people, and of owners in what befell their property."""
    words = _words(scene.language)
    if token.base in words.groups and token.i not in scene.names:
        yield from _group(token, words, scene)
    elif token.base in words.property:
        yield from _property(token, words, scene)
    yield from _attackers(token, scene)


def _group(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Two X guerrillas attacked", "killed by members of X": what people of a group did, the group did."""
    predicate = _deed(token, words, scene)
    blamed = _blamed(token, words) if predicate is None else None
    if predicate is None and blamed is None:
        return
    named = [m for c in children(token, "compound", "nmod", "amod", "poss") for m in scene.typed(c, "organisation")]
    for name, held in prepositions(token) if not named else ():
        if name in words.of:
            inner = [m for c in children(held, "compound", "nmod") for m in scene.typed(c, "organisation")]
            named += scene.typed(held, "organisation") or inner
    for mention in dict.fromkeys(named):
        if predicate is not None:
            yield PartProposal(mention, "perpetrator", predicate, "party:group", wrong=True)
        elif blamed is not None:
            yield PartProposal(mention, "suspect", blamed, "party:group", status="alleged")


def _deed(doer: Token, words: _Words, scene: Scene) -> Token | None:
    """Return the verb or noun of a wrong of which `doer` is the subject, or what "by" brings; None if there is none."""
    head = doer.head
    if doer.dep_ == "nsubj" and is_verb(head):
        verbs = [head, *(c for c in children(head, "conj") if is_verb(c) and not children(c, "nsubj", "nsubjpass"))]
        return next((v for v in verbs if not passive(v) and _wrongs(v, scene)), None)
    if doer.dep_ == "pobj" and (head.dep_ == "agent" or head.lower_ == words.by):
        return head.head if _wrongs(head.head, scene) else None
    return None


def _blamed(doer: Token, words: _Words) -> Token | None:
    """Return the verb that blames something on `doer`, or accuses him: "attributed to members of X"."""
    if doer.dep_ == "pobj" and f"{doer.head.head.base} {doer.head.lower_}" in words.blaming:
        return doer.head.head
    return doer.head if doer.dep_ in ("dobj", "nsubjpass") and doer.head.base in words.blaming else None


def _wrongs(word: Token, scene: Scene) -> list[Trigger]:
    """The lexicon's entries for `word` by which somebody does a wrong to somebody."""
    table = scene.words.verbs if is_verb(word) else scene.words.nouns
    beside = [*children(word, "prt"), *(children(word, "dobj", "nsubjpass") if is_verb(word) else ())]
    keys = [*(f"{word.base} {b.base}" for b in beside), word.base]
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
    if not _hit(token, words, scene):
        return
    owners = [*children(token, "poss"), *(o for name, o in prepositions(token) if name in words.of)]
    for owner in owners:
        for mention in scene.typed(owner, "person"):
            yield PartProposal(mention, "victim", _hit_by(token), "party:property")


def _hit(token: Token, words: _Words, scene: Scene) -> bool:
    """True if `token` is what a wrong is done to: object of its verb, or what its preposition of target brings."""
    by = _hit_by(token)
    if token.dep_ in ("dobj", "nsubjpass"):
        wrong = by.base in words.harming or bool(_wrongs(by, scene))
        return wrong and (passive(by) == (token in subjects(by)))
    if token.dep_ != "pobj":
        return False
    targets = {name for t in _wrongs(by, scene) for name in t.targets}
    return token.head.lower_ in targets or any(f"{by.base} {o.base}" in words.harming for o in objects(by))


def _hit_by(token: Token) -> Token:
    return token.head.head if token.dep_ == "pobj" else token.head
