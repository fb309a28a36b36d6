"""One article's trouble stays its own; what concerns the whole run stops it with one line."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
import spacy
from presses import FILES, Unwatched, lay, run

from graphcase.errors import GraphcaseError, ModelMissing, NothingRead, UsageError
from graphcase.model import Source
from graphcase.pipeline.build import build
from graphcase.pipeline.work import Extracted, Extraction, Failed
from graphcase.settings import Settings
from graphcase.store import Store


def source(path: str, suffix: str, data: bytes) -> Source:
    return Source(path, suffix, data, sha256(data).hexdigest())


def test_what_cannot_be_read_is_listed_and_the_run_goes_on(tmp_path: Path) -> None:
    report = run(lay(tmp_path / "corpus"), tmp_path / "output")
    assert (report.counts.documents, report.counts.copies, report.counts.skipped) == (5, 1, 2)
    with Store.open(tmp_path / "output") as store:
        skipped = list(store.skipped())
    assert [one.path for one in skipped] == ["photo.txt", "wire.jsonl#L2"]
    assert all(one.reason and "\n" not in one.reason for one in skipped)


def test_equal_broken_files_are_listed_each(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", ["2021/mayor.md", "photo.txt"])
    (corpus / "again.txt").write_bytes(FILES["photo.txt"])
    run(corpus, tmp_path / "output")
    with Store.open(tmp_path / "output") as store:
        assert [one.path for one in store.skipped()] == ["again.txt", "photo.txt"]


def test_a_missing_or_empty_or_unreadable_folder(tmp_path: Path) -> None:
    output = tmp_path / "output"
    with pytest.raises(UsageError, match="no such folder"):
        run(tmp_path / "none", output)
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingRead, match="no article in"):
        run(tmp_path / "empty", output)
    assert not output.exists()
    with pytest.raises(NothingRead, match=r"could be read: photo\.txt: "):
        run(lay(tmp_path / "broken", ["photo.txt"]), output)


def test_nothing_read_leaves_the_last_build(tmp_path: Path) -> None:
    run(lay(tmp_path / "corpus", ["2021/mayor.md"]), tmp_path / "output")
    with pytest.raises(NothingRead):
        run(lay(tmp_path / "broken", ["photo.txt"]), tmp_path / "output")
    with Store.open(tmp_path / "output") as store:
        assert [document.path for document in store.documents()] == ["2021/mayor.md"]


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        run(lay(tmp_path / "corpus"), tmp_path / "output", Settings(model="no_such_pipeline", engine="here"))


@pytest.mark.parametrize(
    "settings", [Settings(workers=-1), Settings(batch=0), Settings(engine="dask"), Settings(scheduler="tcp://h:1")]
)
def test_settings_that_make_no_sense(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(UsageError):
        run(lay(tmp_path / "corpus"), tmp_path / "output", settings)


def test_an_extraction_that_fails_costs_its_article(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "deaf")  # a pipeline that finds no sentences
    watch = Unwatched()
    settings = Settings(model=str(tmp_path / "deaf"), engine="here")
    with pytest.raises(NothingRead, match="extraction failed"):
        build(lay(tmp_path / "corpus", ["2021/mayor.md", "page.html"]), tmp_path / "output", settings, watch)
    assert (watch.expected, watch.finished) == (2, 2)
    assert [trace.partition(":")[0] for trace in watch.traces] == ["2021/mayor.md", "page.html"]
    assert all("Traceback" in trace for trace in watch.traces)


def test_a_reader_that_fails_costs_its_article() -> None:
    good, strange = source("a.md", ".md", FILES["2021/mayor.md"]), source("b.zzz", ".zzz", b"words")
    extraction = Extraction(Settings(), Path())
    failed, extracted = extraction.work([strange, good])
    assert isinstance(failed, Failed)
    assert failed.skipped.reason.startswith("reading failed: KeyError")
    assert "Traceback" in failed.trace
    assert isinstance(extracted, Extracted)
    assert extracted.findings == extracted.findings.check(extracted.article.text)
    for ending, reason in (("died", "process died"), ("late", "longer than 300 s")):
        assert reason in extraction.lost(good, ending).skipped.reason


def test_two_builds_at_once(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", ["2021/mayor.md"])
    with Store.create(tmp_path / "output", "other"), pytest.raises(GraphcaseError, match="another build"):
        run(corpus, tmp_path / "output")


AGAIN = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from presses import run
assert run(Path(sys.argv[1]), Path(sys.argv[2])).extracted == 0
print(sorted({"spacy", "thinc", "trafilatura"} & sys.modules.keys()))
"""


def test_a_build_without_changes_does_not_load_spacy(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", ["2021/ferry.txt", "2021/mayor.md", "page.html"])
    run(corpus, tmp_path / "output")
    command = [sys.executable, "-c", AGAIN, str(corpus), str(tmp_path / "output"), str(Path(__file__).parent)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"
