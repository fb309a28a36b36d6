"""The gate of the coverage gold: what was reached is kept.

floors.toml was written by `coverage_appraisal.py --floors`; no floor is lowered without a reason. A half without a
table there is not built.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from corpora import load
from coverage_score import FIGURES, reached
from sheets import Sheet

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=list(FLOORS))
def half(request: pytest.FixtureRequest) -> tuple[str, Sheet]:
    return request.param, reached(load(request.param))


@pytest.mark.parametrize("figure", FIGURES)
def test_no_figure_falls_below_its_floor(half: tuple[str, Sheet], figure: str) -> None:
    name, sheet = half
    total, floor = sheet.total(figure), FLOORS[name].get(figure, 0.0)
    assert total.value >= floor, "\n".join(total.faults)


def test_every_floor_is_of_a_figure(half: tuple[str, Sheet]) -> None:
    name, _ = half
    assert set(FLOORS[name]) <= set(FIGURES)
