"""No regular expression of graphcase grows slower than its text grows longer: each is found, and attacked."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pages
import pytest
from attacking import Pattern, falls
from collecting import Expression
from lengths import module, watched

from floods import LINES, REPEATED, flood
from graphcase import read
from graphcase.extract.figures.numbers import numbers
from graphcase.model import Article, Mention, Source
from graphcase.relate.sources.credits import credits
from graphcase.relate.sources.quoting import told
from graphcase.resolve import beside

LONG = 20_000
BOUNDED: dict[tuple[str, str], int] = {  # longest string that each is asked of, where that is short: see below
    ("extract/figures/numbers.py", "_lead"): 80,
    ("read/credits.py", "_for"): 400,
    ("read/mastheads.py", "_AFTER"): 410,
    ("relate/sources/credits.py", "_PARTS"): 420,
    ("relate/sources/credits.py", "_SIGNED"): 60,
    ("relate/sources/credits.py", "_line"): 400,
    ("resolve/beside.py", "_OWNER"): 120,
}
WATCHED = {("relate/sources/credits.py", "_line"): ("outlets.py", "pattern")}  # where it is made, if it has no name


@pytest.fixture(scope="module")
def expressions() -> list[Expression]:
    """All of graphcase; collected in a process of its own, for it stands before `re`."""
    script = Path(__file__).with_name("collecting.py")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=300)
    assert not done.returncode, done.stderr
    answer = json.loads(done.stdout)
    assert not answer["unseen"], "collecting.py saw no pattern of these calls: call them in its _exercise"
    return [Expression(**{**row, "methods": tuple(row["methods"])}) for row in answer["expressions"]]


def test_all_are_found(expressions: list[Expression]) -> None:
    assert len(expressions) > 200
    assert len({one.file for one in expressions}) > 40
    assert BOUNDED.keys() <= {(one.file, one.name) for one in expressions}, "an entry without an expression"


@pytest.mark.slow
def test_none_takes_longer_than_its_text(expressions: list[Expression]) -> None:
    found = [
        f"{one.file}:{one.line} {one.pattern[:60]!r}: {fall}"
        for one in expressions
        for fall in falls(one.pattern, one.flags, one.methods, BOUNDED.get((one.file, one.name), LONG))
    ]
    assert not found, "\n".join(found)


def _article(text: str) -> Article:
    return read.article(Source("a.txt", ".txt", text.encode()))


def _read(text: str) -> None:
    article = _article(text)
    list(credits(article))
    told(article)


def _beside(text: str) -> None:
    middle = len(text) // 2
    beside._wider(text, Mention(middle, middle + 1, text[middle], "name", "place"), dateline=False)


ASKED_BY: dict[str, Callable[[str], object]] = {
    "extract": lambda text: list(numbers(text, "en")),
    "read": _read,
    "relate/sources": _read,
    "resolve": _beside,
}


@pytest.mark.slow
@pytest.mark.parametrize(("file", "name"), sorted(BOUNDED))
def test_what_sees_short_strings_only_does(file: str, name: str) -> None:
    place, called = WATCHED.get((file, name), (file, name))
    ask = max((row for row in ASKED_BY.items() if file.startswith(row[0])), key=lambda row: len(row[0]))[1]
    with watched(module(place), called) as seen:
        for piece in (*REPEATED.values(), *LINES.values()):
            ask(flood(piece, 3_000))
    longest = max((one.longest for one in seen), default=-1)
    assert 0 <= longest <= BOUNDED[file, name]


def test_the_scripts_of_the_page_have_some() -> None:
    found = list(pages.literals())
    assert len(found) > 20
    assert ("[^.!?\\n]+[.!?]*[\"'”’»)\\]]*", "gu") in found


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")
def test_none_of_a_page_takes_longer_than_its_text() -> None:
    rows = [
        (source, flags, *attack)
        for source, flags in pages.literals()
        for attack in Pattern(pages.as_python(source), 0).attacks()
    ]
    told = subprocess.run(
        ["node", "-e", pages.TIMING], input=json.dumps(rows), capture_output=True, text=True, check=True, timeout=300
    )
    assert json.loads(told.stdout) == []
