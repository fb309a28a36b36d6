"""Where sources disagree, on a terminal: the values one under the other, who gives each, and how it is settled."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import click
import pytest

from graphcase.console import as_json, show
from graphcase.console.accounts import built, information, told
from graphcase.console.conflicts import disagreement
from graphcase.console.text import width
from graphcase.console.words import judged
from graphcase.explore.conflicts import Conflicts, Disagreement, Wanted, conflicts
from graphcase.explore.dossier import dossier
from graphcase.pipeline.build import Report
from graphcase.store import Counts, Store
from quarrel import SETTLED

TOLD = """\
3 disagreements of sources

  People arrested · Fraud, Fernbrook (May 2022)
  count · x-count
    14 · 1 independent source
      “Police arrested 14 people in Fernbrook on Sunday over forged toll
       receipts.”
      — The Fernbrook Herald, 2 May 2022, herald.txt
    12 · 1 independent source
      “Police arrested 12 people in Fernbrook on Monday, the prosecutor, Arvid
       Stenmark, said.”
      — according to the prosecutor, Arvid Stenmark; Lakeside Post, 3 May 2022,
        post.txt
      also Morning Mirror, 4 May 2022, mirror.txt, a copy

  Day of the arrest · Mira Kessel
  date · x-date
    1 May 2022 · 4 independent sources
      “Police arrested 14 people in Fernbrook on Sunday over forged toll
       receipts.”
      — The Fernbrook Herald, 2 May 2022, herald.txt
      also 3 more sources
"""
SETTLED_ONE = """\
  Post · Mira Kessel – Fernbrook Bridge Trust
  role · x-post
    treasurer · 1 independent source · held to be right
      “Mira Kessel, the treasurer of the Fernbrook Bridge Trust,”
      — The Fernbrook Herald, 2 May 2022, herald.txt
    bookkeeper · 1 independent source
      “Mira Kessell kept the books of the Fernbrook Bridge Trust.”
      — Lakeside Post, 3 May 2022, post.txt
    no treasurer · 1 independent source
      «“Mira Kessel was never the treasurer,” her lawyer said.»
      — denied, according to her lawyer; Valley Radio, 5 May 2022, radio.txt
    settled: treasurer is right: Mara Quill, 22 Nov 2026 (“the trust's own
      register”)

Not shown: 1 told more or less precisely (--compatible).

