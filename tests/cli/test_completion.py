"""What shells are offered: through click's protocol as their scripts speak it, and in a real bash at a terminal."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphcase.cli.completing import Fish
from graphcase.model import Document, Entity
from graphcase.store import Store
from invented import Sketch, publish

NAMES = [
    "Léna Oduya", "Ivo Marren", "Ana Marren", "Søren O'Neil", 'Brandt "Bob" & Sons; $HOME `x` !1',
    "Bribery, Veldhaven (2021)", "Operation Silt: bribery", "*", "Öl-Konzern AG", "50% Club #1", "back\\slash",
    "tab\there",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of these names; the first is the most reported."""
    sketches = [Sketch(f"{n}: {', '.join(NAMES[: len(NAMES) - n])}.") for n in range(len(NAMES))]
    members = {name: [one.name(name, "person") for one in sketches if name in one.text] for name in NAMES}
    nodes = [
        Entity(f"p-{n}", "person", name, ("The Boss",) if n == 1 else (), tuple(members[name]))
        for n, name in enumerate(NAMES)
    ]
    documents = [Document(f"d{n}", f"{n}.txt", one.key, "") for n, one in enumerate(sketches)]
    return publish(tmp_path_factory.mktemp("names"), sketches, documents, nodes)


def asked(shell: str, folder: Path, *words: str) -> list[str]:
    """What a shell is told when the last word is being typed, line by line."""
    joined = ("\n" if shell == "bash" else " ").join(["graphcase", *words])
    place = words[-1] if shell == "fish" else str(len(words))
    given = {"_GRAPHCASE_COMPLETE": f"{shell}_complete", "COMP_WORDS": joined, "COMP_CWORD": place}
    if shell == "fish":
        given["COMP_WORDS"] = " ".join(["graphcase", *words])
    run = subprocess.run(
        [sys.executable, "-c", "from graphcase.cli import main; main()"],
        env={**os.environ, **given, "GRAPHCASE_OUTPUT": str(folder)},
        capture_output=True,
        check=False,
    )
    assert run.stderr == b""
    return [line for line in run.stdout.decode().splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["query", "lena"], [r"plain,Léna\\ Oduya"]),
        (["query", "LÉ"], [r"plain,Léna\\ Oduya"]),
        (["query", '"len'], ["plain,Léna Oduya"]),
        (["query", "soren"], [r"plain,Søren\\ O\\'Neil"]),
        (["query", "'soren"], [r"plain,Søren O'\\''Neil"]),
        (["query", "marr"], [r"plain,Ivo\\ Marren", r"plain,Ana\\ Marren"]),
        (["query", "the b"], [r"plain,Ivo\\ Marren"]),
        (["query", "zzz"], []),
        (["path", r"Ivo\ Marren", "ana"], [r"plain,Ana\\ Marren"]),
        (["merge", "ana"], [r"plain,Ana\\ Marren"]),
        (["export", "json", "--entity", "ana"], [r"plain,Ana\\ Marren"]),
        (["export", "gra"], ["plain,graphml"]),
        (["export", "json", "--type", "pers"], ["plain,person"]),
        (["export", "json", "--type", "party"], ["plain,party_to"]),
        (["export", "json", "--status", "all"], ["plain,alleged"]),
        (["quer"], ["plain,query"]),
        (["conflicts", "--kind", "da"], ["plain,date"]),
    ],
)
def test_bash_is_offered(folder: Path, words: list[str], offered: list[str]) -> None:
    assert asked("bash", folder, *words) == offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_offered_names_as_they_are(folder: Path, shell: str) -> None:
    assert "Léna Oduya" in "\n".join(asked(shell, folder, "query", "len"))
    assert "Bribery, Veldhaven (2021)" in "\n".join(asked(shell, folder, "query", "Brib"))


def test_the_script_for_fish_keeps_what_stands_after_a_comma() -> None:
    assert 'string split -m 1 ","' in Fish.source_template


