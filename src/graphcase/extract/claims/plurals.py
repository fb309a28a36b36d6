"""Whom a plural means that nobody names: "X and Y were arrested. They were charged." "Both deny it." "The two men" """

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from ... import lexicon
from ...model import Mention
from ..parsing.tokens import Span, Token
from ..syntax.tree import SUBJECTS, children, coordinated, is_verb
from ..syntax.voice import passive

_BACK = 2  # sentences before, in the same paragraph
_OUTSIDE = frozenset({"pobj", "poss", "compound", "nmod"})


class Page(Protocol):
    """What is asked of the text around: a Scene is one."""

    @property
    def language(self) -> str: ...  # noqa: D102  # as in Scene
    @property
    def names(self) -> Mapping[int, int]: ...  # noqa: D102
    @property
    def spans(self) -> Mapping[int, tuple[int, int]]: ...  # noqa: D102
    @property
    def mentions(self) -> Sequence[Mention]: ...  # noqa: D102
    def referents(self, token: Token) -> Sequence[int]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class _Words:
    """`they` are pronouns, `nouns` what several people are called behind a definite word; `counts` say how many."""

    they: frozenset[str]
    nouns: frozenset[str]
    definite: frozenset[str]
    counts: Mapping[str, int]


@cache
def _words(language: str) -> _Words:
    row = lexicon.load(language, "coreference")["plural"]
    they, nouns, definite = (frozenset(row[name]) for name in ("they", "nouns", "definite"))
    return _Words(they, nouns, definite, row["counts"])


def several(token: Token, scene: Page) -> list[int]:
    """Return the people named one beside the other before, for whom the subject `token` stands; none in doubt.

    Who is arrested may be "they" that are charged, but "they" who search are those who arrested him.
    """
    if token.dep_ not in SUBJECTS:
        return []
    words = _words(scene.language)
    count = _count(token, words)
    if count is None or not _main(token.head):
        return []
    mild = token.lower_ not in words.they or passive(token.head)
    for sentence in _before(token):
        groups = list(_groups(sentence, scene))
        if groups:
            group, subject = groups[-1]
            fits = len(groups) == 1 and (subject or mild) and count in (0, len(group))
            return group if fits else []
        if any(t.tag_ == "NNS" and _count(t, words) is None for t in sentence if t.dep_ in SUBJECTS):
            return []  # others
    return []


def _count(token: Token, words: _Words) -> int | None:
    """How many people a plural speaks of, 0 if it does not say; None if it is no such word."""
    word = token.lower_
    if word in words.they:
        return words.counts.get(word, 0)
    definite = any(c.lower_ in words.definite for c in children(token, "det", "predet"))
    if word in words.counts:
        return words.counts[word] if definite else None
    if token.tag_ != "NNS" or token.base not in words.nouns or not definite or children(token, "prep", "appos"):
        return None
    said = [c.lower_ for c in children(token, "nummod")]
    return words.counts.get(said[0]) if said else 0


def _main(verb: Token) -> bool:
    """True for the verb of a sentence, and what is coordinated with it."""
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    return verb.head == verb


def _before(token: Token) -> Iterator[Span]:
    """The sentences before that of `token`, the nearest first."""
    sent = token.sent
    for _ in range(_BACK):
        if sent.start == 0:
            return
        sent = token.doc[sent.start - 1].sent
        yield sent


def _groups(sentence: Span, scene: Page) -> Iterator[tuple[list[int], bool]]:
    """The groups of people that a sentence names one beside the other, and whether they are the subject of it."""
    for token in sentence:
        if token.dep_ == "conj" or token.dep_ in _OUTSIDE or token.i not in scene.names:
            continue
        named = [t for t in coordinated(token) if t.i in scene.names]
        found = list(dict.fromkeys(m for t in named for m in scene.referents(t) if m in scene.spans))
        if len(found) > 1 and all(scene.mentions[m].type == "person" for m in found):
            top = token.head if token.dep_ == "appos" else token
            yield found, top.dep_ in SUBJECTS and _main(top.head)
