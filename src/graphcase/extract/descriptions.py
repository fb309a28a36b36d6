"""Noun phrases that describe a person or an organisation, and the name that each stands for.

"Ana Ruiz, the mayor of Lima" (apposition), "the mayor" (the only mayor of the article), "the ministry" (the last
ministry named), "his partner, Ana Ruiz". A description that stands for no name of the article is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import EntityType
from ..names import fold
from .draft import Draft, Same
from .persons import Persons
from .segments import Segment
from .words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 2  # segments back in which an organisation is still "the company"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without its appositions and relative clauses; `head` is its noun, `said` its words besides."""

    segment: int
    start: int
    end: int
    head: int
    noun: str
    type: EntityType
    definite: bool
    owned: bool
    said: frozenset[str]

    def draft(self) -> Draft:
        """The description as a mention."""
        return Draft(self.segment, self.start, self.end, "nominal", self.type, self.noun)


def describe(segments: Sequence[Segment], words: Words) -> list[Description]:
    """All descriptions in the singular, in order of the text."""
    found = []
    for number, segment in enumerate(segments):
        for token in segment.doc:
            kind = _kind(token, words)
            if kind:
                found.append(_description(number, token, kind, words))
    return found


def appositions(
    described: Sequence[Description], names: Sequence[Draft], segments: Sequence[Segment]
) -> Iterator[Same]:
    """Descriptions that stand beside the name: "Ana Ruiz, the mayor" and "the mayor, Ana Ruiz"."""
    for row in described:
        doc = segments[row.segment].doc
        for name in names:
            if name.segment == row.segment and name.type == row.type and _apposed(row, name, doc):
                words = doc[row.start : row.end].text
                yield Same(row.draft(), name, f"in apposition: “{words}” and “{name.span(segments).text}”")
                break


class Roles:
    """What the article says of the people it names, so that "the mayor" can be looked up."""

    def __init__(
        self, beside: Sequence[Same], names: Sequence[Draft], segments: Sequence[Segment], words: Words
    ) -> None:
        """`beside` are the appositions found."""
        self._rows: list[tuple[int, int, str, frozenset[str], Draft]] = []
        for same in beside:
            doc = segments[same.mention.segment].doc
            said = frozenset(fold(t.lemma_) for t in doc[same.mention.start : same.mention.end])
            self._add(same.antecedent, same.mention.key, said)
        for name in names:
            if name.type == "person":
                self._titles(name, segments, words)
        self._rows.sort(key=lambda row: row[:3])

    def bearers(self, row: Description) -> list[Draft]:
        """The names before `row` of whom its noun, and all that it says besides, has been said."""
        return [
            name
            for segment, start, noun, said, name in self._rows
            if noun == row.noun and (segment, start) < (row.segment, row.start) and row.said <= said
        ]

    def _titles(self, name: Draft, segments: Sequence[Segment], words: Words) -> None:
        """Roles before the name ("public prosecutor Ana Ruiz") and in a copula ("Ruiz was the prosecutor")."""
        span = name.span(segments)
        doc, first = span.doc, span.start
        while first and doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ") and not doc[first - 1].is_punct:
            first -= 1
        before = [t for t in doc[first : span.start] if fold(t.lemma_) in words.roles]
        if before:
            said = frozenset(fold(t.lemma_) for t in doc[first : span.start])
            self._add(name, fold(before[-1].lemma_), said)
        verb = span.root.head
        if span.root.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in words.copulas | words.appointing:
            for child in verb.children:
                if child.dep_ in ("attr", "oprd") and fold(child.lemma_) in words.roles:
                    self._add(name, fold(child.lemma_), frozenset(fold(t.lemma_) for t in child.subtree))

    def _add(self, name: Draft, noun: str, said: frozenset[str]) -> None:
        self._rows.append((name.segment, name.start, noun, said, name))


def definite_people(
    described: Sequence[Description], roles: Roles, persons: Persons, taken: frozenset[Draft]
) -> Iterator[Same]:
    """ "the mayor", where one person of the article, and no other, has been called so."""
    for row in described:
        if row.type != "person" or not row.definite or row.draft() in taken:
            continue
        bearers = roles.bearers(row)
        if len({persons.of(name) for name in bearers}) == 1:
            yield Same(row.draft(), bearers[-1], f"the only “{row.noun}” named before")


