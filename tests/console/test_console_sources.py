"""What rests on what, as it is printed; and the warning of build and info."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphcase.cli import commands
from graphcase.console import as_json, show
from graphcase.console.accounts import information, told
from graphcase.console.sources import unnamed
from graphcase.explore.sources import Origin, Sources, sources
from graphcase.store import Counts, Store

ALL = """\
7 documents, 4 independent sources

Fjord Gazette  2 documents
  “Meeting in Solvang”, 1 Mar 2021, 3-gazette.txt
  “Meeting in Solvang”, 8 Mar 2021, 4-gazette.txt

Reuters  2 documents
  Kysten, “Meeting in Solvang”, 2 Mar 2021, 1-kysten.txt
    Reuters’s text, as it says: “(Reuters)”
  Open Quays, “Meeting in Solvang”, 2 Mar 2021, 2-quays.txt
    Reuters’s text, as it says: “(Reuters)”

no outlet  2 documents
  “Meeting in Solvang”, 6-nobody.txt
  “Meeting in Solvang”, 7-copy.txt
    a copy of 6-nobody.txt

Strandnytt
  “Meeting in Solvang”, 3 Mar 2021, 5-strandnytt.txt
    tells everything (1 statement) as the report of Fjord Gazette: “Liv Tangen
      met Oskar Brenne, the Fjord Gazette reported.”

NO OUTLET NAMED
1 article names no outlet; it counts as a source of its own. To mend it, write a
  line above its text: Outlet: NAME
"""


def plainly(text: str) -> str:
    return re.sub(r"\x1b\[\d*m", "", text)


def test_all_documents(rumours: Store) -> None:
    assert plainly(show(sources(rumours))) + "\n" == ALL


SHARES = {
    "once, and of nothing told": (1, 0, 0, "quotes Fjord Gazette: "),
    "more than once": (3, 0, 8, "quotes Fjord Gazette 3 times: "),
    "a part": (2, 2, 8, "tells 2 of its 8 statements as the report of Fjord Gazette: "),
    "most": (4, 7, 8, "tells nearly everything (7 of its 8 statements) as the report of Fjord Gazette: "),
    "all": (4, 8, 8, "tells everything (8 statements) as the report of Fjord Gazette: "),
}


@pytest.mark.parametrize(("times", "number", "statements", "said"), SHARES.values(), ids=SHARES)
def test_how_much_is_another_outlets_report(
    rumours: Store, monkeypatch: pytest.MonkeyPatch, times: int, number: int, statements: int, said: str
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    found = sources(rumours, "5-strandnytt.txt")
    assert isinstance(found, Sources)
    (origin,) = [one for one in found.origins if one.outlet == "Strandnytt"]
    (issue,) = origin.documents
    rest = replace(issue.rests[0], times=times, told=number, statements=statements)
    one = replace(found, origins=(replace(origin, documents=(replace(issue, rests=(rest,)),)),))
    assert f"    {said}“Liv Tangen met" in plainly(show(one))


def test_of_a_document(rumours: Store) -> None:
    lines = plainly(show(sources(rumours, "6-nobody.txt"))).splitlines()
    assert lines[:2] == ["6-nobody.txt", "with 1 document that it rests on, or that rest on it: 1 independent source"]
    alone = plainly(show(sources(rumours, "1-kysten.txt"))).splitlines()
    assert alone[:2] == ["1-kysten.txt", "rests on no other document, and none rests on it"]


def test_of_somebody(rumours: Store) -> None:
    lines = plainly(show(sources(rumours, "liv tangen"))).splitlines()
    assert lines[:2] == ["Liv Tangen  person · p-liv", "7 documents, 3 independent sources"]
    assert "    1 claim, 1 of them as the report of Fjord Gazette" in lines


def test_a_long_list_is_cut(rumours: Store) -> None:
    found = sources(rumours)
    assert isinstance(found, Sources)
    (alone,) = found.origins[-1:]
    plain = replace(alone, documents=(replace(alone.documents[0], rests=()),))
    many = replace(found, origins=(plain,) * 100)
    lines = plainly(show(many)).splitlines()
    assert lines[-1] == "and 60 more sources: --json"
    crowd = Origin("Kysten", alone.documents * 100)
    assert "  and 88 more: --json" in plainly(show(replace(found, origins=(crowd,)))).splitlines()


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_lines_fit(rumours: Store, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(len, plainly(show(sources(rumours))).splitlines())) <= columns


def test_json(rumours: Store) -> None:
    told_ = json.loads(as_json(sources(rumours)))
    assert (told_["answer"], told_["documents"], told_["independent_sources"]) == ("sources", 7, 4)
    assert told_["origins"][0]["documents"][1]["rests"][0]["kind"] == "repeat"


def test_the_command(solvang_folder: Path) -> None:
    run = CliRunner().invoke(commands, ["sources", "oskar", "-o", str(solvang_folder)])
    assert run.exit_code == 0
    assert run.stdout.splitlines()[1] == "7 documents, 3 independent sources"
    assert CliRunner().invoke(commands, ["sources", "Nobody", "-o", str(solvang_folder)]).exit_code == 1


def test_info_says_which_articles_name_no_outlet(rumours: Store) -> None:
    lines = plainly(told(information(rumours)))
    assert "1 article names no outlet; it counts as a source of its own." in lines
    nothing = replace(information(rumours), counts=Counts(*(0 for _ in fields(Counts))))
    assert "no outlet" not in plainly(told(nothing))


def test_several() -> None:
    assert unnamed(3).startswith("3 articles name no outlet; each counts as its own source. To mend it, ")
