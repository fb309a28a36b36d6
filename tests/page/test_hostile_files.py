"""Files that mean ill, through a whole build: names of files, headlines, bylines, outlets, addresses, bodies."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from test_hostile_page import DRAWN, WALK
from test_serve import serving

from graphcase.cli import commands
from graphcase.store import Store
from hostile_folder import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of articles of which each carries one of the words wherever a file can."""
    here = tmp_path_factory.mktemp("hostile")
    corpus = write(here / "corpus")
    ran = CliRunner().invoke(
        commands, ["build", str(corpus), "-o", str(here / "output"), "--engine", "here", "--quiet"]
    )
    assert ran.exit_code == 0, ran.output
    return here / "output"


def written(output: Path, *words: str) -> Path:
    """What an export wrote."""
    ran = CliRunner().invoke(commands, ["export", *words, "-o", str(output)], catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    return Path(ran.stdout.strip())


def looked_at(browser: Browser, address: str, fragments: list[str] | None = None) -> list[str]:
    """What is wrong in what a browser shows."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    wrong: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append("dialog"), dialog.dismiss()))
    own = (address.partition("#")[0], "data:", "blob:")
    context.on("request", lambda request: request.url.startswith(own) or wrong.append(request.url))
    page.goto(address)
    if fragments is not None:
        page.wait_for_selector("html[data-ready]", timeout=20_000)
        wrong += page.evaluate(WALK, fragments)
    if page.evaluate("window.ran !== undefined"):
        wrong.append("ran")
    context.close()
    return wrong


def test_the_build_has_read_them(output: Path) -> None:
    with Store.open(output) as store:
        assert len(list(store.documents())) > 80
        assert any("<" in document.title for document in store.documents())
        assert any("<" in document.path for document in store.documents()) or os.name == "nt"
        assert any("<" in claim.claim.quote for _, claims in store.evidenced(store.relations()) for claim in claims)


def fragments(output: Path) -> list[str]:
    """The overview, and those who matter most."""
    with Store.open(output) as store:
        first = sorted(store.positions(), key=lambda one: one.rank)[:40]
    return ["#", "#?tab=sources", "#?tab=timeline", *(f"#entity/{one.entity}" for one in first)]


@pytest.mark.parametrize("share", [[], ["--share"]], ids=["whole", "shared"])
def test_the_page_is_sound(output: Path, browser: Browser, share: list[str]) -> None:
    assert looked_at(browser, written(output, "page", *share).as_uri(), fragments(output)) == []


def test_the_page_that_is_served_is_sound(output: Path, browser: Browser) -> None:
    with serving(output) as running:
        assert looked_at(browser, f"http://127.0.0.1:{running.port}/", fragments(output)) == []


def test_the_dossier_is_sound(output: Path, browser: Browser) -> None:
    assert looked_at(browser, written(output, "html", "--entity", "Irena Kovarova").as_uri()) == []
    markdown = written(output, "markdown", "--entity", "Irena Kovarova").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<(?!https?:)\w", markdown)
    assert not re.search(r"(?<!\\)\]\(\s*(?!https?:)", markdown)


def test_the_drawing_is_sound(output: Path, browser: Browser) -> None:
    file = written(output, "svg")
    assert {part.tag.partition("}")[2] for part in ElementTree.parse(file).iter()} <= DRAWN | {"style"}
    assert looked_at(browser, file.as_uri()) == []
    assert written(output, "png").read_bytes().startswith(b"\x89PNG")