To settle one: graphcase settle ID VALUE --note WHY
"""


@pytest.fixture(autouse=True)
def eighty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def asked(store: Store, name: str = "", **wanted: bool) -> Conflicts:
    found = conflicts(store, name, Wanted(**wanted))
    assert isinstance(found, Conflicts)
    return found


def one(store: Store, id_: str) -> Disagreement:
    return asked(store, id_).disagreements[0]


def piped(lines: list[str] | str) -> str:
    return click.unstyle(lines if isinstance(lines, str) else "\n".join(lines))


def test_all_of_them_on_one_screen(quarrel_store: Store) -> None:
    text = piped(show(asked(quarrel_store)))
    assert text.startswith(TOLD)
    assert SETTLED_ONE in text


@pytest.mark.parametrize("columns", ["40", "80", "100"])
def test_no_line_is_too_long(quarrel_store: Store, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for answer in (asked(quarrel_store, compatible=True), dossier(quarrel_store, "p-mira")):
        assert max(map(len, piped(show(answer)).splitlines())) <= width()


def test_whose_they_are_is_said_once(quarrel_store: Store) -> None:
    text = piped(show(asked(quarrel_store, "Mira Kessel")))
    assert text.startswith("Mira Kessel  person · p-mira\n2 disagreements of sources\n\n  Day of the arrest\n")
    assert "  Post · Fernbrook Bridge Trust\n" in text


def test_one_alone_has_all_its_quotes(quarrel_store: Store) -> None:
    found = one(quarrel_store, "x-count")
    second = replace(found.versions[0].words[0], quote="Fourteen.", document="d-2", path="2.txt", outlet="Valley Radio")
    more = replace(
        found, versions=(replace(found.versions[0], words=(*found.versions[0].words, second)), found.versions[1])
    )
    short, full = piped(disagreement(more)), piped(disagreement(more, is_full=True))
    assert "“Fourteen.”" not in short
    assert "also Valley Radio, 2 May 2022, 2.txt" in short
    assert "“Fourteen.”\n      — Valley Radio, 2 May 2022, 2.txt\n" in full


def test_a_value_that_only_a_copy_gives_is_quoted_from_it(quarrel_store: Store) -> None:
    found = one(quarrel_store, "x-count")
    copy = [words for words in found.versions[1].words if words.copy_of]
    text = piped(disagreement(replace(found, versions=(replace(found.versions[1], words=tuple(copy)),))))
    assert "Stenmark, said.”\n" in text
    assert "Morning Mirror" in text
    assert "also" not in text


def test_what_differs_in_precision_says_so(quarrel_store: Store) -> None:
    text = piped(show(asked(quarrel_store, compatible=True)))
    assert "count · differs only in precision · x-rough" in text
    assert "≥ 10 · 1 independent source" in text


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("treasurer", "settled: treasurer is right: Mara Quill, 22 Nov 2026 (“the trust's own\n      register”)"),
        ("", "settled: left as it is: Mara Quill, 22 Nov 2026 (“the trust's own register”)"),
    ],
)
def test_how_it_is_settled(quarrel_store: Store, value: str, says: str) -> None:
    found = replace(one(quarrel_store, "x-post"), settled=replace(SETTLED, value=value))
    text = piped(disagreement(found))
    assert says in text
    assert text.count("held to be right") == bool(value)


def test_nothing_found_and_nothing_left_out(quarrel_store: Store) -> None:
    nothing = piped(show(asked(quarrel_store, "Arvid Stenmark")))
    assert "No disagreement found." in nothing
    assert "Not shown" not in nothing
    assert "settle" not in nothing
    hidden = piped(show(asked(quarrel_store, open_=True)))
    assert "Not shown: 1 told more or less precisely (--compatible), 1 settled (without\n--open)." in hidden


def test_a_dossier_shows_them_with_what_is_settled(quarrel_store: Store) -> None:
    text = piped(show(dossier(quarrel_store, "Mira Kessel")))
    section = text[text.index("SOURCES DISAGREE") :]
    assert section.startswith(
        "SOURCES DISAGREE\n\n  Day of the arrest\n  date · x-date\n    1 May 2022 · 4 independent"
    )
    assert "held to be right" in section
    case = " ".join(piped(show(dossier(quarrel_store, "c-toll"))).split())
    assert "1 matter is told more or less precisely: graphcase conflicts c-toll --compatible" in case


def test_in_json_all_stands(quarrel_store: Store) -> None:
    found = json.loads(as_json(asked(quarrel_store)))
    assert (found["answer"], found["more"], found["compatible"]) == ("conflicts", 0, 1)
    post = found["disagreements"][-1]
    assert (post["settled"]["value"], post["settled"]["user"]) == ("treasurer", "Mara Quill")
    assert [version["value"] for version in post["versions"]] == ["treasurer", "bookkeeper", "no treasurer"]


def test_what_a_terminal_obeys_is_taken_out(quarrel_store: Store) -> None:
    found = one(quarrel_store, "x-post")
    evil = "\x1b[2Jup\u202edown"
    words = replace(found.versions[0].words[0], quote=evil, attributed_to=evil, outlet=evil)
    version = replace(found.versions[0], value=evil, words=(words,))
    text = piped(disagreement(replace(found, matter=evil, versions=(version,), settled=replace(SETTLED, note=evil))))
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("treasurer", "treasurer is right for post (Mira Kessel – Fernbrook Bridge Trust)"),
        ("2022-05-01", "1 May 2022 is right for post (Mira Kessel – Fernbrook Bridge Trust)"),
        ("", "the sources are left to disagree on post (Mira Kessel – Fernbrook Bridge Trust)"),
    ],
)
def test_a_settle_in_one_sentence(value: str, says: str) -> None:
    assert judged(replace(SETTLED, value=value)) == f"{says}: Mara Quill, 22 Nov 2026 (“the trust's own register”)"
    assert judged(replace(SETTLED, right=None, user="", at="", note="")) == "treasurer is right for post (Mira Kessel)"


SAID = {0: "", 1: "1 disagreement of sources: graphcase conflicts -o here", 7: "7 disagreements of sources: graphcase"}


@pytest.mark.parametrize(("number", "says"), SAID.items())
def test_a_build_says_how_many_are_open(number: int, says: str) -> None:
    counts = replace(Counts(*(0 for _ in fields(Counts))), conflicts=number)
    lines = [line for line in built(Report(counts, 0, ()), Path("here")).splitlines() if "disagreement" in line]
    assert bool(lines) == bool(says)
    assert all(line.startswith(says) for line in lines)


def test_so_does_info(quarrel_store: Store) -> None:
    found = information(quarrel_store)
    folder = quarrel_store.path.parent
    assert f"  disagree   2 disagreements of sources: graphcase conflicts -o {folder}" in told(found).splitlines()
    assert json.loads(as_json(found))["counts"]["conflicts"] == 2
