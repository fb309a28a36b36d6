"""`cases`, and what people decide of cases, as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graphcase.cli import commands
from quayside import PAPERS, quayside

Graphcase = Callable[..., Result]
SILT = "Operation Silt: bribery, Marhaven (2021)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quayside(tmp_path)
    return tmp_path


@pytest.fixture
def graphcase(folder: Path) -> Graphcase:
    """Run a command over the invented harbour town."""

    def run(*words: str) -> Result:
        given = {"GRAPHCASE_OUTPUT": str(folder / "output"), "GRAPHCASE_USER": "Mara Quill", "COLUMNS": "80"}
        return CliRunner().invoke(commands, words, env=given)

    return run


def listed(graphcase: Graphcase, *options: str) -> list[dict[str, Any]]:
    result = graphcase("cases", "--json", *options)
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)["cases"]
    return found


def articles(graphcase: Graphcase) -> set[str]:
    """The numbers of the articles of each case, as a word."""
    return {"".join(sorted(Path(p).name[1] for p in case["paths"])) for case in listed(graphcase)}


TEXT = f"""\
{SILT}  ID
  Bribery · convicted · Marhaven
  4 documents, 3 independent sources, 10 Mar 2021 to 12 Jan 2022
  1 disagreement: graphcase conflicts ID
  convicted: Otto Lind
  acquitted: Pia Sund
  prosecutor: Wanda Roe

Robbery, Marhaven (2021)  ID
  Robbery · reported · Marhaven
  1 document, 9 Mar 2021
  victim: Halden Jewels

