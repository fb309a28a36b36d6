"""What a reader sees: no colour in a pipe, no line too long, nothing that a terminal obeys, no claim told as true."""

from __future__ import annotations

import io
import json
import unicodedata
from dataclasses import fields, replace
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcase.console import as_json, show
from graphcase.console.accounts import built
from graphcase.console.text import date, quoted
from graphcase.explore.dossier import dossier
from graphcase.explore.paths import path
from graphcase.explore.plain import plain
from graphcase.explore.telling import count
from graphcase.explore.top import top
from graphcase.explore.why import why
from graphcase.model import Entity
from graphcase.pipeline.build import Report
from graphcase.store import Counts, Store
from invented import Sketch, document, publish

PIPED = """\
Ivo Marren  person · p-ivo
also: Marren; Mr. Marren
6 mentions in 3 documents, 2 independent sources, 4 Mar 2021 to 6 Mar 2021

ROLES

  former director, Veldhaven Port Authority
  asserted · 2 documents, 1 independent source
    “Police arrested Ivo Marren, the former director of the Veldhaven Port
     Authority, on Tuesday.”
    — The Harbour Post, 4 Mar 2021, articles/01-harbour.txt

  leads Tidewater Group
  disputed; alleged, according to Prosecutors · 3 documents, 1 independent
    source
    “Prosecutors say Mr. Marren led the Tidewater Group, a ring accused of
     rigging tenders.”
    — The Harbour Post, 4 Mar 2021, articles/01-harbour.txt
  but negated, according to Tomas Brandt:
    «“Ivo Marren never led the Tidewater Group,” his lawyer, Tomas Brandt,
     said.»
    — Coast Daily, 6 Mar 2021, articles/02-denial.txt
"""


