"""Several at one store: a second build, questions, judgements and the server while a build is at work."""

from __future__ import annotations

import json
import subprocess
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from ordeal import GRAPHCASE, answer, begun, ended, graphcase, lay, litter, made, posix

from graphcase.store import Store

pytestmark = [posix, pytest.mark.slow]


@pytest.fixture
def growing(tmp_path: Path) -> Path:
    """A folder of a store of twelve articles, to whose corpus twelve have been added since."""
    assert graphcase("build", lay(tmp_path / "corpus", range(12)), "-o", tmp_path / "output", "-q").code == 0
    lay(tmp_path / "corpus", range(24))
    return tmp_path


def names(told: str) -> set[str]:
    return {node["name"] for node in json.loads(told)["nodes"]}


def test_questions_and_a_second_build_during_a_build(growing: Path) -> None:
    """Every answer is that of the old build or that of the new one, whole; the second build is told to wait."""
    corpus, output = growing / "corpus", growing / "output"
    seen, before = [], answer(output)
    build = begun(GRAPHCASE, "build", corpus, "-o", output, "-q")
    wait_for(output / "graph.db-wal", build)
    second = graphcase("build", corpus, "-o", output)
    judged = graphcase("merge", "nobody", "no one", "-o", output)
    while build.poll() is None:
        seen.append(answer(output))
    assert ended(build.returncode, *build.communicate()).code == 0
    after = answer(output)
    assert len(seen) > 2
    assert set(seen) <= {before, after}
    assert after != before
    assert seen == sorted(seen, key=lambda one: one == after)
    assert second.code == 1
    assert second.complaint.startswith(f"graphcase: another build is writing to {output}\n  wait for it to end")
    assert judged.code == 1
    assert litter(output) == []


def test_a_judgement_during_a_build_waits_for_nobody_and_says_so(growing: Path) -> None:
    corpus, output = growing / "corpus", growing / "output"
    one, other = sorted(names(answer(output)))[:2]
    build = begun(GRAPHCASE, "build", corpus, "-o", output, "-q")
    wait_for(output / "graph.db-wal", build)
    judged = graphcase("merge", one, other, "-o", output)
    build.communicate()
    assert build.returncode == 0
    if judged.code == 1:
        assert "another build is writing to" in judged.complaint
        assert not (corpus / "graphcase.judgements.jsonl").exists()


def test_who_reads_on_keeps_what_was_opened(growing: Path) -> None:
    """A reader that holds the old build does not see the new one, nor does it stand in its way for ever."""
    corpus, output = growing / "corpus", growing / "output"
    with Store.open(output) as store:
        before = [document.path for document in store.documents()]
        build = begun(GRAPHCASE, "build", corpus, "-o", output, "-q")
        said, complaint = build.communicate(timeout=120)
        assert [document.path for document in store.documents()] == before
        if build.returncode:
            assert ended(build.returncode, said, complaint).complaint.startswith("graphcase: ")
            assert "is in use by another program" in complaint
    assert graphcase("build", corpus, "-o", output, "-q").code == 0
    assert len(json.loads(answer(output))["graph"]["documents"]) == 24
    assert litter(output) == []


def test_the_server_serves_during_a_build_and_has_the_new_one_after_it(growing: Path) -> None:
    corpus, output = growing / "corpus", growing / "output"
    server = subprocess.Popen(
        [*GRAPHCASE, "serve", "-o", output, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout
        address = server.stdout.readline().split()[0]
        pages: list[bytes] = []
        build = begun(GRAPHCASE, "build", corpus, "-o", output, "-q")
        while build.poll() is None:
            with urllib.request.urlopen(address, timeout=60) as page:
                pages.append(page.read())
            time.sleep(0.3)
        assert ended(build.returncode, *build.communicate()).code == 0
        with urllib.request.urlopen(address, timeout=60) as page:
            after = page.read()
        assert after != pages[0]
        assert set(pages) <= {pages[0], after}
    finally:
        server.terminate()
        server.communicate()


def test_two_builds_that_start_at_once(growing: Path) -> None:
    """One of them is done, whole; the other says why it is not, or comes after it."""
    corpus, output = growing / "corpus", growing / "output"
    ends = []
    threads = [
        threading.Thread(target=lambda: ends.append(graphcase("build", corpus, "-o", output, "-q"))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert min(end.code for end in ends) == 0
    for end in ends:
        assert (end.code, end.complaint) == (0, "") or "another build is writing to" in end.complaint, end
    whole = made(output)
    assert graphcase("build", corpus, "-o", output, "-q").code == 0
    assert made(output) == whole


def wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    while not path.exists() and process.poll() is None:
        time.sleep(0.02)
