# tables that are wider than a page
"""Articles that mean ill, through a build and every command: a terminal is told nothing that it would obey."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

import strange
from graphcase import export
from graphcase.cli import commands
from graphcase.store import Store
from hostile import KINDS
from hostile_folder import write

pytestmark = pytest.mark.slow

OBEYED = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
JOINERS = "\u200c\u200d"
ASKED = (
    ["top"],
    ["cases"],
    ["timeline"],
    ["conflicts"],
    ["sources"],
    ["search", "police"],
    ["review"],
    ["info"],
    ["verify"],
)
READ_BACK = {".graphml": ElementTree.parse, ".gexf": ElementTree.parse, ".svg": ElementTree.parse}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of a folder in which hostile words stand wherever they can."""
    here = tmp_path_factory.mktemp("hostile")
    built = run("build", str(write(here / "corpus", every=5)), "-o", str(here / "output"), "--engine", "here")
    assert built.exit_code == 0, built.output
    harmless(built.output)
    return here / "output"


def run(*words: str) -> Result:
    return CliRunner().invoke(commands, list(words), catch_exceptions=False)


def harmless(said: str) -> None:
    """Nothing in it moves the cursor, colours, turns the direction of writing, or is unseen."""
    obeyed = {sign for sign in said if unicodedata.category(sign) in OBEYED and sign not in "\n" + JOINERS}
    assert not obeyed, [line for line in said.splitlines() if obeyed & set(line)][:3]


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_answers_are_harmless(output: Path, words: list[str]) -> None:
    said = run(*words, "-o", str(output))
    assert said.exit_code in (0, 1)
    harmless(said.output)
    if words[0] != "verify":
        as_json = run(*words, "--json", "-o", str(output))
        harmless(as_json.output)
        json.loads(as_json.stdout)


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_is_asked_for_the_answer_is_harmless(tmp_path: Path, kind: str) -> None:
    for number, word in enumerate(KINDS[kind]):
        name = word.encode("utf-8", "ignore").decode().replace("\0", "") or "x"
        folder = tmp_path / str(number)
        strange.hostile(folder, name).close()
        for command in ("query", "why", "timeline", "sources", "conflicts", "top", "info", "search"):
            said = run(command, "-o", str(folder), *([] if command in ("top", "info") else ["--", name]))
            assert said.exit_code in (0, 1, 2), said.output
            harmless(said.output)
        made = run("export", "markdown", "-o", str(folder), "--entity", "p-a")
        assert made.exit_code == 0, made.output
        harmless(made.output)
        assert re.fullmatch(r"dossier-[\w-]{1,90}\.md", Path(made.stdout.strip()).name)  # no device, option or path


def test_a_quote_is_the_same_in_the_store_and_in_json(output: Path) -> None:
    said = json.loads(run("query", "Irena Kovarova", "--json", "-o", str(output)).stdout)
    with Store.open(output) as store:
        articles = {document.path: store.article(document.key) for document in store.documents()}
        texts = {path: article.text for path, article in articles.items() if article}
    quotes = [(quote, path) for quote, path in _quotes(said)]
    assert quotes
    assert all(quote in texts[path] for quote, path in quotes)


def _quotes(record: object) -> list[tuple[str, str]]:
    if isinstance(record, dict):
        own = [(record["quote"], record["path"])] if {"quote", "path"} <= record.keys() else []
        return own + [pair for value in record.values() for pair in _quotes(value)]
    return [pair for value in record for pair in _quotes(value)] if isinstance(record, list) else []


@pytest.mark.parametrize("name", sorted(set(export.formats()) - {"datasette", "page", "png"}))
def test_what_is_exported_can_be_read(output: Path, name: str) -> None:
    said = run("export", name, "--entity", "Irena Kovarova", "-o", str(output))
    assert said.exit_code == 0, said.output
    harmless(said.output)
    made = Path(said.stdout.strip())
    files = [made] if made.is_file() else sorted(one for one in made.rglob("*") if one.is_file())
    for file in files:
        text = file.read_bytes().decode("utf-8")
        if file.suffix in READ_BACK:
            READ_BACK[file.suffix](file)
        elif file.suffix == ".json":
            for record in text.splitlines() if name in ("ftm", "nomenklatura") else [text]:
                json.loads(record)
        elif file.suffix == ".csv":
            rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
            assert len({len(row) for row in rows}) == 1
