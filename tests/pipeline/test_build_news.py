"""A build says what it has changed against the last one: real articles, read by the pipeline."""

from __future__ import annotations

from pathlib import Path

from presses import FILES, exports, lay, run

from graphcase.console.accounts import built
from graphcase.explore.changes import Tally, Wanted, changes
from graphcase.store import Store


def test_what_each_of_several_builds_has_changed(tmp_path: Path) -> None:
    corpus, output = lay(tmp_path / "corpus", ["2021/ferry.txt", "2021/mayor.md"]), tmp_path / "output"
    first = run(corpus, output)
    assert (first.since, first.news) == ("nothing", ())
    assert "last build" not in built(first, output)
    again = run(corpus, output)
    assert again.since == "same"
    assert "The articles are those of the last build" in built(again, output)

    lay(corpus, ["page.html", "wire.jsonl"])
    grown = run(corpus, output)
    assert grown.since == "last"
    assert Tally("document", 2, 0, 0) in grown.news
    assert "Against the last build: New: 2 articles, " in built(grown, output)
    with Store.open(output) as store:
        found = changes(store, Wanted())
    assert {change.name for change in found.changes if (change.kind, change.what) == ("document", "new")} == {
        "page.html",
        "wire.jsonl#L1",
    }
    heard = [change for change in found.changes if change.kind == "relation" and change.what == "new"]
    assert heard
    assert {change.evidence.path for change in heard if change.evidence} == {"page.html", "wire.jsonl#L1"}
    for change in found.changes:  # no article has gone, so that none is the reason for anything
        assert not change.why or change.why.cause not in ("removed", "unread", "edited", "left", "reread")

    (corpus / "page.html").unlink()
    shrunk = run(corpus, output)
    assert Tally("document", 0, 0, 1) in shrunk.news
    with Store.open(output) as store:
        lost = [change for change in changes(store, Wanted()).changes if change.what == "gone"]
    assert {change.why.cause for change in lost if change.why} == {"removed"}
    assert "Halvik District Court" in {change.name for change in lost}

    made = exports(output)
    assert run(corpus, tmp_path / "fresh").since == "nothing"
    assert exports(tmp_path / "fresh") == made


def test_a_file_that_breaks_is_told_with_its_reason(tmp_path: Path) -> None:
    corpus, output = lay(tmp_path / "corpus", ["2021/mayor.md", "wire.jsonl"]), tmp_path / "output"
    run(corpus, output)
    (corpus / "2021" / "mayor.md").write_bytes(FILES["photo.txt"])
    run(corpus, output)
    with Store.open(output) as store:
        (gone,) = (change for change in changes(store, Wanted(kinds=("document",))).changes)
    assert gone.why
    assert (gone.what, gone.name, gone.why.cause) == ("gone", "2021/mayor.md", "unread")
    assert gone.why.note
