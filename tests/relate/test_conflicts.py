"""Conflicts as a whole: their order, their ids, what copies and the order of files do to them."""

from __future__ import annotations

from itertools import permutations

from disagreeing import ADA, BO, Paper, found

A, B, C = "The Post", "Tidewire", "The Harbour Echo"


def papers() -> list[Paper]:
    """Four papers on one affair that disagree in several matters."""
    return [
        Paper(A, "2021-03-09").part(ADA, "arrested", when="2021-03-02").counts("14 people", 14, "arrested"),
        Paper(B, "2021-03-10").part(ADA, "arrested", "negated").counts("11 people", 11, "arrested").deed("2021-03-01"),
        Paper(C, "2021-03-08").counts("14 people", 14, "arrested").deed("2021-03-02").spells(BO, "Bo Ferrant"),
        Paper("", "2021-03-12").counts("eleven", 11, "detained", "").spells(BO, "Bo Ferrand"),
    ]


def test_the_order_of_files_changes_nothing() -> None:
    wanted = found(*papers())
    assert len(wanted) == 4
    assert all({*found(*order)} == {*wanted} for order in permutations(papers()))


def test_what_matters_most_comes_first() -> None:
    weights = [(conflict.kind, conflict.weight) for conflict in found(*papers())]
    assert [kind for kind, _ in weights] == ["status", "count", "date", "spelling"]
    assert all(0 < weight <= 1 for _, weight in weights)
    assert weights == sorted(weights, key=lambda pair: -pair[1])


def test_more_sources_weigh_more() -> None:
    two = [Paper(A).counts("14 people", 14, "killed"), Paper(B).counts("11 people", 11, "killed")]
    four = [*two, Paper(C).counts("Fourteen people", 14, "killed"), Paper("").counts("Eleven people", 11, "killed")]
    assert found(*four)[0].weight > found(*two)[0].weight


def test_a_copy_adds_no_source() -> None:
    one, other = papers()[:2]
    same = Paper("Some Other Paper", "2021-03-11", copy_of="d0").counts("14 people", 14, "arrested")
    sources = [value.independent_sources for conflict in found(one, other, same) for value in conflict.values]
    assert set(sources) == {1}


def test_values_have_their_words_and_those_most_reported_come_first() -> None:
    count = next(conflict for conflict in found(*papers(), papers()[0]) if conflict.kind == "count")
    texts = {paper.key: paper.text for paper in papers()}
    assert [value.value for value in count.values] == ["14", "14", "11", "11"]
    assert all(texts[value.key][value.start : value.end] == value.quote for value in count.values)


def test_a_matter_keeps_its_name_and_id_when_values_change() -> None:
    seen = found(*papers())
    more = found(*papers(), Paper("Late News", "2021-03-13").counts("16 people", 16, "arrested"))
    assert {(c.id, c.kind, c.matter, c.about) for c in seen} == {(c.id, c.kind, c.matter, c.about) for c in more}
    assert [c.values for c in seen] != [c.values for c in more]
    assert len({c.id for c in seen}) == len(seen)