def definite_organisations(
    described: Sequence[Description], names: Sequence[Draft], words: Words, taken: frozenset[Draft]
) -> Iterator[Same]:
    """ "the ministry", where the last organisation named that can be called so is the only one nearby."""
    organisations = [name for name in names if name.type == "organisation"]
    for row in described:
        if row.type != "organisation" or not row.definite or row.said or row.draft() in taken:
            continue
        before = [name for name in organisations if (name.segment, name.end) <= (row.segment, row.start)]
        fitting = [name for name in before if row.noun in name.key.split()]
        if not fitting:
            near = [name for name in before if row.segment - name.segment <= _REACH]
            fitting = [name for name in near if _kindred(row.noun, name, words)]
        if fitting and all(fitting[-1].key.endswith(n.key) or n.key.endswith(fitting[-1].key) for n in fitting):
            yield Same(row.draft(), fitting[-1], f"the only “{row.noun}” named nearby")


def definite_gangs(
    described: Sequence[Description], called: Sequence[Same], words: Words, taken: frozenset[Draft]
) -> Iterator[Same]:
    """ "the ring", "the criminal group", where the article names one gang and no other; `called`: the names given."""
    renamed = {same.mention: same.antecedent for same in called if same.mention.form == "name"}
    gangs = [
        renamed.get(same.antecedent, same.antecedent)
        for same in called
        if same.mention.key in words.gangs and same.antecedent.type == "organisation"
    ]
    if len({gang.key for gang in gangs}) != 1:
        return
    gang = min(gangs)
    for row in described:
        plain = row.definite and not row.owned and row.noun in words.gangs and row.said <= words.criminal
        if plain and row.draft() not in taken:
            yield Same(row.draft(), gang, "the only gang that the article names")


def _kindred(noun: str, name: Draft, words: Words) -> bool:
    """True if a name that does not hold the noun tells that its bearer is a company, or a gang."""
    parts = name.key.split()
    if noun in words.companies:
        return parts[-1] in words.suffixes
    return noun in words.gangs and not words.gangs.isdisjoint(p.rstrip("s") for p in parts)


def _kind(token: Token, words: Words) -> EntityType | None:
    if token.tag_ != "NN" or not token.is_lower:
        return None
    noun = fold(token.lemma_)
    if noun in words.roles or noun in words.relations or noun in words.people:
        return "person"
    return "organisation" if noun in words.descriptions else None


def _description(number: int, head: Token, kind: EntityType, words: Words) -> Description:
    start, end = _bounds(head, words)
    own = [t for t in head.children if t.dep_ in ("det", "poss")]
    before = [t for t in head.doc[start : head.i] if t not in own and t.pos_ not in ("DET", "PUNCT", "PART")]
    after = [t for t in head.doc[head.i + 1 : end] if t.pos_ in ("NOUN", "PROPN", "ADJ")]
    said = frozenset(fold(t.lemma_) for t in (*before, *after) if not any(t in o.subtree for o in own))
    return Description(
        segment=number,
        start=start,
        end=end,
        head=head.i,
        noun=fold(head.lemma_),
        type=kind,
        definite=any(t.lower_ in words.pointing for t in own),
        owned=any(t.dep_ == "poss" for t in own),
        said=said - words.former,
    )


def _bounds(head: Token, words: Words) -> tuple[int, int]:
    """From the first word before the noun to the end of an "of ..." phrase behind it."""
    start = min([head.i, *(t.left_edge.i for t in head.lefts if t.dep_ not in ("appos", "conj", "punct", "cc"))])
    end = head.i + 1
    for child in head.rights:
        if child.dep_ != "prep" or child.i != end or child.lower_ not in words.completing:
            break
        inside = [t for t in child.subtree if not _clause(t, child)]
        end = _contiguous(inside, end)
    return start, end


def _clause(token: Token, top: Token) -> bool:
    """True if the token belongs to an apposition, clause or list under `top`."""
    while token != top:
        if token.dep_ in ("appos", "relcl", "acl", "advcl", "conj", "cc", "punct"):
            return True
        token = token.head
    return False


def _contiguous(tokens: Sequence[Token], end: int) -> int:
    held = {t.i for t in tokens}
    while end in held:
        end += 1
    return end


def _apposed(row: Description, name: Draft, doc: Doc) -> bool:
    if row.start < name.end and name.start < row.end:
        return False
    if row.start > name.end and row.end < len(doc) and doc[row.end].tag_ in _FINITE:
        return False  # "According to Ruiz, a detective was sent": a subject, no apposition
    head, root = doc[row.head], doc[name.start : name.end].root
    if (root.dep_ == "appos" and root.head == head) or (head.dep_ == "appos" and root == head.head):
        return True
    # The parser often loses "his partner, Ana Ruiz, ...": two commas and a definite phrase say as much.
    if name.start == row.end + 1 and doc[row.end].text == "," and (row.definite or row.owned):
        return name.end == len(doc) or doc[name.end].text in (",", ".", ";", ")")
    return False
