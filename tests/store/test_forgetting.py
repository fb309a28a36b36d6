"""What is forgotten is gone from the bytes of the file, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphcase.errors import GraphcaseError, StoreMissing
from graphcase.store import Store
from tidings import START, Desk

SECRET = b"under the third crane"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A store from which an article was removed."""
    made = Desk(tmp_path)
    made.build(source="Ines Castellar met Petra Lund under the third crane.")
    made.build(source=None)
    return made


def words(desk: Desk) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(desk.output.iterdir()))


def test_words_of_what_was_removed_stay_until_they_are_forgotten(desk: Desk) -> None:
    assert SECRET in words(desk)
    with Store.open(desk.output) as store:
        before = list(store.entities()), list(store.relations()), list(store.documents())
    Store.forget(desk.output)
    assert SECRET not in words(desk)
    with Store.open(desk.output) as store:
        assert (list(store.entities()), list(store.relations()), list(store.documents())) == before
        assert (store.baseline(), list(store.tallies())) == (None, [])


def test_words_of_long_ago_go_with_them(desk: Desk) -> None:
    """The next build with news takes them from `diff`, and leaves them in pages that nothing uses."""
    desk.build(letter="Nothing happened.")
    Store.forget(desk.output)
    assert SECRET not in words(desk)


def test_judgements_bring_nothing_back_and_the_next_build_with_news_is_compared_again(desk: Desk) -> None:
    Store.forget(desk.output)
    desk.decide("hide", "Kelder Group")
    assert desk.news().baseline is None
    desk.build(port=None)
    assert desk.news().baseline
    assert any(START["03-port.txt"].startswith(one.evidence.quote) for one in desk.news().changes if one.evidence)


def test_while_somebody_reads_nothing_is_said_to_be_forgotten(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphcase.store.file._WAIT", 0.1)
    with Store.open(desk.output), pytest.raises(GraphcaseError, match="in use by another program"):
        Store.forget(desk.output)
    Store.forget(desk.output)
    assert SECRET not in words(desk)


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="there is no store in"):
        Store.forget(tmp_path)


def test_a_damaged_store_is_not_sealed_anew(desk: Desk) -> None:
    file = desk.output / "graph.db"
    spoilt = bytearray(file.read_bytes())
    spoilt[-1] ^= 1
    file.write_bytes(spoilt)
    for _ in range(2):
        with pytest.raises(StoreMissing, match="damaged"):
            Store.forget(desk.output)
