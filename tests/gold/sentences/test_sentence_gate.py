"""The gate of the sentence gold: what was reached is kept, for each relation and each status, on both halves.

floors.toml was written by `python tests/gold/sentences/appraisal.py --floors`; no floor is lowered without a reason.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from agreement import Agreement, agreement
from holding import export, held
from passages import load

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
HALVES = ("open", "kept")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=HALVES)
def half(request: pytest.FixtureRequest) -> tuple[str, Agreement]:
    passages = load(request.param)
    return request.param, agreement(passages, held(export(passages)))


def test_relations_and_what_is_said_of_them(half: tuple[str, Agreement]) -> None:
    name, reached = half
    floors = FLOORS[name]["figures"]
    values = {key: value for key, value in reached.figures().items() if value < floors.get(key, 0)}
    assert not values, f"{values} below {floors}"
    assert floors.keys() == reached.figures().keys()


def test_doubtful_claims_are_not_overstated(half: tuple[str, Agreement]) -> None:
    name, reached = half
    assert 1 - reached.overstated.value <= FLOORS[name]["overstated"], "\n".join(reached.overstated.faults)


@pytest.mark.parametrize("part", ["found", "true", "status"])
def test_each_relation_and_each_status(half: tuple[str, Agreement], part: str) -> None:
    name, reached = half
    floors, values = FLOORS[name][part], reached.shares(part)
    fallen = {key: (values.get(key, 0.0), floor) for key, floor in floors.items() if values.get(key, 0.0) < floor}
    assert not fallen, f"{part}: {fallen}"
