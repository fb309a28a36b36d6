"""A timeline as a reader sees it in eighty columns."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from brae import brae
from graphcase.console import show
from graphcase.explore.timeline import Wanted, timeline
from graphcase.store import Store

ADA = """\
Ada Morn  person · p-ada
4 events, 2010 to 8 May 2021

2010 to 2014

  leads Kelder Group
  asserted · 2 documents (1 copy)
    “Ada Morn led Kelder Group from 2010 to 2014.”
    — Brae Post, 9 May 2021, 1.txt

May 2015

  met Odo Vey
  asserted · 2 documents
    “Odo Vey met Ada Morn in May 2015.”
    — Coast Daily, 12 May 2021, 3.txt
  also dated 2015

7 May 2021

  arrested by police
  asserted · 3 documents (1 copy)
  case: Fraud, Brae (2021)
    “Police arrested Ada Morn on Friday.”
    — Brae Post, 9 May 2021, 1.txt
  but denied, according to Police:
    “Police deny that they arrested her.”
    — Echo, 10 May 2021, 2.txt
  sources disagree: others say 8 May 2021
"""


@pytest.fixture(autouse=True)
def eighty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(brae(tmp_path)) as opened:
        yield opened


def shown(store: Store, name: str, wanted: Wanted) -> str:
    out = io.StringIO()
    click.echo(show(timeline(store, name, wanted)), file=out)
    return out.getvalue()


def test_a_timeline_in_a_pipe(store: Store) -> None:
    text = shown(store, "Ada Morn", Wanted())
    assert text.startswith(ADA)
    assert text.rstrip().endswith("true.")
    assert max(map(len, text.splitlines())) <= 80


def test_what_is_not_asserted_says_so_before_all(store: Store) -> None:
    assert "alleged: " not in shown(store, "", Wanted())
    text = shown(store, "odo", Wanted(since="2015", statuses=("alleged",)))
    assert "0 events" in text


def test_what_nobody_dates_is_counted_or_told_as_reported(store: Store) -> None:
    assert "; 1 relation without a date (--undated)" in shown(store, "odo", Wanted())
    text = shown(store, "odo", Wanted(undated=True))
    assert "\nreported 1 Apr 2021\n\n  owns Kelder Group\n" in text
    assert "without a date" not in text


def test_a_limit_says_what_it_leaves_out(store: Store) -> None:
    assert "\nand 5 later events: a higher --limit\n" in shown(store, "", Wanted(limit=1))
