"""A format that is a folder: it appears whole, replaces only what an export left, and is one ZIP in a pipe."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from graphcase.cli import commands
from graphcase.errors import UsageError
from graphcase.export import default_path, export
from graphcase.store import Store

FOLDERS = [("csv", {"nodes.csv", "edges.csv", "claims.csv"}), ("neo4j", {"nodes.csv", "relationships.csv"})]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(("format_", "files"), FOLDERS)
def test_a_folder_stands_beside_the_store(affair: Store, tmp_path: Path, format_: str, files: set[str]) -> None:
    place = default_path(format_, tmp_path)
    assert place.name == f"graph.{format_}"
    export(affair, format_, place)
    assert names(place) == files
    assert names(tmp_path) == {place.name}


def test_a_folder_that_an_export_left_is_replaced(affair: Store, tmp_path: Path) -> None:
    place = tmp_path / "tables"
    place.mkdir()
    (place / "nodes.csv").write_text("old")
    export(affair, "csv", place)
    assert (place / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfId")
    assert names(place) == FOLDERS[0][1]
    assert names(tmp_path) == {"tables"}


def test_a_folder_of_other_things_is_left_alone(affair: Store, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"holds other files \(notes.txt\)") as error:
        export(affair, "csv", tmp_path)
    assert "--to" in error.value.hint
    assert names(tmp_path) == {"notes.txt"}


def test_a_file_in_the_way_of_a_folder_and_a_folder_in_the_way_of_a_file(affair: Store, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(
        UsageError, match=r"is a file, and this format is a folder of nodes\.csv, edges\.csv, claims\.csv"
    ):
        export(affair, "csv", tmp_path / "notes.txt")
    with pytest.raises(UsageError, match="is a folder, and this format is one file"):
        export(affair, "json", tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_failed_export_leaves_the_folder_that_was_there(
    affair: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "graph.csv"
    export(affair, "csv", place)
    before = {path.name: path.read_bytes() for path in place.iterdir()}

    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(UsageError, match="No space left"):
        export(affair, "csv", place)
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before
    assert names(tmp_path) == {"graph.csv"}


def test_what_a_killed_export_left_is_removed_by_the_next(affair: Store, tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for left in (f".graph.csv.{ended.pid}.part", f".graph.csv.old.{ended.pid}.part"):
        (tmp_path / left).mkdir()
        (tmp_path / left / "nodes.csv").touch()
    export(affair, "csv", tmp_path / "graph.csv")
    assert names(tmp_path) == {"graph.csv"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_folder_stays_a_link(affair: Store, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    export(affair, "neo4j", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert names(tmp_path / "real") == FOLDERS[1][1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_gets_one_zip(affair: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE)
    export(affair, "csv", tmp_path / "pipe")
    zipped, _ = reader.communicate(timeout=20)
    with ZipFile(io.BytesIO(zipped)) as archive:
        assert set(archive.namelist()) == FOLDERS[0][1]


def test_no_zip_on_a_terminal(affair: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(UsageError, match="no terminal shows one") as error:
        export(affair, "csv", None)
    assert error.value.hint == "graphcase export csv --to FOLDER"


@pytest.mark.parametrize(("format_", "files"), FOLDERS)
def test_the_command_line(veldhaven_folder: Path, tmp_path: Path, format_: str, files: set[str]) -> None:
    place = tmp_path / "tables"
    output = ["-o", str(veldhaven_folder)]
    told = CliRunner().invoke(commands, ["export", format_, "--to", str(place), "--type", "person", *output])
    assert (told.exit_code, told.stdout) == (0, f"{place}\n")
    piped = CliRunner().invoke(commands, ["export", format_, "--to", "-", "--type", "person", *output])
    with ZipFile(io.BytesIO(piped.stdout_bytes)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            name: (place / name).read_bytes() for name in files
        }
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").touch()
    refused = CliRunner().invoke(commands, ["export", format_, "--to", str(tmp_path / "mine"), *output])
    assert refused.exit_code == 2
    assert "Traceback" not in refused.stderr
