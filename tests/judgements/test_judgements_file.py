"""The judgements file: what is read, what is not and why, what is in effect, and that nothing is ever lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase import judgements
from graphcase.errors import NotFound, UsageError
from graphcase.model import Judgement, Side, Unapplied, Verdict

ANA = Side("Ana Ruiz", "person", "txt-1", "1.txt", 10, 18)
RUIZ = Side("Ruiz", "person", "txt-2", "two.txt", 0, 4)
PORT = Side("Port of Brae", "place", "txt-1", "1.txt", 40, 52)


def decided(
    verdict: Verdict, left: Side = ANA, right: Side | None = None, value: str = "", note: str = ""
) -> Judgement:
    made = Judgement("", verdict, left, right, value, "Mara Quill", "2026-11-22T04:00:00Z", note)
    return judgements.identified(made)


SAME = decided("same", ANA, RUIZ)
DIFFERENT = decided("different", RUIZ, ANA)
RENAME = decided("rename", value="Ana Ruiz Paz")


def taken_back(one: Judgement, note: str = "") -> Judgement:
    return judgements.identified(Judgement("", "undo", None, None, one.id, "Odd Fenwick", "2026-11-23", note))


def effects(folder: Path) -> list[str]:
    return [ruling.effect for ruling in judgements.read(folder).rulings]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    written = [SAME, RENAME, decided("retype", PORT, value="organisation"), decided("hide", note="a “menu”\nword 🏗")]
    assert judgements.append(tmp_path, written[:2]) == tuple(written[:2])
    assert judgements.append(tmp_path, written[2:]) == tuple(written[2:])
    found = judgements.read(tmp_path)
    assert found.in_effect == tuple(written)
    assert not found.skipped
    assert len({one.id for one in written}) == 4


def test_a_line_always_has_the_same_keys_in_the_same_order(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME])
    assert judgements.path(tmp_path).read_text(encoding="utf-8") == (
        '{"verdict": "same", '
        '"left": {"name": "Ana Ruiz", "type": "person", "key": "txt-1", "path": "1.txt", "start": 10, "end": 18}, '
        '"right": {"name": "Ruiz", "type": "person", "key": "txt-2", "path": "two.txt", "start": 0, "end": 4}, '
        '"value": "", "user": "Mara Quill", "at": "2026-11-22T04:00:00Z", "note": ""}\n'
    )


MATTER = "count: people arrested"


def settled(value: str = "14", right: Side | None = None, matter: str = MATTER, left: Side = ANA) -> Judgement:
    made = Judgement("", "settle", left, right, value, "Mara Quill", "2026-11-22T04:00:00Z", "the indictment", matter)
    return judgements.identified(made)


def test_a_line_of_old_keeps_its_id_and_has_no_matter(tmp_path: Path) -> None:
    ids = [one.id for one in (SAME, RENAME, decided("hide"), taken_back(SAME))]
    assert ids == ["866860ba70", "eaecfce837", "ef2f7accc8", "40e51a8ac4"]  # as before there was a matter
    judgements.append(tmp_path, [SAME, RENAME, settled()])
    records = [json.loads(line) for line in judgements.path(tmp_path).read_text(encoding="utf-8").splitlines()]
    assert [record.get("matter") for record in records] == [None, None, MATTER]
    assert list(records[2]) == [*records[0], "matter"]


@pytest.mark.parametrize("line", [settled(), settled(""), settled("7 Nov", RUIZ), settled(left=PORT)])
def test_what_is_settled_is_read(tmp_path: Path, line: Judgement) -> None:
    assert judgements.append(tmp_path, [line]) == (line,)
    assert judgements.read(tmp_path).in_effect == (line,)


def test_a_settle_needs_a_matter_and_whom_it_is_about(tmp_path: Path) -> None:
    judgements.append(tmp_path, [settled(), settled(matter=" ")])
    file = judgements.path(tmp_path)
    record = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    for wrong in ({"left": None}, {"right": {"name": "x"}}, {"matter": 7}):
        with file.open("a", encoding="utf-8") as out:
            out.write(json.dumps(record | wrong) + "\n")
    found = judgements.read(tmp_path)
    assert found.in_effect == (settled(),)
    assert [one.reason for one in found.skipped] == [
        "a settle needs a matter",
        "left is missing",
        "right has no start and end",
        "matter is not text",
    ]


OPPOSED = [
    (settled("14"), settled("16"), True),
    (settled("14"), settled(""), True),
    (settled("14"), settled("14", matter="count: people charged"), False),
    (settled("14"), settled("14", left=RUIZ), False),  # perhaps of one conflict: a build finds that out
    (settled("14", RUIZ), settled("16", RUIZ), True),
    (settled("14", RUIZ, left=ANA), settled("16", ANA, left=RUIZ), False),  # who accused whom
    (settled("14"), decided("rename", value="14"), False),
]


@pytest.mark.parametrize(("first", "later", "overruled"), OPPOSED)
def test_of_two_about_one_matter_the_later_counts(
    tmp_path: Path, first: Judgement, later: Judgement, overruled: bool
) -> None:
    judgements.append(tmp_path, [first, later])
    assert effects(tmp_path) == ["overruled" if overruled else "applied", "applied"]
    judgements.append(tmp_path, [taken_back(later)])
    assert effects(tmp_path) == ["applied", "undone", "applied"]


def test_a_corpus_that_is_one_file_has_its_judgements_beside_it(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("Ana Ruiz.\n", encoding="utf-8")
    judgements.append(article, [RENAME])
    assert judgements.read(article).in_effect == judgements.read(tmp_path).in_effect == (RENAME,)


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert judgements.read(tmp_path) == judgements.Judgements()


def test_unknown_keys_are_left_alone(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME])
    file = judgements.path(tmp_path)
    record = json.loads(file.read_text(encoding="utf-8")) | {"confidence": 3}
    record["left"]["url"] = "x"
    before = json.dumps(record) + "\n"
    file.write_text(before, encoding="utf-8")
    assert judgements.read(tmp_path).in_effect == (SAME,)
    judgements.append(tmp_path, [RENAME])
    assert file.read_text(encoding="utf-8").startswith(before)


@pytest.mark.parametrize("tail", [b"\n", b"", b"\r\n", b"\n\n"])
def test_a_last_line_without_its_end_keeps_its_own_line(tmp_path: Path, tail: bytes) -> None:
    judgements.append(tmp_path, [SAME])
    file = judgements.path(tmp_path)
    file.write_bytes(file.read_bytes().rstrip(b"\n") + tail)
    judgements.append(tmp_path, [RENAME])
    assert judgements.read(tmp_path).in_effect == (SAME, RENAME)


def test_what_other_editors_add_is_no_matter(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME])
    judgements.append(tmp_path, [RENAME])
    file = judgements.path(tmp_path)
    marked = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(marked + marked + b"\xef\xbb\xbf\r\n")
    found = judgements.read(tmp_path)
    assert (found.in_effect, found.skipped) == ((SAME, RENAME), ())


def hiding(name: str, type_: str, key: object, start: object, end: object) -> str:
    side = {"name": name, "type": type_, "key": key, "path": "p", "start": start, "end": end}
    return json.dumps({"verdict": "hide", "left": side})


BROKEN = {
    "{": "not a line of JSON",
    "[1]": "not a JSON object",
    "<<<<<<< HEAD": "git conflict",
    "=======": "git conflict",
    ">>>>>>> theirs": "git conflict",
    "\\xff": "not a line of JSON",
    '{"verdict": "merge"}': "the verdict is none of same",
    '{"verdict": "same", "left": null}': "left is missing",
    hiding("A", "person", "k", 3, 3): "start",
    hiding("A", "person", "k", 1, 1e3): "start",
    hiding(" ", "person", "k", 1, 3): "no name",
    hiding("A", "ship", "k", 1, 3): "a type",
    hiding("A", "person", 7, 1, 3): "key",
    '{"verdict": "undo", "value": ""}': "needs a value",
    '{"verdict": "undo", "value": "\\ud800"}': "value is not text",
    "[" * 100_000: "not a line of JSON",
}


@pytest.mark.parametrize(("line", "reason"), BROKEN.items())
def test_a_broken_line_is_named_and_costs_no_other(tmp_path: Path, line: str, reason: str) -> None:
    judgements.append(tmp_path, [SAME])
    with judgements.path(tmp_path).open("ab") as file:
        file.write(line.encode().replace(b"\\xff", b"\xff") + b"\n")
    judgements.append(tmp_path, [RENAME])
    found = judgements.read(tmp_path)
    assert found.in_effect == (SAME, RENAME)
    (skipped,) = found.skipped
    assert skipped.path == "graphcase.judgements.jsonl#L2"
    assert reason in skipped.reason
    assert skipped.hint
    assert "\n" not in skipped.reason + skipped.hint


def test_a_new_type_is_one_of_three(tmp_path: Path) -> None:
    judgements.append(tmp_path, [decided("retype", value="case"), decided("retype", value="place")])
    found = judgements.read(tmp_path)
    assert [one.value for one in found.in_effect] == ["place"]
    assert "the new type is none of person, organisation, place" in found.skipped[0].reason


def test_undo_holds_wherever_it_stands(tmp_path: Path) -> None:
    judgements.append(tmp_path, [taken_back(SAME), SAME, RENAME])
    assert effects(tmp_path) == ["applied", "undone", "applied"]
    assert judgements.read(tmp_path).in_effect == (RENAME,)


def test_the_undoing_of_an_undo_brings_back(tmp_path: Path) -> None:
    undo = taken_back(SAME)
    judgements.append(tmp_path, [SAME, undo, taken_back(undo)])
    assert effects(tmp_path) == ["applied", "undone", "applied"]
    assert judgements.read(tmp_path).in_effect == (SAME,)


def test_a_chain_of_undos_of_any_length_is_followed(tmp_path: Path) -> None:
    lines = [RENAME]
    for _ in range(3000):
        lines.append(taken_back(lines[-1]))
    judgements.append(tmp_path, lines[::-1])
    found = judgements.read(tmp_path)
    assert found.in_effect == (RENAME,)
    assert [r.effect for r in found.rulings[:4]] == ["applied", "undone", "applied", "undone"]


def test_an_undo_of_no_line_says_so(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME, taken_back(RENAME)])
    rulings = judgements.read(tmp_path).rulings
    assert (rulings[1].effect, rulings[1].reason) == ("unapplied", f"no line has the id {RENAME.id}")
    assert judgements.read(tmp_path).in_effect == (SAME,)


def test_of_two_that_are_opposed_the_later_wins(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME, DIFFERENT])
    assert effects(tmp_path) == ["overruled", "applied"]
    judgements.append(tmp_path, [taken_back(DIFFERENT)])
    assert effects(tmp_path) == ["applied", "undone", "applied"]


def test_a_new_name_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    later = decided("rename", value="A. Ruiz")
    judgements.append(tmp_path, [RENAME, later, decided("rename", RUIZ, value="Ruiz of Brae"), decided("hide")])
    assert effects(tmp_path) == ["overruled", "applied", "applied", "applied"]


def test_undo_takes_back_the_last_in_effect_or_the_one_named(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME, RENAME])
    undo = judgements.undo(judgements.read(tmp_path), "", "Odd", "2026-11-23")
    assert undo.value == RENAME.id
    judgements.append(tmp_path, [undo])
    assert judgements.undo(judgements.read(tmp_path), "", "Odd", "2026-11-24").value == SAME.id
    assert judgements.undo(judgements.read(tmp_path), undo.id, "Odd", "2026-11-24").value == undo.id
    with pytest.raises(NotFound, match="is not in effect: undone by Odd"):
        judgements.undo(judgements.read(tmp_path), RENAME.id, "Odd", "2026-11-24")
    with pytest.raises(NotFound, match="there is no judgement 0000"):
        judgements.undo(judgements.read(tmp_path), "0000", "Odd", "2026-11-24")
    with pytest.raises(NotFound, match="there is no judgement to undo"):
        judgements.undo(judgements.Judgements(), "", "Odd", "2026-11-24")


def test_what_a_build_could_not_apply_is_told_of_its_line(tmp_path: Path) -> None:
    judgements.append(tmp_path, [SAME, RENAME])
    idle = [Unapplied(RENAME.id, "gone"), Unapplied(SAME.id, "later", "overruled")]
    first, second = judgements.read(tmp_path).after(idle)
    assert (first.effect, first.reason) == ("overruled", "later")
    assert (second.effect, second.reason) == ("unapplied", "gone")


def test_nothing_decided_makes_no_file(tmp_path: Path) -> None:
    assert judgements.append(tmp_path, []) == ()
    assert not judgements.path(tmp_path).exists()


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    judgements.path(tmp_path).mkdir()
    with pytest.raises(UsageError, match=r"cannot write .*jsonl: Is a directory"):
        judgements.append(tmp_path, [SAME])
    with pytest.raises(UsageError, match=r"cannot read .*jsonl: Is a directory"):
        judgements.read(tmp_path)
    with pytest.raises(UsageError, match=r"cannot write .*: No such file"):
        judgements.append(tmp_path / "gone", [SAME])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_one_clear_line(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match=r"cannot write .*: Permission denied"):
        judgements.append(tmp_path, [SAME])


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from graphcase import judgements
(line,) = judgements.read(Path(sys.argv[1])).in_effect
for number in range(200):
    judgements.append(Path(sys.argv[2]), [replace(line, note=f"{sys.argv[3]} {number} " + "x" * 5000)])
"""


