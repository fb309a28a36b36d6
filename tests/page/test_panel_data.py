"""What the panel reads: where the files lie, and what sources disagree on about the parties of a case."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from unpacking import everything

from graphcase.explore.view import View
from graphcase.export.html import Imprint, page
from graphcase.export.html.whereabouts import seen_from
from graphcase.store import Store


def test_the_corpus_is_seen_from_the_folder_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "my articles" / "deep").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    for file, corpus, way in (
        ("out/graph.html", "my articles", "../my articles"),
        ("graph.html", "my articles/deep", "my articles/deep"),
        ("my articles/graph.html", "my articles", "."),
        ("out/graph.html", "gone", ""),
    ):
        with (tmp_path / file).open("wb") as out:
            assert seen_from(out, str(tmp_path / corpus)) == way


@pytest.mark.usefixtures("capsysbinary")
def test_what_is_no_file_sees_nothing(tmp_path: Path) -> None:
    assert seen_from(io.BytesIO(), str(tmp_path)) == ""
    assert seen_from(sys.stdout.buffer, str(tmp_path)) == ""


def test_a_case_has_the_conflicts_that_the_command_lists_for_it(quarrel_store: Store) -> None:
    data = everything(b"".join(page(View(quarrel_store, co_mentions=True), Imprint("graphcase 0"))))
    conflicts, edges, beside = data["conflicts"], data["edges"], data["besideCases"]
    for number, (id_, kind) in enumerate(zip(data["nodes"]["id"], data["nodes"]["type"], strict=True)):
        if data["types"][kind] != "case":
            continue
        own = {
            conflicts["id"][at]
            for at, (node, edge) in enumerate(zip(conflicts["node"], conflicts["edge"], strict=True))
            if number == node or (edge >= 0 and number in (edges["source"][edge], edges["target"][edge]))
        }
        told = {conflicts["id"][at] for at, case in zip(beside["conflict"], beside["case"], strict=True) if case == id_}
        assert own | told == {seen.conflict.id for seen in quarrel_store.conflicts(id_)}
        assert told - own
