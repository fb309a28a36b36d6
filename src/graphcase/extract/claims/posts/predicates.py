"""Who is said to be, become or be made what a role noun says: copulas, "as", "promoted to", "holds the post of"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...parsing.tokens import Token
from ...syntax.frames import verb_frame
from ...syntax.tree import SUBJECTS, children, is_verb, relative
from ...syntax.voice import passive
from ...words.rolewords import rolewords
from ..scene import Scene
from .possessives import possessors
from .rolenouns import Role


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a role, by which rule that was read, and the word whose negation or doubt would fall on it.

    `former` is true for who gave it up to another ("X replaced Y as director")."""

    rule: str
    holder: int
    predicate: Token
    former: bool = False


def predicated(role: Role, scene: Scene) -> Iterator[Held]:
    """Who is said to be, become or be made what the role noun says."""
    head, verb, cues = role.top, role.top.head, scene.words.cues
    if head.dep_ in ("attr", "oprd", "acomp") and is_verb(verb):
        yield from _each("copula", _subject_or_object(role, verb, scene), verb)
    elif head.dep_ == "nsubj" and verb.lemma_ in cues.being:  # "the key witness was X"
        yield from _each("copula", [scene.names[a.i] for a in children(verb, "attr") if a.i in scene.names], verb)
    elif head.dep_ == "nsubj" and role.plural and verb.base in cues.including_verbs:  # "the directors include X"
        yield from _each("including", [m for o in children(verb, "dobj") for m in scene.typed(o, "person")], verb)
    elif head.dep_ == "dobj" and verb.lemma_ in cues.becoming:
        yield from _each("copula", scene.who(verb), verb)
    elif head.dep_ == "pobj" and head.head.lower_ in cues.inclusion and head.head.head.lemma_ in cues.being:
        yield from _each("copula", scene.who(head.head.head), head.head.head)  # "X is among the founders"
    elif head.dep_ == "pobj" and head.head.lower_ in cues.genitive:
        yield from _post(head.head.head, scene)
    elif head.dep_ == "pobj" and head.head.lower_ in cues.role_marks | cues.toward:
        yield from _capacity(role, head.head, scene)


def _each(rule: str, found: list[int], predicate: Token, former: bool = False) -> Iterator[Held]:
    yield from (Held(rule, mention, predicate, former) for mention in found)


def _subject_or_object(role: Role, verb: Token, scene: Scene) -> list[int]:
    """Who gets the role: the object of an active "appointed X director", else the subject."""
    if not passive(verb):
        named = [m for o in children(verb, "dobj") if o != role.top for m in scene.typed(o, "person")]
        if named:
            return named
    return _nearest_of(role, scene.who(verb), verb)


def _nearest_of(role: Role, found: list[int], verb: Token) -> list[int]:
    """Of "A and B, who is director": B."""
    if role.plural or not any(relative(s) for s in children(verb, *SUBJECTS)):
        return found
    return found[-1:]


def _capacity(role: Role, mark: Token, scene: Scene) -> Iterator[Held]:
    """ "served as", "promoted to", "as director, X ..."; "her years as director", "his resignation as director"."""
    cues, governor = scene.words.cues, mark.head
    keys = words_of(governor)
    if not is_verb(governor):
        if mark.lower_ in cues.role_marks:
            yield from _tenure(governor, scene)
    elif mark.lower_ in cues.toward:
        if keys & rolewords(scene.language).promoting:
            yield from _each("as", _subject_or_object(role, governor, scene), governor)
    elif keys & cues.succession:
        frame = verb_frame(governor)
        for tokens, former in ((frame.subjects, False), (frame.objects, True)):
            yield from _each("as", [m for t in tokens for m in scene.typed(t, "person")], governor, former)
    elif keys & cues.copulas:
        yield from _each("as", _subject_or_object(role, governor, scene), governor)
    elif _of_subject(mark, governor, scene):
        yield from _each("as", scene.who(governor), mark)


def _of_subject(mark: Token, governor: Token, scene: Scene) -> bool:
    """True for "As director, X signed", "X signed, as director", "X toured Peru as a member of Y"; not for "saw X as",
    "was seen as", "posed as"."""
    if mark.i < governor.i or scene.doc[mark.i - 1].text == ",":
        return True
    people = [m for o in children(governor, "dobj", "dative") for m in scene.typed(o, "person", "organisation")]
    return not people and not passive(governor) and not words_of(governor) & rolewords(scene.language).pretending


def _post(noun: Token, scene: Scene) -> Iterator[Held]:
    """ "holds the post of director", "left her job of secretary"."""
    lists, verb = rolewords(scene.language), noun.head
    if noun.base in lists.tenures and noun.dep_ == "dobj" and verb.base in lists.holding:
        yield from _each("copula", scene.who(verb), verb)


def _tenure(noun: Token, scene: Scene) -> Iterator[Held]:
    lists = rolewords(scene.language)
    if noun.base not in lists.tenures | lists.vacating:
        return
    over = noun.base in lists.vacating
    for owner in children(noun, "poss"):
        people = [m for m in possessors(owner, frozenset(), scene) if scene.mentions[m].type == "person"]
        yield from _each("as", people, noun, over)


def words_of(verb: Token) -> frozenset[str]:
    """The words under which a lexicon may hold a verb: alone, and with its particle ("step down")."""
    return frozenset({verb.base, *(f"{verb.base} {p.lower_}" for p in children(verb, "prt", "advmod"))})
