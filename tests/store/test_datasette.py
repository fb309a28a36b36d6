"""Datasette, as its users start it, over a store: the views answer, filter and search, and none fails to show."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from graphcase.errors import UsageError
from graphcase.explore.view import Filter
from graphcase.export import export
from graphcase.store import Store
from graphcase.store.file import FILE_NAME

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not find_spec("datasette"), reason="needs datasette")]

DESCRIBED = tomllib.loads(Path(export.__code__.co_filename).with_name("datasette.toml").read_text(encoding="utf-8"))
SORTED = {"claims": "published", "prose": "num"}
VIEWS = ["claims", "conflicts", "entities", "prose", "relations", "sources"]


@pytest.fixture(scope="module")
def address(veldhaven_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where Datasette shows the invented affair, on loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("datasette")
    log, metadata = folder / "log.txt", folder / "graph.datasette.json"
    with Store.open(veldhaven_folder) as store:
        export(store, "datasette", metadata)
    command = [sys.executable, "-m", "datasette", str(veldhaven_folder / FILE_NAME), "-m", str(metadata)]
    command += ["-h", "127.0.0.1", "-p", str(port)]
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as run:
        try:
            for _ in range(200):
                with suppress(URLError), urlopen(f"http://127.0.0.1:{port}/-/versions.json"):
                    break
                assert run.poll() is None, log.read_text()
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/graph"
        finally:
            run.terminate()


def page(address: str, what: str) -> str:
    with urlopen(f"{address}{what}") as answer:
        return str(answer.read().decode())


def rows(address: str, what: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(page(address, what + ("&" if "?" in what else "?") + "_shape=array"))
    return found


def test_the_views_are_there_and_the_words_of_sources_are_searched(address: str) -> None:
    database = json.loads(page(address, ".json"))
    assert {view["name"] for view in database["views"]} >= set(VIEWS)
    assert all(table["hidden"] for table in database["tables"])


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_shows(address: str, view: str) -> None:
    shown = page(address, f"/{view}")
    assert f"<title>graph: {view}: " in shown
    assert DESCRIBED[view]["description"].partition(".")[0] in shown
    assert 'type="search"' in shown if view == "sources" else 'type="search"' not in shown
    if view != "conflicts":  # of this affair there are none
        assert "Tidewater Group" in shown
    assert page(address, f"/{view}?_sort_desc={SORTED.get(view, 'id')}&_size=1")


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("lena oduya", ["articles/01-harbour.txt", "articles/03-copy.txt"]),
        ("TEACHER", ["articles/04-teacher.txt"]),
        ("NEAR(", ["articles/01-harbour.txt", "articles/03-copy.txt"]),
        ("xyzzy", []),
    ],
)
def test_search_in_sources(address: str, words: str, paths: list[str]) -> None:
    assert [row["path"] for row in rows(address, f"/sources.json?_search={quote(words)}")] == paths


def test_filters_and_ids_join(address: str) -> None:
    (alleged,) = [row for row in rows(address, "/claims.json?status=alleged") if "03" not in row["path"]]
    assert (alleged["source"], alleged["relation"], alleged["target"]) == ("Ivo Marren", "leads", "Tidewater Group")
    assert alleged["quote"].startswith("Prosecutors say Mr. Marren led the Tidewater Group")
    (who,) = rows(address, f"/entities.json?id={alleged['source_id']}")
    assert (who["name"], who["aliases"]) == ("Ivo Marren", "Marren; Mr. Marren")
    (held,) = rows(address, f"/relations.json?id={alleged['relation_id']}")
    assert (held["status"], held["disputed"]) == ("alleged", 1)
    (source,) = rows(address, f"/sources.json?id={alleged['document_id']}")
    assert (source["outlet"], alleged["quote"] in source["text"]) == ("The Harbour Post", True)


def test_the_views_that_are_described_are_those_that_there_are() -> None:
    assert sorted(DESCRIBED) == VIEWS


def test_of_a_part_there_is_nothing_to_say(affair: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="shows the whole store"):
        export(affair, "datasette", tmp_path / "x.json", Filter(entity="p-ivo"))
