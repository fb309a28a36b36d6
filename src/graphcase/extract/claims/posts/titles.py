"""The words of a role: its title, and whether it is over, held for another, or yet to come."""

from __future__ import annotations

from dataclasses import dataclass

from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import children, is_verb
from ...words.rolewords import rolewords
from ...words.wordlists import words
from ..scene import Scene
from ..stance.status import over
from .predicates import Held, words_of
from .rolenouns import PLURAL, Role

_NOUNISH = ("ADJ", "NOUN", "PROPN")
_LONGEST_TAIL = 4  # tokens of "of medicine", "of the legal department"


@dataclass(frozen=True, slots=True)
class Post:
    """A role as it is held: the title as it stands, without what says when. `coming` is the word that says that it is
    yet to begin, `suspicion` the one that says that it is only alleged ("presumed"), else ""."""

    title: str
    former: bool
    acting: bool
    coming: str
    suspicion: str


def post(role: Role, held: Held, scene: Scene) -> Post:
    """Return how `held.holder` holds `role`."""
    lists = rolewords(scene.language)
    before = [*_qualifiers(role, scene), *_before_name(role, scene)]
    told = {t.lower_.rstrip("-") for t in before} | {role.word.partition("-")[0]}  # "ex-wife"
    return Post(
        title=_title(role, scene),
        former=held.former or not told.isdisjoint(lists.former) or _ended(held.predicate, scene),
        acting=not told.isdisjoint(lists.acting),
        coming=_coming(role, before, held.predicate, scene),
        suspicion=next((t.text for t in before if t.lower_ in scene.words.cues.alleging_adjectives), ""),
    )


def left_edge(role: Role, scene: Scene) -> int:
    """Return the index of the first plain modifier before the role noun ("Acme [chief financial officer]")."""
    edge = role.first
    while edge > role.head.sent.start and edge - 1 not in scene.names and _modifies(scene.doc[edge - 1], scene):
        edge -= 1
    return edge


def _modifies(token: Token, scene: Scene) -> bool:
    lists = rolewords(scene.language)
    if token.text == "-" or token.lower_ in lists.former | lists.acting | lists.coming:
        return True
    participle = token.tag_ == "VBN" and token.dep_ == "amod"  # "the alleged leader"
    return participle or (token.pos_ in _NOUNISH and token.dep_ in ("amod", "compound", "nmod"))


def _qualifiers(role: Role, scene: Scene) -> list[Token]:
    """The words before the noun, and those right before its article: "formerly the director", "then a student"."""
    edge = left_edge(role, scene)
    found = [*scene.doc[edge : role.first]]
    for token in reversed(scene.doc[max(edge - 2, role.head.sent.start) : edge]):
        if token.pos_ not in ("ADV", "DET", "ADJ") and token.dep_ != "advmod":
            break
        found.append(token)
    return found


def _before_name(role: Role, scene: Scene) -> list[Token]:
    """The words before an organisation's name that stands before the noun: "[former] Acme director", also where they
    were taken for a part of the name."""
    mention = scene.names.get(left_edge(role, scene) - 1)
    if mention is None or scene.mentions[mention].type == "person":
        return []
    start = scene.spans[mention][0]
    return [t for t in scene.doc[max(start - 1, role.head.sent.start) : start + 1] if t.i < role.first]


def _coming(role: Role, before: list[Token], predicate: Token, scene: Scene) -> str:
    lists = rolewords(scene.language)
    after = [t for t in scene.doc[role.last + 1 : role.last + 3] if t.lower_ in lists.coming]
    told = [t for t in before if t.lower_ in lists.coming]
    if after and after[0].i <= role.head.i + 1:
        told += after[:1]
    if is_verb(predicate) and predicate.base in lists.proposing:
        told.append(predicate)
    return told[0].text if told else ""


def _ended(predicate: Token, scene: Scene) -> bool:
    """True for what was so "until 2013", is so "no longer", or is resigned from."""
    cues = scene.words.cues
    ended = any(name in cues.until for name, _ in prepositions(predicate))
    if ended or not is_verb(predicate):
        return ended
    return over(predicate, cues) or bool(words_of(predicate) & cues.ending)


def _title(role: Role, scene: Scene) -> str:
    lists, cues = rolewords(scene.language), scene.words.cues
    start = left_edge(role, scene)
    dropped = lists.former | lists.acting | lists.coming | lists.describing | cues.alleging_adjectives
    while start < role.first and (_describes(scene.doc[start]) or scene.doc[start].lower_ in dropped):
        start += 1
    if role.plural or any(t.tag_ in PLURAL for t in scene.doc[start : role.last + 1]):
        singular = (t.base if t.tag_ in PLURAL else t.text for t in scene.doc[start : role.last + 1])
        return " ".join(singular).replace(" - ", "-")
    span = scene.doc[start : max(role.last, tail(role, scene)) + 1]
    return " ".join(scene.original(span).split())


def _describes(token: Token) -> bool:
    """True for "jailed", "richest", "28-year-old", "31st" and the like before a title."""
    return (
        token.text == "-"
        or token.tag_ in ("VBN", "JJS", "CD")
        or token.text[0].isdigit()
        or token.ent_type_ == "ORDINAL"
    )


def tail(role: Role, scene: Scene) -> int:
    """Return the last token of the field that belongs to a title: "dean [of medicine] at Y", "head [of sales] of Y"."""
    for child in children(role.head, "prep"):
        if child.i != role.last + 1 or child.lower_ not in scene.words.cues.genitive:
            continue
        for field in children(child, "pobj"):
            named = any(i in scene.names or i in scene.heads for i in range(child.i, field.i + 1))
            whose = [c for c in children(field, "det", "poss") if c.lower_ not in words(scene.language).definite]
            plain = field.pos_ == "NOUN" and not whose
            whole = any(c.lower_ == child.lower_ for c in children(field, "prep"))  # "governor of the state of Y"
            if plain and not named and not whole and field.i - child.i < _LONGEST_TAIL:
                return field.i
    return role.last
