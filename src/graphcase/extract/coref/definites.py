"""Definite descriptions that stand alone, and the one whom the article has called so before.

"The mayor" (the only mayor of the article), "the reporter" (its only journalist), "the ministry" (the last ministry
named), "the company" (the only one nearby that is one). A sieve of exact rules, the surest first, as in Raghunathan et
al. (2010); a description that fits two, or that the article has used of somebody without a name since, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...names import fold
from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..syntax.tree import SUBJECTS, children, is_verb
from ..words.wordlists import Words
from .anaphora import Anaphora
from .descriptions import Description
from .persons import Persons

_REACH = 2  # segments back in which an organisation is still "the company"
_LEAD = 2  # paragraphs in which an article may say "the mayor" before it names him


class _Row(NamedTuple):
    """A name of which `noun`, with the words `said`, has been said."""

    segment: int
    start: int
    noun: str
    said: frozenset[str]
    name: Draft


class Roles:
    """What the article says of those it names, so that "the mayor" can be looked up."""

    def __init__(
        self, beside: Sequence[Same], names: Sequence[Draft], segments: Sequence[Segment], words: Words
    ) -> None:
        """`beside` are the appositions found."""
        self._words = words
        self._rows: list[_Row] = []
        for same in beside:
            doc = segments[same.mention.segment].doc
            said = frozenset(fold(t.lemma_) for t in doc[same.mention.start : same.mention.end])
            self._add(same.antecedent, same.mention.key, said)
        for name in names:
            if name.type == "person":
                self._titles(name, segments)
        self._rows.sort(key=lambda row: row[:3])

    def bearers(self, row: Description, nouns: frozenset[str]) -> list[Draft]:
        """The names before `row` of whom one of `nouns`, and all that it says besides, has been said."""
        return [
            one.name
            for one in self._rows
            if one.noun in nouns and (one.segment, one.start) < (row.segment, row.start) and row.said <= one.said
        ]

    def later(self, row: Description) -> list[Draft]:
        """The names behind `row` of whom its noun is said, alone or with the same words."""
        return [
            one.name
            for one in self._rows
            if one.noun == row.noun
            and (one.segment, one.start) > (row.segment, row.start)
            and (row.said <= one.said or one.said == {row.noun})
        ]

    def _titles(self, name: Draft, segments: Sequence[Segment]) -> None:
        """Roles before the name ("public prosecutor Ana Ruiz") and in a copula ("Ruiz was the prosecutor")."""
        words, span = self._words, name.span(segments)
        doc, first = span.doc, span.start
        while first and doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ") and not doc[first - 1].is_punct:
            first -= 1
        before = [t for t in doc[first : span.start] if fold(t.lemma_) in words.roles]
        if before:
            self._add(name, fold(before[-1].lemma_), frozenset(fold(t.lemma_) for t in doc[first : span.start]))
        if span.root.dep_ not in SUBJECTS:
            return
        verb = span.root.head
        for one in (verb, *(v for v in verb.conjuncts if is_verb(v) and not children(v, *SUBJECTS))):
            if one.lemma_ in words.copulas | words.appointing:
                for child in children(one, "attr", "oprd"):
                    if fold(child.lemma_) in words.roles:
                        self._add(name, fold(child.lemma_), frozenset(fold(t.lemma_) for t in child.subtree))

    def _add(self, name: Draft, noun: str, said: frozenset[str]) -> None:
        self._rows.append(_Row(name.segment, name.start, noun, said - self._words.former, name))


def definite_people(
    described: Sequence[Description], roles: Roles, persons: Persons, hints: Anaphora, taken: frozenset[Draft]
) -> Iterator[Same]:
    """ "the mayor", where one person of the article, and no other, has been called so, or by a word for the same."""
    rows = [row for row in described if row.type == "person"]
    for row in rows:
        if not row.definite or row.restricted or row.draft() in taken:
            continue
        bearers, reason = roles.bearers(row, frozenset({row.noun})), f"the only “{row.noun}” named before"
        if not bearers:
            bearers = roles.bearers(row, hints.alike.get(row.noun, frozenset()))
            reason = f"“{row.noun}”: the only one of that trade named before"
        if len({persons.of(name) for name in bearers}) == 1 and not _stranger(row, bearers[-1], rows, taken):
            yield Same(row.draft(), bearers[-1], reason)


def openings(segments: Sequence[Segment]) -> tuple[int, ...]:
    """The paragraphs in which an article may speak of somebody before it names him."""
    return tuple(number for number, segment in enumerate(segments) if segment.kind == "body")[:_LEAD]


def leads(
    described: Sequence[Description], roles: Roles, persons: Persons, opening: Sequence[int], taken: frozenset[Draft]
) -> Iterator[Same]:
    """ "Police arrested the mayor of the port" in the `opening`, where the only mayor is named further down."""
    for row in described:
        if row.type != "person" or not row.definite or row.restricted or row.owned or row.segment not in opening:
            continue
        names = roles.later(row)
        near = [name for name in names if name.segment <= row.segment + _REACH]
        if row.draft() in taken or not near or roles.bearers(row, frozenset({row.noun})):
            continue
        if len({persons.of(name) for name in names}) == 1:
            yield Same(row.draft(), near[0], f"the only “{row.noun}” that the article names")


def _stranger(row: Description, name: Draft, rows: Sequence[Description], taken: frozenset[Draft]) -> bool:
    """True if somebody without a name has been called so between the two ("a driver")."""
    between = ((name.segment, name.start), (row.segment, row.start))
    return any(
        other.noun == row.noun
        and not (other.definite or other.predicate)
        and between[0] < (other.segment, other.start) < between[1]
        and other.draft() not in taken
        for other in rows
    )


def definite_organisations(
    described: Sequence[Description], names: Sequence[Draft], roles: Roles, words: Words, taken: frozenset[Draft]
) -> Iterator[Same]:
    """ "the ministry", where the last organisation named that can be called so is the only one nearby."""
    organisations = [name for name in names if name.type == "organisation"]
    rows = [row for row in described if row.type == "organisation"]
    for row in rows:
        if not row.definite or row.said or row.restricted or row.draft() in taken:
            continue
        before = [name for name in organisations if (name.segment, name.end) <= (row.segment, row.start)]
        fitting = [name for name in before if row.noun in name.key.split()]
        if not fitting:
            near = [name for name in before if row.segment - name.segment <= _REACH]
            called = {name.key for name in roles.bearers(row, frozenset({row.noun}))}
            fitting = [name for name in near if name.key in called or _kindred(row.noun, name, words)]
        if fitting and _all_one(fitting) and not _stranger(row, fitting[-1], rows, taken):
            yield Same(row.draft(), fitting[-1], f"the only “{row.noun}” named nearby")


def _all_one(names: Sequence[Draft]) -> bool:
    """True if each name is the last one, shorter or longer ("Bank of Halden", "Bank of Halden Corporation")."""
    last = set(names[-1].key.split())
    return all(last <= set(name.key.split()) or set(name.key.split()) <= last for name in names)


def definite_gangs(
    described: Sequence[Description], called: Sequence[Same], words: Words, hints: Anaphora
) -> Iterator[Same]:
    """ "the ring", "the criminal group", where the article names one gang and no other; `called`: the names given.

    Where the article tells of no crime, a group that it has named is only called again what it was called.
    """
    renamed = {same.mention: same.antecedent for same in called if same.mention.form == "name"}
    gangs = [
        (renamed.get(same.antecedent, same.antecedent), same.mention.key)
        for same in called
        if same.mention.key in words.gangs and same.antecedent.type == "organisation"
    ]
    if len({gang.key for gang, _ in gangs}) != 1:
        return
    gang = min(gangs)[0]
    rows = [row for row in described if row.noun in words.gangs]
    crime = any(row.noun not in hints.innocent or row.said & words.criminal for row in rows)
    nouns = words.gangs if crime else {noun for _, noun in gangs}
    taken = {same.mention for same in called}
    for row in rows:
        plain = row.definite and not row.owned and row.noun in nouns and row.said <= words.criminal
        if plain and row.draft() not in taken:
            yield Same(row.draft(), gang, "the only gang that the article names")


def _kindred(noun: str, name: Draft, words: Words) -> bool:
    """True if a name that does not hold the noun tells that its bearer is a company, or a gang."""
    parts = name.key.split()
    if noun in words.companies:
        return parts[-1] in words.suffixes
    return noun in words.gangs and not words.gangs.isdisjoint(p.rstrip("s") for p in parts)
