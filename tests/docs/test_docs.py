"""The docs cannot lie: what they show is what the product does, what they name exists, what they list is complete."""

from __future__ import annotations

import io
import re
from pathlib import Path

import demonstration
import pytest
import reference

from graphcase import export
from graphcase.cli import commands
from graphcase.explore.view import View
from graphcase.export import graphml
from graphcase.export import json as node_link
from graphcase.model import CONFLICT_KINDS, ENTITY_TYPES, STATUSES
from graphcase.read.formats import readers
from graphcase.store import Store

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src" / "graphcase"
README = ROOT / "README.md"
PAGES = [README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
each_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


def words(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^```.*?^```|^ {4}.*?$", "", words(page), flags=re.DOTALL | re.MULTILINE)


@pytest.mark.slow
@pytest.mark.parametrize("page", demonstration.PAGES, ids=[page.name for page in demonstration.PAGES])
def test_what_is_shown_is_what_a_build_says(page: Path, built_corpus: tuple[Path, str]) -> None:
    assert words(page) == demonstration.page(page, *built_corpus), "stale: make docs"


@pytest.mark.parametrize(
    ("page", "block"), [("README.md", "session"), ("README.md", "main-figures"), ("docs/quality.md", "figures")]
)
def test_what_is_shown_has_its_place(page: str, block: str) -> None:
    begin, end = f"<!-- {block} -->", f"<!-- /{block} -->"
    assert len(words(ROOT / page).partition(begin)[2].partition(end)[0].splitlines()) > 5


def test_the_reference_is_what_help_says() -> None:
    assert words(reference.PAGE) == reference.page(), "stale: make docs"


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_the_readme_shows_every_command(name: str) -> None:
    assert f"graphcase {name}" in words(README)


@each_page
def test_a_page_has_one_title(page: Path) -> None:
    assert re.findall(r"^# .+", prose(page), re.MULTILINE) == [words(page).splitlines()[0]]


@each_page
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"", prose(page))
    for target in (one or other for one, other in targets):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        there = page.parent / path if path else page
        assert there.exists(), target
        titles = re.findall(r"^#+ (.+)", words(there), re.MULTILINE) if anchor else []
        assert not anchor or anchor in [re.sub(r"[^\w-]", "", title.lower().replace(" ", "-")) for title in titles]


@each_page
def test_a_page_names_no_place_of_its_makers(page: Path) -> None:
    assert not re.search(r"/(?:work|tmp|home|root|Users)/", words(page))


def test_each_promise_of_safety_names_tests_that_exist() -> None:
    page = words(ROOT / "docs" / "security.md")
    rows = [row for row in page.splitlines() if row.startswith("| ") and not row.startswith(("| ---", "| promise"))]
    assert len(rows) > 20
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)`", row)
        assert named, row
        assert all((ROOT / file).is_file() for file in named), row


@pytest.mark.parametrize("suffix", readers())
def test_the_docs_list_every_format_that_is_read(suffix: str) -> None:
    cells = re.findall(r"^\| [^|]+ \| ([^|]+) \|", words(ROOT / "docs" / "corpus.md"), re.MULTILINE)
    assert any(suffix in cell.split() for cell in cells)


@pytest.mark.parametrize("listed", [*STATUSES, *(f"graph{s}" for s in (".db", ".html", ".graphml", ".json"))])
def test_the_readme_lists_every(listed: str) -> None:
    cells = re.findall(r"^\| ([^|]+) \|", words(README), re.MULTILINE)
    assert any(listed in cell.replace("`", "").split() for cell in cells)


def test_the_readme_lists_every_export() -> None:
    written = {name: export.default_path(name, Path()).name for name in export.formats()}
    dossiers = {export.default_path(name, Path(), about="NAME").name for name in ("html", "markdown")}
    for file in {*written.values(), *dossiers} - {written["markdown"]}:  # which is of one entity only
        assert f"`{file}`" in words(README)


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for one in value.values() for key in keys(one)}
    return {key for one in value for key in keys(one)} if isinstance(value, list) else set()


def test_the_formats_page_has_every_key_and_column(affair: Store, quarrel_store: Store) -> None:
    import json

    page = words(ROOT / "docs" / "formats.md")
    named = {name for names in re.findall(r"`([^`]+)`", page) for name in names.split()}
    for store in (affair, quarrel_store):
        written = io.BytesIO()
        node_link.write(View(store, co_mentions=True), written)
        columns = io.BytesIO()
        graphml.write(View(store), columns)
        attributes = {name for entity in store.entities() for name, _ in entity.attributes}
        assert keys(json.loads(written.getvalue())) - attributes <= named
        assert set(re.findall(r'attr\.name="([^"]+)"', columns.getvalue().decode())) - attributes <= named
    assert all(one in page for one in (*ENTITY_TYPES, *STATUSES, *CONFLICT_KINDS))


def test_the_floor_plan_names_what_is_there() -> None:
    plan = words(ROOT / "docs" / "architecture.md")
    there = {path.name for path in HOUSE.rglob("*")}
    named = set(re.findall(r"\b(\w+\.(?:py|toml|css|html))\b", plan)) | set(
        re.findall(r"\b(\w+)/(?=[\s,:;|.*`)])", plan)
    )
    away = {"corpus", "graph.html", "graphcase.toml", "test_architecture.py"}
    assert named - away <= there
    rooms = {path.name for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert {room for room in rooms if not room.startswith("_")} <= named
