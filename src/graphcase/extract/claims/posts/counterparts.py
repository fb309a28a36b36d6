"""The other side of a role: whose lawyer, director of what.

It is the noun's possessor ("Y's director", "its director"), a noun or demonym before it ("Y director"), the object of
its preposition ("director of Y"), or that of a relative clause ("Y, of which X is the director").
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from ...parsing.tokens import Token
from ...syntax.frames import verb_frame
from ...syntax.phrases import Phrase, prepositions
from ...syntax.tree import antecedents, children, coordinated, is_verb
from ...words.placewords import placewords
from ...words.rolewords import rolewords
from ..scene import Scene
from .holders import top
from .possessives import possessors
from .predicates import Held
from .rolenouns import Role, role_noun
from .titles import left_edge, tail

OWNER, NOUN, DEMONYM = "owner", "noun", "demonym"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A mention on the other side of a role. `way` is how it stands there: "owner", "noun", "demonym" or a
    preposition."""

    way: str
    mention: int


def counterparts(role: Role, held: Held | None, taken: Set[int], scene: Scene) -> list[Counterpart]:
    """Return the other side of `role`, each mention once. `taken` are what all its holders mean, whom a misread
    apposition may bring here again."""
    heads = [role.head, *_named_head(role, held, scene)]
    found: dict[int, Counterpart] = {}
    for side in (
        *_owned(role, heads, taken, scene),
        *_modified(role, heads, scene),
        *_phrased(role, held, heads, taken, scene),
    ):
        meant = scene.meant(side.mention)
        if meant not in taken:
            found.setdefault(meant, side)
    return list(found.values()) or _appointing(role, held, scene)


def _appointing(role: Role, held: Held | None, scene: Scene) -> list[Counterpart]:
    """ "Acme named X director", "the board of Acme promoted X to director": at Acme."""
    verb = held.predicate if held is not None else role.head
    if "offices" not in role.classes or verb.base not in rolewords(scene.language).promoting:
        return []
    found = [m for t in verb_frame(verb).subjects for m in _body(t, scene)]
    return [Counterpart(OWNER, m) for m in found]


def _body(token: Token, scene: Scene) -> list[int]:
    """The body that a subject names, or whose board it is."""
    genitive = scene.words.cues.genitive
    inside = [o for name, o in prepositions(token) if name in genitive] + children(token, "poss")
    own = scene.typed(token, "organisation")
    return own or [m for t in inside for m in scene.typed(t, "organisation")]


def _named_head(role: Role, held: Held | None, scene: Scene) -> list[Token]:
    """The head of the name that follows a title: what belongs to the role hangs there ("Y's director X")."""
    if held is None or held.rule != "title" or held.holder not in scene.spans:
        return []
    named = top(scene.doc[scene.spans[held.holder][0]], scene)
    return [named] if named.i > role.head.i and role.head.head.i == named.i else []


def _owned(role: Role, heads: list[Token], taken: Set[int], scene: Scene) -> Iterator[Counterpart]:
    inside = [
        t for t in scene.doc[role.first : role.last] if t != role.head
    ]  # "her ex-husband": the parser hangs "her" on "ex"
    owned = [owner for head in (*inside, *heads) for owner in children(head, "poss")]
    if not owned and role.head.dep_ == "conj" and not children(role.head, "prep", "det"):
        owned = children(role.head.head, "poss")  # "his brother and lawyer"
    for owner in owned:
        for mention in possessors(owner, taken, scene):
            yield Counterpart(OWNER, mention)
    if not owned and not scene.words.personal.isdisjoint(role.classes):
        yield from _joined(role, scene)


def _joined(role: Role, scene: Scene) -> Iterator[Counterpart]:
    """ "X and [brother Y]": a bare word for somebody close, joined to a name, is his."""
    mark = left_edge(role, scene) - 1
    mention = scene.names.get(mark - 1) if scene.doc[mark].pos_ == "CCONJ" else None
    if mention is not None and not role.plural and scene.mentions[mention].type == "person":
        yield Counterpart(OWNER, mention)


def _modified(role: Role, heads: list[Token], scene: Scene) -> Iterator[Counterpart]:
    inside = [m for head in heads for m in head.children if m.i < role.first and m.dep_ in ("compound", "nmod", "amod")]
    edge = left_edge(role, scene) - 1
    for modifier in (*inside, scene.doc[max(edge, 0)]):
        if modifier.i in scene.names and modifier.i < role.first and not _compounded(modifier, scene):
            yield Counterpart(DEMONYM if modifier.pos_ == "ADJ" else NOUN, scene.names[modifier.i])


