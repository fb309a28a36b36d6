"""The bench of names with known truth, at a size that a test can bear: floors under what docs/bench.md tells."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from names import Name, names, plain
from resolving import blocked, joined, pairs, read, write

SIZE = 5000


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "names.tsv"
    write(path, names(SIZE))
    return path


def test_what_is_blocked(listed: Path) -> None:
    compared, recall = blocked(listed)
    assert recall >= 0.92
    assert compared <= 4


def test_what_is_joined(listed: Path) -> None:
    _, _, precision, recall = joined(listed)
    assert precision >= 0.95
    assert recall >= 0.5


def test_the_names_are_those_of_the_seed(listed: Path) -> None:
    assert list(read(listed)) == names(SIZE)
    assert names(200, seed=1) != names(200)


def test_each_name_is_one_text_and_each_entity_one_base() -> None:
    found = names(SIZE)
    assert len({name.text for name in found}) == SIZE
    first: dict[int, Name] = {}
    for name in found:
        first.setdefault(name.entity, name)
    assert len({plain(name.text) for name in first.values()}) == len(first)
    assert {name.kind for name in islice(found, 200)} == {"person", "organisation", "place"}
    assert max(Counter(name.entity for name in found).values()) <= 5


def test_pairs_are_counted() -> None:
    assert pairs("aabbbc") == 1 + 3