def test_two_who_decide_at_once_both_keep_their_lines(tmp_path: Path) -> None:
    pattern, shared = tmp_path / "pattern", tmp_path / "shared"
    for folder in (pattern, shared):
        folder.mkdir()
    judgements.append(pattern, [RENAME])
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(pattern), str(shared), name]) for name in ("one", "other")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    found = judgements.read(shared)
    assert not found.skipped
    notes = [ruling.judgement.note.split(" x")[0] for ruling in found.rulings]
    assert sorted(notes) == sorted(f"{name} {number}" for name in ("one", "other") for number in range(200))


LINES = st.lists(
    st.sampled_from([SAME, DIFFERENT, RENAME, settled(), settled("16"), taken_back(SAME), taken_back(DIFFERENT)]),
    max_size=5,
)


@given(LINES, st.integers(0, 4))
def test_an_undo_restores_what_was(lines: list[Judgement], place: int) -> None:
    """Whatever stands: a line and its undoing, appended, change nothing that is in effect."""
    lines = [*dict.fromkeys(lines)]
    extra = decided("hide", PORT, note=str(place))
    before = judged_of(lines)
    assert judged_of([*lines, extra, taken_back(extra)]) == before
    undo = taken_back(extra)
    assert judged_of([undo, *lines, extra, taken_back(undo)]) == (*before, extra)


def judged_of(lines: list[Judgement]) -> tuple[Judgement, ...]:
    text = "".join(f"{judgements._canonical(line)}\n" for line in lines)
    return tuple(
        r.judgement
        for r in judgements._rulings([judgements._judgement(line) for line in text.encode().splitlines()])
        if r.effect == "applied" and r.judgement.verdict != "undo"
    )


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_fail(data: bytes) -> None:
    for line in data.split(b"\n"):
        if line.strip():
            with suppress(judgements._Broken):
                assert judgements._judgement(line).id
