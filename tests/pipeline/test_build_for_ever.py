"""Incremental for ever: after any sequence of changes the exports are those of a build from nothing, and only what
changed has been read."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from presses import Unwatched, exports, lay, run

from graphcase.model import Judgement, Side, Verdict
from graphcase.pipeline import origin
from graphcase.pipeline.build import build
from graphcase.pipeline.judge import judge
from graphcase.settings import Settings
from graphcase.store import About, Store

HERE = Settings(engine="here")


class Folder:
    """A corpus that changes, its store, and the contents that the store knows."""

    def __init__(self, place: Path, seed: int) -> None:
        self.corpus, self.output, self.place = place / "corpus", place / "output", place
        self.draw = random.Random(seed)
        self.known: set[tuple[str, bytes]] = set()
        lay(self.corpus, ["2021/ferry.txt", "2021/mayor.md"])

    def files(self) -> list[Path]:
        return sorted(path for path in self.corpus.rglob("*.*") if path.suffix in {".txt", ".md"})

    def add(self) -> None:
        number = self.draw.randrange(1000)
        text = f"Ragna Foss met Magnus Tveit in Halvik on day {number}. Odd Lie founded Fjord Bank{number}.\n"
        (self.corpus / f"new{number}.txt").write_text(text, encoding="utf-8")

    def change(self) -> None:
        path = self.draw.choice(self.files())
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\nKarin Dahl met Odd Lie {self.draw.randrange(1000)} times.\n", encoding="utf-8")

    def rename(self) -> None:
        path = self.draw.choice(self.files())
        path.rename(path.with_name(f"moved{self.draw.randrange(1000)}{path.suffix}"))

    def delete(self) -> None:
        if len(files := self.files()) > 1:
            self.draw.choice(files).unlink()

    def duplicate(self) -> None:
        path = self.draw.choice(self.files())
        (self.corpus / f"copy{self.draw.randrange(1000)}{path.suffix}").write_bytes(path.read_bytes())

    def decide(self) -> None:
        with Store.open(self.output) as store:
            people = sorted(entity.name for entity in store.entities() if entity.type == "person")
        if people:
            whom = Side(self.draw.choice(people), "person", "", "", 0, 0, "")
            verdict: Verdict = self.draw.choice(("hide", "rename"))
            value = f"Name {self.draw.randrange(100)}" if verdict == "rename" else ""
            decided = Judgement("", verdict, whom, None, value, "Mara Quill", "2024-05-01T12:00:00Z", "")
            judge(self.output, [decided], Unwatched())

    def check(self, turn: int) -> None:
        """Build; what was extracted is what is new, and all that comes out is what a build from nothing gives."""
        held = {(path.suffix, path.read_bytes()) for path in self.files()}
        assert run(self.corpus, self.output, HERE).extracted == len(held - self.known)
        self.known = held
        fresh = self.place / f"fresh{turn}"
        run(self.corpus, fresh, HERE)
        assert exports(self.output) == exports(fresh)
        assert (self.output / "graph.html").read_bytes() == (fresh / "graph.html").read_bytes()


DEEDS = (Folder.add, Folder.change, Folder.rename, Folder.delete, Folder.duplicate, Folder.decide)


def test_each_deed_once(tmp_path: Path) -> None:
    """In one build, as a quick sample of what follows."""
    folder = Folder(tmp_path, 1)
    folder.check(0)
    for deed in DEEDS:
        deed(folder)
    folder.check(1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_sequences_of_deeds(tmp_path: Path, seed: int) -> None:
    folder = Folder(tmp_path, seed)
    folder.check(0)
    for turn in range(1, 6):
        for deed in folder.draw.choices(DEEDS, k=folder.draw.randint(1, 3)):
            deed(folder)
        folder.check(turn)


class Listening(Unwatched):
    """Keeps what the user is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def remark(self, text: str) -> None:
        self.told.append(text)


