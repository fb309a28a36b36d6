"""What a build or a judgement changed is noted with it: what came, what went and why, what is otherwise; and what was
noted is what a comparison with the store as it stood would say."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from meetings import FINGERPRINT, build, fact, published

from graphcase.errors import GraphcaseError, StoreMissing
from graphcase.model import Conflict, Judgement, Ruling, Value
from graphcase.store import Store
from tidings import NAMES, START, Desk, told

BUILDS: list[tuple[str, dict[str, str | None], set[str]]] = [
    ("nothing", {}, set()),
    (
        "an article comes",
        {"letter": "Odo Vey met Petra Lund."},
        {"new document letter.txt", "new relation Petra Lund: met Odo Vey"},
    ),
    (
        "a name comes",
        {"letter": "Odo Marius Vey is at sea."},
        {"new document letter.txt", "changed person Odo Marius Vey (name)"},
    ),
    (
        "an article goes",
        {"port": None},
        {
            "gone document 03-port.txt (removed)",
            "gone person Ines Castellar (removed)",
            "gone relation Ines Castellar: lives in Ravensmouth (removed)",
            "gone relation Petra Lund: met Ines Castellar (removed)",
        },
    ),
    (
        "one of two articles goes",
        {"letter": "Odo Vey met Ada Morn in May.", "deal": None},
        {
            "new document letter.txt",
            "gone document 01-deal.txt (removed)",
            "changed relation Odo Vey: met Ada Morn (came, went)",
            "gone relation Ada Morn: lives in Ravensmouth (removed)",
            "gone relation Odo Vey: leads Kelder Group (removed)",
        },
    ),
    (
        "an allegation becomes a fact",
        {"letter": "Odo Vey led Kelder Group."},
        {"new document letter.txt", "changed relation Odo Vey: leads Kelder Group (status, independent_sources, came)"},
    ),
    (
        "an article contradicts another",
        {"letter": "Ada Morn led Kelder Group until May."},
        {
            "new document letter.txt",
            "changed relation Ada Morn: leads Kelder Group (status, disputed, came)",
        },
    ),
    (
        "words are edited",
        {"deal": START["01-deal.txt"].replace("Ada Morn lived in", "Odo Vey lived in")},
        {
            "changed document 01-deal.txt (text)",
            "gone relation Ada Morn: lives in Ravensmouth (edited)",
            "new relation Odo Vey: lives in Ravensmouth (edited)",
        },
    ),
    (
        "words are edited that say nothing",
        {"deal": f"A correction was made. {START['01-deal.txt']}"},
        {"changed document 01-deal.txt (text)"},
    ),
]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    assert made.build() == "nothing"
    return made


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in BUILDS], ids=[row[0] for row in BUILDS])
def test_what_a_build_changed(desk: Desk, edits: dict[str, str | None], expected: set[str]) -> None:
    shutil.copytree(desk.output, desk.folder / "before")
    assert desk.build(**edits) == ("last" if edits else "same")
    assert told(desk.news()) == expected
    assert told(desk.news(desk.folder / "before")) == expected
    assert told(desk.news(desk.output)) == set()


JUDGED: list[tuple[str, tuple[str, ...], set[str]]] = [
    (
        "merged",
        ("merge", "Ines Castellar", "Petra Lund"),
        {"gone person Ines Castellar (merged)", "gone relation Petra Lund: met Ines Castellar (one)"},
    ),
    (
        "split",
        ("split", "P. Lund", "Petra Lund"),
        {"new person P. Lund (split)"},
    ),
    (
        "hidden",
        ("hide", "Kelder Group"),
        {
            "gone organisation Kelder Group (hidden)",
            "gone relation Odo Vey: leads Kelder Group (hidden)",
            "gone relation Ada Morn: leads Kelder Group (hidden)",
        },
    ),
    ("renamed", ("rename", "Ines Castellar", "Ines C."), {"changed person Ines C. (name, judged)"}),
    (
        "retyped",
        ("retype", "Sandbank Ltd", "place"),
        {"changed place Sandbank Ltd (type, judged)", "gone relation Petra Lund: owns Sandbank Ltd (retyped)"},
    ),
]


@pytest.mark.parametrize(("words", "expected"), [row[1:] for row in JUDGED], ids=[row[0] for row in JUDGED])
def test_what_a_judgement_changed_and_an_undo_brings_back(
    desk: Desk, words: tuple[str, ...], expected: set[str]
) -> None:
    desk.build(letter="Odo Vey met Petra Lund.")
    news = told(desk.news())
    desk.decide(*words)
    assert told(desk.news()) - news == expected
    desk.decide("undo")
    assert told(desk.news()) == news


def test_the_only_claim_of_an_article_is_missed_when_the_article_goes(desk: Desk) -> None:
    desk.build(letter="Ines Castellar met Petra Lund in May.")
    desk.build(letter=None)
    assert told(desk.news()) == {
        "gone document letter.txt (removed)",
        "changed relation Petra Lund: met Ines Castellar (independent_sources, went)",
    }


def test_what_came_and_was_joined_was_never_there(desk: Desk) -> None:
    desk.build(port=None)
    desk.build(port=START["03-port.txt"])
    desk.decide("merge", "Ines Castellar", "Petra Lund")
    assert told(desk.news()) == {"new document port.txt", "new relation Petra Lund: lives in Ravensmouth"}


def test_the_same_articles_again_forget_nothing(desk: Desk) -> None:
    desk.build(port=None)
    news = desk.news()
    assert desk.build() == "same"
    assert desk.news() == news
    assert desk.build(letter="Nothing happened.") == "last"
    assert told(desk.news()) == {"new document letter.txt"}


def test_a_first_build_has_nothing_to_compare_with_and_neither_have_judgements_on_it(desk: Desk) -> None:
    assert desk.news().baseline is None
    desk.decide("hide", "Kelder Group")
    assert (desk.news().baseline, desk.news().changes) == (None, ())


def test_a_file_that_moves_is_neither_gone_nor_new(desk: Desk) -> None:
    desk.texts["archive.txt"] = desk.texts.pop("02-bank.txt")
    desk.build()
    (change,) = desk.news().changes
    assert [(one.field, one.before, one.after) for one in change.alterations] == [
        ("path", "02-bank.txt", "archive.txt")
    ]


def test_other_rules_are_named_as_the_reason(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.rules = "others"
    assert desk.build() == "last"
    assert told(desk.news()) == set()
    assert desk.news().baseline != desk.news().now
    desk.rules = "again others"
    monkeypatch.setitem(NAMES, "Ravensmouth", "organisation")
    desk.build()
    assert told(desk.news()) == {
        "changed organisation Ravensmouth (type)",
        "gone relation Ada Morn: lives in Ravensmouth (retyped)",
        "gone relation Ines Castellar: lives in Ravensmouth (retyped)",
    }


STEPS: list[tuple[str, ...]] = [
    ("merge", "Ines Castellar", "Petra Lund"),
    ("merge", "Odo Marius Vey", "Odo Vey"),
    ("split", "P. Lund", "Petra Lund"),
    ("split", "A. Morn", "Ada Morn"),
    ("hide", "Kelder Group"),
    ("rename", "Ada Morn", "A. M. Morn"),
    ("undo",),
]
"""None that joins two after an article about either has gone: of what has gone, a comparison would make one."""
LETTERS = {
    "letter": "Odo Marius Vey met Petra Lund. A. Morn met Odo Marius Vey in May. Odo Marius Vey lived in Ravensmouth.",
    "note": "A. Morn owned Sandbank Ltd. Petra Lund is said to have met Odo Vey.",
}
EDITED = {
    "deal": START["01-deal.txt"].replace("is said to have led", "led"),
    "bank": START["02-bank.txt"].replace("P. Lund said nothing", "P. Lund never met Ada Morn"),
    "port": START["03-port.txt"].replace("on Friday", "on Sunday"),
}


@pytest.mark.parametrize("seed", range(6))
def test_however_many_judgements_follow_it_is_what_a_comparison_says(tmp_path: Path, seed: int) -> None:
    """Against the store as it stood before the last build with news, whatever was decided since and taken back."""
    draw = Random(seed)
    desk = Desk(tmp_path)
    desk.build()
    for step in draw.sample(STEPS[:-1], 2):
        attempt(desk, step)
    shutil.copytree(desk.output, tmp_path / "before")
    gone, edited = draw.sample(sorted(EDITED), 2)
    letter = draw.choice(sorted(LETTERS))
    desk.build(**{gone: None, edited: EDITED[edited], letter: LETTERS[letter]})
    for step in draw.choices(STEPS, k=5):
        attempt(desk, step)
        assert things(desk, None) == things(desk, tmp_path / "before")


BEFORE = "Ines Castellar was arrested over the depot fire. Petra Lund was never charged over the mill fire."
AFTER = "Ines Castellar was convicted over the depot fire. Petra Lund was charged over the mill fire."
OF_PARTIES: list[tuple[str, list[tuple[str, ...]]]] = [
    ("renamed", [("rename", "Petra Lund", "Petra L."), ("undo",)]),
    ("hidden", [("hide", "Ines Castellar"), ("undo",)]),
    ("joined", [("merge", "Ines Castellar", "Ada Morn"), ("rename", "Ada Morn", "A. M."), ("undo",), ("undo",)]),
    ("joined with each other", [("merge", "Ines Castellar", "Petra Lund"), ("undo",)]),
    ("split", [("split", "P. Lund", "Petra Lund"), ("merge", "P. Lund", "Ines Castellar"), ("undo",), ("undo",)]),
]


@pytest.mark.parametrize("steps", [row[1] for row in OF_PARTIES], ids=[row[0] for row in OF_PARTIES])
def test_parties_of_a_case_are_told_as_a_comparison_does_whatever_is_decided(
    tmp_path: Path, steps: list[tuple[str, ...]]
) -> None:
    desk = Desk(tmp_path)
    desk.build(fire=BEFORE)
    shutil.copytree(desk.output, tmp_path / "before")
    desk.build(fire=AFTER)
    at_first = parties(desk, None)
    assert [roles for _, _, roles in at_first] == [(("convicted", "asserted"),), (("charged", "asserted"),)]
    for step in steps:
        desk.decide(*step)
        assert parties(desk, None) == parties(desk, tmp_path / "before")
    assert parties(desk, None) == at_first


def parties(desk: Desk, other: Path | None) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Of each case whose part is another by now."""
    return [
        (change.id, one.name, tuple((held.role, held.status) for held in one.now))
        for change in desk.news(other).changes
        if change.kind == "case" and change.what == "changed"
        for one in change.parties
    ]


