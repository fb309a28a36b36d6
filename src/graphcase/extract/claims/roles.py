"""What role nouns state: who holds which post where, who leads, founded or owns what, who is whose kin or lawyer.

The holder is found in holders.py. The other side is the noun's possessor ("Y's director"), a noun or demonym before it
("Y director"), or the object of its preposition ("director of Y").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Token

from ..syntax.arguments import subjects
from ..syntax.phrases import prepositions
from ..syntax.tree import children, clause, coordinated, is_verb, lemma
from .holders import Held, Role, holders, lead, role_noun, top
from .proposal import Proposal
from .scene import Scene
from .status import over


def roles(scene: Scene) -> Iterator[Proposal]:
    """Yield what the role nouns of a segment state, in text order."""
    for token in scene.doc:
        role = role_noun(token, scene, scene.words.roles)
        if role is not None:
            found = list(holders(role, scene))
            taken = {scene.meant(held.holder) for held in found}
            for held in found:
                yield from _stated(role, held, taken, scene)
            yield from _plural(role, scene)
    yield from _couples(scene)


# --- the other side --------------------------------------------------------------------------------------------------


def _stated(role: Role, held: Held, taken: set[int], scene: Scene) -> Iterator[Proposal]:
    holder, predicate = held.holder, held.predicate
    former = _former(role, predicate, scene)
    for way, other in _others(role, holder, taken, scene):
        found = _relation(role, holder, other, way, scene)
        if found is None:
            continue
        relation, title = found
        yield Proposal(relation, holder, other, predicate, f"role:{held.rule}", role=title, former=former)


def _relation(role: Role, holder: int, other: int, way: str, scene: Scene) -> tuple[str, str] | None:
    """Return the relation and its role for these two ends, or None if no class of the noun fits them."""
    cues, ends = scene.words.cues, (scene.mentions[holder].type, scene.mentions[other].type)
    for name in role.classes:
        if ends[0] == "organisation" and name not in scene.words.corporate:
            continue
        if ends == ("person", "place") and name in ("occupations", "offices"):
            return _at_place(role, name, way, scene)
        if name in ("owners", "founders") and way in cues.within:
            continue
        if name == "representatives" and way not in cues.behalf | cues.genitive | {"owner"}:
            continue
        for relation in scene.words.stated[name]:
            if scene.words.relations[relation].fits(*ends):
                if name == "kin":
                    return relation, scene.words.kin[role.word]
                titled = relation in ("role_at", "works_for", "leads", "represents")
                return relation, _title(role, scene) if titled else ""
    return None


def _at_place(role: Role, name: str, way: str, scene: Scene) -> tuple[str, str] | None:
    """What a post or an occupation beside a place states: the post is there, or its holder lives there or is of it."""
    cues = scene.words.cues
    if way in cues.origin:
        return "lives_in", ""
    if way in cues.at or (name == "offices" and (role.word in scene.words.state_offices or way in cues.genitive)):
        return "role_at", _title(role, scene)
    if way == "demonym":
        return "citizen_of", ""
    return ("lives_in", "") if way == "noun" or way in cues.genitive else None


def _others(role: Role, holder: int, taken: set[int], scene: Scene) -> Iterator[tuple[str, int]]:
    """Yield (way, mention) for the other side of a role; the ways are "owner", "noun", "demonym" and prepositions.

    `taken` are the holders, whom a misread apposition may bring here again.
    """
    seen = set(taken)
    for way, mention in _sides(role, holder, taken, scene):
        if scene.meant(mention) not in seen:
            seen.add(scene.meant(mention))
            yield way, mention


def _sides(role: Role, holder: int, taken: set[int], scene: Scene) -> Iterator[tuple[str, int]]:
    heads = [role.head]
    if scene.mentions[holder].form == "name" and holder in scene.spans:
        named = top(scene.doc[scene.spans[holder][0]], scene)
        if named.i > role.head.i and role.head.head.i == named.i:
            heads.append(named)
    for head in heads:
        for owner in children(head, "poss"):
            for mention in scene.referents(owner):
                yield "owner", mention
        for modifier in head.children:
            inner = scene.names.get(modifier.i)
            if inner is not None and modifier.i < role.first and modifier.dep_ in ("compound", "nmod", "amod"):
                yield ("demonym" if modifier.pos_ == "ADJ" else "noun"), inner
    edge = _left_edge(role, scene) - 1
    if edge in scene.names:
        yield ("demonym" if scene.doc[edge].pos_ == "ADJ" else "noun"), scene.names[edge]
    for head in (*_sharers(role, scene), *heads[1:]):
        for name, token in prepositions(head):
            yield from ((name, m) for m in _object(role, token, taken, scene))


def _sharers(role: Role, scene: Scene) -> list[Token]:
    """The role noun, and if it has no phrase of its own one coordinated with it that has: "founder and head of Y"."""
    if children(role.head, "prep"):
        return [role.head]
    for other in coordinated(lead(role.head)):
        shared = role_noun(other, scene, scene.words.roles) if children(other, "prep") else None
        personal = scene.words.personal
        if shared is not None and personal.isdisjoint(shared.classes) == personal.isdisjoint(role.classes):
            return [role.head, other]
    return [role.head]


def _left_edge(role: Role, scene: Scene) -> int:
    """Return the index of the first plain modifier before the role noun ("Acme [chief financial officer]")."""
    edge = role.first
    while edge > role.head.sent.start and edge - 1 not in scene.names and _modifies(scene.doc[edge - 1]):
        edge -= 1
    return edge


def _modifies(token: Token) -> bool:
    modifier = token.pos_ in ("ADJ", "NOUN", "PROPN") and token.dep_ in ("amod", "compound", "nmod")
    return modifier or token.text == "-"


def _object(role: Role, token: Token, taken: set[int], scene: Scene) -> list[int]:
    """The mentions of a prepositional object; of an unnamed one what completes it ("of the Baltic port of Riga"), else
    its possessor or modifier ("of Peru's police")."""
    found = [m for m in scene.referents(token) if scene.meant(m) not in taken]
    if found or "occupations" in role.classes:
        return found
    behind = [
        m
        for name, o in prepositions(token)
        if name in scene.words.cues.genitive
        for m in scene.typed(o, "organisation", "place")
    ]
    inside = [
        m for c in children(token, "poss", "compound", "amod", "nmod") for m in scene.typed(c, "organisation", "place")
    ]
    return behind or inside[:1]


# --- plural and couples ----------------------------------------------------------------------------------------------


def _plural(role: Role, scene: Scene) -> Iterator[Proposal]:
    """ "X and Y are brothers": each of two or more subjects with the others."""
    head = role.head
    if head.tag_ not in ("NNS", "NNPS") or head.dep_ != "attr" or children(head, "poss"):
        return
    for name in role.classes:
        if name not in scene.words.personal:
            continue
        people = [m for s in subjects(head.head) for m in scene.typed(s, "person")]
        for left, right in combinations(dict.fromkeys(people), 2):
            kin = scene.words.kin.get(role.word, "")
            yield Proposal(scene.words.stated[name][0], left, right, head.head, "role:plural", role=kin)


def _couples(scene: Scene) -> Iterator[Proposal]:
    """ "X is married to Y", "X and Y are engaged"."""
    for token in scene.doc:
        if token.lower_ not in scene.words.cues.couple_adjectives or token.dep_ not in (
            "acomp",
            "ROOT",
            "attr",
            "relcl",
            "conj",
        ):
            continue
        verb = token if children(token, "nsubj", "nsubjpass") else clause(token)
        people = list(dict.fromkeys(m for s in subjects(verb) for m in scene.typed(s, "person")))
        others = [
            m for name, o in prepositions(token) if name in scene.words.cues.toward for m in scene.typed(o, "person")
        ]
        pairs = [(p, o) for p in people for o in others if p != o] or list(combinations(people, 2))
        for left, right in pairs:
            yield Proposal("partner_of", left, right, verb, "role:couple")


# --- the title -----------------------------------------------------------------------------------------------------


def _title(role: Role, scene: Scene) -> str:
    """Return the words of the post: the role noun with its own modifiers, without "former", names or doubts."""
    cues = scene.words.cues
    start = _left_edge(role, scene)
    dropped = cues.former | cues.alleging_adjectives
    while start < role.first and (scene.doc[start].lower_ in dropped or scene.doc[start].text == "-"):
        start += 1
    span = scene.doc[start : role.head.i + 1]
    return " ".join(scene.original(span).split())


def _former(role: Role, predicate: Token, scene: Scene) -> bool:
    cues = scene.words.cues
    before = scene.doc[max(_left_edge(role, scene) - 2, role.head.sent.start) : role.first]
    if any(t.lower_ in cues.former or t.lower_.rstrip("-") in cues.former for t in before):
        return True
    if not is_verb(predicate):
        return False
    ended = any(name in cues.until for name, _ in prepositions(predicate))
    return ended or over(predicate, cues) or lemma(predicate) in cues.ending