def test_where_there_is_no_store_nothing_is_offered(tmp_path: Path) -> None:
    assert asked("bash", tmp_path, "query", "len") == []


def test_the_folder_that_is_named_counts(folder: Path, tmp_path: Path) -> None:
    assert asked("bash", tmp_path, "query", "-o", str(folder), "lena") == [r"plain,Léna\\ Oduya"]


def test_most_reported_first_and_not_too_many(folder: Path) -> None:
    offered = asked("bash", folder, "query", "")
    assert offered[0] == r"plain,Léna\\ Oduya"
    assert len(offered) == len(NAMES)


def test_it_loads_no_more_than_reading_does(folder: Path) -> None:
    told = "atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
    code = f"import atexit, sys; from graphcase.cli import main; {told}; main()"
    given = {"_GRAPHCASE_COMPLETE": "bash_complete", "COMP_WORDS": "graphcase\nquery\nlena", "COMP_CWORD": "2"}
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **given, "GRAPHCASE_OUTPUT": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"spacy", "numpy", "networkx", "jinja2", "rapidfuzz"} & set(run.stderr.split())


def typed(folder: Path, keys: str) -> str:
    """The command line of a real bash after these keys, as the words that the command would get, one a line."""
    import pty

    command = folder / "graphcase"
    command.write_text(f"#!{sys.executable}\nfrom graphcase.cli import main\nmain()\n")
    command.chmod(0o755)
    ours, theirs = pty.openpty()
    given = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "TERM": "dumb", "PS1": "", "LC_ALL": "C.UTF-8"}
    given |= {"GRAPHCASE_OUTPUT": str(folder), "INPUTRC": os.devnull, "HISTFILE": os.devnull}
    bash = ["bash", "--norc", "--noprofile", "-i"]
    with subprocess.Popen(bash, stdin=theirs, stdout=theirs, stderr=theirs, env=given, start_new_session=True) as run:
        os.close(theirs)
        try:
            os.write(ours, b"bind 'set enable-bracketed-paste off'; set +H\n")
            os.write(ours, b'eval "$(_GRAPHCASE_COMPLETE=bash_source graphcase)"\n')
            os.write(ours, b"query() { printf 'got[%s]' \"$@\"; echo end; }; echo ready''now\n")
            _until(ours, "readynow")
            os.write(ours, f"graphcase query {keys}\t".encode())
            _settled(ours)
            os.write(ours, b"\x01\x1bd\x04 \x7f\n")  # take the first word away, and run what is left
            return _until(ours, "]end")
        finally:
            run.kill()
            os.close(ours)


def _settled(terminal: int) -> None:
    """Wait until bash has nothing more to say."""
    while select.select([terminal], [], [], 1.5)[0]:
        os.read(terminal, 65536)


def _until(terminal: int, end: str) -> str:
    said, late = "", time.monotonic() + 20
    while end not in said:
        assert time.monotonic() < late, said
        if select.select([terminal], [], [], 0.2)[0]:
            said += os.read(terminal, 65536).decode()
    return said


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("bash"), reason="needs bash 4.4 and a pseudo-terminal")
@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ('"lena', "Léna Oduya"),
        ("'lena", "Léna Oduya"),
        ("Léna\\ O", "Léna Oduya"),
        ("'soren", "Søren O'Neil"),
        ("Brandt", 'Brandt "Bob" & Sons; $HOME `x` !1'),
        ('"Brandt', 'Brandt "Bob" & Sons; $HOME `x` \\!1'),  # so bash has it; names are found without such signs
        ("Brib", "Bribery, Veldhaven (2021)"),
        ("Oper", "Operation Silt: bribery"),
        ("back", "back\\slash"),
    ],
)
def test_in_a_real_bash_one_name_is_one_word(folder: Path, keys: str, name: str) -> None:
    assert f"got[{name}]end" in typed(folder, keys)


def test_names_are_found_in_a_moment(folder: Path) -> None:
    with Store.open(folder) as store:
        assert [one.entity for one in store.beginning("lena")] == ["p-0"]