def attempt(desk: Desk, step: tuple[str, ...]) -> None:
    """Decide it, where those whom it means are there."""
    try:
        desk.decide(*step)
    except (GraphcaseError, AssertionError):  # nobody of that name, or several
        desk.build()


def things(desk: Desk, other: Path | None) -> set[tuple[object, ...]]:
    """All changes without their reasons: a comparison sees two ends of a way, and not the way."""
    return {
        (one.kind, one.what, one.id, one.was, one.alterations, len(one.came), len(one.went))
        for one in desk.news(other).changes
    }


# Conflicts and cases, as they are published.

ONE, TWO = fact(1)[0].key, fact(2)[0].key


def disagreement(*values: tuple[str, str], settled: str = "", id_: str = "x1", matter: str = "people met") -> Conflict:
    given = tuple(Value(value, key, 2, 9, f"words of {value}") for value, key in values)
    return Conflict(id_, "count", "brae", "", matter, False, 0.5, given, settled)


BOTH = disagreement(("2", ONE), ("3", TWO))
CONFLICTS: list[tuple[str, Conflict | None, list[int], tuple[object, ...]]] = [
    ("stays", BOTH, [1, 2], ()),
    ("is settled", replace(BOTH, settled="j1"), [1, 2], ("changed", "settled", "", "j1", "")),
    (
        "gets a value",
        disagreement(("2", ONE), ("3", TWO), ("4", TWO)),
        [1, 2],
        ("changed", "values", "2; 3", "2; 3; 4", ""),
    ),
    ("has its values in another order", disagreement(("3", TWO), ("2", ONE)), [1, 2], ()),
    ("under another id", replace(BOTH, id="x9"), [1, 2], ()),
    ("is rough only", replace(BOTH, compatible=True), [1, 2], ("gone", "people met", "2; 3", "", "compatible")),
    ("goes", None, [1, 2], ("gone", "people met", "2; 3", "", "regrouped")),
    ("goes with an article", None, [1], ("gone", "people met", "2; 3", "", "removed")),
    (
        "is of another matter",
        replace(BOTH, id="x9", matter="votes"),
        [1, 2],
        ("gone", "people met", "2; 3", "", "regrouped"),
    ),
]