def _compounded(modifier: Token, scene: Scene) -> bool:
    """True for the first half of "Lima-born", "Lima based": where somebody is from is read elsewhere."""
    doc, end = scene.doc, scene.spans[scene.names[modifier.i]][1]
    behind, lists = doc[end : end + 2], placewords(scene.language)
    return any(t.lower_ in lists.based | lists.born for t in behind) or (len(behind) > 0 and behind[0].text == "-")


def _phrased(role: Role, held: Held | None, heads: list[Token], taken: Set[int], scene: Scene) -> Iterator[Counterpart]:
    start = scene.spans.get(held.holder, (0, 0))[0] if held is not None and held.rule == "apposition" else 0
    tail_end = [] if role.last == role.head.i else [scene.doc[role.last]]  # "the brother-in-law of Y"
    for head in (*_sharers(role, scene), *heads[1:], *tail_end):
        for name, token in prepositions(head):
            if role.end <= start < token.i:
                continue  # "his deputy, X, in Lima": where it happened
            yield from (Counterpart(name, m) for m in _object(role, Phrase(name, token), taken, scene))
    yield from _behind(role, scene)
    if held is not None and is_verb(held.predicate):
        yield from _carried(role, held.predicate, scene)
    verb = role.top.head
    if role.top.dep_ == "attr" and is_verb(verb) and verb.dep_ == "relcl":  # "Y, of which X is the director"
        for name, token in prepositions(verb):
            if token.tag_ in ("WDT", "WP"):
                yield from (Counterpart(name, m) for t in antecedents(token) for m in scene.referents(t))


def _behind(role: Role, scene: Scene) -> Iterator[Counterpart]:
    """The organisation right behind the title, wherever its preposition hangs: "X, dean of medicine [at Y]"."""
    cues, end = scene.words.cues, tail(role, scene) + 1
    mark = scene.doc[end] if end < len(scene.doc) else role.head
    if mark.dep_ == "prep" and mark.head != role.head and mark.lower_ in cues.at | cues.genitive:
        for held in children(mark, "pobj"):
            yield from (Counterpart(mark.lower_, m) for m in scene.typed(held, "organisation"))


def _carried(role: Role, verb: Token, scene: Scene) -> Iterator[Counterpart]:
    """The organisation behind the noun whose preposition the parser hung on the verb: "promoted to head [at Acme]"."""
    cues = scene.words.cues
    for name, token in prepositions(verb):
        if token.i > role.last and token.i in scene.names and name in cues.at | cues.genitive:
            yield from (Counterpart(name, m) for m in scene.typed(token, "organisation")[:1])


def _sharers(role: Role, scene: Scene) -> list[Token]:
    """The role noun, and if it has no phrase of its own one coordinated with it that has: "founder and head of Y"."""
    if children(role.head, "prep") or children(role.head, "poss"):
        return [role.head]
    for other in coordinated(role.top):
        shared = role_noun(other, scene, scene.words.roles) if children(other, "prep") else None
        personal = scene.words.personal
        if shared is not None and personal.isdisjoint(shared.classes) == personal.isdisjoint(role.classes):
            return [role.head, other]
    return [role.head]


def _object(role: Role, phrase: Phrase, taken: Set[int], scene: Scene) -> list[int]:
    """The mentions of a prepositional object; of an unnamed one what completes it ("of the Baltic port of Riga"), else
    its possessor or modifier ("of Peru's police"); "of the legal department at Acme"."""
    cues, token = scene.words.cues, phrase.token
    found = [m for m in _listed(role, scene.referents(token), scene) if scene.meant(m) not in taken]
    if found or phrase.preposition in cues.within or "occupations" in role.classes:
        return found
    behind = [
        m
        for name, o in prepositions(token)
        if name in cues.genitive | cues.at
        for m in scene.typed(o, "organisation", "place")
    ]
    inside = [
        m for c in children(token, "poss", "compound", "amod", "nmod") for m in scene.typed(c, "organisation", "place")
    ]
    return behind or inside[:1]


def _listed(role: Role, found: list[int], scene: Scene) -> list[int]:
    """ "a lawyer for A, B and C": all three, also where the parser takes B for another name of A."""
    if role.plural or len(found) != 1 or found[0] not in scene.spans:
        return found
    doc, kind, listed = scene.doc, scene.mentions[found[0]].type, list(found)
    while True:
        at = scene.spans[listed[-1]][1]
        closing = at < len(doc) and doc[at].pos_ == "CCONJ"
        mention = scene.names.get(at + 1) if closing or (at < len(doc) and doc[at].text == ",") else None
        if mention is None or scene.spans[mention][0] != at + 1 or scene.mentions[mention].type != kind:
            return found
        listed.append(mention)
        if closing:
            return listed
