"""A desk at which people judge the names of a few small articles, for tests of judgements."""

from __future__ import annotations

from collections.abc import Iterable

from newsroom import Fact

from graphcase import resolve
from graphcase.model import Entity, EntityType, Judgement, Ref, Resolution, Side, Verdict

Where = tuple[str, int]
"""A mention, by the key of its article and its index."""


class Desk:
    """Facts, and the judgements made of them so far. A judgement's id is its number."""

    def __init__(self, *facts: Fact) -> None:
        self.facts = facts
        self.lines: list[Judgement] = []

    def side(self, where: Where, name: str = "", kind: EntityType | None = None) -> Side:
        """The side that this mention is, by its own words unless another name is given."""
        key, index = where
        mention = next(findings for _, findings in self.facts if findings.key == key).mentions[index]
        words = name or mention.text
        return Side(words, kind or mention.type, key, f"{key}.txt", mention.start, mention.end)

    def judge(self, verdict: Verdict, left: Side, right: Side | None = None, value: str = "") -> Judgement:
        ident = str(len(self.lines))
        self.lines.append(Judgement(ident, verdict, left, right, value, "Mara Quill", "2026-11-22T04:00:00Z", ""))
        return self.lines[-1]

    def same(self, left: Where, right: Where) -> Judgement:
        return self.judge("same", self.side(left), self.side(right))

    def different(self, left: Where, right: Where) -> Judgement:
        return self.judge("different", self.side(left), self.side(right))

    def rename(self, whom: Where, name: str) -> Judgement:
        return self.judge("rename", self.side(whom), value=name)

    def retype(self, whom: Where, kind: EntityType) -> Judgement:
        return self.judge("retype", self.side(whom), value=kind)

    def hide(self, whom: Where) -> Judgement:
        return self.judge("hide", self.side(whom))

    def resolved(self, facts: Iterable[Fact] | None = None) -> Resolution:
        """Who is who, as judged so far."""
        return resolve.entities(self.facts if facts is None else facts, tuple(self.lines))

    def sets(self) -> set[frozenset[str]]:
        """The entities as sets of mentions, "a0" for the first of article a."""
        return {frozenset(f"{ref.key}{ref.index}" for ref in entity.members) for entity in self.resolved().entities}

    def reasons(self, facts: Iterable[Fact] | None = None) -> dict[str, str]:
        """Why judgements do nothing, by id."""
        return {one.judgement: one.reason for one in self.resolved(facts).unapplied}


def holder(made: Resolution, where: Where) -> Entity | None:
    """The entity that holds a mention, or None."""
    return next((entity for entity in made.entities if Ref(*where) in entity.members), None)


def together(*sets: str) -> set[frozenset[str]]:
    """Sets of mentions: "a0 a1" is one."""
    return {frozenset(one.split()) for one in sets}