@pytest.mark.parametrize(
    ("now", "numbers", "expected"), [row[1:] for row in CONFLICTS], ids=[row[0] for row in CONFLICTS]
)
def test_conflicts(tmp_path: Path, now: Conflict | None, numbers: list[int], expected: tuple[object, ...]) -> None:
    publish(tmp_path / "before", [1, 2], BOTH)
    publish(tmp_path / "now", numbers, now)
    with Store.compared(tmp_path / "now", tmp_path / "before") as store:
        found = [*store.changes("conflict", "changed"), *store.changes("conflict", "gone")]
        new = list(store.changes("conflict", "new"))
    rows = [(one.what, a.field, a.before, a.after, one.reason.cause) for one in found for a in one.alterations]
    assert rows == ([expected] if expected else [])
    assert len(new) == (now is not None and now.matter == "votes")


def publish(output: Path, numbers: list[int], conflict: Conflict | None) -> None:
    build(output, numbers)
    ruling = Ruling(Judgement("j1", "undo", None, None, "", "Mara", "2026", ""))
    conflicts = [conflict] if conflict else []
    with Store.create(output, FINGERPRINT) as draft:
        draft.publish(replace(published(numbers), conflicts=conflicts, rulings=[ruling]))


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ((("stage", "arrests"),), (("stage", "charged"),), [("stage", "arrests", "charged")]),
        ((), (("place", "Brae"), ("since", "2020")), [("place", "", "Brae")]),
        ((("date", "2020"), ("until", "2020")), (("until", "2021"),), [("date", "2020", "")]),
        ((("kind", "fraud"),), (("kind", "fraud"),), []),
    ],
)
def test_what_a_case_is(
    tmp_path: Path,
    before: tuple[tuple[str, str], ...],
    now: tuple[tuple[str, str], ...],
    expected: list[tuple[str, str, str]],
) -> None:
    for folder, attributes in (("before", before), ("now", now)):
        build(tmp_path / folder, [1])
        made = published([1])
        cases = [replace(e, type="case", attributes=attributes) if e.id == "f1" else e for e in made.entities]
        with Store.create(tmp_path / folder, FINGERPRINT) as draft:
            draft.publish(replace(made, entities=cases))
    with Store.compared(tmp_path / "now", tmp_path / "before") as store:
        found = list(store.changes("entity", "changed"))
    assert [(a.field, a.before, a.after) for one in found for a in one.alterations] == expected


