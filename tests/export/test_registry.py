"""A module in the folder is a format; nothing else names it."""

from __future__ import annotations

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
        assert callable(module.write)
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

    monkeypatch.setattr(View, "mentions", full)
    with pytest.raises(UsageError, match="No space left"):
        export.export(affair, "json", target)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_standard_output(affair: Store, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    export.export(affair, "graphml", None, Filter(entity="saltline"))
    export.export(affair, "graphml", tmp_path / "a.graphml", Filter(entity="saltline"))
    assert capfdbinary.readouterr().out == (tmp_path / "a.graphml").read_bytes()


def test_an_export_stands_beside_the_store() -> None:
    assert export.default_path("graphml", Path("output")) == Path("output/graph.graphml")
