"""It and its: the organisation that the sentence, or the one before it, is about.

Centering (Grosz, Joshi and Weinstein 1995), cut down to what is safe: what a sentence is about is its subject, and a
pronoun keeps to it. So "it" is the organisation that is the subject of the clause above, else of the sentence before.
A pronoun is left alone where any other thing that could be "it" stands in between, and where "it" is nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...names import fold
from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..syntax.tree import SUBJECTS, children, clause, is_verb, relative
from ..words.wordlists import Words
from .anaphora import Anaphora

if TYPE_CHECKING:
    from ..parsing.tokens import Span, Token

_OBJECTS = frozenset({"dobj", "pobj"})
_CLAUSES = ("ccomp", "xcomp", "csubj", "advcl", "relcl", "acl")
_THINGS = frozenset({"NN", "NNP"})


class _Stand(NamedTuple):
    """A mention that stands at a token: a name of any type, or the name that a description is for."""

    draft: Draft
    head: Token


class Neuters:
    """Reads one article's neuter pronouns in order."""

    def __init__(self, segments: Sequence[Segment], words: Words, anaphora: Anaphora) -> None:
        """`anaphora` holds the pronouns and the words around them."""
        self._segments = segments
        self._words = words
        self._anaphora = anaphora

    def read(self, names: Sequence[Draft], linked: Mapping[Draft, Draft]) -> Iterator[Same]:
        """Yield a link for each pronoun that means one organisation; `linked` leads from descriptions to names."""
        drafts: defaultdict[int, list[Draft]] = defaultdict(list)
        for draft in [*linked, *names]:
            drafts[draft.segment].append(draft)
        for number, segment in enumerate(self._segments):
            if segment.kind != "body":
                continue
            stands = self._stands(drafts[number], linked)
            inside = segment.quoted
            centre: _Stand | None = None
            for sentence in segment.doc.sents:
                meant = dict(stands)
                for token in sentence:
                    if token.lower_ not in self._anaphora.neuters or token.i in inside or self._nobody(token):
                        continue
                    found = self._meant(token, meant, centre)
                    if found is None or found.draft.type != "organisation":
                        break  # the next of the sentence may mean the same
                    meant[token.i] = _Stand(found.draft, token)
                    draft = Draft(number, token.i, token.i + 1, "pronoun", "organisation", token.lower_)
                    yield Same(draft, found.draft, f"“{token.text}”: what the sentence is about")
                centre = _centre(sentence, meant)

    def _stands(self, drafts: Sequence[Draft], linked: Mapping[Draft, Draft]) -> dict[int, _Stand]:
        """Who is named or described at each token of a segment; of a phrase of several tokens, at its head."""
        heads = [(draft, draft.span(self._segments).root) for draft in drafts]
        return {head.i: _Stand(linked.get(draft, draft), head) for draft, head in heads}

    def _meant(self, token: Token, stands: Mapping[int, _Stand], centre: _Stand | None) -> _Stand | None:
        if token.dep_ in _OBJECTS:
            return centre if self._alone(token, stands) else None
        if token.dep_ in SUBJECTS:
            if _addressed(token):
                return None
        elif token.dep_ != "poss" or self._beside(token):
            return None
        above = list(self._subjects_above(token))
        for subject in above:
            stand = stands.get(subject.i)
            if stand is not None and stand.draft.type == "person":
                continue  # "Ruiz said that it": not Ruiz
            if stand is not None or not self._person(subject):
                return stand
        if any(stands[t.i].draft.type != "person" for t in _before(token) if t.i in stands):
            return None
        return centre if token.dep_ in SUBJECTS or above or not _things(token) else None

    def _subjects_above(self, token: Token) -> Iterator[Token]:
        """The subjects of the clauses that hold the pronoun, nearest first, as far as they stand before it."""
        verb = token.head if token.dep_ in SUBJECTS else token
        for above in filter(is_verb, verb.ancestors):
            for subject in children(above, *SUBJECTS):
                if subject.i < token.i:
                    yield clause(subject).head if relative(subject) else subject

    def _person(self, noun: Token) -> bool:
        """True if the subject can be no "it": somebody, a pronoun for a person, or several."""
        lemma = fold(noun.lemma_)
        known = lemma in self._words.roles or lemma in self._words.people or lemma in self._words.relations
        return known or noun.lower_ in self._words.pronouns or noun.pos_ == "PRON" or noun.tag_ in ("NNS", "NNPS")

    def _nobody(self, token: Token) -> bool:
        """True for "it seems", "it was reported that", "it is clear that", "it was Ruiz who"."""
        verb = token.head
        if token.dep_ not in SUBJECTS:
            return False
        follows = any(c.i > verb.i for c in children(verb, *_CLAUSES))
        if verb.lemma_ in self._words.copulas:
            said = children(verb, "attr", "acomp")
            plain = not any(c.dep_ == "acomp" or c.ent_type_ or children(c, *_CLAUSES) for c in said)
            return follows or not plain
        return verb.lemma_ in self._anaphora.idle or (
            follows and token.dep_ == "nsubjpass" and verb.lemma_ in self._anaphora.told
        )

    def _beside(self, token: Token) -> bool:
        """True for "the villa with its garden", "the villa and its garden"."""
        phrase = token.head
        while phrase.dep_ == "conj" and phrase.head.i < token.i:
            phrase = phrase.head
            if not is_verb(phrase):
                return True
        before = token.doc[max(phrase.head.i - 1, 0)]
        return phrase.head.lower_ in self._anaphora.having and before.tag_ in _THINGS and before.dep_ not in SUBJECTS

    def _alone(self, token: Token, stands: Mapping[int, _Stand]) -> bool:
        """True if nothing else of the sentence before an object can be "it"."""
        before = _before(token)
        if any(t.i in stands and stands[t.i].draft.type != "person" for t in before):
            return False
        things = [t for t in before if t.tag_ in _THINGS and t.i not in stands and t.dep_ != "compound"]
        return all(self._person(t) or fold(t.lemma_) in self._anaphora.shares for t in things)


def _things(token: Token) -> bool:
    """True if a noun in the singular stands before the pronoun in its sentence."""
    return any(t.tag_ in _THINGS for t in _before(token))


def _addressed(token: Token) -> bool:
    """True for "Ruiz told the bank that it": who is told and who tells may both be meant."""
    verb = token.head
    return verb.dep_ == "ccomp" and bool(children(verb.head, "dobj", "dative"))


def _before(token: Token) -> list[Token]:
    """The tokens of its sentence before `token`."""
    return list(token.doc[token.sent.start : token.i])


def _centre(sentence: Span, stands: Mapping[int, _Stand]) -> _Stand | None:
    """What a sentence is about: the organisation that is the subject of its main clause, and stands alone there."""
    subjects = [c for c in sentence.root.children if c.dep_ in SUBJECTS]
    for subject in subjects:
        if any(c.dep_ == "conj" for c in subject.children):
            return None
        stand = stands.get(subject.i)
        if stand is not None and stand.draft.type == "organisation":
            return stand
    return None
