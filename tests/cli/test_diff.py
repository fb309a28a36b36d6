"""`graphcase diff` as a user types it: what it says in order, in JSON, against another store, and when it cannot."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphcase.cli import commands
from graphcase.cli.diffing import diff
from graphcase.explore.changes import KINDS
from tidings import START, Desk

Graphcase = Callable[..., Result]
LETTER = "Odo Vey met Petra Lund. Ada Morn met Odo Vey in May. Ada Morn led Kelder Group until May."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's folder: output, and `before` as it stood before the last build with news."""
    made = tmp_path_factory.mktemp("desk")
    desk = Desk(made)
    desk.build()
    shutil.copytree(desk.output, made / "before")
    desk.build(letter=LETTER, deal=START["01-deal.txt"].replace("is said to have led", "led"), port=None)
    desk.decide("hide", "Sandbank Ltd", note="a shelf company")
    return made


@pytest.fixture
def graphcase(folder: Path) -> Graphcase:
    def run(*words: str) -> Result:
        return CliRunner().invoke(commands, words, env={"GRAPHCASE_OUTPUT": str(folder / "output"), "COLUMNS": "80"})

    return run


def test_the_numbers_come_first_then_each_kind_with_words_and_reasons(graphcase: Graphcase) -> None:
    result = graphcase("diff")
    assert (result.exit_code, result.stderr) == (0, "")
    flat = re.sub(r" \d+ disagreements?,", "", " ".join(result.stdout.split()))  # are found by rules of their own
    assert flat.startswith(
        "Against the build before: 3 articles then, 3 now. New: 1 article, 1 relation, 4 claims. Changed: 1 article, "
    )
    assert " Gone: 1 article, 3 relations, 1 person, 1 organisation, 4 claims." in flat
    headings = [line for line in result.stdout.splitlines() if re.fullmatch("[A-Z]+ [A-Z]+", line)]
    assert [line for line in headings if "DISAGREEMENT" not in line] == [
        "NEW ARTICLES",
        "CHANGED ARTICLES",
        "GONE ARTICLES",
        "NEW RELATIONS",
        "CHANGED RELATIONS",
        "GONE RELATIONS",
        "GONE PEOPLE",
        "GONE ORGANISATIONS",
    ]
    for said in (
        "letter.txt “News of letter.txt”, The Weekly Gull",
        "01-deal.txt “News of 01-deal.txt”, The Ravensmouth Bell its text has changed",
        "03-port.txt “News of 03-port.txt”, Harbour Radio no longer in the corpus",
        "met Odo Vey asserted · 1 document “Odo Vey met Petra Lund.” — The Weekly Gull, letter.txt",
        "Odo Vey: leads Kelder Group status: alleged → asserted new: asserted “Odo Vey led Kelder Group.” "
        "— The Ravensmouth Bell, 01-deal.txt 01-deal.txt has changed no longer: alleged "
        "“Odo Vey is said to have led Kelder Group.”",
        "disputed now",
        "independent sources: 1 → 2",
        "Ines Castellar no longer in the corpus: 03-port.txt",
        "Sandbank Ltd hidden by Mara Quill, 22 Nov 2026 (“a shelf company”)",
    ):
        assert said in flat
    assert flat.endswith("Each line is what the source named under it says, not what graphcase holds to be true.")
    assert [line for line in result.stdout.splitlines() if len(line) > 80] == []


def test_json_has_all_of_it(graphcase: Graphcase) -> None:
    result = graphcase("diff", "--json")
    data = json.loads(result.stdout)
    assert (result.exit_code, result.stderr, data["answer"], data["other"]) == (0, "", "changes", "")
    assert data["baseline"]["documents"] == 3
    by_kind = {tally["kind"]: tally for tally in data["tallies"]}
    assert by_kind["document"] == {"kind": "document", "new": 1, "changed": 1, "gone": 1}
    assert len([change for change in data["changes"] if change["kind"] == "relation"]) == sum(
        by_kind["relation"][what] for what in ("new", "changed", "gone")
    )
    (met,) = (change for change in data["changes"] if change["kind"] == "relation" and change["what"] == "new")
    assert met["evidence"]["quote"] == "Odo Vey met Petra Lund."


def test_only_what_is_asked_for(graphcase: Graphcase) -> None:
    said = graphcase("diff", "--only", "gone", "--kind", "relation", "--limit", "1").stdout
    headings = [line for line in said.splitlines() if re.fullmatch("[A-Z]+ [A-Z]+", line)]
    assert headings == ["GONE RELATIONS"]
    assert "and 2 more gone: a higher --limit" in said


