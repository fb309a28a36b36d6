"""What role nouns state: who holds which post where, who leads, founded or owns what, who is whose kin or lawyer.

The noun and its holder are found in holders.py, the other side in counterparts.py, the title in titles.py; couples and
kin of one another ("the brothers X and Y") in mutual.py. Here the two sides become a relation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....names import fold
from ...syntax.tree import children, is_verb
from ...words.gazetteer import places
from ...words.rolewords import rolewords
from ..proposal import Proposal
from ..scene import Scene
from ..stance.status import stance
from .counterparts import DEMONYM, NOUN, OWNER, Counterpart, counterparts
from .holders import holders
from .mutual import couples, mutual
from .predicates import Held, words_of
from .rolenouns import Role, role_noun
from .titles import Post, post

_LASTING = frozenset({"family_of", "citizen_of"})
"""What does not end with the role: a former footballer is a citizen still, a late father a father."""


def roles(scene: Scene) -> Iterator[Proposal]:
    """Yield what the role nouns of a segment state, in text order."""
    for token in scene.doc:
        role = role_noun(token, scene, scene.words.roles)
        if role is not None:
            yield from _role(role, scene)
    yield from couples(scene)


def _role(role: Role, scene: Scene) -> Iterator[Proposal]:
    found = list(holders(role, scene))
    taken = {scene.meant(held.holder) for held in found}
    stated = [
        p for held in found for o in counterparts(role, held, taken, scene) for p in _stated(role, held, o, scene)
    ]
    yield from stated or mutual(role, found, scene)


def _stated(role: Role, held: Held, other: Counterpart, scene: Scene) -> Iterator[Proposal]:
    relation = _relation(role, held.holder, other, scene)
    if relation is None:
        return
    name, turned = relation
    if not _left(held, scene):
        held = replace(held, predicate=role.head, former=False)
    how = post(role, held, scene)
    yield Proposal(
        relation=name,
        source=other.mention if turned else held.holder,
        target=held.holder if turned else other.mention,
        predicate=held.predicate,
        rule=f"role:{held.rule}",
        role="" if turned else _said(name, role, how, scene),
        former=how.former and name not in _LASTING,
        acting=how.acting,
        coming=how.coming,
        suspicion=how.suspicion,
    )


def _left(held: Held, scene: Scene) -> bool:
    """False for "X may resign as director", "X was not replaced as director": who is to leave a post still has it."""
    cues, verb = scene.words.cues, held.predicate
    if not is_verb(verb) or not (held.former or words_of(verb) & cues.ending):
        return True
    return stance(verb, cues).status in ("asserted", "alleged")


def _said(relation: str, role: Role, how: Post, scene: Scene) -> str:
    if relation == "family_of":
        return scene.words.kin.get(role.word, "")
    return how.title if scene.words.relations[relation].titled else ""


def _relation(role: Role, holder: int, other: Counterpart, scene: Scene) -> tuple[str, bool] | None:
    """Return the relation of these two ends, and whether it leads from the other side to the holder ("his employer,
    X"); None if no class of the noun fits them."""
    inverse = rolewords(scene.language).inverse
    ends = (scene.mentions[holder].type, scene.mentions[other.mention].type)
    for name in role.classes:
        if (ends[0] == "organisation" and name not in scene.words.corporate) or not _means(role, name, other, scene):
            continue
        if ends == ("person", "place") and name in ("occupations", "offices"):
            place = _at_place(role, name, other, scene)
            return None if place is None else (place, False)
        turned = name in inverse
        for relation in scene.words.stated.get(name, ()):
            if scene.words.relations[relation].fits(*(reversed(ends) if turned else ends)):
                return relation, turned
    return None


def _means(role: Role, name: str, other: Counterpart, scene: Scene) -> bool:
    """True if a noun can be meant in the class `name` with the other side as it stands: "a lawyer at Y" represents
    nobody, "his partner in the firm", "his dance partner" is no wife, "the founder in Y" has founded something else."""
    cues, way = scene.words.cues, other.way
    if name in ("owners", "founders"):
        return way not in cues.within
    if name == "representatives":
        return way in cues.behalf | cues.genitive | {OWNER}
    if name == "partners" and len(role.classes) > 1:
        business = [c for c in role.head.children if c.i < role.first and c.dep_ == "compound" and c.pos_ == "NOUN"]
        return not business and all(c.lower_ not in cues.within | cues.at for c in children(role.head, "prep"))
    return True


def _at_place(role: Role, name: str, other: Counterpart, scene: Scene) -> str | None:
    """What a post or an occupation beside a place states: the post is there, or its holder lives there or is of it."""
    cues, local, way = scene.words.cues, rolewords(scene.language).local_offices, other.way
    if way in cues.origin:
        return "lives_in"
    state = role.word in scene.words.state_offices and not (way == DEMONYM and role.word in local)
    if way in cues.at or (name == "offices" and (state or way in cues.genitive)):
        return "role_at"
    if way == DEMONYM:
        return "citizen_of"
    if way == NOUN and places(scene.language).get(fold(scene.mentions[other.mention].text)) == "country":
        return "role_at" if name == "offices" else "citizen_of"  # "the Brazil coach", "a UK businessman"
    return "lives_in" if way == NOUN or way in cues.genitive else None
