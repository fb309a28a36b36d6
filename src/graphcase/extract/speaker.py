"""Who says it: the speaker of a predicate, and the outer speakers of a chain ("the BBC reported that police said").

Three ways are followed: the subject of a verb of saying, alleging or denying that governs the predicate; "according to"
and "per" on a verb of the same sentence; and, for words inside quotation marks, the verb of saying that stands outside
of them in the same or a neighbouring sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from .grammar import SUBJECTS, children, is_verb, lemma, subjects
from .scene import Scene

_UNDER = frozenset({"ccomp", "xcomp", "pcomp", "advcl", "parataxis"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """The innermost speaker as it stands in the text (None: the article itself), and the outer ones, inner to outer."""

    name: str | None = None
    via: tuple[str, ...] = ()


def speaker(predicate: Token, scene: Scene) -> Speaker:
    """Return who is said to say what `predicate` states."""
    found = list(dict.fromkeys(_speakers(predicate, scene))) or list(_quoted(predicate, scene))
    return Speaker(found[0], tuple(found[1:])) if found else Speaker()


def _speakers(predicate: Token, scene: Scene) -> Iterator[str]:
    """Walk up from the predicate; yield the speakers from the innermost to the outermost."""
    cues = scene.words.cues
    token = predicate
    while True:
        if is_verb(token) and token.i != _skip(predicate):
            yield from _named_by_preposition(token, predicate, scene)
        if token.dep_ == "ROOT" or token.head == token:
            return
        head, dep = token.head, token.dep_
        word = lemma(head)
        said = dep in _UNDER and (word in cues.reporting or word in cues.alleging or word in cues.denying)
        blamed = dep == "prep" and word in cues.alleging and token.lower_ in cues.governing
        if is_verb(head) and (said or (blamed and predicate.dep_ == "pcomp")):
            yield from _subject(head, predicate, scene)
        token = head


def _skip(predicate: Token) -> int:
    """A verb's own index never counts as a step for nouns; verbs keep theirs."""
    return -1 if is_verb(predicate) else predicate.i


def _subject(verb: Token, predicate: Token, scene: Scene) -> Iterator[str]:
    passive_agent = [p for agent in children(verb, "agent") for p in children(agent, "pobj")]
    if children(verb, "nsubjpass", "auxpass"):
        tokens = passive_agent
    else:
        tokens = subjects(verb)
    for token in tokens:
        if not _contains(token, predicate):
            name = phrase(token, scene)
            if name:
                yield name


def _named_by_preposition(verb: Token, predicate: Token, scene: Scene) -> Iterator[str]:
    for prep in verb.children:
        if prep.lower_ not in scene.words.cues.attributing or _contains(prep, predicate):
            continue
        inner = [p for p in children(prep, "prep", "pcomp", "pobj")]
        for token in (o for p in inner for o in (children(p, "pobj") or [p])):
            name = phrase(token, scene)
            if name:
                yield name


def _contains(token: Token, predicate: Token) -> bool:
    return token == predicate or token.is_ancestor(predicate)


def phrase(token: Token, scene: Scene) -> str:
    """Return the words that name a speaker: the name it stands for, else its noun phrase without a determiner.

    "a statement by the prosecutor's office" speaks for the office; "he" for the name that it points to.
    """
    mention = scene.mention_at(token)
    if mention is not None:
        return _resolved(mention, token, scene)
    if token.pos_ == "PRON":
        return ""
    if lemma(token) in scene.words.cues.report_nouns:
        for prep in children(token, "prep"):
            if prep.lower_ in scene.words.cues.authors:
                for pobj in children(prep, "pobj"):
                    return phrase(pobj, scene)
    kept = [t for t in token.subtree if t.i <= token.i and _in_phrase(t, token)]
    if not kept:
        return ""
    span = token.doc[kept[0].i : token.i + 1]
    while len(span) > 1 and span[0].pos_ in ("DET", "PUNCT", "CCONJ", "SPACE"):
        span = span[1:]
    for follower in children(token, "prep"):
        if follower.lower_ in scene.words.cues.genitive and children(follower, "pobj"):
            end = max(t.i for t in children(follower, "pobj"))
            span = token.doc[span.start : end + 1]
            break
    return scene.original(span)


def _in_phrase(inner: Token, head: Token) -> bool:
    """True for the words left of a noun that belong to its own phrase (no clause, no apposition)."""
    token = inner
    while token != head:
        if token.dep_ in ("relcl", "acl", "appos", "punct", "conj", "cc", "ccomp", "advcl"):
            return False
        token = token.head
    return True


def _resolved(mention: int, token: Token, scene: Scene) -> str:
    found = scene.mentions[mention]
    if found.form == "pronoun":
        antecedent = scene.antecedents.get(mention)
        return scene.mentions[antecedent].text if antecedent is not None else ""
    return found.text


def _quoted(predicate: Token, scene: Scene) -> Iterator[str]:
    """The speaker of a quotation that the predicate stands in: a verb of saying outside of it, here or next door."""
    quote = scene.quote_around(predicate.i)
    if quote is None:
        return
    sents = list(scene.doc.sents)
    here = next(i for i, s in enumerate(sents) if s.start <= predicate.i < s.end)
    for number in (here, here - 1, here + 1):
        if 0 <= number < len(sents):
            for token in _sayings(sents[number], quote, scene):
                for subject in children(token, *SUBJECTS):
                    name = phrase(subject, scene)
                    if name:
                        yield name
                        return


def _sayings(sent: Span, quote: tuple[int, int], scene: Scene) -> Iterator[Token]:
    for token in sent:
        outside = not quote[0] <= token.i <= quote[1]
        if outside and is_verb(token) and lemma(token) in scene.words.cues.reporting:
            yield token