def test_against_another_store_by_its_folder_or_its_file(graphcase: Graphcase, folder: Path) -> None:
    for other in (folder / "before", folder / "before" / "graph.db"):
        result = graphcase("diff", str(other))
        flat = " ".join(result.stdout.split()).replace("/ ", "/")
        assert result.exit_code == 0
        assert "3 articles there, 3 here." in flat
        assert "Sandbank Ltd hidden by Mara Quill" in flat


def test_against_itself_nothing_is_new(graphcase: Graphcase, folder: Path) -> None:
    result = graphcase("diff", str(folder / "output"))
    assert result.stdout.endswith("Nothing is new, nothing has changed or gone.\n")


def test_a_first_build(tmp_path: Path, graphcase: Graphcase) -> None:
    desk = Desk(tmp_path)
    desk.build()
    result = graphcase("diff", "-o", str(desk.output))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("There is nothing to compare with: this is the first build here")
    assert json.loads(graphcase("diff", "--json", "-o", str(desk.output)).stdout)["baseline"] is None


def test_forgotten_words_are_no_longer_in_the_folder(tmp_path: Path, graphcase: Graphcase) -> None:
    desk = Desk(tmp_path)
    desk.build(source="Ines Castellar met Petra Lund behind the ice house on Sunday.")
    desk.build(source=None)
    secret = b"behind the ice house"
    assert secret in (desk.output / "graph.db").read_bytes()
    result = graphcase("diff", "--forget", "-o", str(desk.output))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Forgotten: ")
    assert {path.name for path in desk.output.iterdir()} == {"graph.db", ".graph.lock", ".graph.seal"}
    assert not any(secret in path.read_bytes() for path in desk.output.iterdir())
    assert graphcase("diff", "-o", str(desk.output)).stdout.startswith("There is nothing to compare with")


@pytest.mark.parametrize("words", [("--json",), ("--only", "new"), ("--limit", "3"), ("somewhere",)])
def test_forgetting_tells_nothing(graphcase: Graphcase, words: tuple[str, ...]) -> None:
    result = graphcase("diff", "--forget", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert graphcase("diff").stdout.startswith("Against the build before")  # nothing is forgotten


@pytest.mark.parametrize("given", ["nowhere", "notes.txt"])
def test_what_is_no_store_is_one_line(graphcase: Graphcase, tmp_path: Path, given: str) -> None:
    (tmp_path / "notes.txt").write_text("no store " * 99, encoding="utf-8")
    result = graphcase("diff", str(tmp_path / given))
    assert (result.exit_code, result.stdout) == (2, "")
    message, hint = result.stderr.splitlines()
    assert message.startswith("graphcase: ")
    assert given in message
    assert hint.startswith("  ")


def test_the_kinds_that_can_be_asked_for_are_those_that_are_told() -> None:
    kinds = next(option for option in diff.params if option.name == "kinds")
    assert set(kinds.type.choices) == set(KINDS)  # type: ignore[attr-defined]  # it is a Choice


def test_who_was_convicted_comes_first_with_the_words(tmp_path: Path, graphcase: Graphcase) -> None:
    desk = Desk(tmp_path)
    desk.build(fire="Odo Vey was never charged over the depot fire.")
    desk.build(fire="Odo Vey was convicted over the depot fire.")
    said = graphcase("diff", "-o", str(desk.output)).stdout
    flat = " ".join(said.split())
    assert next(line for line in said.splitlines() if re.fullmatch("[A-Z]+ [A-Z]+", line)) == "CHANGED CASES"
    assert (
        "Odo Vey: charged (negated) → convicted; no longer charged (negated) “Odo Vey was convicted over the depot "
        "fire” — The Weekly Gull, fire.txt"
    ) in flat


@pytest.mark.parametrize(
    ("verdict", "words", "says"),
    [
        ("merge", ("Ines Castellar", "Petra Lund"), "is Petra Lund now"),
        ("retype", ("Ines Castellar", "place"), "type: person → place"),
    ],
)
def test_what_one_became(tmp_path: Path, graphcase: Graphcase, verdict: str, words: tuple[str, ...], says: str) -> None:
    desk = Desk(tmp_path)
    desk.build()
    desk.build(letter="Nothing happened.")
    desk.decide(verdict, *words)
    assert says in " ".join(graphcase("diff", "-o", str(desk.output)).stdout.split())
