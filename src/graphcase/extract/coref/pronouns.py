"""He, she, him, her, his: the person meant, where only one can be.

After Lappin and Leass (1994), cut down to what is safe. A pronoun is left alone beside an unnamed person or an unread
pronoun that it could mean as well, and wherever two people fit, unless it is a subject and so is one of them. In a
quotation it means who is named there just before. Who is named inside a quotation is not its speaker.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...names import fold
from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..syntax.tree import SUBJECTS
from ..words.wordlists import Words
from .persons import Persons

if TYPE_CHECKING:
    from ..parsing.tokens import Span, Token

_OBJECTS = frozenset({"dobj", "dative", "pobj"})


@dataclass(frozen=True, slots=True)
class _Person:
    """A place in the text where somebody stands: a name, a description or a pronoun that has been linked."""

    token: Token
    draft: Draft
    person: int
    subject: bool


class Pronouns:
    """Reads one article's pronouns in order. `linked` maps descriptions to the names that they stand for."""

    def __init__(self, segments: Sequence[Segment], persons: Persons, words: Words) -> None:
        """`persons` tells who is who among the names of `segments`."""
        self._segments = segments
        self._persons = persons
        self._words = words
        self._nouns = {**dict.fromkeys(words.roles, ""), **words.relations, **words.people}

    def read(self, names: Sequence[Draft], linked: Mapping[Draft, Draft]) -> Iterator[Same]:
        """Yield a link for each pronoun that can mean one person only."""
        last: list[_Person] = []
        standing, inside_of = self._standing(names, linked), self._inside(linked)
        for number, segment in enumerate(self._segments):
            if segment.kind != "body":
                continue
            here, inside = standing[number], inside_of[number]
            inside_quotes = segment.quoted
            for sentence in segment.doc.sents:
                yield from self._quoted(sentence, here, segment, number)
                if all(token.i in inside_quotes or token.is_punct for token in sentence):
                    continue  # who is spoken of in a quotation is not who is spoken of after it
                now = [p for p in here if sentence.start <= p.token.i < sentence.end]
                unread: set[str] = set()
                for token in sentence:
                    if token.lower_ not in self._words.pronouns or token.i in inside_quotes:
                        continue
                    gender = self._words.pronouns[token.lower_]
                    others = [p for p in now if (token.i, p.person) not in inside and p.token.i not in inside_quotes]
                    meant = None if gender in unread else self._meant(token, others, last, segment)
                    if meant is None:
                        unread.add(gender)
                        continue
                    draft = Draft(number, token.i, token.i + 1, "pronoun", "person", token.lower_)
                    yield Same(draft, meant.draft, f"“{token.text}”: the only person meant so nearby")
                    now.append(_Person(token, meant.draft, meant.person, token.dep_ in SUBJECTS))
                now = [p for p in now if self._persons.gender(p.draft) not in unread] if unread else now
                last = [] if self._strangers(sentence.start, sentence.end, now, segment) else now

    def _quoted(self, sentence: Span, here: Sequence[_Person], segment: Segment, number: int) -> Iterator[Same]:
        """The pronouns of a quotation: they mean who its own sentence names before them, else the one before that."""
        doc, inside = segment.doc, segment.quoted
        start = doc[sentence.start - 1].sent.start if sentence.start else 0
        for token in sentence:
            if token.i not in inside or token.lower_ not in self._words.pronouns:
                continue
            reach = token.i
            while reach > start and (reach - 1 in inside or doc[reach - 1].is_punct):
                reach -= 1
            named = [p for p in here if reach <= p.token.i < token.i]
            now, last = (
                [p for p in named if p.token.i >= sentence.start],
                [p for p in named if p.token.i < sentence.start],
            )
            meant = self._meant(token, now, last, segment)
            if meant is not None:
                draft = Draft(number, token.i, token.i + 1, "pronoun", "person", token.lower_)
                yield Same(draft, meant.draft, f"“{token.text}”: the only person meant so nearby")

    def _standing(self, names: Sequence[Draft], linked: Mapping[Draft, Draft]) -> Mapping[int, list[_Person]]:
        """Who is named or described in each segment."""
        found: defaultdict[int, list[_Person]] = defaultdict(list)
        for draft in [*names, *linked]:
            name = linked.get(draft, draft)
            person = self._persons.of(name)
            if person is not None:
                root = draft.span(self._segments).root
                found[draft.segment].append(_Person(root, name, person, root.dep_ in SUBJECTS))
        return found

    def _inside(self, linked: Mapping[Draft, Draft]) -> Mapping[int, set[tuple[int, int | None]]]:
        """Which token of a segment cannot mean which person: "her" in "her lawyer, Ana Ruiz" is not Ana Ruiz."""
        found: defaultdict[int, set[tuple[int, int | None]]] = defaultdict(set)
        for draft, name in linked.items():
            found[draft.segment].update((i, self._persons.of(name)) for i in range(draft.start, draft.end))
        return found

    def _meant(self, token: Token, now: Sequence[_Person], last: Sequence[_Person], segment: Segment) -> _Person | None:
        gender, sentence = self._words.pronouns[token.lower_], token.sent
        before = [p for p in now if p.token.i < token.i] or [p for p in now if _fronted(token, p)]
        if not self._strangers(sentence.start, token.i, before, segment).isdisjoint(("", gender)):
            return None
        fitting = [p for p in before if self._fits(p, gender) and not _another(p.token, token)]
        if not fitting:
            fitting = [p for p in last if self._fits(p, gender)]
        return self._one(fitting, gender, subject=token.dep_ in SUBJECTS)

    def _fits(self, person: _Person, gender: str) -> bool:
        return self._persons.gender(person.draft) in ("", gender)

    def _one(self, people: Sequence[_Person], gender: str, subject: bool) -> _Person | None:
        """The one person among `people`; else, for a subject, the one subject; else the one whose gender is known."""
        if subject and len({p.person for p in people if p.subject}) == 1:
            people = [p for p in people if p.subject]
        if len({p.person for p in people}) > 1:
            people = [p for p in people if self._persons.gender(p.draft) == gender]
        return people[-1] if len({p.person for p in people}) == 1 else None

    def _strangers(self, start: int, end: int, named: Sequence[_Person], segment: Segment) -> frozenset[str]:
        """The genders ("" for either) of the people between two tokens whom the article does not name."""
        here = frozenset(p.token.i for p in named)
        return frozenset(
            self._nouns[noun]
            for token in segment.doc[start:end]
            if token.tag_ == "NN"
            and (noun := fold(token.lemma_)) in self._nouns
            and not _described(token, here, self._words)
        )


