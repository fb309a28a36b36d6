"""Where sources disagree and a person has spoken: the line finds its conflict, whatever happened to the names since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from desks import Desk, Where, holder
from newsroom import Fact, fact

from graphcase import resolve
from graphcase.model import Conflict, ConflictKind, Entity, Judgement, Relation, Unapplied, Value

ARRIVED = "date: day of the arrest"


@dataclass
class Press:
    """What sources disagree on in a few small articles, and what people say of it."""

    desk: Desk
    conflicts: list[Conflict] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    entities: Sequence[Entity] = ()

    def resolve(self) -> None:
        """See who is who, as judged so far."""
        who = [line for line in self.desk.lines if line.verdict != "settle"]
        self.entities = resolve.entities(self.desk.facts, who).entities

    def of(self, where: Where) -> str:
        found = next(one for one in self.entities if any((r.key, r.index) == where for r in one.members))
        return found.id

    def told(self, values: str, *ends: Where, kind: ConflictKind = "date", matter: str = "day of the arrest") -> str:
        """Sources give these values of an entity, or of what is between two; returns the conflict's id."""
        ids = [self.of(end) for end in ends]
        relation = f"r{len(self.relations)}" if len(ids) == 2 else ""
        if relation:
            self.relations.append(Relation(relation, *ids, "met", False, "asserted", False, 2, 2, ()))
        given = tuple(Value(value, "a", 0, 1, "x") for value in values.split("|"))
        self.conflicts.append(Conflict(f"x{len(self.conflicts)}", kind, ids[0], relation, matter, False, 0.5, given))
        return self.conflicts[-1].id

    def settle(self, value: str, left: Where, right: Where | None = None, matter: str = ARRIVED) -> str:
        sides = [self.desk.side(where) for where in (left, right) if where]
        line = replace(self.desk.judge("settle", sides[0], sides[1] if right else None, value), matter=matter)
        self.desk.lines[-1] = line
        return line.id

    def come_of_it(self, *facts: Fact) -> tuple[dict[str, str], tuple[Unapplied, ...]]:
        """Which judgement settles each conflict that is settled, and what did nothing; `facts` stand for the desk's."""
        disagreed = resolve.Disagreed(self.conflicts, self.entities, self.relations)
        made = resolve.settled(disagreed, facts or self.desk.facts, self.desk.lines)
        assert [c.id for c in made.conflicts] == [c.id for c in self.conflicts]
        assert [replace(c, settled="") for c in made.conflicts] == self.conflicts
        return {c.id: c.settled for c in made.conflicts if c.settled}, made.unapplied


@pytest.fixture
def press() -> Press:
    found = Press(
        Desk(
            fact("a", "p:Ana Ruiz", "p:Eva Holm", "o:Port of Brae"),
            fact("b", "p:Ana Ruiz", "p:Odd Fenwick"),
            fact("c", "p:La Reina", "p:Eva Holm"),
        )
    )
    found.resolve()
    return found


def test_a_settled_conflict_stays_with_who_settled_it(press: Press) -> None:
    other = press.told("1|2", ("a", 1))
    one = press.told("2018-11-07|2018-11-08", ("a", 0))
    line = press.settle("2018-11-08", ("a", 0))
    assert press.come_of_it() == ({one: line}, ())
    assert other != one


def test_without_a_line_nothing_is_read_or_changed(press: Press) -> None:
    press.told("1|2", ("a", 0))
    disagreed = resolve.Disagreed(press.conflicts, press.entities, press.relations)
    unread = iter([None])  # would fail if it were looked at
    assert resolve.settled(disagreed, unread, ()).conflicts == tuple(press.conflicts)  # type: ignore[arg-type]


def test_no_value_leaves_it_as_it_is(press: Press) -> None:
    one = press.told("1|2", ("a", 0))
    assert press.come_of_it() == ({}, ())
    line = press.settle("", ("a", 0))
    assert press.come_of_it() == ({one: line}, ())


OTHERS = [
    ("count: people arrested", ("a", 0)),  # another matter
    ("count: day of the arrest", ("a", 0)),  # another kind
    (ARRIVED, ("a", 1)),  # of another
]


