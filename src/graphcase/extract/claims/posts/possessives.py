"""Whose: the possessor of a noun, also behind a pronoun or a description that no earlier rule could place.

A possessive pronoun keeps to its own clause more closely than other pronouns: in "X hired her lawyer, Y" only X can
be meant, because a lawyer is not his own. So where the reading of pronouns in general has to leave one alone, the one
fitting candidate of the sentence, else the fitting subject above, else the one of the sentence before is taken.
"""

from __future__ import annotations

from collections.abc import Set

from ....names import fold
from ...parsing.tokens import Span, Token
from ...syntax.arguments import subjects
from ...syntax.tree import SUBJECTS, antecedents, clause, coordinated, first, is_verb
from ...words.rolewords import rolewords
from ...words.wordlists import words
from ..scene import Scene
from ..speech.speaker import speaker

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
    if gender == "s":
        return _speaking(owner, taken, scene)
    if gender == "n":
        return _thing(owner, scene)
    if gender == "p":
        return _people(owner, taken, scene) or _thing(owner, scene)
    if gender is not None:
        return _person(owner, gender, taken, scene)
    return _thing_before(owner, scene) if _company(owner, scene) and _lone(scene) else []


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


def _speaking(owner: Token, taken: Set[int], scene: Scene) -> list[int]:
    """ "my": whoever says it."""
    said = speaker(owner, scene).name
    found = [m for m in scene.spans if said is not None and scene.mentions[m].text == said and _placed(m, scene)]
    return [m for m in found if scene.mentions[m].type == "person" and scene.meant(m) not in taken][:1]


# --- one person ------------------------------------------------------------------------------------------------------


def _person(owner: Token, gender: str, taken: Set[int], scene: Scene) -> list[int]:
    """ "her", "his": the one who fits in the sentence so far, else the subject above, else who fits before that."""
    fitting = [m for m in _named(owner.sent.start, owner.i, scene, "person") if _fits(m, gender, taken, scene)]
    joined = [m for m in _joined(owner, scene) if m in fitting]
    if joined:
        return joined
    if fitting:
        strangers = _strangers(scene.doc[owner.sent.start : owner.i], gender, scene)
        known = [m for m in fitting if _gender(scene.meant(m), scene) == gender]
        above = [m for m in _above(owner, scene) if m in known]
        if not strangers:
            return _one(fitting, scene) or above or _one(known, scene)
        return above or ([] if any(t.dep_ in SUBJECTS for t in strangers) else _one(known, scene))
    before = _sentence_before(owner, scene)
    if before is None or _strangers(before, gender, scene):
        return []
    fitting = [m for m in _named(before.start, before.end, scene, "person") if _fits(m, gender, taken, scene)]
    return _one(fitting, scene) or _one([m for m in fitting if _gender(scene.meant(m), scene) == gender], scene)


def _joined(owner: Token, scene: Scene) -> list[int]:
    """ "X and his wife": X."""
    noun = owner.head
    return [scene.names[noun.head.i]] if noun.dep_ == "conj" and noun.head.i in scene.names else []


def _fits(mention: int, gender: str, taken: Set[int], scene: Scene) -> bool:
    meant = scene.meant(mention)
    return meant not in taken and _gender(meant, scene) in ("", gender)


def _gender(meant: int, scene: Scene) -> str:
    """The gender of a name, also where only the pronouns that stand for it tell it."""
    known = scene.mentions[meant].gender
    if known:
        return known
    pronouns = words(scene.language).pronouns
    told = {pronouns.get(scene.mentions[m].text.lower(), "") for m, name in scene.antecedents.items() if name == meant}
    told.discard("")
    return told.pop() if len(told) == 1 else ""


def _above(owner: Token, scene: Scene) -> list[int]:
    """The one person who is the subject of the nearest clause above that has one."""
    for verb in filter(is_verb, owner.ancestors):
        above = [s for s in subjects(verb) if s.i < owner.i]
        if above:
            found = [m for s in above for m in scene.typed(s, "person")]
            return found if len(found) == 1 else []
    return []


def _strangers(span: Span, gender: str, scene: Scene) -> list[Token]:
    """The nouns of a span that speak of somebody, perhaps of this gender, whom the article does not name."""
    lists = words(scene.language)
    nouns = {**dict.fromkeys(lists.roles, ""), **lists.relations, **lists.people}
    singular = [t for t in span if t.tag_ == "NN" and not _told(t, scene)]
    return [t for t in singular if nouns.get(t.lemma_.lower(), "-") in ("", gender)]


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
    lists = words(scene.language)
    people = lists.roles | set(lists.people) | set(lists.relations)
    others = any(t.tag_ == "NNS" and t.lemma_.lower() in people for t in scene.doc[owner.sent.start : owner.i])
    return apart if len(apart) == 2 and not others else []


# --- a thing ---------------------------------------------------------------------------------------------------------


def _thing(owner: Token, scene: Scene) -> list[int]:
    """ "its": the one organisation of the sentence so far, else of the sentence before; "the company's": only that."""
    joined = [m for m in _joined(owner, scene) if scene.mentions[m].type == "organisation"]
    if joined:
        return joined
    named = _named(owner.sent.start, owner.i, scene, "organisation")
    here = _one(_named(owner.sent.start, owner.i, scene, *_THINGS), scene) or _one(named, scene)
    if here or named:
        return [m for m in here if not _rival(scene.doc[scene.spans[m][1] : owner.i], scene)]
    return _thing_before(owner, scene)


def _thing_before(owner: Token, scene: Scene) -> list[int]:
    """The one organisation of the sentence before, where none is named in the sentence so far."""
    before = _sentence_before(owner, scene)
    if before is None or _named(owner.sent.start, owner.i, scene, "organisation"):
        return []
    return _one(_named(before.start, before.end, scene, "organisation"), scene)


def _lone(scene: Scene) -> bool:
    """True if the article names at most one organisation: what another "the company" is was said somewhere else."""
    bodies = {scene.meant(m) for m, told in enumerate(scene.mentions) if told.type == "organisation"}
    return len({fold(scene.mentions[m].text) for m in bodies if scene.mentions[m].form == "name"}) <= 1


def _rival(span: Span, scene: Scene) -> bool:
    """True if the span speaks of an organisation without a name."""
    nouns = words(scene.language).descriptions
    rivals = [t for t in span if t.tag_ == "NN" and t.lower_ in nouns and not _told(t, scene)]
    return any(not (_plain(t, scene) and _lone(scene)) for t in rivals)


def _plain(noun: Token, scene: Scene) -> bool:
    """True for "the airline" as a subject: the one body that the article names."""
    return noun.dep_ == "nsubj" and [c.lower_ in words(scene.language).definite for c in noun.children] == [True]


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
