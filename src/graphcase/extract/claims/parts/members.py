"""Members of those whom something befell: "among the dead is X", "X was among them", "the group included X and Y"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .... import lexicon
from ...parsing.tokens import Token
from ...syntax.arguments import objects, subjects
from ...syntax.tree import children, is_verb, relative
from ...syntax.voice import passive
from ..proposal import PartProposal
from ..scene import Scene

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BACK = 2  # sentences before "the group included" in which its people may be counted


@dataclass(frozen=True, slots=True)
class _Words:
    held: Mapping[str, str]
    among: frozenset[str]
    groups: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")["held"]
    held = {word: part for part, words in data["words"].items() for word in words}
    return _Words(held, frozenset(data["among"]), frozenset(data["groups"]))


def members(token: Token, scene: Scene) -> Iterator[PartProposal]:
    """Yield the parts of those whom the text counts among the people of `token`."""
    words = _words(scene.language)
    yield from _among(token, words, scene)
    if is_verb(token) and token.base in scene.words.cues.including_verbs and not passive(token):
        parts = [
            _part(subject, words) or _behind(subject, words) or _counted(subject, words, scene)
            for subject in subjects(token)
        ]
        for part in filter(None, parts):
            for mention in _spelled_out(token, scene):
                yield PartProposal(mention, part, token, "party:included")


def _part(noun: Token, words: _Words) -> str | None:
    return words.held.get(noun.lower_) or words.held.get(noun.base)


def _behind(noun: Token, words: _Words) -> str | None:
    """What a participle behind a noun says of people: "those arrested"."""
    participles = [c.lower_ for c in children(noun, "acl") if c.tag_ == "VBN"]
    return next((words.held[word] for word in participles if word in words.held), None)


def _among(token: Token, words: _Words, scene: Scene) -> Iterator[PartProposal]:
    """ "Among the 14 arrested are X and Y", "X was among the victims"."""
    part = _part(token, words)
    top = token.head if token.dep_ in ("acl", "amod", "relcl") and not is_verb(token.head) else token
    if part is None or top.dep_ != "pobj":
        return
    if top.head.lower_ in scene.words.cues.genitive and top.head.head.pos_ == "NUM":
        for mention in dict.fromkeys(_one_of(top.head.head, scene)):
            yield PartProposal(mention, part, token, "party:among")
    verb = top.head.head
    if top.head.lower_ not in words.among:
        return
    if not is_verb(verb) or verb.lemma_ not in scene.words.cues.being:
        return
    before = [m for s in children(verb, "nsubj", "nsubjpass") if s.i < verb.i for m in scene.typed(s, "person")]
    after = _spelled_out(verb, scene) if top.i < verb.i else ()
    for mention in dict.fromkeys((*before, *after)):
        yield PartProposal(mention, part, verb, "party:among")


def _one_of(number: Token, scene: Scene) -> Iterator[int]:
    """ "X, one of the dead, was", "one of the dead, X, was"."""
    if number.dep_ == "appos":
        yield from scene.typed(number.head, "person")
    else:
        yield from (m for a in children(number, "appos") if a.i in scene.names for m in scene.typed(a, "person"))


def _spelled_out(verb: Token, scene: Scene) -> Iterator[int]:
    """Yield the people whom a list behind `verb` names, however the parser hung them: up to the next finite verb, and
    not those who stand behind a preposition or before a noun of theirs."""
    clause = verb.doc[verb.i + 1 : verb.sent.end]
    stop = next((t.i for t in clause if t.tag_ in _FINITE or relative(t) or t.text == ";"), verb.sent.end)
    for mention, (start, end) in sorted(scene.spans.items(), key=lambda item: item[1]):
        if not verb.i < start < stop or scene.mentions[mention].type != "person":
            continue
        named = scene.mentions[mention].form == "name"
        owner = end < len(scene.doc) and scene.doc[end].tag_ == "POS"
        if named and not owner and scene.doc[start - 1].pos_ != "ADP":
            yield mention


def _counted(subject: Token, words: _Words, scene: Scene) -> str | None:
    """The part of the people whom the sentences before count: "arrested nine people ... The group included X"."""
    if subject.base not in words.groups:
        return None
    sents = [*(scene.before.doc.sents if scene.before is not None else ()), *scene.doc.sents]
    here = next(n for n, s in enumerate(sents) if subject in s and s.doc is subject.doc)
    for sent in reversed(sents[max(0, here - _BACK) : here]):
        for verb in reversed([t for t in sent if is_verb(t)]):
            held = subjects(verb) if passive(verb) else objects(verb)
            parts = [e.target_part for e in scene.words.verbs.get(verb.base, ()) if e.target_part]
            if parts and any(children(noun, "nummod") for noun in held):
                return parts[0]
    return None
