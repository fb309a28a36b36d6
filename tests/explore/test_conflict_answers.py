"""Where sources disagree: what is told, in which order, for how many sources; and what a person says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graphcase.errors import NotFound, UsageError
from graphcase.explore.conflicts import Conflicts, Wanted, conflicts
from graphcase.explore.decisions import Hand, settle
from graphcase.explore.dossier import Dossier, dossier
from graphcase.explore.records import Ambiguous
from graphcase.explore.view import Filter, View
from graphcase.explore.why import Between, why
from graphcase.export.html.case import read
from graphcase.model import Entity
from graphcase.store import Store
from invented import Sketch, document, publish
from quarrel import SETTLED, conflict, said

HAND = Hand("Mara Quill", "2026-11-23T04:00:00Z", "the register")
EVERYTHING = ["x-count", "x-date", "x-rough", "x-post"]


def told(store: Store, name: str = "", **wanted: Any) -> Conflicts:
    found = conflicts(store, name, Wanted(**wanted))
    assert isinstance(found, Conflicts)
    return found


def ids(found: Conflicts) -> list[str]:
    return [one.id for one in found.disagreements]


ASKED: list[tuple[str, dict[str, Any], list[str], tuple[int, int, int]]] = [
    # of whom, what is wanted, what is told, and what is not: for its number, its precision, being settled
    ("", {}, ["x-count", "x-date", "x-post"], (0, 1, 0)),
    ("", {"compatible": True}, EVERYTHING, (0, 0, 0)),
    ("", {"open_": True}, ["x-count", "x-date"], (0, 1, 1)),
    ("", {"limit": 1}, ["x-count"], (2, 1, 0)),
    ("", {"kinds": ("date", "role")}, ["x-date", "x-post"], (0, 0, 0)),
    ("", {"kinds": ("place",)}, [], (0, 0, 0)),
    ("kessel", {}, ["x-date", "x-post"], (0, 0, 0)),
    ("Fernbrook Bridge Trust", {}, ["x-post"], (0, 0, 0)),  # the other end of the post
    ("Arvid Stenmark", {}, [], (0, 0, 0)),
    ("c-toll", {}, ["x-count", "x-date", "x-post"], (0, 1, 0)),  # those about its parties are its own, too
    ("x-rough", {}, ["x-rough"], (0, 0, 0)),  # one by its id, whatever it is
    (" x-post ", {"open_": True, "kinds": ("date",)}, ["x-post"], (0, 0, 0)),
]


@pytest.mark.parametrize(("name", "wanted", "expected", "left_out"), ASKED)
def test_what_is_asked_for_the_weightiest_first_the_settled_last(
    quarrel_store: Store, name: str, wanted: dict[str, Any], expected: list[str], left_out: tuple[int, int, int]
) -> None:
    found = told(quarrel_store, name, **wanted)
    assert ids(found) == expected
    assert (found.more, found.compatible, found.settled) == left_out


def test_a_name_that_fits_several_is_answered_with_the_list(quarrel_store: Store) -> None:
    found = conflicts(quarrel_store, "Fernbrook B", Wanted())
    assert isinstance(found, Conflicts)
    several = conflicts(quarrel_store, "Fernbro", Wanted())
    assert isinstance(several, Ambiguous)
    with pytest.raises(NotFound, match="no entity is named 'Zzyzx'"):
        conflicts(quarrel_store, "Zzyzx", Wanted())


def test_copies_are_folded_into_the_value_and_sources_are_not_recounted(quarrel_store: Store) -> None:
    count, date = told(quarrel_store, open_=True).disagreements
    fourteen, twelve = count.versions
    assert (fourteen.value, fourteen.independent_sources, len(fourteen.words)) == ("14", 1, 1)
    assert (twelve.value, twelve.independent_sources, twelve.more) == ("12", 1, 0)
    assert [(words.path, words.copy_of) for words in twelve.words] == [("post.txt", ""), ("mirror.txt", "d-post")]
    assert {words.attributed_to for words in twelve.words} == {"the prosecutor, Arvid Stenmark"}
    assert (date.versions[0].independent_sources, date.versions[0].more) == (4, 3)


def test_whom_it_is_about_and_how_it_is_settled(quarrel_store: Store) -> None:
    count, _, post = told(quarrel_store).disagreements
    assert (count.about.name, count.other, count.settled) == ("Fraud, Fernbrook (May 2022)", None, None)
    assert post.other
    assert (post.about.name, post.other.name) == ("Mira Kessel", "Fernbrook Bridge Trust")
    assert post.settled == SETTLED


def test_a_dossier_has_them_all_and_calls_them_no_judgement_of_who_it_is(quarrel_store: Store) -> None:
    found = dossier(quarrel_store, "Mira Kessel")
    assert isinstance(found, Dossier)
    assert [one.id for one in found.disagreements] == ["x-date", "x-post"]
    assert found.decided == ()
    between = why(quarrel_store, "Mira Kessel", "Fernbrook Bridge Trust")
    assert isinstance(between, Between)
    assert between.decided == ()


def test_a_part_of_a_case_has_the_documents_that_its_sources_disagree_in(tmp_path: Path) -> None:
    """An article may tell of an affair without naming it: by its people, its story is that of others."""
    told = Sketch("A raid\n\nThe raid in Brae was on Monday.\n")
    untold = Sketch("Police\n\nThey came to Brae on Tuesday.\n")
    apart = Sketch("Fish\n\nFish is dear.\n")
    case = Entity("c-raid", "case", "Raid, Brae", (), (told.name("raid", "case"),))
    values = [said(told, "1", "The raid in Brae was on Monday."), said(untold, "2", "They came to Brae on Tuesday.")]
    documents = [document(f"{name}.txt", one) for name, one in (("1", told), ("2", untold), ("3", apart))]
    found = conflict("x-day", "date", "c-raid", "day of the raid", 0.5, *values)
    with Store.open(publish(tmp_path, [told, untold, apart], documents, [case], [found])) as store:
        view = View(store, Filter(types=("case",)))
        assert [one.path for one in view.documents()] == ["1.txt", "2.txt"]
        assert [len(one.values) for one in read(view).conflicts] == [2]


# -- settle: which value a person means

GIVEN = [  # what is typed, the value it means
    ("x-count", "14", "14"),
    ("x-count", " 12 ", "12"),
    ("x-count", "", ""),
    ("x-date", "2022-05-02", "2022-05-02"),
    ("x-date", "2 may 2022", "2022-05-02"),  # as it is printed
    ("x-rough", "10", "≥ 10"),
    ("x-rough", ">= 10", "≥ 10"),
    ("x-post", "BOOKKEEPER", "bookkeeper"),
    ("x-post", "treasurer", "treasurer"),  # "no treasurer" holds it, too
    ("x-post", "no", "no treasurer"),
]


@pytest.mark.parametrize(("which", "typed", "value"), GIVEN)
def test_the_value_that_a_person_means(quarrel_store: Store, which: str, typed: str, value: str) -> None:
    made = settle(quarrel_store, which, typed, HAND)
    assert (made.verdict, made.value, made.user, made.note) == ("settle", value, "Mara Quill", "the register")


WRONG = [
    ("x-rough", ">", "'>' fits none of the values", "there are: 14; ≥ 10"),
    ("x-count", "1", "'1' fits none of the values", "there are: 14; 12"),
    ("x-count", "140", "'140' fits none of the values", "there are: 14; 12"),
    ("x-count", "-14", "'-14' fits none of the values", "there are: 14; 12"),
    ("x-date", "2022", "'2022' fits none of the values", "there are: 2022-05-01; 2022-05-02"),
    ("x-date", "may", "'may' fits none of the values", "there are: 2022-05-01; 2022-05-02"),
    ("x-post", "keeper", "'keeper' fits none of the values", "there are: treasurer; bookkeeper; no treasurer"),
]


@pytest.mark.parametrize(("which", "typed", "reason", "hint"), WRONG)
def test_a_value_that_no_source_gives_is_refused(
    quarrel_store: Store, which: str, typed: str, reason: str, hint: str
) -> None:
    with pytest.raises(UsageError) as refused:
        settle(quarrel_store, which, typed, HAND)
    assert (refused.value.message, refused.value.hint) == (reason, hint)


def test_a_disagreement_that_is_not_there(quarrel_store: Store) -> None:
    with pytest.raises(NotFound, match="no disagreement has the id 'x-none'") as refused:
        settle(quarrel_store, "x-none", "14", HAND)
    assert refused.value.hint == f"see all: graphcase conflicts -o {quarrel_store.path.parent}"


def test_it_is_bound_to_names_and_to_what_it_is_called(quarrel_store: Store) -> None:
    one = settle(quarrel_store, "x-count", "14", HAND)
    assert one.left
    assert (one.left.type, one.left.text, one.right, one.matter) == ("case", "fraud", None, "count: people arrested")
    two = settle(quarrel_store, "x-post", "", HAND)
    assert two.left
    assert two.right
    assert (two.left.text, two.right.text, two.matter) == ("Mira Kessel", "Fernbrook Bridge Trust", "role: post")


def test_what_is_denied_and_no_disagreement_of_sources_is_counted(affair: Store) -> None:
    everything = told(affair)
    assert (everything.disagreements, everything.disputed) == ((), 1)
    assert told(affair, "ivo marren").disputed == 1
    assert told(affair, "ilse vrees").disputed == 0
