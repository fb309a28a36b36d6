"""The page of the vocabulary lists what there is, and what it shows of graphcase.toml can be written so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import vocabulary
from graphcase import config
from graphcase.config.relations import OWN, TRIGGER
from graphcase.config.role_nouns import classes
from graphcase.errors import UsageError
from graphcase.settings import Settings
from graphcase.vocabulary import NOTHING, relations

ROOT = Path(__file__).parents[2]
PAGE = vocabulary.PAGE.read_text(encoding="utf-8")
EXAMPLES = {
    name: re.findall(r"^```toml\n(.*?)^```$", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    for name in ("README.md", "docs/vocabulary.md")
}


def test_the_table_is_the_vocabulary() -> None:
    assert vocabulary.page(PAGE) == PAGE, "stale: make docs"
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)[: len(relations(NOTHING))] == list(relations(NOTHING))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_shown_can_be_written(tmp_path: Path, name: str) -> None:
    (example,) = EXAMPLES[name]
    (tmp_path / config.FILE_NAME).write_text(example, encoding="utf-8")
    added = config.read(tmp_path, Settings()).additions
    rows = tomllib.loads(example)
    assert {one.name for one in added.relations} == {"lobbied"}
    assert {one.relation for one in added.triggers} == set(rows["relations"])
    assert {one.group for one in added.role_nouns} == set(rows["role_nouns"])


@pytest.mark.parametrize("key", [*OWN, *TRIGGER, *classes(), "settings", "model", "gender"])
def test_the_page_names_every_key(key: str) -> None:
    below = PAGE.partition("## Adding to it")[2]
    assert re.search(rf"\b{key}\b", below)


def test_the_mistake_that_is_shown_is_said_so(tmp_path: Path) -> None:
    broken = EXAMPLES["README.md"][0].replace('from = ["person"', 'from = ["persn"', 1)
    (tmp_path / config.FILE_NAME).write_text(broken, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        config.read(tmp_path, Settings())
    shown = re.search(r"^```text\ngraphcase: leaks/(.*)\n  (.*)\n```$", PAGE, re.MULTILINE)
    assert shown
    assert caught.value.message == f"{tmp_path / config.FILE_NAME}{shown[1].removeprefix(config.FILE_NAME)}"
    assert caught.value.hint == shown[2]
