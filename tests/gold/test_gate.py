"""The quality gate: corpus/ is built by the command line, and what it says is held against the gold.

Run `python tests/gold/report.py OUT` over a build of corpus/ to read each miss and false find.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from annotation import load
from report import read, render
from score import Report, score

FLOORS = {  # what was reached; a floor is never lowered without saying here why
    "entities found": 0.0,
    "nodes true": 0.0,
    "nodes unblended": 0.0,
    "boilerplate kept out": 0.0,
    "types right": 0.0,
    "names joined": 0.0,
    "relations found": 0.0,
    "relations found, any label": 0.0,
    "relations true": 0.0,
    "parties found": 0.0,
    "parties true": 0.0,
    "claims found": 0.0,
    "status right": 0.0,
    "not overstated": 0.0,
    "roles right": 0.0,
    "speakers right": 0.0,
    "cases found": 0.0,
    "cases true": 0.0,
    "cases named": 0.0,
    "cases placed": 0.0,
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def report(built_corpus: tuple[Path, str]) -> Report:
    folder, _ = built_corpus
    return score(load(), read(folder / "output"))


def test_every_figure_has_a_floor(report: Report) -> None:
    print(render(report))
    assert [figure.name for figure in report.figures] == list(FLOORS)


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(report: Report, name: str) -> None:
    wrong = dict(report.wrong)[name]
    assert report.value(name) >= FLOORS[name], "\n".join(wrong)
