"""Builds after builds: facts are kept and reused, derived rows replaced, one build at a time, one plain file left."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from meetings import FINGERPRINT, build, dump, fact, published

from graphcase.errors import GraphcaseError, StoreMissing
from graphcase.model import Findings
from graphcase.store import Store


def test_an_incremental_build_equals_a_full_one(tmp_path: Path) -> None:
    for numbers in ([1, 2], [2, 3, 4], [4, 5, 1]):
        build(tmp_path / "grown", numbers)
    build(tmp_path / "full", [4, 5, 1])
    assert dump(tmp_path / "grown") == dump(tmp_path / "full")


def test_facts_no_document_needs_are_gone_and_the_others_known(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    build(tmp_path, [2, 3])
    with Store.create(tmp_path, FINGERPRINT) as draft:
        assert draft.known() == {fact(2)[0].key, fact(3)[0].key}


def test_facts_of_another_fingerprint_are_not_known_yet_readers_keep_them_until_the_end(tmp_path: Path) -> None:
    build(tmp_path, [1, 2])
    before = dump(tmp_path)
    with Store.create(tmp_path, "rules-2") as draft:
        assert draft.known() == frozenset()
        article, findings = fact(1)
        draft.add(article, findings)
        assert list(draft.facts([article.key])) == [(article, findings)]
        assert dump(tmp_path) == before
    assert dump(tmp_path) == before
    with Store.create(tmp_path, "rules-2") as draft:
        assert draft.known() == {article.key}
        draft.publish(published([1]))
    with Store.create(tmp_path, FINGERPRINT) as draft:
        assert draft.known() == frozenset()


def test_facts_come_in_key_order_and_equal_ones_once(tmp_path: Path) -> None:
    with Store.create(tmp_path, FINGERPRINT) as draft:
        for number in (5, 3, 9, 3):
            draft.add(*fact(number))
        keys = [fact(number)[0].key for number in (9, 5, 3, 5)]
        assert [article.key for article, _ in draft.facts(keys)] == sorted(set(keys))
        with pytest.raises(KeyError):
            list(draft.facts(["txt-none"]))


def test_a_build_that_fails_keeps_its_facts(tmp_path: Path) -> None:
    draft = Store.create(tmp_path, FINGERPRINT).__enter__()
    draft.add(*fact(1))
    draft.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    with Store.create(tmp_path, FINGERPRINT) as draft:
        assert draft.known() == {fact(1)[0].key}


def test_a_reader_sees_the_build_that_it_opened(tmp_path: Path) -> None:
    build(tmp_path, [1])
    with Store.create(tmp_path, FINGERPRINT) as draft:  # from here on readers do not stand in a writer's way
        draft.add(*fact(2))
        with Store.open(tmp_path) as store:
            assert store.counts().documents == 2
            draft.publish(published([1, 2], "graphcase 1"))
            assert store.counts().documents == 2
            assert store.about().generator == "graphcase 0"
    with Store.open(tmp_path) as store:
        assert store.counts().documents == 3


def test_one_plain_private_file_is_left(tmp_path: Path) -> None:
    output = tmp_path / "new" / "output"
    build(output, [1])
    assert {p.name for p in output.iterdir()} == {"graph.db", ".graph.lock", ".graph.seal"}
    if sys.platform != "win32":
        assert stat.S_IMODE(output.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in output.iterdir()} == {0o600}
    connection = sqlite3.connect(output / "graph.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="has other rights")
def test_nothing_is_open_to_others_while_it_is_made(tmp_path: Path) -> None:
    """Whatever the umask: the log and its index too. What does not fit into memory stays in the folder as well."""
    before = os.umask(0)
    try:
        with Store.create(tmp_path / "output", FINGERPRINT) as draft:
            draft.add(*fact(1))
            assert len(list(draft.articles([fact(1)[0].key]))) == 1
            found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "output").iterdir()}
            with closing(sqlite3.connect(":memory:")) as other:  # a setting of the whole process
                kept = other.execute("PRAGMA temp_store_directory").fetchone()
    finally:
        os.umask(before)
    assert set(found) == {"graph.db", "graph.db-wal", "graph.db-shm", ".graph.lock"}
    assert set(found.values()) == {0o600}
    assert kept == (str(tmp_path / "output"),)


def test_a_reader_that_changed_costs_its_own_articles_only(tmp_path: Path) -> None:
    """Facts are kept by what they follow from; until the build is published, readers see those of before."""
    readers = [(".txt", "1"), (".pdf", "1")]
    (one, found), (other, _) = fact(1), fact(2)
    paper = replace(other, key=other.key.replace("txt-", "pdf-"))
    with Store.create(tmp_path, FINGERPRINT, readers) as draft:
        draft.add(one, found)
        draft.add(paper, Findings(paper.key, (), (), ()))
    with Store.create(tmp_path, FINGERPRINT, readers) as draft:
        assert draft.known() == {one.key, paper.key}
    with Store.create(tmp_path, FINGERPRINT, [(".txt", "1"), (".pdf", "2")]) as draft:
        assert draft.known() == {one.key}
        draft.add(paper, Findings(paper.key, (), (), ()))
        draft.publish(published([1]))
    with Store.create(tmp_path, FINGERPRINT, readers) as draft:
        assert draft.known() == {one.key}


def test_the_second_of_two_builds_stops(tmp_path: Path) -> None:
    with Store.create(tmp_path, FINGERPRINT):
        with pytest.raises(GraphcaseError, match="another build is writing to") as stopped:
            Store.create(tmp_path, FINGERPRINT).__enter__()
        assert stopped.value.hint
    build(tmp_path, [1])


HOLD = """
import sys, time
from pathlib import Path
from graphcase.store import Store
with Store.create(Path(sys.argv[1]), "rules-1"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_killed_build_holds_nothing_back(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(GraphcaseError, match="another build"):
            Store.create(tmp_path, FINGERPRINT).__enter__()
        with pytest.raises(StoreMissing, match="no finished build"):
            Store.open(tmp_path)
        other.kill()
    build(tmp_path, [1])
    assert dump(tmp_path)