def piped(text: str) -> str:
    out = io.StringIO()
    click.echo(text, file=out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def eighty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_dossier_in_a_pipe(affair: Store) -> None:
    assert piped(show(dossier(affair, "ivo marren"))).startswith(PIPED)


def test_colour_on_a_terminal_unless_it_is_unwanted(affair: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in show(dossier(affair, "ivo marren"))
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in show(dossier(affair, "ivo marren"))


def test_a_guessed_name_is_said_to_be_one(affair: Store) -> None:
    assert "is named “ivo maren”" in show(dossier(affair, "ivo maren"))


def test_status_stands_before_what_is_not_claimed(affair: Store) -> None:
    assert "hypothetical: met Tomas Brandt" in piped(show(dossier(affair, "vrees")))


def test_a_way_over_what_nobody_claims_says_so(affair: Store) -> None:
    warned = "needs a claim that is denied, negated or only supposed"
    assert warned in " ".join(piped(show(path(affair, "vrees", "tomas brandt"))).split())
    assert warned not in " ".join(piped(show(path(affair, "ivo marren", "veldhaven"))).split())


ANSWERS = ["ambiguous", "dossier", "connection", "grounds", "between", "ranking"]


def answered(store: Store, which: str) -> object:
    return {
        "ambiguous": lambda: dossier(store, "marren"),
        "dossier": lambda: dossier(store, "ivo marren"),
        "connection": lambda: path(store, "ana marren", "saltline"),
        "grounds": lambda: why(store, "ivo marren"),
        "between": lambda: why(store, "ivo marren", "tidewater"),
        "ranking": lambda: top(store),
    }[which]()


@pytest.mark.parametrize("which", ANSWERS)
@pytest.mark.parametrize("columns", [40, 80])
def test_lines_fit(affair: Store, which: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = piped(show(answered(affair, which))).splitlines()  # type: ignore[arg-type]
    assert lines
    assert max(map(len, lines)) <= max(columns, 63 if which == "ranking" else 0)


@pytest.mark.parametrize("which", ANSWERS)
def test_json_names_its_answer(affair: Store, which: str) -> None:
    assert json.loads(as_json(answered(affair, which)))["answer"] == which  # type: ignore[arg-type]


def test_the_same_words_are_quoted_once(tmp_path: Path) -> None:
    sketch = Sketch("Bo Linde and Cy Roth were held by Dana Voss on Monday.", published="2020-05")
    bo, cy, dana = (sketch.name(name, "person") for name in ("Bo Linde", "Cy Roth", "Dana Voss"))
    for held in (bo, cy):
        sketch.says("arrested", dana, held, sketch.text)
    entities = [
        Entity(f"p-{n}", "person", name, (), (ref,))
        for n, name, ref in (("b", "Bo Linde", bo), ("c", "Cy Roth", cy), ("d", "Dana Voss", dana))
    ]
    publish(tmp_path, [sketch], [document("a.txt", sketch)], entities)
    with Store.open(tmp_path) as store:
        text = show(dossier(store, "dana voss"))
    assert text.count("were held by") == 1
    assert text.count("(the words quoted above)") == 1


def test_a_source_without_an_outlet_goes_by_its_title(tmp_path: Path) -> None:
    texts = ("Bo Linde met Cy Roth, the Ledger said.", "Bo Linde may have met Cy Roth.")
    sketches = [Sketch(texts[0], title="Two Meet"), Sketch(texts[1], title="They May Meet", outlet="The Echo")]
    people = [[sketch.name(name, "person") for name in ("Bo Linde", "Cy Roth")] for sketch in sketches]
    sketches[0].says("met", *people[0], texts[0], status="alleged", cue="the Ledger", attributed_to="the Ledger")
    sketches[1].says("met", *people[1], texts[1], status="hypothetical", cue="may")
    entities = [
        Entity(f"p-{n}", "person", name, (), (people[0][n], people[1][n]))
        for n, name in enumerate(("Bo Linde", "Cy Roth"))
    ]
    publish(tmp_path, sketches, [document("a.txt", sketches[0]), document("b.txt", sketches[1])], entities)
    with Store.open(tmp_path) as store:
        between, grounds = piped(show(why(store, "bo linde", "cy roth"))), piped(show(why(store, "bo linde")))
    assert "— “Two Meet”, a.txt\n" in between
    assert "— The Echo, b.txt\n" in between
    assert "alleged, according to the Ledger, because a source is named: the Ledger\n" in between
    assert "hypothetical, by the word “may”\n" in between
    assert "\n“Two Meet”, a.txt\n" in grounds
    assert "\nThe Echo, b.txt\n" in grounds


ATTACK = "Ana \x1b[31mRed\x1b[0m \x1b]0;owned\x07 \x9b2J \u202eevil\u202c\r\nBoard"


def test_an_article_cannot_command_a_terminal(tmp_path: Path) -> None:
    sketch = Sketch(f"{ATTACK} met Otto Falk.", outlet=ATTACK, title=ATTACK)
    ana, otto = sketch.name(ATTACK, "person"), sketch.name("Otto Falk", "person")
    sketch.says("met", ana, otto, sketch.text, role=ATTACK, attributed_to=ATTACK, attributed_via=(ATTACK,), cue=ATTACK)
    sketch.says("accused", ana, otto, sketch.text, when=ATTACK)
    entities = [
        Entity("p-a", "person", ATTACK, (ATTACK + "x",), (ana,), (), (("kind", ATTACK),)),
        Entity("p-b", "person", "Otto Falk", (), (otto,)),
    ]
    publish(tmp_path, [sketch], [document("articles/\x1b[2Jx.txt", sketch)], entities)
    with Store.open(tmp_path) as store:
        answers = [
            dossier(store, "p-a"),
            dossier(store, "otto falk"),
            path(store, "p-a", "p-b"),
            why(store, "p-a"),
            why(store, "p-a", "p-b"),
            top(store),
        ]
        for answer in answers:
            for text in (click.unstyle(show(answer)), as_json(answer)):
                obeyed = [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf")]
                assert not obeyed
            assert json.loads(as_json(answer))
        assert ATTACK in str(json.loads(as_json(answers[0]))["node"]["name"])


@given(st.text())
def test_plain_leaves_one_line_that_no_terminal_obeys(text: str) -> None:
    left = plain(text)
    assert all(c in "\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in left)
    assert plain(left) == left


def test_plain_keeps_words() -> None:
    assert plain("  Raúl’s “gang”\t— naïve\n") == "Raúl’s “gang” — naïve"


@pytest.mark.parametrize(
    ("quote", "lines"),
    [
        ("He left.", ["  “He left.”"]),
        ("“He left,” she said.", ["  «“He left,” she said.»"]),
        ("x " * 45, ["  “" + ("x " * 39).strip(), "   " + ("x " * 6).strip() + "”"]),
    ],
)
def test_quotes_stand_in_marks_and_keep_their_words(quote: str, lines: list[str]) -> None:
    assert quoted(quote, "  ") == lines


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2018-11-07", "7 Nov 2018"),
        ("2018-11", "Nov 2018"),
        ("2018", "2018"),
        ("", ""),
        ("last spring", "last spring"),
        ("2018-13-01", "2018-13-01"),
        ("2018-11-07-02", "2018-11-07-02"),
    ],
)
def test_dates(iso: str, said: str) -> None:
    assert date(iso) == said


def test_counts() -> None:
    assert [count(n, "entity", "entities") for n in (0, 1, 2)] == ["0 entities", "1 entity", "2 entities"]
    assert count(2, "document") == "2 documents"


def test_lines_that_are_no_judgements_are_not_called_files() -> None:
    counts = Counts(*(0 for _ in fields(Counts)))
    told = {
        (3, 0): "3 files skipped;",
        (3, 3): "3 lines of graphcase.judgements.jsonl skipped;",
        (2, 1): "1 file skipped;",
    }
    for (skipped, lines), says in told.items():
        report = Report(replace(counts, skipped=skipped), 0, (), lines=lines)
        found = [line for line in built(report, Path("output")).splitlines() if " skipped; which" in line]
        assert found[0].startswith(says)
        assert len(found) == (2 if 0 < lines < skipped else 1)
