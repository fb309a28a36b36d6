"""A module in the folder is a format; nothing else names it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from graphcase import export
from graphcase.errors import UsageError
from graphcase.explore.view import Filter, View
from graphcase.store import Store


def test_every_module_of_the_folder_is_a_format() -> None:
    assert {"graphml", "html", "json"} <= set(export.formats())
    for name in export.formats():
        module = import_module(f"graphcase.export.{name}")
        assert module.SUFFIX.startswith(".")
        writers = module.FILES.values() if hasattr(module, "FILES") else [module.write]
        assert all(map(callable, writers))
        assert module.__doc__


def test_an_unknown_format(affair: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no export format 'gefx'") as error:
        export.export(affair, "gefx", tmp_path / "x")
    assert "graphml" in error.value.hint


@pytest.mark.parametrize("name", ["__init__", "os", "../cli", ""])
def test_a_format_is_nothing_but_a_module_of_the_folder(name: str) -> None:
    with pytest.raises(UsageError):
        export.default_path(name, Path())


def test_a_place_that_cannot_be_written(affair: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        export.export(affair, "json", tmp_path / "missing" / "case.json")


def test_a_failed_export_leaves_what_was_there(affair: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "case.json"
    target.write_text("before")

    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(View, "named", full)
    with pytest.raises(UsageError, match="No space left"):
        export.export(affair, "json", target)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_export_left_is_removed_by_the_next(affair: Store, tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    kept = {f".case.json.{os.getppid()}.part", ".case.json.notes.part", ".other.json.1.part", f".case.json.{ended.pid}"}
    for name in (*kept, f".case.json.{ended.pid}.part"):
        (tmp_path / name).touch()
    export.export(affair, "json", tmp_path / "case.json")
    kept_here = kept if os.name != "nt" else kept - {f".case.json.{os.getppid()}.part"}
    assert {file.name for file in tmp_path.iterdir()} == {"case.json", *kept_here}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link_and_a_device_a_device(affair: Store, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link.json").symlink_to(tmp_path / "real" / "case.json")
    export.export(affair, "json", tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert [file.name for file in (tmp_path / "real").iterdir()] == ["case.json"]
    (tmp_path / "null").symlink_to(os.devnull)
    export.export(affair, "json", tmp_path / "null")
    assert (tmp_path / "null").is_char_device()


def test_standard_output(affair: Store, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    export.export(affair, "graphml", None, Filter(entity="saltline"))
    export.export(affair, "graphml", tmp_path / "a.graphml", Filter(entity="saltline"))
    assert capfdbinary.readouterr().out == (tmp_path / "a.graphml").read_bytes()


def test_an_export_stands_beside_the_store() -> None:
    assert export.default_path("graphml", Path("output")) == Path("output/graph.graphml")
