"""People who are the same to each other: "the brothers X and Y", "X and Y are cousins", "X is married to Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...parsing.tokens import Token
from ...syntax.arguments import subjects
from ...syntax.phrases import prepositions
from ...syntax.tree import children, clause
from ...words.rolewords import rolewords
from ..proposal import Proposal
from ..scene import Scene
from .holders import top
from .predicates import Held
from .rolenouns import Role

_PREDICATED = ("ROOT", "acomp", "attr", "conj", "relcl")


def mutual(role: Role, found: Sequence[Held], scene: Scene) -> Iterator[Proposal]:
    """Yield what a plural without an owner says of each of its holders with the others."""
    people = [held for held in found if scene.mentions[held.holder].type == "person"]
    if not role.plural or len(people) < 2 or children(role.head, "poss") or children(role.top, "poss"):
        return
    for name in role.classes:
        kin = scene.words.kin.get(role.word, "") if name == "kin" else ""
        if name not in scene.words.personal or (kin and kin not in rolewords(scene.language).mutual):
            continue
        for left, right in combinations(people, 2):
            rule = "role:mutual"
            yield Proposal(scene.words.stated[name][0], left.holder, right.holder, left.predicate, rule, role=kin)
        return


def couples(scene: Scene) -> Iterator[Proposal]:
    """ "X is married to Y", "X and Y are engaged"."""
    for token in scene.doc:
        if token.lower_ in scene.words.cues.couple_adjectives and token.dep_ in _PREDICATED:
            above = token.head if token.dep_ == "acomp" else token
            verb = token if children(token, "nsubj", "nsubjpass") else clause(above)
            for left, right in _pairs(token, verb, scene):
                yield Proposal("partner_of", left, right, verb, "role:couple")
        elif token.pos_ == "NOUN" and token.base in scene.words.cues.couple_nouns:
            yield from _named_couple(token, scene)


def _named_couple(couple: Token, scene: Scene) -> Iterator[Proposal]:
    """ "The couple, X and Y,": the two names right behind the noun."""
    behind = couple.i + 2 if couple.i + 2 < len(scene.doc) and scene.doc[couple.i + 1].text == "," else couple.i + 1
    mention = scene.names.get(behind)
    if mention is None or scene.mentions[mention].type != "person":
        return
    people = [m for m in scene.typed(top(scene.doc[behind], scene), "person") if scene.mentions[m].form == "name"]
    if len(people) == 2:
        yield Proposal("partner_of", people[0], people[1], couple, "role:couple")


def _pairs(adjective: Token, verb: Token, scene: Scene) -> list[tuple[int, int]]:
    people = list(dict.fromkeys(m for s in subjects(verb) for m in scene.typed(s, "person")))
    others = [
        m for name, o in prepositions(adjective) if name in scene.words.cues.toward for m in scene.typed(o, "person")
    ]
    return [(p, o) for p in people for o in others if p != o] or list(combinations(people, 2))
