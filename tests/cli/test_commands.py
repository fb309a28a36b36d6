"""Every command as a user types it: what it answers, what it says when something is wrong, and how it ends."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from click import Context
from click.testing import CliRunner, Result

from graphcase import __version__, export
from graphcase.cli import commands
from graphcase.store import About, Published, Store
from invented import HARBOUR, Sketch, document

Graphcase = Callable[..., Result]


@pytest.fixture
def graphcase(veldhaven_folder: Path) -> Graphcase:
    """Run a command over the invented affair."""

    def run(*words: str, **environment: str) -> Result:
        return CliRunner().invoke(commands, words, env={"GRAPHCASE_OUTPUT": str(veldhaven_folder), **environment})

    return run


NAMES = commands.list_commands(Context(commands))


@pytest.mark.parametrize("words", [["--help"], ["-h"], *([name, "-h"] for name in NAMES)])
def test_every_command_has_help(graphcase: Graphcase, words: list[str]) -> None:
    result = graphcase(*words)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


@pytest.mark.parametrize("name", NAMES)
def test_help_shows_an_example_and_names_the_folder(graphcase: Graphcase, name: str) -> None:
    said = graphcase(name, "-h").stdout
    assert f"\n  graphcase {name} " in said or f"\n  graphcase {name}\n" in said
    assert "-o, --output" in said
    assert "GRAPHCASE_OUTPUT" in said


def test_the_list_of_commands_is_in_the_order_of_use_and_uncut(graphcase: Graphcase) -> None:
    listed = graphcase("-h").stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == NAMES
    assert not [line for line in listed if line.endswith("...")]


def test_version(graphcase: Graphcase) -> None:
    assert graphcase("--version").stdout == f"graphcase, version {__version__}\n"


ASKED = [
    (["query", "lena oduya"], "Léna Oduya", "dossier"),
    (["path", "Ana Marren", "Saltline"], "Saltline Ltd", "connection"),
    (["why", "Ivo Marren"], "a surname after the full name", "grounds"),
    (["why", "Ivo Marren", "Tidewater Group"], "never led", "between"),
    (["timeline", "Ivo Marren"], "arrested by police", "timeline"),
    (["search", "lena oduya"], "His wife, Léna Oduya", "search"),
    (["top", "--type", "place"], "Veldhaven", "ranking"),
    (["info"], "4 articles (1 copy)", "information"),
]


@pytest.mark.parametrize(("words", "says", "kind"), ASKED)
def test_reading_commands_answer_as_text_and_as_json(
    graphcase: Graphcase, words: list[str], says: str, kind: str
) -> None:
    text, data = graphcase(*words), graphcase(*words, "--json")
    assert (text.exit_code, text.stderr, data.exit_code, data.stderr) == (0, "", 0, "")
    assert says in text.stdout
    assert "\x1b" not in text.stdout
    assert json.loads(data.stdout)["answer"] == kind


def test_the_folder_is_named_by_option_before_environment(graphcase: Graphcase, veldhaven_folder: Path) -> None:
    assert graphcase("top", "-o", str(veldhaven_folder), GRAPHCASE_OUTPUT="/nowhere").exit_code == 0
    assert graphcase("top", GRAPHCASE_OUTPUT="/nowhere").exit_code == 2


WRONG = [
    (["query", "Zebulon Quux"], 1, "no entity is named 'Zebulon Quux'"),
    (["path", "Ivo Marren", "Zebulon Quux"], 1, "no entity is named"),
    (["export", "papyrus"], 2, "no export format 'papyrus'"),
    (["export", "json", "--to", "/nowhere/at/all.json"], 2, "/nowhere/at/all.json: cannot be written"),
    (["export", "json", "--type", "planet"], 2, "planet"),
    (["info", "-o", "/nowhere"], 2, "there is no store in /nowhere"),
    (["verify"], 2, "the corpus is gone: /corpus"),
    (["build", "/nowhere"], 2, "no such folder: /nowhere"),
]


@pytest.mark.parametrize(("words", "code", "says"), WRONG)
def test_what_is_wrong_is_one_line_and_one_that_mends_it(
    graphcase: Graphcase, words: list[str], code: int, says: str
) -> None:
    result = graphcase(*words)
    assert (result.exit_code, result.stdout) == (code, "")
    message, hint = result.stderr.splitlines()
    assert message.startswith("graphcase: ")
    assert says in message
    assert hint.startswith("  ")


@pytest.mark.parametrize(
    "words", [["nonsense"], ["query"], ["top", "--type", "planet"], ["build", ".", "--batch", "0"]]
)
def test_wrong_use(graphcase: Graphcase, words: list[str]) -> None:
    result = graphcase(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: " in result.stderr
    assert "Traceback" not in result.stderr


def test_debug_shows_where(graphcase: Graphcase) -> None:
    result = graphcase("--debug", "query", "Zebulon Quux")
    assert result.exit_code == 1
    assert "Traceback (most recent call last)" in result.stderr
    assert "graphcase: no entity is named" in result.stderr


def test_what_nobody_foresaw_is_one_line_too(graphcase: Graphcase, tmp_path: Path) -> None:
    result = graphcase("info", "-o", "nul\0byte")  # no system takes it
    assert result.exit_code == 1
    assert result.stderr.startswith("graphcase: this should not have happened: ValueError: ")
    assert "graphcase --debug info" in result.stderr
    assert "Traceback" not in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", export.formats())
def test_exports_go_to_a_file_or_to_standard_output(graphcase: Graphcase, tmp_path: Path, name: str) -> None:
    to = tmp_path / "näme"
    about = ["--entity", "Ivo Marren"] if name == "markdown" else []  # a dossier is of one entity
    told = graphcase("export", name, "--to", str(to), *about)
    assert told.exit_code == 0
    assert told.stdout == f"{to}\n"
    piped = graphcase("export", name, "--to", "-", *about)
    if to.is_file():
        assert piped.stdout_bytes == to.read_bytes()
    else:  # a folder goes into a pipe as one ZIP
        with ZipFile(io.BytesIO(piped.stdout_bytes)) as archive:
            assert {one: archive.read(one) for one in archive.namelist()} == {
                file.name: file.read_bytes() for file in to.iterdir()
            }
    assert piped.stderr == ""


def test_an_export_is_filtered(graphcase: Graphcase) -> None:
    words = ["--entity", "Saltline Ltd", "--hops", "1", "--status", "asserted", "--min-sources", "1"]
    graph = json.loads(graphcase("export", "json", "--to", "-", *words).stdout)
    assert {node["name"] for node in graph["nodes"]} == {"Saltline Ltd", "Léna Oduya"}


def test_info_tells_what_was_left_out(graphcase: Graphcase) -> None:
    found = json.loads(graphcase("info", "--json").stdout)
    assert found["counts"]["documents"] == 4
    assert found["about"]["corpus"] == "/corpus"
    assert {zone["kind"] for zone in found["zones"]} == {"headline", "body"}


def test_verify_prints_what_fell_and_ends_with_one(tmp_path: Path) -> None:
    corpus, output = tmp_path / "corpus", tmp_path / "output"
    corpus.mkdir()
    (corpus / "a.txt").write_text(HARBOUR.replace("Ivo Marren", "Ivo Morran"), encoding="utf-8")
    sketch = Sketch(HARBOUR)
    sketch.name("Ivo Marren", "person")
    with Store.create(output, "invented") as draft:
        draft.add(*sketch.facts)
        about = About("graphcase 0.0.0", str(corpus), "invented")
        draft.publish(Published(about, [document("a.txt", sketch)], [], [], [], []))
    command = ["verify", "-o", str(output)]
    result = CliRunner().invoke(commands, command)
    assert result.exit_code == 1
    assert "a.txt: the file has changed since the build; 0 quotes and 1 mention no longer" in result.stdout
    assert "“Ivo Marren”" in result.stdout
    assert result.stderr.startswith("graphcase: the store no longer agrees with the files\n")
    (corpus / "a.txt").write_text(HARBOUR, encoding="utf-8")
    assert CliRunner().invoke(commands, command).exit_code == 0
