"""The review as a person goes through it, by piped input: what is shown, what each word does, that nothing is lost."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphcase import judgements
from graphcase.cli import commands
from graphcase.console.review import Walk, review
from graphcase.explore.decisions import Hand
from graphcase.model import Suggestion
from graphcase.store import Store, SuggestionView

Review = Callable[..., Result]


@pytest.fixture
def walk(elmport_folder: Path) -> Review:
    """Answer a review of the invented town, in which two pairs wait, one answer a line."""

    def run(*answers: str, options: tuple[str, ...] = ()) -> Result:
        command = ["review", "-o", str(elmport_folder), "--user", "Mara Quill", *options]
        return CliRunner().invoke(commands, command, input="".join(f"{answer}\n" for answer in answers))

    return run


def verdicts(output: Path) -> list[tuple[str, str]]:
    """What stands in the file, with what became of it."""
    found = judgements.read(output.parent / "corpus").rulings
    return [(ruling.judgement.verdict, ruling.effect) for ruling in found]


def waiting(output: Path) -> int:
    with Store.open(output) as store:
        return store.counts().suggestions


def test_a_pair_is_shown_with_all_that_one_needs(walk: Review) -> None:
    shown = walk("later").stdout
    assert shown.splitlines()[1].startswith("1 of 2 ───")
    (pair,) = (part for part in shown.split("same, different, later, undo, quit") if "Pilar Sandoval  person" in part)
    for part in (
        "initial for a given name; their articles share no other name (score 0.",
        "A  ",
        "B  ",
        "person · 2 mentions in 2 documents · p",
        "· met Hanna Bergstrom",
        "“[P. Sandoval] writes that the trams are late.",
        "— The Elmport Echo, sub/06-letter.txt:10",
        "“[Pilar Sandoval] sang.",
    ):
        assert part in pair
    assert max(map(len, shown.splitlines())) <= 80
    assert "\x1b" not in shown


ANSWERS = [
    ((), [], 2),
    (("q",), [], 2),
    (("l", "l"), [], 2),
    (("", ""), [], 2),
    (("s",), [("same", "applied")], 1),
    (("same", "different"), [("same", "applied"), ("different", "applied")], 0),
    (("D", "S", ""), [("different", "applied"), ("same", "applied")], 0),
    (("s", "u"), [("same", "undone"), ("undo", "applied")], 2),
    (("s", "u", "s"), [("same", "undone"), ("undo", "applied"), ("same", "applied")], 1),
    (("l", "u", "d"), [("different", "applied")], 1),
    (("u", "s"), [("same", "applied")], 1),
    (("?", "what", "s"), [("same", "applied")], 1),
    (("s", "d", "u", "q"), [("same", "applied"), ("different", "undone"), ("undo", "applied")], 1),
    (("s", "d", "undo", "undo"), [("same", "undone"), ("different", "undone"), *2 * [("undo", "applied")]], 2),
]


@pytest.mark.parametrize(("answers", "written", "left"), ANSWERS, ids=str)
def test_what_the_answers_do(
    walk: Review, elmport_folder: Path, answers: tuple[str, ...], written: list[tuple[str, str]], left: int
) -> None:
    result = walk(*answers)
    assert (result.exit_code, result.stderr) == (0, "")
    assert verdicts(elmport_folder) == written
    assert waiting(elmport_folder) == left
    assert ("Written to " in result.stdout) == bool(written)


def test_an_answer_may_carry_a_note(walk: Review, elmport_folder: Path) -> None:
    walk("s both write letters", "d", options=("--note", "second reading"))
    found = judgements.read(elmport_folder.parent / "corpus").rulings
    assert [ruling.judgement.note for ruling in found] == ["both write letters", "second reading"]
    assert {ruling.judgement.user for ruling in found} == {"Mara Quill"}


def test_the_end_tells_what_was_done(walk: Review) -> None:
    result = walk("s", "l", "q")
    assert "That was the last pair." in result.stdout
    assert "1 judged the same, 0 different; 1 left for later.\n8 entities; before, 9.\n" in result.stdout


def test_help_explains_every_word(walk: Review) -> None:
    told = walk("help").stdout
    assert [
        word for word in ("same", "different", "later", "undo", "quit") if f"  {word[0]}  {word} " not in told
    ] == []


def test_nothing_to_review(walk: Review) -> None:
    walk("s", "s")
    result = walk()
    assert result.exit_code == 0
    assert result.stdout.startswith("Nothing to review")


def test_a_part_of_the_review(walk: Review, elmport_folder: Path) -> None:
    assert "1 of 1 " in walk("l", options=("--limit", "1")).stdout
    assert walk(options=("--type", "place")).stdout.startswith("Nothing to review")
    assert "1 of 2 " in walk(options=("--type", "person")).stdout
    assert verdicts(elmport_folder) == []


def test_programs_get_json(walk: Review) -> None:
    found = json.loads(walk(options=("--json", "--limit", "1")).stdout)
    assert (found["answer"], found["waiting"], len(found["pairs"])) == ("suggestions", 2, 1)
    (pair,) = found["pairs"]
    assert set(pair) == {"left", "right", "score", "reason", "names", "company"}
    assert set(pair["left"]) == {"node", "aliases", "attributes", "remarks", "places"}
    place = pair["left"]["places"][0]
    assert place["sentence"][place["at"] :].startswith(place["text"])
    assert {"path", "start", "end"} <= set(place)


FOLLOWS = [
    ("ss", 2),  # a is b, b is c
    ("sd", 2),  # a is b, b is not c
    ("ds", 2),
    ("dd", 3),
    ("sl", 3),
    ("l", 3),
]


@pytest.mark.parametrize(("answers", "asked"), FOLLOWS)
def test_what_follows_from_an_answer_is_not_asked(
    elmport_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answers: str,
    asked: int,
) -> None:
    with Store.open(elmport_folder) as store:
        people = [store.entity(one.entity) for one in store.standings("person")][:3]
        a, b, c = (one for one in people if one)
        pairs = [
            SuggestionView(one.id, other.id, Suggestion(one.members[0], other.members[0], 0.6, "invented"))
            for one, other in ((a, b), (b, c), (a, c))
        ]
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(answers) + "\nl\nl\nq\n"))
        Walk(store, elmport_folder.parent / "corpus", pairs, lambda note: Hand("Mara Quill", "2026", note)).go()
    assert capsys.readouterr().out.count(" of 3 ─") == asked


class Interrupted(io.StringIO):
    """A person who answers once, and then presses Ctrl-C."""

    def readline(self, size: int | None = -1, /) -> str:
        line = super().readline(-1 if size is None else size)
        if not line:
            raise KeyboardInterrupt
        return line


def test_ctrl_c_loses_nothing(
    elmport_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Interrupted("s\n"))
    with pytest.raises(KeyboardInterrupt):
        review(elmport_folder, None, None, "Mara Quill", "")
    assert verdicts(elmport_folder) == [("same", "applied")]
    assert waiting(elmport_folder) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "1 judgement kept in " in told
    assert "graphcase build " in told


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_shows_the_mention_in_bold(elmport_folder: Path) -> None:
    import os
    import pty
    import subprocess

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "graphcase", "review", "-o", str(elmport_folder)]
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as run:
        os.close(theirs)
        os.write(ours, b"l\nq\n")
        shown = b""
        while b"left for later" not in shown:
            shown += os.read(ours, 65536)
    os.close(ours)
    assert run.returncode == 0
    assert "\x1b[1m[P. Sandoval]\x1b[0m" in shown.decode()