Each line is what the source named under it says, not what graphcase holds to be
true.
"""


def test_the_list_in_eighty_columns(graphcase: Graphcase) -> None:
    said = graphcase("cases").stdout
    for case in listed(graphcase):
        said = said.replace(case["id"], "ID")
    assert said == TEXT
    assert all(len(line) <= 80 for line in said.splitlines())


WANTED = [
    (["--kind", "bribe"], ["Operation"]),
    (["--kind", "robbery"], ["Robbery"]),
    (["--kind", "heist"], ["Robbery"]),  # a word of the kind that is called robbery
    (["--kind", "Kickback"], ["Operation"]),
    (["--stage", "convicted"], ["Operation"]),
    (["--stage", "acquitted"], []),
    (["--place", "marhaven"], ["Operation", "Robbery"]),
    (["--place", "Calder"], ["Operation"]),  # told by one of its articles, and unknown to the gazetteer
    (["--place", "Andoria"], []),
    (["--since", "2021-06"], ["Operation"]),
    (["--until", "2021-03-09"], ["Robbery"]),
    (["--limit", "1"], ["Operation"]),
]


@pytest.mark.parametrize(("options", "names"), WANTED, ids=[" ".join(w[0]) for w in WANTED])
def test_only_what_is_asked_for(graphcase: Graphcase, options: list[str], names: list[str]) -> None:
    assert [case["name"].split()[0].rstrip(",") for case in listed(graphcase, *options)] == names


def test_none_is_said(graphcase: Graphcase) -> None:
    result = graphcase("cases", "--stage", "acquitted")
    assert (result.exit_code, result.stdout) == (0, "No case is told of.\n")


def test_a_kind_that_no_case_is_of_is_answered_with_those_that_are(graphcase: Graphcase) -> None:
    result = graphcase("cases", "--kind", "murder")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no case is of the kind 'murder'" in result.stderr
    assert "there are: Bribery, Robbery" in result.stderr


def test_a_limit_says_how_many_more(graphcase: Graphcase) -> None:
    assert "and 1 more case: a higher --limit" in graphcase("cases", "--limit", "1").stdout


@pytest.mark.parametrize(
    ("since", "until", "wrong"),
    [
        ("2022", "2021", True),
        ("2021-05-02", "2021-05-01", True),
        ("2021-06", "2021-05-31", True),
        ("2021-05", "2021", False),
        ("2021", "2021-05", False),
        ("2021-05-01", "2021-05-01", False),
    ],
)
def test_a_time_that_ends_before_it_begins_is_wrong_use(
    graphcase: Graphcase, since: str, until: str, wrong: bool
) -> None:
    result = graphcase("cases", "--since", since, "--until", until)
    assert result.exit_code == (2 if wrong else 0)
    assert (f"--since {since} is after --until {until}" in result.stderr) is wrong


def test_a_name_of_an_affair_offers_the_case(graphcase: Graphcase) -> None:
    for asked in ("silt", "Operation Silt"):
        assert SILT in graphcase("query", asked).stdout


@pytest.mark.parametrize("words", [["--since", "May"], ["--stage", "over"], ["--limit", "0"]], ids=str)
def test_wrong_use(graphcase: Graphcase, words: list[str]) -> None:
    result = graphcase("cases", *words)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


SPLIT = [
    ["split", "sub/05-clerk.txt", SILT],
    ["split", SILT, "sub/05-clerk.txt"],
    ["split", f"sub/05-clerk.txt:{PAPERS['sub/05-clerk.txt'].text.index('bribery')}", SILT],
    [
        "split",
        f"sub/05-clerk.txt:{PAPERS['sub/05-clerk.txt'].text.index('inquiry')}",
        f"01-arrest.txt:{PAPERS['01-arrest.txt'].text.index('bribery')}",
    ],
]


@pytest.mark.parametrize("words", SPLIT, ids=" ".join)
def test_an_article_is_taken_out_of_a_case_for_ever(graphcase: Graphcase, folder: Path, words: list[str]) -> None:
    assert articles(graphcase) == {"1235", "4"}
    result = graphcase(*words)
    assert result.exit_code == 0, result.stderr
    assert "are two" in result.stdout
    assert articles(graphcase) == {"123", "4", "5"}
    quayside(folder)  # a build anew
    assert articles(graphcase) == {"123", "4", "5"}
    quayside(folder, {"sub/05-clerk.txt": PAPERS["sub/05-clerk.txt"].text.replace("A clerk", "Yesterday a clerk")})
    assert articles(graphcase) == {"123", "4", "5"}
    graphcase("undo")
    assert articles(graphcase) == {"1235", "4"}


def test_words_are_taken_out_of_an_article(graphcase: Graphcase) -> None:
    at = PAPERS["01-arrest.txt"].text.index("inquiry")
    result = graphcase("split", f"01-arrest.txt:{at}", f"01-arrest.txt:{PAPERS['01-arrest.txt'].text.index('bribery')}")
    assert result.exit_code == 0, result.stderr
    assert sorted(articles(graphcase)) == ["1", "1235", "4"]


def test_two_cases_are_one_and_keep_both_names(graphcase: Graphcase) -> None:
    assert graphcase("merge", SILT, "Robbery, Marhaven (2021)").exit_code == 0
    (case,) = listed(graphcase)
    assert {SILT, "Robbery, Marhaven (2021)"} <= {case["name"], *case["aliases"]}
    graphcase("undo")
    assert articles(graphcase) == {"1235", "4"}


def test_a_case_is_renamed_and_hidden(graphcase: Graphcase, folder: Path) -> None:
    graphcase("rename", SILT, "The quay affair")
    graphcase("hide", "Robbery, Marhaven (2021)")
    for _ in range(2):
        assert [case["name"] for case in listed(graphcase)] == ["The quay affair"]
        quayside(folder)
    assert SILT in listed(graphcase)[0]["aliases"]


REFUSED = [
    (["split", SILT, SILT], "both mean one case"),
    (["split", SILT, "Otto Lind"], "they are two already"),
    (["split", "Otto Lind", "01-arrest.txt"], "an article can be taken out of a case only"),
    (["split", "04-jewels.txt", SILT], "does not tell of"),
    (["split", "04-jewels.txt", "Robbery, Marhaven (2021)"], "nothing else tells of"),
    (["retype", SILT, "place"], "a case cannot be retyped"),
    (["merge", SILT, "Otto Lind"], "a case is one with no other thing"),
]


@pytest.mark.parametrize(("words", "says"), REFUSED, ids=[" ".join(r[0]) for r in REFUSED])
def test_what_makes_no_sense_is_refused_in_a_line(graphcase: Graphcase, words: list[str], says: str) -> None:
    result = graphcase(*words)
    assert result.exit_code in (1, 2)
    assert says in result.stderr
    assert "Traceback" not in result.output


ASKED = [
    ("Operation Silt", SILT),
    ("silt", SILT),
    ("Marhaven bribery", SILT),
    ("Otto Lind bribery", SILT),
    ("Sund bribes", SILT),
    ("quay director", SILT),
    ("Halden robbery", "Robbery, Marhaven (2021)"),
    ("Otto Lind", "Otto Lind"),
    ("Lind", "Otto Lind"),
    ("Marhaven", "Marhaven"),
]


@pytest.mark.parametrize(("asked", "name"), ASKED, ids=[a[0] for a in ASKED])
def test_a_case_is_found_by_what_people_remember(graphcase: Graphcase, asked: str, name: str) -> None:
    found = json.loads(graphcase("query", asked, "--json").stdout)
    assert (found["answer"], found["node"]["name"]) == ("dossier", name)
