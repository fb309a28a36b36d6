"""conflicts and settle over a small corpus that is really read: what is settled outlives builds, edits and merges."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graphcase.cli import commands
from graphcase.judgements import FILE_NAME
from graphcase.store import Store

HERALD = """Treasurer held over toll receipts

Fernbrook Herald
2 May 2022

FERNBROOK — Police arrested Mira Kessel, the treasurer of the Fernbrook Bridge Trust, on 1 May 2022. Odile Brenner was \
not at home.
"""
POST = """Bridge trust: an arrest

Lakeside Post
4 May 2022

FERNBROOK — Police arrested Mira Kessel of the Fernbrook Bridge Trust on 3 May 2022. The trust had no comment.
"""
RADIO = """Forged receipts

Valley Radio
6 May 2022

FERNBROOK — Mira Kessel was arrested on 1 May 2022, police said. Odile Brenner is the new treasurer.
"""
TEXTS = {"herald.txt": HERALD, "post.txt": POST, "radio.txt": RADIO}
DAY = "day of the arrest"

Graphcase = Callable[..., Result]


def run(folder: Path, *words: str) -> Result:
    given = {"GRAPHCASE_OUTPUT": str(folder / "output"), "GRAPHCASE_USER": "Mara Quill", "COLUMNS": "80"}
    return CliRunner().invoke(commands, words, env=given)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus, read once."""
    folder = tmp_path_factory.mktemp("settling")
    (folder / "corpus").mkdir()
    for name, text in TEXTS.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    assert run(folder, "build", str(folder / "corpus")).exit_code == 0
    return folder


