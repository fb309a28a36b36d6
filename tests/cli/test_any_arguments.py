# ruff: noqa: E501  # tables that are wider than a page
"""Commands with arguments at random: no traceback, no exit code but 0, 1 and 2, nothing that a terminal would obey."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from elmport import elmport
from graphcase.cli import commands
from hostile import WORDS

RUNS = 1_200
_PLAIN = (
    "", " ", "-", "--", "---", "-rf", "--help", "-h", "-o", "--json", "0", "-1", "1", "2", "99999999999999999999", "1e9", "NaN", "٣", "2018", "2018-13-45",
    "2018-05", "0000-00-00", "9999-99-99", "person", "place", "organisation", "case", "json", "csv", "graphml", "markdown", "svg", "zz", "met", "paid",
    "same", "different", "a.txt:0", "a.txt:-1", "a.txt:99999999999999999999", "b.txt:12", ":", "x:", "*", '"', '"" ""', "AND", "NOT NEAR(", "a*", "%", "_",
    "Ana Ruiz", "ana ruiz", "Ruiz", "Elmport", "the mayor", "CON", "NUL", "con.txt", "=cmd|'/C calc'!A0",
)  # fmt: skip
_HARMLESS = [word for word in WORDS if not {"/", "\\", "~", "\0"} & set(word)]  # no path that leads out of the folder


def _whole(word: str) -> str:
    """As a shell can hand it on."""
    return word.encode("utf-8", "ignore").decode()


def _arguments(rng: random.Random) -> list[str]:
    """The name of a command that ends by itself, and words, many of which are options of it."""
    context = click.Context(commands)
    name = rng.choice([one for one in commands.list_commands(context) if one not in ("serve", "build")] + ["build"])
    command = commands.get_command(context, name)
    assert command is not None
    options = [
        option for param in command.params for option in (*param.opts, *param.secondary_opts) if option[0] == "-"
    ]
    return [name, *_words(rng, [option for option in options if option not in ("-o", "--output", "--to")])]


def _words(rng: random.Random, options: list[str]) -> Iterator[str]:
    for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4, 7))):
        kind = rng.random()
        word = rng.choice(options) if options and kind < 0.35 else rng.choice(_PLAIN if kind < 0.75 else _HARMLESS)
        yield _whole(word)


def run(rng: random.Random) -> None:
    """One command with one vector of arguments."""
    given = _arguments(rng)
    done = CliRunner().invoke(commands, given, input=rng.choice(("", "\n", "y\n", "n\nq\n", "s\nd\n?\n\x1b[A\n")))
    told = f"graphcase {given!r}: {done.exit_code}\n{done.output}"
    assert done.exception is None or isinstance(done.exception, SystemExit), told
    assert done.exit_code in (0, 1, 2), told
    assert not any(words in done.output for words in ("Traceback", "should not have happened")), told
    if given[0] != "export" and "--help" not in given:
        assert not any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in done.output), told
        assert not any(mark in done.output for mark in "\u202a\u202b\u202d\u202e\u2066\u2067\u2028\u2029"), told
    if "--json" in given and done.exit_code == 0 and done.stdout.startswith("{"):
        json.loads(done.stdout)


@pytest.mark.slow
def test_no_arguments_end_in_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHCASE_OUTPUT", str(elmport(tmp_path)))
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    for seed in range(RUNS):
        run(random.Random(seed))
