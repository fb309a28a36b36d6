"""Judgements say what articles say: no more of a name than stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphcase.explore.decisions import Hand, hide
from graphcase.model import Entity, Judgement
from graphcase.store import Store
from invented import Sketch, document, publish

NAMES = [  # what a node is called, what its article says, what a judgement says
    ("Trillo (Costa Parda)", "Trillo", "Trillo"),
    ("Trillo (Costa Parda)", "TRILLO", "Trillo"),
    ("Ferry Office (South)", "Ferry Office (South)", "Ferry Office (South)"),  # a name of its own
    ("Saltline (the old one)", "Old Saltline", "Saltline (the old one)"),  # somebody's choice
    ("Trillo", "Trillo", "Trillo"),
]


@pytest.mark.parametrize(("called", "written", "judged"), NAMES)
def test_what_tells_namesakes_apart_is_no_part_of_the_name(
    tmp_path: Path, called: str, written: str, judged: str
) -> None:
    sketch = Sketch(f"A port\n\n{written} is a port.\n")
    entity = Entity("p1", "place", called, (), (sketch.name(written, "place"),))
    with Store.open(publish(tmp_path, [sketch], [document("a.txt", sketch)], [entity])) as store:
        made = hide(store, "p1", Hand("Mara Quill", "2026-11-22"))
    assert isinstance(made, Judgement)
    assert made.left
    assert (made.left.name, made.left.text) == (judged, written)