def _described(noun: Token, named: frozenset[int], words: Words) -> bool:
    """True if the noun is said of somebody named: as a title, in apposition, as a predicate."""
    if noun.i in named or noun.head.i in named or any(c.i in named and c.dep_ == "appos" for c in noun.children):
        return True
    if noun.dep_ == "compound" or (noun.dep_ == "poss" and fold(noun.head.lemma_) in words.organisation_heads):
        return True  # "the suspect package", "the attorney's office"
    if noun.dep_ == "pobj" and noun.head.lower_ in words.qua:
        return True  # "as a witness"
    return noun.dep_ == "attr" and any(c.i in named for c in noun.head.children if c.dep_ in SUBJECTS)


def _fronted(pronoun: Token, person: _Person) -> bool:
    """True for "In his speech, Ruiz said": the pronoun stands in a phrase before the subject of the whole sentence."""
    root = pronoun.sent.root
    if not person.subject or person.token.head != root or person.token.i < pronoun.i:
        return False
    return any(t.head == root and t.dep_ in ("prep", "advcl") for t in pronoun.ancestors)


def _another(name: Token, pronoun: Token) -> bool:
    """True if grammar forbids that `pronoun` is `name` (principle B of binding theory; Chomsky 1981).

    It is an object of the verb whose subject is the name ("Ruiz accused him"), or the unspoken subject of a clause that
    the name is part of ("While working with Ruiz, he").
    """
    if pronoun.dep_ in SUBJECTS:
        clauses = [t for t in name.ancestors if t.dep_ in ("advcl", "pcomp") and not _has_subject(t)]
        return any(pronoun.head in clause.ancestors for clause in clauses)
    if pronoun.dep_ not in _OBJECTS:
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return name.head == verb and name.dep_ in SUBJECTS


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)
