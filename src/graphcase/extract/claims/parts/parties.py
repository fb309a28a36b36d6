"""Words that give a name a part in a case: "prosecutor X", "the slain reporter X", "the killers of X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .... import lexicon
from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import children
from ...words.entries import Entries
from ..posts.holders import holders
from ..posts.predicates import Held
from ..posts.rolenouns import role_noun
from ..proposal import PartProposal
from ..scene import Scene
from ..stance.status import over
from .court import in_court
from .groups import groups
from .identified import identified
from .members import members
from .pleas import pleas
from .suspects import suspects

_SEVERAL = ("apposition", "copula")
"""The rules that tell whom a plural means."""


def parties(scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts that the words of a segment give to names beside the arguments of its verbs, in text order."""
    words = _words(scene.language)
    for token in scene.doc:
        yield from _titled(token, words, scene)
        yield from _marked(token, words, scene)
        yield from _wronged(token, words, scene)
        yield from members(token, scene)
        yield from identified(token, scene)
        yield from suspects(token, scene)
        yield from in_court(token, scene)
        yield from groups(token, scene)
    for sent in scene.doc.sents:
        yield from pleas(sent, scene)


@dataclass(frozen=True, slots=True)
class _Words:
    parts: Entries[tuple[str, ...]]
    marks: Mapping[str, str]
    wrongdoers: frozenset[str]
    offices: frozenset[str]
    matters: frozenset[str]
    ties: frozenset[str]
    against: frozenset[str]
    indefinite: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    rows = ("offices", "matters", "ties", "against", "indefinite")
    return _Words(
        Entries({word: (part,) for part, words in data["parties"].items() for word in words}),
        {word: part for part, words in data["marked"].items() for word in words},
        frozenset(data["wrongdoers"]["words"]),
        *(frozenset(data["officials"][name]) for name in rows),
    )


def _titled(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "prosecutor X", "X, the victim": a word for a party, and who holds it."""
    role = role_noun(token, scene, words.parts)
    if role is None:
        return
    part = role.classes[0]
    office = part in words.offices
    for held in holders(role, scene):
        if scene.mentions[held.holder].type != "person" or (role.plural and held.rule not in _SEVERAL):
            continue
        if (office and _stranger(token, held, words, scene)) or over(held.predicate, scene.words.cues):
            continue  # "no longer a suspect"
        yield PartProposal(held.holder, part, held.predicate, f"party:{held.rule}")


def _marked(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "The slain reporter X", "jailed banker X": a participle before a name, or before what stands beside one."""
    part = words.marks.get(token.lower_)
    if part is None or token.dep_ not in ("amod", "compound") or token.i >= token.head.i or token.i in scene.names:
        return
    head = token.head
    while head.dep_ == "compound" and scene.mention_at(head) is None:  # "jailed [banker X]"
        head = head.head
    for mention in scene.typed(head, "person"):
        yield PartProposal(mention, part, token, "party:marked")


def _wronged(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "X's killer", "the kidnappers of X": whoever has one is a victim."""
    if token.base not in words.wrongdoers or token.i in scene.names:
        return
    owners = [*children(token, "poss"), *(o for name, o in prepositions(token) if name in scene.words.cues.genitive)]
    for mention in (m for owner in owners for m in scene.typed(owner, "person")):
        yield PartProposal(mention, "victim", token, "party:wronged")


def _stranger(noun: Token, held: Held, words: _Words, scene: Scene) -> bool:
    """True for a lawyer or a judge who is none of the case: "a Supreme Court judge", "a former prosecutor", one who has
    no part in it, or whom somebody testifies against."""
    modifiers = {c.lower_ for c in noun.children}
    if modifiers & scene.words.cues.former:
        return True
    own = [o for name, o in prepositions(noun) if name in scene.words.cues.behalf or o.base in words.matters]
    if held.rule not in ("title", "following") and modifiers & words.indefinite and not own:
        return True
    if held.holder not in scene.spans:
        return False
    name = scene.doc[slice(*scene.spans[held.holder])].root
    return name.head.lower_ in words.against or any(_untied(c, words, scene) for c in children(name, "relcl", "acl"))


def _untied(clause: Token, words: _Words, scene: Scene) -> bool:
    """ "Who is not involved in the case", "who has no connection with it"."""
    said = clause.subtree
    negated = any(t.lower_ in scene.words.cues.negating_words for t in said)
    return negated and any(t.base in words.ties for t in said)
