"""Files spoilt in thousands of ways, the same each time, and those that once were too much for a reader."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from mutating import mutated
from outcomes import outcome
from samples import Samples

FILES = Samples().files()
FINDS = sorted(Path(__file__).with_name("finds").iterdir())
EACH = 80


@pytest.mark.parametrize("file", FINDS, ids=lambda file: file.name)
def test_what_was_found(file: Path) -> None:
    """The name says which format, and what was wrong."""
    outcome(file.name, file.read_bytes())


@pytest.mark.parametrize("name", FILES)
def test_whole_files_are_read(name: str) -> None:
    assert outcome(name, FILES[name])[
        "unreadable" if name.startswith("entities.") and "html" not in name else "articles"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_spoilt_files_are_read_or_refused(name: str) -> None:
    counts: Counter[str] = Counter()
    for seed in range(EACH):
        counts += outcome(name, mutated(FILES[name], list(FILES.values()), seed))
    assert counts["unreadable"] + counts["skipped"]
    assert counts["articles"] or name.startswith("entities.")


def test_samples_have_every_format() -> None:
    from graphcase.read.formats import readers

    known = {id(readers()["." + ".".join(name.split(".")[1:]).split(".")[-1]]) for name in FILES}
    assert {suffix for suffix, reader in readers().items() if id(reader) not in known} == set()