@pytest.mark.parametrize(("matter", "whom"), OTHERS)
def test_another_conflict_is_left_alone(press: Press, matter: str, whom: Where) -> None:
    press.told("1|2", ("a", 0))
    line = press.settle("1", whom, matter=matter)
    assert press.come_of_it() == ({}, (Unapplied(line, "sources do not disagree on this any more"),))


def test_a_value_that_is_gone_opens_it_again_and_says_why(press: Press) -> None:
    press.told("14|16", ("a", 0))
    line = press.settle("12", ("a", 0))
    assert press.come_of_it() == ({}, (Unapplied(line, "no source gives 12 any more"),))


def test_more_values_leave_it_settled(press: Press) -> None:
    one = press.told("14|16|19", ("a", 0))
    line = press.settle("14", ("a", 0))
    assert press.come_of_it() == ({one: line}, ())


def test_words_over_two_lines_are_those_of_the_file(press: Press) -> None:
    one = press.told("deputy\n  mayor|mayor", ("a", 0), kind="role", matter="post\nin  Brae")
    line = press.settle("deputy mayor", ("a", 0), matter="role: post in Brae")
    assert press.come_of_it() == ({one: line}, ())


def test_of_two_lines_by_two_mentions_the_later_counts(press: Press) -> None:
    one = press.told("1|2", ("a", 0))
    first, last = press.settle("1", ("a", 0)), press.settle("2", ("b", 0))
    assert press.come_of_it() == ({one: last}, (Unapplied(first, f"settled by a later one ({last})", "overruled"),))


def test_a_later_line_whose_value_is_gone_brings_no_earlier_one_back(press: Press) -> None:
    press.told("1|2", ("a", 0))
    first, last = press.settle("1", ("a", 0)), press.settle("3", ("b", 0))
    settled, unapplied = press.come_of_it()
    assert not settled
    assert {one.judgement: one.effect for one in unapplied} == {first: "overruled", last: "unapplied"}


def test_it_follows_its_subject_into_a_merge(press: Press) -> None:
    line = press.settle("2", ("c", 0))
    press.desk.same(("a", 0), ("c", 0))
    press.resolve()
    one = press.told("1|2", ("a", 0))
    assert press.come_of_it() == ({one: line}, ())


def test_of_a_relation_both_ends_count(press: Press) -> None:
    two = press.told("1|2", ("a", 0), ("b", 1))
    one = press.told("1|2", ("a", 0), ("a", 1))
    alone = press.told("1|2", ("a", 0))
    line = press.settle("1", ("b", 0), ("c", 1))
    assert press.come_of_it() == ({one: line}, ())
    other = press.settle("1", ("b", 0))
    assert press.come_of_it()[0] == {one: line, alone: other}
    assert two


def test_both_directions_between_two_are_told_apart(press: Press) -> None:
    there = press.told("1|2", ("a", 0), ("a", 1))
    back = press.told("1|2", ("a", 1), ("a", 0))
    line = press.settle("2", ("a", 1), ("a", 0))
    assert press.come_of_it() == ({back: line}, ())
    assert there


def test_ends_that_changed_places_are_found(press: Press) -> None:
    one = press.told("1|2", ("a", 0), ("a", 1))
    line = press.settle("2", ("a", 1), ("a", 0))
    assert press.come_of_it() == ({one: line}, ())


def test_where_the_article_is_gone_the_name_has_to_do(press: Press) -> None:
    one = press.told("1|2", ("a", 0))
    line = press.settle("2", ("a", 0))
    assert press.come_of_it(press.desk.facts[1]) == ({one: line}, ())


def test_whom_nobody_names_any_more_is_told(press: Press) -> None:
    press.told("1|2", ("a", 0))
    line = press.settle("2", ("c", 0))
    press.entities = [one for one in press.entities if one.name != "La Reina"]
    assert press.come_of_it() == ({}, (Unapplied(line, "no article names “La Reina” (person) any more"),))


def test_other_verdicts_settle_nothing(press: Press) -> None:
    press.told("1|2", ("a", 0))
    press.desk.rename(("a", 0), "Ana Ruiz Paz")
    press.desk.lines.append(Judgement("u", "undo", None, None, "0", "", "", ""))
    assert press.come_of_it() == ({}, ())
    assert holder(press.desk.resolved(), ("a", 0))
