# ruff: noqa: E501  # tables that are wider than a page
"""The files that a user puts beside articles, spoilt at random: settings, judgements, metadata; and any bytes as text."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from graphcase import config, judgements, read
from graphcase.errors import GraphcaseError
from graphcase.model import Source
from graphcase.settings import Settings

RUNS = 400

SETTINGS = """[settings]
model = "en_core_web_md"
[relations.lobbied]
from = ["person", "organisation"]
to = ["person", "organisation"]
says = "lobbied"
inverse = "lobbied by"
[[relations.lobbied.verbs]]
words = ["lobby", "canvass"]
from = ["subject"]
to = ["object"]
[role_nouns]
offices = ["land commissioner"]
kin.compadre = { role = "co-parent", gender = "m" }
"""
SIDE = '{"name": "Ana Ruiz", "type": "person", "key": ".txt-ab", "path": "a.txt", "start": 0, "end": 8, "text": "Ana Ruiz"}'
LINES = "\n".join(
    f'{{"id": "j{n}", "verdict": "{verdict}", "left": {SIDE}, "right": {SIDE}, "value": "x", "user": "u", "at": "2026-01-01T00:00:00Z", "note": ""}}'
    for n, verdict in enumerate(("same", "different", "rename", "retype", "hide", "settle", "undo"))
)
TABLE = "path;outlet;date;url;title;author\na.txt;Velmar Post;7.5.2019;https://a.example;Mayor held;Ana Ruiz\n#;;;;;\n"
PIECES = (
    "\0", "\ufeff", "\u202e", "\ud800", '"', "'", "[", "]", "{", "}", "=", ",", ";", "\t", "\n", "\r", "\\u0000", "\\ud800", "-1", "1e999", "9" * 5000, "true", "null",
    "NaN", "[" * 3000, '{"a":' * 3000, "a." * 2000, "x" * 50_000, "(", "(a+)+$", ".*", "[[relations]]", "[relations.met]", '"""', "../../etc/passwd", "2018-99-99",
)  # fmt: skip


def spoilt(text: str, rng: random.Random) -> bytes:
    """The text with pieces put in, taken out and doubled; sometimes its bytes as well."""
    for _ in range(rng.choice((1, 1, 2, 5))):
        start = rng.randrange(len(text) + 1)
        end = start + rng.choice((0, 0, 1, 5, 40))
        text = text[:start] + rng.choice((rng.choice(PIECES), text[start:end] * 3, "")) + text[end:]
    data = text.encode("utf-8", "surrogatepass")
    if rng.random() < 0.2:
        place = rng.randrange(len(data) + 1)
        data = data[:place] + rng.randbytes(rng.choice((1, 4, 40))) + data[place:]
    return data


def _settings(folder: Path, data: bytes) -> object:
    (folder / "graphcase.toml").write_bytes(data)
    return config.read(folder, Settings())


def _judgements(folder: Path, data: bytes) -> object:
    judgements.path(folder).write_bytes(data)
    return judgements.read(folder)


def _metadata(folder: Path, data: bytes) -> object:
    (folder / "a.txt").write_text("Ana Ruiz met Luis Paz.")
    (folder / "meta.csv").write_bytes(data)
    return read.scan(folder, read.Selection(metadata=folder / "meta.csv"))


def _text(folder: Path, data: bytes) -> object:
    (folder / "b.txt").write_bytes(data)
    return [read.article(one).text.encode() for one in read.sources(folder) if isinstance(one, Source)]


KINDS: dict[str, tuple[str, Callable[[Path, bytes], object]]] = {
    "settings": (SETTINGS, _settings), "judgements": (LINES, _judgements), "metadata": (TABLE, _metadata), "text": (TABLE + SETTINGS, _text),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_spoilt_is_taken_or_told(tmp_path: Path, kind: str) -> None:
    whole, taken = KINDS[kind]
    taken(tmp_path, whole.encode())
    for seed in range(RUNS):
        try:
            taken(tmp_path, spoilt(whole, random.Random(seed)))
        except GraphcaseError as error:
            told = error.message + error.hint
        else:
            continue
        assert told
        assert "Traceback" not in told
