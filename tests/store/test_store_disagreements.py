"""Conflicts and dependences come back as they were published: those that matter most first, with who settled them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from meetings import FINGERPRINT, build, fact, published

from graphcase.model import Conflict, Dependence, Judgement, Ruling, Side, Value
from graphcase.store import Store

ONE, TWO = fact(1)[0].key, fact(2)[0].key
SETTLED = Judgement("j1", "settle", Side("Brae", "place", ONE, "1", 0, 4), None, "2", "Mara", "2026", "read it", "x: y")


def value(shown: str, key: str, **more: Any) -> Value:
    return Value(shown, key, 2, 9, f"words of {shown}", **more)


def conflict(id_: str, weight: float, about: str = "brae", relation: str = "", **more: Any) -> Conflict:
    values = (
        value("2", ONE, status="alleged", attributed_to="police", independent_sources=3),
        value("3", TWO),
        value("2", TWO, independent_sources=3),
    )
    return Conflict(id_, "count", about, relation, f"people met by {id_}", False, weight, values, **more)


LIGHT = conflict("x1", 0.2)
HEAVY = conflict("x2", 0.9, "f1", "r1")
ROUGH = replace(conflict("x3", 0.9), compatible=True)
CLOSED = conflict("x4", 0.4, "q2", settled="j1")
MADE = [LIGHT, ROUGH, HEAVY, CLOSED]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("disagreements")
    build(output, [1, 2])
    with Store.create(output, FINGERPRINT) as draft:
        draft.publish(replace(published([1, 2]), conflicts=MADE, rulings=[Ruling(SETTLED)]))
    return output


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as opened:
        yield opened


def test_conflicts_come_back_the_weightiest_first(store: Store) -> None:
    assert [seen.conflict for seen in store.conflicts()] == [HEAVY, ROUGH, CLOSED, LIGHT]


@pytest.mark.parametrize(
    ("entity", "ids"),
    [
        ("brae", ["x3", "x1"]),
        ("f1", ["x2"]),
        ("q1", ["x2"]),  # the other end of the relation that it is a matter of
        ("q2", ["x4"]),
        ("f2", []),
        ("nobody", []),
    ],
)
def test_those_about_one_entity_and_its_relations(store: Store, entity: str, ids: list[str]) -> None:
    assert [seen.conflict.id for seen in store.conflicts(entity)] == ids


def test_one_by_its_id(store: Store) -> None:
    found = store.conflict("x2")
    assert found
    assert found.conflict == HEAVY
    assert store.conflict("x") is None


def test_a_value_names_every_document_of_its_content(store: Store) -> None:
    found = store.conflict("x1")
    assert found
    assert [[document.path for document in seen.documents] for seen in found.values] == [
        ["000001.txt", "copy.txt"],
        ["000002.txt"],
        ["000002.txt"],
    ]


def test_who_settled_it_comes_with_it(store: Store) -> None:
    assert [seen.settled for seen in store.conflicts()] == [None, None, SETTLED, None]
    assert (store.judgement("j1"), store.judgement("j2")) == (SETTLED, None)


def test_open_ones_are_counted_without_those_that_differ_in_precision(store: Store) -> None:
    assert store.counts().conflicts == 2


def test_the_next_build_replaces_them(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    build(tmp_path, [1, 2])
    with Store.open(tmp_path) as now:
        assert not list(now.conflicts())
        assert now.counts().conflicts == 0


def test_dependences_come_back_in_the_order_of_paths(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    made = [
        Dependence("d2", "quoted", "", "the Echo", "told as the Echo's report", 3, 8, "the Echo", 0.25),
        Dependence("d1", "wire", "d2", "Coast Wire", "its dateline"),
        Dependence("copy", "copy", "d1", "", "the same text"),
        Dependence("d1", "repeat", "d2", "", "the same outlet"),
    ]
    with Store.create(tmp_path, FINGERPRINT) as draft:
        draft.publish(replace(published([1, 2]), dependences=made))
    with Store.open(tmp_path) as store:
        assert list(store.dependences()) == [made[3], made[1], made[0], made[2]]
        assert list(store.dependences("d2")) == [made[0]]
        assert not list(store.dependences("none"))
