"""Every mistake in graphcase.toml is one line that says where it stands, and one that mends it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase import config
from graphcase.errors import UsageError
from graphcase.settings import Settings
from graphcase.vocabulary import NOTHING

OWN = """
[relations.tutors]
from = ["persn"]
to = ["person"]
says = "tutors"
"""
BAD = tomllib.loads(Path(__file__).with_name("bad_entries.toml").read_text(encoding="utf-8"))["case"]
LONG = [
    {"file": "a = " + "[" * 3000, "message": "is no TOML that can be read", "hint": "write it plainer"},
    {"file": f"a = {'9' * 5000}", "message": "is no TOML that can be read", "hint": "write it plainer"},
    {
        "file": OWN.replace("tutors]", f"{'t' * 41}]"),
        "message": "cannot be the name of a relation",
        "hint": "write ttt",
    },
    {"file": f"[relations.met]\nsays = '{'x' * 3000}'", "message": "'says' cannot be changed", "hint": "another name"},
]


@pytest.mark.parametrize("case", [*BAD, *LONG], ids=lambda case: case["message"])
def test_a_bad_entry_is_one_clear_line(tmp_path: Path, case: dict[str, str]) -> None:
    (tmp_path / config.FILE_NAME).write_text(case["file"], encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        config.read(tmp_path, Settings())
    assert case["message"] in caught.value.message
    assert caught.value.message.startswith(str(tmp_path / config.FILE_NAME))
    assert case["hint"] in caught.value.hint
    for line in (caught.value.message.removeprefix(str(tmp_path)), caught.value.hint):
        assert "\n" not in line
        assert len(line) < 400
    assert caught.value.code == 2


def test_what_is_no_text_file(tmp_path: Path) -> None:
    file = tmp_path / config.FILE_NAME

    def told() -> str:
        with pytest.raises(UsageError) as caught:
            config.read(tmp_path, Settings())
        return caught.value.message

    file.write_bytes("[settings]\n# ñ\n".encode("latin-1"))
    assert "is not UTF-8: line 2" in told()
    file.write_bytes("[settings]\n".encode("utf-16"))
    assert "is not UTF-8: line 1" in told()
    file.write_bytes(b"#" * 2_000_000)
    assert "larger than a megabyte" in told()
    file.unlink()
    file.mkdir()
    assert "is a folder" in told()
    file.rmdir()
    if sys.platform != "win32":  # links need rights there
        file.symlink_to(tmp_path / "gone")
        assert "a link that leads nowhere" in told()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is closed to this user")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / config.FILE_NAME
    file.touch(mode=0)
    with pytest.raises(UsageError, match="cannot read"):
        config.read(tmp_path, Settings())


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / config.FILE_NAME)
    with pytest.raises(UsageError, match="no regular file"):
        config.read(tmp_path, Settings())


def test_the_command_says_it_in_two_lines_and_ends_with_two(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Marren met Ivo Rusk.\n", encoding="utf-8")
    (tmp_path / config.FILE_NAME).write_text(OWN, encoding="utf-8")
    command = [sys.executable, "-m", "graphcase", "build", str(tmp_path), "-o", str(tmp_path / "output")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    first, second = run.stderr.splitlines()
    assert first.endswith("graphcase.toml: [relations.tutors]: 'from' cannot be 'persn'")
    assert second == "  did you mean 'person'? (there are: person, organisation, place)"
    assert not (tmp_path / "output").exists()


# --- whatever stands in the file -------------------------------------------------------------------------------------

_KEYS = st.sampled_from(
    ["settings", "relations", "role_nouns", "model", "tutors", "paid", "kin", "offices", "from", "to", "says", "verbs",
     "nouns", "words", "role", "gender", "symmetric", "schema", "roles", "wrong", "status", "inverse", "x y", "é"]
)  # fmt: skip
_TEXTS = st.sampled_from(["person", "place", "subject", "object", "of", "fund", "Land Commissioner", "", "m", "\u202e"])
_VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXTS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=25,
)
_FILES = st.dictionaries(_KEYS, _VALUES, max_size=4)


def toml(value: object) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(key)} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(c):08x}" for c in value if not "\ud800" <= c <= "\udfff") + '"'
    return str(value).lower().replace("e+", "e")


def read_or_refused(folder: Path, data: bytes) -> Settings | None:
    (folder / config.FILE_NAME).write_bytes(data)
    try:
        return config.read(folder, Settings())
    except UsageError as error:
        said = [error.message.removeprefix(str(folder)), error.hint]
    assert all(said)
    assert not any("\n" in line for line in said)
    return None


@settings(max_examples=300, deadline=None)
@given(file=_FILES)
def test_any_toml_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, file: dict[str, object]) -> None:
    folder = tmp_path_factory.getbasetemp()
    text = "".join(f"{toml(key)} = {toml(value)}\n" for key, value in file.items())
    found = read_or_refused(folder, text.encode())
    if found is not None:
        assert pickle.loads(pickle.dumps(found)) == found
        assert hash(found) == hash(pickle.loads(pickle.dumps(found)))


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=60) | st.text(alphabet='[]{}="\n.# arelations', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    found = read_or_refused(tmp_path_factory.getbasetemp(), data)
    assert found is None or found.additions == NOTHING