@pytest.fixture
def desk(built: Path, tmp_path: Path) -> Path:
    """A copy of the corpus and of its store, which knows where it is."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    rebuilt(tmp_path)
    return tmp_path


def rebuilt(desk: Path) -> str:
    """Build again; what the terminal says."""
    result = run(desk, "build", str(desk / "corpus"))
    assert result.exit_code == 0
    return " ".join(result.output.split())


def told(desk: Path, *words: str) -> dict[str, Any]:
    """The disagreement about the day of the arrest, as `conflicts --json` has it."""
    result = run(desk, "conflicts", *words, "--json")
    assert result.exit_code == 0, result.output
    return next(one for one in json.loads(result.stdout)["disagreements"] if one["matter"] == DAY)


def settle(desk: Path, value: str = "1 May 2022", note: str = "") -> Result:
    return run(desk, "settle", told(desk)["id"], *([value] if value else []), "--note", note)


def effects(desk: Path) -> list[tuple[str, str]]:
    """What became of each line, and why."""
    with Store.open(desk / "output") as store:
        return [(ruling.effect, ruling.reason) for ruling in store.judgements()]


def edit(desk: Path, name: str, text: str) -> None:
    (desk / "corpus" / name).write_text(text, encoding="utf-8")


def test_each_value_with_its_sources(desk: Path) -> None:
    day = told(desk)
    given = {one["value"]: one for one in day["versions"]}
    assert {value: one["independent_sources"] for value, one in given.items()} == {"2022-05-01": 2, "2022-05-03": 1}
    assert [words["path"] for words in given["2022-05-01"]["words"]] == ["herald.txt", "radio.txt"]
    assert (day["about"]["name"], day["kind"], day["settled"]) == ("Mira Kessel", "date", None)
    text = run(desk, "conflicts").stdout
    assert "  Day of the arrest · Mira Kessel\n" in text
    assert "    1 May 2022 · 2 independent sources\n      “" in text


def test_what_is_settled_stays_in_sight_and_says_so(desk: Path) -> None:
    before = told(desk)
    result = settle(desk, note="the court's own list")
    assert (result.exit_code, result.stderr) == (0, "")
    said = " ".join(result.stdout.split())
    assert "Done: 1 May 2022 is right for day of the arrest (Mira Kessel): Mara Quill, " in said
    assert "(“the court's own list”)." in said
    assert "disagreements are open; before, " in said or "disagreement is open; before, " in said
    assert "graphcase undo " in said
    after = told(desk)
    assert {**after, "settled": None} == before
    assert (after["settled"]["value"], after["settled"]["note"]) == ("2022-05-01", "the court's own list")
    assert DAY not in run(desk, "conflicts", "--open").stdout.lower()
    for words in (["conflicts"], ["query", "kessel"], ["conflicts", before["id"]]):
        screen = " ".join(run(desk, *words).stdout.split())
        assert "1 May 2022 · 2 independent sources · held to be right" in screen
        assert "3 May 2022 · 1 independent source" in screen
        assert "settled: 1 May 2022 is right: Mara Quill" in screen
    listed = " ".join(run(desk, "judgements").stdout.split())
    assert "1 May 2022 is right for day of the arrest (Mira Kessel): Mara Quill" in listed
    assert "in effect" in listed
    assert "judged:" not in run(desk, "query", "kessel").stdout


def test_programs_and_the_page_are_told(desk: Path) -> None:
    assert settle(desk, note="x").exit_code == 0
    exported = json.loads(run(desk, "export", "json", "--to", "-").stdout)
    (day,) = [one for one in exported["graph"]["conflicts"] if one["matter"] == DAY]
    assert (day["settled"]["value"], day["settled"]["user"], day["settled"]["note"]) == (
        "2022-05-01",
        "Mara Quill",
        "x",
    )
    assert [value["value"] for value in day["values"]].count("2022-05-01") == 2
    assert "Mara Quill" in (desk / "output" / "graph.html").read_text(encoding="utf-8")


def test_without_a_value_it_is_left_as_it_is(desk: Path) -> None:
    said = " ".join(settle(desk, "").stdout.split())
    assert "Done: the sources are left to disagree on day of the arrest (Mira Kessel)" in said
    assert "settled: left as it is: Mara Quill" in " ".join(run(desk, "conflicts").stdout.split())


def test_a_build_gives_the_same_bytes(desk: Path) -> None:
    assert settle(desk).exit_code == 0
    made = {name: (desk / "output" / name).read_bytes() for name in ("graph.html", "graph.graphml")}
    exported = run(desk, "export", "json", "--to", "-").stdout
    rebuilt(desk)
    assert {name: (desk / "output" / name).read_bytes() for name in made} == made
    assert run(desk, "export", "json", "--to", "-").stdout == exported


def test_it_outlives_an_edit_of_its_article(desk: Path) -> None:
    assert settle(desk).exit_code == 0
    for name, text in TEXTS.items():
        edit(desk, name, text.replace("FERNBROOK — ", "FERNBROOK — It rained. "))
    assert "does nothing" not in rebuilt(desk)
    assert told(desk)["settled"]["value"] == "2022-05-01"


def test_it_outlives_a_move_of_all_files(desk: Path) -> None:
    assert settle(desk).exit_code == 0
    (desk / "corpus" / "may").mkdir()
    for name in TEXTS:
        shutil.move(desk / "corpus" / name, desk / "corpus" / "may" / name)
    rebuilt(desk)
    assert told(desk)["settled"]["value"] == "2022-05-01"


@pytest.mark.parametrize("pair", [("Odile Brenner", "Mira Kessel"), ("Mira Kessel", "Odile Brenner")])
def test_it_outlives_a_merge_of_whom_it_is_about(desk: Path, pair: tuple[str, str]) -> None:
    assert settle(desk).exit_code == 0
    assert run(desk, "merge", *pair).exit_code == 0
    day = told(desk)
    assert day["settled"]["value"] == "2022-05-01"
    assert run(desk, "rename", day["about"]["id"], "Mira Kessel-Brenner").exit_code == 0
    assert told(desk)["settled"]["value"] == "2022-05-01"
    assert effects(desk) == [("applied", "")] * 3


def test_it_outlives_new_articles_until_its_value_is_gone(desk: Path) -> None:
    assert settle(desk).exit_code == 0
    edit(desk, "sun.txt", POST.replace("3 May", "2 May").replace("Lakeside Post", "Fernbrook Sun").replace("an", "the"))
    rebuilt(desk)
    assert told(desk)["settled"]["value"] == "2022-05-01"
    for name, text in (("herald.txt", HERALD), ("radio.txt", RADIO)):
        edit(desk, name, text.replace("on 1 May 2022", "on 2 May 2022"))
    said = rebuilt(desk)
    assert "A judgement does nothing: 1 May 2022 is right for day of the arrest (Mira Kessel)" in said
    assert effects(desk) == [("unapplied", "no source gives 2022-05-01 any more")]
    assert told(desk)["settled"] is None


def test_once_sources_agree_the_line_waits(desk: Path) -> None:
    assert settle(desk).exit_code == 0
    edit(desk, "post.txt", POST.replace("3 May 2022. The", "1 May 2022. The"))
    rebuilt(desk)
    assert effects(desk) == [("unapplied", "sources do not disagree on this any more")]
    edit(desk, "post.txt", POST)
    rebuilt(desk)
    assert told(desk)["settled"]["value"] == "2022-05-01"


def test_a_later_one_counts_and_undo_brings_the_earlier_back(desk: Path) -> None:
    assert settle(desk).exit_code == 0
    said = " ".join(settle(desk, "2022-05-03").stdout.split())
    assert "This overrules what was said before: 1 May 2022 is right for day of the arrest" in said
    assert told(desk)["settled"]["value"] == "2022-05-03"
    assert [effect for effect, _ in effects(desk)] == ["overruled", "applied"]
    assert "Taken back: 3 May 2022 is right for day of the arrest" in " ".join(run(desk, "undo").stdout.split())
    assert told(desk)["settled"]["value"] == "2022-05-01"
    run(desk, "undo")
    assert told(desk)["settled"] is None
    lines = (desk / "corpus" / FILE_NAME).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["settle", "settle", "undo", "undo"]


REFUSED = [
    (["settle", "x-none", "14"], 1, "no disagreement has the id 'x-none'"),
    (["settle", "ID", "4 May 2022"], 2, "'4 May 2022' fits none of the values"),
    (["settle", "ID", "May"], 2, "'May' fits none of the values"),
    (["conflicts", "Zzyzx"], 1, "no entity is named 'Zzyzx'"),
    (["conflicts", "--kind", "colour"], 2, "'colour' is not one of"),
]


@pytest.mark.parametrize(("words", "code", "reason"), REFUSED)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    desk: Path, words: list[str], code: int, reason: str
) -> None:
    result = run(desk, *(told(desk)["id"] if word == "ID" else word for word in words))
    assert result.exit_code == code
    assert reason in result.stderr
    assert "Traceback" not in result.output
    assert not (desk / "corpus" / FILE_NAME).exists()


def test_review_asks_what_it_asked_before(desk: Path) -> None:
    before = run(desk, "review", "--json").stdout
    assert settle(desk).exit_code == 0
    assert run(desk, "review", "--json").stdout == before


def test_the_corpus_says_in_its_file_what_was_settled(desk: Path) -> None:
    assert settle(desk, note="on the record").exit_code == 0
    (line,) = (desk / "corpus" / FILE_NAME).read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert (record["verdict"], record["matter"], record["value"]) == ("settle", f"date: {DAY}", "2022-05-01")
    assert (record["left"]["name"], record["left"]["text"], record["right"]) == ("Mira Kessel", "Mira Kessel", None)
