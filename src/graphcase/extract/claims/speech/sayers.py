"""Verbs of saying, and who says it by them."""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.tokens import Token
from ...syntax.arguments import subjects
from ...syntax.tree import children, is_verb
from ...syntax.voice import passive
from ...words.speechwords import speechwords
from ..scene import Scene
from ..stance.reach import key


def saying(verb: Token, scene: Scene) -> bool:
    """True for a verb of saying, alleging or suspecting: its subject speaks. Who arrests or charges does not."""
    known, cues = speechwords(scene.language), scene.words.cues
    return any(
        (word in cues.reporting and word not in known.knowing)
        or (word in cues.alleging and word not in known.acts_of_law and word not in known.seeming)
        or word in known.professing
        for word in {verb.base, key(verb)}
    )


def sayers(verb: Token, scene: Scene) -> Iterator[Token]:
    """Yield who speaks by a verb, the innermost first: whom its subject cites, its subject (of a passive one, its
    agent) and who quotes that ("police, quoted by the Post, said")."""
    known = speechwords(scene.language)
    for aside in verb.sent:
        if aside.tag_ == "VBG" and aside.base in known.citing and not aside.is_ancestor(verb) and aside != verb:
            yield from children(aside, "dobj")
    held = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ in scene.words.cues.role_marks else None
    if held is not None and is_verb(held):  # "quoted a witness as saying"
        yield from children(held, "dobj")
        yield from subjects(held) if held.base in known.citing else ()
        return
    active = children(verb, "nsubj") or verb.tag_ != "VBN"
    if (passive(verb) and not active) or (verb.dep_ == "acl" and verb.tag_ != "VBG"):
        yield from agents(verb)  # "the man accused of": whoever accuses him
        return
    for subject in subjects(verb):
        if subject.dep_ == "expl" or any(verb.i not in quote for quote in scene.quotes_around(subject.i)):
            continue  # half of a quotation, taken for a subject: "... never members of it," he wrote
        yield subject
        for quoted in children(subject, "acl"):
            if quoted.base in known.citing:
                yield from agents(quoted)


def agents(verb: Token) -> Iterator[Token]:
    """Yield by whom it is done, of a passive verb."""
    for by in children(verb, "agent"):
        yield from children(by, "pobj")
