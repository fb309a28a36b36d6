"""A store that is cut short or scratched, at whatever byte: one line says so, and nothing is built on it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphcase.cli import commands
from graphcase.errors import GraphcaseError
from graphcase.store import Store, seal

ASKED = (["top"], ["query", "Ivo Marren"], ["why", "Ivo Marren", "Oduya"], ["timeline"], ["info", "--json"])
DAMAGED = ("is damaged", "not a graphcase store", "no finished build", "an older graphcase", "a newer graphcase")
UNFORESEEN = "whether the store is damaged: graphcase verify"


def ask(output: Path, *words: str) -> Result:
    """Run a command in this process; it never shows a traceback, nor more than a line and what mends it."""
    ended = CliRunner().invoke(commands, [*words, "-o", str(output)])
    assert ended.exception is None or isinstance(ended.exception, SystemExit), words
    assert ended.exit_code in {0, 1, 2}
    assert "Traceback" not in ended.output
    if "this should not have happened" in ended.stderr:
        assert UNFORESEEN in ended.stderr
    return ended


@pytest.fixture
def sealed(veldhaven_folder: Path, tmp_path: Path) -> Path:
    """A store of one's own."""
    shutil.copytree(veldhaven_folder, tmp_path / "output")
    assert seal.is_whole(tmp_path / "output" / "graph.db")
    return tmp_path / "output"


def lengths(size: int) -> Iterator[int]:
    """Every interesting one: within the header, around each page."""
    yield from (0, 1, 15, 16, 99, 100, 101, 511, 512)
    for page in range(4096, size, 4096):
        yield from (page - 1, page, page + 1)


def test_cut_short_at_any_page(sealed: Path) -> None:
    whole = (sealed / "graph.db").read_bytes()
    for length in sorted(random.Random(1).sample([*lengths(len(whole))], 40)):
        (sealed / "graph.db").write_bytes(whole[:length])
        ended = ask(sealed, "top")
        assert ended.exit_code == 2, length
        assert any(said in ended.stderr for said in DAMAGED[:3])
        assert len(ended.stderr.splitlines()) == 2


def scratched(store: Path, seed: int, scratches: int) -> Iterator[tuple[int, Path]]:
    """The store with one byte changed, again and again: anywhere, and in the first page more often."""
    whole = (store / "graph.db").read_bytes()
    draw = random.Random(seed)
    for turn in range(scratches):
        place = draw.randrange(4096 if turn % 4 == 0 else len(whole))
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << draw.randrange(8)
        (store / "graph.db").write_bytes(spoilt)
        yield place, store


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 20))])
def test_one_bit_flipped_anywhere(sealed: Path, seed: int) -> None:
    """Reading commands answer or say what is wrong, and verify always says it: it knows every byte."""
    for place, output in scratched(sealed, seed, 16):
        for words in (ASKED[place % len(ASKED)], ASKED[0]):
            ask(output, *words)
        ended = ask(output, "verify")
        assert ended.exit_code == 2, (place, ended.stderr)
        assert any(said in ended.stderr for said in DAMAGED), (place, ended.stderr)


def test_nothing_is_built_on_a_damaged_store(sealed: Path) -> None:
    """Whatever the byte: no judgement and no build takes over a fact that may be another."""
    good = (sealed / "graph.db").read_bytes()
    for place, output in scratched(sealed, 5, 12):
        spoilt = (output / "graph.db").read_bytes()
        with pytest.raises(GraphcaseError), Store.create(output, "invented"):
            pytest.fail(f"byte {place} was not missed")
        assert (output / "graph.db").read_bytes() == spoilt
    (sealed / "graph.db").write_bytes(good)
    with Store.create(sealed, "invented") as draft:
        assert draft.known()


@pytest.mark.parametrize("seed", range(3))
def test_without_a_seal_pages_that_do_not_hold_together_are_noticed(sealed: Path, seed: int) -> None:
    (sealed / ".graph.seal").unlink()
    whole = (sealed / "graph.db").read_bytes()
    page = 4096 * random.Random(seed).randrange(2, len(whole) // 4096 - 1)
    (sealed / "graph.db").write_bytes(whole[:page] + b"\0" * 4096 + whole[page + 4096 :])
    ended = ask(sealed, "verify")
    assert ended.exit_code == 2
    assert "is damaged" in ended.stderr


def test_a_store_that_was_put_there_on_purpose(sealed: Path) -> None:
    """Without its seal, or after it was deleted with a seal left behind, it is a store like any other."""
    with sqlite3.connect(sealed / "graph.db") as connection:
        connection.execute("UPDATE entity SET name = upper(name)")
    connection.close()
    said = ask(sealed, "verify").stderr
    assert "is damaged: it is not what its build wrote" in said
    assert ".graph.seal" in said
    (sealed / ".graph.seal").unlink()
    assert "IVO MARREN" in ask(sealed, "top").stdout
    (sealed / ".graph.seal").write_text("of another store")
    (sealed / "graph.db").unlink()
    with Store.create(sealed, "invented") as draft:
        assert not draft.known()
    assert seal.is_whole(sealed / "graph.db")


def test_a_killed_build_leaves_no_seal_that_is_wrong(sealed: Path) -> None:
    draft = Store.create(sealed, "invented").__enter__()
    assert seal.is_whole(sealed / "graph.db") is None
    draft.__exit__(None, None, None)
    assert seal.is_whole(sealed / "graph.db")
