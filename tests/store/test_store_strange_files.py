"""Files that are not a store, or not one of ours: one clear line, and nothing of the user's is touched."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from meetings import build, dump

from graphcase.errors import GraphcaseError, StoreMissing, UsageError
from graphcase.store import Store


def nothing(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("not a database, though long enough to have a header of a hundred bytes and more " * 4)


def foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def older(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 0")
    connection.close()


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


STRANGE: list[tuple[Callable[[Path], None], str, bool]] = [
    (nothing, "there is no store in", True),
    (empty, "no finished build", True),
    (text, "not a graphcase store", False),
    (foreign, "not a graphcase store", False),
    (newer, "newer graphcase", False),
    (older, "older graphcase", True),
    (folder, "there is no store in", False),
]


@pytest.mark.parametrize(("spoil", "message", "buildable"), STRANGE, ids=lambda value: getattr(value, "__name__", None))
def test_readers_say_what_is_wrong_and_builds_spare_what_is_not_theirs(
    tmp_path: Path, spoil: Callable[[Path], None], message: str, buildable: bool
) -> None:
    build(tmp_path, [1, 2])
    good = dump(tmp_path)
    path = tmp_path / "graph.db"
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StoreMissing, match=message) as missing:
        Store.open(tmp_path)
    assert missing.value.hint
    assert "\n" not in missing.value.message
    if buildable:
        build(tmp_path, [1, 2])
        assert dump(tmp_path) == good
    else:
        with pytest.raises(GraphcaseError):
            build(tmp_path, [1, 2])
        assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_truncated_store_is_damaged_wherever_one_notices(tmp_path: Path) -> None:
    build(tmp_path, list(range(40)))
    truncated(tmp_path / "graph.db")
    for use in (dump, lambda output: build(output, [1])):
        with pytest.raises(StoreMissing, match="is damaged") as damaged:
            use(tmp_path)
        assert "delete it" in damaged.value.hint


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_an_output_that_cannot_be_a_folder(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("taken")
    with pytest.raises(UsageError, match="cannot make the folder"):
        build(tmp_path / place, [1])
    with pytest.raises(StoreMissing):
        Store.open(tmp_path / place)


FULL = """
import resource, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from meetings import build
from graphcase.errors import GraphcaseError
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    build(Path(sys.argv[1]), list(range(400)))
except GraphcaseError as error:
    print(error.message)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_fills_up_costs_the_build_and_not_the_store(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    before = dump(tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path), str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "graph.db" in run.stdout
    assert run.stderr == ""
    assert dump(tmp_path) == before
    build(tmp_path, [1, 2, 3])
    build(tmp_path / "other", [1, 2, 3])
    assert dump(tmp_path) == dump(tmp_path / "other")