def test_the_most_reported_come_first_and_no_more_than_wanted(tmp_path: Path) -> None:
    build(tmp_path, [1])
    build(tmp_path, [1, 2, 3])
    with Store.open(tmp_path) as store:
        assert len(list(store.changes("entity", "new"))) == 4
        assert len(list(store.changes("entity", "new", limit=3))) == 3
        assert list(store.changes("entity", "new", "place")) == []
        assert [(t.kind, t.what, t.type, t.things, t.claims) for t in store.tallies()] == [
            ("document", "new", "", 2, 0),
            ("entity", "new", "person", 4, 0),
            ("relation", "new", "met", 2, 2),
        ]


def test_a_file_that_can_no_longer_be_read_is_said_to_be_unreadable(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    made = published([1])
    with Store.create(tmp_path, FINGERPRINT) as draft:
        draft.publish(replace(made, skipped=[replace(made.skipped[0], path="000002.txt")]))
    with Store.open(tmp_path) as store:
        (gone,) = store.changes("document", "gone")
        assert (gone.name, gone.reason.cause, gone.reason.note) == ("000002.txt", "unread", "broken")
        people = list(store.changes("entity", "gone"))
    assert {(one.name, one.reason.cause, one.reason.other) for one in people} == {
        ("Mara Quill2", "unread", "000002.txt"),
        ("Odd Fenwick2", "unread", "000002.txt"),
    }


def outdated(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def unfinished(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM meta")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda path: path.unlink(), "there is no store in"),
        (lambda path: path.write_text("no database at all " * 99), "is not a graphcase store"),
        (outdated, "was written by an older graphcase"),
        (unfinished, "there is no finished build in"),
    ],
    ids=["none", "no store", "older", "unfinished"],
)
def test_another_store_that_cannot_be_compared_is_one_line(tmp_path: Path, spoil: object, says: str) -> None:
    build(tmp_path / "here", [1])
    build(tmp_path / "there", [1])
    spoil(tmp_path / "there" / "graph.db")  # type: ignore[operator]
    with pytest.raises(StoreMissing, match=says) as raised:
        Store.compared(tmp_path / "here", tmp_path / "there")
    assert "there" in raised.value.message
    with Store.open(tmp_path / "here") as store:  # nothing is held
        assert store.counts().documents == 2


def test_another_store_is_named_by_its_file_or_its_folder_and_not_touched(tmp_path: Path) -> None:
    there = tmp_path / "od? d%20 #folder"
    build(tmp_path / "here", [1, 2])
    build(there, [1])
    before = (there / "graph.db").read_bytes(), (tmp_path / "here" / "graph.db").read_bytes()
    for other in (there, there / "graph.db"):
        with Store.compared(tmp_path / "here", other) as store:
            assert len(list(store.changes("document", "new"))) == 1
    assert before == ((there / "graph.db").read_bytes(), (tmp_path / "here" / "graph.db").read_bytes())
    assert {path.name for path in there.iterdir()} == {"graph.db", ".graph.lock", ".graph.seal"}
