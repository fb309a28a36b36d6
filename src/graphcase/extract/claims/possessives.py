"""Whose: the possessor of a noun, also behind a pronoun or a description that no earlier rule could place.

A possessive pronoun keeps to its own clause more closely than other pronouns: in "X hired her lawyer, Y" only X can
be meant, because a lawyer is not his own. So where the reading of pronouns in general has to leave one alone, the one
fitting candidate of the sentence, else the fitting subject above, else the one of the sentence before is taken.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Span, Token

from ..syntax.arguments import subjects
from ..syntax.tree import antecedents, clause, coordinated, first, is_verb
from ..words.rolewords import rolewords
from ..words.wordlists import words
from .scene import Scene

_THINGS = ("organisation", "place")


def possessors(owner: Token, taken: Set[int], scene: Scene) -> list[int]:
    """Return the mentions that a possessor ("Acme", "whose", "her", "the company") stands for; never one of `taken`,
    the mentions that have what is possessed."""
    found = [m for m in scene.referents(owner) if scene.meant(m) not in taken and _placed(m, scene)]
    if found:
        return found
    gender = rolewords(scene.language).possessive.get(owner.lower_)
    if owner.tag_ == "WP$":
        return _relative(owner, taken, scene)
    if gender == "n":
        return _thing(owner, scene)
    if gender == "p":
        return _people(owner, taken, scene) or _thing(owner, scene)
    if gender is not None:
        return _person(owner, gender, taken, scene)
    return _thing(owner, scene) if _company(owner, scene) else []


def _placed(mention: int, scene: Scene) -> bool:
    """True for a name, and for a description or pronoun that stands for one."""
    return scene.mentions[mention].form == "name" or scene.meant(mention) != mention


def _relative(owner: Token, taken: Set[int], scene: Scene) -> list[int]:
    """ "X, whose": what its clause modifies, else the name before the comma."""
    if clause(owner).dep_ == "relcl":
        found = [m for t in antecedents(owner) for m in scene.referents(t) if scene.meant(m) not in taken]
        if found:
            return found
    before = owner.i - 2 if owner.i > 1 and scene.doc[owner.i - 1].text == "," else owner.i - 1
    return [scene.names[before]] if before in scene.names else []


# --- one person ------------------------------------------------------------------------------------------------------


def _person(owner: Token, gender: str, taken: Set[int], scene: Scene) -> list[int]:
    """ "her", "his"."""
    fitting = [m for m in _named(owner.sent.start, owner.i, scene, "person") if _fits(m, gender, taken, scene)]
    if not fitting:
        before = _sentence_before(owner, scene)
        if before is None or _stranger(before, scene):
            return []
        fitting = [m for m in _named(before.start, before.end, scene, "person") if _fits(m, gender, taken, scene)]
        return _one(fitting, scene)
    if not _stranger(scene.doc[owner.sent.start : owner.i], scene) and _one(fitting, scene):
        return _one(fitting, scene)
    return [m for m in _above(owner, scene) if m in fitting and scene.mentions[scene.meant(m)].gender == gender]


def _fits(mention: int, gender: str, taken: Set[int], scene: Scene) -> bool:
    meant = scene.meant(mention)
    return meant not in taken and scene.mentions[meant].gender in ("", gender)


def _above(owner: Token, scene: Scene) -> list[int]:
    """The one person who is the subject of the nearest clause above that has one."""
    for verb in filter(is_verb, owner.ancestors):
        above = [s for s in subjects(verb) if s.i < owner.i]
        if above:
            found = [m for s in above for m in scene.typed(s, "person")]
            return found if len(found) == 1 else []
    return []


def _stranger(span: Span, scene: Scene) -> bool:
    """True if the span speaks of somebody whom the article does not name."""
    lists = words(scene.language)
    for token in span:
        noun = token.lemma_.lower()
        person = noun in lists.roles or noun in lists.people or noun in lists.relations
        if token.tag_ == "NN" and person and not _told(token, scene):
            return True
    return False


def _told(noun: Token, scene: Scene) -> bool:
    """True for a word that is said of somebody named: a title, an apposition, a predicate, a linked description."""
    if noun.i in scene.names or noun.i in scene.heads or noun.dep_ in ("compound", "attr", "oprd", "appos", "nmod"):
        return True
    behind = noun.i + 1
    return (
        behind in scene.names
        or noun.head.i in scene.names
        or any(c.i in scene.names and c.dep_ == "appos" for c in noun.children)
    )


# --- several people --------------------------------------------------------------------------------------------------


def _people(owner: Token, taken: Set[int], scene: Scene) -> list[int]:
    """ "their": the last ones before it who are named together ("X and Y, and their lawyer"), else the only two."""
    groups = []
    named = _named(owner.sent.start, owner.i, scene, "person")
    for mention in named:
        root = scene.doc[slice(*scene.spans[mention])].root
        if root.dep_ == "conj":
            continue
        together = [m for t in coordinated(first(root)) if t.i < owner.i for m in scene.typed(t, "person")]
        together = [m for m in dict.fromkeys(together) if scene.meant(m) not in taken]
        if len(together) > 1:
            groups.append(together)
    if groups:
        return groups[-1]
    apart = list({scene.meant(m): m for m in named if scene.meant(m) not in taken}.values())
    others = any(t.tag_ in ("NNS", "NNPS") for t in scene.doc[owner.sent.start : owner.i])
    return apart if len(apart) == 2 and not others else []


# --- a thing ---------------------------------------------------------------------------------------------------------


def _thing(owner: Token, scene: Scene) -> list[int]:
    """ "its", "the company's": the one organisation of the sentence before it, else of the sentence before that."""
    named = _named(owner.sent.start, owner.i, scene, "organisation")
    here = _one(_named(owner.sent.start, owner.i, scene, *_THINGS), scene) or _one(named, scene)
    if here or named:
        return [m for m in here if not _rival(scene.doc[scene.spans[m][1] : owner.i], scene)]
    before = _sentence_before(owner, scene)
    return [] if before is None else _one(_named(before.start, before.end, scene, "organisation"), scene)


def _rival(span: Span, scene: Scene) -> bool:
    """True if the span speaks of an organisation without a name."""
    nouns = words(scene.language).descriptions
    return any(t.tag_ == "NN" and t.lower_ in nouns and not _told(t, scene) for t in span)


def _company(owner: Token, scene: Scene) -> bool:
    """True for "the company's", "the gang's": a description of an organisation that no name is known for."""
    lists = words(scene.language)
    plain = owner.pos_ == "NOUN" and owner.lemma_.lower() in lists.descriptions
    return plain and any(c.lower_ in lists.definite for c in owner.children if c.dep_ == "det")


# --- who is named ----------------------------------------------------------------------------------------------------


def _named(start: int, end: int, scene: Scene, *types: str) -> list[int]:
    """The mentions of `types` between two tokens that are names, or stand for one, in text order."""
    found = [
        m
        for m, (first_token, _) in scene.spans.items()
        if start <= first_token < end and scene.mentions[m].type in types and _placed(m, scene)
    ]
    return sorted(found, key=lambda m: scene.spans[m])


def _one(found: list[int], scene: Scene) -> list[int]:
    """The last of `found` if all mean the same, else nobody."""
    return found[-1:] if len({scene.meant(m) for m in found}) == 1 else []


def _sentence_before(token: Token, scene: Scene) -> Span | None:
    start = token.sent.start
    return scene.doc[start - 1].sent if start > 0 else None