def test_other_words_read_all_again_and_say_so(tmp_path: Path) -> None:
    corpus, output = lay(tmp_path / "corpus", ["2021/ferry.txt", "2021/mayor.md"]), tmp_path / "output"
    assert (run(corpus, output, HERE).extracted, run(corpus, output, HERE).extracted) == (2, 0)
    (corpus / "graphcase.toml").write_text('[role_nouns]\noffices = ["dredging warden"]\n', encoding="utf-8")
    watch = Listening()
    report = build(corpus, output, HERE, watch)
    assert (report.extracted, report.again) == (2, 2)
    why = "2 articles are read again, for since the last build the words changed that graphcase.toml adds."
    assert watch.told == [why]


def test_a_store_of_an_older_graphcase_is_replaced_and_that_is_said(tmp_path: Path) -> None:
    corpus, output = lay(tmp_path / "corpus", ["2021/ferry.txt"]), tmp_path / "output"
    run(corpus, output, HERE)
    before = exports(output)
    with closing(sqlite3.connect(output / "graph.db")) as connection:
        connection.execute("PRAGMA user_version = 1")
    watch = Listening()
    assert build(corpus, output, HERE, watch).extracted == 1
    (said,) = watch.told
    assert said.startswith("The store was made by an older graphcase")
    assert exports(output) == before


WAS = About(
    "graphcase 1.0", "/corpus", "aa", "en_core_web_md 3", "3.11", "faker 37, spacy 3.8.17", "r1",
    ((".pdf", "1 pypdf 6.0"), (".txt", "1")),
)  # fmt: skip
WHY = [
    (replace(WAS, model="en_core_web_lg 3"), "the language pipelines changed (en_core_web_md 3 -> en_core_web_lg 3)"),
    (replace(WAS, python="3.12"), "Python changed (3.11 -> 3.12)"),
    (replace(WAS, packages="faker 37, spacy 3.8.18"), "packages changed (spacy 3.8.17 -> 3.8.18)"),
    (replace(WAS, packages="faker 37, lxml 6, spacy 3.8.17"), "packages changed (lxml none -> 6)"),
    (replace(WAS, rules="r2"), "graphcase's rules changed"),
    (replace(WAS, rules="r2", generator="graphcase 1.1"), "graphcase's rules changed (graphcase 1.0 -> graphcase 1.1)"),
    (replace(WAS, readers=((".pdf", "1 pypdf 6.1"), (".txt", "1"))), "the reading of .pdf files changed"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "why"), WHY, ids=[why for _, why in WHY])
def test_why_articles_are_read_again(now: About, why: str) -> None:
    said = origin.again(WAS, now, 120, [".pdf", ".pdf"])
    assert said == f"120 articles are read again, for since the last build {why}."


def test_a_build_notes_by_what_it_was_made(tmp_path: Path) -> None:
    corpus, output = lay(tmp_path / "corpus", ["2021/ferry.txt", "page.html"]), tmp_path / "output"
    run(corpus, output, HERE)
    with Store.open(output) as store:
        about = store.about()
    assert about.python == f"{sys.version_info.major}.{sys.version_info.minor}"
    assert "spacy 3" in about.packages
    assert [suffix for suffix, _ in about.readers] == [".html", ".txt"]
    assert about == replace(origin.about(corpus, HERE, [".txt", ".html"]), excluded=0)


SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "OMP_NUM_THREADS": "1"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="sets a umask")
def test_whatever_the_surroundings(tmp_path: Path) -> None:
    """Hash seed, locale, time zone, umask, folder, workers and engine: equal bytes."""
    ways = (["--engine", "here"], ["--workers", "3", "--batch", "1"])
    made = []
    for number, (surroundings, way) in enumerate(zip(SURROUNDINGS, ways, strict=True)):
        place = tmp_path / f"place{number}"
        lay(place / "corpus")
        command = [sys.executable, "-m", "graphcase", "build", "corpus", "-o", "output", "-q", *way]
        subprocess.run(command, cwd=place, env={**os.environ, **surroundings}, umask=0o77 * number, check=True)
        made.append(exports(place / "output") | {"page": (place / "output" / "graph.html").read_bytes()})
    assert made[0] == made[1]
