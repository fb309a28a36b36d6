"""SIGKILL, whenever it comes: what stood before stands whole, and the next build ends as if nothing had happened."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from ordeal import DOOMED, GRAPHCASE, answer, begun, graphcase, killed, lay, litter, made, posix

pytestmark = posix

KILLS, ROUNDS = 10, 5
SAMPLE = 24  # of the SQL statements of a build


@dataclass(frozen=True, slots=True)
class Case:
    """A good store, what is to be built next, and how that comes out undisturbed."""

    corpus: Path
    good: Path
    before: str
    after: str
    exports: dict[str, bytes]

    def copy(self) -> Path:
        """A copy of the good store; always at one place, for some answers name the folder."""
        return placed(self.good)

    def check(self, output: Path) -> bool:
        """Fail unless `output` answers as the good store does, or as the next build; True for the latter."""
        found = answer(output)
        assert found in (self.before, self.after)
        return found == self.after

    def finish(self, output: Path) -> None:
        """Build to the end, and fail unless that comes out as it does undisturbed."""
        end = graphcase("build", self.corpus, "-o", output, "-q")
        assert (end.code, end.complaint) == (0, "")
        assert answer(output) == self.after
        assert made(output) == self.exports
        assert litter(output) == []


def placed(output: Path) -> Path:
    place = output.parent / "tried"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(output, place)
    return place


def case(folder: Path, former: range, later: range) -> Case:
    """Build the articles `former`; then lay down `later`, and see what comes of that."""
    corpus, good = lay(folder / "corpus", former), folder / "good"
    assert graphcase("build", corpus, "-o", good, "-q").code == 0
    tried = placed(good)
    before = answer(tried)
    for number in set(former) - set(later):
        (corpus / f"{number:04}.txt").unlink()
    lay(corpus, later)
    assert graphcase("build", corpus, "-o", tried, "-q").code == 0
    return Case(corpus, good, before, answer(tried), made(tried))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A hundred articles more."""
    return case(tmp_path_factory.mktemp("large"), range(100), range(200))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Three articles go and none comes, so that no pipeline has to be loaded."""
    return case(tmp_path_factory.mktemp("small"), range(12), range(3, 12))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_ten_random_moments_one_after_the_other(large: Case, seed: int) -> None:
    output, draw, is_new = large.copy(), random.Random(seed), False
    for _ in range(KILLS):
        command = begun(GRAPHCASE, "build", large.corpus, "-o", output, "-q", "--workers", draw.choice((1, 2, 3)))
        killed(command, draw.uniform(0.1, 9))
        was, is_new = is_new, large.check(output)
        assert is_new or not was
        assert graphcase("verify", "-o", output).code == 0
    large.finish(output)


def moments(small: Case, kind: str) -> int:
    """How many moments of that kind there are in a build that lives."""
    run = subprocess.run(
        [*DOOMED, kind, "0", "build", small.corpus, "-o", small.copy(), "-q"],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(run.stderr)


def kill_at(small: Case, kind: str, number: int) -> None:
    """Kill a build at that moment, check what stands, and build again."""
    output = small.copy()
    run = subprocess.run(
        [*DOOMED, kind, str(number), "build", small.corpus, "-o", output, "-q"], capture_output=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (-9, b"", b"")
    small.check(output)
    small.finish(output)


@pytest.mark.slow
def test_every_deed_to_a_file(small: Case) -> None:
    """Between files, while one is written, before and after it is put in its place."""
    count = moments(small, "file")
    assert count > 5
    for number in range(1, count + 1):
        kill_at(small, "file", number)


@pytest.mark.slow
def test_statements_of_sql_all_over_a_build(small: Case) -> None:
    count = moments(small, "sql")
    assert count > SAMPLE
    for number in (*range(1, count, count // SAMPLE), *range(count - 5, count + 1)):
        kill_at(small, "sql", number)
